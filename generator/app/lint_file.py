"""Use case: somebody else's draft - text, Markdown, DOCX, PDF, our YAML - as checks see a draft."""

from __future__ import annotations

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
from generator.model.nomor_halaman import NomorHalaman, berlanjut, nomor_halaman

STRUCTURED = (".json", ".yaml", ".yml")
PLACES = {Kind.PDF: Letak.HALAMAN, **dict.fromkeys((Kind.DOCX, *OLDER), Letak.ALINEA)}
OUTSIDE = "H91"  # lines that no part of a law holds; whoever imports a law reads of them
NUMBERED = "H108"  # lines left out for the number of their page


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
    """Yield the doubts; numbers of pages that go on from one another are told in one.

    One that goes on from none may be a number of the law, which the examiner must see.
    """
    queue = tuple(doubts)
    runs: list[list[tuple[Diagnostic, NomorHalaman | None]]] = []
    for doubt in (d for d in queue if d.code == NUMBERED):
        said = nomor_halaman(doubt.quoted)
        before = runs[-1][-1][1] if runs else None
        if before and said and berlanjut(before, said):
            runs[-1].append((doubt, said))
        else:
            runs.append([(doubt, said)])
    for run in runs:
        (first, _), (last, _) = run[0], run[-1]
        told = f"“{first.quoted}” sampai dengan “{last.quoted}” ({len(run)} baris)."
        yield first if len(run) == 1 else replace(first, message=f"Nomor halaman dilewati: {told}")
    yield from (d for d in queue if d.code != NUMBERED)
