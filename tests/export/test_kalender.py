"""A road as a calendar that other programs read (RFC 5545)."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from generator.app.paths import Home
from generator.app.road import road
from generator.export.kalender import kalender
from generator.shipped import CONTENT

KECIL = Path(__file__).parents[1] / "content" / "dossier_kecil"
TAHAP = """\
tahapan:
  - tahap: pembicaraan tingkat I
    selesai: 2025-12-05
    hasil: "Disepakati; dengan catatan, yaitu — judul diubah"
    status: terkonfirmasi
  - {tahap: pembicaraan tingkat II, mulai: 2025-12-08, selesai: 2025-12-12, status: terkonfirmasi}
  - {tahap: noreg, rencana: 2025-12-29, status: turunan}
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    root = tmp_path_factory.mktemp("kalender")
    shutil.copytree(KECIL, root / "content")
    shutil.copytree(CONTENT / "_aturan", root / "content/_aturan", dirs_exist_ok=True)
    (root / "content/kecil/tahap.yaml").write_text(TAHAP, encoding="utf-8")
    return Home(root)


@pytest.fixture(scope="module")
def bytes_(home: Home) -> bytes:
    return kalender(*road(home, "kecil", date(2025, 12, 15)))


def test_another_program_reads_the_days_and_words(bytes_: bytes) -> None:
    calendar = Calendar.from_ical(bytes_)
    events = {str(e["SUMMARY"]): e for e in calendar.walk("VEVENT")}
    signing = next(e for name, e in events.items() if "tanda tangan" in name)
    assert signing["DTSTART"].dt == date(2026, 1, 27)
    assert "Pasal 242 ayat (6)" in str(signing["DESCRIPTION"])
    assert events["Rencana: Nomor register"]["DTSTART"].dt == date(2025, 12, 29)
    first = events["Pembicaraan tingkat I selesai"]
    assert str(first["DESCRIPTION"]) == "Disepakati; dengan catatan, yaitu — judul diubah"
    assert not [error for event in events.values() for error in event.errors]


def test_lines_end_and_fold_as_the_standard_wants(bytes_: bytes) -> None:
    lines = bytes_.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in bytes_.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    assert any(line.startswith(b" ") for line in lines)
    for line in lines:
        line.decode()  # no character is cut in two


def test_ids_stay_when_days_move(home: Home, bytes_: bytes) -> None:
    def ids(data: bytes) -> dict[str, date]:
        return {str(e["UID"]): e["DTSTART"].dt for e in Calendar.from_ical(data).walk("VEVENT")}

    path = home.content / "kecil/tahap.yaml"
    path.write_text(TAHAP.replace("2025-12-29", "2025-12-30"), encoding="utf-8")
    moved = ids(kalender(*road(home, "kecil", date(2025, 12, 15))))
    path.write_text(TAHAP, encoding="utf-8")
    before = ids(bytes_)
    assert moved.keys() == before.keys()
    assert moved != before


def test_the_same_road_gives_the_same_bytes(home: Home, bytes_: bytes) -> None:
    assert kalender(*road(home, "kecil", date(2025, 12, 15))) == bytes_
