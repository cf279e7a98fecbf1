"""Notes stand at the foot of pages: beside their call, or all on the next, and never nowhere."""

from __future__ import annotations

import re
from random import Random

import pypdfium2
import pytest
from conftest import Memory
from sample import META

from generator.ir.nodes import Cell, Document, Footnote, Paragraph, Part, Table, Text
from generator.render.pdf.book import write_many
from generator.render.pdf.draft import Draft
from generator.render.pdf.hyphens import mend
from generator.render.pdf.layout import _pages, places, with_every_note
from generator.render.pdf.names import named

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


@pytest.mark.parametrize(("seed", "lost"), [(44, "kaki-10"), (65, "kaki-12"), (85, "kaki-8")])
def test_a_note_that_the_first_layout_loses_is_printed(gaya, seed, lost):
    draft = Draft(named(paragraphs(seed)), gaya)
    job = draft.job(draft.plain[0])
    mend(job.language)
    notes = set(re.findall(r'class="kaki" id="([^"]+)"', job.html))
    assert notes - places(_pages(job, {})).keys() == {lost}, "WeasyPrint tidak lagi membuangnya"
    assert notes <= places(with_every_note(job)).keys()


@pytest.mark.parametrize("seed", range(3))
def test_each_note_begins_on_the_page_of_its_call(gaya, seed):
    document = named(paragraphs(seed))
    draft = Draft(document, gaya)
    mend("id")
    found = places(with_every_note(draft.job(document.parts[0])))
    calls = [id for id in found if id.endswith("--asal")]
    assert calls
    assert all(found[id][0] == found[id.removesuffix("--asal")][0] for id in calls)
