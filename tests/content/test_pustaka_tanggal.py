"""The library as it stood on a day: what came later changed and revoked nothing yet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.content.load import load_pustaka
from generator.model.dossier import PeraturanPustaka
from generator.model.peraturan import per_tanggal, rantai
from generator.model.teks import Teks

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def pustaka() -> dict[str, PeraturanPustaka]:
    return dict(load_pustaka(CONTENT).peraturan)


@pytest.mark.parametrize(
    ("tanggal", "rumus", "terakhir"),
    [
        (date(2014, 12, 31), "", ""),
        (date(2015, 2, 10), "sebagaimana telah diubah dengan", "Nomor 2 Tahun 2015"),
        (date(2016, 1, 1), "beberapa kali diubah terakhir dengan", "Nomor 9 Tahun 2015"),
        (date(2026, 11, 23), "beberapa kali diubah terakhir dengan", "Nomor 6 Tahun 2023"),
    ],
)
def test_the_chain_of_a_law_by_date(
    pustaka: dict[str, PeraturanPustaka], tanggal: date, rumus: str, terakhir: str
) -> None:
    dulu = per_tanggal(pustaka, tanggal)
    teks = rantai(dulu["uu-2014-23"], dulu)
    assert ("sebagaimana" in teks) is bool(rumus)
    assert rumus in teks
    assert terakhir in teks


def test_a_law_is_in_force_until_it_is_revoked(pustaka: dict[str, PeraturanPustaka]) -> None:
    dicabut = {"berlaku": False, "dicabut_oleh": Teks("uu-2023-20")}
    lama = pustaka["uu-2014-5"].model_copy(update=dicabut)
    semua = {**pustaka, "uu-2014-5": lama}
    assert per_tanggal(semua, date(2020, 1, 1))["uu-2014-5"].berlaku
    assert not per_tanggal(semua, date(2026, 1, 1))["uu-2014-5"].berlaku
