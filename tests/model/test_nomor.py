"""Numbers in words, Roman numerals and the number forms of units."""

import pytest
from num2words import num2words

from generator.model import nomor
from generator.model.alamat import Alamat
from generator.model.bilangan import (
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
    "n",
    [
        *(*range(0, 1200), 1999, 2016, 10_000, 123_456, 2_500_000_000),
        *(
            k * 10**zeros + rest
            for zeros in (6, 9, 12)
            for k in (1, 11, 999)
            for rest in (-1, 0, 1)
        ),
    ],
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
    (Jenis.BUKU, ["I", "IA", "II"]),
    (Jenis.BAB, ["XIV", "XIVAA", "XLIII", "XC", "CX"]),
]


@pytest.mark.parametrize(("jenis", "deret"), DERET)
def test_forms_are_read_ordered_and_printed(jenis: Jenis, deret: list[str]) -> None:
    kunci = [nomor.parse(jenis, n) for n in deret]
    assert kunci == sorted(kunci)
    assert [nomor.render(jenis, k) for k in kunci] == deret


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
    assert nomor.between(jenis, kiri, kanan) == baru


@pytest.mark.parametrize(
    ("jenis", "kiri", "kanan", "baru"),
    [
        (Jenis.BUKU, "Kesatu", "Kedua", "Kesatu A"),
        (Jenis.BAGIAN, "Pertama", "Kedua", "Kesatu A"),
        (Jenis.PARAGRAF, "Kesatu", "Kedua", "Kesatu A"),
        (Jenis.BAGIAN, "I", "II", "IA"),
        (Jenis.BAB, "XB", "XI", "XC"),
        (Jenis.BAB, "XC", "XI", "XD"),
        (Jenis.BAB, "XIVZ", "XV", "XIVAA"),
        (Jenis.BAGIAN, "Kesatu Z", "Kedua", "Kesatu AA"),
        (Jenis.PASAL, "4a", "5", "4B"),
    ],
)
def test_a_new_number_keeps_the_form_of_its_neighbour(
    jenis: Jenis, kiri: str, kanan: str, baru: str
) -> None:
    assert nomor.between(jenis, kiri, kanan) == baru


def test_what_a_number_means_depends_on_the_one_before_it() -> None:
    assert nomor.resolve(Jenis.BAB, ["X", "XA", "XB", "XC", "XI"])[3:] == (
        nomor.Nomor(10, 3),
        nomor.Nomor(11),
    )
    assert nomor.resolve(Jenis.BAB, [romawi(89), "XC"])[1] == nomor.Nomor(90)
    assert nomor.following(Jenis.BAB, "X", "XA", "XB", "XC") == "XI"
    assert nomor.follows(Jenis.BAB, "XB", "XC")
    assert nomor.follows(Jenis.BAB, romawi(89), "XC")


def test_one_number_in_several_forms() -> None:
    assert nomor.same(Jenis.BAGIAN, "Pertama", "Kesatu")
    assert nomor.same(Jenis.BUKU, "KESATU", "I")
    assert nomor.same(Jenis.PASAL, "4a", "4A")
    assert nomor.same(Jenis.HURUF, "c.1", "c1")
    assert not nomor.same(Jenis.BAGIAN, "Kedua", "Kedua A")
    assert nomor.normalize(Jenis.BUKU, "KEDUA A") == "Kedua A"
    assert nomor.normalize(Jenis.BAGIAN, "keduapuluh satu") == "Kedua Puluh Satu"


def test_letters_behind_z_in_both_habits() -> None:
    assert nomor.following(Jenis.HURUF, "aa") == "bb"
    assert nomor.following(Jenis.HURUF, "ab") == "ac"
    assert nomor.follows(Jenis.HURUF, "aa", "ab")
    assert nomor.follows(Jenis.HURUF, "aa", "bb")


@pytest.mark.parametrize(
    "words",
    [
        "Pasal 4A",
        "Bab XIVAA",
        "Bab XC",
        "Bagian Kedua A",
        "Bagian Kedua AA",
        "Buku Kesatu",
        "huruf c1 Pasal 3",
    ],
)
def test_an_address_reads_what_the_engine_prints(words: str) -> None:
    assert Alamat.parse(str(Alamat.parse(words))) == Alamat.parse(words)


def test_words_beside_a_kind_are_no_number() -> None:
    for words in ("Bab ini", "Buku ini", "Pasal ini", "Bagian ini"):
        with pytest.raises(ValueError, match="bukan alamat"):
            Alamat.parse(words)


def test_no_slot_between_inserted_neighbours() -> None:
    with pytest.raises(ValueError, match="tidak ada nomor"):
        nomor.between(Jenis.PASAL, "21", "21A")


def test_end_of_a_series_takes_the_next_ordinary_number() -> None:
    assert nomor.following(Jenis.PASAL, "13B") == "14"
    assert nomor.following(Jenis.HURUF, "z") == "aa"
    assert nomor.following(Jenis.BAGIAN, "Keenam") == "Ketujuh"
    assert nomor.following(Jenis.AYAT, "") == "1"


@pytest.mark.parametrize(
    ("jenis", "nomor_pertama"),
    [(Jenis.BAB, "I"), (Jenis.BAGIAN, "Kesatu"), (Jenis.PASAL, "1"), (Jenis.HURUF, "a"),
     (Jenis.SUBHURUF, "a"), (Jenis.LAMPIRAN, "I")],
)  # fmt: skip
def test_a_series_begins_in_the_form_of_its_kind(jenis: Jenis, nomor_pertama: str) -> None:
    assert nomor.first(jenis) == nomor_pertama
    assert nomor.following(jenis) == nomor_pertama


@pytest.mark.parametrize(
    ("dari", "ke", "jarak"),
    [("9", "12", 3), ("9", "9A", 1), ("9A", "9B", 1), ("9A", "10", 1), ("12", "9", 0),
     ("9", "9", 0), ("", "3", 0), ("3", "lama", 0)],
)  # fmt: skip
def test_how_far_one_number_is_from_another(dari: str, ke: str, jarak: int) -> None:
    assert nomor.distance(Jenis.PASAL, dari, ke) == jarak


@pytest.mark.parametrize(
    ("kiri", "baru", "kanan", "muat"),
    [("9", "9A", "10", True), ("", "1", "2", True), ("9", "10", "", True), ("", "1", "", True),
     ("9", "9", "10", False), ("9", "10", "10", False), ("9", "8", "", False),
     ("", "3", "2", False), ("9", "11", "10", False)],
)  # fmt: skip
def test_a_number_fits_between_its_neighbours_or_at_an_end(
    kiri: str, baru: str, kanan: str, muat: bool
) -> None:
    assert nomor.fits(Jenis.PASAL, kiri, baru, kanan) is muat


@pytest.mark.parametrize(
    ("jenis", "a", "b", "satu"),
    [
        (Jenis.BAGIAN, "KeduaA", "Kedua A", True),  # a scan drops the space
        (Jenis.BAGIAN, "Kedua Puluh Satu", "Keduapuluh satu", True),
        (Jenis.BAB, "XC", "90", True),
        (Jenis.BAB, "10C", "XC", False),  # alone, XC is ninety
        (Jenis.BAB, "XC", "10C", False),
        (Jenis.AYAT, "x", "y", False),
        (Jenis.AYAT, "x", "x", True),
    ],
)
def test_two_numbers_are_one_by_their_likeliest_reading(
    jenis: Jenis, a: str, b: str, *, satu: bool
) -> None:
    assert nomor.same(jenis, a, b) is satu


@pytest.mark.parametrize(
    ("jenis", "bukan"),
    [
        (Jenis.BAGIAN, "Kesatu AAA"),  # behind Z come AA and BB, no third row is known
        (Jenis.BAGIAN, "Kesatu AB"),
        (Jenis.BAGIAN, "Kesatu-satu"),
        (Jenis.BAB, "XAAA"),
        (Jenis.PASAL, "12AAA"),
        (Jenis.PASAL, "1234567890"),
        (Jenis.HURUF, "abcd"),
        (Jenis.HURUF, "a1234"),
        (Jenis.AYAT, "satu"),
        (Jenis.AYAT, ""),
    ],
)
def test_what_no_law_writes_is_no_number(jenis: Jenis, bukan: str) -> None:
    assert nomor.readings(jenis, bukan) == ()
    assert nomor.sort_key(jenis, bukan) == nomor.Nomor(0)
    with pytest.raises(ValueError, match=f"^bukan nomor {jenis}: "):
        nomor.parse(jenis, bukan)
