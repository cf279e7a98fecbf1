"""Use case: somebody else's draft or paper - text, DOCX, PDF, our YAML - as checks see a draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.app.import_law import OLDER, import_file, lines_outside, read_law
from generator.diagnostics import Diagnostic, DraftingError, Severity, galat, ordered
from generator.intake.akn import is_akn
from generator.intake.outside import Kind, Outside, open_outside
from generator.law.reader.bukan_peraturan import is_paper
from generator.lint.bacaan_makalah import read_makalah
from generator.lint.dari_makalah import dari_makalah
from generator.lint.dari_peraturan import Yardstick, bingkai_dari, dari_peraturan
from generator.lint.naskah import Naskah
from generator.lint.pengecualian import Letak
from generator.model.lines import Line
from generator.model.nomor_halaman import NomorHalaman, berlanjut, nomor_halaman
from generator.model.satuan import Peraturan

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
    if is_paper(lines):
        return _paper(found, lines, notes, acuan)
    peraturan, doubts = read_law(lines)
    if not peraturan.batang_tubuh.anak:
        raise DraftingError(d for d in (*notes, *doubts) if d.severity is Severity.GALAT)
    naskah = _naskah(found, peraturan, lines, acuan)
    return Kiriman(naskah, _told([*notes, *doubts]), _letak(found), _isi(found))


def _paper(
    found: Outside, lines: Sequence[Line], notes: Sequence[Diagnostic], acuan: Yardstick
) -> Kiriman:
    """Return an academic paper, with the draft that stands behind it."""
    makalah = read_makalah(lines, berhalaman=_letak(found) is Letak.HALAMAN)
    if not makalah.kepala:
        hint = "Setiap bab berjudul BAB dan angkanya, misalnya BAB I PENDAHULUAN."
        message = "Naskah akademik ini tidak memuat satu bab pun yang dapat dibaca."
        raise DraftingError([*notes, galat(makalah.judul.asal, "H88", message, hint)])
    rancangan, doubts = None, tuple(notes)
    if makalah.rancangan:
        peraturan, found_doubts = read_law(makalah.rancangan)
        doubts = (*doubts, *found_doubts)
        if peraturan.batang_tubuh.anak:
            rancangan = _naskah(found, peraturan, makalah.rancangan, acuan)
    naskah = dari_makalah(makalah, rancangan, acuan)
    return Kiriman(naskah, _told(doubts), _letak(found), _isi(found))


def _naskah(
    found: Outside, peraturan: Peraturan, lines: Sequence[Line], acuan: Yardstick
) -> Naskah:
    """Return a regulation in a file as checks see it."""
    beralinea = _letak(found) is not Letak.BARIS
    return dari_peraturan(peraturan, replace(bingkai_dari(lines), beralinea=beralinea), acuan)


def _letak(found: Outside) -> Letak:
    return PLACES.get(found.kind, Letak.BARIS)


def _isi(found: Outside) -> str:
    return _text(found.data) if _letak(found) is Letak.BARIS else ""


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
