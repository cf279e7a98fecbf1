"""How pages are counted and what is printed on them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sample import META

from generator.diagnostics import DraftingError
from generator.ir.nodes import Document, Heading, Paragraph, Part, Ref, Text
from generator.model.gaya import Kertas
from generator.render.pdf.anchors import named
from generator.render.pdf.furniture import Glyph, draw, stamps
from generator.render.pdf.page_numbers import Run, runs


def part(id, numbering="arab", restart=False, blocks=()):
    return Part(id, id, blocks, numbering=numbering, restart=restart)


def test_roman():
    pages = [Run("romawi", 1, 99).label(n - 1) for n in (1, 4, 9, 14, 40, 99)]
    assert pages == ["i", "iv", "ix", "xiv", "xl", "xcix"]


def test_front_matter_is_roman_and_the_body_begins_again():
    parts = (
        part("sampul", "tanpa"),
        part("pengantar", "romawi", restart=True),
        part("daftar", "romawi"),
        part("bab-1", restart=True),
        part("bab-2"),
    )
    pages = {"sampul": 1, "pengantar": 2, "daftar": 3, "bab-1": 10, "bab-2": 5}
    assert [run.label(0) for run in runs(parts, pages)] == ["", "i", "iii", "1", "11"]


@pytest.mark.parametrize(
    ("place", "number", "printed"),
    [
        ("atas-tengah", "1", ["Konsep"]),
        ("atas-tengah", "2", ["- 2 -", "Konsep"]),
        ("bawah-tengah", "iv", ["iv", "Konsep"]),
        ("bawah-tengah", "", []),
    ],
)
def test_margins(place, number, printed):
    sheet = Kertas(**dict.fromkeys(("lebar", "tinggi", "atas", "bawah", "kiri", "kanan"), 30))
    assert [stamp.text for stamp in stamps(sheet, place, number, "Konsep")] == printed


def test_a_margin_line_is_centred_and_kept_out_of_the_reading_order():
    sheet = Kertas(
        lebar=Decimal(100), tinggi=Decimal(100), atas=Decimal(20), bawah=Decimal(20),
        kiri=Decimal(20), kanan=Decimal(20),
    )  # fmt: skip
    lines = stamps(sheet, "bawah-tengah", "7", "")
    glyphs = {"7": Glyph("NK0", "0018", 620.0), "?": Glyph("NK0", "0020", 500.0)}
    assert draw(lines, 100.0, glyphs).decode().startswith("/Artifact BMC BT 0 g 1 0 0 1 46.59 ")


def document(*blocks):
    return Document("contoh", META, "naskah", (part("p", blocks=blocks),))


def test_a_heading_without_an_id_is_given_one():
    assert named(document(Heading("bab", 1, "I", ()))).parts[0].blocks[0].id == "p--1"


def test_ids_stand_once_and_references_lead_somewhere():
    with pytest.raises(DraftingError) as caught:
        named(
            document(
                Paragraph("isi", (Ref("hilang", (Text("x"),)),), "a"), Paragraph("isi", (), "a")
            )
        )
    assert [problem.code for problem in caught.value.diagnostics] == ["P21", "P22"]


def test_a_run_of_pages_without_numbers():
    assert Run("tanpa", 1, 2).label(1) == ""
