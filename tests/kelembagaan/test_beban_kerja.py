"""Workload: loads, needs, effectiveness and ratings, every bound from both sides."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.content.aturan import load_aturan
from generator.kelembagaan.beban_kerja import ONE_BY_ONE, post_load, rating, shown_posts, workload
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


def banyak(jumlah: int) -> BerkasBebanKerja:
    """Return a workload with so many posts in one unit, two kinds in turn."""
    isi = [
        {**jabatan([[75_000, 1]], 2), "nama": f"J{n}", "jenis": ("pelaksana", "pengawas")[n % 2]}
        for n in range(jumlah)
    ]
    data = {"tahun": "2026", "status": "turunan", "unit": [{"unit": "bkd", "jabatan": isi}]}
    return BerkasBebanKerja.model_validate(data)


def test_as_many_posts_as_a_paper_can_show_are_shown_one_by_one() -> None:
    hasil = workload(banyak(ONE_BY_ONE), TETAPAN)
    assert [beban.nama for beban in shown_posts(hasil, hasil.unit[0])][:2] == ["J0", "J1"]


def test_more_posts_are_shown_by_their_kind_and_their_sums_are_those_of_the_posts() -> None:
    hasil = workload(banyak(ONE_BY_ONE + 2), TETAPAN)
    pengawas, pelaksana = shown_posts(hasil, hasil.unit[0])
    assert (pengawas.nama, pelaksana.nama) == ("201 jabatan pengawas", "201 jabatan pelaksana")
    assert (pelaksana.menit, pelaksana.pemangku, pelaksana.kebutuhan) == (201 * 75_000, 402, 201)
    assert pelaksana.menit is not None
    assert hasil.unit[0].beban.menit == 2 * pelaksana.menit


def test_the_sum_of_a_kind_is_unknown_where_one_of_its_posts_is() -> None:
    berkas = banyak(ONE_BY_ONE + 1)
    (unit,) = berkas.unit
    bare = Jabatan.model_validate({"nama": "Rekap", "kebutuhan": 5})
    unit = unit.model_copy(update={"jabatan": (*unit.jabatan, bare)})
    hasil = workload(berkas.model_copy(update={"unit": (unit,)}), TETAPAN)
    pengawas, pelaksana = shown_posts(hasil, hasil.unit[0])
    assert (pengawas.menit, pelaksana.menit, pelaksana.pemangku) == (200 * 75_000, None, None)
