"""Tables and formulas of law text -> ir.

A table is ruled, its head on every page, its numbers under each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.diagnostics import NOWHERE, Span
from generator.ir.nodes import Cell, Formula, Inline, Paragraph, Table, Text
from generator.model import rumus
from generator.model.tabel import Rata, Rumus, Tabel

TERPENDEK, TERPANJANG = 4, 48  # letters that a column is weighed with
Tulis = Callable[[str, str], tuple[Inline, ...]]


def _as_it_is(tempat: str, teks: str) -> tuple[Inline, ...]:
    return (Text(teks),) if teks else ()


def law_table(tabel: Tabel, asal: Span = NOWHERE, tulis: Tulis = _as_it_is) -> Table:
    """Return a table; ``tulis`` writes the words of a cell, told which: ``b2 k3``."""

    def row(n: int, words: tuple[str, ...], peran: str, rata: tuple[Rata, ...]) -> tuple[Cell, ...]:
        penuh = (*words, *("",) * (tabel.kolom - len(words)))
        return tuple(
            Cell((Paragraph(peran, tulis(f"b{n} k{k}", kata), asal=asal),), align=r, asal=asal)
            for k, (kata, r) in enumerate(zip(penuh, rata, strict=True))
        )

    tengah: tuple[Rata, ...] = tuple("tengah" for _ in range(tabel.kolom))
    mulai = len(tabel.kepala)
    return Table(
        "hukum",
        _widths(tabel),
        tuple(row(n, words, "sel-kepala", tengah) for n, words in enumerate(tabel.kepala)),
        tuple(row(n, words, "sel", tabel.rata) for n, words in enumerate(tabel.baris, mulai)),
        asal=asal,
    )


def law_formula(satu: Rumus, asal: Span = NOWHERE, tulis: Tulis = _as_it_is) -> Paragraph:
    """Return a formula, drawn where ``tulis`` leaves its line as it is, else that line marked."""
    kata = tulis("", satu.isi)
    if kata == (Text(satu.isi),):
        try:
            rumus.read(satu.isi)
        except rumus.RumusKeliru:
            return Paragraph("rumus", kata, asal=asal)
        kata = (Formula(satu.isi),)
    return Paragraph("rumus", kata, asal=asal)


def law_sentence(teks: str, kata: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return the words of a sentence; the index signs of a legend are drawn as in its formula.

    Words that are marked, or lead elsewhere, stay as they are.
    """
    if all(not tanda for _, tanda in rumus.signs_in(teks)):
        return kata
    return tuple(x for satu in kata for x in (_drawn(satu) if isinstance(satu, Text) else (satu,)))


def _drawn(teks: Text) -> Iterator[Inline]:
    for kata, tanda in rumus.signs_in(teks.text):
        if kata:
            yield Formula(kata, inline=True) if tanda else Text(kata)


def _widths(tabel: Tabel) -> tuple[float, ...]:
    """Return shares of the width: long columns wide, none narrower than its longest word."""
    bobot = []
    for n in range(tabel.kolom):
        isi = [words[n] for words in (*tabel.kepala, *tabel.baris) if n < len(words)]
        terpanjang = max((len(kata) for sel in isi for kata in sel.split()), default=1)
        rerata = sum(map(len, isi)) / max(len(isi), 1)
        bobot.append(max(terpanjang, TERPENDEK, min(rerata, TERPANJANG)))
    return tuple(round(satu / sum(bobot), 6) for satu in bobot)
