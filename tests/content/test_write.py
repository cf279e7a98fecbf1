"""YAML that we write is read back unchanged, by our own strict reader."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content import yaml
from generator.content.write import _dumped, write_yaml

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


# --- the quick way writes what PyYAML writes ------------------------------------------------------

ODD = st.text("ab -:#\n'\"|>.,0123\t\u201c\u00e9[]{}&*!%@`?yn~", max_size=14)
KNOWN = (
    "yes",
    "No",
    "null",
    "1e3",
    "a: b",
    "a #b",
    " x",
    "x ",
    "x\n",
    "\nx",
    "- a",
    "...",
    "12:30",
)
WORDS = st.one_of(ODD, st.sampled_from(KNOWN), st.just("Tugas 1 (satu), lalu; b/c"))
NUMBER = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9)
LEAF = st.one_of(WORDS, st.integers(), st.booleans(), st.none(), NUMBER, st.just(date(2026, 1, 2)))
KEY = st.one_of(st.from_regex("[a-z_]{1,8}", fullmatch=True), WORDS)
TREE = st.recursive(
    LEAF, lambda of: st.lists(of, max_size=4) | st.dictionaries(KEY, of, max_size=4), max_leaves=12
)


@given(st.dictionaries(KEY, TREE, max_size=5))
def test_whatever_is_written_is_written_as_pyyaml_writes_it(data: dict[str, object]) -> None:
    assert write_yaml(data) == _dumped(data)


def test_rows_of_tasks_do_not_pass_through_pyyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of their texts is asked of it once at most, and most never."""
    asked: list[object] = []
    monkeypatch.setattr("generator.content.write._dumped", lambda data: asked.append(data) or "- x")
    row = {"uraian": "Menyusun bahan", "hasil": "berkas", "urusan": "diklat"}
    text = write_yaml({"unit": [{"unit": "bkd", "jabatan": [{"nama": "A", "tugas": [row] * 50}]}]})
    assert asked == []
    assert text.count("uraian: Menyusun bahan\n") == 50
