"""What once failed: every case that ``make fuzz`` found, small, tried again on each run."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

HOME = Path(__file__).parents[2]
sys.path.insert(0, str(HOME))  # the tools are no part of the package

from tools.fuzz import parts, watch  # noqa: E402
from tools.fuzz.case import load  # noqa: E402
from tools.fuzz.judge import Verdict  # noqa: E402

CASES = sorted((HOME / "tests" / "fuzz" / "kasus").glob("*.yaml"))


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Verdict]:
    """Return what becomes of every case, each bounded in time and memory, in warm children."""
    cases = [load(path.read_text("utf-8")) for path in CASES]
    found: dict[int, Verdict] = {}
    watch.run(lambda n: parts.run_case(cases[n]), range(len(cases)), found.__setitem__)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("number", range(len(CASES)), ids=[path.stem for path in CASES])
def test_what_failed_once_fails_no_more(number: int, verdicts: dict[int, Verdict]) -> None:
    found = verdicts[number]
    assert not found.kind, f"{found.kind}: {found.what}\n{found.told}"
