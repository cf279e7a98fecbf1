"""``naskah verify``: is this copy what was printed, from which sources, and what was changed?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, takewhile
from pathlib import Path

from generator.app.manifest import fingerprint, read_trace, sha256
from generator.app.paths import Home
from generator.diagnostics import NOWHERE, Diagnostic, DraftingError, Span, galat
from generator.intake.outside import Kind, Outside, open_outside
from generator.ir.printed import PrintedLine
from generator.review.enclosed import Carried, carried_by_docx, carried_by_pdf
from generator.review.record import Record
from generator.review.returned import read_returned
from generator.review.surroundings import changed_around

SHOWN = 120  # letters of a line that was changed
AROUND = 2  # words on either side of what differs


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known of a copy: a sentence or two, and each place where it is not as printed."""

    said: tuple[str, ...]
    found: tuple[Diagnostic, ...]


def verify(home: Home, path: Path) -> Verdict:
    """Return what a copy is; raise DraftingError for a file that cannot be read."""
    file = open_outside(path)
    carried = carried_of(file)
    if carried.record is None:
        return Verdict((), (galat(Span(file.name), "R01", *_UNKNOWN),))
    record, place = carried.record, Span(file.name)
    if file.kind is Kind.PDF:
        changed = tuple(_pages(carried, place))
    else:
        changed = (*_lines(record, file), *_beside(carried, record, file))
    return Verdict((_whole(home, file, record, bool(changed)), _sources(home, record)), changed)


NO_RECORD = "Berkas ini tidak membawa catatan cetakan."
_UNKNOWN = (
    NO_RECORD,
    "Berkas bukan hasil naskah, dicetak versi lama, atau catatannya dibuang program lain.",
)


def carried_of(file: Outside) -> Carried:
    """Return what a file of ours carries; raise DraftingError for other kinds and damage."""
    if file.kind is Kind.DOCX:
        return carried_by_docx(file.data, file.name)
    if file.kind is Kind.PDF:
        try:
            return carried_by_pdf(file.data)
        except ValueError as error:
            raise DraftingError([galat(Span(file.name), "R02", str(error))]) from error
    what = f"{file.kind} tidak dapat diperiksa"
    raise DraftingError([galat(Span(file.name), "R02", what, "Berikan PDF atau DOCX.")])


def _whole(home: Home, file: Outside, record: Record, changed: bool) -> str:
    """Return whether the copy is the very file, as printed, or changed since."""
    name = f"{record.dokumen}.{'pdf' if file.kind is Kind.PDF else 'docx'}"
    built = home.build / record.origin.dosir / name
    if built.is_file() and built.read_bytes() == file.data:
        return f"Sama persis dengan {built}."
    trace = read_trace(home.build, record.origin.dosir)
    if trace is not None and trace.documents.get(name) == sha256(file.data):
        return f"Sama persis dengan {name} yang terakhir dibangun."
    if changed:
        return f"{record.dokumen}: diubah setelah dicetak."
    return (
        f"{record.dokumen}: isinya seperti saat dicetak (berkasnya disimpan ulang atau ditandai)."
    )


def _sources(home: Home, record: Record) -> str:
    """Return whether the sources that are here are those it was printed from."""
    origin = record.origin
    told = f"Dicetak dari {origin.dosir}, sidik {origin.hash}, tanggal acuan {origin.acuan}"
    if not (home.content / origin.dosir).is_dir():
        return f"{told}; dosir itu tidak ada di sini."
    now = fingerprint(home.content, origin.dosir, home.shipped)
    if now == origin.hash:
        return f"{told}; sumber di sini sama."
    return f"{told}; sumber di sini sudah lain (sidik {now})."


def _pages(carried: Carried, place: Span) -> Iterator[Diagnostic]:
    wrong = [number for number, same in enumerate(carried.pages, start=1) if not same]
    runs = groupby(enumerate(wrong), key=lambda pair: pair[1] - pair[0])
    for _, pairs in runs:
        pages = [page for _, page in pairs]
        told = f"{pages[0]}" if len(pages) == 1 else f"{pages[0]} sampai dengan {pages[-1]}"
        hint = "Bandingkan halaman itu dengan hasil naskah build."
        yield galat(place, "R03", f"halaman {told} tidak seperti saat dicetak", hint)


def _lines(record: Record, file: Outside) -> Iterator[Diagnostic]:
    """Yield each run of lines that reads otherwise than printed, with its place in the sources."""
    was = [line for line in record.lines if line.printed]
    kept = {line.printed for line in was}
    paragraphs = read_returned(file.data, file.name).paragraphs
    notes = [p.new for p in paragraphs if p.catatan and p.new]
    now = [p.new for p in paragraphs if not p.catatan and p.new]
    yield from _compared([x for x in was if x.jenis != "catatan"], now, kept)
    yield from _compared([x for x in was if x.jenis == "catatan"], notes, kept)


def _beside(carried: Carried, record: Record, file: Outside) -> Iterator[Diagnostic]:
    """Yield what stands around the lines otherwise than printed: heads, feet, pictures."""
    if carried.around is None:
        return
    returned = read_returned(file.data, file.name)
    for mark in changed_around(carried.around, returned, record.lines):
        place = mark.line.asal if mark.line else Span(file.name)
        old, new = _apart(mark.old or "(tidak ada)", mark.new or "(tidak ada)")
        yield galat(place, "R03", f'{mark.bagian}: tercetak "{old}", kini "{new}"')


def _compared(was: list[PrintedLine], now: list[str], kept: set[str]) -> Iterator[Diagnostic]:
    text = [line.printed for line in was]
    for tag, a, b, c, d in SequenceMatcher(None, text, now, autojunk=False).get_opcodes():
        if tag == "equal" or (tag == "insert" and _listed(now[c:d], kept)):
            continue
        place = was[min(a, len(was) - 1)].asal if was else NOWHERE
        old, new = _apart(" ".join(text[a:b]), " ".join(now[c:d]))
        yield galat(place, "R03", f'tercetak "{old}", kini "{new}"')


def _listed(lines: list[str], kept: set[str]) -> bool:
    """Say whether lines are those of a list of contents: printed elsewhere, with a page number."""
    return all(line.rpartition(" ")[0] in kept for line in lines)


def _apart(old: str, new: str) -> tuple[str, str]:
    """Return two texts without most of the words in which both begin and end."""
    was, now = old.split(), new.split()
    front = _alike(was, now)
    back = _alike(was[front:][::-1], now[front:][::-1])
    front, back = max(0, front - AROUND), max(0, back - AROUND)
    return _cut(was, front, back), _cut(now, front, back)


def _alike(one: list[str], other: list[str]) -> int:
    """Return with how many words both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _cut(words: list[str], front: int, back: int) -> str:
    shown = " ".join(words[front : len(words) - back])
    shown = shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}…"
    return f"{'… ' if front else ''}{shown}{' …' if back else ''}"
