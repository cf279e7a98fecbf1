"""Each kind of block, as the lines Word will show."""

from __future__ import annotations

from textwrap import dedent

import pytest
from docx_bahan import Everywhere, one_part
from ooxml_text import text_of
from sample_bahan import SVG, butir, isi, kata, sel

from generator.ir.nodes import (
    Cell,
    Contents,
    Figure,
    Footnote,
    Group,
    Heading,
    Item,
    List,
    Paragraph,
    Ref,
    Signature,
    Table,
    Text,
)
from generator.render.docx.package import write_docx


def shown(gaya, *blocks) -> str:
    return text_of(write_docx(one_part(*blocks), gaya, Everywhere()))


def same(found: str, expected: str) -> None:
    assert found == dedent(expected).strip()


def test_headings_hang_or_stack_their_labels(gaya):
    found = shown(
        gaya,
        Heading("bab", 1, "BAB I", kata("PENDAHULUAN"), "bab-1"),
        Heading("subbab", 2, "A.", kata("Latar Belakang"), "a"),
        Heading("pasal", 0, "Pasal 5", ()),
        Heading("judul-depan", 1, "", kata("DAFTAR PUSTAKA"), "pustaka"),
    )
    same(
        found,
        """
        Heading1 | [_U_bab_1: [_Ref_bab_1: BAB I]↵PENDAHULUAN]
        Heading2 | [_U_a: [_Ref_a: A.]→Latar Belakang]
        Pasal | Pasal 5
        JudulDepan | [_U_pustaka: DAFTAR PUSTAKA]
        """,
    )


def test_waiting_labels_share_the_first_line(gaya):
    huruf = List("pertimbangan", (butir("a.", "bahwa satu;"), butir("b.", "bahwa dua;")))
    found = shown(gaya, List("pembukaan", (Item("Menimbang", (huruf,)),)))
    same(
        found,
        """
        PertimbanganIndentasi46 | Menimbang→:→a.→bahwa satu;
        Pertimbangan | b.→bahwa dua;
        """,
    )


def test_a_label_before_a_heading_or_a_table(gaya):
    rumusan = Group("rumusan", (Heading("pasal", 0, "Pasal 9", ()), isi("Dihapus.")))
    tabel = Table("rata", (1.0,), (), ((sel("isi sel"),),))
    found = shown(
        gaya, List("angka", (Item("1.", (rumusan,)), Item("2.", (tabel,)), Item("3.", ())))
    )
    same(
        found,
        """
        Pasal | 1.→Pasal 9
        Angka | Dihapus.
        IsiRapat | 2.→
        JarakTabel |
        ‖ Sel | isi sel
        JarakTabel |
        IsiRapat | 3.→
        """,
    )


def test_notes_references_and_captions(gaya):
    tabel = Table(
        "data", (0.5, 0.5), ((sel("A", "sel-kepala"), sel("B", "sel-kepala")),),
        ((Cell((isi("satu"),), rowspan=2), sel("dua")), (sel("tiga"),)),
        "Tabel 1", kata("Beban"), kata("Sumber: contoh."), "t1",
    )  # fmt: skip
    catatan = Footnote("fn-1", 1, (Text("Lihat "), Ref("t1", kata("Tabel 1")), Text(".")))
    naskah = isi("Lihat ", Ref("t1", kata("Tabel 1")), Ref("t1", kata("tabel itu")), catatan)
    docx = write_docx(one_part(naskah, tabel), gaya, {})
    same(
        text_of(docx),
        """
        BodyText | Lihat {REF _Ref_t1 \\h: Tabel 1}<_U_t1: tabel itu>^1
        Caption | [_U_t1: [_Ref_t1: Tabel {SEQ Tabel \\* ARABIC: 1}] Beban]
        HEAD ‖ SelKepala | A ‖ SelKepala | B
        ‖ Sel | satu ‖ Sel | dua
        ‖ Sel | ‖ SelTerikatUtuh | tiga
        Sumber | Sumber: contoh.
        """,
    )
    note = text_of(docx, "word/footnotes.xml").splitlines()[-1]
    assert note == "FootnoteText | →Lihat {REF _Ref_t1 \\h: Tabel 1}."


def test_a_number_that_is_not_the_next_one_is_said_to_word(gaya):
    tables = (
        Table("rata", (1.0,), (), ((sel("x"),),), f"Tabel {n}", (), (), f"t{n}") for n in (1, 5)
    )
    found = shown(gaya, *tables)
    assert "{SEQ Tabel \\* ARABIC: 1}" in found
    assert "{SEQ Tabel \\* ARABIC \\r 5: 5}" in found


def test_contents_hold_what_word_would_write(gaya):
    found = shown(
        gaya,
        Contents("isi"),
        Heading("bab", 1, "BAB I", kata("PENDAHULUAN"), "bab"),
        Heading("subbab", 2, "A.", kata("Latar"), "sub-a"),
        Contents("gambar"),
        Figure("bagan", SVG, "Bagan", "Gambar 1", kata("Biro"), (), "g"),
        Contents("tabel"),
    )
    same(
        found,
        """
        Toc1 | {TOC \\o "1-2" \\h \\z \\u: <_U_bab: BAB I→PENDAHULUAN→{PAGEREF _U_bab \\h: 3}>
        Toc2 | <_U_sub_a: A.→Latar→{PAGEREF _U_sub_a \\h: 5}>
        AkhirDaftar | }
        Heading1 | [_U_bab: [_Ref_bab: BAB I]↵PENDAHULUAN]
        Heading2 | [_U_sub_a: [_Ref_sub_a: A.]→Latar]
        TableOfFigures | {TOC \\h \\z \\c "Gambar": <_U_g: Gambar 1 Biro→{PAGEREF _U_g \\h: 1}>
        AkhirDaftar | }
        Bagan | (gambar)
        KeteranganGambar | [_U_g: [_Ref_g: Gambar {SEQ Gambar \\* ARABIC: 1}] Biro]
         | {TOC \\h \\z \\c "Tabel": }
        """,
    )


def test_signing_lines_stay_together(gaya):
    docx = write_docx(one_part(Signature("penetapan", (kata("Serang"), (), kata("...")))), gaya, {})
    same(text_of(docx), "Penetapan | Serang\nPenetapan |\nPenetapan | ...")


@pytest.mark.parametrize("width", (0.25, 0.333))
def test_rows_must_fill_the_grid(gaya, width):
    table = Table("data", (width, 1 - width), (), ((sel("satu"),),))
    with pytest.raises(ValueError, match="too few cells"):
        write_docx(one_part(table), gaya, {})


def test_word_would_count_notes_otherwise(gaya):
    with pytest.raises(ValueError, match="footnote 2"):
        write_docx(one_part(isi("x", Footnote("f", 2, kata("y")))), gaya, {})


def test_words_that_xml_cannot_hold(gaya):
    with pytest.raises(ValueError, match="cannot hold"):
        write_docx(one_part(Paragraph("isi", kata("a\x00b"))), gaya, {})
