"""Regions whose regulations have forms of their own: one row each, what is not certain said.

Sources: Aceh: UU 11/2006 Pasal 1 angka 10, 11, 21, 22, Pasal 232 to 234; Qanun 9/2013, Qanun
Kabupaten Aceh Tengah 11/2013. Papua: UU 21/2001 Pasal 1 huruf i, j and Pasal 29. Yogyakarta:
UU 13/2012 Pasal 30 ayat (2) and 37; Perdais 1/2018. Jakarta: UU 2/2024, no enacted block seen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kekhususan(StrEnum):
    """What makes the regulations of a region different."""

    ACEH = "aceh"
    PAPUA = "papua"
    YOGYAKARTA = "yogyakarta"
    JAKARTA = "jakarta"


RAHMAT = ("Dengan Rahmat Tuhan Yang Maha Esa",)
RAHMAT_ACEH = (
    "Bismillahirrahmanirrahim",
    "Dengan Nama Allah Yang Maha Pengasih Lagi Maha Penyayang",
    "Atas Rahmat Allah Yang Maha Kuasa",
)
RAHMAT_KABUPATEN_ACEH = ("Dengan Rahmat Allah Yang Maha Kuasa",)


@dataclass(frozen=True, slots=True)
class Khusus:
    """How a special region is named, and what of its form nobody has held against a source.

    ``provinsi`` are the names of the provinces that there are; ``bernama`` tells that the name
    stands alone (Aceh, not Provinsi Aceh); ``dprd`` and ``dprk`` are the assemblies of province and
    of kabupaten or kota, before the name; ``persetujuan`` stands after the assent.
    """

    provinsi: tuple[str, ...]
    bernama: bool = False
    dprd: str = "Dewan Perwakilan Rakyat Daerah"
    dprk: str = "Dewan Perwakilan Rakyat Daerah"
    rahmat: tuple[str, ...] = RAHMAT
    rahmat_kabupaten: tuple[str, ...] = RAHMAT
    persetujuan: str = ""
    belum_pasti: tuple[str, ...] = ()


KHUSUS: Mapping[Kekhususan, Khusus] = {
    Kekhususan.ACEH: Khusus(
        ("Aceh",),
        bernama=True,
        dprd="Dewan Perwakilan Rakyat",
        dprk="Dewan Perwakilan Rakyat",
        rahmat=RAHMAT_ACEH,
        rahmat_kabupaten=RAHMAT_KABUPATEN_ACEH,
        belum_pasti=("bunyi baris NOREG Qanun", "sebutan Qanun di belakang kata Menetapkan"),
    ),
    Kekhususan.PAPUA: Khusus(
        (
            "Papua",
            "Papua Barat",
            "Papua Barat Daya",
            "Papua Selatan",
            "Papua Tengah",
            "Papua Pegunungan",
        ),
        dprd="Dewan Perwakilan Rakyat",
        persetujuan="Majelis Rakyat Papua",
        belum_pasti=(
            "kepala judul Perdasus dan Perdasi",
            "nama Dewan Perwakilan Rakyat Papua di provinsi ini",
            "letak pertimbangan dan persetujuan Majelis Rakyat Papua dalam diktum",
        ),
    ),
    Kekhususan.YOGYAKARTA: Khusus(
        ("Daerah Istimewa Yogyakarta",),
        bernama=True,
        belum_pasti=("bunyi baris NOREG Perdais",),
    ),
    Kekhususan.JAKARTA: Khusus(
        ("Daerah Khusus Jakarta",),
        belum_pasti=("kepala judul dan nama lembaran daerah Provinsi Daerah Khusus Jakarta",),
    ),
}


def of_province(nama: str) -> Kekhususan | None:
    """Return what is special about the province of a name."""
    return next((k for k, satu in KHUSUS.items() if nama in satu.provinsi), None)
