"""Checks of words that a later law has put in place of others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.naskah import Hit, Naskah, Petikan
from generator.model.sitasi import TENTANG

ADMINISTRASI = re.compile(r"\b(?P<kata>[Jj]abatan|[Pp]ejabat)\s+[Aa]dministrasi\b")

GANTI = "Jabatan Manajerial (administrator, pengawas) atau Jabatan Nonmanajerial (pelaksana)"

KUMHAM = re.compile(
    r"(?<!Peraturan )(?<!Keputusan )\b(?:Kementerian|Menteri) Hukum dan (?:Hak Asasi Manusia|HAM)\b"
    r"(?! Nomor)|\bKemenkumham\b"
)


def posts(naskah: Naskah) -> Iterator[Hit]:
    """F125: there is no jabatan administrasi any more (UU 20/2023 Pasal 13 to 18)."""
    for p in naskah.teks_hukum():
        judul = [*_titles(naskah, p)]
        for m in ADMINISTRASI.finditer(p.teks):
            if not any(awal <= m.start() < akhir for awal, akhir in judul):
                pesan = f"“{m[0]}” tidak dikenal lagi"
                yield Hit(p, pesan, m.start(), m.end(), saran=GANTI)


def ministry(naskah: Naskah) -> Iterator[Hit]:
    """F126: the ministry of law is named as it is called now; older regulations keep its name."""
    for p in naskah.semua():
        judul = [*_titles(naskah, p)]
        for m in KUMHAM.finditer(p.teks):
            if not any(awal <= m.start() < akhir for awal, akhir in judul):
                nama = "Menteri Hukum" if m[0].startswith("Menteri") else "Kementerian Hukum"
                yield Hit(p, f"“{m[0]}” kini {nama}", m.start(), m.end(), nama)


# UU 8/2016 Pasal 148: the term is to be read as Penyandang Disabilitas from then on
CACAT = re.compile(r"\b[Pp]enyandang\s+(?:[Cc]acat|[Kk]etunaan)\b|\b[Pp]enderita\s+[Cc]acat\b")


def disability(naskah: Naskah) -> Iterator[Hit]:
    """F245: persons with disabilities are called as the law calls them now."""
    for p in naskah.teks_norma() if naskah.luar else ():
        judul = [*_titles(naskah, p)]
        for m in CACAT.finditer(p.teks):
            if not any(awal <= m.start() < akhir for awal, akhir in judul):
                yield Hit(p, f"“{m[0]}” kini disebut penyandang disabilitas", m.start(), m.end())


def _titles(naskah: Naskah, petikan: Petikan) -> Iterator[tuple[int, int]]:
    """Yield where titles of regulations stand in a text; they keep the words they were given."""
    for s in naskah.sitasi(petikan):
        if m := TENTANG.match(petikan.teks, s.akhir):
            yield m.span("judul")
