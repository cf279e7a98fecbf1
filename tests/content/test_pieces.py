"""What stands at a place of a source, and how it is taken out, put beside, moved, counted anew."""

from __future__ import annotations

import string
from collections.abc import Callable

import pytest

from generator.content.edits import Edit, Unplaced, applied
from generator.content.pieces import Piece, piece_at
from generator.content.placing import (
    beside,
    label_of,
    moved,
    parted,
    raw,
    renumbered,
    shallower,
    together,
    touched,
    value,
    without,
)
from generator.content.series_ends import rejoined
from generator.diagnostics import Span

NARRATIVE = """\
# Bab

Alinea satu
di dua baris.

1. butir satu
2. butir dua

   lanjutannya
3. butir tiga

| nama | angka |
| --- | --- |
| Utara | 7 |
| Selatan | 8 |

Alinea akhir.
"""
LIST = """\
menimbang:
  - unsur: filosofis
    teks: bahwa satu
    karena: [T01]
  # tentang yang kedua
  - unsur: yuridis
    teks: >-
      bahwa dua yang
      panjang
kata:
  - satu
  - dua
nama: tunggal
"""
LAW = """\
operasi:
  - tindakan: ubah
    teks: |
      (1) Ayat satu:
          a. huruf a; dan
          b. huruf b.
      (2) Ayat dua
          lanjutannya.
      (3) Ayat tiga.
  - tindakan: hapus
    alamat: Pasal 2
umum: |
  Alinea satu.

  Alinea dua.
"""


def at(text: str, words: str, *, law: bool = False, path: str = "") -> Piece:
    """Return the piece where words begin."""
    start = text.index(words)
    line = text.count("\n", 0, start) + 1
    col = start - text.rfind("\n", 0, start)
    known = "a.md" if text is NARRATIVE else "a.yaml"
    return piece_at(text, Span(path or known, line, col), law=law)


# --- what stands there ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "kind", "written"),
    [
        ("Alinea satu", "alinea", "Alinea satu\ndi dua baris.\n"),
        ("2. butir", "butir", "2. butir dua\n\n   lanjutannya\n"),
        ("lanjutannya", "alinea", "   lanjutannya\n"),
        ("| Utara", "baris", "| Utara | 7 |\n"),
        ("| nama", "baris", "| nama | angka |\n| --- | --- |\n"),
        ("Alinea akhir", "alinea", "Alinea akhir.\n"),
    ],
)
def test_a_place_in_a_narrative(words: str, kind: str, written: str) -> None:
    piece = at(NARRATIVE, words)
    assert (piece.kind, raw(NARRATIVE, piece)) == (kind, written)


def test_a_blank_line_is_no_piece() -> None:
    with pytest.raises(Unplaced, match="tidak ada alinea"):
        piece_at(NARRATIVE, Span("a.md", 2, 1))


@pytest.mark.parametrize(
    ("words", "kind", "key", "first"),
    [
        ("bahwa satu", "entri", "teks", "  - unsur: filosofis"),
        ("bahwa dua", "entri", "teks", "  - unsur: yuridis"),
        ("satu\n  - dua", "entri", "", "  - satu"),
    ],
)
def test_a_place_in_a_list(words: str, kind: str, key: str, first: str) -> None:
    piece = at(LIST, words)
    assert (piece.kind, piece.key) == (kind, key)
    assert raw(LIST, piece).startswith(first)


def test_a_value_that_stands_alone_is_no_piece() -> None:
    with pytest.raises(Unplaced, match="berdiri sendiri"):
        at(LIST, "tunggal")


def test_a_key_is_no_piece() -> None:
    with pytest.raises(Unplaced):
        at(LIST, "nama:")


def test_a_unit_of_law_has_its_deeper_lines_and_its_siblings() -> None:
    piece = at(LAW, "(1) Ayat satu", law=True)
    assert raw(LAW, piece).count("\n") == 3
    assert len(piece.others) == 3
    inner = at(LAW, "b. huruf b", law=True)
    assert (raw(LAW, inner).strip(), len(inner.others)) == ("b. huruf b.", 2)


def test_a_paragraph_of_a_longer_value_ends_at_the_blank_line() -> None:
    piece = at(LAW, "Alinea dua")
    assert (piece.kind, raw(LAW, piece)) == ("ruas", "  Alinea dua.\n")


# --- taken out -----------------------------------------------------------------------------------

Case = tuple[str, str, bool, str, str]
GONE: list[Case] = [
    (NARRATIVE, "Alinea satu", False, "Alinea satu\ndi dua baris.\n\n", ""),
    (NARRATIVE, "| Selatan", False, "| Selatan | 8 |\n", ""),
    (NARRATIVE, "Alinea akhir", False, "\nAlinea akhir.\n", ""),
    (LIST, "bahwa dua", False, LIST[LIST.index("  #") : LIST.index("kata")], ""),
    (LIST, "satu\n  - dua", False, "  - satu\n", ""),
    (LAW, "(2) Ayat dua", True, "      (2) Ayat dua\n          lanjutannya.\n", ""),
    (LAW, "Alinea dua", False, "\n  Alinea dua.\n", ""),
]


@pytest.mark.parametrize(("text", "words", "law", "old", "new"), GONE)
def test_what_is_taken_out_leaves_the_rest(
    text: str, words: str, law: bool, old: str, new: str
) -> None:
    assert applied(text, [without(text, at(text, words, law=law))]) == text.replace(old, new, 1)


def test_the_head_of_a_table_and_the_only_entry_stay() -> None:
    with pytest.raises(Unplaced, match="kepala"):
        without(NARRATIVE, at(NARRATIVE, "| nama"))
    with pytest.raises(Unplaced, match="satu-satunya"):
        without("a:\n  - b\n", piece_at("a:\n  - b\n", Span("a.yaml", 2, 5)))


def counted(text: str, path: str, edit: Edit) -> str:
    """Return a file after a change, with the numbers that its units then have."""
    changed = applied(text, [edit])
    return renumbered(changed, path, touched(changed, [edit]))


def test_units_that_are_left_count_on() -> None:
    edit = without(LAW, at(LAW, "(2) Ayat dua", law=True))
    assert "(2) Ayat tiga." in counted(LAW, "a.yaml", edit)
    edit = without(NARRATIVE, at(NARRATIVE, "1. butir satu"))
    said = counted(NARRATIVE, "a.md", edit)
    assert "1. butir dua" in said
    assert "2. butir tiga" in said


SERIES = """\
a: |
  (1) Dinas:
      a. rencana;
      b. laporan; dan
      c. peta:
         1. tiga; atau
         2. empat.
  (2) Lain.
"""


@pytest.mark.parametrize(
    ("start", "end", "new", "expected"),
    [
        ("  (2)", "  (2)", "      d. denah\n",
         ["rencana;", "laporan;", "peta:", "tiga; atau", "empat; dan", "denah."]),
        ("      c.", "  (2)", "", ["rencana; dan", "laporan."]),
        ("         2.", "  (2)", "", ["rencana;", "laporan; dan", "peta:", "tiga."]),
        ("      b.", "      c.", "", ["rencana; dan", "peta:", "tiga; atau", "empat."]),
    ],
)  # fmt: skip
def test_a_series_with_a_series_in_it_ends_rightly(
    start: str, end: str, new: str, expected: list[str]
) -> None:
    edit = Edit(SERIES.index(start), SERIES.index(end), new, numbers=True)
    said = rejoined(SERIES, applied(SERIES, [edit]), "a.yaml", [edit])
    assert [x.strip().partition(". ")[2] for x in said.splitlines()[2:-1]] == expected


def test_a_unit_that_was_put_between_others_keeps_its_number() -> None:
    text = "a: |\n  (1) satu\n  (1a) satu a\n  (2) dua\n"
    edit = without(text, at(text, "(1) satu", law=True, path="a.yaml"))
    assert "(1a) satu a\n  (2) dua" in counted(text, "a.yaml", edit)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ([], ["y.", "z.", "aa."]),
        (["aa"], ["z.", "aa.", "bb."]),
        (["aa", "ab"], ["aa.", "ab.", "ac."]),
    ],
)
def test_letters_count_on_after_z(more: list[str], expected: list[str]) -> None:
    letters = [*string.ascii_lowercase, *more]
    text = "a: |\n  Dinas:\n" + "".join(f"  {x}. hal\n" for x in letters)
    first = text.index("  a. ")
    said = counted(text, "a.yaml", Edit(first, first, "  a. baru\n", numbers=True))
    assert [line.split()[0] for line in said.splitlines()][-3:] == expected


# --- put beside ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "law", "new", "before", "written"),
    [
        (NARRATIVE, "Alinea satu", False, ["Ba *ini*."], False, "baris.\n\nBa \\*ini\\*.\n\n1."),
        (NARRATIVE, "Alinea satu", False, ["Baru."], True, "# Bab\n\nBaru.\n\nAlinea satu"),
        (NARRATIVE, "1. butir", False, ["2. baru"], False, "1. butir satu\n1. baru\n2. butir"),
        (NARRATIVE, "| Utara", False, ["Barat", "6|5"], False, "7 |\n| Barat | 6\\|5 |\n| Sel"),
        (LIST, "bahwa satu", False, ["b. bahwa baru"], False,
         "[T01]\n  - unsur: filosofis\n    teks: bahwa baru\n  # tentang"),
        (LIST, "satu\n  - dua", False, ["no"], True, "kata:\n  - \"no\"\n  - satu"),
        (LAW, "(2) Ayat dua", True, ["(3) Baru."], False, "lanjutannya.\n      (3) Baru.\n"),
        (LAW, "Alinea satu.", False, ["Baru."], False, "satu.\n\n  Baru.\n\n  Alinea dua."),
    ],
)  # fmt: skip
def test_what_is_put_beside_is_written_as_its_neighbour(
    text: str, words: str, law: bool, new: list[str], before: bool, written: str
) -> None:
    edit = beside(text, at(text, words, law=law), new, before=before)
    said = applied(text, [edit])
    assert written.replace('"no"', "no") in said.replace('"no"', "no").replace("'no'", "no")


def test_a_row_of_other_columns_and_an_entry_of_more_keys_are_refused() -> None:
    with pytest.raises(Unplaced, match="berkolom 2"):
        beside(NARRATIVE, at(NARRATIVE, "| Utara"), ["satu"])
    text = "a:\n  - nama: x\n    nilai: 3\n"
    with pytest.raises(Unplaced, match="memerlukan nilai"):
        beside(text, at(text, "x", path="a.yaml"), ["y"])


# --- moved, parted, joined -----------------------------------------------------------------------


def test_a_piece_is_moved_among_its_like() -> None:
    piece, goal = at(NARRATIVE, "| Utara"), at(NARRATIVE, "| Selatan")
    said = applied(NARRATIVE, moved(NARRATIVE, piece, goal))
    assert "| --- | --- |\n| Selatan | 8 |\n| Utara | 7 |\n" in said
    with pytest.raises(Unplaced, match="bukan tempat"):
        moved(NARRATIVE, piece, at(NARRATIVE, "Alinea satu"))


Parts = Callable[[], tuple[str, str, Piece, list[list[str]]]]


@pytest.mark.parametrize(
    ("text", "words", "law", "parts", "written"),
    [
        (NARRATIVE, "Alinea satu", False, ["Alinea satu", "di dua baris."], "satu\n\ndi dua"),
        (NARRATIVE, "1. butir", False, ["butir", "satu"], "1. butir\n1. satu"),
        (LAW, "(2) Ayat dua", True, ["Ayat", "dua lanjutannya."], "(2) Ayat\n      (2) dua"),
    ],
)
def test_a_piece_is_parted(
    text: str, words: str, law: bool, parts: list[str], written: str
) -> None:
    piece = at(text, words, law=law)
    path = "a.md" if text is NARRATIVE else "a.yaml"
    column = len(text.split("\n")[piece.first]) - len(text.split("\n")[piece.first].lstrip()) + 1
    edits = parted(text, Span(path, piece.first + 1, column), piece, [p.split() for p in parts])
    assert written in applied(text, edits)


def test_pieces_are_joined_without_the_number_of_the_second() -> None:
    edits: list[Edit] = list(
        together(LAW, [at(LAW, "(2) Ayat dua", law=True), at(LAW, "(3) Ayat", law=True)])
    )
    assert "lanjutannya. Ayat tiga.\n" in applied(LAW, edits)
    edits = list(together(NARRATIVE, [at(NARRATIVE, "1. butir"), at(NARRATIVE, "2. butir")]))
    assert "1. butir satu butir dua\n" in applied(NARRATIVE, edits)
    with pytest.raises(Unplaced, match="tidak sejenis"):
        list(together(NARRATIVE, [at(NARRATIVE, "Alinea satu"), at(NARRATIVE, "1. butir")]))


def test_the_unit_whose_numbers_words_go_on_with_is_found_further_out() -> None:
    inner = at(LAW, "b. huruf b", law=True)
    outer = shallower(LAW, "a.yaml", inner, "(2) Kata baru.")
    assert raw(LAW, outer).startswith("      (1) Ayat satu")
    with pytest.raises(Unplaced, match="tidak ada satuan"):
        shallower(LAW, "a.yaml", inner, "3) Kata baru.")


@pytest.mark.parametrize(
    ("words", "label"),
    [("(1a) x", "(1a)"), ("a. x", "a."), ("12. x", "12."), ("b) x", "b)"), ("1.000 orang", "")],
)
def test_the_number_before_words(words: str, label: str) -> None:
    assert label_of(words) == label


def test_a_value_is_written_as_yaml_reads_it_back() -> None:
    assert value("kata", 4) == "kata"
    assert value("satu\ndua", 4) == "|\n    satu\n    dua"
    assert value("kata " * 20 + "akhir", 4).startswith(">-\n    kata")
    assert value("no: 012", 4) in ('"no: 012"', "'no: 012'")
