"""Checks of the years for which a plan is made: title, definition and norms say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.kumpulan import matches
from generator.lint.naskah import Hit, Naskah

MASA = re.compile(r"\b(?P<a>20\d\d)\s?[-–]\s?(?P<b>20\d\d)\b")
RENTANG = re.compile(
    r"\b(?:sejak |mulai )?tahun (?P<a>20\d\d) (?:sampai dengan|hingga) (?:tahun )?(?P<b>20\d\d)\b"
)


def years_of_the_plan(naskah: Naskah) -> Iterator[Hit]:
    """F305: the years that a plan runs for are those of its title."""
    judul = MASA.findall(naskah.judul.teks)
    if not naskah.luar or naskah.perubahan or len(set(judul)) != 1:
        return
    awal, akhir = judul[0]
    for p, m in matches(RENTANG, naskah.teks_norma()):
        beda = (int(m["b"]) - int(m["a"])) - (int(akhir) - int(awal))
        if abs(beda) <= 1 and (m["a"], m["b"]) != (awal, akhir):
            yield Hit(p, f"judul menyebut tahun {awal}-{akhir}", *m.span())
