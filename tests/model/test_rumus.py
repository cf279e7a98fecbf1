"""Formulas typed on one line: what they are, how they are read aloud, what they do not allow."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.rumus import RumusKeliru, canonical, is_formula, is_legend, read, signs_of
from generator.model.suku import (
    Akar,
    Berindeks,
    Deret,
    Kurung,
    Nama,
    Pecahan,
    Tanda,
    linear,
    signs,
    spoken,
)
from generator.model.tabel import Rumus, bare, parts_of, sentences


@pytest.mark.parametrize(
    ("ditulis", "baku"),
    [
        ("T=(L x S)/100", "T = (L × S) / 100"),
        ("Tarif Dasar * 1.250,50", "Tarif Dasar × 1.250,50"),
        ("K_i = Σ_(i=1)^n a_i^2 / √(c - 1)", "K_i = Σ_(i = 1)^n a_i^2 / √(c − 1)"),
        ("rata-rata nilai - (-1)", "rata-rata nilai − (−1)"),
        ("min(a;b) ≤ 40%", "min(a; b) ≤ 40%"),
        ("a/b/c", "(a / b) / c"),
        ("x x x", "x × x"),
        ("2 (a + b)^2", "2 (a + b)^2"),
    ],
)
def test_a_formula_has_one_form_however_it_is_typed(ditulis: str, baku: str) -> None:
    assert linear(read(ditulis)) == baku
    assert read(baku) == read(ditulis)
    assert canonical(f"  [[ Rumus:{ditulis} ]] ") == f"[[rumus: {baku}]]"


@pytest.mark.parametrize(
    ("ditulis", "sebab"),
    [
        ("", "rumus kosong"),
        ("T = ", 'tidak ada yang mengikuti "="'),
        ("× 2", 'tidak ada yang mendahului "×"'),
        ("(a + b", "kurung buka tanpa pasangan"),
        ("a + b)", "kurung tutup tanpa pasangan"),
        ("a ? b", 'tanda "?" tidak dikenal'),
        ("a_1_2", '"_" dua kali'),
        ("x^2 y", "tanda hitung hilang"),
        ("a; b", '";" hanya di dalam kurung'),
        ("a /", "rumus terputus"),
    ],
)
def test_what_is_no_formula_is_told(ditulis: str, sebab: str) -> None:
    with pytest.raises(RumusKeliru, match=f"^{__import__('re').escape(sebab)}$"):
        read(ditulis)


def test_a_formula_is_read_aloud_and_drawn_from_the_left() -> None:
    tree = read("T = (L + 1) / 100 × a_1^2")
    assert spoken(tree) == (
        "T sama dengan pecahan dengan pembilang L ditambah 1 dan penyebut 100 akhir pecahan "
        "dikali a indeks 1 pangkat 2"
    )
    assert " ".join(signs(tree)) == "T = L + 1 100 × a 1 2"
    assert spoken(read("Σ_(i=1)^n a / √b")).startswith("jumlah dari untuk i sama dengan 1 sampai")


def test_only_names_that_say_nothing_need_a_legend() -> None:
    assert signs_of(read("RT = Tarif Dasar × min(L; 2) × K_i^n")) == ("RT", "L", "K_i", "n")


def test_the_parts_of_a_text_with_a_formula_stand_apart() -> None:
    teks = (
        "Tarif dihitung dengan rumus:\n[[rumus: T = L / 2]]\nKeterangan:\n"
        "T = tarif menurut\nkelas jalan.\nL = luas."
    )
    assert parts_of(teks) == (
        "Tarif dihitung dengan rumus:",
        Rumus("T = L / 2"),
        "Keterangan:",
        "T = tarif menurut kelas jalan.",
        "L = luas.",
    )
    assert "[[" not in bare(teks) and "T = L / 2" in bare(teks)
    assert "L / 2" not in sentences(teks)


def test_a_line_without_a_formula_before_it_is_no_legend() -> None:
    assert parts_of("Nilai ditetapkan:\nA = 1\nB = 2") == ("Nilai ditetapkan: A = 1 B = 2",)
    assert not is_formula("dengan [[rumus: a = b]] di tengah")
    assert is_legend("T = tarif") and not is_legend("tarif: T = 1")


NAMA = st.sampled_from(("T", "L_1", "Tarif Dasar", "12", "1.000,5", "40%", "n")).map(read)


def _inside(isi: st.SearchStrategy) -> st.SearchStrategy:
    return st.one_of(
        st.tuples(isi, st.sampled_from("=+−×≤"), isi).map(
            lambda t: Deret((_one(t[0]), Tanda(t[1]), _one(t[2])))
        ),
        st.tuples(isi, isi).map(lambda t: Pecahan(*t)),
        isi.map(Akar),
        isi.map(Kurung),
        st.tuples(isi, isi).map(lambda t: Berindeks(Nama("x"), *t)),
    )


def _one(suku):
    return Kurung(suku) if isinstance(suku, Deret) else suku


@given(st.recursive(NAMA, _inside, max_leaves=8))
def test_every_formula_comes_back_from_its_line(suku) -> None:
    assert read(linear(suku)) == suku
    assert spoken(suku)
