"""Both ends of a table that goes over the page: no row stands alone, and the head has one rule."""

from __future__ import annotations

from typing import Any

import pytest
from sample import META

from generator.ir.nodes import Cell, Document, Paragraph, Part, Table, Text
from generator.model.gaya import Gaya
from generator.render.pdf.draft import Draft
from generator.render.pdf.layout import pages_of

LONG = "Penyelenggaraan urusan pemerintahan yang menjadi kewenangan daerah otonom itu. " * 12


def cell(words: str) -> Cell:
    return Cell((Paragraph("sel", (Text(words),)),))


def pieces(gaya: Gaya, rows: list[tuple[Cell, ...]], before: int) -> list[Any]:
    """Return what each page has of a table with a head, below some lines of prose."""
    lines = tuple(Paragraph("isi", (Text(f"Alinea ke-{n}."),)) for n in range(before))
    head = ((cell("No."), cell("Uraian")),)
    table = Table("data", (0.2, 0.8), head, tuple(rows), source=(Text("Sumber: data."),), id="t")
    part = Part("isi", "Isi", (*lines, table))
    pages = pages_of(Draft(Document("baris", META, "naskah", (part,)), gaya).job(part)).pages
    return [
        box
        for page in pages
        for box in page._page_box.descendants()
        if type(box).__name__ == "TableBox"
    ]


def body(piece: Any) -> list[Any]:
    return [row for group in piece.children if not group.is_header for row in group.children]


@pytest.mark.parametrize("count", [6, 30])
def test_no_row_stands_alone_at_the_foot_of_a_page_or_on_the_last(gaya: Gaya, count: int) -> None:
    rows = [(cell(f"{n}."), cell("Dua kata " * 20)) for n in range(count)]
    parted = [found for n in range(32) if len(found := pieces(gaya, rows, n)) > 1]
    assert len(parted) >= 4
    for found in parted:
        assert len(body(found[0])) > 1
        assert len(body(found[-1])) > 1


def test_a_head_and_the_row_below_it_share_one_rule(gaya: Gaya) -> None:
    """Between them is air, which a row that goes on from the page before has need of."""
    rows = [(cell(f"{n}."), cell(LONG)) for n in range(6)]
    found = pieces(gaya, rows, 10)
    assert len(found) > 2
    for piece in found:
        heads, first = piece.children[0], body(piece)[0]
        assert len(heads.children) == 2
        assert {each.border_bottom_width > 0 for each in heads.children[0].children} == {True}
        assert {each.border_top_width for each in first.children} == {0}
    whole = pieces(gaya, [(cell("1."), cell("Pendek."))] * 3, 0)
    assert all(each.border_bottom_width > 0 for each in body(whole[0])[0].children)
