"""What makes a dossier stale: an edit, an addition, a deletion; never a touch."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.app.manifest import fingerprint, main

SCRIPT = Path(__file__).parents[2] / "generator" / "app" / "manifest.py"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for name in (
        "content/satu/temuan",
        "content/dua",
        "content/_pustaka",
        "generator",
        "templates",
    ):
        (tmp_path / name).mkdir(parents=True)
    for name in ("requirements.lock", "pyproject.toml", "content/_pustaka/a.yaml"):
        (tmp_path / name).write_text("x")
    (tmp_path / "content/satu/temuan/T01.yaml").write_text("masalah: lama")
    (tmp_path / "content/dua/dossier.yaml").write_text("judul: dua")
    main(tmp_path)
    return tmp_path


def moved(home: Path) -> set[str]:
    """Return which sums change when the manifest runs again."""
    trace = home / "build" / ".jejak"
    before = {p.name: (p.read_text(), p.stat().st_mtime_ns) for p in trace.glob("*.sum")}
    main(home)
    after = {p.name: (p.read_text(), p.stat().st_mtime_ns) for p in trace.glob("*.sum")}
    return {name for name in before | after if before.get(name) != after.get(name)}


def test_nothing_changed(home: Path) -> None:
    assert moved(home) == set()


def test_an_edit_counts_for_its_dossier_only(home: Path) -> None:
    (home / "content/satu/temuan/T01.yaml").write_text("masalah: baru")
    assert moved(home) == {"satu.sum"}


def test_an_edit_of_the_same_length_counts(home: Path) -> None:
    (home / "content/satu/temuan/T01.yaml").write_text("masalah: lawa")
    assert moved(home) == {"satu.sum"}


def test_an_added_file_counts(home: Path) -> None:
    (home / "content/satu/temuan/T02.yaml").write_text("masalah: dua")
    assert moved(home) == {"satu.sum"}


def test_a_deleted_file_counts(home: Path) -> None:
    (home / "content/satu/temuan/T01.yaml").unlink()
    assert moved(home) == {"satu.sum"}


def test_a_touch_does_not_count(home: Path) -> None:
    os.utime(home / "content/satu/temuan/T01.yaml", (1, 1))
    assert moved(home) == set()


def test_the_library_counts_for_all(home: Path) -> None:
    (home / "content/_pustaka/a.yaml").write_text("y")
    assert moved(home) == {"bersama.sum"}


def test_an_editors_droppings_do_not_count(home: Path) -> None:
    (home / "content/satu/temuan/T01.yaml~").write_text("cadangan")
    (home / "generator/__pycache__").mkdir()
    (home / "generator/__pycache__/a.pyc").write_text("x")
    assert moved(home) == set()


def test_a_document_taken_away_by_hand_is_built_again(home: Path) -> None:
    stamp = home / "build/.jejak/satu.selesai"
    (home / "build/satu").mkdir()
    (home / "build/satu/ranperda.pdf").write_text("pdf")
    stamp.write_text("ranperda.pdf\n")
    main(home)
    assert stamp.exists()
    (home / "build/satu/ranperda.pdf").unlink()
    main(home)
    assert not stamp.exists()


def test_a_dossier_that_is_gone_leaves_no_stamp_and_no_documents(home: Path) -> None:
    main(home)
    old = home / "build/dua/ranperda.pdf"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"")
    (home / "content/dua/dossier.yaml").unlink()
    (home / "content/dua").rmdir()
    main(home)
    assert not (home / "build/.jejak/dua.sum").exists()
    assert not old.exists()


def test_a_damaged_memory_is_no_memory(home: Path) -> None:
    (home / "build/.jejak/ingatan.json").write_text("{")
    assert moved(home) == set()


def test_the_bare_interpreter_runs_it(home: Path) -> None:
    done = subprocess.run([sys.executable, "-I", "-S", str(SCRIPT), str(home)], check=False)
    assert done.returncode == 0


def test_the_fingerprint_follows_dossier_and_library(home: Path) -> None:
    first = fingerprint(home, home / "content", "satu")
    assert first == fingerprint(home, home / "content", "satu")
    (home / "content/_pustaka/a.yaml").write_text("z")
    assert first != fingerprint(home, home / "content", "satu")
