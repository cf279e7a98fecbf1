"""Where a passage stands in the file it was written in: the exact line and column.

A draft keeps words, not layout: a folded block is one line there and three in the file. What a
check found is looked for again in the file, from the place of its text on, blanks for blanks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import lru_cache

from generator.diagnostics import Span
from generator.lint.naskah import Hit

Berkas = Callable[[str], str]
JARAK = 20_000  # how far below the place of its text a passage is looked for, in characters


def tanpa_berkas(path: str) -> str:
    """Return nothing: no file is at hand."""
    del path
    return ""


def potongan(kena: Hit, isi: str) -> tuple[int, int] | None:
    """Return from where to where in the file the words of a finding stand."""
    teks, asal = kena.petikan.teks, kena.petikan.asal
    if not kena.kutipan.strip() or not asal.line or kena.awal > JARAK:
        return None
    mulai = offset(isi, asal)
    ke = bisect_left(_letak(kena.kutipan, teks[:JARAK]), (kena.awal, 0))
    semua = _letak(kena.kutipan, isi[mulai : mulai + JARAK])
    if len(semua) <= ke:
        return None
    return mulai + semua[ke][0], mulai + semua[ke][1]


def tempat(kena: Hit, isi: str) -> Span:
    """Return the place of a finding in its file, that of its text when it is not found there."""
    asal = kena.petikan.asal
    if (letak := potongan(kena, isi)) is None:
        return asal
    awal_baris = _awal_baris(isi)
    baris = bisect_right(awal_baris, letak[0])
    return Span(asal.path, baris, letak[0] - awal_baris[baris - 1] + 1)


def offset(isi: str, span: Span) -> int:
    """Return how many characters of a file stand before a place."""
    awal_baris = _awal_baris(isi)
    if span.line > len(awal_baris):
        return len(isi)
    return awal_baris[max(span.line, 1) - 1] + max(span.col - 1, 0)


@lru_cache(maxsize=64)
def _awal_baris(isi: str) -> tuple[int, ...]:
    """Return where each line of a file begins; counted once a file, not once a finding."""
    return (0, *(found.end() for found in re.finditer("\n", isi)))


@lru_cache(maxsize=512)
def _letak(kutipan: str, wilayah: str) -> tuple[tuple[int, int], ...]:
    """Return every place of a passage in a region; many findings ask for the same."""
    pola = re.compile(r"\s+".join(map(re.escape, kutipan.split())))
    return tuple(found.span() for found in pola.finditer(wilayah))
