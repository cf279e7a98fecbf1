"""Notes called from the rows of a table stand on the page of their call, or all on the next."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from conftest import Memory
from sample import META

from generator.ir.nodes import Cell, Document, Footnote, Paragraph, Part, Table, Text
from generator.render.pdf.book import write_many

pytestmark = pytest.mark.slow
ROWS, NOTES = 30, 2


def row(n: int) -> tuple[Cell, ...]:
    notes = tuple(
        Footnote(
            f"kaki-{k}", k, (Text(f"Catatan {k} tentang peraturan yang panjang namanya. " * 3),)
        )
        for k in range(NOTES * n + 1, NOTES * n + NOTES + 1)
    )
    words = Text("Uraian yang memerlukan beberapa baris dalam kolomnya. " * 4)
    return (Cell((Paragraph("sel", (words, *notes)),)), Cell((Paragraph("sel", (words,)),)))


def test_no_page_holds_notes_alone(gaya):
    table = Table("data", (50, 50), (), tuple(map(row, range(ROWS))), id="tabel")
    part = Part("bab-1", "Bab", (table,), paper="mendatar")
    document = Document("catatan", META, "naskah", (part,))
    data = write_many((document,), gaya, Memory(), None)["catatan"].data
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data)]
    assert all("Uraian" in page for page in pages)
    printed = [int(n) for page in pages for n in re.findall(r"Catatan (\d+) tentang", page)]
    assert sorted(set(printed)) == list(range(1, ROWS * NOTES + 1))
