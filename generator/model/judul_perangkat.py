"""What the title of a regulation says of offices: one home for all who ask it."""

from __future__ import annotations

import re

# what of units a regulation orders: "Pembentukan dan Susunan", "Kedudukan, ..., serta Tata Kerja"
_HAL = (
    r"pembentukan|pembubaran|penghapusan|penggabungan|penataan|kedudukan|susunan|struktur|organisasi"
    r"|kelembagaan|nomenklatur|tipelogi|tipologi|klasifikasi|formasi|eselonisasi|kewenangan"
    r"|(?:uraian |rincian )?(?:tugas(?: pokok)?|fungsi)|tata ?kerja"
    r"|pada|unsur(?: organisasi)?(?: terendah)?"
)
_SAMBUNG = r"(?:\s*,\s*(?:dan |serta )?|\s+dan\s+|\s+serta\s+|\s+)"
# a badan that is none of the units of a region
_BUKAN = (
    r"usaha|permusyawaratan|musyawarah|layanan umum|hukum|kerja ?sama|amil|wakaf|pengelola|pengawas"
    r"|promosi|pertimbangan|akreditasi|pusat|nasional|pemeriksa"
)
# UU 23/2014 Pasal 209; older ones: UU 22/1999 Pasal 60 to 67, PP 41/2007
_SATUAN = (
    rf"perangkat daerah|(?:cabang )?dinas|badan(?! (?:{_BUKAN})\b)|lembaga teknis|lembaga lain"
    r"|sekretariat (?:daerah|d\.?p\.?r\.?[dka]|dewan perwakilan)|inspektorat|kantor"
    r"|unit pelaksana teknis|uptd?\b|satuan polisi pamong|staf ahli|rumah sakit"
)
_WILAYAH = (
    r"kecamatan|kelurahan|distrik"  # which are formed as areas too, and then without an office
)
_DEPAN = re.compile(r".*\btentang\s+", re.IGNORECASE | re.DOTALL)
_TENTANG_SATUAN = re.compile(rf"(?:(?:{_HAL}){_SAMBUNG})*(?:{_SATUAN})", re.IGNORECASE)
_TENTANG_WILAYAH = re.compile(
    rf"(?:(?:{_HAL}){_SAMBUNG})*(?:organisasi|tata ?kerja|tugas|fungsi|kelembagaan){_SAMBUNG}"
    rf"(?:perangkat |(?:{_HAL}){_SAMBUNG})*(?:{_WILAYAH})",
    re.IGNORECASE,
)
_MENATA = re.compile(
    r"\bsusunan organisasi\b|\btata ?kerja\b|\btugas(?:,| dan) fungsi\b", re.IGNORECASE
)


def about_units(judul: str) -> bool:
    """Whether a regulation is about the units of a region: that they are, or how they are ordered.

    One that they only carry out, or that orders other bodies (a desa, a company), is not. Of an
    amendment the title of the regulation that it amends says it.
    """
    pokok = _DEPAN.sub("", " ".join(judul.split()))
    return bool(_TENTANG_SATUAN.match(pokok) or _TENTANG_WILAYAH.match(pokok))


def orders_an_office(judul: str) -> bool:
    """Whether a regulation says how an office works within, of a region or another one."""
    return bool(_MENATA.search(" ".join(judul.split())))
