"""``naskah library`` and ``naskah status``: imported, looked up, what is to be verified again."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.app.library import import_snapshot, look_up, stale
from generator.app.paths import Home
from generator.cli import main as cli
from generator.content.status import FILE
from generator.diagnostics import DraftingError

ROOT = Path(__file__).parents[2]
CONTOH = ROOT / "tests/documents/content"
CSV = """jenis,nomor,tahun,judul,LN/TLN,diubah oleh,dicabut oleh,sumber
UU,23,2014,Pemerintahan Daerah,LN 2014/244 TLN 5587,UU 9/2015; UU 1/2026,,jdihn
PP,18,2016,Perangkat Daerah,LN 2016/114 TLN 5887,PP 72/2019,,jdihn
"""
CEK = "diperiksa: {tanggal: %s, cara: jdih, sumber: laman status}\n"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    shutil.copytree(CONTOH, tmp_path / "content")
    shutil.copytree(ROOT / "content/_aturan", tmp_path / "content/_aturan")
    return Home(tmp_path)


def tulis(home: Home, nama: str, isi: str) -> Path:
    path = home.root / nama
    path.write_text(isi, encoding="utf-8")
    return path


def catat(home: Home, kunci: str, hari: str) -> None:
    path = home.content / f"_pustaka/peraturan/{kunci}.yaml"
    lama = [x for x in path.read_text().splitlines(True) if not x.startswith("diperiksa")]
    path.write_text("".join(lama) + CEK % hari)


def test_what_was_imported_is_looked_up(home: Home) -> None:
    assert import_snapshot(home, tulis(home, "a.csv", CSV)) == (2, ())
    (satu,) = look_up(home, "UU 23/2014")
    assert satu.diubah_oleh == ("uu-2015-9", "uu-2026-1")
    assert look_up(home, "PP 1/1999") == ()


def test_rows_that_cannot_be_read_are_listed_and_end_with_1(home: Home, capsys) -> None:
    path = tulis(home, "a.csv", f"{CSV}UU,,2020,Tanpa nomor,,,,\n")
    assert cli.main(["--akar", str(home.root), "library", "import", str(path)]) == 1
    out = "".join(capsys.readouterr())
    assert f"{path}:4:1: galat: [S60] Baris 4: nomor kosong." in out
    assert "2 peraturan dimuat, 1 baris tidak terbaca." in out
    assert look_up(home, "PP 18/2016")


def test_without_a_snapshot_or_with_a_broken_one_there_is_a_word(home: Home) -> None:
    with pytest.raises(DraftingError, match="Belum ada cuplikan"):
        look_up(home, "UU 23/2014")
    (home.content / FILE).parent.mkdir()
    (home.content / FILE).write_bytes(b"bukan sqlite" * 100)
    with pytest.raises(DraftingError, match="S61"):
        look_up(home, "UU 23/2014")


def test_the_oldest_verification_comes_first_and_a_fresh_one_is_not_listed(home: Home) -> None:
    catat(home, "uu-2014-23", "2024-05-01")
    catat(home, "pp-2016-18", "2023-01-01")
    catat(home, "pp-2019-72", "2026-11-23")
    usang = stale(home, "contoh")
    waktu = [u.sejak or date.min for u in usang]
    assert waktu == sorted(waktu)
    urutan = [str(u.peraturan.id) for u in usang if u.sejak]
    assert urutan == ["pp-2016-18", "uu-2014-23"]
    assert "uud-1945" not in {str(u.peraturan.id) for u in usang}


def test_what_the_snapshot_says_otherwise_is_told(home: Home) -> None:
    catat(home, "uu-2014-23", "2026-11-23")
    import_snapshot(home, tulis(home, "a.csv", CSV))
    (satu,) = [u for u in stale(home, "contoh") if u.peraturan.id == "uu-2014-23"]
    assert satu.sebab == ("cuplikan menyebut diubah dengan uu-2026-1",)


def test_status_is_a_list_of_work(home: Home, capsys) -> None:
    assert cli.main(["--akar", str(home.root), "status", "contoh"]) == 0
    out = capsys.readouterr().out
    assert "PP 18/2016: belum pernah diperiksa (pp-2016-18)" in out
