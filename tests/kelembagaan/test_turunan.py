"""Indicators that follow from others, and values that the printed classes leave out."""

from __future__ import annotations

from decimal import Decimal

import pytest
from test_tipologi import ATURAN, TABEL, masukan

from generator.kelembagaan.langkah import classes_of
from generator.kelembagaan.tipologi import tipologi


def kelas_cadangan(**nilai: str) -> tuple[int, int]:
    skor = tipologi(masukan(**nilai), ATURAN).urusan["pangan"]
    return skor.langkah[0].kelas


@pytest.mark.parametrize(
    ("nilai", "kelas"),
    [
        # 2 x 0,62 kg: 3.300.000 jiwa memberi 4.092 ton, 2.900.000 jiwa 3.596 ton
        ({"penduduk_kabupaten_kota_terbesar": "3300000"}, (5, 5)),
        ({"penduduk_kabupaten_kota_terbesar": "2900000"}, (4, 4)),
        # 8 kabupaten/kota, 12 juta jiwa: yang terbesar 1,5 sampai dengan 12 juta
        ({"penduduk": "12000000", "kabupaten_kota": "8"}, (4, 5)),
        ({"penduduk": "12000000"}, (1, 5)),
        ({}, (1, 5)),
        # yang disebut sendiri mengalahkan yang dihitung
        (
            {
                "penduduk_kabupaten_kota_terbesar": "3300000",
                "pangan_cadangan_pangan_pemerintah_provinsi": "100",
            },
            (1, 1),
        ),
    ],
)
def test_the_food_reserve_follows_from_the_population(nilai, kelas) -> None:
    assert kelas_cadangan(**nilai) == kelas


@pytest.mark.parametrize(
    ("indikator", "nilai", "kelas"),
    [
        ("pertanian-lahan-diairi-irigasi-provinsi", "50000", (1,)),
        ("pertanian-lahan-diairi-irigasi-provinsi", "50500", (1, 2)),
        ("pertanian-lahan-diairi-irigasi-provinsi", "51000", (2,)),
        ("pertanian-lahan-pertanian-rakyat", "150000", (1,)),
        ("pertanian-lahan-pertanian-rakyat", "151000", (1, 2)),
        ("pertanian-lahan-pertanian-rakyat", "151001", (2,)),
        ("pertanian-populasi-hewan", "1500001", (2,)),
    ],
)
def test_a_value_that_no_class_prints_may_be_of_either(indikator, nilai, kelas) -> None:
    (satu,) = [i for i in TABEL["pertanian"].indikator if i.id == indikator]
    assert classes_of(Decimal(nilai), satu) == kelas
