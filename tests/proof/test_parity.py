"""A word lost, added or changed in one of the files fails; the mending of pages does not."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest

from generator.app.proven import pdf_proofs
from generator.diagnostics import Severity, Span
from generator.ir.nodes import Document, Footnote, Heading, Paragraph, Table, Text
from generator.ir.walk import Rewriter
from generator.proof import parity
from generator.proof.audit.sheets import read_book
from generator.proof.fragments import reconciled, without_repeats
from generator.proof.parity import compare, compare_book
from generator.proof.pdf_words import PdfWords, content, read_pdf, words_of
from generator.proof.words import tokens, words
from generator.render.docx.package import write_docx
from generator.render.zipping import repack

pytestmark = pytest.mark.slow


def codes(found) -> set[str]:
    return {each.code for each in found}


def rewritten(docx: bytes, old: str, new: str, member: str = "word/document.xml") -> bytes:
    """Return the DOCX with one text replaced once."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            text = before.read(name)
            if name == member:
                assert old.encode() in text
                text = text.replace(old.encode(), new.encode(), 1)
            after.writestr(name, text)
    return repack(out.getvalue())


@pytest.mark.parametrize("name", ("contoh", "rancangan-contoh"))
def test_the_three_say_the_same(trio, name):
    assert compare(*trio[name]) == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("rightsizing", "", "hilang 'rightsizing'"),
        ("rightsizing", "downsizing", "seharusnya 'rightsizing', tercetak 'downsizing'"),
        ("Latar Belakang</w:t>", "Latar Belakang baru</w:t>", "berlebih 'baru'"),
        ("7 (tujuh)", "7 (tujuh);", "seharusnya '(tujuh).', tercetak '(tujuh);.'"),
        ("pada tanggal ...", "pada tanggal", "hilang '...'"),
    ],
)
def test_a_docx_that_says_otherwise(trio, old, new, said):
    document, pdf, docx = trio["contoh"]
    found = compare(document, pdf, rewritten(docx, old, new))
    assert codes(found) == {"P10"}
    assert said in found[0].message
    assert found[0].severity is Severity.GALAT


def test_a_note_that_says_otherwise(trio):
    document, pdf, docx = trio["contoh"]
    found = compare(document, pdf, rewritten(docx, "Wawancara", "Percakapan", "word/footnotes.xml"))
    assert "catatan kaki: seharusnya 'Wawancara,', tercetak 'Percakapan,'" in found[0].message


def test_a_contents_line_without_a_page(trio, gaya):
    document, pdf, _ = trio["contoh"]
    assert codes(compare(document, pdf, write_docx(document, gaya, {}))) == {"P13"}


def changed(document: Document, old: str, new: str) -> Document:
    """Return the document with a word changed wherever it stands."""
    swap = Rewriter(
        inline=lambda each: (
            (replace(each, text=each.text.replace(old, new)),)
            if isinstance(each, Text)
            else (each,)
        )
    )
    result = replace(document, parts=swap.parts(document.parts))
    assert result != document
    return result


@pytest.mark.parametrize(
    ("old", "new", "missing", "surplus"),
    [
        ("bukan sekadar", "bukan", set(), {"sekadar"}),
        ("bukan sekadar", "bukan hanya sekadar", {"hanya"}, set()),
        ("rightsizing", "rightsizings", {"rightsizings"}, {"rightsizing"}),
        ("Wawancara", "Rapat", {"Rapat"}, {"Wawancara"}),
        ("SERANG, 2026", "SERANG, 2025", {"2025"}, {"2026"}),
        ("Pasal 9 dihapus", "Pasal 9A dihapus", {"A"}, set()),
    ],
)
def test_a_pdf_that_says_otherwise(trio, gaya, old, new, missing, surplus):
    """The PDF keeps the old words: to the changed document it has lost and added some."""
    document, pdf, _ = trio["contoh"]
    other = changed(document, old, new)
    found = compare(other, pdf, write_docx(other, gaya, dict.fromkeys(ids(other), "1")))
    lost = {w for d in found if d.code == "P11" for w in re.findall(r"hilang '(\w+)'", d.message)}
    added = {
        w for d in found if d.code == "P12" for w in re.findall(r"berlebih '(\w+)'", d.message)
    }
    assert (lost, added) == (missing, surplus)


def ids(document: Document) -> set[str]:
    from generator.render.docx.kit import targets_of
    from generator.render.pdf.anchors import named

    return set(targets_of(named(document)))


def without(document: Document, part: str, kind: type) -> Document:
    """Return the document without the first block of a kind in a part."""
    parts = []
    for each in document.parts:
        blocks = list(each.blocks)
        if each.id == part:
            del blocks[next(n for n, block in enumerate(blocks) if isinstance(block, kind))]
        parts.append(replace(each, blocks=tuple(blocks)))
    return replace(document, parts=tuple(parts))


@pytest.mark.parametrize(
    ("part", "kind"), [("bab-2", Paragraph), ("bab-2", Heading), ("lampiran", Table)]
)
def test_a_whole_block_too_many_in_the_pdf(trio, gaya, part, kind):
    document, pdf, _ = trio["contoh"]
    less = without(document, part, kind)
    found = compare(less, pdf, write_docx(less, gaya, dict.fromkeys(ids(less), "1")))
    assert "P12" in codes(found)


def test_a_missing_word_is_shown_with_its_neighbours(trio, gaya):
    document, pdf, _ = trio["contoh"]
    other = changed(document, "bukan sekadar", "bukan hanya sekadar")
    found = compare(other, pdf, write_docx(other, gaya, dict.fromkeys(ids(other), "1")))
    assert "di sekitar 'hukum yang jelas bukan hanya sekadar rightsizing" in found[0].message


@pytest.mark.parametrize("name", ("contoh", "rancangan-contoh"))
def test_pages_that_were_read_for_the_audit_tell_the_same(trio, name):
    document, pdf, _ = trio[name]
    book, anchors = read_book(pdf), frozenset((*ids(document), "tidak-ada"))
    assert words_of(book, anchors) == read_pdf(pdf, anchors)
    assert words_of(book, anchors).anchors
    assert compare_book(document, book) == ()


def test_all_proofs_of_a_pdf_read_each_page_once(trio, monkeypatch):
    document, pdf, _ = trio["contoh"]
    asked = []
    textpage = pypdfium2.PdfPage.get_textpage

    def told(page):
        asked.append(page)
        return textpage(page)

    monkeypatch.setattr(pypdfium2.PdfPage, "get_textpage", told)
    pdf_proofs(document, pdf, ())
    assert len(asked) == len(pypdfium2.PdfDocument(pdf))


def test_a_page_without_a_label_gets_none(trio):
    _, pdf, _ = trio["contoh"]
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as told:
        del told.Root.PageLabels
        told.save(out)
    bare = out.getvalue()
    assert words_of(read_book(bare), frozenset()) == read_pdf(bare, frozenset())
    assert set(words_of(read_book(bare), frozenset()).labels) == {""}


def test_wrong_page_numbers_in_the_contents_of_the_pdf(trio, monkeypatch):
    document, pdf, docx = trio["contoh"]

    def moved(data, anchors):
        found = read_pdf(data, anchors)
        assert found.anchors["bab-2"] == "8"
        return replace(found, anchors={**found.anchors, "bab-2": "88"})

    monkeypatch.setattr(parity, "read_pdf", moved)
    found = compare(document, pdf, docx)
    assert "hilang '88' (1 kali)" in found[0].message
    assert "berlebih '8' (1 kali)" in found[1].message


def test_pieces_of_words_are_put_together():
    missing = Counter(["dipertanggungjawabkan", "2014", "1", "asas"])
    surplus = Counter(["dipertang", "gungja", "wabkan", "20141"])
    assert reconciled(missing, surplus) == (Counter(["asas"]), Counter())


def test_one_piece_does_not_serve_twice():
    missing = Counter(["dada"])
    assert reconciled(missing, Counter(["da"])) == (missing, Counter(["da"]))
    assert reconciled(missing, Counter(["da", "da"])) == (Counter(), Counter())


def test_a_note_behind_a_year_of_which_a_head_has_one_too_many():
    head = Counter(["PP", "2016"])
    found = reconciled(Counter(["593"]), Counter(["PP", "2016593"]), [head], {"2016", "593", "PP"})
    assert found == (Counter(), Counter())


def test_a_number_is_no_piece_while_a_head_needs_it():
    head = Counter(["1", "2", "Uraian"])
    found = reconciled(Counter(["12"]), Counter(["1", "2", "Ura", "ian"]), [head])
    assert found == (Counter(["12"]), Counter())


def test_heads_printed_again_are_no_surplus():
    head = Counter(tokens("No. Semula Menjadi"))
    again = Counter(tokens("No. Semula Menjadi No. Semula Menjadi sisa"))
    assert without_repeats(again, [head, Counter()]) == Counter(["sisa"])
    assert without_repeats(Counter(["Semula"]), [head]) == Counter(["Semula"])


def test_words_and_tokens():
    assert words("Undang-Undang\u00a0Nomor 5A;") == ["Undang-Undang", "Nomor", "5A;"]
    assert tokens("Undang-\ufffeUndang 5A ﬁskal (1a)") == [
        "UndangUndang",
        "5",
        "A",
        "fiskal",
        "1",
        "a",
    ]


def test_a_note_number_counts_as_a_word(trio, gaya):
    document, pdf, _ = trio["contoh"]
    drop = Rewriter(inline=lambda each: () if isinstance(each, Footnote) else (each,))
    bare = replace(document, parts=drop.parts(document.parts))
    found = compare(bare, pdf, write_docx(bare, gaya, dict.fromkeys(ids(bare), "1")))
    assert "P12" in codes(found)


def test_a_lost_word_is_named_with_its_line_in_the_source(trio, gaya):
    """The words of one paragraph are known to stand in a file: there the drafter is sent."""
    document, pdf, docx = trio["contoh"]
    here = Span("content/uji/narasi/bab-1-a.md", 7, 1)
    lost = Rewriter(
        block=lambda block: (
            (replace(block, children=(*block.children, Text(" tersesat")), asal=here),)
            if isinstance(block, Paragraph) and block.role == "isi"
            else (block,)
        )
    )
    found = compare(replace(document, parts=lost.parts(document.parts)), pdf, docx)
    assert codes(found) == {"P10", "P11"}
    for each in found:
        assert each.span == here
        assert "'tersesat" in each.message or "tersesat'" in each.message
        assert "kesalahan alat" not in str(each)
        assert "Ubah atau hapus kata itu" in each.hint


@pytest.mark.parametrize("number", ["10", "- 10 -"])
def test_what_runs_on_a_page_of_one_tall_column_is_no_content(number):
    """PDFium sets each sign of it on a line of its own there, as in vertical writing."""
    scattered = "\r\n".join(f"{number} Konsep 2026".replace(" ", "")) + "\r\nSusunan tugas"
    words = PdfWords((scattered,), ("10",), {})
    assert content(words, "Konsep 2026", set()) == {"Susunan": 1, "tugas": 1}
