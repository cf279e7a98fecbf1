"""Regulations named in running text: ``Undang-Undang Nomor 23 Tahun 2014``, ``PP 18/2016``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.peraturan import BENTUK, JenisPeraturan, PeraturanPustaka, Perpustakaan

# These have no number and year, or no name of their own.
TANPA_NAMA = (JenisPeraturan.UUD, JenisPeraturan.PERBAN, JenisPeraturan.PUTUSAN)
NAMA: Mapping[str, JenisPeraturan] = {
    nama.lower(): jenis
    for jenis, bentuk in reversed(tuple(BENTUK.items()))  # the earlier row has a name of two
    if jenis not in TANPA_NAMA
    for nama in (bentuk.nama, bentuk.singkat, *bentuk.lain)
}
_UTUH = frozenset(bentuk.nama.lower() for bentuk in BENTUK.values())  # Qanun is no short name
SINGKATAN = frozenset(n for n in NAMA if " " not in n and n not in _UTUH)
Kunci = tuple[JenisPeraturan, str, str]  # kind, number, year
_KATA = "|".join(sorted((re.escape(n).replace(r"\ ", r"\s+") for n in NAMA), key=len, reverse=True))
POLA = re.compile(
    rf"\b(?P<nama>{_KATA})(?:\s+Republik\s+Indonesia)?"
    r"(?P<daerah>\s+(?:Provinsi|Propinsi|Kabupaten|Kota)(?:\s+[A-Z][\w-]+){1,3}?|\s+[A-Z][a-z]+"
    r"|(?:(?<=gubernur)|(?<=bupati)|(?<=wali\skota)|(?<=walikota))"  # Nusa Tenggara Barat
    r"(?:\s+(?-i:[A-Z])[\w'-]+){2,4}?)?"
    r"(?:\s+Nomor\s+(?P<n1>\d+)\s+Tahun\s+(?P<t1>\d{4})|\s+(?:No\.?\s*)?(?P<n2>\d+)/(?P<t2>\d{4}))",
    re.IGNORECASE,
)
LEMBARAN = re.compile(
    r"\(\s*(?P<nama>Lembaran Negara Republik Indonesia|Lembaran Daerah [^,()]*?|Berita Negara "
    r"Republik Indonesia|Berita Daerah [^,()]*?)\s+Tahun\s+(?P<tahun>\d{4}|\.{3}|…)\s+Nomor\s+"
    r"(?P<nomor>\d+(?P<seri>\s+Seri\s+[A-Z]\b)?|\.{3}|…)(?:\s*,\s*Tambahan\s+(?:Lembaran|Berita)[^,()]*?\s+Nomor\s+"
    r"(?P<tambahan>\d+|\.{3}|…))?\s*\)"
)
ANGKA_TAHUN = re.compile(r"\d{4}")
_DAERAH = re.compile(r"^(?:lembaran|berita) daerah\s*", re.IGNORECASE)
_JENIS = re.compile(r"^(?:provinsi|kabupaten|kota) ")
TENTANG = re.compile(r"\s+tentang\s+(?P<judul>[^(;]+?)(?=\s*(?:\(|;|\.|,|$|\bsebagaimana telah\b))")


@dataclass(frozen=True, slots=True)
class Sitasi:
    """One regulation as it is named: kind, number, year, place in the text, its library record."""

    jenis: JenisPeraturan
    nomor: str
    tahun: str
    awal: int
    akhir: int
    singkat: bool
    peraturan: PeraturanPustaka | None


class Pengenal:
    """Recognises regulations in texts, each text once.

    A regulation of a region is known by the region it names, else by its title, else because it
    is one of ``daerah``, the region that makes the draft.
    """

    def __init__(self, pustaka: Perpustakaan, daerah: str = "") -> None:
        self._daerah = daerah
        self._daftar: dict[Kunci, list[PeraturanPustaka]] = {}
        for satu in pustaka.values():
            kunci = satu.jenis, str(satu.nomor), str(satu.tahun)
            self._daftar.setdefault(kunci, []).append(satu)
        self._ingat: dict[str, tuple[Sitasi, ...]] = {}

    def recognise(self, teks: str) -> tuple[Sitasi, ...]:
        """Return every regulation that a text names by number and year."""
        if teks not in self._ingat:
            temu = POLA.finditer(teks) if ANGKA_TAHUN.search(teks) else ()
            self._ingat[teks] = tuple(_sitasi(m, self._daftar, self._daerah) for m in temu)
        return self._ingat[teks]


def recognise(teks: str, pustaka: Perpustakaan, daerah: str = "") -> tuple[Sitasi, ...]:
    """Return every regulation that one text names by number and year."""
    return Pengenal(pustaka, daerah).recognise(teks)


def _sitasi(m: re.Match[str], daftar: Mapping[Kunci, list[PeraturanPustaka]], di: str) -> Sitasi:
    nama = " ".join(m["nama"].lower().split())
    kunci = NAMA[nama], m["n1"] or m["n2"], m["t1"] or m["t2"]
    dikenal = _choose(daftar.get(kunci, []), m, di)
    return Sitasi(*kunci, m.start(), m.end(), nama in SINGKATAN or bool(m["n2"]), dikenal)


def _choose(calon: list[PeraturanPustaka], m: re.Match[str], di: str) -> PeraturanPustaka | None:
    """Return the one record that is meant; None when none or several may be."""
    if not any(p.bentuk.daerah is not None for p in calon):
        return calon[0] if len(calon) == 1 else None
    ekor = m.string[m.end() : m.end() + 400]
    lembaran = LEMBARAN.search(ekor.partition(";")[0])
    tercetak = _DAERAH.sub("", lembaran["nama"]) if lembaran else ""
    tercetak = "" if lembaran and tercetak == lembaran["nama"] else tercetak
    if disebut := (m["daerah"] or "").strip() or tercetak or di:
        sama = [p for p in calon if _sedaerah(str(p.instansi), disebut)]
    else:  # nobody says whose it is
        judul = _rata(ekor)
        sama = [p for p in calon if judul.startswith(_rata(f"tentang {p.judul}"))]
    return sama[0] if len(sama) == 1 else None


def _sedaerah(satu: str, lain: str) -> bool:
    """Return whether two names are of one region; a kind that only one of them says is no other."""
    jenis = {m[0] for nama in (satu, lain) if (m := _JENIS.match(_rata(nama)))}
    return len(jenis) < 2 and _nama(satu) == _nama(lain)


def _rata(teks: str) -> str:
    return " ".join(teks.casefold().replace("propinsi", "provinsi").split())


def _nama(daerah: str) -> str:
    """Return the name of a region without its kind."""
    return _JENIS.sub("", _rata(daerah))
