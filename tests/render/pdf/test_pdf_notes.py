"""Notes stand at the foot of pages: beside their call, or all on the next, and never nowhere."""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random

import pypdfium2
import pytest
from conftest import Memory
from sample import META

from generator.ir.nodes import Cell, Document, Footnote, Paragraph, Part, Table, Text
from generator.proof.audit.audit import audit
from generator.render.pdf.anchors import named
from generator.render.pdf.book import write_many
from generator.render.pdf.draft import Draft
from generator.render.pdf.footnotes import CALL, CONTINUED, _Foot
from generator.render.pdf.layout import Laid, lay_out

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


# --- notes that WeasyPrint loses -----------------------------------------------------------------


def paragraphs(seed: int) -> Document:
    """Return a chapter of paragraphs with notes of any length."""
    random, number, blocks = Random(seed), 0, []
    for _ in range(14):
        words: list[Text | Footnote] = []
        for _ in range(random.randint(1, 4)):
            sentence = "Kalimat yang menguraikan keadaan perangkat daerah. "
            words.append(Text(sentence * random.randint(1, 4)))
            if random.random() < 0.7:
                number += 1
                note = "Catatan mengenai sumbernya. " * random.randint(1, 9)
                words.append(Footnote(f"kaki-{number}", number, (Text(note),)))
        blocks.append(Paragraph("isi", tuple(words)))
    return Document("catatan", META, "naskah", (Part("bab-1", "Bab", tuple(blocks)),))


def laid(gaya, document: Document) -> dict[str, tuple[int, float, float]]:
    """Return where each id of the first part stands, its notes and their calls among them."""
    draft = Draft(named(document), gaya)
    return dict(Laid.unpack(lay_out(draft.job(document.parts[0]))).places)


def assert_each_begins_under_its_call(found: dict[str, tuple[int, float, float]]) -> None:
    calls = [id for id in found if id.endswith(CALL)]
    assert calls
    notes = {id: found.get(id.removesuffix(CALL)) for id in calls}
    assert {id: note[0] if note else None for id, note in notes.items()} == {
        id: found[id][0] for id in calls
    }


# WeasyPrint alone loses a note of the first three, and puts off one or more of all of them.
@pytest.mark.parametrize("seed", [44, 65, 85, 0, 1, 2])
def test_each_note_stands_on_the_page_of_its_call(gaya, seed):
    assert_each_begins_under_its_call(laid(gaya, paragraphs(seed)))


def test_notes_in_the_rows_of_a_table_stand_on_the_page_of_their_call(gaya):
    table = Table("data", (50, 50), (), tuple(map(row, range(ROWS))), id="tabel")
    document = Document("catatan", META, "naskah", (Part("bab-1", "Bab", (table,)),))
    assert_each_begins_under_its_call(laid(gaya, document))


def long_notes(*lengths: int) -> Document:
    """Return a paragraph for each length, with a note of that many sentences; and one more."""
    blocks = []
    for number, length in enumerate(lengths, 1):
        note = "".join(f"Keberatan {n} mengenai jangkauan layanan. " for n in range(length))
        words = Text("Kalimat yang menguraikan keadaan perangkat daerah. " * 5)
        blocks.append(
            Paragraph("isi", (words, Footnote(f"kaki-{number}", number, (Text(note),)), words))
        )
    return Document("catatan", META, "naskah", (Part("bab-1", "Bab", tuple(blocks)),))


@pytest.mark.parametrize("lengths", [(60, 3), (200, 1, 1), (60, 18, 40, 2, 90, 1), (150, 150, 150)])
def test_a_note_longer_than_its_page_goes_on_over_the_next(gaya, lengths):
    found = laid(gaya, long_notes(*lengths))
    assert_each_begins_under_its_call(found)
    for number in range(1, len(lengths) + 1):
        pieces = sorted(
            (int(id.rpartition("-")[2]), place[0])
            for id, place in found.items()
            if id.startswith(f"kaki-{number}{CONTINUED}")
        )
        pages = [found[f"kaki-{number}"][0], *(page for _, page in pieces)]
        assert all(0 <= later - page <= 1 for page, later in pairwise(pages))


@pytest.mark.parametrize("document", [paragraphs(44), long_notes(60, 18, 40, 2, 90, 1)])
def test_notes_measured_one_by_one_stand_where_weasyprint_puts_them(gaya, document, monkeypatch):
    ours = laid(gaya, document)
    monkeypatch.setattr(_Foot, "_stands_alone", lambda *_: False)
    assert laid(gaya, document) == ours


def test_words_stand_above_the_notes_and_never_over_them(gaya):
    data = write_many((long_notes(60, 18, 40, 2, 90, 1),), gaya, Memory(), None)["catatan"].data
    assert not [each.message for each in audit("catatan", data) if each.code in {"P40", "P41"}]
