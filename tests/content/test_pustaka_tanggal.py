"""The library as it stood on a day: what came later changed and revoked nothing yet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.content.load import load_pustaka
from generator.model.dossier import PeraturanPustaka
from generator.model.keberlakuan import per_tanggal
from generator.model.peraturan import rantai
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
        (date(2026, 1, 1), "beberapa kali diubah terakhir dengan", "Nomor 6 Tahun 2023"),
        (date(2026, 1, 2), "beberapa kali diubah terakhir dengan", "Nomor 1 Tahun 2026"),
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


def peraturan(id_: str, hari: date | None, tahun: str = "2026") -> PeraturanPustaka:
    return PeraturanPustaka.model_validate(
        {
            "id": id_,
            "jenis": "uu",
            "nomor": "1",
            "tahun": tahun,
            "judul": "Contoh",
            "diundangkan": str(hari) if hari else None,
            "status": "terkonfirmasi",
            "per": "2026-11-23",
            "sumber": "contoh",
        }
    )


@pytest.mark.parametrize(
    ("diundangkan", "tahun", "berlaku"),
    [
        (date(2026, 1, 1), "2026", True),
        (date(2026, 1, 2), "2026", True),  # promulgated on the very day of reference
        (date(2026, 1, 3), "2026", False),
        (None, "2026", True),  # of that year, its day unknown
        (None, "2027", False),
    ],
)
def test_a_change_counts_from_the_day_of_its_promulgation(
    diundangkan: date | None, tahun: str, berlaku: bool
) -> None:
    lama = peraturan("uu-2011-1", date(2011, 1, 1), "2011")
    lama = lama.model_copy(update={"diubah_oleh": (Teks("uu-baru"),)})
    semua = {"uu-2011-1": lama, "uu-baru": peraturan("uu-baru", diundangkan, tahun)}
    sehari = per_tanggal(semua, date(2026, 1, 2))["uu-2011-1"]
    assert bool(sehari.diubah_oleh) is berlaku
