"""Workload: loads, needs, effectiveness and ratings, every bound from both sides."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.content.aturan import load_aturan
from generator.kelembagaan.beban_kerja import post_load, rating, workload
from generator.model.beban_kerja import BerkasBebanKerja, Jabatan, Pembulatan

KASUS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("beban_kerja.yaml").read_text())
TETAPAN = load_aturan(Path(__file__).parents[2] / "content").beban_kerja


def jabatan(tugas: list[list[int]], pemangku: int, urusan: str = "") -> dict[str, Any]:
    isi = [
        {"uraian": "u", "hasil": "h", "volume": v, "norma_waktu": n, "urusan": urusan}
        for v, n in tugas
    ]
    return {"nama": "Jabatan", "pemangku": pemangku, "tugas": isi}


@pytest.mark.parametrize("kasus", KASUS["jabatan"], ids=lambda k: k["nama"])
def test_a_post(kasus: dict[str, Any]) -> None:
    hasil = post_load(
        Jabatan.model_validate(jabatan(kasus["tugas"], kasus["pemangku"])), TETAPAN
    ).beban
    ej = hasil.efektivitas
    shown = None if ej is None else str(ej.quantize(Decimal("0.01"), ROUND_HALF_UP))
    assert (hasil.menit, hasil.kebutuhan, shown, hasil.peringkat) == (
        kasus["menit"],
        kasus["kebutuhan"],
        kasus["ej"],
        kasus["peringkat"],
    )
    assert hasil.selisih == kasus["pemangku"] - kasus["kebutuhan"]


def test_the_rounding_is_a_declared_constant() -> None:
    tetapan = TETAPAN.model_copy(update={"pembulatan": Pembulatan.KE_ATAS})
    found = {
        minutes: post_load(
            Jabatan.model_validate(jabatan([[int(minutes), 1]], 1)), tetapan
        ).beban.kebutuhan
        for minutes in KASUS["pembulatan_ke_atas"]
    }
    assert found == KASUS["pembulatan_ke_atas"]


def test_ratings_from_both_sides() -> None:
    found = {value: rating(Decimal(value), TETAPAN) for value in KASUS["peringkat"]}
    assert found == KASUS["peringkat"]


def test_another_working_time_changes_the_need() -> None:
    """72.000 menit (KEP/75/M.PAN/7/2004) instead of 75.000."""
    tetapan = TETAPAN.model_copy(update={"waktu_kerja_efektif": 72000})
    hasil = post_load(Jabatan.model_validate(jabatan([[1, 1116000]], 15)), tetapan).beban
    assert hasil.kebutuhan == 16  # 15,5; with 75.000 minutes it is 14,88, that is 15


def test_units_and_urusan_are_sums() -> None:
    berkas = BerkasBebanKerja.model_validate(
        {
            "tahun": "2026",
            "sumber": ["uji"],
            "status": "ilustratif",
            "unit": [
                {
                    "unit": "a",
                    "jabatan": [
                        {**jabatan([[1250, 60]], 2, "sosial"), "nama": "Satu"},
                        {**jabatan([[625, 60]], 1, "pmd"), "nama": "Dua"},
                    ],
                },
                {"unit": "b", "jabatan": [jabatan([[1250, 60]], 1, "sosial")]},
            ],
        }
    )
    hasil = workload(berkas, TETAPAN)
    first = hasil.unit[0].beban
    assert (first.menit, first.pemangku, first.kebutuhan) == (112500, 3, 2)
    assert first.efektivitas == Decimal("0.5")  # EU = 112.500 / (3 x 75.000)
    assert first.peringkat == "D"
    assert hasil.urusan == {"pmd": 37500, "sosial": 150000}
