"""Explanations as they are typed: units below each other or one behind the other, with places."""

from __future__ import annotations

from generator.diagnostics import Span
from generator.law.reader.explanation import mended_heads, read_penjelasan
from generator.model.lines import lines_of

BERDERET = """\
II. PASAL DEMI PASAL
Pasal 5
Ayat (1) Cukup jelas. Ayat (2) Huruf a Yang dimaksud dengan "cuti" adalah huruf a. Huruf b Cukup \
jelas. Ayat (3) Lihat ayat (1) dan huruf b.
Pasal 6
Cukup jelas.
"""
BERSUSUN = """\
II. PASAL DEMI PASAL
Pasal 5
Ayat (1)
Cukup jelas.
Ayat (2)
Huruf a
Yang dimaksud dengan "cuti" adalah huruf a.
Huruf b
Cukup jelas.
Ayat (3)
Lihat ayat (1) dan huruf b.
Pasal 6
Cukup jelas.
"""


def test_units_on_one_line_are_read_as_units_below_each_other() -> None:
    berderet, bersusun = (
        read_penjelasan(lines_of(teks, Span("a.txt", 1, 1))) for teks in (BERDERET, BERSUSUN)
    )
    assert berderet == bersusun
    assert [alamat for alamat, _ in berderet.pasal_demi_pasal] == [
        "Pasal 5 ayat (1)",
        "Pasal 5 ayat (2) huruf a",
        "Pasal 5 ayat (2) huruf b",
        "Pasal 5 ayat (3)",
        "Pasal 6",
    ]


def test_every_part_knows_its_line() -> None:
    bersusun = read_penjelasan(lines_of(f"I. UMUM\nUmum.\n{BERSUSUN}", Span("a.txt", 1, 1)))
    assert bersusun.asal.line == 2
    assert [bersusun.di(n).line for n in range(5)] == [6, 9, 11, 13, 15]
    assert bersusun.di(9).line == 0


def test_a_damaged_head_is_put_right_only_as_the_next_pasal() -> None:
    scanned = (
        "II. PASAL DEMI PASAL\nPasal 9\nCukup jelas.\nPasa1 l0\nLihat di bawah.\nPasal11\n"
        "Cukup jelas.\nPasal l5\nCukup jelas.\n"
    )
    lines, notes = mended_heads(lines_of(scanned, Span("a.txt", 1, 1)))
    assert [alamat for alamat, _ in read_penjelasan(lines).pasal_demi_pasal] == [
        "Pasal 9",
        "Pasal 10",
        "Pasal 11",
    ]
    assert [(d.span.line, d.message) for d in notes] == [
        (4, "“Pasa1 l0” dalam Penjelasan dibaca sebagai Pasal 10."),
        (6, "“Pasal11” dalam Penjelasan dibaca sebagai Pasal 11."),
    ]


def test_a_pasal_with_a_small_letter_has_an_explanation_of_its_own() -> None:
    old = "II. PASAL DEMI PASAL\nPasal I\nAngka 2\nPasal 206a\nAyat (1)\nCukup jelas.\n"
    assert read_penjelasan(lines_of(old, Span("a.txt", 1, 1))).pasal_demi_pasal == (
        ("Pasal I angka 2 Pasal 206A ayat (1)", "Cukup jelas."),
    )
