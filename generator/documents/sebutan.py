"""How a regulation is named: in running text, with its gazette, with its chain of amendments.

Forms of UU 12/2011 Lampiran II angka 44 to 49 and, for amended regulations, angka 41a as changed
by UU 13/2022. Numbers nobody could confirm are printed as they stand in the library (``...``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.model.dossier import Daerah, JenisDaerah, PeraturanPustaka

Perpustakaan = Mapping[str, PeraturanPustaka]
JENIS = {
    "uu": "Undang-Undang",
    "perppu": "Peraturan Pemerintah Pengganti Undang-Undang",
    "pp": "Peraturan Pemerintah",
    "perpres": "Peraturan Presiden",
    "permendagri": "Peraturan Menteri Dalam Negeri",
    "permenpanrb": "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
    "kepmenpan": "Keputusan Menteri Pendayagunaan Aparatur Negara",
    "kepmendagri": "Keputusan Menteri Dalam Negeri",
    "perban": "Peraturan",
    "permen": "Peraturan",
    "perda": "Peraturan Daerah",
    "pergub": "Peraturan Gubernur",
    "perbup": "Peraturan Bupati",
    "perwali": "Peraturan Wali Kota",
}
RANGES = ("uud", "uu", "perppu", "pp", "perpres", "permen", "permendagri", "permenpanrb", "perban",
          "kepmenpan", "kepmendagri", "perda", "pergub", "perbup", "perwali")  # fmt: skip
KECIL = frozenset({"dan", "atau", "di", "ke", "dari", "pada", "untuk", "dengan", "yang", "atas"})


def jenis(peraturan: PeraturanPustaka, *, instansi: bool = True) -> str:
    """Return the kind in words, with the agency or region of those below the centre."""
    kata = JENIS.get(peraturan.jenis, str(peraturan.jenis))
    return f"{kata} {peraturan.instansi}" if peraturan.instansi and instansi else kata


def pendek(peraturan: PeraturanPustaka, *, instansi: bool = True) -> str:
    """Return kind, number and year: ``Undang-Undang Nomor 23 Tahun 2014``."""
    if peraturan.jenis == "uud":
        return str(peraturan.judul)
    kata = jenis(peraturan, instansi=instansi)
    if peraturan.jenis.startswith("kep"):
        return f"{kata} Nomor {peraturan.nomor}"  # the number holds the year
    return f"{kata} Nomor {peraturan.nomor} Tahun {peraturan.tahun}"


def lengkap(peraturan: PeraturanPustaka, *, instansi: bool = True) -> str:
    """Return the name with its title: ``... tentang Pemerintahan Daerah``."""
    if peraturan.jenis == "uud":
        return str(peraturan.judul)
    return f"{pendek(peraturan, instansi=instansi)} tentang {peraturan.judul}"


def lembaran(peraturan: PeraturanPustaka) -> str:
    """Return the gazette in brackets, or nothing (angka 47, 49)."""
    tempat = peraturan.lembaran
    if tempat is None:
        return ""
    nama = _nama_lembaran(str(tempat.jenis), _wilayah(peraturan))
    teks = f"{nama} Tahun {tempat.tahun} Nomor {tempat.nomor}"
    if tempat.tambahan:
        teks += f", Tambahan {nama} Nomor {tempat.tambahan}"
    return f"({teks})"


WILAYAH = {"pergub": "Provinsi", "perbup": "Kabupaten", "perwali": "Kota"}


def _wilayah(peraturan: PeraturanPustaka) -> str:
    """Return the region of a gazette; regulations of a head name it without its kind."""
    instansi = str(peraturan.instansi)
    jenis_wilayah = WILAYAH.get(str(peraturan.jenis), "")
    return instansi if instansi.startswith(jenis_wilayah) else f"{jenis_wilayah} {instansi}"


def _nama_lembaran(jenis_lembaran: str, instansi: str) -> str:
    match jenis_lembaran:
        case "LN":
            return "Lembaran Negara Republik Indonesia"
        case "BN":
            return "Berita Negara Republik Indonesia"
        case "LD":
            return f"Lembaran Daerah {instansi}".rstrip()
        case _:
            return f"Berita Daerah {instansi}".rstrip()


def dengan_lembaran(peraturan: PeraturanPustaka, *, instansi: bool = True) -> str:
    """Return name, title and gazette."""
    return f"{lengkap(peraturan, instansi=instansi)} {lembaran(peraturan)}".rstrip()


def rantai(peraturan: PeraturanPustaka, pustaka: Perpustakaan, *, instansi: bool = True) -> str:
    """Return name, title, gazette and what changed it last (L2'-41a)."""
    teks = dengan_lembaran(peraturan, instansi=instansi)
    pengubah = pengubah_dari(peraturan, pustaka)
    if not pengubah:
        return teks
    frasa = "telah diubah" if len(pengubah) == 1 else "telah beberapa kali diubah terakhir"
    akhir = dengan_lembaran(pengubah[-1], instansi=instansi)
    return f"{teks} sebagaimana {frasa} dengan {akhir}"


def pengubah_dari(
    peraturan: PeraturanPustaka, pustaka: Perpustakaan
) -> tuple[PeraturanPustaka, ...]:
    """Return the regulations that changed ``peraturan``, oldest first as the library lists them."""
    return tuple(pustaka[str(kunci)] for kunci in peraturan.diubah_oleh if str(kunci) in pustaka)


def peringkat(peraturan: PeraturanPustaka) -> tuple[int, str, int, str]:
    """Return the sorting key of angka 43: hierarchy, then time, then number."""
    urutan = RANGES.index(peraturan.jenis) if peraturan.jenis in RANGES else len(RANGES)
    angka = re.search(r"\d+", str(peraturan.nomor))
    return urutan, str(peraturan.tahun), int(angka[0]) if angka else 0, str(peraturan.id)


def nama_daerah(daerah: Daerah) -> str:
    """Return ``Provinsi Banten``, ``Kabupaten Serang`` or ``Kota Serang``."""
    return f"{str(daerah.jenis).capitalize()} {daerah.nama}"


def kepala_daerah(daerah: Daerah) -> str:
    """Return ``Gubernur Banten``, ``Bupati Serang`` or ``Wali Kota Serang``."""
    kata = {
        JenisDaerah.PROVINSI: "Gubernur",
        JenisDaerah.KABUPATEN: "Bupati",
        JenisDaerah.KOTA: "Wali Kota",
    }
    return f"{kata[daerah.jenis]} {daerah.nama}"


def peraturan_kepala_daerah(daerah: Daerah) -> str:
    """Return ``Peraturan Gubernur``, ``Peraturan Bupati`` or ``Peraturan Wali Kota``."""
    return f"Peraturan {kepala_daerah(daerah).removesuffix(f' {daerah.nama}')}"
