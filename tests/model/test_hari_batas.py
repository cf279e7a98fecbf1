"""Days in texts, time limits, and the library as it stood on a day: the boundary days."""

from __future__ import annotations

from datetime import date

import pytest

from generator.content.decode import decode
from generator.content.yaml import compose
from generator.model.keberlakuan import per_tanggal
from generator.model.mulai_berlaku import TENGGANG, MulaiBerlaku, TahapBerlaku
from generator.model.peralihan import last_day
from generator.model.peraturan import PeraturanPustaka
from generator.model.tanggal import BULAN, parse_tanggal, tanggal_dalam
from generator.model.teks import Teks

UNDANG = date(2026, 1, 31)


@pytest.mark.parametrize("bulan", range(1, 13))
def test_every_month_is_read_in_any_case(bulan: int) -> None:
    nama = BULAN[bulan - 1]
    assert nama == nama.capitalize()
    for tulis in (nama, nama.upper(), nama.lower()):
        assert parse_tanggal(f"pada tanggal 28 {tulis} 2024.") == date(2024, bulan, 28)


def test_a_day_that_is_not_in_the_calendar_is_none() -> None:
    assert parse_tanggal("31 Februari 2024") is None
    assert parse_tanggal("29 Februari 2024") == date(2024, 2, 29)
    assert parse_tanggal("29 Februari 2023") is None
    assert parse_tanggal("2 Januari") is None


def test_every_day_of_a_text_is_found_where_it_stands() -> None:
    teks = "sejak 1 Maret 2020, 31 Juni 2020, dan 2 Mei 2021"
    found = [(hari, teks[awal:akhir]) for hari, awal, akhir in tanggal_dalam(teks)]
    assert found == [(date(2020, 3, 1), "1 Maret 2020"), (date(2021, 5, 2), "2 Mei 2021")]


@pytest.mark.parametrize(
    ("batas", "hari"),
    [
        ("2026-06-30", date(2026, 6, 30)),
        ("30 hari", date(2026, 3, 2)),
        ("1 bulan", date(2026, 2, 28)),
        ("2 bulan", date(2026, 3, 31)),
        ("11 bulan", date(2026, 12, 31)),
        ("12 bulan", date(2027, 1, 31)),
        ("1 tahun", date(2027, 1, 31)),
        ("3 bulan sejak 2025-11-30", date(2026, 2, 28)),
        ("1 tahun sejak 2024-02-29", date(2025, 2, 28)),
        ("6 minggu", None),
        ("", None),
        ("x 6 bulan", None),
    ],
)
def test_a_time_limit_ends_on_the_day_of_its_number_or_the_last_of_the_month(
    batas: str, hari: date | None
) -> None:
    assert last_day(batas, UNDANG) == hari


def test_an_entry_into_force_names_each_of_its_days_once() -> None:
    awal, lain = date(2026, 1, 1), date(2025, 7, 1)
    tahap = (
        TahapBerlaku(alamat=(Teks("Pasal 8"),), tanggal=lain),
        TahapBerlaku(alamat=(Teks("Pasal 9"),), setelah=Teks("1 tahun")),
        TahapBerlaku(alamat=(Teks("Pasal 10"),), tanggal=awal),
    )
    assert MulaiBerlaku(tanggal=awal, tahap=tahap).hari == (lain, awal)
    assert MulaiBerlaku().hari == ()
    assert TENGGANG.fullmatch("6 bulan") and not TENGGANG.fullmatch("06 bulan")


def record(kunci: str, tahun: str, lain: str = "") -> PeraturanPustaka:
    teks = (
        f"id: {kunci}\njenis: pp\nnomor: '1'\ntahun: '{tahun}'\njudul: Uji\nper: 2026-01-01\n"
        f"sumber: uji\nstatus: ilustratif\n{lain}"
    )
    found, faults = decode(PeraturanPustaka, compose(teks, "x.yaml"), "x.yaml")
    assert found is not None, [str(fault) for fault in faults]
    return found


HARI = date(2024, 6, 30)


@pytest.mark.parametrize(
    ("pengubah", "tahu"),
    [
        ("diundangkan: 2024-06-30\n", True),
        ("diundangkan: 2024-07-01\n", False),
        ("ditetapkan: 2024-06-30\n", True),
        ("ditetapkan: 2024-07-01\n", False),
        ("ditetapkan: 2024-06-29\ndiundangkan: 2024-07-01\n", False),
        ("", True),  # of the same year, the day unknown
    ],
)
def test_the_library_knows_what_was_there_on_the_day_itself(pengubah: str, tahu: bool) -> None:
    lama = record(
        "pp-2016-1", "2016", "diubah_oleh: [pp-2024-1]\ndicabut_oleh: pp-2024-1\nberlaku: false\n"
    )
    lain = record("pp-2015-1", "2015", "diubah_oleh: [pp-2016-1]\n")
    library = {str(r.id): r for r in (lama, lain, record("pp-2024-1", "2024", pengubah))}
    then = per_tanggal(library, HARI)
    assert set(then) == set(library)
    assert then["pp-2016-1"].diubah_oleh == (("pp-2024-1",) if tahu else ())
    assert then["pp-2016-1"].dicabut_oleh == ("pp-2024-1" if tahu else "")
    assert then["pp-2016-1"].berlaku is not tahu
    assert then["pp-2015-1"] is library["pp-2015-1"]


def test_what_is_of_a_later_year_is_not_there_yet() -> None:
    lama = record("pp-2016-1", "2016", "diubah_oleh: [pp-2025-1]\n")
    library = {"pp-2016-1": lama, "pp-2025-1": record("pp-2025-1", "2025")}
    assert per_tanggal(library, HARI)["pp-2016-1"].diubah_oleh == ()
    assert per_tanggal(library, HARI)["pp-2016-1"].berlaku is True
