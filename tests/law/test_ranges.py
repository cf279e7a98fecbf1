"""Ranges of units in a sentence are written out, the inserted ones at their ends too."""

from __future__ import annotations

import pytest

from generator.law.sentence.read_back import read_back


@pytest.mark.parametrize(
    ("rentang", "satuan"),
    [
        ("Pasal 5 sampai dengan Pasal 8", ["5", "6", "7", "8"]),
        ("Pasal 7A sampai dengan Pasal 9", ["7A", "8", "9"]),
        ("Pasal 7A sampai dengan Pasal 7D", ["7A", "7B", "7C", "7D"]),
        ("Pasal 7 sampai dengan Pasal 7C", ["7", "7A", "7B", "7C"]),
        ("Pasal 5 sampai dengan Pasal 7B", ["5", "6", "7", "7A", "7B"]),
        ("Pasal 5 sampai dengan Pasal 6", ["5", "6"]),
    ],
)
def test_a_range_of_pasal(rentang: str, satuan: list[str]) -> None:
    gone = read_back(f"{rentang} dihapus.").operasi
    assert [op.alamat.akhir.nomor for op in gone] == satuan


def test_a_range_of_ayat_that_ends_with_an_inserted_one() -> None:
    kalimat = "Ketentuan ayat (1) sampai dengan ayat (3a) Pasal 5 diubah sehingga berbunyi:"
    units = [str(op.alamat) for op in read_back(kalimat).operasi]
    assert units == [f"Pasal 5 ayat ({n})" for n in ("1", "2", "3", "3a")]
