"""Words that the margin parted, by the text itself and by a dictionary."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Span
from generator.intake import hyphens
from generator.model.lines import lines_of

KNOWN = {"kesejahteraan", "sayur", "mayur", "tata", "ruang", "rumah"}


@pytest.fixture(params=[True, False], ids=["dengan kamus", "tanpa kamus"])
def dictionary(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    monkeypatch.setattr(hyphens, "find_hunspell", lambda: Path("id") if request.param else None)
    monkeypatch.setattr(hyphens, "unknown", lambda _base, words: frozenset(words) - KNOWN)
    return bool(request.param)


def mended(text: str) -> tuple[list[str], list[str]]:
    lines, notes = hyphens.mend(lines_of(text, Span("naskah.txt", 1, 1)))
    return [line.text for line in lines], [d.message for d in notes]


@pytest.mark.usefixtures("dictionary")
@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("demi kesejah-\nteraan umum", ["demi kesejahteraan", "umum"]),
        ("menurut Undang-\nundang ini", ["menurut Undang-undang", "ini"]),
        ("se-baik-\nbaiknya, dan", ["se-baik-baiknya,", "dan"]),
        ("perundang-\nundangan;", ["perundang-undangan;", ""]),
        ("lauk-pauk lauk-\npauk.", ["lauk-pauk lauk-pauk.", ""]),
        ("DEMI KESEJAH-\nTERAAN UMUM", ["DEMI KESEJAHTERAAN", "UMUM"]),
        ("UNDANG-\nUNDANG DASAR", ["UNDANG-UNDANG", "DASAR"]),
        ("PROVINSI A-\nBarat", ["PROVINSI A-", "Barat"]),
        ("dinas -\ndan badan", ["dinas -", "dan badan"]),
        ("Pasal 3-\nA baru", ["Pasal 3-", "A baru"]),
        ("demi kesejah-\nteraan tata-\ntata ruang", ["demi kesejahteraan", "tata-tata", "ruang"]),
        ("demi kese-\njah-\nteraan umum", ["demi kesejahteraan", "", "umum"]),
    ],
)
def test_a_parted_word_is_whole_again(text: str, lines: list[str]) -> None:
    assert mended(text) == (lines, [])


def test_two_words_stay_two_where_somebody_knows_them(dictionary: bool) -> None:
    text = "sayur dan mayur sayur-\nmayur" if not dictionary else "sayur-\nmayur"
    if not dictionary:
        text += "\nsayur serta mayur"
    assert mended(text)[0][0].endswith("sayur-mayur")


def test_what_the_dictionary_does_not_know_is_joined_and_told(dictionary: bool) -> None:
    lines, told = mended("secara terinte-\ngrasi penuh")
    assert lines == ["secara terintegrasi", "penuh"]
    word = "“terintegrasi” disambung dari dua baris, tetapi tidak dikenal sebagai kata."
    assert told == ([word] if dictionary else [])
