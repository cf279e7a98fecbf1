"""One name changed wherever it stands, one part moved; layout stays, clashes are refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.app.paths import Home
from generator.app.rename import move, rename
from generator.content.load import load_dossier
from generator.diagnostics import DraftingError

KECIL = Path(__file__).parents[1] / "content" / "dossier_kecil"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    shutil.copytree(KECIL, tmp_path / "content")
    return Home(tmp_path)


def edit(home: Home, name: str, old: str, new: str) -> None:
    path = home.content / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def codes(told: pytest.ExceptionInfo[DraftingError]) -> list[str]:
    return [d.code for d in told.value.diagnostics]


def test_a_finding_is_renamed_in_yaml_and_markdown_and_its_file_with_it(home: Home) -> None:
    edit(home, "kecil/perubahan.yaml", "karena: [T01]", "karena: [T01]  # T01 dari rapat")
    edit(home, "kecil/narasi/bab-1-a.md", "\n", " Lihat [#T01].\n")
    made = rename(home, "T01", "T07")
    assert (
        "-    karena: [T01]  # T01 dari rapat\n+    karena: [T07]  # T01 dari rapat\n" in made.diff
    )
    assert not (home.content / "kecil/temuan/T07-nama-daerah.yaml").exists()
    made.write()
    dossier = load_dossier(home.content, "kecil")
    assert [str(t.id) for t in dossier.temuan] == ["T07"]
    assert "[#T07]" in (home.content / "kecil/narasi/bab-1-a.md").read_text("utf-8")
    assert any("T01 dari rapat" in line for line in made.tinggal)


def test_a_record_is_renamed_in_the_library_and_in_every_dossier(home: Home) -> None:
    rename(home, "perda-kecil", "perda-kecil-2016-1").write()
    dossier = load_dossier(home.content, "kecil")
    assert dossier.dasar is not None
    assert str(dossier.dasar.peraturan) == "perda-kecil-2016-1"
    text = (home.content / "kecil/perangkat_daerah.yaml").read_text("utf-8")
    assert 'sumber: ["perda-kecil-2016-1, Pasal 1"]' in text
    assert not (home.content / "_pustaka/peraturan/perda-kecil.yaml").exists()


def test_a_unit_is_renamed_with_what_points_at_it(home: Home) -> None:
    rename(home, "dinas-kesehatan", "dinkes").write()
    dossier = load_dossier(home.content, "kecil")
    assert [str(u) for u in dossier.temuan[0].unit] == ["dinkes"]


@pytest.mark.parametrize(
    ("old", "new"),
    [("dinas-kesehatan", "dinas-sosial"), ("perda-kecil", "uu-2014-23"), ("T09", "T10")],
)
def test_a_name_that_is_taken_or_not_there_is_refused(old: str, new: str, home: Home) -> None:
    with pytest.raises(DraftingError) as told:
        rename(home, old, new)
    assert codes(told) == ["S147"]


def test_a_name_that_no_finding_can_have_is_refused(home: Home) -> None:
    with pytest.raises(DraftingError):
        rename(home, "T01", "Temuan Satu")
    assert (home.content / "kecil/temuan/T01-nama-daerah.yaml").exists()


def test_a_finding_of_two_dossiers_asks_which(home: Home) -> None:
    shutil.copytree(home.content / "kecil", home.content / "kembar")
    with pytest.raises(DraftingError) as told:
        rename(home, "T01", "T02")
    assert "--dosir" in told.value.diagnostics[0].hint
    rename(home, "T01", "T02", "kembar").write()
    assert (home.content / "kecil/temuan/T01-nama-daerah.yaml").exists()
    assert (home.content / "kembar/temuan/T02-nama-daerah.yaml").exists()


def test_an_operation_moves_into_a_file_of_its_own(home: Home) -> None:
    before = [str(o.alamat) for o in load_dossier(home.content, "kecil").operasi]
    move(home, before[0], "kecil", "perubahan/sendiri.yaml").write()
    after = load_dossier(home.content, "kecil").operasi
    assert sorted(str(o.alamat) for o in after) == sorted(before)
    assert {Path(o.asal.path).name for o in after if str(o.alamat) == before[0]} == {"sendiri.yaml"}


def test_a_finding_that_is_still_needed_does_not_leave(home: Home) -> None:
    shutil.copytree(home.content / "kecil", home.content / "lain")
    rename(home, "T01", "T02", "lain").write()
    with pytest.raises(DraftingError) as told:
        move(home, "T01", "kecil", "lain")
    assert "S16" in codes(told)
    assert (home.content / "kecil/temuan/T01-nama-daerah.yaml").exists()


def test_what_is_there_already_is_not_moved_over(home: Home) -> None:
    shutil.copytree(home.content / "kecil", home.content / "lain")
    for what in ("T01", "bab-1-a"):
        with pytest.raises(DraftingError) as told:
            move(home, what, "kecil", "lain")
        assert codes(told) == ["S147"]
