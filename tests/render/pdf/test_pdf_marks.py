"""Marks in the margin of a PDF: beside their block, linked, and without moving a word."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from sample import regulation

from generator.diagnostics import DraftingError
from generator.ir.nodes import Document, Mark, Paragraph, Part, Text
from generator.ir.walk import Rewriter
from generator.proof.parity import compare
from generator.render.docx.package import write_docx
from generator.render.pdf.anchors import named
from generator.render.pdf.book import Pdf, write_pdf
from generator.render.pdf.marks import LEADING, Place, notes_of

EXPLAINED = Paragraph("isi-rapat", (Text("F57: rujukan ayat."),), "arti-f57")
POINTS = 72 / 25.4


class Memory(dict[str, bytes]):
    put = dict.__setitem__


def with_id(document: Document, start: str, id_: str) -> Document:
    """Return the document with an id on the paragraph that begins with ``start``."""

    def block(block):
        if isinstance(block, Paragraph) and block.children[:1] and not block.id:
            first = block.children[0]
            if isinstance(first, Text) and first.text.startswith(start):
                return (replace(block, id=id_),)
        return (block,)

    return replace(document, parts=Rewriter(block=block).parts(document.parts))


@pytest.fixture(scope="module")
def marked() -> Document:
    """Return the sample regulation with two codes beside one instruction."""
    document = with_id(regulation(), "Pasal 9 dihapus.", "tanda-1")
    last = Part("daftar-tanda", "Daftar Tanda", (EXPLAINED,))
    marks = tuple(
        Mark("tanda-1", code, f"{code}: penjelasan", "arti-f57") for code in ("F57", "N06")
    )
    return replace(document, parts=(*document.parts, last), marks=marks)


@pytest.fixture(scope="module")
def printed(marked: Document, gaya, layouts) -> Pdf:
    return write_pdf(marked, gaya, layouts, None)


def texts(pdf: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def test_codes_stand_in_the_right_margin_at_the_height_of_their_block(printed: Pdf, gaya) -> None:
    sheet = gaya.kertas[gaya.dokumen["rancangan"].tegak]
    edge = float(sheet.lebar - sheet.kanan) * POINTS
    document = pypdfium2.PdfDocument(printed.data)
    number = next(n for n, text in enumerate(texts(printed.data)) if "N06" in text)
    words = document[number].get_textpage()
    boxes = {}
    for word in ("F57", "N06", "Pasal 9 dihapus."):
        index, count = words.search(word).get_next()
        boxes[word] = words.get_charbox(index)
        assert count == len(word)
    assert boxes["F57"][0] > edge
    assert boxes["N06"][0] == pytest.approx(boxes["F57"][0], abs=1)
    assert boxes["F57"][1] == pytest.approx(boxes["Pasal 9 dihapus."][1], abs=4)
    assert boxes["N06"][3] < boxes["F57"][1] + 1  # the second below the first


def test_a_mark_leads_to_what_explains_it_and_tells_its_words(printed: Pdf) -> None:
    with pikepdf.open(io.BytesIO(printed.data)) as book:
        links = [a for page in book.pages for a in page.obj.get("/Annots", ()) if "/Contents" in a]
        said = [(str(a.Dest), str(a.Contents)) for a in links if str(a.get("/Dest")) == "arti-f57"]
        names = {str(n) for n in book.Root.Names.Dests.Names.as_list()[::2]}
    assert said == [("arti-f57", "F57: penjelasan"), ("arti-f57", "N06: penjelasan")]
    assert "arti-f57" in names


def test_pages_hold_the_same_words_with_and_without_marks(
    marked: Document, printed: Pdf, gaya, layouts
) -> None:
    plain = write_pdf(replace(marked, marks=()), gaya, layouts, None)
    stripped = [
        text.replace("F57\r\n", "", 1).replace("N06\r\n", "", 1) if "N06" in text else text
        for text in texts(printed.data)
    ]
    assert stripped == texts(plain.data)


def test_without_marks_the_bytes_are_the_same(gaya, layouts) -> None:
    document = regulation()
    assert document.marks == ()
    one = write_pdf(document, gaya, layouts, None)
    assert one.data == write_pdf(replace(document, marks=()), gaya, Memory(), None).data


def test_a_mark_is_no_word_of_the_document(marked: Document, printed: Pdf, gaya) -> None:
    docx = write_docx(marked, gaya, printed.pages)
    assert compare(marked, printed.data, docx) == ()
    unmarked = replace(marked, marks=())
    assert any("berlebih 'F'" in d.message for d in compare(unmarked, printed.data, docx))


def test_notes_that_would_overlap_move_down() -> None:
    marks = [Mark(f"t{n}", "F57", "", "x") for n in range(3)]
    places = {"t0": Place(0, 90, 700), "t1": Place(0, 90, 697), "t2": Place(1, 90, 700)}
    notes = notes_of(marks, places)
    first, second = notes[0]
    assert first.height - second.height == pytest.approx(LEADING)
    assert notes[1][0].height == first.height


def test_a_mark_beside_nothing_is_an_error(marked: Document) -> None:
    lost = replace(marked, marks=(Mark("tiada", "F57", "", "arti-f57"),))
    with pytest.raises(DraftingError, match=r"\[P22\].*'tiada'"):
        named(lost)
