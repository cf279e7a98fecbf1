"""Lists, dates, money and plain authored text as formal Indonesian prints them."""

from __future__ import annotations

from datetime import date

import pytest

from generator.documents import ungkapan
from generator.documents.prosa import prosa
from generator.ir.dump import dump_blocks
from generator.model.alamat import Alamat

CONTOH = [
    (ungkapan.daftar(["a"]), "a"),
    (ungkapan.daftar(["a", "b"]), "a dan b"),
    (ungkapan.daftar(["a", "b", "c"]), "a, b, dan c"),
    (ungkapan.tanggal(date(2026, 11, 23)), "23 November 2026"),
    (ungkapan.bulan_tahun(date(2026, 5, 1)), "Mei 2026"),
    (ungkapan.rupiah(10_000_000), "Rp10.000.000,00"),
    (ungkapan.rupiah(-500), "-Rp500,00"),
    (ungkapan.juta(1_250_000_000, 2_000_000_000), "1.250\u20132.000"),
    (ungkapan.juta(5_000_000, 5_000_000), "5"),
    (ungkapan.kalimat("satu \n dua"), "satu dua."),
    (ungkapan.kalimat("Sudah."), "Sudah."),
    (ungkapan.butir("bahwa x;"), "bahwa x"),
]

SATUAN = {  # L2-273: a series in one unit is closed before the next unit is named
    "Pasal 2 huruf e angka 2 dan angka 3": ("Pasal 2 huruf e angka 2", "Pasal 2 huruf e angka 3"),
    "Pasal 2 huruf d angka 4 dan angka 5, Pasal 2 huruf e angka 2, dan Pasal 9": (
        "Pasal 2 huruf d angka 4",
        "Pasal 2 huruf d angka 5",
        "Pasal 2 huruf e angka 2",
        "Pasal 9",
    ),
    "Pasal 2 huruf d angka 4 dan angka 5 serta Pasal 9": (
        "Pasal 2 huruf d angka 4",
        "Pasal 2 huruf d angka 5",
        "Pasal 9",
    ),
    "Pasal 9, Pasal 10, dan Pasal 20": ("Pasal 9", "Pasal 10", "Pasal 20"),
}


@pytest.mark.parametrize("harap", SATUAN)
def test_units_are_named_one_series_after_the_other(harap: str) -> None:
    assert ungkapan.name_units([Alamat.parse(satu) for satu in SATUAN[harap]]) == harap


@pytest.mark.parametrize(("hasil", "harap"), CONTOH)
def test_forms(hasil: str, harap: str) -> None:
    assert hasil == harap


def test_plain_text_becomes_paragraphs_and_items() -> None:
    teks = "Satu\nbaris.\n\nPokoknya:\n1. pertama\n   lanjut;\n2. kedua.\n\n- lepas"
    assert dump_blocks(prosa(teks)) == (
        "isi: Satu baris.\nisi: Pokoknya:\ndaftar bernomor\n  1.\n    isi-rapat: pertama lanjut;\n"
        "  2.\n    isi-rapat: kedua.\ndaftar butir\n  \u2013\n    isi-rapat: lepas\n"
    )
