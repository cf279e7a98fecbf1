"""Notes longer than a page go on over the next pages; addresses break at their signs."""

from __future__ import annotations

import itertools
import re

import pypdfium2
import pytest
from conftest import Memory
from sample import META

from generator.ir.nodes import (
    Cell,
    Document,
    Footnote,
    Paragraph,
    Part,
    Styled,
    Table,
    Text,
)
from generator.model.gaya import Gaya
from generator.proof.audit.sheets import read_book
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


def _printed(gaya: Gaya, head: str, value: str, share: float) -> str:
    """Return the text of a table whose first column, of values, has so much of the page."""

    def row(role: str, words: str) -> tuple[Cell, Cell]:
        value = Cell((Paragraph(role, (Text(words),)),), align="kanan")
        return value, Cell((Paragraph(role, (Text("x"),)),))

    rows = (row("sel-kepala", head),), (row("sel", value),)
    table = Table("data", (share, 1 - share), *rows)
    document = Document("lajur", META, "naskah", (Part("bab-1", "Bab", (table,)),))
    data = write_many((document,), gaya, Memory(), None)["lajur"].data
    return "\n".join(line.text for line in read_book(data).sheets[0].lines)


@pytest.mark.slow
def test_a_word_of_a_head_or_a_value_parts_only_where_its_column_is_narrower(gaya) -> None:
    """What a division leaves for the next line is read with the word, so that line is empty."""
    narrow = _printed(gaya, "Pertanggungjawaban", "ketidakbertanggungjawaban", 0.2)
    assert narrow.split("\n")[:2] == ["Pertanggungjawaban", ""]
    wide = _printed(gaya, "Bentuk Pertanggungjawaban", "belum diketahui", 0.33)
    assert wide.split("\n") == ["Bentuk", "Pertanggungjawaban", "x", "belum diketahui", "x"]
    narrow = _printed(gaya, "Nilai", "belum diketahui", 0.16)
    assert narrow.split("\n") == ["Nilai", "x", "belum", "diketahui", "x"]


@pytest.mark.slow
def test_notes_begin_at_one_place_however_their_first_line_is_spread(gaya) -> None:
    """Lines that are spread apart began a little further right than those that are not."""
    long = "Peraturan Menteri Pendayagunaan Aparatur Negara tentang penyederhanaan struktur. " * 3
    notes = [
        Paragraph("isi", (Text("Uraian"), Footnote(f"kaki-{n}", n, (Text(words),))))
        for n, words in enumerate(("Pasal 1.", long, "Pasal 2.", f"Per{long}"), start=1)
    ]
    document = Document("kaki", META, "naskah", (Part("bab-1", "Bab", tuple(notes)),))
    data = write_many((document,), gaya, Memory(), None)["kaki"].data
    page = read_book(data).sheets[0]
    starts = [
        word.box[0]
        for number, word in itertools.pairwise(page.words)
        if number.text in "1234" and word.text.startswith("P")
    ]
    assert len(starts) == 4
    assert max(starts) - min(starts) < 1
