"""Institutional evaluation and maturity: items, reversals, totals and ranks."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.content.aturan import load_aturan
from generator.kelembagaan.evaluasi import evaluate, item_score, misfits, rank
from generator.model.evaluasi import EvaluasiUnit, InstrumenEvaluasi

KASUS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("evaluasi.yaml").read_text())
ATURAN = load_aturan(Path(__file__).parents[2] / "content")
ALAT = {"kelembagaan": ATURAN.kelembagaan, "kematangan": ATURAN.kematangan}


def lembar(alat: InstrumenEvaluasi, jawaban: int, **ubah: Any) -> EvaluasiUnit:
    """Return a sheet with the same answer everywhere; ``ubah`` replaces subdimensions."""
    isi = [
        ubah.get(str(s.id).replace("-", "_"))
        or {"subdimensi": str(s.id), "jawaban": [jawaban] * s.butir}
        for s in alat.subdimensi
    ]
    return EvaluasiUnit.model_validate(
        {"tahun": "2026", "sumber": ["uji"], "status": "ilustratif", "jawaban": isi}
    )


@pytest.mark.parametrize("nama", ALAT)
def test_ranks_from_both_sides(nama: str) -> None:
    found = {n: str(rank(Decimal(n), ALAT[nama]).kode) for n in KASUS[nama]}
    assert found == KASUS[nama]


def test_sixty_two_statements_and_a_hundred_points() -> None:
    bagian = ATURAN.kelembagaan.subdimensi
    assert sum(s.butir for s in bagian) == 62
    assert sum(s.butir for s in bagian if s.dimensi == "struktur") == 32
    assert sum(s.maksimum for s in bagian) == 100
    found = {str(s.id): f"{s.maksimum / s.butir:.3f}" for s in bagian}
    assert found == KASUS["butir"]


def test_eleven_variables_of_five_levels() -> None:
    assert len(ATURAN.kematangan.subdimensi) == 11
    assert sum(s.maksimum for s in ATURAN.kematangan.subdimensi) == 55


@pytest.mark.parametrize(
    ("nama", "jawaban", "total", "kode"),
    [
        ("kelembagaan", 4, 100, "P-5"),
        ("kelembagaan", 3, 75, "P-4"),
        ("kelembagaan", 2, 50, "P-3"),
        ("kelembagaan", 1, 25, "P-2"),
        ("kematangan", 5, 55, "sangat tinggi"),
        ("kematangan", 3, 33, "sedang"),
        ("kematangan", 1, 11, "sangat rendah"),
    ],
)
def test_the_same_answer_everywhere(nama: str, jawaban: int, total: int, kode: str) -> None:
    hasil = evaluate(lembar(ALAT[nama], jawaban), ALAT[nama])
    assert round(hasil.total, 9) == total
    assert hasil.peringkat.kode == kode


@pytest.mark.parametrize(("jawaban", "nilai"), [(1, 4), (2, 3), (3, 2), (4, 1)])
def test_a_negative_statement_is_reversed(jawaban: int, nilai: int) -> None:
    sub = ATURAN.kelembagaan.subdimensi[5]  # perbaikan: four items, ten points
    assert item_score(jawaban, True, sub, 4) == item_score(nilai, False, sub, 4)
    assert item_score(4, False, sub, 4) == Decimal("2.5")


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({"subdimensi": "lain", "jawaban": [1]}, "subdimensi lain tidak ada"),
        ({"subdimensi": "perbaikan", "jawaban": [1, 2, 3]}, "4 butir, jawaban berjumlah 3"),
        ({"subdimensi": "perbaikan", "jawaban": [1, 2, 3, 5]}, "harus 1 sampai dengan 4"),
        ({"subdimensi": "perbaikan", "jawaban": [0, 2, 3, 4]}, "harus 1 sampai dengan 4"),
    ],
)
def test_a_sheet_that_does_not_fit(ubah: dict[str, Any], kata: str) -> None:
    found = misfits(lembar(ATURAN.kelembagaan, 2, perbaikan=ubah), ATURAN.kelembagaan)
    assert any(d.code == "K20" and kata in d.message for d in found)


def test_an_unanswered_subdimension_is_named() -> None:
    satu = lembar(ATURAN.kelembagaan, 2)
    kurang = satu.model_copy(update={"jawaban": satu.jawaban[1:]})
    (found,) = misfits(kurang, ATURAN.kelembagaan)
    assert found.message == "subdimensi belum dijawab: kompleksitas"
