"""What a pattern is said to need it needs: no text in which it matches is ever passed over."""

from __future__ import annotations

import re
import sys
from string import ascii_lowercase, digits

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import pola
from generator.model.pola import Indeks, folded, needs

HURUF = "aAbBkKsSiI\u017f\u0131\u0130\u212a12-_ \n\u201c"
POTONG = st.sampled_from(
    ["a", "ab", "Ba", "[Aa]", "[^a]", "[a-b]", "k", "si", r"\s", r"\s+", r"\w", r"\d", ".", "-",
     "_", r"\b", "^", "$", "\u201c", "\u017f", "(?=a)", "(?!ab)", "(?<=b)", "(?<!b)", "(?i:ab)"]
)  # fmt: skip


def lebih_besar(dalam: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return patterns made of patterns."""
    ekor = st.sampled_from(["", "?", "*", "+", "??", "{2}", "{0,3}", "{1,2}?"])
    pilihan = st.lists(dalam, min_size=1, max_size=3).map("|".join)
    berulang = st.tuples(pilihan, ekor).map(lambda x: f"(?:{x[0]}){x[1]}")
    sekitar = st.tuples(st.sampled_from(["(?=", "(?!", "(?:", "(", "(?>"]), pilihan)
    return st.one_of(
        berulang,
        sekitar.map(lambda x: f"{x[0]}{x[1]})"),
        st.lists(dalam, min_size=2, max_size=4).map("".join),
    )


POLA = st.recursive(POTONG, lebih_besar, max_leaves=8)
SEMUA = "".join(map(chr, (n for n in range(sys.maxunicode + 1) if not 0xD800 <= n < 0xE000)))
TEKS = st.lists(st.text(HURUF, max_size=9), max_size=6)


@given(POLA, st.sampled_from([0, re.IGNORECASE]), TEKS)
def test_no_text_with_a_match_is_passed_over(tulisan: str, flags: int, teks: list[str]) -> None:
    satu = re.compile(tulisan, flags)
    ada = Indeks(teks).may_match(satu)
    kena = [n for n, t in enumerate(teks) if satu.search(t)]
    assert ada is None or set(kena) <= ada


@pytest.mark.parametrize("huruf", ascii_lowercase + digits)
def test_what_is_taken_for_a_letter_is_folded_to_it(huruf: str) -> None:
    assert {folded(x) for x in re.findall(huruf, SEMUA, re.IGNORECASE)} == {huruf}


def test_what_is_taken_for_a_digit_is_folded_to_one() -> None:
    assert {folded(x) for x in re.findall(r"\d", SEMUA)} == set(digits)


@pytest.mark.parametrize(
    ("tulisan", "kata"),
    [
        (r"\bterdiri\s+dari\b", [{"terdiri"}, {"dari"}]),
        (r"[Pp]asal\s+\d+[A-Z]?", [{"pasal"}, set(digits)]),
        (r"(?i)\b(?:antara lain|dll|dsb)\b", [{"antara", "dll", "dsb"}]),
        (r"\bper(?:aturan|undangan)\b", [{"peraturan", "perundangan"}]),
        (r"(?<!yang )\bwajib(?! pajak)", [{"wajib"}]),
        (r"\d+(?=\s+hari)", [{"hari"}, set(digits)]),
        (r"(?:Rp\s?)?\d+", [set(digits)]),
        (r"(?:Bab|\d)\b", [{"bab", *digits}]),
        (r"(?<=\w)  +(?=\w)", [{"  "}]),
        (r"\(\w+\)", [{"("}, {")"}]),
        (r"a*b+c", [{"b"}, {"c"}]),
        (r"(x)?(?(1)abc|def)", []),
    ],
)
def test_needs_are_read_from_the_pattern(tulisan: str, kata: list[set[str]]) -> None:
    """A pattern of which less is told here would be tried on every text: slower, not wrong."""
    assert sorted(map(sorted, needs(re.compile(tulisan)))) == sorted(map(sorted, kata))


def test_an_alternative_needs_all_of_its_words() -> None:
    teks = ["wajib pergi", "dilarang pergi", "wajib dan hadir", "dilarang hadir", "pergi 3"]
    pola = re.compile(r"wajib\s+hadir|dilarang\s+pergi|pergi\s+\d")
    assert Indeks(teks).may_match(pola) == {1, 2, 4}


def test_without_the_parser_nothing_is_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_: str) -> object:
        raise ImportError

    monkeypatch.setattr(pola, "import_module", gone)
    satu = re.compile("tidak ada parser")
    assert needs(satu) == ()
    assert Indeks(["lain"]).may_match(satu) is None
