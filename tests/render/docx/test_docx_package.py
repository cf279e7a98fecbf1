"""The package: same bytes, whole relations, real styles, sections, properties."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from decimal import Decimal

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx_bahan import META, one_part
from ooxml_text import W, member, text_of
from PIL import Image
from sample import regulation, sample
from sample_bahan import isi, sel

from generator.ir.nodes import Document, Item, List, Paragraph, Part, Signature, Table, Text
from generator.ir.roles import ROLES
from generator.render.docx.package import write_docx
from generator.render.docx.pictures import png_of
from generator.render.docx.styles import STYLE_OF

RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def opened(data: bytes) -> docx.document.Document:
    return docx.Document(io.BytesIO(data))


def test_every_role_has_a_style_and_every_style_a_role():
    assert {kind: set(table) for kind, table in STYLE_OF.items()} == {
        kind: set(table) for kind, table in ROLES.items()
    }


def test_same_inputs_same_bytes(gaya, files):
    from docx_bahan import Everywhere

    assert write_docx(sample(), gaya, Everywhere()) == files["contoh"]


def test_the_zip_tells_no_time_and_is_sorted(files):
    with zipfile.ZipFile(io.BytesIO(files["contoh"])) as package:
        members = package.infolist()
    names = [member.filename for member in members]
    assert names == ["[Content_Types].xml", *sorted(names[1:])]
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("name", ("contoh", "rancangan-contoh"))
def test_every_relation_that_the_text_names_exists(files, name):
    with zipfile.ZipFile(io.BytesIO(files[name])) as package:
        for part in ("document", "footnotes"):
            used = set(
                re.findall(r'r:(?:id|embed)="(\w+)"', package.read(f"word/{part}.xml").decode())
            )
            relations = f"word/_rels/{part}.xml.rels"
            there = package.read(relations).decode() if relations in package.namelist() else ""
            assert used <= set(re.findall(r'Id="(\w+)"', there))


def test_bookmarks_are_unique_and_every_field_finds_its_own(files):
    body = member(files["contoh"], "word/document.xml")
    names = [mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")]
    numbers = [mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkStart")]
    assert len(names) == len(set(names))
    assert len(numbers) == len(set(numbers))
    assert max(map(len, names)) <= 40
    code = "".join(text.text for text in body.iter(f"{W}instrText"))
    assert set(re.findall(r"(?:PAGE)?REF (\w+)", code)) <= set(names)
    links = {link.get(f"{W}anchor") for link in body.iter(f"{W}hyperlink")} - {None}
    assert links <= set(names)


def test_headings_are_words_own(files):
    found = [
        (p.style.name, p.text.replace("\n", " ").replace("\t", " "))
        for p in opened(files["contoh"]).paragraphs
        if p.style.name.startswith("Heading")
    ]
    assert found[:5] == [
        ("Heading 1", "BAB I PENDAHULUAN"),
        ("Heading 2", "A. Latar Belakang"),
        ("Heading 2", "B. Identifikasi Masalah"),
        ("Heading 3", "1. Masalah kelembagaan yang bersifat umum"),
        ("Heading 4", "a. Beban kerja"),
    ]


def test_other_headings_of_a_level_build_on_words_own(files):
    style = next(p.style for p in opened(files["contoh"]).paragraphs if p.text == "KATA PENGANTAR")
    assert style.base_style.name == "Heading 1"
    assert style.base_style.element.pPr.find(f"{W}outlineLvl").get(f"{W}val") == "0"


def test_nothing_is_asked_when_the_file_opens(files):
    settings = member(files["contoh"], "word/settings.xml")
    assert settings.find(f"{W}updateFields") is None
    assert settings.find(f"{W}hideSpellingErrors") is None


def test_core_properties_say_what_the_document_is(gaya):
    properties = opened(write_docx(one_part(isi("x")), gaya, {})).core_properties
    assert properties.title == "Judul & <Contoh>"
    assert (properties.subject, properties.author) == ("Pokok", "Biro Hukum")
    assert (properties.keywords, properties.language) == ("a, b", "id-ID")
    assert properties.created.isoformat().startswith("2026-11-23T00:00:00")


def test_the_house_font_is_named_with_its_twins(files):
    font = member(files["contoh"], "word/fontTable.xml")[0]
    assert font.get(f"{W}name") == "Bookman Old Style"
    assert font.find(f"{W}altName").get(f"{W}val") == "URW Bookman,TeX Gyre Bonum"
    fonts = next(member(files["contoh"], "word/styles.xml").iter(f"{W}rFonts"))
    assert set(fonts.attrib.values()) == {"Bookman Old Style"}


def test_sections_keep_size_feet_and_numbers(files):
    sections = opened(files["contoh"]).sections
    assert [section.orientation for section in sections][-2:] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
    ]
    sizes = [(round(s.page_width.mm), round(s.page_height.mm)) for s in sections]
    assert set(sizes[:-1]) == {(210, 297)}
    assert sizes[-1] == (297, 210)
    for section in sections:
        assert "Konsep · contoh · 1a2b3c4d" in section.footer.paragraphs[-1].text
    formats = [
        (n.get(f"{W}fmt"), n.get(f"{W}start"))
        for n in member(files["contoh"], "word/document.xml").iter(f"{W}pgNumType")
    ]
    assert formats == [
        ("decimal", "1"),
        ("lowerRoman", "1"),
        ("lowerRoman", None),
        ("decimal", "1"),
        *[("decimal", None)] * 4,
    ]


def test_a_regulation_bears_its_number_on_top_from_page_two(files):
    first, *others = opened(files["rancangan-contoh"]).sections
    assert first.different_first_page_header_footer
    assert first.first_page_header.paragraphs[0].text == ""
    assert first.header.paragraphs[0].text == "- 1 -"
    assert not any(section.different_first_page_header_footer for section in others)


def test_the_first_page_may_have_a_taller_top(gaya):
    tall = gaya.kertas["f4"].model_copy(update={"atas_pertama": Decimal(80)})
    letterhead = gaya.model_copy(update={"kertas": {**gaya.kertas, "f4": tall}})
    data = write_docx(regulation(), letterhead, {})
    section = opened(data).sections[0]
    line = section.first_page_header.paragraphs[0].paragraph_format.line_spacing
    assert round(line.mm + section.header_distance.mm) == 80


def test_paper_behind_a_picture_is_as_white_as_the_page():
    """A palette of few colours averages near ones: white would come out as a pale box."""
    shades = "".join(
        f'<circle cx="{9 * n}" cy="20" r="{n / 3 + 2}" fill="none" stroke="#234"/>'
        for n in range(1, 40)
    )
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="80">{shades}</svg>'
    with Image.open(io.BytesIO(png_of(svg, 1.0, "", ()))) as drawn:
        corner = drawn.convert("RGB").getpixel((drawn.width - 1, drawn.height - 1))
    assert corner == (255, 255, 255)


def test_pictures_have_words_and_a_vector(files):
    data = files["contoh"]
    described = re.findall(r'<wp:docPr [^>]*descr="([^"]+)"', zipped(data, "word/document.xml"))
    assert described == ["Bagan dua biro di bawah Sekretaris Daerah", "Grafik contoh"]
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        png = package.read("word/media/gambar1.png")
    width = int.from_bytes(png[16:20], "big")
    assert abs(width / (120 / 25.4) - 200) < 2  # dots per inch
    assert png[25] == 3  # a palette: a picture in full colour takes four times the room


def zipped(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


def test_heads_of_tables_repeat_and_rows_stay_whole(files):
    body = member(files["contoh"], "word/document.xml")
    data, matrix = (
        next(t for t in body.iter(f"{W}tbl") if style(t) == name)
        for name in ("TabelData", "TabelPersandingan")
    )
    rows = data.findall(f"{W}tr")
    assert [has(row, "tblHeader") for row in rows[:3]] == [True, True, False]
    assert all(has(row, "cantSplit") for row in rows)
    assert [has(row, "cantSplit") for row in matrix.findall(f"{W}tr")[:2]] == [True, False]
    assert data.find(f"{W}tblPr/{W}tblLayout").get(f"{W}type") == "fixed"
    widths = [int(column.get(f"{W}w")) for column in data.find(f"{W}tblGrid")]
    assert sum(widths) == int(data.find(f"{W}tblPr/{W}tblW").get(f"{W}w"))


def test_a_heading_inside_a_table_stays_with_the_row_it_heads(gaya):
    rows = ((sel("Wajib", colspan=2),), (sel("1"), sel("pendidikan")))
    data = write_docx(one_part(Table("data", (0.2, 0.8), (), rows)), gaya, {})
    first, second = member(data, "word/document.xml").iter(f"{W}tr")
    tied = {style.style_id for style in opened(data).styles if keeps_next(style)}
    assert next(first.iter(f"{W}pStyle")).get(f"{W}val") in tied
    assert tied.isdisjoint(style.get(f"{W}val") for style in second.iter(f"{W}pStyle"))


def test_a_tall_row_may_run_over_the_page(gaya):
    rows = ((sel("kata " * 20), sel("x")), (sel("kata " * 200), sel("x")))
    data = write_docx(one_part(Table("data", (0.3, 0.7), (), rows)), gaya, {})
    whole = [has(row, "cantSplit") for row in member(data, "word/document.xml").iter(f"{W}tr")]
    assert whole == [True, False]


@pytest.mark.parametrize("role", ["penetapan", "pengantar"])
def test_nobody_signs_on_a_page_without_a_line_of_what_is_signed(gaya, role):
    last = List("angka", (Item("1.", (isi("satu"),)), Item("2.", (isi("dua"),))))
    closing = Paragraph("penutup", (Text("Agar setiap orang mengetahuinya."),))
    signed = Signature(role, ((Text("BUPATI,"),), (Text("..."),)))
    data = write_docx(one_part(isi("nol"), last, closing, signed, isi("lain")), gaya, {})
    tied = {style.style_id for style in opened(data).styles if keeps_next(style)}
    stays = {words(p): stays_with_next(p, tied) for p in paragraphs(data)}
    assert stays == {
        **{"nol": False, "1.satu": False, "2.dua": True, "Agar setiap orang mengetahuinya.": True},
        **{"BUPATI,": True, "...": False, "lain": False},
    }


def test_the_lines_of_a_title_stay_together_and_with_what_they_head(gaya):
    title = ("KETERANGAN", "ATAS", "RANCANGAN", "TENTANG", "JUDUL")
    lines = [Paragraph("judul-peraturan", (Text(line),)) for line in title]
    data = write_docx(one_part(isi("nol"), *lines, isi("isi")), gaya, {})
    tied = {style.style_id for style in opened(data).styles if keeps_next(style)}
    stays = {words(p): stays_with_next(p, tied) for p in paragraphs(data)}
    assert stays == {"nol": False, **dict.fromkeys(title, True), "isi": False}


def paragraphs(data: bytes) -> list:
    body = member(data, "word/document.xml")
    return [p for p in body.iter(f"{W}p") if words(p)]


def words(paragraph) -> str:
    return "".join(t.text for t in paragraph.iter(f"{W}t"))


def stays_with_next(paragraph, tied: set[str]) -> bool:
    own = paragraph.find(f"{W}pPr/{W}keepNext")
    if own is not None:
        return own.get(f"{W}val") != "0"
    named = paragraph.find(f"{W}pPr/{W}pStyle")
    return named is not None and named.get(f"{W}val") in tied


def keeps_next(style) -> bool:
    return style.element.find(f"{W}pPr/{W}keepNext") is not None


def style(table) -> str:
    return table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val")


def has(row, name: str) -> bool:
    return row.find(f"{W}trPr/{W}{name}") is not None


def test_numerals_that_come_for_the_first_time_count_from_one(gaya):
    parts = tuple(
        Part(name, name, (isi(name),), numbering=kind)
        for name, kind in (("a", "tanpa"), ("b", "romawi"), ("c", "arab"), ("d", "arab"))
    )
    data = write_docx(Document("uji", META, "naskah", parts), gaya, {})
    starts = [n.get(f"{W}start") for n in member(data, "word/document.xml").iter(f"{W}pgNumType")]
    assert starts == ["1", "1", "1", None]


def test_ids_that_look_alike_get_bookmarks_of_their_own(gaya):
    long = "sangat-panjang-sekali-sehingga-tidak-muat-dalam-nama"
    blocks = tuple(replace(isi("x"), id=f"{long}{tail}") for tail in ("-1", "-2", "_2"))
    body = text_of(write_docx(one_part(*blocks), gaya, {}))
    assert len(set(re.findall(r"\[(\w+): ", body))) == 3
