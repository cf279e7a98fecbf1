"""Addresses in the orders that references and instructions use."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.alamat import Alamat, Langkah
from generator.model.satuan import Jenis


@pytest.mark.parametrize(
    ("teks", "baku"),
    [
        ("ayat (1) huruf g Pasal 7", "Pasal 7 ayat (1) huruf g"),
        ("huruf g ayat (1) Pasal 7", "Pasal 7 ayat (1) huruf g"),
        ("Pasal 7 ayat (1) huruf g", "Pasal 7 ayat (1) huruf g"),
        ("angka 3 huruf a ayat (1) Pasal 17", "Pasal 17 ayat (1) huruf a angka 3"),
        ("Pasal 1 angka 5 huruf a", "Pasal 1 angka 5 huruf a"),
        ("BAB IV Bagian Ketujuh", "Bagian Ketujuh Bab IV"),
        ("Paragraf 2 Bagian Kesatu Bab V", "Paragraf 2 Bagian Kesatu Bab V"),
        ("Bagian Kedua Puluh Satu A Bab IXA", "Bagian Kedua Puluh Satu A Bab IXA"),
        ("Lampiran I huruf F", "Lampiran I huruf F"),
        ("Pasal 5 huruf a angka 1 huruf b) angka 2)", "Pasal 5 huruf a angka 1 huruf b) angka 2)"),
        ("Pasal 95  Bab X", "Pasal 95 Bab X"),
        ("huruf b) angka 1 huruf a Pasal 5", "Pasal 5 huruf a angka 1 huruf b)"),
        ("Bab V Buku Kesatu Paragraf 2 Bagian Kedua", "Paragraf 2 Bagian Kedua Bab V Buku Kesatu"),
        ("pasal 5a AYAT (1A) HURUF B", "Pasal 5A ayat (1a) huruf B"),
        ("bab ixa bagian KEDUA A", "Bagian Kedua A Bab IXA"),
        ("Lampiran II huruf B baris 12", "Lampiran II huruf B baris 12"),
        ("Lampiran II nomor urut 12A", "Lampiran II baris 12a"),
        ("Lampiran baris nomor 3", "Lampiran baris 3"),
        ("Lampiran huruf A angka 2", "Lampiran huruf A angka 2"),
        ("batang tubuh", "batang tubuh"),
        ("", "batang tubuh"),
    ],
)
def test_reading(teks: str, baku: str) -> None:
    assert str(Alamat.parse(teks)) == baku
    assert Alamat.parse(baku) == Alamat.parse(teks)


@pytest.mark.parametrize(
    "teks", ["Pasal", "Pasal lima", "ayat 1a", "Pasal 5 dan Pasal 6", "Pasal 5 Pasal 6", "BAB IX A"]
)
def test_what_is_no_address(teks: str) -> None:
    with pytest.raises(ValueError, match="satuan"):
        Alamat.parse(teks)


def langkah(
    jenis: Jenis, nomor: list[str], *, wajib: bool = False
) -> st.SearchStrategy[list[Langkah]]:
    ada = st.sampled_from(nomor).map(lambda n: [Langkah(jenis, n)])
    return ada if wajib else st.one_of(st.just([]), ada)


PASAL = st.tuples(
    langkah(Jenis.PASAL, ["1", "5A", "128", "10B"], wajib=True),
    langkah(Jenis.AYAT, ["1", "1a", "12"]),
    langkah(Jenis.HURUF, ["a", "b1", "aa"]),
    langkah(Jenis.ANGKA, ["1", "5a"]),
    langkah(Jenis.SUBHURUF, ["a", "c"]),
    langkah(Jenis.SUBANGKA, ["1", "2"]),
)
KELOMPOK = st.tuples(
    langkah(Jenis.BUKU, ["I", "II"]),
    langkah(Jenis.BAB, ["I", "IXA", "XIV"]),
    langkah(Jenis.BAGIAN, ["Kesatu", "Kedua A", "Kedua Belas"]),
    langkah(Jenis.PARAGRAF, ["1", "2A"]),
)


@settings(derandomize=True, max_examples=300)
@given(st.one_of(PASAL, KELOMPOK))
def test_every_address_is_read_as_it_is_printed(bagian: tuple[list[Langkah], ...]) -> None:
    alamat = Alamat(tuple(s for satu in bagian for s in satu))
    assert Alamat.parse(str(alamat)) == alamat
