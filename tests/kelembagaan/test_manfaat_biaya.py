"""Benefit and cost: totals over the horizon, the net result and how sure it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.kelembagaan.manfaat_biaya import by_group, drivers, misfits, net, payback
from generator.model.dossier import ManfaatBiaya, Opsi

KASUS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("manfaat_biaya.yaml").read_text()
)


def opsi(isi: dict[str, Any], **lain: Any) -> Opsi:
    def taksiran(semua: list[dict[str, Any]]) -> list[dict[str, Any]]:
        sendiri = {"uraian": "u", "kelompok": "k", "sumber": ["s"], "status": "ilustratif"}
        return [{**sendiri, **satu} for satu in semua]

    return Opsi.model_validate(
        {
            "id": "O1",
            "nama": "n",
            "uraian": "u",
            "biaya": taksiran(isi.get("biaya", [])),
            "manfaat": taksiran(isi.get("manfaat", [])),
            **lain,
        }
    )


@pytest.mark.parametrize("kasus", KASUS, ids=lambda k: k["nama"])
def test_an_option(kasus: dict[str, Any]) -> None:
    hasil = net(opsi(kasus))
    found = {
        nama: [getattr(hasil, nama).rendah, getattr(hasil, nama).tinggi]
        for nama in ("biaya", "manfaat", "bersih")
    }
    assert found == kasus["jumlah"]
    assert [hasil.wajar.rendah, hasil.wajar.tinggi] == kasus["wajar"]
    assert hasil.arah == kasus["arah"]
    impas = payback(hasil.opsi)
    assert (list(impas) if impas else None) == kasus["impas"]


def test_the_likely_range_never_leaves_the_whole_one() -> None:
    for kasus in KASUS:
        hasil = net(opsi(kasus))
        assert (
            hasil.bersih.rendah <= hasil.wajar.rendah <= hasil.wajar.tinggi <= hasil.bersih.tinggi
        )


def test_the_widest_estimates_are_the_drivers() -> None:
    satu = opsi(
        {
            "biaya": [{"rendah": 0, "tinggi": 40, "sekali": True}, {"rendah": 5, "tinggi": 5}],
            "manfaat": [{"rendah": 0, "tinggi": 10}],
        }
    )
    assert [t.tinggi for t in drivers(satu)] == [10, 40]  # 5 x 10 is wider than 40 once


def test_who_bears_and_who_gains() -> None:
    satu = opsi(
        {
            "biaya": [{"rendah": 1, "tinggi": 2, "kelompok": "Aparatur"}],
            "manfaat": [{"rendah": 3, "tinggi": 4, "kelompok": "Masyarakat", "sekali": True}],
        }
    )
    found = {
        nama: [(b.rendah, b.tinggi), (m.rendah, m.tinggi)]
        for nama, (b, m) in by_group(satu).items()
    }
    assert found == {"Aparatur": [(5, 10), (0, 0)], "Masyarakat": [(0, 0), (3, 4)]}


def berkas(*semua: Opsi) -> ManfaatBiaya:
    return ManfaatBiaya.model_validate({"metode": "RIA", "opsi": semua})


@pytest.mark.parametrize("terpilih", [(), (0, 1)], ids=["tidak ada", "dua"])
def test_exactly_one_option_is_chosen(terpilih: tuple[int, ...]) -> None:
    semua = [opsi({}, id=f"O{n}", terpilih=n in terpilih) for n in range(2)]
    assert [d.code for d in misfits(berkas(*semua))] == ["K30"]


def test_a_range_the_wrong_way_round() -> None:
    terbalik = opsi({"biaya": [{"rendah": 2, "tinggi": 1}]}, terpilih=True)
    assert [d.code for d in misfits(berkas(terbalik, opsi({})))] == ["K31"]
