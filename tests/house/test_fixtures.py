"""Tests have dossiers of their own: what drafters write in ``content/`` may be rewritten freely."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from generator.content.dossiers import list_dossiers

HOME = Path(__file__).parents[2]
TESTS = HOME / "tests"
LIVE = "tests/app/test_content.py"  # they are clean and can be built; it holds no word of them
READERS = {LIVE, "tests/house/test_fixtures.py"}
LISTS = re.compile(r"list_dossiers\((?!tmp_path)\w")
TEXTS = sorted(p for kind in ("py", "yaml", "txt", "md") for p in TESTS.rglob(f"*.{kind}"))


@pytest.mark.parametrize("slug", list_dossiers(HOME / "content"))
def test_no_test_names_a_dossier_of_content(slug: str) -> None:
    named = [p.relative_to(HOME).as_posix() for p in TEXTS if slug in p.read_text(encoding="utf-8")]
    assert named == []


def test_one_test_alone_lists_the_dossiers_of_content() -> None:
    listing = {
        p.relative_to(HOME).as_posix()
        for p in TEXTS
        if p.suffix == ".py" and LISTS.search(p.read_text(encoding="utf-8"))
    }
    assert listing == READERS


def test_no_two_test_files_have_one_name() -> None:
    """In folders without packages pytest takes the second for the first, and ends in an error."""
    names = Counter(path.name for path in TESTS.rglob("test_*.py"))
    assert [name for name, often in names.items() if often > 1] == []
