"""A few reviews by dice, as Word writes them: each edit on its line, none lost, none unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import kencana
from tests.review.terbitan import issue
from tools.tinjau import WORD, Tally, reviews, round_trip, table


@pytest.mark.slow
def test_reviews_by_dice_come_back_and_print_as_they_were_written(tmp_path: Path) -> None:
    home = kencana.copied(tmp_path)
    issue(home, kencana.SLUG, ("ranperda",))
    made = reviews(home, tmp_path, range(0, 12, 2), 7, ((kencana.SLUG, "ranperda"),))
    assert len({edit.macam for review in made for edit in review.edits}) > len(WORD) // 2
    tally = Tally()
    round_trip(home, made, tmp_path / "kembali", tally)
    assert tally.right.total() >= 0.97 * tally.edits.total(), tally.trouble
    assert (tally.lost.total(), tally.unequal, tally.silent) == (0, 0, 0), tally.trouble
    assert tally.written > 0
    assert f"| semua | {tally.edits.total()} |" in table(tally, len(made), 7, len(made))
