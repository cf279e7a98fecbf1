"""Column widths of ruled tables: no column narrower than its longest word.

Shares come from a template or from the length of the text; here they are only corrected, so that
a heading such as ``Temuan`` or a status such as ``terkonfirmasi`` never breaks inside the word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from generator.documents.lebar_huruf import Huruf
from generator.ir.dump import plain
from generator.ir.nodes import Block, Cell, Footnote, Inline, Paragraph, Table, Text
from generator.ir.walk import Rewriter, walk


def _marked(inline: Inline) -> tuple[Inline, ...]:
    return (Text(TANDA),) if isinstance(inline, Footnote) else (inline,)


_BERTANDA = Rewriter(inline=_marked)


@dataclass(frozen=True, slots=True)
class Lembar:
    """Widths of text, upright and landscape, in mm at the type size of the paper (12 pt)."""

    tegak: float
    mendatar: float


NASKAH = Lembar(140.0, 247.0)  # A4 with margins of 40 and 30 mm; landscape with 25 mm
TABEL = Lembar(198.0, 348.0)  # F4 in type of 10 pt: 165 and 290 mm
UKURAN = 3.6  # mm, the size of words in a ruled table
PANJANG = 45.0  # mm: a longer word, an address mostly, parts on any page
PINGGIR = 3.4  # mm, padding and rule of a cell
TEPI = 0.2  # mm, the rule at the left edge of a table, which its first column bears too
BERGARIS = ("data", "hukum")
TANDA = "00"  # as wide as the raised mark of a note, which stays with its word
_BOLEH_PUTUS = re.compile(r"[ /-]")
_RENTANG = re.compile(r"[\d.,]{1,5}\u2013[\d.,]{1,6}(?:\u00a0[*‡])?")  # of small numbers: one word
_BINTANG = re.compile(r"\u00a0(?![*‡])")  # a blank that parts nothing, but before a mark


def fit_columns(block: Block, huruf: Huruf, lebar_teks: float = NASKAH.tegak) -> tuple[Block, ...]:
    """Return a table with every column as wide as its longest word needs."""
    if not isinstance(block, Table) or block.role not in BERGARIS:
        return (block,)
    butuh = [0.0] * len(block.widths)
    for kolom, sel in _sel_tunggal(block):
        butuh[kolom] = max(butuh[kolom], _lebar_sel(sel, huruf) + (0 if kolom else TEPI))
    return (replace(block, widths=_share_out(block.widths, [b / lebar_teks for b in butuh])),)


def is_wide(tabel: Table, huruf: Huruf) -> bool:
    """Return whether the words of a table need more than an upright page of the paper is wide."""
    butuh = [0.0] * len(tabel.widths)
    for kolom, sel in _sel_tunggal(tabel):
        butuh[kolom] = max(butuh[kolom], min(_lebar_sel(sel, huruf), PANJANG))
    return sum(butuh) > NASKAH.tegak


def _sel_tunggal(tabel: Table) -> Iterator[tuple[int, Cell]]:
    """Yield the cells of one column with the number of their column."""
    for bagian in (tabel.head, tabel.body):
        turun = [0] * len(tabel.widths)  # rows below that a cell hangs down into, by column
        for baris in bagian:
            bebas = iter([n for n, sisa in enumerate(turun) if not sisa])
            turun = [max(0, sisa - 1) for sisa in turun]
            for sel in baris:
                kolom = list(islice(bebas, sel.colspan))
                for n in kolom:
                    turun[n] = sel.rowspan - 1
                if len(kolom) == sel.colspan == 1:
                    yield kolom[0], sel


def _lebar_sel(sel: Cell, huruf: Huruf) -> float:
    terlebar = 0.0
    for block in walk(sel.blocks):
        if isinstance(block, Paragraph):
            tebal = block.role == "sel-kepala"
            teks = plain(_BERTANDA.inlines(block.children))
            teks = _BINTANG.sub(" ", teks)
            kata = (huruf.lebar(k, UKURAN, tebal=tebal) for k in _words(teks))
            terlebar = max(terlebar, *kata)
    return terlebar + PINGGIR


def _words(teks: str) -> Iterator[str]:
    """Yield what stays on one line; a range of large numbers may part at its dash."""
    for satu in _BOLEH_PUTUS.split(teks):
        yield from (satu,) if _RENTANG.fullmatch(satu) else satu.split("\u2013")


def _share_out(bagian: tuple[float, ...], butuh: list[float]) -> tuple[float, ...]:
    """Return shares no smaller than needed; what that costs is taken from the roomy columns."""
    if sum(butuh) >= 1:
        butuh = _dibatasi(butuh)
        return tuple(round(satu / sum(butuh), 6) for satu in butuh)
    hasil = list(bagian)
    for _ in bagian:
        kurang = [n for n, satu in enumerate(hasil) if satu < butuh[n] - 1e-9]
        if not kurang:
            break
        utang = sum(butuh[n] - hasil[n] for n in kurang)
        lega = sum(hasil[n] - butuh[n] for n in range(len(hasil)) if n not in kurang)
        for n, satu in enumerate(hasil):
            hasil[n] = butuh[n] if n in kurang else satu - utang * (satu - butuh[n]) / lega
    return tuple(round(satu, 6) for satu in hasil)


def _dibatasi(butuh: list[float]) -> list[float]:
    """Return needs that fit together: narrow columns keep theirs, the widest share what is left.

    A long address or name breaks wherever it must; a column of numbers cannot.
    """
    sisa, tinggal = 1.0, len(butuh)
    for satu in sorted(butuh):
        if satu * tinggal >= sisa:
            return [min(each, sisa / tinggal) for each in butuh]
        sisa, tinggal = sisa - satu, tinggal - 1
    return butuh
