"""The letterhead above a title names the region's head and its province; it is no lost line."""

from __future__ import annotations

import pytest

from generator.diagnostics import Span
from generator.law.identity import identity
from generator.law.reader.peraturan import read_peraturan
from generator.model.lines import lines_of

PERATURAN = """{kop}
PERATURAN BUPATI RAWA OMBAK
NOMOR 12 TAHUN 2021
TENTANG
KEARSIPAN

DENGAN RAHMAT TUHAN YANG MAHA ESA

BUPATI RAWA OMBAK,

Menimbang : bahwa kearsipan perlu diatur;
Mengingat : 1. Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;

MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG KEARSIPAN.

Pasal 1
Arsip disimpan.

Pasal 2
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""


@pytest.mark.parametrize(
    ("kop", "provinsi", "dilewati"),
    [
        ("BUPATI RAWA OMBAK\nPROVINSI NUSA KENCANA", "Nusa Kencana", 0),
        ("BUPATI RAWA OMBAK PROVINSI NUSA KENCANA", "Nusa Kencana", 0),
        ("BUPATI RAWA OMBAK", "", 0),
        ("SALINAN RESMI BAGIAN HUKUM\nBUPATI RAWA OMBAK\nPROVINSI BAHARI", "Bahari", 1),
    ],
)
def test_the_letterhead_names_the_province(kop: str, provinsi: str, dilewati: int) -> None:
    law, notes = read_peraturan(lines_of(PERATURAN.format(kop=kop), Span("perbup.txt", 1, 1)))
    assert identity(law).provinsi == provinsi
    assert sum(d.code == "H91" for d in notes) == dilewati
