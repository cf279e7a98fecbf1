"""Checks of letters, blanks and marks (L2-242)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.lint.alat import hits
from generator.lint.kumpulan import matches
from generator.lint.naskah import Bagian, Hit, Naskah

TULIS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str], str], ...] = (
    (re.compile(r"\bUndang[\u2010\u2011\u2013\u2014]Undang\b|\bUndang - Undang\b"), "Undang-Undang",
     "tanda hubungnya bukan yang biasa"),
    (re.compile(r"\bUndang-undang(?= (?:Nomor|Dasar|ini)\b)"), "Undang-Undang",
     "huruf kapitalnya kurang"),
    (re.compile(r"\bWalikota\b"), "Wali Kota", "ditulis “Wali Kota”"),
    (re.compile(r"\bdi(?=(?:atas|bawah|dalam|luar|sana|sini|antara)\b)"), "di ",
     "kata depan dipisah"),
    (re.compile(r"(?<=\w)  +(?=\w)"), " ", "spasinya ganda"),
    (re.compile(r"(?<=[a-z])\s+(?=[,;](?:\s|$))"), "", "tanda baca didahului spasi"),
)  # fmt: skip
PROPINSI = re.compile(r"\bPropinsi\b")
SENDIRI = frozenset({Bagian.NORMA, Bagian.PASAL_II, Bagian.MENIMBANG})  # its own words
# Only words without a capital: "Wajib Pajak Pajak Penghasilan" is right
GANDA = re.compile(r"\b(?P<k>[a-z]{2,})\s+(?P=k)\b")
BOLEH_GANDA = frozenset(["masing", "sama", "sungguh", "nol", "xxx"])
# "411211 (empat satu satu dua satu satu)": each digit of a code is a word
_DIGIT = r"(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)"
KODE = re.compile(rf"\({_DIGIT}(?:(?:\s+(?:titik|koma|garis miring))?\s+{_DIGIT}){{2,}}\s*\)")
TABEL = frozenset({Bagian.LAMPIRAN, Bagian.MENGINGAT})  # rows of tables; names of old laws
KERAS = re.compile(r"[\u00a0\u202f]|[\u00ad\u200b-\u200f\u2060\ufeff]")
NAMA_KERAS = {
    "\u00a0": "spasi keras",
    "\u202f": "spasi keras sempit",
    "\u00ad": "tanda hubung lunak",
}


def typography(naskah: Naskah) -> Iterator[Hit]:
    """F98: one spelling of recurring words, single blanks, prepositions apart."""
    for pola, baku, sebab in TULIS:
        for p, m in matches(pola, naskah.semua()):
            ganti = baku if isinstance(baku, str) else baku(m)
            kata = " ".join(p.teks[m.start() : m.end() + 8].split())
            yield Hit(p, f"“{kata}”: {sebab}", m.start(), m.end(), ganti)
    for p, m in matches(PROPINSI, naskah.semua()):
        sebelum = p.teks[max(0, m.start() - 60) : m.start()]
        if p.bagian in SENDIRI and "tentang" not in sebelum.lower():
            yield Hit(p, "“Propinsi” seharusnya “Provinsi”", m.start(), m.end(), "Provinsi")


def doubled_words(naskah: Naskah) -> Iterator[Hit]:
    """F111: no word is written twice in a row."""
    teks = (p for p in naskah.semua() if p.bagian not in TABEL)
    for kena in hits(GANDA, teks, "kata tertulis dua kali: “{0}”", r"\g<k>"):
        kode = (m.span() for m in KODE.finditer(kena.petikan.teks))
        terbilang = any(a < kena.awal and kena.akhir < b for a, b in kode)
        if kena.kutipan.split()[0] not in BOLEH_GANDA and not terbilang:
            yield kena


def hard_blanks(naskah: Naskah) -> Iterator[Hit]:
    """F99: no hard blanks or invisible characters: the builder sets its own."""
    if naskah.luar:
        return
    for p, m in matches(KERAS, naskah.semua()):
        nama = NAMA_KERAS.get(m[0], f"karakter tak tampak U+{ord(m[0]):04X}")
        baru = " " if m[0] in "\u00a0\u202f" else ""
        yield Hit(p, f"teks memuat {nama}", m.start(), m.end(), baru)
