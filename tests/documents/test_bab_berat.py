"""Chapters that are hard to set: what once left the page, broke words or stopped the build."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))  # the tools are no part of the package

from generator.documents.lebar_kolom import NASKAH
from generator.ir.nodes import Table
from tools.fuzz.pages import document, judged, narrative

pytestmark = pytest.mark.slow
KELUHAN = (
    "Butir {}: pembagian tugas antara bidang dan subbidang belum tegas sehingga surat yang sama "
    "dijawab dua kali, berkas menumpuk, dan warga menunggu. "
)
PANJANG = "Ketidakbertanggungjawaban"
ALAMAT = "https://jdih.contohprov.go.id/produk-hukum/unduh?berkas=perda_8_2016.pdf&versi=2"
KASUS = {
    "a cell of sixty sentences": "Tabel: Keluhan {#tabel-keluhan}\n"
    "| Unit | Uraian | Nilai^[Dihitung dari jawaban tertulis.] |\n| --- | --- | --- |\n"
    f"| Dinas A | {''.join(KELUHAN.format(n) for n in range(60))}| 4,5 |\n"
    "| Dinas B | Tidak ada. | 5 |",
    "eight columns of long words": "Tabel: Susunan {#tabel-susunan}\n"
    f"|{' Pertanggungjawaban |' * 8}\n|{' --- |' * 8}\n|{f' {PANJANG} |' * 8}",
    "an address in a narrow column and in a note": "Tabel: Sumber {#tabel-sumber}\n"
    f"| No. | Alamat | Tahun |\n| --- | --- | --- |\n| 1 | {ALAMAT} | 2016 |\n\n"
    f"Naskahnya diperoleh dari {ALAMAT}.^[Lihat {ALAMAT}.]",
    "a note of forty sentences, and the next": "Usulan ditolak.^["
    + "".join(f"Keberatan {n}: jangkauan layanan di kecamatan berkurang. " for n in range(40))
    + "] "
    + "Pemerintah daerah menimbang keberatan itu satu per satu. " * 30
    + "Kalimat berikut juga mempunyai catatan.^[Lihat pula catatan sebelumnya.]",
    "signs of other kinds": "Luas ≥ 9.352,77 km² dan ≤ 10.000 m²; suhu 27–31 °C; ± ½ % → ⅓; "
    "α, β, Δ; CO₂ dan H₂O; § 5; “kutip” ‘tunggal’ … —; € 10; naïve café; Muḥammad ʿAlī.",
    "cells that are joined, with breaks and notes": "Tabel: Susunan {#tabel-gabung}\n"
    "| Kelompok | Unit^[Menurut peraturan yang berlaku.] | < |\n| --- | --- | ---: |\n"
    "| Sekretariat<br>Daerah | Biro Hukum^[Dahulu *bagian*.]<br>Biro Organisasi | 2 |\n"
    "| ^ | Biro Umum | 1 |\n| Jumlah | < | 3 |",
    "signs that nobody sees": "Kata per\u00adang\u00adkat dae\u00adrah, spasi\u00a0tak putus, "
    "spasi nol\u200blebar.",
}


@pytest.mark.parametrize("kasus", KASUS)
def test_a_hard_chapter_stands_on_its_pages_without_a_fault(kasus: str) -> None:
    found = judged(f"### Uji\n\nKalimat pembuka bagian ini.\n\n{KASUS[kasus]}\n\nPenutup.\n")
    assert (found.kind, found.what, found.told) == ("", "", "")


def test_columns_keep_a_least_width_beside_a_long_address() -> None:
    whole, faults = document(KASUS["an address in a narrow column and in a note"])
    assert not faults
    (table,) = (block for part in whole.parts for block in part.blocks if isinstance(block, Table))
    assert min(table.widths) * NASKAH.tegak > 9


@pytest.mark.parametrize("number", range(3))
def test_chapters_of_any_size_stand_on_their_pages(number: int) -> None:
    """A few of those that ``make fuzz FLAGS="--bagian halaman"`` tries at length."""
    from tools.fuzz import bases

    found = judged(narrative(bases.seeded("uji", "halaman", number)))
    assert (found.kind, found.what, found.told) == ("", "", "")


def test_a_cell_whose_next_line_finds_no_room_goes_on_where_it_was() -> None:
    """WeasyPrint began it anew: its first lines, and the labels of its lists, stood there twice."""
    from tools.fuzz import bases

    assert judged(narrative(bases.seeded("2026", "halaman", 47))).kind == ""
