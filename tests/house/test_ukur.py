"""``make ukur`` counts what it says, on a little package of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

HOME = Path(__file__).parents[2]
sys.path.insert(0, str(HOME))  # the tools are no part of the package

from tools.ukur import report  # noqa: E402

SATU = '''\
"""One."""

from generator.dua import twice

LETTER = "Peraturan Daerah ini mulai berlaku pada tanggal diundangkan."


def shown(words: list[str]) -> str:
    """Return all."""
    return _joined(words) + _mark() + _mark() + twice(words)


def _joined(words: list[str]) -> str:
    return "".join(words)


def _mark() -> str:
    return "!"
'''
DUA = '''\
"""Two."""


def twice(words: list[str]) -> str:
    """Return them twice; the import is lazy and closes a ring all the same."""
    from generator.satu import LETTER

    ending = "Peraturan Daerah ini mulai berlaku pada tanggal diundangkan."
    found = [w for w in words if w != ending]
    found.sort()
    return LETTER.join(found)
'''


@pytest.fixture
def page(tmp_path: Path) -> str:
    for name, text in {
        "generator/__init__.py": "",
        "generator/satu.py": SATU,
        "generator/dua.py": DUA,
        "generator/sub/dua.py": "",
        "tests/test_satu.py": "a = 1\n" * 15,
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    found = "\n".join(report(tmp_path, details=True))
    assert sorted(tmp_path.rglob("*")) == before, "ukur menulis sesuatu"
    return found


@pytest.mark.parametrize(
    "line",
    [
        "baris generator/          29",
        "berkas generator/         4",
        "baris tests/ per kode     0.52 (15 baris)",
        "fungsi privat             2, sekali dipanggil 1 (50%)",
        "lingkaran impor           1",
        "  generator.dua <-> generator.satu",
        "teks panjang ganda        1",
        "nama ruang ganda          1",
    ],
)
def test_figures(page: str, line: str) -> None:
    assert line in page.splitlines()


def test_a_helper_called_twice_is_not_counted(page: str) -> None:
    assert "  1 generator.satu" in page
    assert "2 generator.satu" not in page
