"""Numbers in words, Roman numerals and the number forms of units."""

import pytest
from num2words import num2words

from generator.law import nomor
from generator.law.bilangan import (
    bilangan,
    dari_romawi,
    dari_terbilang,
    dari_tingkat,
    romawi,
    terbilang,
    tingkat,
)
from generator.model.satuan import Jenis


@pytest.mark.parametrize(
    "n", [*range(0, 1200), 1999, 2016, 10_000, 123_456, 1_000_000, 2_500_000_000]
)
def test_words_agree_with_an_independent_speller(n: int) -> None:
    assert terbilang(n) == num2words(n, lang="id")


def test_ordinals_and_digits() -> None:
    assert [tingkat(n) for n in (1, 2, 10, 12, 21)] == [
        "kesatu", "kedua", "kesepuluh", "kedua belas", "kedua puluh satu",
    ]  # fmt: skip
    assert bilangan(15) == "15 (lima belas)"
    assert all(dari_tingkat(tingkat(n)) == n for n in range(1, 100))
    assert all(dari_terbilang(terbilang(n)) == n for n in range(1000))
    assert dari_tingkat("Keduapuluh Enam") == 26


def test_roman_numerals() -> None:
    assert [romawi(n) for n in (4, 9, 14, 40, 1999)] == ["IV", "IX", "XIV", "XL", "MCMXCIX"]
    assert all(dari_romawi(romawi(n)) == n for n in range(1, 500))
    for salah in ("", "IIII", "VX", "A"):
        with pytest.raises(ValueError, match="Romawi"):
            dari_romawi(salah)


DERET = [
    (Jenis.PASAL, ["9", "10", "10A", "10B", "11", "128A"]),
    (Jenis.AYAT, ["1", "1a", "1b", "2", "10"]),
    (Jenis.HURUF, ["a", "a1", "b", "d1", "z", "aa", "bb"]),
    (Jenis.ANGKA, ["5", "5a", "6", "37a"]),
    (Jenis.BAB, ["VIII", "IX", "IXA", "IXB", "X", "XIIB"]),
    (Jenis.BAGIAN, ["Kesatu", "Kedua", "Kedua A", "Kedua Belas"]),
    (Jenis.PARAGRAF, ["2", "2A", "3"]),
]


@pytest.mark.parametrize(("jenis", "deret"), DERET)
def test_forms_are_read_ordered_and_printed(jenis: Jenis, deret: list[str]) -> None:
    kunci = [nomor.baca(jenis, n) for n in deret]
    assert kunci == sorted(kunci)
    assert [nomor.cetak(jenis, k) for k in kunci] == deret


@pytest.mark.parametrize(
    ("jenis", "kiri", "kanan", "baru"),
    [
        (Jenis.PASAL, "128", "129", "128A"),
        (Jenis.PASAL, "21A", "22", "21B"),
        (Jenis.AYAT, "1", "2", "1a"),
        (Jenis.HURUF, "d", "e", "d1"),
        (Jenis.HURUF, "d1", "e", "d2"),
        (Jenis.ANGKA, "5", "6", "5a"),
        (Jenis.BAB, "IX", "X", "IXA"),
        (Jenis.BAGIAN, "Kedua", "Ketiga", "Kedua A"),
        (Jenis.PARAGRAF, "2", "3", "2A"),
    ],
)
def test_slot_between_neighbours(jenis: Jenis, kiri: str, kanan: str, baru: str) -> None:
    assert nomor.sisipan(jenis, kiri, kanan) == baru


def test_no_slot_between_inserted_neighbours() -> None:
    with pytest.raises(ValueError, match="tidak ada nomor"):
        nomor.sisipan(Jenis.PASAL, "21", "21A")


def test_end_of_a_series_takes_the_next_ordinary_number() -> None:
    assert nomor.berikut(Jenis.PASAL, "13B") == "14"
    assert nomor.berikut(Jenis.HURUF, "z") == "aa"
    assert nomor.berikut(Jenis.BAGIAN, "Keenam") == "Ketujuh"
    assert nomor.berikut(Jenis.AYAT, "") == "1"
