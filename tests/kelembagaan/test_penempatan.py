"""The rules of placement, joining, naming and sizes against the articles, case by case."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import kencana
import pytest
from susunan_uji import codes, kasus, susunan

from generator.diagnostics import Severity
from generator.kelembagaan.hasil import ATURAN as RULES
from generator.kelembagaan.langkah import Selang
from generator.kelembagaan.penempatan import split
from generator.kelembagaan.susunan import subject
from generator.model.fakta import StatusFakta

BATAS = kasus("besaran")


@pytest.mark.parametrize("satu", kasus("penempatan"), ids=lambda k: k["nama"])
def test_placement(satu: dict[str, Any]) -> None:
    struktur = susunan(satu)
    found = [c for c in codes(struktur) if c != "K01"]
    missing = [
        d.message for rule in RULES for d in rule(struktur) if d.code == "K01" and "wadah" in satu
    ]
    wanted = [subject(struktur.tipologi.urusan[u].tabel) for u in satu.get("wadah", ())]
    found += ["K01" for what in wanted if any(what in message for message in missing)]
    assert sorted(set(found)) == satu["temuan"], satu["pasal"]


@pytest.mark.parametrize("satu", BATAS, ids=lambda k: k["nama"])
def test_sizes_from_both_sides(satu: dict[str, Any]) -> None:
    for part, most in satu["muat"].items():
        assert "K14" not in _sizes(satu, {part: most}), (satu["pasal"], part)
        assert "K14" in _sizes(satu, {part: most + 1}), (satu["pasal"], part)


def _sizes(satu: dict[str, Any], besaran: dict[str, int]) -> list[str]:
    sendiri = {"nama": "Unit Uji", **satu["unit"]}
    units = [{**sendiri, "susunan": besaran}]
    if satu.get("kembar"):
        units.append({**sendiri, "nama": "Unit Kembar"})
    daerah = satu.get("daerah", "provinsi")
    return codes(susunan({"unit": units, "skor": satu.get("skor", {}), "daerah": daerah}))


def test_an_unknown_element_is_named_with_the_known_ones() -> None:
    satu = susunan(
        {"unit": [{"nama": "Dinas Sosial", "urusan": ["sosial"], "susunan": {"biro": 1}}]}
    )
    (found,) = [d for rule in RULES for d in rule(satu) if d.code == "K14"]
    assert "biro" in found.message
    assert "bidang" in found.hint


@pytest.mark.parametrize("satu", kasus("pelaksana"), ids=lambda k: k["nama"])
def test_branches(satu: dict[str, Any]) -> None:
    pelaksana = {"nama": "Unit Pelaksana", **satu["pelaksana"]}
    dinas = {
        "nama": "Dinas Uji",
        "urusan": satu["urusan"],
        "pelaksana": [pelaksana],
        "susunan": satu.get("susunan", {}),
    }
    dinas |= satu.get("unit", {})
    struktur = susunan({"unit": [dinas], "daerah": satu.get("daerah", "provinsi")})
    found = [c for c in codes(struktur) if c == "K15"]
    assert found == satu["temuan"], satu["pasal"]


def test_what_is_there_is_a_warning_what_is_proposed_an_error() -> None:
    satu = {"unit": [{"nama": "Dinas Sosial", "urusan": ["sosial", "kominfo"]}]}
    for sekarang, level in ((True, Severity.PERINGATAN), (False, Severity.GALAT)):
        struktur = susunan({**satu, "sekarang": sekarang})
        (found,) = [d for rule in RULES for d in rule(struktur) if d.code == "K05"]
        assert found.severity is level


@pytest.mark.parametrize(
    ("status", "kena"),
    [
        (StatusFakta.TERKONFIRMASI, False),
        (StatusFakta.ILUSTRATIF, False),  # an invented region: what is invented is given
        (StatusFakta.INGATAN, True),
    ],
)
def test_a_split_does_not_rest_on_what_is_remembered(status: StatusFakta, kena: bool) -> None:
    hasil = kencana.analisis()
    assert hasil.sekarang is not None
    assert hasil.tipologi is not None
    asal = hasil.tipologi.urusan["keuangan"]
    langkah = tuple(
        replace(s, nilai=s.nilai and s.nilai.model_copy(update={"status": status}))
        for s in asal.langkah
    )
    skor = replace(asal, total=Selang(Decimal(960), Decimal(960)), langkah=langkah)
    tipologi = replace(hasil.tipologi, urusan={**hasil.tipologi.urusan, "keuangan": skor})
    susunan = replace(hasil.sekarang.susunan, tipologi=tipologi)
    assert bool(list(split(susunan))) is kena
