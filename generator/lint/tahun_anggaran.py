"""Checks of the budget year: a regulation on the budget of a year speaks of that year."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.lint.daerah import pembentuk
from generator.lint.kumpulan import matches
from generator.lint.naskah import Hit, Naskah

TAHUN = re.compile(r"\b[Tt]ahun [Aa]nggaran (?P<t>20\d\d)\b")
JUDUL = re.compile(r"\bTAHUN ANGGARAN (?P<t>20\d\d)\b")
AWAL = re.compile(r"Pasal [12]\b")
LAIN = re.compile(
    r"\b(?:sebelum|lalu|realisasi|sisa lebih|SiLPA|berikut|setelah|proyeksi|berkenaan"
    r"|jamak|evaluasi|hasil|Nomor)",
    re.IGNORECASE,
)


def of_its_year(naskah: Naskah) -> Iterable[Hit]:
    """Yield a budget year that is not the one of the title, where one only is of another year."""
    judul = set(JUDUL.findall(" ".join(naskah.judul.teks.upper().split())))
    if not naskah.luar or len(judul) != 1 or not pembentuk(naskah)[0]:
        return
    benar = judul.pop()
    # later Pasal may speak of what is carried over to the next year
    awal = [p for p in naskah.teks_norma() if AWAL.match(p.label)]
    teks = (*(b.petikan for b in naskah.menimbang[-1:]), *awal)
    for p, m in matches(TAHUN, teks):
        if m["t"] != benar and not LAIN.search(p.teks):
            yield Hit(p, f"judul menyebut Tahun Anggaran {benar}", *m.span())
