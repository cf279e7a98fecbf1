"""Use case: somebody else's draft - text, Markdown, DOCX, PDF, our YAML - as checks see a draft."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.app.import_law import OLDER, import_file, lines_outside, read_law
from generator.diagnostics import Diagnostic, DraftingError, Severity, ordered
from generator.intake.akn import is_akn
from generator.intake.outside import Kind, open_outside
from generator.lint.dari_peraturan import Yardstick, bingkai_dari, dari_peraturan
from generator.lint.naskah import Naskah
from generator.lint.pengecualian import Letak

STRUCTURED = (".json", ".yaml", ".yml")
PLACES = {Kind.PDF: Letak.HALAMAN, **dict.fromkeys((Kind.DOCX, *OLDER), Letak.ALINEA)}
OUTSIDE = "H91"  # lines that no part of a law holds; whoever imports a law reads of them
SKIPPED = "H90"
_PAGE_NUMBER = re.compile(
    r"[^“]*dilewati: “(?P<n>[^\w.,;:()]*(?:\d{1,4}|[ivxlc]{1,6}|\d+ ?/ ?\d+"
    r"|[Hh]alaman \d+(?: dari \d+)?)[^\w.,;:()]*)”\.\Z"
)


@dataclass(frozen=True, slots=True)
class Kiriman:
    """A draft from outside: as checks see it, the doubts of its reading, its text.

    ``isi`` is empty where the file has no lines; ``letak`` says what its places count instead.
    """

    naskah: Naskah
    ragu: tuple[Diagnostic, ...]
    letak: Letak
    isi: str


def open_draft(path: Path, acuan: Yardstick) -> Kiriman:
    """Return the draft in a file; raise DraftingError when it cannot be read or is no law."""
    found = open_outside(path)
    if path.suffix.lower() in STRUCTURED or is_akn(found.data):
        peraturan, doubts = import_file(path)
        text = found.data.decode("utf-8", errors="replace")
        return Kiriman(dari_peraturan(peraturan, None, acuan), _told(doubts), Letak.BARIS, text)
    lines, notes = lines_outside(found)
    peraturan, doubts = read_law(lines)
    if not peraturan.batang_tubuh.anak:
        raise DraftingError(d for d in (*notes, *doubts) if d.severity is Severity.GALAT)
    letak = PLACES.get(found.kind, Letak.BARIS)
    text = _text(found.data) if letak is Letak.BARIS else ""
    bingkai = replace(bingkai_dari(lines), beralinea=letak is not Letak.BARIS)
    naskah = dari_peraturan(peraturan, bingkai, acuan)
    return Kiriman(naskah, _told([*notes, *doubts]), letak, text)


def _text(data: bytes) -> str:
    """Return the text of a file letter by letter, as an editor counts its lines."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _told(doubts: tuple[Diagnostic, ...] | list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the doubts that matter to an examiner; what is doubted again and again, once."""
    told: dict[tuple[str, str], list[Diagnostic]] = {}
    for doubt in _numbers_as_one(ordered(d for d in doubts if d.code != OUTSIDE)):
        told.setdefault((doubt.code, doubt.message), []).append(doubt)
    return tuple(
        replace(first, message=f"{first.message} (juga pada {len(rest)} tempat lain)")
        if rest
        else first
        for first, *rest in told.values()
    )


def _numbers_as_one(doubts: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the doubts; lines skipped for nothing but page numbers are told in one, at the first.

    Any other line that was skipped may be one of the law, which the examiner must see.
    """
    queue = tuple(doubts)
    found = [
        (d, m["n"]) for d in queue if d.code == SKIPPED and (m := _PAGE_NUMBER.match(d.message))
    ]
    numbers = {id(d) for d, _ in found}
    if found:
        (first, start), (_, end) = found[0], found[-1]
        shown = f"“{start}”" if len(found) == 1 else f"“{start}” sampai dengan “{end}”"
        count = "" if len(found) == 1 else f" ({len(found)} baris)"
        yield replace(first, message=f"Nomor halaman dilewati: {shown}{count}.")
    yield from (d for d in queue if id(d) not in numbers)
