"""Gaps between words: even where both edges are straight, normal where the right one is ragged."""

from __future__ import annotations

import pytest
from conftest import Memory
from sample import META

from generator.ir.nodes import Cell, Document, Heading, Paragraph, Part, Table, Text
from generator.model.gaya import Gaya
from generator.model.teks import Teks
from generator.proof.audit.audit import audit
from generator.proof.audit.sheet import Line
from generator.proof.audit.sheets import read_book
from generator.proof.audit.typesetting import mean_gap, normal_gap
from generator.render.docx.looks import setting_of
from generator.render.docx.styles import PARAGRAPH
from generator.render.pdf.book import write_pdf

UNDIVIDED = "BKPSDM-DP3AP2KB-DPKPP-DPMPTSP BKPSDM-DP3AP2KB-DPKPP "
PROSE = f"Susunan organisasi itu memuat {UNDIVIDED * 3}dan berlaku sejak tanggal diundangkan. "


def chapter() -> Document:
    head = Heading("bab", 1, "BAB I", (Text("PENDAHULUAN"),), "bab-1")
    prose = tuple(Paragraph("isi", (Text(PROSE * (n % 3 + 1)),), f"alinea-{n}") for n in range(9))
    cell = Cell((Paragraph("sel", (Text(PROSE),)),))
    table = Table("data", (1 / 3, 2 / 3), (), ((cell, cell),), id="tabel")
    return Document("jarak", META, "naskah", (Part("bab-1", "BAB I", (head, *prose, table)),))


def ragged(gaya: Gaya) -> Gaya:
    look = gaya.dokumen["naskah"].model_copy(update={"perataan": Teks("rata-kiri")})
    return gaya.model_copy(update={"dokumen": {**gaya.dokumen, "naskah": look}})


@pytest.fixture
def pages(gaya: Gaya) -> bytes:
    return write_pdf(chapter(), gaya, Memory(), None).data


def test_a_line_that_lacks_much_ends_before_the_edge_and_its_gaps_stay_even(pages: bytes) -> None:
    book = read_book(pages)
    normal = normal_gap(book)
    lines = [line for sheet in book.sheets for line in sheet.lines]
    assert max(mean_gap(line) for line in lines) < 2.5 * normal
    assert not [found for found in audit("jarak", pages) if found.code == "P46"]
    prose = [line for line in lines if "TD" not in line.element.tags]
    edge = max(map(right, prose))
    for line in prose:  # spread out it reaches the edge, or it is set as the type has it
        assert right(line) > edge - 1 or mean_gap(line) < 1.3 * normal, line.text


def right(line: Line) -> float:
    """Return where the last word of a line ends, in points."""
    return line.words[-1].box[2]


def test_a_ragged_profile_leaves_every_gap_as_the_type_has_it(gaya: Gaya) -> None:
    book = read_book(write_pdf(chapter(), ragged(gaya), Memory(), None).data)
    gaps = [mean_gap(line) for sheet in book.sheets for line in sheet.lines]
    assert max(gaps) < 1.2 * normal_gap(book)


def test_word_follows_the_profile(gaya: Gaya) -> None:
    straight, loose = gaya.dokumen["naskah"], ragged(gaya).dokumen["naskah"]
    assert setting_of(PARAGRAPH["isi"], straight).align == "both"
    assert setting_of(PARAGRAPH["isi"], loose).align == "left"
    assert setting_of(PARAGRAPH["tengah"], loose).align == "center"
