"""Checks of the echelon that a regulation on an office gives to those who head its units."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.alat import rapat
from generator.lint.daerah import pembentuk
from generator.lint.naskah import Hit, Naskah, Petikan
from generator.model.jabatan import ESELON_KEPALA_DINAS, ESELON_UNIT, JABATAN_SETARA, KEPALA

ESELON = re.compile(
    r"\bjabatan (?:struktural )?eselon (?P<e>I{1,3}|IV)(?:\.?[ab])\b", re.IGNORECASE
)
SETARA = re.compile(
    r"\bjabatan (?:struktural )?eselon (?P<e>I{1,3}|IV)\.?[ab]?\s+atau jabatan "
    r"(?P<j>pimpinan tinggi \w+|administrator|pengawas|pelaksana)\b",
    re.IGNORECASE,
)
KEPALA_PD = re.compile(
    r"^Kepala (?:Dinas|Badan)\b[^.;]*?\beselon (?P<e>II\.?[ab])\b", re.IGNORECASE
)


def echelons(naskah: Naskah) -> Iterator[Hit]:
    """F266: an office is of the echelon and of the rank that PP 18/2016 gives it."""
    jenis, _ = pembentuk(naskah)
    for p in naskah.teks_norma() if naskah.luar else ():
        yield from _of_another_office(p)
        yield from _rank_beside(p)
        yield from _head_of_an_office(p, jenis)


def _of_another_office(p: Petikan) -> Iterator[Hit]:
    """Yield the one echelon of a sentence that opens with an office of another one."""
    semua = [*ESELON.finditer(p.teks)]
    for unit, eselon in ESELON_UNIT.items() if len(semua) == 1 else ():
        ada = re.match(rf"{KEPALA[unit]}\b(?! (?:dan|,))", p.teks, re.IGNORECASE)
        if ada and semua[0]["e"].upper() != eselon:
            m = semua[0]
            yield Hit(p, f"{ada[0]} bereselon {eselon}, bukan {m['e']}", *m.span("e"))


def _rank_beside(p: Petikan) -> Iterator[Hit]:
    """Yield a rank that is not that of the echelon beside it."""
    for m in SETARA.finditer(p.teks):
        benar = JABATAN_SETARA.get(m["e"].upper(), "")
        if benar and rapat(m["j"]) != benar:
            pesan = f"eselon {m['e']} ialah jabatan {benar}, bukan {m['j']}"
            yield Hit(p, pesan, *m.span("j"))


def _head_of_an_office(p: Petikan, jenis: str) -> Iterator[Hit]:
    """Yield the echelon of a head of office that is not that of his kind of region."""
    kepala, m = ESELON_KEPALA_DINAS, KEPALA_PD.match(p.teks)
    if m and jenis in kepala and m["e"].replace(".", "").casefold() != kepala[jenis].casefold():
        pesan = f"kepala dinas dan kepala badan {jenis} bereselon {kepala[jenis]}"
        yield Hit(p, pesan, *m.span("e"))
