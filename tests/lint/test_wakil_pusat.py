"""What a paper of a kabupaten says of the Gubernur: his acts over it, and acts that are its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from naskah_uji import KABUPATEN, dari_dosir, tulis_dosir

from generator.lint.daftar import PER_KODE
from generator.lint.pemeriksaan import run

ARAH = "lebak/narasi/bab-5-arah.md"


def kutipan(content: Path, kalimat: str) -> list[str]:
    tulis_dosir(content, KABUPATEN, {})
    ganti = {ARAH: {"Arah pengaturan": f"{kalimat} Arah pengaturan"}}
    return [
        p.kena.kutipan for p in run(dari_dosir(content, ganti, KABUPATEN.slug), [PER_KODE["F275"]])
    ]


@pytest.mark.parametrize(
    "kalimat",
    [
        "Rancangan disampaikan kepada Gubernur untuk dievaluasi.",
        "Nomor register dimohonkan kepada Gubernur.",
        "Gubernur melaksanakan pembinaan dan pengawasan atas penyelenggaraannya.",
        "Fasilitasi dilakukan oleh Gubernur.",
        "Gubernur wajib mengawasi dan membina penyelenggaraannya.",
        "Rancangan dievaluasi dan disetujui oleh Gubernur.",
        "Perselisihan dengan kabupaten lain diselesaikan oleh Gubernur.",
        "Pelaporan disampaikan kepada Gubernur sebagai wakil Pemerintah Pusat.",
    ],
)
def test_what_the_gubernur_does_over_a_kabupaten_is_let_alone(tmp_path: Path, kalimat: str) -> None:
    assert kutipan(tmp_path, kalimat) == []


@pytest.mark.parametrize(
    ("kalimat", "dikutip"),
    [
        ("Gubernur menetapkan peta jabatan. Rancangan dievaluasi.", "Gubernur"),
        ("Laporan disampaikan kepada Gubernur.", "kepada Gubernur"),
        ("Wali Kota melaksanakan pembinaan dan pengawasan.", "Wali Kota"),
    ],
)
def test_another_head_in_place_of_the_own_one_is_seen(
    tmp_path: Path, kalimat: str, dikutip: str
) -> None:
    assert kutipan(tmp_path, kalimat) == [dikutip]
