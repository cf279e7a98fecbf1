"""Import figures: how faithfully whole regulations of a corpus are read.

What is true is judged by continuity: a regulation has Pasal 1 to n (insertions with letters), a
Pasal has ayat (1) to n and huruf a to z; an amending one has Pasal I, II and items 1 to n.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from generator.diagnostics import Diagnostic, Severity, Span
from generator.law.reader.divisions import split
from generator.law.reader.labels import GROUPS
from generator.law.reader.noise import clean
from generator.law.reader.peraturan import read_peraturan
from generator.law.reader.read import read_satuan
from generator.law.reader.wrapping import unwrap
from generator.law.text import to_text
from generator.model.lines import Line, lines_of
from generator.model.nomor import follows, is_first
from generator.model.satuan import Jenis, Peraturan, Satuan
from tools.figures import Figure

_WORD = re.compile(r"\w+")
_GAP = re.compile(
    r"(?P<kind>Pasal|butir|ayat|huruf) (?P<before>\w+) -> (?P<after>\w+) \(baris (?P<line>\d+)\)"
)
_MARKS = {"Pasal": ("Pasal {}", "PASAL {}"), "ayat": ("({})",)}
NOISE, OURS = "derau teks", "kita"
LISTS = (Jenis.AYAT, Jenis.HURUF)


@dataclass(slots=True)
class _Tally:
    """What was counted over all files, and what was not as it should be."""

    files: int = 0
    sequences: list[str] = field(default_factory=list)
    pasal: int = 0
    lists: list[str] = field(default_factory=list)
    words: int = 0
    kept: int = 0
    lost: list[str] = field(default_factory=list)
    crashes: list[str] = field(default_factory=list)
    again: list[str] = field(default_factory=list)
    characters: int = 0
    seconds: float = 0.0


def measure(corpus: Path) -> tuple[Figure, ...]:
    """Return the import figures over ``base`` and ``amending`` of ``corpus``."""
    tally = _Tally()
    for path in sorted([*corpus.glob("base/*.txt"), *corpus.glob("amending/*.txt")]):
        _file(path, tally)
    files, pasal = tally.files, tally.pasal
    whole = files - len(tally.sequences)
    ours = sum(f": {OURS}: " in fault for fault in tally.sequences)
    return (
        Figure("Impor tanpa macet", files - len(tally.crashes), files, 100, tuple(tally.crashes)),
        Figure(
            "Urutan Pasal utuh", files - len(tally.sequences), files, 97, tuple(tally.sequences)
        ),
        Figure("di luar derau teks", whole, whole + ours, 99),
        Figure(
            "Urutan ayat dan huruf utuh", pasal - len(tally.lists), pasal, 95, tuple(tally.lists)
        ),
        Figure("Huruf batang tubuh terbaca", tally.kept, tally.words, 99.5, tuple(tally.lost)),
        Figure(
            "Cetak lalu baca ulang sama", files - len(tally.again), files, 90, tuple(tally.again)
        ),
        Figure("Kecepatan impor", tally.characters / 1e6 / tally.seconds, 1, 1, (), "MB/s"),
    )


def _file(path: Path, tally: _Tally) -> None:
    text = path.read_text(encoding="utf-8")
    lines = lines_of(text, Span(path.name, 1, 1))
    start = time.process_time()
    tally.files += 1
    tally.characters += len(text)
    try:
        peraturan, notes = read_peraturan(lines)
    except Exception as e:  # a crash is a figure here
        tally.crashes.append(f"{path.name}: {type(e).__name__}: {e}")
        return
    finally:
        tally.seconds += time.process_time() - start
    faults = sequence_faults(peraturan)
    printed = [line.text for line in lines]
    if faults:
        cause = f"{_cause(faults, printed)}: {'; '.join(faults)}"
        tally.sequences.append(f"{path.name}: {cause}{_told(notes)}")
    _count_lists(path.name, printed, peraturan.batang_tubuh, tally)
    _count_words(path.name, lines, peraturan, tally)
    if read_satuan(to_text(peraturan.batang_tubuh), Span())[0] != peraturan.batang_tubuh:
        tally.again.append(path.name)


def _cause(faults: Sequence[str], printed: Sequence[str], start: int = 0) -> str:
    """Return whose fault gaps are: noise when no line before them begins with what is missing."""
    for fault in faults:
        if match := _GAP.match(fault):
            marks = _MARKS.get(match["kind"], ("{}.", "{})"))
            lines = printed[start : int(match["line"]) - 1]
            for missing in _between(match["before"], match["after"]):
                wanted = tuple(mark.format(missing) for mark in marks)
                if any(line.startswith(wanted) for line in lines):
                    return OURS
    return NOISE


def _between(before: str, after: str) -> list[str]:
    """Return the plain numbers or letters between two of a series."""
    if before.isdigit() and after.isdigit():
        return [str(n) for n in range(int(before) + 1, int(after))]
    if len(before) == len(after) == 1:
        return [chr(n) for n in range(ord(before) + 1, ord(after))]
    return []


def _told(notes: Sequence[Diagnostic]) -> str:
    """Say how many doubts the importer itself reported for the file."""
    warned = sum(d.severity is not Severity.PETUNJUK for d in notes)
    return f" [dilaporkan: {warned} peringatan]" if warned else " [TIDAK dilaporkan]"


def own_pasal(unit: Satuan) -> Iterator[Satuan]:
    """Yield the Pasal of a body, those restated inside an amending Pasal left out."""
    for child in unit.anak:
        if child.jenis is Jenis.PASAL:
            yield child
        elif child.jenis in GROUPS:
            yield from own_pasal(child)


def sequence_faults(peraturan: Peraturan) -> list[str]:
    """Return where the sequence of Pasal, or of the items of Pasal I, is not continuous."""
    own = list(own_pasal(peraturan.batang_tubuh))
    if not own:
        return ["tidak ada Pasal"]
    faults = [] if own[0].nomor in ("1", "I") else [f"mulai dengan Pasal {own[0].nomor}"]
    faults += _gaps("Pasal", own)
    if own[0].nomor == "I":
        items = [child for child in own[0].anak if child.jenis is Jenis.ANGKA]
        if items and items[0].nomor != "1":
            faults.append(f"butir mulai dengan {items[0].nomor}")
        faults += _gaps("butir", items)
    return faults


def _gaps(name: str, units: Sequence[Satuan]) -> list[str]:
    return [
        f"{name} {a.nomor} -> {b.nomor} (baris {b.asal.line})"
        for a, b in pairwise(units)
        if not follows(a.jenis, a.nomor, b.nomor)
    ]


def _count_lists(name: str, printed: Sequence[str], body: Satuan, tally: _Tally) -> None:
    for unit in body.walk():
        if unit.jenis is Jenis.PASAL and unit.nomor[:1].isdigit():
            tally.pasal += 1
            faults = [fault for part in _inside(unit) for fault in list_faults(part)]
            if faults:
                place = f"{name}:{unit.asal.line} Pasal {unit.nomor}"
                cause = _cause(faults, printed, unit.asal.line)
                tally.lists.append(f"{place}: {cause}: {'; '.join(faults)}")


def _inside(pasal: Satuan) -> Iterator[Satuan]:
    """Yield the Pasal and what is under it, restated Pasal left out."""
    yield pasal
    for child in pasal.anak:
        if child.jenis not in GROUPS:
            yield from _inside(child)


def list_faults(unit: Satuan) -> list[str]:
    """Return where the ayat or huruf right under ``unit`` do not run from the first on."""
    faults = []
    for jenis in LISTS:
        listed = [child for child in unit.anak if child.jenis is jenis]
        if listed and not is_first(jenis, listed[0].nomor):
            faults.append(f"{jenis} mulai dengan {listed[0].nomor}")
        faults += _gaps(jenis.value, listed)
    return faults


def _count_words(name: str, lines: Sequence[Line], peraturan: Peraturan, tally: _Tally) -> None:
    """Compare the words of the body as printed with those of the tree."""
    kept, _ = clean(lines)
    printed = _words(" ".join(x.text for x in split(unwrap(kept)).tubuh))
    missing = printed - _words(to_text(peraturan.batang_tubuh))
    total = sum(len(word) * times for word, times in printed.items())
    lost = sum(len(word) * times for word, times in missing.items())
    tally.words += total
    tally.kept += total - lost
    if total and lost / total > 0.005:
        few = ", ".join(list(missing)[:8])
        tally.lost.append(f"{name}: {100 * lost / total:.2f} % ({few})")


def _words(text: str) -> Counter[str]:
    """Count words; what was deleted is printed ``Dihapus.`` or ``dihapus;``, as the law does."""
    return Counter(_WORD.findall(text.casefold()))
