"""Tables in law text, as authors type them: rows of cells between ``|``, the head first.

What stands on lines of its own in a sentence of law is parted here: tables, and formulas
(:mod:`generator.model.rumus`) with the lines that say what their signs mean.

A table stands in the words of a unit or of an annex, each row on a line of its own, so that a
text with a table is compared, replaced and read back like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.model import rumus

_SEL = re.compile(r"(?<!\\)\|")
_ANGKA = re.compile(
    r"(?:Rp\.?\s?)?[-–]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,(?:\d+|-))?\s?%?\Z|[-–]\Z", re.IGNORECASE
)
_URUT = re.compile(r"no(?:mor)?\.?\Z", re.IGNORECASE)
Rata = Literal["kiri", "tengah", "kanan"]


def is_row(line: str) -> bool:
    """Return whether a line is a row of a table: it begins and ends with ``|``."""
    text = line.strip()
    return len(text) > 2 and text.startswith("|") and text.endswith("|")


def cells(line: str) -> tuple[str, ...]:
    """Return the words of the cells of a row."""
    return tuple(
        " ".join(cell.replace("\\|", "|").split()) for cell in _SEL.split(line.strip())[1:-1]
    )


def row_of(words: Sequence[str]) -> str:
    """Return a row in its one printed form: ``| 1 | Kios | 2.000 |``."""
    return f"| {' | '.join(word.replace('|', chr(92) + '|') for word in words)} |"


def canonical(line: str) -> str:
    """Return a row, or a formula, in its one form; dashes under a head have one length."""
    if rumus.is_formula(line):
        return rumus.canonical(line)
    words = cells(line)
    return rule(len(words)) if is_rule(words) else row_of(words)


def rule(columns: int) -> str:
    """Return the line between head and body."""
    return row_of(("---",) * columns)


def is_rule(words: Sequence[str]) -> bool:
    """Return whether cells are those of the line between head and body."""
    return bool(words) and all(re.fullmatch(r":?-{3,}:?", word) for word in words)


@dataclass(frozen=True, slots=True)
class Rumus:
    """A formula; ``isi`` is its one line, without what marks it."""

    isi: str


def is_apart(line: str) -> bool:
    """Return whether a line never joins the sentence around it: a row, or a formula."""
    return is_row(line) or rumus.is_formula(line)


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table: its head, its rows, and where the words of each column stand."""

    kepala: tuple[tuple[str, ...], ...]
    baris: tuple[tuple[str, ...], ...]

    @property
    def kolom(self) -> int:
        """Return the number of columns."""
        return max((len(satu) for satu in (*self.kepala, *self.baris)), default=0)

    @property
    def rata(self) -> tuple[Rata, ...]:
        """Return how columns are aligned: numbers under each other, row numbers in the middle."""
        return tuple(map(self._rata, range(self.kolom)))

    def _rata(self, n: int) -> Rata:
        kepala = [satu[n] for satu in self.kepala if n < len(satu)]
        if n == 0 and kepala and _URUT.match(kepala[-1]):
            return "tengah"
        isi = [satu[n] for satu in self.baris if n < len(satu) and satu[n]]
        return "kanan" if isi and all(map(_ANGKA.match, isi)) else "kiri"


def parts_of(teks: str) -> tuple[str | Tabel | Rumus, ...]:
    """Return the sentences, tables and formulas of a text in their order."""
    hasil: list[str | Tabel | Rumus] = []
    for isi in runs_of(teks.split("\n")):
        if is_row(isi[0]):
            hasil += _tables([cells(line) for line in isi])
        elif rumus.is_formula(isi[0]):
            hasil.append(Rumus(rumus.body(isi[0])))
        elif words := " ".join(" ".join(isi).split()):
            hasil.append(words)
    return tuple(hasil)


def runs_of(lines: Iterable[str], *, explained: bool = False) -> Iterator[list[str]]:
    """Yield the lines of each sentence, table and formula; a sign explained begins a line.

    ``explained`` says that a formula stood before.
    """
    run: list[str] = []
    for line in lines:
        begins = explained and rumus.is_legend(line)
        alike = bool(run) and is_row(run[0]) and is_row(line)
        if run and not alike and (begins or is_apart(line) or is_apart(run[0])):
            yield run
            run = []
        run.append(line)
        explained = explained or rumus.is_formula(line)
    if run:
        yield run


def _tables(rows: Sequence[tuple[str, ...]]) -> Iterator[Tabel]:
    """Yield the tables that rows make: each line of dashes has the head of a table above it."""
    garis = [n for n, words in enumerate(rows) if is_rule(words)]
    if not garis:
        yield Tabel((), tuple(rows))
        return
    kepala = [0, *(n - 1 for n in garis[1:])]
    for mulai, batas, sampai in zip(kepala, garis, [*kepala[1:], len(rows)], strict=True):
        yield Tabel(tuple(rows[mulai:batas]), tuple(rows[batas + 1 : sampai]))


def sentences(teks: str) -> str:
    """Return the words of a text without its tables and formulas."""
    if "|" not in teks and "[[" not in teks:
        return teks
    return " ".join(" ".join(line for line in teks.split("\n") if not is_apart(line)).split())


def bare(teks: str) -> str:
    """Return the words of a text, those in tables too, without what marks table and formula."""
    if "|" not in teks and "[[" not in teks:
        return teks
    return "\n".join(_words(line) if is_apart(line) else line for line in teks.split("\n"))


def _words(line: str) -> str:
    if rumus.is_formula(line):
        return rumus.body(line)
    words = cells(line)
    return "" if is_rule(words) else " ".join(words)
