"""Where a passage stands in the file it was written in: the exact line and column.

A draft keeps words, not layout: a folded block is one line there and three in the file. What a
check found is looked for again in the file, from the place of its text on, blanks for blanks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from generator.analysis.lint.naskah import Kena
from generator.diagnostics import Span

Berkas = Callable[[str], str]
JARAK = 20_000  # how far below the place of its text a passage is looked for, in characters


def tanpa_berkas(path: str) -> str:
    """Return nothing: no file is at hand."""
    del path
    return ""


def potongan(kena: Kena, isi: str) -> tuple[int, int] | None:
    """Return from where to where in the file the words of a finding stand."""
    teks, asal = kena.petikan.teks, kena.petikan.asal
    if not kena.kutipan.strip() or not asal.line:
        return None
    mulai = offset(isi, asal)
    wilayah = isi[mulai : mulai + JARAK]
    ke = len(_pola(kena.kutipan)[0].findall(teks[: kena.awal]))
    semua = list(_pola(kena.kutipan)[0].finditer(wilayah))
    if len(semua) <= ke:
        return None
    return mulai + semua[ke].start(), mulai + semua[ke].end()


def tempat(kena: Kena, isi: str) -> Span:
    """Return the place of a finding in its file, that of its text when it is not found there."""
    asal = kena.petikan.asal
    if (letak := potongan(kena, isi)) is None:
        return asal
    sebelum = isi[: letak[0]]
    return Span(asal.path, sebelum.count("\n") + 1, letak[0] - (sebelum.rfind("\n") + 1) + 1)


def offset(isi: str, span: Span) -> int:
    """Return how many characters of a file stand before a place."""
    awal = 0
    for _ in range(span.line - 1):
        awal = isi.find("\n", awal) + 1
        if not awal:
            return len(isi)
    return awal + max(span.col - 1, 0)


@lru_cache(maxsize=512)
def _pola(kutipan: str) -> tuple[re.Pattern[str]]:
    kata = [re.escape(k) for k in kutipan.split()]
    return (re.compile(r"\s+".join(kata)),)
