"""Notes longer than a page go on over the next pages; addresses break at their signs."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from conftest import Memory
from sample import META

from generator.ir.nodes import Document, Footnote, Paragraph, Part, Styled, Text
from generator.render.pdf.book import write_many
from generator.render.pdf.inline import PIECE, pieces, plain, words

SENTENCES = [f"Keberatan {n}: pemohon di kecamatan bertambah pada tahun ini." for n in range(120)]


def test_a_short_note_stays_whole() -> None:
    nodes = (Text("Lihat "), Styled("istilah", (Text("a quo"),)), Text(". Lihat pula."))
    assert pieces(nodes) == (nodes,)


def test_a_long_note_is_cut_between_sentences_and_loses_no_word() -> None:
    nodes = (Text(" ".join(SENTENCES[:60])), Styled("miring", (Text("x"),)), Text(" Akhir. Benar."))
    cut = pieces(nodes)
    assert all(PIECE <= len(plain(piece)) < PIECE + 200 for piece in cut[:-1])
    assert " ".join(map(plain, cut)).split() == plain(nodes).split()
    assert all(plain(piece).rstrip().endswith(".") for piece in cut)


def test_an_address_breaks_behind_its_signs() -> None:
    html = words("Lihat https://a.go.id/x_y?b=1&c, lalu < 2.")
    assert html.startswith('Lihat <span class="alamat">https://\u200ba.\u200bgo.\u200bid/\u200bx_')
    assert "&amp;\u200bc" in html
    assert html.endswith("lalu &lt; 2.")


@pytest.mark.slow
def test_a_note_longer_than_two_pages_is_printed_whole(gaya) -> None:
    note = Footnote("kaki-1", 1, (Text(" ".join(SENTENCES)),))
    text = Text("Uraian yang mengisi halaman di atas catatan kaki. " * 20)
    part = Part("bab-1", "Bab", (Paragraph("isi", (text, note, text)),))
    document = Document("panjang", META, "naskah", (part,))
    data = write_many((document,), gaya, Memory(), None)["panjang"].data
    book = pypdfium2.PdfDocument(data)
    printed = [n for page in book for n in _on_the_sheet(page)]
    assert sorted(printed) == list(range(120))
    assert len(book) >= 3


def _on_the_sheet(page) -> list[int]:
    """Return the sentences between the upper edge of a page and its number."""
    text = page.get_textpage().get_text_bounded(0, 60, page.get_width(), page.get_height())
    return list(map(int, re.findall(r"Keberatan\s+(\d+)", text)))
