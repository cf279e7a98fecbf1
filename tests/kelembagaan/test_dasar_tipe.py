"""Why a score has its type, and what follows from it: the sentences with their articles."""

from __future__ import annotations

from typing import Any

import pytest
from susunan_uji import ATURAN, kasus, tipologi

from generator.kelembagaan.dasar_tipe import consequences, grounds


@pytest.mark.parametrize("satu", kasus("dasar_tipe"), ids=lambda k: f"{k['urusan']} {k['skor']}")
def test_ground_and_consequences(satu: dict[str, Any]) -> None:
    skor = tipologi({satu["urusan"]: satu["skor"]}).urusan[satu["urusan"]]
    assert grounds(skor, ATURAN.tipologi) == (satu["dasar"],)
    found = list(consequences(skor, ATURAN.tipologi))
    assert len(found) == len(satu["akibat"]), found
    for text, wanted in zip(found, satu["akibat"], strict=True):
        assert wanted in text


def test_a_range_has_the_grounds_of_both_ends() -> None:
    skor = tipologi({"pmd": [360, 1000]}).urusan["pmd"]
    assert [g.partition(":")[0] for g in grounds(skor, ATURAN.tipologi)] == [
        "lebih dari 300",
        "lebih dari 800",
    ]
