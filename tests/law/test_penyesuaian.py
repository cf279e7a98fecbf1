"""Penal provisions of older Perda as UU 1/2026 Pasal IV adjusts them."""

from __future__ import annotations

import pytest

from generator.diagnostics import Span
from generator.law.penyesuaian import penyesuaian
from generator.law.reader.read import read_satuan
from generator.model.satuan import Peraturan

PERDA = "PERATURAN DAERAH KABUPATEN CONTOH NOMOR 3 TAHUN 2010 TENTANG KETERTIBAN UMUM"
ADAT = "PERATURAN DAERAH KABUPATEN CONTOH NOMOR 3 TAHUN 2010 TENTANG TINDAK PIDANA ADAT"
BARU = "PERATURAN DAERAH KABUPATEN CONTOH NOMOR 3 TAHUN 2026 TENTANG KETERTIBAN UMUM"
PERBUP = "PERATURAN BUPATI CONTOH NOMOR 3 TAHUN 2010 TENTANG KETERTIBAN UMUM"


def dibaca(ancaman: str, judul: str = PERDA) -> list[tuple[str, int]]:
    teks = f"Pasal 9\n(1) Setiap orang yang melanggar diancam dengan {ancaman}.\n(2) Ayat lain.\n"
    batang, _ = read_satuan(teks, Span("perda.txt", 1, 1))
    hasil = [*penyesuaian(Peraturan(judul, batang_tubuh=batang))]
    assert {p.diagnostic().code for p in hasil} <= {"H49"}
    assert {str(p.alamat) for p in hasil} <= {"Pasal 9 ayat (1)"}
    return [(p.baru, p.ayat) for p in hasil]


@pytest.mark.parametrize(
    ("ancaman", "baru", "ayat"),
    [
        ("pidana kurungan paling lama 3 (tiga) bulan", "kategori I", 1),
        ("pidana kurungan paling lama 14 (empat belas) hari", "kategori I", 1),
        ("pidana kurungan menurut ukuran yang ditetapkan tahun itu", "(selebihnya)", 1),
        ("pidana kurungan selama-lamanya enam bulan", "kategori II", 1),
        ("pidana kurungan paling lama 6 (enam) bulan", "kategori II", 1),
        ("pidana denda paling banyak Rp5.000.000,00 (lima juta rupiah)", "tetap Rp5.000.000", 2),
        ("pidana denda setinggi-tingginya Rp. 50.000.000,-", "kategori III", 2),
        ("pidana denda paling banyak Rp10.000.000,00", "sebagaimana tercantum", 2),
        (
            "pidana kurungan paling lama 6 (enam) bulan atau pidana denda paling banyak "
            "Rp50.000.000,00 (lima puluh juta rupiah)",
            "kurungan hapus; pidana denda paling banyak kategori III",
            3,
        ),
    ],
)
def test_a_threat_and_what_it_is_read_as(ancaman: str, baru: str, ayat: int) -> None:
    [(hasil, dasar)] = dibaca(ancaman)
    assert hasil.endswith(baru)
    assert dasar == ayat


@pytest.mark.parametrize(
    ("ancaman", "judul"),
    [
        ("pidana kurungan 6 (enam) bulan dan denda paling banyak Rp50.000.000,00 pidana", ADAT),
        ("pidana denda paling banyak kategori II", PERDA),
        ("denda administratif paling banyak Rp50.000.000,00", PERDA),
        ("pidana kurungan paling lama 3 (tiga) bulan", BARU),
        ("pidana kurungan paling lama 3 (tiga) bulan", PERBUP),
    ],
)
def test_what_stays_as_it_is(ancaman: str, judul: str) -> None:
    assert dibaca(ancaman, judul) == []
