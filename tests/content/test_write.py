"""YAML that we write is read back unchanged, by our own strict reader."""

from __future__ import annotations

from decimal import Decimal
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content import yaml
from generator.content.write import write_yaml

LETTERS = st.characters(max_codepoint=0x17F, categories=("L", "N", "P", "S"))
TEXT = st.text(LETTERS | st.sampled_from(" \u2013\u201c\u201d\u2018\u2019\u2026"), max_size=40)
TEXT = TEXT.map(lambda words: normalize("NFC", words))  # as the reader does


def read(text: str) -> object:
    root, faults = yaml.read(text.encode(), "uji.yaml")
    assert not faults
    return root


def test_legal_text_is_a_block_and_lists_stand_below_their_key() -> None:
    data = {
        "judul": "Perubahan: atas",
        "teks": "Pasal 1\n(1) Dinas ...\n",
        "unit": [{"nama": "no", "volume": Decimal("1.50"), "tugas": []}],
    }
    assert write_yaml(data) == (
        "judul: 'Perubahan: atas'\n"
        "teks: |\n  Pasal 1\n  (1) Dinas ...\n"
        "unit:\n  - nama: 'no'\n    volume: 1.5\n    tugas: []\n"
    )


@pytest.mark.parametrize(
    "teks", ["12:30", "012", "~", "- a", "# b", "a: b", " depan", "é\u201c", "1e3"]
)
def test_what_looks_like_something_else_is_still_text(teks: str) -> None:
    assert read(write_yaml({"nilai": teks})) == {"nilai": teks}


@given(st.dictionaries(st.from_regex(r"[a-z_]{1,9}", fullmatch=True), TEXT, min_size=1, max_size=4))
def test_texts_come_back(data: dict[str, str]) -> None:
    assert read(write_yaml(data)) == data


@given(st.lists(TEXT.map(str.strip).filter(bool), min_size=2, max_size=5))
def test_lines_come_back(lines: list[str]) -> None:
    teks = "".join(f"{line}\n" for line in lines)
    back = read(write_yaml({"teks": teks, "lain": "x"}))
    assert back == {"teks": teks.rstrip("\n"), "lain": "x"}
