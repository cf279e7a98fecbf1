"""Word division, and which rows stay whole."""

from __future__ import annotations

import pyphen
import pytest
from sample_bahan import sel

from generator.render.pdf.hyphens import mend
from generator.render.pdf.rows import is_short

DIVIDED = {
    "seluruhnya": "selu-ruhnya",
    "mengoreksi": "mengo-reksi",
    "masyarakat": "masya-rakat",
    "inspektorat": "ins-pek-torat",
    "perencanaan": "peren-ca-naan",
    "pertanggungjawaban": "per-tang-gung-ja-waban",
}


@pytest.mark.parametrize(("word", "divided"), DIVIDED.items())
def test_words_are_divided_between_syllables(word, divided):
    mend("id")
    assert pyphen.Pyphen(lang="id", left=3, right=4).inserted(word) == divided


def test_other_languages_are_left_alone():
    before = dict(pyphen.Pyphen(lang="nl").hd.patterns)
    mend("nl")
    assert pyphen.Pyphen(lang="nl").hd.patterns == before


@pytest.mark.parametrize(
    ("row", "widths", "short"),
    [
        ((sel("x" * 100), sel("y")), (0.5, 0.5), True),
        ((sel("x" * 1000), sel("y")), (0.5, 0.5), False),
        ((sel("x" * 500), sel("y")), (0.9, 0.1), True),
        ((sel("x" * 500), sel("y")), (0.1, 0.9), False),
        ((sel("x" * 500, colspan=2),), (0.1, 0.9), True),
        ((sel("under a cell that hangs down"),), (0.1, 0.9), True),
    ],
)
def test_short_rows_stay_whole(row, widths, short):
    assert is_short(row, widths) is short
