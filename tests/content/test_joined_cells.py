"""Cells of a narrative's table that are joined, and lines that break within a cell."""

from __future__ import annotations

import pytest

from generator.content.markdown import parse
from generator.documents.narasi import blok
from generator.ir.dump import plain
from generator.ir.nodes import Break, Paragraph, Table

HEAD = "Tabel: Susunan unit {#tabel-susunan}\n\n"


def table(rows: str) -> Table:
    blocks, faults = parse(f"{HEAD}{rows}", "bab-1-a.md")
    assert not faults, faults
    (made,) = blok(blocks, lambda _: ())
    assert isinstance(made, Table)
    return made


def shape(made: Table) -> list[list[tuple[str, int, int]]]:
    """Return of each row the words, columns and rows of its cells."""
    return [
        [
            (" ".join(plain(b.children) for b in cell.blocks if isinstance(b, Paragraph)), *span)
            for cell in row
            for span in [(cell.colspan, cell.rowspan)]
        ]
        for row in (*made.head, *made.body)
    ]


def test_a_cell_takes_in_those_below_and_beside_it() -> None:
    made = table("| A | B | < |\n|---|---|---|\n| x | 1 | 2 |\n| ^ | 3 | 4 |\n| y | z | < |\n")
    assert shape(made) == [
        [("A", 1, 1), ("B", 2, 1)],
        [("x", 1, 2), ("1", 1, 1), ("2", 1, 1)],
        [("3", 1, 1), ("4", 1, 1)],
        [("y", 1, 1), ("z", 2, 1)],
    ]


@pytest.mark.parametrize("inner", ["| ^ | ^ | 4 |", "| ^ | < | 4 |"])
def test_a_block_of_cells_is_joined_either_way(inner: str) -> None:
    made = table(f"| A | B | C |\n|---|---|---|\n| x | < | 2 |\n{inner}\n")
    assert shape(made)[1:] == [[("x", 2, 2), ("2", 1, 1)], [("4", 1, 1)]]


def test_an_escaped_sign_is_printed() -> None:
    made = table("| A | B |\n|---|---|\n| x | \\< |\n| \\^ | y |\n")
    assert [cell[0] for row in shape(made)[1:] for cell in row] == ["x", "<", "^", "y"]


@pytest.mark.parametrize("sign", ["<br>", "<br/>", "<BR />"])
def test_a_line_breaks_in_a_cell_and_nowhere_else(sign: str) -> None:
    made = table(f"| A |\n|---|\n| satu{sign}dua^[catatan] |\n")
    (paragraph,) = made.body[0][0].blocks
    assert isinstance(paragraph, Paragraph)
    assert [type(each) for each in paragraph.children[:3]].count(Break) == 1
    _, faults = parse(f"satu{sign}dua\n", "bab-1-a.md")
    assert [fault.code for fault in faults] == ["S30"]
    _, faults = parse(f"{HEAD}| A |\n|---|\n| <b>satu</b> |\n", "bab-1-a.md")
    assert {fault.code for fault in faults} == {"S30"}


@pytest.mark.parametrize(
    ("rows", "at", "said"),
    [
        ("| < | B |\n|---|---|\n| 1 | 2 |\n", (3, 3), "Sel pertama sebuah baris"),
        ("| A | B |\n|---|---|\n| ^ | 2 |\n", (5, 3), "di atasnya bukan isi tabel"),
        ("| A | ^ |\n|---|---|\n| 1 | 2 |\n", (3, 7), "di atasnya bukan isi tabel"),
        ("| A | B |\n|---|---|\n| x | < |\n| ^ | 4 |\n", (6, 3), "tidak berbentuk persegi"),
    ],
)
def test_what_joins_no_rectangle_is_told_with_its_place(
    rows: str, at: tuple[int, int], said: str
) -> None:
    _, faults = parse(f"{HEAD}{rows}", "bab-1-a.md")
    (fault,) = faults
    assert fault.code == "S36"
    assert said in fault.message
    assert (fault.span.line, fault.span.col) == at
