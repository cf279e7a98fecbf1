"""Rows of a table that go on over the page: they begin in all of their cells, or in none."""

from __future__ import annotations

import pytest
from conftest import Memory
from sample import META

from generator.ir.nodes import Cell, Document, Footnote, Heading, Paragraph, Part, Table, Text
from generator.model.gaya import Gaya
from generator.proof.audit.audit import audit
from generator.proof.audit.sheets import read_book
from generator.render.pdf import draft
from generator.render.pdf.book import write_pdf
from generator.render.pdf.geometry import house_css

LONG = "Penyelenggaraan urusan pemerintahan yang menjadi kewenangan daerah otonom itu. " * 12
AS_PROSE = ".t td { orphans: 9 !important }"  # what keeps lines of text together parts a row


def cell(words: str) -> Cell:
    return Cell((Paragraph("sel", (Text(words),)),))


def matrix(role: str, before: int) -> Document:
    """Return a part whose table begins lower by a line for each paragraph before it."""
    lines = tuple(Paragraph("isi", (Text(f"Alinea ke-{n}."),)) for n in range(before))
    rows = tuple((cell(f"{n}."), cell(LONG), cell("Tetap.")) for n in range(4))
    table = Table(role, (0.1, 0.5, 0.4), (), rows, id="tabel")
    return Document("baris", META, "naskah", (Part("isi", "Isi", (*lines, table)),))


def begun_late(gaya: Gaya, role: str, before: int) -> bool:
    pdf = write_pdf(matrix(role, before), gaya, Memory(), None).data
    return "P49" in {each.code for each in audit("baris", pdf)}


@pytest.mark.parametrize("role", ["data", "hukum", "persandingan"])
def test_a_row_begins_in_all_of_its_cells_or_in_none(
    gaya: Gaya, role: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    heights = range(0, 12, 3)
    assert not any(begun_late(gaya, role, before) for before in heights)
    monkeypatch.setattr(draft, "house_css", lambda: f"{house_css()}\n{AS_PROSE}")
    assert any(begun_late(gaya, role, before) for before in heights), "barisnya tidak menguji"


def test_a_cell_whose_note_finds_no_room_parts_before_its_last_line(gaya: Gaya) -> None:
    """The room of a note that was put off is given back: all of the cell went over with it."""
    note = Footnote("kaki-1", 1, (Text("Menurut peraturan itu. " * 6),))
    noted = Cell((Paragraph("sel", (Text(LONG), note)),))
    table = Table("data", (0.2, 0.8), (), ((cell("1."), noted),), id="tabel")
    for before in range(22, 27):
        lines = tuple(Paragraph("isi", (Text(f"Alinea ke-{n}."),)) for n in range(before))
        document = Document("baris", META, "naskah", (Part("isi", "Isi", (*lines, table)),))
        pdf = write_pdf(document, gaya, Memory(), None).data
        assert not [found for found in audit("baris", pdf) if found.code == "P49"], before


def test_a_tall_column_ends_above_the_note_of_a_later_one(gaya: Gaya) -> None:
    """The first column is set before the note is known that takes the foot of the page."""
    note = Footnote("kaki-1", 1, (Text("Menurut peraturan itu. " * 12),))
    noted = Cell((Paragraph("sel", (Text("Sebagian."), note)),))
    heads = ((cell("Masalah"), cell("Arah")),)
    table = Table("data", (0.3, 0.7), heads, ((cell(LONG * 4), noted),), id="tabel")
    document = Document("baris", META, "naskah", (Part("isi", "Isi", (table,)),))
    first = read_book(write_pdf(document, gaya, Memory(), None).data).sheets[0]
    cells = [word for word in first.words if "TBody" in word.element.tags]
    notes = [word for word in cells if "Note" in word.element.tags]
    text = [word for word in cells if "Note" not in word.element.tags]
    assert notes
    assert min(word.ink[1] for word in text) > max(word.ink[3] for word in notes)


def test_the_line_between_a_heading_and_its_table_stays_with_both(gaya: Gaya) -> None:
    """Otherwise it closes a page by itself, and the table opens the next one."""
    table = Table("data", (0.3, 0.7), (), tuple((cell("1."), cell(LONG[:300])) for _ in "ab"))
    for before in range(22, 36):
        blocks = (
            *(Paragraph("isi", (Text(f"Alinea ke-{n}."),)) for n in range(before)),
            Heading("subbab", 2, "", (Text("Dewan Perwakilan Rakyat Daerah"),), "dprd"),
            Paragraph("isi-rapat", (Text("Satu catatan sudah ditanggapi."),)),
            table,
        )
        document = Document("judul", META, "naskah", (Part("isi", "Isi", blocks),))
        sheets = read_book(write_pdf(document, gaya, Memory(), None).data).sheets
        for sheet in sheets:
            texts = [line.text for line in sheet.lines]
            if "Satu catatan sudah ditanggapi." in texts:
                assert any("Penyelenggaraan" in text for text in texts), before
