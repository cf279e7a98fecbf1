"""``make mutasi``: tests that fail before anything is broken are named, not only counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.mutasi import scratch
from tools.mutasi.breaks import Mutant
from tools.mutasi.report import Found, report
from tools.mutasi.rooms import ROOMS, Room

ROOM = Room("contoh", ("generator/*.py",), ("tests",))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project of one function and one test, and let the tool take it for this one."""
    home = tmp_path / "rumah"
    for name, text in {
        "pyproject.toml": "",
        "generator/__init__.py": "",
        "generator/hitung.py": "def dua():\n    return 2\n",
        "tests/test_hitung.py": "from generator.hitung import dua\n\n\n"
        "def test_dua():\n    assert dua() == 2\n",
    }.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(scratch, "HOME", home)
    monkeypatch.setattr("tools.mutasi.rooms.HOME", home)
    monkeypatch.setattr(scratch, "KEPT", home / "build")
    monkeypatch.setattr(scratch, "NEEDED", ("generator", "tests"))
    return home


def copied(home: Path) -> scratch.Scratch:
    """Return the copy that is broken and tried."""
    root = home.parent / "salinan"
    root.mkdir()
    return scratch.Scratch(root, ROOM)


def test_a_test_knows_the_lines_it_runs(project: Path) -> None:
    reach = copied(project).reach
    assert list(reach.seconds) == ["tests/test_hitung.py::test_dua"]
    assert reach.lines["generator/hitung.py"]["2"] == [1]


def test_a_test_that_fails_on_whole_code_is_named(project: Path) -> None:
    (project / "generator/hitung.py").write_text("def dua():\n    return 3\n", encoding="utf-8")
    with pytest.raises(SystemExit) as stopped:
        copied(project)
    words = str(stopped.value)
    assert "FAILED tests/test_hitung.py::test_dua" in words
    assert words.endswith("uji ruang contoh gagal sebelum ada yang dirusak")


def told(name: str, path: str, *lines: int) -> Found:
    """Return what became of three breaks of a room, those of the lines being alive."""
    room = next(room for room in ROOMS if room.name == name)
    alive = tuple(Mutant(path, "", "", f"-a{n}\n+b{n}", n, 1) for n in lines)
    return Found(room, 9, 3, alive, (), 0)


def test_a_report_keeps_the_rooms_that_were_not_tried() -> None:
    model, law = "generator/model/nomor.py", "generator/law/slots.py"
    first = report([told("model", model, 4, 20), told("law", law, 7)], {"benih": 1})
    again = report([told("model", model, 5)], {"benih": 2}, first)
    lines = again.splitlines()
    rows = [x.split(" | ") for x in lines if x.startswith(("| law", "| model"))]
    assert [(row[0], row[2], row[4], row[5]) for row in rows] == [
        ("| model", "2", "3", "2"), ("| law", "1", "3", "2"),
    ]  # fmt: skip
    assert [x for x in lines if x.startswith("`generator")] == [
        f"`{model}:5`", f"`{law}:7`",
    ]  # fmt: skip
    assert "+b7" in again and "+b4" not in again
    assert report([], {"benih": 3}, again) == again


def test_the_committed_report_is_one_that_the_tool_writes() -> None:
    text = (Path(__file__).parents[2] / "docs" / "mutasi.md").read_text(encoding="utf-8")
    assert report([], {}, text) == text
