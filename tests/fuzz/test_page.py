"""The table of a run keeps the rows of the parts that did not run."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))  # the tools are no part of the package

from tools.fuzz.judge import Verdict
from tools.fuzz.page import Row, merged, table


def test_rows_of_other_parts_stay_and_a_fault_of_a_page_is_counted() -> None:
    first = table([Row("dosir", {1: Verdict(codes=(0,))}, 3)], "2026")
    again = table([Row("halaman", {1: Verdict("tata", "P43"), 2: Verdict(codes=(0,))}, 1)], "2026")
    both = merged(first, again)
    rows = [line for line in both.splitlines() if line.startswith("| ")]
    assert [row.split(" | ")[0] for row in rows[2:]] == ["| dosir", "| halaman"]
    assert rows[3].split(" | ")[1:3] == ["2", "1"]
    assert rows[3].split(" | ")[-2] == "1"
    assert "4 kasus lolos pada kode terdahulu" in both
    assert merged(both, again) == both
