"""Places of a draft: named by people, told by ids, and named again."""

from __future__ import annotations

import pytest

from generator.model.alamat import Alamat
from generator.model.tempat import (
    called,
    of_id,
    read_tempat,
)

TERTULIS = {
    "Pasal 2": "Pasal 2",
    "pasal 2a huruf d angka 4": "Pasal 2A huruf d angka 4",
    "Pasal 5 ayat (1) huruf a": "Pasal 5 ayat (1) huruf a",
    "BAB II Pasal 3 ayat (2)": "Pasal 3 ayat (2)",
    "BAB IIA": "Bab IIA",
    "Menimbang huruf b": "Menimbang huruf b",
    "mengingat  angka 3": "Mengingat angka 3",
    "Penjelasan Pasal 3 ayat (1)": "Penjelasan Pasal 3 ayat (1)",
    "Lampiran II": "Lampiran II",
    "LAMPIRAN": "Lampiran",
    "judul": "Judul",
    "Pasal II": "Pasal II",
    "Pasal I angka 4": "Pasal I angka 4",
    "Penjelasan Umum": "Penjelasan umum",
}


@pytest.mark.parametrize(("tertulis", "disebut"), TERTULIS.items())
def test_a_place_is_named_again_as_it_is_read(tertulis: str, disebut: str) -> None:
    tempat = read_tempat(tertulis)
    assert tempat, tertulis
    assert all(step == step.lower() for step in tempat)
    assert called(tempat) == disebut
    assert read_tempat(called(tempat)) == tempat


@pytest.mark.parametrize(
    "words", ["", "halaman 3", "Menimbang halaman 3", "Pasalnya", "lampiran x1"]
)
def test_what_names_no_place_is_none(words: str) -> None:
    assert read_tempat(words) is None


@pytest.mark.parametrize(
    ("unit", "disebut"),
    [
        ("i-pasal-2-huruf-d-angka-4", "Pasal 2 huruf d angka 4"),
        ("pasal-12a-ayat-1-huruf-b", "Pasal 12A ayat (1) huruf b"),
        ("pasal-3-huruf-a-angka-1-subhuruf-b-subangka-2",
         "Pasal 3 huruf a angka 1 huruf b) angka 2)"),
        ("bab-ii-bagian-kedua-a-paragraf-1", "Paragraf 1 Bagian Kedua A Bab II"),
        ("bab-ii-bagian-kedua-paragraf-1-pasal-5", "Pasal 5 Paragraf 1 Bagian Kedua Bab II"),
        ("buku-kesatu-bab-i", "Bab I Buku Kesatu"),
        ("buku-ii", "Buku II"),
        ("x-y", "seluruh rancangan"),
    ],
)  # fmt: skip
def test_an_id_tells_its_place_from_the_inside_out(unit: str, disebut: str) -> None:
    assert called(of_id(unit)) == disebut


@pytest.mark.parametrize(
    "alamat",
    ["Bab V Buku Kesatu", "Paragraf 2 Bagian Kedua Bab II", "Pasal 5 ayat (2) huruf a angka 3"],
)
def test_a_place_of_the_body_is_named_as_addresses_are(alamat: str) -> None:
    assert called(read_tempat(alamat) or ()) == str(Alamat.parse(alamat)) == alamat
