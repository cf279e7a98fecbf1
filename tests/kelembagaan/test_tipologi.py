"""Typology against the articles: every threshold from both sides, every exception."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.kelembagaan.langkah import NOL, Selang, class_of
from generator.kelembagaan.tipologi import (
    SkorUrusan,
    Tipe,
    may_split,
    tipologi,
    type_of,
)
from generator.model.aturan import AturanTipologi, Kategori, TabelTipologi
from generator.model.indikator import BerkasIndikator

HOME = Path(__file__).parents[2]
KASUS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("kasus.yaml").read_text())
ATURAN = AturanTipologi.model_validate(
    yaml.safe_load((HOME / "content/_aturan/tipologi-provinsi.yaml").read_text())
)
LAMPIRAN: dict[str, list[list[Any]]] = yaml.safe_load(
    Path(__file__).with_name("lampiran.yaml").read_text()
)
TABEL: Mapping[str, TabelTipologi] = {str(t.id): t for t in ATURAN.tabel}


def masukan(*letak: str, **nilai: str) -> BerkasIndikator:
    """Return inputs with exact values; ``_`` in a name stands for ``-``."""
    entries = [
        {
            "id": k.replace("_", "-"),
            "rendah": v,
            "tinggi": v,
            "tahun": "2022",
            "sumber": ["uji"],
            "status": "turunan",
        }
        for k, v in nilai.items()
    ]
    return BerkasIndikator.model_validate({"letak": letak or ("jawa-bali",), "nilai": entries})


BANTEN = {
    "penduduk": "12000000",
    "luas_wilayah": "9352.77",
    "apbd": "12700000000000",
    "kepadatan_penduduk": "1283",
    "kabupaten_kota": "8",
    "perencanaan_komisi_dprd": "5",
}


@pytest.mark.parametrize("kasus", KASUS["kelas"], ids=lambda k: f"{k['tabel']}-{k['indikator']}")
def test_class_bounds_from_both_sides(kasus: dict[str, Any]) -> None:
    indikator = next(i for i in TABEL[kasus["tabel"]].indikator if i.id == kasus["indikator"])
    found = {value: class_of(Decimal(value), indikator) for value in kasus["nilai"]}
    assert found == kasus["nilai"], kasus["sumber"]


@pytest.mark.parametrize("kasus", KASUS["tipe"], ids=lambda k: f"{k['tabel']} {k['sumber']}")
def test_type_thresholds_from_both_sides(kasus: dict[str, Any]) -> None:
    tabel = TABEL[kasus["tabel"]]
    found = {s: str(type_of(Decimal(s), tabel, ATURAN)) for s in kasus["skor"]}
    assert found == kasus["skor"], kasus["sumber"]


@pytest.mark.parametrize("kasus", KASUS["pecah"], ids=str)
def test_two_units_only_above_950(kasus: dict[str, Any]) -> None:
    total = Selang(Decimal(kasus["skor"]), Decimal(kasus["skor"]))
    skor = SkorUrusan(TABEL[kasus["tabel"]], NOL, NOL, Decimal(1), total, Tipe.A, Tipe.A, ())
    assert may_split(skor, ATURAN)[0] is kasus["boleh"]


def test_weights_sum_to_twenty_and_eighty() -> None:
    sums = {str(t.id): sum(i.bobot for i in t.indikator) for t in ATURAN.tabel}
    assert sums.pop("umum") == 20
    assert set(sums.values()) == {80}


def test_thirty_two_urusan() -> None:
    """UU 23/2014 Pasal 12: 6 wajib dasar (one in two suburusan), 18 wajib nondasar, 8 pilihan."""
    kinds = [t.kategori for t in ATURAN.tabel if t.id != "perhubungan_kepulauan"]
    assert kinds.count(Kategori.WAJIB_DASAR) == 6 + 1
    assert kinds.count(Kategori.WAJIB_NONDASAR) == 18
    assert kinds.count(Kategori.PILIHAN) == 8


def test_geographic_factors() -> None:
    found = {str(f.id): f.faktor for f in ATURAN.faktor_geografis}
    assert found == {k: Decimal(v) for k, v in KASUS["faktor"].items()}


@pytest.mark.parametrize("id_", KASUS["tanpa_pengali"])
def test_no_multiplier(id_: str) -> None:
    assert tipologi(masukan("papua"), ATURAN).urusan[id_].faktor == 1


def test_the_largest_of_several_factors_applies() -> None:
    """Pasal 107 ayat (2): an archipelago in Maluku has 1,4, not 1,2."""
    satu = tipologi(masukan("nusa-tenggara-maluku", "kepulauan"), ATURAN)
    assert satu.urusan["sosial"].faktor == Decimal("1.4")
    assert "kepulauan" in str(satu.urusan["perhubungan"].tabel.nama)


def test_multiplier_applies_to_general_and_technical() -> None:
    skor = tipologi(
        masukan(
            "papua",
            penduduk="12000000",
            kepadatan_penduduk="1283",
            luas_wilayah="9352",
            apbd="12700000000000",
        ),
        ATURAN,
    ).urusan["kesehatan"]
    assert skor.total == Selang(Decimal(920) * Decimal("1.4"), Decimal(920) * Decimal("1.4"))


def test_banten_general_score_is_200() -> None:
    assert tipologi(masukan(**BANTEN), ATURAN).umum == Selang(Decimal(200), Decimal(200))


def test_a_budget_up_to_eight_trillion_costs_ten_points() -> None:
    small = masukan(**{**BANTEN, "apbd": "8000000000000"})
    assert tipologi(small, ATURAN).umum == Selang(Decimal(190), Decimal(190))


def test_banten_health_is_920_and_a() -> None:
    skor = tipologi(masukan(**BANTEN), ATURAN).urusan["kesehatan"]
    assert (skor.total.rendah, skor.total.tinggi, skor.tipe) == (920, 920, Tipe.A)


def test_banten_civil_registry_can_never_be_a() -> None:
    skor = tipologi(masukan(**BANTEN), ATURAN).urusan["adminduk"]
    assert (skor.total.rendah, skor.total.tinggi) == (360, 680)
    assert skor.tipe_tertinggi is Tipe.B


@pytest.mark.parametrize(
    ("units", "score", "tipe"),
    [
        ("24", 368, "C"),
        ("33", 518, "C"),
        ("36", 668, "B"),
        ("42", 818, "A"),
    ],
)
def test_planning_depends_on_the_number_of_units(units: str, score: int, tipe: str) -> None:
    skor = tipologi(masukan(**BANTEN, perangkat_daerah=units), ATURAN).urusan["perencanaan"]
    assert (skor.total.rendah, skor.total.tinggi, str(skor.tipe)) == (score, score, tipe)


def test_an_unknown_value_gives_a_range_never_a_guess() -> None:
    skor = tipologi(masukan(**BANTEN), ATURAN).urusan["tenaga_kerja"]
    assert skor.tipe is None
    assert (skor.total.rendah, skor.total.tinggi) == (360, 1000)


def test_an_urusan_that_is_not_carried_out_scores_nothing() -> None:
    inputs = masukan(**BANTEN).model_copy(update={"tidak_dimiliki": ("transmigrasi",)})
    skor = tipologi(inputs, ATURAN).urusan["transmigrasi"]
    assert (skor.total, skor.tipe) == (NOL, Tipe.TIADA)


def test_an_archipelagic_province_uses_the_other_table() -> None:
    """It is the same urusan: units carry it out under one id."""
    there, here = (
        tipologi(m, ATURAN).urusan["perhubungan"] for m in (masukan("kepulauan"), masukan())
    )
    assert str(there.tabel.nama) == "Perhubungan (provinsi kepulauan)"
    assert str(here.tabel.nama) == "Perhubungan"
    assert "perhubungan_kepulauan" not in tipologi(masukan("kepulauan"), ATURAN).urusan


def test_the_218_indicators_are_those_of_the_annex() -> None:
    """Weights, bounds and directions of every table, in the order of the Lampiran."""
    found = {
        str(t.id): [[i.bobot, *i.batas, *(["terbalik"] if i.terbalik else [])] for i in t.indikator]
        for t in ATURAN.tabel
    }
    wanted = {
        id_: [[n if isinstance(n, str) else Decimal(str(n)) for n in row] for row in rows]
        for id_, rows in LAMPIRAN.items()
    }
    assert found == wanted
    assert sum(map(len, found.values())) == 218


def test_every_bound_from_both_sides() -> None:
    """A bound belongs to the class it closes; the least step beyond it is in the next."""
    step = Decimal("0.001")
    for indikator in (i for t in ATURAN.tabel for i in t.indikator):
        for n, bound in enumerate(indikator.batas, start=1):
            above, below = class_of(bound + step, indikator), class_of(bound, indikator)
            assert (below, above) == ((n + 1, n) if indikator.terbalik else (n, n + 1))


def test_the_anomalies_of_the_source_are_noted() -> None:
    noted = {str(i.id) for t in ATURAN.tabel for i in t.indikator if i.catatan}
    assert {
        *("pupr-panjang-sungai-lintas-kabupaten-kota", "perhubungan-panjang-jalan-provinsi"),
        *("perdagangan-sengketa-konsumen-rata-rata-per-tahun", "perangkat-daerah"),
    } <= noted
