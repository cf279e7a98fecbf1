"""Regulations named in running text: ``Undang-Undang Nomor 23 Tahun 2014``, ``PP 18/2016``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from generator.model.dossier import PeraturanPustaka

NAMA: Mapping[str, str] = {
    "peraturan pemerintah pengganti undang-undang": "perppu",
    "undang-undang": "uu",
    "peraturan pemerintah": "pp",
    "peraturan presiden": "perpres",
    "keputusan presiden": "keppres",
    "instruksi presiden": "inpres",
    "peraturan menteri dalam negeri": "permendagri",
    "peraturan menteri pendayagunaan aparatur negara dan reformasi birokrasi": "permenpanrb",
    "peraturan daerah": "perda",
    "peraturan gubernur": "pergub",
    "peraturan bupati": "perbup",
    "peraturan wali kota": "perwali",
    "perppu": "perppu",
    "perpu": "perppu",
    "uu": "uu",
    "pp": "pp",
    "perpres": "perpres",
    "permendagri": "permendagri",
    "permenpanrb": "permenpanrb",
    "perda": "perda",
    "pergub": "pergub",
}
SINGKATAN = frozenset(n for n in NAMA if " " not in n and n != "undang-undang")
PANGKAT = (
    *("uud", "tap-mpr", "uu", "perppu", "pp", "perpres", "permendagri", "permenpanrb"),
    *("perban", "perda", "pergub", "perbup", "perwali"),
)
_KATA = "|".join(sorted((re.escape(n).replace(r"\ ", r"\s+") for n in NAMA), key=len, reverse=True))
POLA = re.compile(
    rf"\b(?P<nama>{_KATA})"
    r"(?P<daerah>\s+(?:Provinsi|Propinsi|Kabupaten|Kota)(?:\s+[A-Z][\w-]+){1,3}?|\s+[A-Z][a-z]+)?"
    r"(?:\s+Nomor\s+(?P<n1>\d+)\s+Tahun\s+(?P<t1>\d{4})|\s+(?:No\.?\s*)?(?P<n2>\d+)/(?P<t2>\d{4}))",
    re.IGNORECASE,
)
LEMBARAN = re.compile(
    r"\(\s*(?P<nama>Lembaran Negara Republik Indonesia|Lembaran Daerah [^,()]*?|Berita Negara "
    r"Republik Indonesia|Berita Daerah [^,()]*?)\s+Tahun\s+(?P<tahun>\d{4}|\.{3}|…)\s+Nomor\s+"
    r"(?P<nomor>\d+|\.{3}|…)(?:\s*,\s*Tambahan\s+(?:Lembaran|Berita)[^,()]*?\s+Nomor\s+"
    r"(?P<tambahan>\d+|\.{3}|…))?\s*\)"
)
TENTANG = re.compile(r"\s+tentang\s+(?P<judul>[^(;]+?)(?=\s*(?:\(|;|\.|,|$|\bsebagaimana telah\b))")


@dataclass(frozen=True, slots=True)
class Sitasi:
    """One regulation as it is named: kind, number, year, place in the text, its library record."""

    jenis: str
    nomor: str
    tahun: str
    awal: int
    akhir: int
    singkat: bool
    peraturan: PeraturanPustaka | None


def kenali(teks: str, pustaka: Mapping[str, PeraturanPustaka]) -> tuple[Sitasi, ...]:
    """Return every regulation that a text names by number and year."""
    if not re.search(r"\d{4}", teks):
        return ()
    daftar = indeks(tuple(pustaka.values()))
    return tuple(_sitasi(m, daftar) for m in POLA.finditer(teks))


def _sitasi(m: re.Match[str], daftar: Mapping[tuple[str, str, str], PeraturanPustaka]) -> Sitasi:
    nama = " ".join(m["nama"].lower().split())
    jenis, nomor, tahun = NAMA[nama], m["n1"] or m["n2"], m["t1"] or m["t2"]
    dikenal = daftar.get((jenis, nomor, tahun))
    singkat = nama in SINGKATAN or bool(m["n2"])
    return Sitasi(jenis, nomor, tahun, m.start(), m.end(), singkat, dikenal)


@cache
def _kunci(peraturan: tuple[tuple[str, str, str, str], ...]) -> dict[tuple[str, str, str], str]:
    hasil: dict[tuple[str, str, str], str] = {}
    ganda: set[tuple[str, str, str]] = set()
    for jenis, nomor, tahun, id_ in peraturan:
        kunci = (jenis, nomor, tahun)
        if kunci in hasil:
            ganda.add(kunci)
        hasil[kunci] = id_
    return {k: v for k, v in hasil.items() if k not in ganda}


def indeks(
    peraturan: tuple[PeraturanPustaka, ...],
) -> Mapping[tuple[str, str, str], PeraturanPustaka]:
    """Return the records by kind, number and year; what two regions share is left out."""
    per_id = {str(p.id): p for p in peraturan}
    kunci = _kunci(tuple((str(p.jenis), str(p.nomor), str(p.tahun), str(p.id)) for p in peraturan))
    return {k: per_id[id_] for k, id_ in kunci.items()}


def peringkat(jenis: str) -> int:
    """Return the rank of a kind in the hierarchy (UU 12/2011 Pasal 7 and 8), highest first."""
    if jenis.startswith(("permen", "kepmen")):
        jenis = "permendagri"
    return PANGKAT.index(jenis) if jenis in PANGKAT else len(PANGKAT)
