"""Checks of the echelon that a regulation on an office gives to those who head its units."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.alat import PP_18, rapat, since
from generator.lint.daerah import pembentuk
from generator.lint.naskah import Hit, Naskah, Petikan
from generator.model.jabatan import (
    ESELON_UNIT,
    JABATAN_SETARA,
    KEPALA,
    echelons_of,
    rank_of,
)

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
    kini = since(naskah.tanggal, PP_18)
    for p in naskah.teks_norma() if naskah.luar else ():
        kena = [*_of_another_office(p), *_head_of_an_office(p, jenis)]
        yield from kena or (_of_its_region(p, jenis) if kini else ())
        yield from _rank_beside(p)


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
    benar, m = echelons_of("kepala dinas", jenis), KEPALA_PD.match(p.teks)
    if m and benar and m["e"].replace(".", "").casefold() != benar[0].casefold():
        pesan = f"kepala dinas dan kepala badan {jenis} bereselon {benar[0]}"
        yield Hit(p, pesan, *m.span("e"))


# One echelon for all who are named: "eselon II.b dan eselon III.b" tells each his own.
# "Sekretaris DPRD, inspektur, dan staf ahli merupakan jabatan eselon II.b atau jabatan ..."
BERESELON = re.compile(
    r"^(?P<s>[^.;:]{4,400}?),? (?:merupakan|adalah|ialah|berkedudukan sebagai|menduduki|setara"
    r"(?: dengan)?) jabatan (?:struktural )?(?:eselon (?P<e>I{1,3}|IV)\.?\s?(?P<h>[ab])\b"
    r"(?!,? (?:dan|serta|atau) (?:jabatan )?(?:struktural )?(?:eselon )?(?:I{1,3}|IV)\b)"
    r"|(?P<j>pimpinan tinggi \w+|administrator|pengawas)\b)",
    re.IGNORECASE,
)
DERET = re.compile(r",? (?:dan|serta) |, ")
LAIN = re.compile(r"\brumah sakit\b|\bdesa\b", re.IGNORECASE)  # others of echelons of their own


def _of_its_region(p: Petikan, jenis: str) -> Iterator[Hit]:
    """Yield an echelon, or a rank, that an office of this kind of region is not of."""
    m = BERESELON.match(p.teks) if not LAIN.search(p.teks) else None
    for siapa in DERET.split(m["s"]) if m else ():
        benar = echelons_of(siapa.strip(), jenis)
        if m is None or not benar:
            continue
        eselon = f"{m['e'].upper()}{m['h'].lower()}" if m["e"] else ""
        if eselon and eselon not in benar:
            kata = " atau ".join(f"{e[:-1]}.{e[-1]}" for e in benar)
            pesan = f"{siapa.strip()} {jenis} bereselon {kata}, bukan {m['e']}.{m['h']}"
            yield Hit(p, pesan, m.start("e"), m.end("h"))
            return
        if m["j"] and rapat(m["j"]) not in {rank_of(e) for e in benar}:
            pesan = f"{siapa.strip()} {jenis} ialah jabatan {rank_of(benar[0])}, bukan {m['j']}"
            yield Hit(p, pesan, *m.span("j"))
            return
