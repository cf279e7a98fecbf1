"""The one table of units and offices of a region: who heads a unit, of which echelon, which rank.

PP 18/2016 Pasal 94 (provinsi) and Pasal 95 (kabupaten and kota), as changed by PP 72/2019, say of
which echelon who heads a unit is, and which office of the ASN that is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

KEPALA: Mapping[str, str] = {
    "sekretariat daerah": "sekretaris daerah",
    "sekretariat dprd": "sekretaris dprd",
    "sekretariat": "sekretaris",
    "inspektorat": "inspektur",
    "dinas": "kepala dinas",
    "badan": "kepala badan",
    "bidang": "kepala bidang",
    "bagian": "kepala bagian",
    "subbagian": "kepala subbagian",
    "subbidang": "kepala subbidang",
    "seksi": "kepala seksi",
    "kecamatan": "camat",
    "kelurahan": "lurah",
}
# what the name of a Perangkat Daerah begins with, and of the units inside one
PERANGKAT = (
    "sekretariat",
    "inspektorat",
    "dinas",
    "badan",
    "kecamatan",
    "satuan polisi pamong praja",
)
DI_DALAM = ("sekretariat", "bidang", "bagian", "subbagian", "subbidang", "seksi")
# of a bidang and below; an echelon without a letter holds in all kinds of regions
ESELON_UNIT: Mapping[str, str] = {
    "bidang": "III",
    "bagian": "III",
    "subbagian": "IV",
    "subbidang": "IV",
    "seksi": "IV",
}
# who is of which echelon, by the office that his name begins with; of several where it depends on
# what he heads (PP 18/2016 Pasal 94, Pasal 95)
_KEDUA = (
    r"sekretaris (?:dprd|dewan perwakilan rakyat daerah)|inspektur(?! pembantu)|asisten"
    r"|kepala (?:dinas|badan(?! penghubung))|staf ahli"
)
_KETIGA = r"sekretaris (?:inspektorat|dinas|badan)|inspektur pembantu"
_UPT = r"kepala (?:uptd?|unit pelaksana teknis|cabang dinas)"
_KABUPATEN_KOTA = (
    (r"sekretaris daerah", ("IIa",)),
    (_KEDUA, ("IIb",)),
    (rf"{_KETIGA}|kepala bagian|camat", ("IIIa",)),
    (r"kepala bidang", ("IIIb",)),
    (r"sekretaris (?:kecamatan|camat)", ("IIIb", "IVa")),
    (r"lurah", ("IVa",)),
    (rf"{_UPT}|kepala (?:sub ?bagian|sub ?bidang|seksi)", ("IVa", "IVb")),
    (r"sekretaris (?:kelurahan|lurah)", ("IVb",)),
)
ESELON_JABATAN: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "provinsi": (
        (r"sekretaris daerah", ("Ib",)),
        (_KEDUA, ("IIa",)),
        (r"kepala biro", ("IIb",)),
        (rf"{_KETIGA}|kepala (?:badan penghubung|bagian|bidang)", ("IIIa",)),
        (_UPT, ("IIIb", "IVa")),
        (r"kepala (?:sub ?bagian|sub ?bidang|seksi)", ("IVa", "IVb")),
    ),
    "kabupaten": _KABUPATEN_KOTA,
    "kota": _KABUPATEN_KOTA,
}
# "jabatan eselon IIa atau jabatan pimpinan tinggi pratama"
JABATAN_SETARA: Mapping[str, str] = {
    "I": "pimpinan tinggi madya",
    "II": "pimpinan tinggi pratama",
    "III": "administrator",
    "IV": "pengawas",
}


# how a signature begins where another holds the office for a time: "Pj. BUPATI LEBAK,"
PENGGANTI = r"(?:(?:Pj|Pjs|Plt|Plh)\b\.?\s*|PENJABAT\s+|PELAKSANA (?:TUGAS|HARIAN)\s+)"


def echelons_of(jabatan: str, jenis: str) -> tuple[str, ...]:
    """Return the echelons that an office of a kind of region may be of; none when it is not known.

    ``jabatan`` begins with the office: "Sekretaris Daerah Kabupaten Lebak".
    """
    nama = " ".join(jabatan.split()).casefold()
    return next(
        (e for pola, e in ESELON_JABATAN.get(jenis, ()) if re.match(rf"(?:{pola})\b", nama)), ()
    )


def rank_of(eselon: str) -> str:
    """Return the office of the ASN that an echelon is equal to ("IIa": pimpinan tinggi pratama)."""
    return JABATAN_SETARA.get(eselon.rstrip("ab"), "")


def spelled(nama: str, *, kecil: bool = False) -> str:
    """Return a pattern for the name of a unit or an office as drafters write it.

    With ``kecil`` small first letters do too: "kepala bidang" beside "Kepala Bidang".
    """

    def letters(kata: str) -> str:
        if kata == "dprd":
            return "DPRD"
        besar, sisa = kata[0].upper(), kata[1:]
        dua = re.sub(r"^(ub)(b)", r"\1 ?[Bb]", sisa)
        return f"[{besar}{kata[0]}]{dua}" if kecil else f"{besar}{dua}"

    return " ".join(map(letters, nama.split()))
