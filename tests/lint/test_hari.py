"""The day of a draft decides which rule is asked: given, printed in it, or the present one."""

from __future__ import annotations

from datetime import date

import pytest
from naskah_uji import acuan, baik, dari_teks, diganti

from generator.lint.pemeriksaan import run

KURUNGAN = """Pasal 4A
Setiap orang yang melanggar dipidana dengan pidana kurungan paling lama 3 (tiga) bulan.

"""
PASAL = "BAB III\nKETENTUAN PENUTUP\n"
TANPA_TANGGAL = "Ditetapkan di Serang\npada tanggal ...\n"


def kode(teks: str, hari: date | None) -> set[str]:
    return {p.lint.kode for p in run(dari_teks("baru", teks, acuan(hari=hari)))}


def berpidana(tanggal: str) -> str:
    ganti = {
        PASAL: KURUNGAN + PASAL,
        TANPA_TANGGAL: f"Ditetapkan di Serang\npada tanggal {tanggal}\n",
    }
    return diganti(baik("baru"), ganti)


@pytest.mark.parametrize(
    ("tanggal", "hari", "salah"),
    [
        ("3 Maret 2025", None, False),
        ("2 Januari 2026", None, True),
        ("...", None, True),
        ("...", date(2025, 12, 31), False),
        ("3 Maret 2025", date(2026, 11, 23), True),  # whoever gives a day means that day
    ],
)
def test_kurungan_by_day(tanggal: str, hari: date | None, salah: bool) -> None:
    assert ("F72" in kode(berpidana(tanggal), hari)) is salah


def test_the_year_of_the_title_is_the_day_of_a_regulation_without_one() -> None:
    teks = berpidana("...").replace("NOMOR ... TAHUN ...", "NOMOR 5 TAHUN 2019", 1)
    assert "F72" not in kode(teks, None)
