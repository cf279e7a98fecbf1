"""Word division, and which rows stay whole."""

from __future__ import annotations

import pyphen
import pytest
from sample_bahan import sel

from generator.render.pdf.hyphens import listed, mend
from generator.render.pdf.rows import is_short

DIVIDED = {
    "seluruhnya": "se-lu-ruh-nya",
    "mengoreksi": "me-ngo-rek-si",
    "masyarakat": "ma-sya-ra-kat",
    "perencanaan": "pe-ren-ca-na-an",
    "pertanggungjawaban": "per-tang-gung-ja-waban",
    "sembilan": "sem-bi-lan",
    "nomenklatur": "no-men-kla-tur",
    "perubahan": "per-uba-han",
    "berikutnya": "ber-ikut-nya",
    "mengatur": "meng-atur",
    "diajukan": "di-aju-kan",
    "keberadaan": "ke-ber-ada-an",
    "daerah": "da-erah",
    "inspektorat": "in-spek-to-rat",
    "peraturan": "per-atur-an",
    "BAPPERIDA": "BAPPERIDA",
    "PERTANGGUNGJAWABAN": "PER-TANG-GUNG-JA-WABAN",
    "DISPERINDAGKOPUKMNAKERTRANSDUKCAPIL": "DISPERINDAGKOPUKMNAKERTRANSDUKCAPIL",
}


@pytest.mark.parametrize(("word", "divided"), DIVIDED.items())
def test_words_are_divided_between_syllables(word, divided):
    mend("id")
    assert pyphen.Pyphen(lang="id", left=2, right=2).inserted(word) == divided


def test_words_that_no_rule_gets_right_are_listed_by_the_house():
    assert {at for word, at in listed().items() if word == "sektoral"} == {(3, 5)}
    assert all(word.isalpha() for word in listed())


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
