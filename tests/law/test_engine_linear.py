"""Amending, proving and comparing take steps in proportion to the law and its changes.

Lines are counted, not timed, each turn of a loop on its own: of the whole work, and of what one
change costs beside the rest of the law.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from types import FrameType

import pytest

from generator.diagnostics import Span
from generator.law import tree
from generator.law.apply.account import twice, vanished
from generator.law.engine.amend import amend
from generator.law.engine.consolidate import consolidate
from generator.law.engine.diff import diff
from generator.law.rangka import frame_of
from generator.law.reader.read import read_satuan
from generator.law.trace import trace
from generator.model.satuan import Jenis, Peraturan, Satuan
from tools.bench_law import changes, law_text, printed

SMALL, LARGE = 60, 240
MOST = 4.2  # times the lines for four times the law; what grows by its square takes 16


def lines(work: Callable[[], object]) -> int:
    """Return how many lines run, a line as often as a loop on it turns."""
    count = 0

    def each(_frame: FrameType, event: str, _: object) -> object:
        nonlocal count
        count += event == "line"
        return each

    before = sys.gettrace()
    sys.settrace(each)
    try:
        work()
    finally:
        sys.settrace(before)
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
    return {name: (lines(small[name]), lines(large[name])) for name in small}


@pytest.mark.parametrize("name", ["ubah", "buktikan", "bandingkan"])
def test_four_times_the_law_takes_four_times_the_lines(
    name: str, counted: dict[str, tuple[int, int]]
) -> None:
    small, large = counted[name]
    assert large / small < MOST


# --- one change in a long law --------------------------------------------------------------------


def one_more(pasal: int) -> dict[str, Callable[[], object]]:
    """Return what is done for one Pasal that a law of many gets, and for one that it changes."""
    law, _ = read_satuan(law_text(pasal), Span())
    assert frame_of(law).himpunan  # the frame is known, as after the first of many changes
    new = Satuan(Jenis.PASAL, "7A", kalimat="Pasal baru.")
    longer = tree.sisip_di(law, (0, 7), new)
    other = tree.ganti(law, (0, 7), lambda s: (replace(s, kalimat="Lain."),))
    return {
        "sisip": lambda: frame_of(tree.sisip_di(law, (0, 7), new)),
        "ganti": lambda: frame_of(tree.ganti(law, (0, 7), lambda _: (other.anak[0].anak[7],))),
        "jejak sisipan": lambda: trace(law, longer),
        "jejak ubahan": lambda: trace(law, other),
        "nomor ganda": lambda: (twice(law, longer), vanished(law, longer, ())),
    }


@pytest.mark.parametrize("name", list(one_more(10)))
def test_one_change_asks_nothing_of_the_other_pasal(name: str) -> None:
    small, large = (lines(one_more(pasal)[name]) for pasal in (60, 960))
    assert small <= large <= small + 60  # a search by halves takes a few more
