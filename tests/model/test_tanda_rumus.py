"""Signs of formulas: each can be typed, is drawn, and has words of its own to be read aloud."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.model.rumus import (
    FUNGSI,
    KELAS,
    SEBARIS,
    RumusKeliru,
    canonical,
    is_sign,
    legend,
    line_of,
    plain,
    read,
    signs_in,
    signs_of,
)
from generator.model.suku import HURUF_BESAR, TANDA, linear, names, signs, spoken
from generator.model.tabel import cells, is_row, row_of

STYLE = Path(__file__).parents[2] / "templates" / "style"
SEBUNYI = {"·": "×"}  # two signs of one meaning


@pytest.mark.parametrize("tanda", [t for t in TANDA if t != ";"])
def test_a_sign_is_drawn_as_typed_and_read_in_words(tanda: str) -> None:
    tree = read(f"a {tanda} b")
    assert signs(tree) == ("a", tanda, "b")
    assert linear(tree) == f"a {tanda} b"
    awal, *kata, akhir = spoken(tree).split()
    assert (awal, akhir) == ("a", "b")
    assert all(re.fullmatch(r"[a-z]+(?:-[a-z]+)?", satu) for satu in kata), kata


def test_signs_that_mean_different_things_sound_different() -> None:
    said = {SEBUNYI.get(tanda, tanda): kata for tanda, kata in TANDA.items()}
    assert len(set(said.values())) == len(said)
    assert all(TANDA[a] == TANDA[b] for a, b in SEBUNYI.items())
    for besar, kecil in (("≤", "<"), ("≥", ">")):  # the weaker sign has both words
        assert TANDA[besar] == f"{TANDA[kecil]} atau {TANDA['=']}"
    assert TANDA["≠"] == f"tidak {TANDA['=']}"


@pytest.mark.parametrize(
    ("ditulis", "dibaca"),
    [("a * b", "×"), ("a - b", "−"), ("a – b", "−"), ("a ÷ b", ":"), ("a x b", "×"), ("-a", "−")],
)
def test_what_a_keyboard_has_stands_for_the_sign_that_is_printed(ditulis: str, dibaca: str) -> None:
    assert dibaca in signs(read(ditulis))


@pytest.mark.parametrize("fungsi", sorted(FUNGSI))
def test_a_function_is_no_sign_that_a_legend_explains(fungsi: str) -> None:
    assert signs_of(read(f"{fungsi}(a; b)")) == ("a", "b")
    assert fungsi in {"min", "maks", "log", "ln"}  # what the guide names


@pytest.mark.parametrize("besar", HURUF_BESAR)
def test_the_sign_of_a_sum_is_no_name(besar: str) -> None:
    tree = read(f"{besar}_(i=1)^n A_i")
    assert names(tree) == ("n", "A_i")  # i only counts
    assert spoken(tree).partition(" untuk ")[0] in {"jumlah dari", "hasil kali dari"}


def test_a_sign_in_a_sentence_is_told_from_a_formula_on_a_line_alone() -> None:
    """The style sheets of the page know the one name and the other."""
    rules = "".join(p.read_text(encoding="utf-8") for p in sorted(STYLE.glob("*.css")))
    assert re.search(rf"\.{KELAS}\b", rules)
    assert KELAS != SEBARIS and SEBARIS.lower() == SEBARIS


@pytest.mark.parametrize(
    ("lambang", "baku"),
    [("T", "T"), ("K_i", "K_i"), ("K _ i", "K_i"), ("(", "("), ("Tarif  Dasar", "Tarif Dasar")],
)
def test_a_sign_of_a_legend_has_the_form_that_the_formula_has(lambang: str, baku: str) -> None:
    assert plain(lambang) == baku


def test_only_a_legend_has_signs_with_an_index() -> None:
    assert list(signs_in("K_(i) = koefisien")) == [("K_(i) = koefisien", False)]
    assert list(signs_in("K_i = koefisien K_j.")) == [
        ("", False), ("K_i", True), (" = koefisien ", False), ("K_j", True), (".", False),
    ]  # fmt: skip
    assert list(signs_in("koefisien K_i")) == [("koefisien K_i", False)]
    assert legend("K_(i) = nilai") == "K_i = nilai"
    assert legend("nilai K_(i)") == "nilai K_(i)"


@pytest.mark.parametrize("words", [("1", "Kios | los", ""), ("|",), ("a", "b|c|d"), ("x",)])
def test_a_row_gives_back_its_cells(words: tuple[str, ...]) -> None:
    row = row_of(words)
    assert is_row(row) and cells(row) == words


@pytest.mark.parametrize(("line", "ya"), [("||", False), ("|a|", True), (" | a |", True),
                                          ("|a", False), ("a|", False), ("|", False)])  # fmt: skip
def test_what_is_a_row(line: str, ya: bool) -> None:
    assert is_row(line) is ya


@pytest.mark.parametrize(
    ("ditulis", "tanda", "dibaca"),
    [
        ("a_i", ("a", "i"), "a indeks i"),
        ("a^2", ("a", "2"), "a pangkat 2"),
        ("a_i^2", ("a", "i", "2"), "a indeks i pangkat 2"),
        ("a^2_i", ("a", "i", "2"), "a indeks i pangkat 2"),
        ("a / b", ("a", "b"), "a dibagi b"),
        ("√(a)", ("a",), "akar dari a akhir akar"),
        ("(a)", ("(", "a", ")"), "kurung buka a kurung tutup"),
        ("Σ_i a", ("Σ", "i", "a"), "jumlah dari untuk i a"),
        ("Π^n a", ("Π", "n", "a"), "hasil kali dari sampai dengan n a"),
    ],
)
def test_every_shape_is_drawn_and_read(ditulis: str, tanda: tuple[str, ...], dibaca: str) -> None:
    tree = read(ditulis)
    assert signs(tree) == tanda
    assert spoken(tree) == dibaca
    assert read(linear(tree)) == tree


@pytest.mark.parametrize(
    "ditulis",
    [
        "a; b",  # a list stands in brackets alone
        "min(a; b); c",
        "(a",
        "a)",
        "((a)",
        "a_i_j",
        "a^2^3",
        "a +",
        "a + / b",
        "√",
        "",
    ],
)
def test_what_is_not_whole_is_refused_where_it_breaks(ditulis: str) -> None:
    with pytest.raises(RumusKeliru) as satu:
        read(ditulis)
    assert 0 <= satu.value.kolom <= len(ditulis)
    assert re.fullmatch(r"(?:[a-z ]+|\".\" )*[a-z ]*(?:\".\")?", str(satu.value)), str(satu.value)
    assert not is_sign(ditulis)
    assert plain(ditulis) == ditulis
    assert canonical(f" {line_of(ditulis)} ") == line_of(ditulis)
