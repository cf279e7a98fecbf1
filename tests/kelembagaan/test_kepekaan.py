"""Sensitivity: at which number of units, and at which budget, a type turns."""

from __future__ import annotations

from decimal import Decimal

import pytest
from susunan_uji import ATURAN

from generator.kelembagaan.kepekaan import sensitivity, with_value
from generator.kelembagaan.tipologi import tipologi
from generator.model.indikator import BerkasIndikator

NILAI = {
    "penduduk": "12000000",
    "luas-wilayah": "9352.77",
    "apbd": "12700000000000",
    "kabupaten-kota": "8",
    "perencanaan-komisi-dprd": "5",
    "perangkat-daerah": "33",
    "keuangan-barang-inventaris": "90000",
    "keuangan-objek-pajak-provinsi": "800000",
    "keuangan-pengguna-anggaran": "36",
}
MASUKAN = BerkasIndikator.model_validate(
    {
        "letak": ["jawa-bali"],
        "nilai": [
            {
                **{"id": k, "rendah": v, "tinggi": v, "tahun": "2022"},
                **{"sumber": ["uji"], "status": "turunan"},
            }
            for k, v in NILAI.items()
        ],
    }
)


def test_planning_turns_with_the_number_of_units() -> None:
    """Lampiran III.D: classes end at 30, 34, 39 and 42 units; 75 of 80 points."""
    units = tuple(map(Decimal, range(20, 46)))
    hasil = sensitivity(MASUKAN, ATURAN.tipologi, "perangkat-daerah", units)
    types = [str(skor.tipe_terendah) for skor in hasil.skor["perencanaan"]]
    assert [skor.tipe_tertinggi for skor in hasil.skor["perencanaan"]] == types
    assert types == ["C"] * 15 + ["B"] * 5 + ["A"] * 6  # from 20, 35 and 40 units
    scores = {n: s.total.rendah for n, s in zip(units, hasil.skor["perencanaan"], strict=True)}
    assert [scores[Decimal(n)] for n in (24, 33, 36, 42, 43)] == [368, 518, 668, 818, 968]


def test_fewer_units_lower_the_very_scores_their_types_rest_on() -> None:
    kini = tipologi(MASUKAN, ATURAN.tipologi)
    nanti = tipologi(with_value(MASUKAN, "perangkat-daerah", Decimal(24)), ATURAN.tipologi)
    for id_ in ("perencanaan", "setda", "inspektorat", "litbang"):
        assert nanti.urusan[id_].total.tinggi < kini.urusan[id_].total.tinggi


@pytest.mark.parametrize(
    ("triliun", "pengguna", "skor", "dua"),
    [
        (8, 36, 890, False),  # umum 190, as the budget is not above 8 trillion
        (9, 36, 900, False),
        (11, 50, 930, False),
        (12, 36, 970, True),
        (12, 37, 980, True),
    ],
)
def test_two_finance_agencies_depend_on_budget_and_users(
    triliun: int, pengguna: int, skor: int, dua: bool
) -> None:
    """Pasal 73, Lampiran III.E: 200 + 50 + 350, the budget 280 or 350, the users 10 to 50."""
    masukan = with_value(MASUKAN, "apbd", Decimal(triliun * 10**12))
    masukan = with_value(masukan, "keuangan-pengguna-anggaran", Decimal(pengguna))
    hasil = tipologi(masukan, ATURAN.tipologi).urusan["keuangan"]
    assert hasil.total.rendah == skor
    assert (hasil.total.rendah > ATURAN.tipologi.pecah.tipe_b) is dua


def test_a_general_indicator_shows_the_tables_whose_type_it_moves() -> None:
    values = tuple(Decimal(n * 10**12) for n in (2, 13))
    hasil = sensitivity(MASUKAN, ATURAN.tipologi, "apbd", values)
    assert "keuangan" in hasil.skor  # has the budget among its own indicators
    assert "transmigrasi" not in hasil.skor  # moves, but not its type


def test_a_trial_on_the_sheet_of_others_gives_what_it_gives_alone() -> None:
    """What trials share is worked out once; each has the scores that it would have by itself."""
    for satu in ATURAN.tipologi.percobaan:
        kepekaan = sensitivity(MASUKAN, ATURAN.tipologi, str(satu.id), satu.nilai)
        for n, nilai in enumerate(satu.nilai):
            alone = tipologi(with_value(MASUKAN, str(satu.id), nilai), ATURAN.tipologi).urusan
            assert {k: c[n] for k, c in kepekaan.skor.items()} == {
                k: alone[k] for k in kepekaan.skor
            }


def test_the_same_inputs_are_tried_once_and_other_rules_anew() -> None:
    units = tuple(map(Decimal, range(30, 40)))
    first = sensitivity(MASUKAN, ATURAN.tipologi, "perangkat-daerah", units)
    assert sensitivity(MASUKAN, ATURAN.tipologi, "perangkat-daerah", units) is first
    ambang = ATURAN.tipologi.ambang.model_copy(update={"c": Decimal(1)})
    lain = ATURAN.tipologi.model_copy(update={"ambang": ambang})
    assert sensitivity(MASUKAN, lain, "perangkat-daerah", units) is not first
    asing = MASUKAN.model_copy()
    assert sensitivity(asing, ATURAN.tipologi, "perangkat-daerah", units) == first
