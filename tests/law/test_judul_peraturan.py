"""A law that is named anew keeps its number and its year (P33)."""

from __future__ import annotations

import pytest

from generator.diagnostics import Span
from generator.law.engine.consolidate import Nasib, consolidate
from generator.law.engine.heading_said import retitled
from generator.law.reader.read import read_satuan
from generator.model.satuan import Jenis, Peraturan, Satuan

LAMA = "PERATURAN DAERAH KABUPATEN CONTOH NOMOR 3 TAHUN 2015 TENTANG PASAR"
KEPALA = "PERATURAN DAERAH KABUPATEN CONTOH NOMOR 3 TAHUN 2015 TENTANG "


@pytest.mark.parametrize(
    ("baru", "jadi"),
    [
        ("PASAR RAKYAT", KEPALA + "PASAR RAKYAT"),
        ("PERATURAN DAERAH TENTANG PASAR RAKYAT", KEPALA + "PASAR RAKYAT"),
        ("Peraturan Daerah Kabupaten Contoh\ntentang\nPasar Rakyat", KEPALA + "Pasar Rakyat"),
        ("PERLINDUNGAN TENTANG PASAR", KEPALA + "PERLINDUNGAN TENTANG PASAR"),
        (f"{KEPALA}PASAR RAKYAT", KEPALA + "PASAR RAKYAT"),
        (
            "PERATURAN DAERAH KABUPATEN CONTOH NOMOR 3 TAHUN : 2015 TENTANG TOKO",
            "PERATURAN DAERAH KABUPATEN CONTOH NOMOR 3 TAHUN : 2015 TENTANG TOKO",
        ),
    ],
)
def test_number_and_year_stay(baru: str, jadi: str) -> None:
    assert retitled(LAMA, baru) == jadi


@pytest.mark.parametrize("lama", ["", "PASAR", "RANCANGAN PERATURAN DAERAH TENTANG PASAR"])
def test_a_title_without_a_number_is_what_is_printed(lama: str) -> None:
    assert retitled(lama, "PERATURAN DAERAH TENTANG TOKO") == "PERATURAN DAERAH TENTANG TOKO"


def test_an_instruction_names_the_law_anew_and_leaves_its_body() -> None:
    batang, _ = read_satuan("Pasal 1\nPasar dibuka.\n", Span("x"))
    kalimat = "Judul diubah sehingga berbunyi sebagai berikut:\nPASAR RAKYAT"
    pasal_i = Satuan(
        Jenis.PASAL, "I", kalimat="Beberapa ketentuan diubah sebagai berikut:",
        anak=(Satuan(Jenis.ANGKA, "1", kalimat=kalimat),),
    )  # fmt: skip
    pengubah = Peraturan(
        "PERATURAN DAERAH KABUPATEN CONTOH NOMOR 9 TAHUN 2020 TENTANG PERUBAHAN",
        batang_tubuh=Satuan(Jenis.BATANG_TUBUH, anak=(pasal_i,)),
    )
    hasil = consolidate(Peraturan(LAMA, batang_tubuh=batang), [pengubah])
    assert [p.nasib for p in hasil.penerapan] == [Nasib.DITERAPKAN]
    assert hasil.hasil.judul == KEPALA + "PASAR RAKYAT"
    assert hasil.hasil.batang_tubuh == batang
