"""Styles govern: who changes one in Word or LibreOffice changes the document."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pypdfium2
import pytest
from docx_bahan import one_part
from lo_api import counted, with_style
from lxml import etree
from ooxml_text import W, member, text_of
from sample_bahan import butir, isi, kata, sel

from generator.ir.identify import identified
from generator.ir.nodes import Heading, Item, List, Paragraph, Part, Ref, Signature, Table
from generator.render.docx.package import write_docx

FIT = {"pStyle", "sectPr"}  # what a paragraph may say beside its words
MM = 72 / 25.4  # points


def law():
    """A law with units inside units, an explanation of it, a table and a signature."""
    huruf = List("huruf", (butir("a.", "rapat;"), butir("b.", "sidang.")))
    ayat = List(
        "ayat",
        (
            Item("(1)", (isi("Biro bertugas."),), id="pasal-1--ayat-1"),
            Item("(2)", (isi("Biro mengadakan:"), huruf), id="pasal-1--ayat-2"),
            Item("(3)", (isi("Biro melapor."), isi("Laporan itu tertulis."))),
        ),
    )
    rows = tuple((sel("satu"), replace(sel("2"), align="kanan")) for _ in range(4))
    return one_part(
        Heading("pasal", 1, "Pasal 1", (), "pasal-1"),
        ayat,
        Heading("pasal", 1, "Pasal 2", (), "pasal-2"),
        Paragraph("isi-rapat", kata("Cukup.")),
        Table("data", (0.5, 0.5), ((sel("A", "sel-kepala"), sel("B", "sel-kepala")),), rows),
        Signature("penetapan", (kata("GUBERNUR,"), (), kata("NAMA"))),
    )


@pytest.fixture(scope="module")
def data(gaya) -> bytes:
    return write_docx(law(), gaya, {})


def styles_of(data: bytes) -> dict[str, etree._Element]:
    root = member(data, "word/styles.xml")
    return {each.get(f"{W}styleId"): each for each in root.iter(f"{W}style")}


def test_hardly_a_paragraph_carries_a_format_of_its_own(files, data):
    for docx in (*files.values(), data):
        paragraphs = list(member(docx, "word/document.xml").iter(f"{W}p"))
        looks = (paragraph.find(f"{W}pPr") for paragraph in paragraphs)
        own = [p for p in looks if p is not None and {c.tag.removeprefix(W) for c in p} - FIT]
        assert len(own) <= 0.05 * len(paragraphs)
        assert all({c.tag.removeprefix(W) for c in p} - FIT == {"keepNext"} for p in own)


def test_the_style_of_a_unit_is_what_most_such_units_look_like(data):
    assert text_of(data).splitlines()[:5] == [
        "Pasal | [_U_pasal_1: [_Ref_pasal_1: Pasal 1]]",
        "Ayat | [_U_pasal_1__ayat_1: (1)→Biro bertugas.]",
        "Ayat | [_U_pasal_1__ayat_2: (2)→Biro mengadakan:]",
        "Huruf | a.→rapat;",
        "Huruf | b.→sidang.",
    ]
    styles = styles_of(data)
    assert styles["Ayat"].find(f"{W}pPr/{W}ind").get(f"{W}hanging") == "652"
    bases = {name: styles[name].find(f"{W}basedOn").get(f"{W}val") for name in ("Huruf", "Ayat")}
    assert bases == {"Huruf": "Ayat", "Ayat": "IsiRapat"}


def test_every_style_is_used_or_is_the_basis_of_one_that_is(files, data):
    for docx in (*files.values(), data):
        with zipfile.ZipFile(io.BytesIO(docx)) as package:
            parts = b"".join(package.read(n) for n in package.namelist() if n.startswith("word/"))
        named = {n.decode() for n in re.findall(rb'w:(?:[prR]|tbl)Style w:val="([^"]+)"', parts)}
        based = {n.decode() for n in re.findall(rb'w:(?:basedOn|next) w:val="([^"]+)"', parts)}
        standard = {"Normal", "DefaultParagraphFont", "TableNormal"}
        assert styles_of(docx).keys() == styles_of(docx).keys() & (named | based | standard)
        assert named <= styles_of(docx).keys()


def test_every_unit_paragraph_and_cell_has_a_bookmark_round_its_words(gaya):
    document = replace(law(), parts=identified(law().parts))
    body = member(write_docx(document, gaya, {}), "word/document.xml")
    for paragraph in body.iter(f"{W}p"):
        under = "NAMA" in "".join(paragraph.itertext())  # a signature has one, on its first line
        if "".join(paragraph.itertext()).strip() and not under:
            marks = [m.get(f"{W}name") for m in paragraph.iter(f"{W}bookmarkStart")]
            assert any(name.startswith("_U_") for name in marks)
    for cell in body.iter(f"{W}tc"):
        assert "_U_sel_" in " ".join(m.get(f"{W}name") for m in cell.iter(f"{W}bookmarkStart"))


def test_a_bookmark_keeps_its_name_when_others_come_and_go(gaya):
    long = "pasal-1--ayat-2--huruf-a--angka-1--dan-seterusnya"
    one, two = (replace(isi("x"), id=f"{long}-{n}") for n in "12")
    both = re.findall(r"_U_\w+", text_of(write_docx(one_part(one, two), gaya, {})))
    (alone,) = re.findall(r"_U_\w+", text_of(write_docx(one_part(two), gaya, {})))
    assert alone == both[1] != both[0]


def test_a_plain_space_typed_finds_the_words(gaya):
    table = Table("rata", (1.0,), (), ((sel("x"),),), "Tabel\u00a01", kata("T"), (), "t")
    ref = Ref("t", kata("Tabel\u00a01"))
    words = isi("Pasal\u00a05 ayat\u00a0(1) Nomor\u00a08 Tahun\u00a02016, ", ref)
    body = text_of(write_docx(one_part(words, table), gaya, {}))
    assert "Pasal 5 ayat (1) Nomor 8 Tahun 2016, {REF _Ref_t \\h: Tabel 1}" in body
    assert "\u00a0" not in body


def test_the_file_says_which_program_made_it(data):
    told = etree.tostring(member(data, "docProps/app.xml"), encoding="unicode")
    assert "<Application>Naskah</Application>" in told
    assert re.search(r"<AppVersion>\d\d\.\d{4}</AppVersion>", told)


@pytest.mark.office
@pytest.mark.slow
class TestLibreOffice:
    """Its API changes one property of one style; it then sets the file anew."""

    def test_ayat_follow_the_indent_of_their_style(self, data, libreoffice, tmp_path):
        before = lines(libreoffice.to_pdf(data))
        after = lines(with_style(data, "Ayat", "ParaLeftMargin", 3000, tmp_path))  # 30 mm
        moved = {words for words in before if after[words][0] - before[words][0] > 5 * MM}
        assert {"(1)", "(2)", "(3)"} <= moved
        assert moved.isdisjoint({"Pasal", "a.", "b.", "Cukup."})

    def test_words_follow_the_size_of_normal(self, data, libreoffice, tmp_path):
        """In the API the style Normal has the name Standard."""
        before = lines(libreoffice.to_pdf(data))
        after = lines(with_style(data, "Standard", "CharHeight", 18, tmp_path))
        grown = {words for words in before if after[words][1] > 1.3 * before[words][1]}
        assert {"Pasal", "(1)", "a.", "GUBERNUR,"} <= grown

    def test_its_search_finds_what_is_kept_together_by_plain_blanks(self, gaya, tmp_path):
        words = "Pasal\u00a05 ayat\u00a0(1) Peraturan Daerah Nomor\u00a08 Tahun\u00a02016"
        document = one_part(isi(f"Menurut {words}, ia berlaku."), isi(f"Lihat {words}."))
        sought = ["Pasal 5 ayat (1)", "ayat (1)", "Nomor 8 Tahun 2016", "Nomor 9"]
        assert counted(write_docx(document, gaya, {}), sought, tmp_path) == [2, 2, 2, 0]


def lines(pdf: bytes) -> dict[str, tuple[float, float]]:
    """Return where each first word of a line begins and how high it is, by the word."""
    found: dict[str, tuple[float, float]] = {}
    with pypdfium2.PdfDocument(pdf) as book:
        text = book[0].get_textpage()
        for order in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(order)
            words = text.get_text_bounded(left, bottom, right, top).split()
            if words:
                found.setdefault(words[0], (left, top - bottom))
    return found


@pytest.fixture(scope="module")
def closer(gaya) -> bytes:
    """The law, and a part like it that the PDF sets closer."""
    (first,) = law().parts
    head, rows = ((sel("A", "sel-kepala"), sel("B", "sel-kepala")),), ((sel("satu"), sel("2")),)
    blocks = (Paragraph("isi-rapat", kata("Cukup.")), Table("data", (0.5, 0.5), head, rows))
    document = replace(law(), parts=(first, Part("kedua", "Kedua", blocks)))
    return write_docx(document, gaya, {}, closer={"kedua": 1})


class TestPartsSetCloser:
    """What the PDF sets closer, so that its pages are full, is set closer here, and by styles."""

    def test_rows_and_lines_are_closer_and_nothing_else_is_said(self, closer):
        styles = styles_of(closer)
        for name, basis in (("SelDirapatkan", "Sel"), ("IsiRapatDirapatkan", "IsiRapat")):
            assert styles[name].find(f"{W}basedOn").get(f"{W}val") == basis
            said = [child.tag.removeprefix(W) for child in styles[name].find(f"{W}pPr")]
            assert said == ["spacing"]
            assert line(styles, name) < line(styles, basis)
            assert styles[name].find(f"{W}rPr") is None

    def test_tables_hold_less_air(self, closer):
        tables = member(closer, "word/document.xml").iter(f"{W}tblStyle")
        assert [each.get(f"{W}val") for each in tables] == ["TabelData", "TabelDataDirapatkan"]
        styles = styles_of(closer)
        air = {
            name: sum(
                int(styles[name].find(f".//{W}tblCellMar/{W}{side}").get(f"{W}w"))
                for side in ("top", "bottom")
            )
            for name in ("TabelData", "TabelDataDirapatkan")
        }
        assert air["TabelDataDirapatkan"] < air["TabelData"]

    def test_other_parts_are_as_ever(self, closer, data):
        before, after = (text_of(docx).splitlines() for docx in (data, closer))
        assert after[: len(before) - 1] == before[:-1]


def line(styles: dict[str, etree._Element], name: str) -> int:
    """Return the height of a line in a style, inherited or its own."""
    if name == "Normal":
        (default,) = styles[name].getparent().iterfind(f"{W}docDefaults//{W}spacing")
        return int(default.get(f"{W}line"))
    spacing = styles[name].find(f"{W}pPr/{W}spacing")
    own = None if spacing is None else spacing.get(f"{W}line")
    return int(own) if own else line(styles, styles[name].find(f"{W}basedOn").get(f"{W}val"))
