"""A regulation that is cited without its region is the draft's own region's, never another's."""

from __future__ import annotations

import pytest

from generator.model.pustaka import PeraturanPustaka
from generator.model.sitasi import recognise


def perda(kunci: str, instansi: str, judul: str = "Susunan Perangkat Daerah") -> PeraturanPustaka:
    return PeraturanPustaka.model_construct(
        id=kunci, jenis="perda", nomor="6", tahun=2016, judul=judul, instansi=instansi
    )


PUSTAKA = {
    satu.id: satu
    for satu in (
        perda("provinsi", "Provinsi Banten"),
        perda("kabupaten", "Kabupaten Serang"),
        perda("kota", "Kota Serang"),
    )
}
TANPA = {"provinsi": PUSTAKA["provinsi"]}
POLOS = "Peraturan Daerah Nomor 6 Tahun 2016"


def dikenal(teks: str, daerah: str, pustaka: dict[str, PeraturanPustaka]) -> str | None:
    (satu,) = recognise(teks, pustaka, daerah)
    return satu.peraturan.id if satu.peraturan else None


@pytest.mark.parametrize(
    ("teks", "daerah", "kunci"),
    [
        (POLOS, "Provinsi Banten", "provinsi"),
        (POLOS, "Kabupaten Serang", "kabupaten"),
        (POLOS, "Kota Serang", "kota"),
        (POLOS, "Kabupaten Lebak", None),
        (f"{POLOS} tentang Susunan Perangkat Daerah", "Kabupaten Lebak", None),
        ("Peraturan Daerah Kota Serang Nomor 6 Tahun 2016", "Kabupaten Serang", "kota"),
        ("Peraturan Daerah Banten Nomor 6 Tahun 2016", "Kabupaten Serang", "provinsi"),
    ],
)
def test_whose_regulation_is_meant(teks: str, daerah: str, kunci: str | None) -> None:
    assert dikenal(teks, daerah, PUSTAKA) == kunci


def test_the_gazette_says_whose_it_is() -> None:
    lembaran = "(Lembaran Daerah Kota Serang Tahun 2016 Nomor 6)"
    teks = f"{POLOS} tentang Susunan Perangkat Daerah {lembaran}"
    assert dikenal(teks, "Kabupaten Serang", PUSTAKA) == "kota"
    assert dikenal(teks, "", TANPA) is None


def test_a_text_of_no_known_region_needs_the_title() -> None:
    assert dikenal(f"{POLOS} tentang Susunan Perangkat Daerah", "", TANPA) == "provinsi"
    assert dikenal(POLOS, "", TANPA) is None


@pytest.mark.parametrize(
    "nama",
    [
        "Peraturan Bupati Bandung Barat",
        "Peraturan Gubernur Nusa Tenggara Barat",
        "Peraturan Wali Kota Tanjung Pinang",
        "PERATURAN GUBERNUR DAERAH ISTIMEWA YOGYAKARTA",
    ],
)
def test_the_head_of_a_region_of_several_words_makes_regulations_too(nama: str) -> None:
    teks = f"Pada saat Peraturan Bupati ini mulai berlaku, {nama} Nomor 5 Tahun 2016 dicabut"
    (satu,) = recognise(teks, {})
    assert teks[satu.awal : satu.akhir] == f"{nama} Nomor 5 Tahun 2016"
