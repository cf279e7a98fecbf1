"""``make mutasi``: tests that fail before anything is broken are named, not only counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.mutasi import scratch
from tools.mutasi.rooms import Room

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
