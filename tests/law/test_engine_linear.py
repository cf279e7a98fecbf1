"""Amending, proving and comparing take steps in proportion to the law and its changes.

Steps are counted, not timed: every call and every resumed generator of the engine.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from generator.diagnostics import Span
from generator.law.engine.amend import amend
from generator.law.engine.consolidate import consolidate
from generator.law.engine.diff import diff
from generator.law.reader.read import read_satuan
from generator.model.satuan import Peraturan
from tools.bench_law import changes, law_text, printed

SMALL, LARGE = 60, 240
MOST = 4.7  # times the steps for four times the law; what grows by its square takes 16


def steps(work: Callable[[], object]) -> int:
    count = 0

    def step(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(step)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def tasks(pasal: int) -> dict[str, Callable[[], object]]:
    law, _ = read_satuan(law_text(pasal), Span())
    operations = changes(pasal)
    made = amend(law, operations, bentuk="Peraturan Daerah")
    base, paper = Peraturan("", batang_tubuh=law), printed(made)
    assert consolidate(base, [paper]).hasil.batang_tubuh == made.hasil
    return {
        "ubah": lambda: amend(law, operations, bentuk="Peraturan Daerah"),
        "buktikan": lambda: consolidate(base, [paper]),
        "bandingkan": lambda: diff(law, made.hasil),
    }


@pytest.fixture(scope="module")
def counted() -> dict[str, tuple[int, int]]:
    small, large = tasks(SMALL), tasks(LARGE)
    return {name: (steps(small[name]), steps(large[name])) for name in small}


@pytest.mark.parametrize("name", ["ubah", "buktikan", "bandingkan"])
def test_four_times_the_law_takes_four_times_the_steps(
    name: str, counted: dict[str, tuple[int, int]]
) -> None:
    small, large = counted[name]
    assert large / small < MOST
