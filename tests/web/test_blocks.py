"""Blocks as markup: well-formed, labels as printed, notes behind their block, columns by name."""

from __future__ import annotations

import pytest
from lxml import etree
from sample import regulation, sample

from generator.ir.nodes import (
    Break,
    Cell,
    Contents,
    Figure,
    Footnote,
    Heading,
    Inline,
    Item,
    Link,
    List,
    Outline,
    Paragraph,
    Ref,
    Styled,
    Table,
    Text,
)
from generator.render.web.blocks import Entry, Writer
from generator.render.web.grid import grid
from generator.render.web.page import as_html


def writer() -> Writer:
    return Writer(
        href=lambda id_: f"#{id_}",
        anchor=lambda id_: id_,
        lists=lambda _: [Entry(1, "BAB I", "PENDAHULUAN & ISI", "bab-1")],
    )


def words(*texts: str | Inline) -> tuple[Inline, ...]:
    return tuple(Text(each) if isinstance(each, str) else each for each in texts)


def cell(text: str, columns: int = 1, rows: int = 1) -> Cell:
    return Cell((Paragraph("sel", words(text)),), columns, rows)


@pytest.mark.parametrize("document", [sample(), regulation()], ids=lambda d: d.name)
def test_every_node_is_well_formed_xml(document) -> None:
    made = "".join(writer().blocks(part.blocks) for part in document.parts)
    etree.fromstring(f"<body>{made}</body>")


def test_signs_of_markup_are_words() -> None:
    assert "a &lt; b &amp; c" in writer().block(Paragraph("isi", words("a < b & c")))


def test_void_elements_are_written_as_html_writes_them() -> None:
    made = writer().block(Paragraph("isi", words("atas", Break(), "bawah")))
    assert "<br/>" in made
    assert "<br>" in as_html(made)


def test_the_opening_of_a_law_keeps_its_colon() -> None:
    made = writer().block(List("pembukaan", (Item("Menimbang", (Paragraph("isi", ()),)),)))
    said = "".join(etree.fromstring(made).itertext()).split()
    assert said == ["Menimbang", ":"]


def test_a_heading_is_never_more_than_one_deeper_than_the_one_before() -> None:
    made = writer().blocks(
        [Heading("bab", 1, "BAB III", ()), Heading("pokok", 3, "1.", words("Vertikal"))]
    )
    tags = [each.tag for each in etree.fromstring(f"<b>{made}</b>")]
    assert tags == ["h2", "h3"]


def test_a_note_stands_behind_its_block_and_both_lead_to_each_other() -> None:
    note = Footnote("catatan-1", 1, words("UU 23/2014."))
    made = etree.fromstring(f"<b>{writer().block(Paragraph('isi', words('Urusan', note)))}</b>")
    paragraph, aside = made
    assert paragraph.find("sup/a").get("href") == "#catatan-1"
    assert (aside.tag, aside.get("id"), aside.get("role")) == ("aside", "catatan-1", "note")
    assert aside.find(".//a").get("href") == f"#{paragraph.find('sup/a').get('id')}"


def test_a_note_of_a_caption_stands_behind_the_table_those_of_cells_inside() -> None:
    inner = Paragraph("sel", words("isi", Footnote("catatan-2", 2, words("dalam"))))
    table = Table(
        *("data", (1.0,), (), ((Cell((inner,)),),), "Tabel 1"),
        caption=words("Judul", Footnote("catatan-1", 1, words("luar"))),
    )
    made = etree.fromstring(f"<b>{writer().block(table)}</b>")
    assert [each.get("id") for each in made.findall("aside")] == ["catatan-1"]
    assert [each.get("id") for each in made.findall(".//td//aside")] == ["catatan-2"]


def test_no_link_stands_inside_another() -> None:
    inner = words("lihat ", Ref("T01", words("T01")), Footnote("catatan-1", 1, words("x")))
    made = etree.fromstring(
        f"<b>{writer().block(Paragraph('isi', (Link('https://a.id/b', inner),)))}</b>"
    )
    assert made.findall(".//a//a") == []
    assert made.find("aside") is not None


def test_a_list_of_contents_has_the_words_that_other_files_print() -> None:
    made = etree.fromstring(writer().block(Contents("isi")))
    assert " ".join("".join(made.itertext()).split()) == "BAB I PENDAHULUAN & ISI"
    assert made.find("li/a").get("href") == "#bab-1"


# --- tables --------------------------------------------------------------------------------------


def test_a_cell_knows_the_name_of_its_column_whatever_hangs_down_into_its_row() -> None:
    table = Table(
        "data",
        (0.2, 0.4, 0.4),
        ((cell("No.", 1, 2), cell("Skor", 2)), (cell("Umum"), cell("Teknis"))),
        ((cell("1", 1, 2), cell("a"), cell("b")), (cell("c"), cell("d")), (cell("semua", 3),)),
    )
    made = etree.fromstring(writer().block(table))
    named = [[td.get("data-kolom") for td in row] for row in made.findall(".//tbody/tr")]
    assert named == [
        ["No.", "Skor, Umum", "Skor, Teknis"],
        ["Skor, Umum", "Skor, Teknis"],
        [None],
    ]
    assert made.find(".//tbody/tr[3]/td").get("class") == "kiri selebar"


def test_a_column_in_which_no_cell_begins_is_none() -> None:
    table = Table(
        "data", (0.5, 0.3, 0.2), ((cell("A"), cell("B", 2)),), ((cell("a"), cell("b", 2)),)
    )
    placed = grid(table, [["A", "B"]])
    assert placed.widths == (0.5, pytest.approx(0.5))
    assert [each.columns for each in placed.body[0]] == [1, 1]


def test_a_span_ends_with_the_table() -> None:
    table = Table("data", (1.0,), (), ((cell("a", 1, 5),), ()))
    assert grid(table, []).body[0][0].rows == 2


def test_an_empty_head_cell_names_nothing() -> None:
    made = etree.fromstring(
        writer().block(
            Table("data", (0.5, 0.5), ((cell(""), cell("B")),), ((cell("a"), cell("b")),))
        )
    )
    assert [each.tag for each in made.find(".//thead/tr")] == ["td", "th"]


# --- pictures ------------------------------------------------------------------------------------

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'width="140mm" height="70mm"><style>*{stroke: red} .a, #b{fill: url(#c)}</style>'
    '<metadata>x</metadata><linearGradient id="c"/><path id="b" fill="url(#c)"/>'
    '<use xlink:href="#b"/><text>Dinas</text></svg>'
)


def drawn(*figures: Figure) -> etree._Element:
    return etree.fromstring(f"<b>{writer().blocks(figures)}</b>")


def test_two_pictures_with_the_same_names_inside_do_not_meet() -> None:
    one, other = Figure("bagan", SVG, "Satu", id="gambar-1"), Figure("bagan", SVG, "Dua")
    made = drawn(one, other)
    ids = made.xpath("//@id")
    assert len(ids) == len(set(ids))
    first, second = made.findall(".//{*}svg")
    for svg, name in ((first, "gambar-1"), (second, "gambar-2")):
        assert svg.find("{*}path").get("fill") == f"url(#{name}-c)"
        assert svg.find("{*}use").get("{http://www.w3.org/1999/xlink}href") == f"#{name}-b"
        rules = svg.find("{*}style").text
        assert f"#{name}-svg *{{" in rules
        assert f"#{name}-svg .a,#{name}-svg #{name}-b{{" in rules
        assert svg.find("{*}metadata") is None
        assert svg.get("viewBox") == "0 0 140 70"


def test_a_picture_says_what_it_shows_and_a_wide_one_can_be_moved() -> None:
    made = drawn(Figure("bagan", SVG, 'Bagan "susunan"', "Gambar 1", words("Susunan")))
    svg, box = made.find(".//{*}svg"), made.find(".//div[@tabindex]")
    assert (svg.get("role"), svg.get("aria-label")) == ("img", 'Bagan "susunan"')
    assert box.get("aria-label") == "Gambar 1"
    assert made.find(".//details/p").text == 'Bagan "susunan"'


def test_a_chart_stands_below_its_picture_as_a_nested_list() -> None:
    chart = (Outline("GUBERNUR", (Outline("SETDA", (Outline("Dinas & Badan"),)),)), Outline("DPRD"))
    words = drawn(Figure("bagan", SVG, "Bagan susunan: Setda, Dinas.", outline=chart))
    told = words.find(".//details")
    assert told.find("p").text == "Bagan susunan:"
    assert [li.text for li in told.findall("ul/li")] == ["GUBERNUR", "DPRD"]
    assert told.find("ul/li/ul/li/ul/li").text == "Dinas & Badan"


def test_what_a_picture_tells_one_by_one_stands_one_by_one() -> None:
    told = drawn(Figure("grafik", SVG, "Batang skor: Setda 850 (A); Dinas 490 (C).")).find(
        ".//details"
    )
    assert told.find("p").text == "Batang skor:"
    assert [li.text for li in told.findall("ul/li")] == ["Setda 850 (A)", "Dinas 490 (C)"]


def test_a_row_has_a_name_where_its_table_has_one() -> None:
    rows = ((cell("a"),), (cell("b"),))
    named = etree.fromstring(writer().block(Table("data", (1.0,), (), rows, id="tabel-x")))
    assert [tr.get("id") for tr in named.iter("tr")] == ["tabel-x-baris-1", "tabel-x-baris-2"]
    bare = etree.fromstring(writer().block(Table("data", (1.0,), (), rows)))
    assert [tr.get("id") for tr in bare.iter("tr")] == [None, None]


def test_styled_words_have_elements_of_their_own() -> None:
    made = etree.fromstring(
        writer().block(Paragraph("isi", tuple(Styled(r, words(r)) for r in ("sisip", "hapus"))))
    )
    assert [each.tag for each in made] == ["ins", "del"]
