"""Pages filled: figures go on, text comes up before wide tables, a nearly empty page is saved."""

from __future__ import annotations

import pytest
from conftest import Memory
from sample import META

from generator.ir.nodes import (
    Block,
    Break,
    Cell,
    Document,
    Figure,
    Footnote,
    Heading,
    Paragraph,
    Part,
    Signature,
    Table,
    Text,
)
from generator.model.gaya import Gaya
from generator.proof.audit.audit import audit
from generator.proof.audit.sheets import read_book
from generator.render.pdf.book import write_pdf
from generator.render.pdf.draft import Draft
from generator.render.pdf.fit import fill_pages
from generator.render.pdf.geometry import families
from generator.render.pdf.layout import Laid
from generator.render.pdf.press import Press

PROSE = "Susunan organisasi perangkat daerah ditetapkan menurut beban kerja dan kemampuan daerah. "


def prose(n: int, times: int = 6, *notes: Footnote) -> Paragraph:
    return Paragraph("isi", (Text(f"Alinea {n}. {PROSE * times}"), *notes), f"alinea-{n}")


def picture(n: int, high: int = 150, label: str = "Gambar", note: Footnote | None = None) -> Figure:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="{high}mm" '
        f'viewBox="0 0 100 {high}"><rect width="100" height="{high}" fill="#ccc"/></svg>'
    )
    words = (Text("Bagan"), *((note,) if note else ()))
    return Figure("bagan", svg, "kotak", label and f"{label} {n}", words, (), f"gambar-{n}")


def heading(n: int, level: int = 2) -> Heading:
    return Heading("subbab", level, f"{chr(64 + n)}.", (Text("Subbab"),), f"sub-{n}")


def note(n: int) -> Footnote:
    return Footnote(f"kaki-{n}", n, (Text("Catatan."),))


def wide(n: int, rows: int = 3) -> Table:
    cell = Cell((Paragraph("sel", (Text(PROSE * 3),)),))
    body = tuple((cell, cell) for _ in range(rows))
    return Table("data", (0.5, 0.5), (), body, f"Tabel {n}", (Text("Judul"),), (), f"tabel-{n}")


def filled(gaya: Gaya, *parts: Part) -> tuple[Draft, bytes]:
    document = Document("penuh", META, "naskah", parts)
    draft = Draft(document, gaya)
    press = Press(families(gaya), Memory(), None)
    for part, laid in zip(parts, press.print([draft.job(p) for p in parts]), strict=True):
        draft.place(part, laid)
    fill_pages(press, [draft])
    return draft, write_pdf(document, gaya, Memory(), None).data


def chapter(*blocks: Block, id: str = "bab-1", paper: str = "tegak") -> Part:
    return Part(id, "BAB I", blocks, paper)


def names(draft: Draft) -> list[str]:
    return [block.id for part in draft.document.parts for block in part.blocks]


def test_text_behind_a_figure_fills_the_page_that_has_no_room_for_it(gaya: Gaya) -> None:
    blocks = [prose(n) for n in range(1, 3)] + [picture(1)] + [prose(n) for n in range(3, 12)]
    draft, pdf = filled(gaya, chapter(*blocks))
    order = names(draft)
    assert order.index("gambar-1") > order.index("alinea-3")
    assert [name for name in order if name != "gambar-1"] == [f"alinea-{n}" for n in range(1, 12)]
    assert not [found for found in audit("penuh", pdf) if found.code == "P47"]


@pytest.mark.parametrize(
    "behind",
    [
        (picture(2, 20), prose(5)),
        (Signature("penetapan", ((Text("GUBERNUR"),),), "tanda"), prose(5)),
    ],
)
def test_a_figure_never_passes_another_nor_a_signature(
    gaya: Gaya, behind: tuple[Block, ...]
) -> None:
    blocks = [*(prose(n) for n in range(1, 3)), picture(1), *behind, prose(9), prose(10)]
    draft, _ = filled(gaya, chapter(*blocks))
    order = names(draft)
    assert order.index("gambar-1") < order.index(behind[0].id)


@pytest.mark.parametrize(("level", "passes"), [(2, False), (3, True)])
def test_a_figure_stays_in_its_lettered_section(gaya: Gaya, level: int, passes: bool) -> None:
    behind = (heading(1, level), prose(5), prose(6), prose(7))
    draft, _ = filled(gaya, chapter(prose(1), prose(2), picture(1), *behind))
    order = names(draft)
    assert (order.index("gambar-1") > order.index("sub-1")) is passes


def test_a_figure_without_a_number_stays(gaya: Gaya) -> None:
    blocks = [*(prose(n) for n in range(1, 3)), picture(1, label=""), *map(prose, range(5, 9))]
    draft, _ = filled(gaya, chapter(*blocks))
    assert names(draft) == [block.id for block in blocks]


def test_notes_keep_their_order(gaya: Gaya) -> None:
    blocks = [
        *(prose(n) for n in range(1, 3)),
        picture(1, note=note(1)),
        prose(5, 6, note(2)),
        prose(6),
    ]
    draft, _ = filled(gaya, chapter(*blocks))
    order = names(draft)
    assert order.index("gambar-1") < order.index("alinea-5")


def test_text_behind_a_landscape_table_comes_up_before_it_and_takes_its_heading(
    gaya: Gaya,
) -> None:
    before, after = [prose(n) for n in range(1, 3)], [prose(n) for n in range(3, 9)]
    draft, pdf = filled(
        gaya,
        chapter(heading(1), *before),
        chapter(heading(2), wide(1), id="bab-1-2", paper="mendatar"),
        chapter(*after, heading(3), prose(9), id="bab-1-3"),
    )
    order = names(draft)
    assert order.index("sub-2") < order.index("alinea-3") < order.index("tabel-1")
    assert order.index("tabel-1") < order.index("sub-3")
    assert [name for name in order if name.startswith("alinea")] == [
        f"alinea-{n}" for n in range(1, 10)
    ]
    words = " ".join(w.text for sheet in read_book(pdf).sheets for w in sheet.words)
    assert all(words.count(f"Alinea {n}.") == 1 for n in range(1, 10))


def ending(gaya: Gaya, least: float, most: float) -> tuple[list[Block], Laid]:
    """Return a chapter of prose whose last page is so full, as shares of a page, and its pages."""
    for more in range(1, 24):
        blocks = [*(prose(n) for n in range(1, 8)), prose(9, more)]
        loose = Draft(Document("penuh", META, "naskah", (chapter(*blocks),)), gaya)
        (laid,) = Press(families(gaya), Memory(), None).print([loose.job(chapter(*blocks))])
        if laid.pages > 1 and least < 1 - laid.room.feet[-1] / laid.room.tall < most:
            return blocks, laid
    raise AssertionError("tak satu pun panjangnya mengisi halaman terakhir sebanyak itu")


def test_a_last_page_of_two_lines_is_saved_by_setting_the_chapter_closer(gaya: Gaya) -> None:
    blocks, laid = ending(gaya, 0, 0.1)
    draft, _ = filled(gaya, chapter(*blocks))
    assert draft.laid["bab-1"].pages == laid.pages - 1
    assert draft.closer["bab-1"]


def test_a_last_page_that_no_step_would_save_costs_no_layout(gaya: Gaya) -> None:
    blocks, laid = ending(gaya, 0.15, 0.3)
    draft = Draft(Document("penuh", META, "naskah", (chapter(*blocks),)), gaya)
    draft.place(chapter(*blocks), laid)
    kept = Memory()
    fill_pages(Press(families(gaya), kept, None), [draft])
    assert not kept
    assert draft.closer == {}


def test_every_part_of_a_chapter_is_set_closer_however_many_there_are(gaya: Gaya) -> None:
    """What a chapter may be changed by has its bounds; a landscape tail near its end has none."""
    blocks, laid = ending(gaya, 0, 0.1)
    parts = tuple(chapter(*blocks, id=f"bab-1-{n}") for n in range(12))
    draft = Draft(Document("penuh", META, "naskah", parts), gaya)
    for part in parts:
        draft.place(part, laid)
    fill_pages(Press(families(gaya), Memory(), None), [draft])
    assert {draft.laid[part.id].pages for part in parts} == {laid.pages - 1}
    assert set(draft.closer) == {part.id for part in parts}


def blanks(pdf: bytes) -> list[str]:
    """Return what the auditor finds of blank pages."""
    return [found.message for found in audit("penuh", pdf) if found.code == "P47"]


def test_figures_in_a_row_go_on_together(gaya: Gaya) -> None:
    """The first alone has nothing to pass: what follows it is a figure."""
    row = [picture(1), picture(2, 60), picture(3, 60)]
    blocks = [prose(1), prose(2), *row, *(prose(n) for n in range(3, 12))]
    draft, pdf = filled(gaya, chapter(*blocks))
    order = names(draft)
    assert order.index("alinea-3") < order.index("gambar-1")
    assert [name for name in order if name.startswith("gambar")] == [
        "gambar-1",
        "gambar-2",
        "gambar-3",
    ]
    assert blanks(pdf) == []


def test_a_table_of_many_pages_begins_before_a_figure_that_finds_no_room(gaya: Gaya) -> None:
    blocks = [prose(1), prose(2), picture(1, 180), wide(1, 30), prose(3), prose(4)]
    draft, pdf = filled(gaya, chapter(*blocks))
    order = names(draft)
    assert order.index("tabel-1") < order.index("gambar-1")
    assert blanks(pdf) == []


def holed(gaya: Gaya, behind: list[Block]) -> list[Block]:
    """Return prose that leaves somewhat less than half a page before what is ``behind``."""
    for more in range(6, 24):
        blocks: list[Block] = [prose(1, more), *behind]
        loose = Draft(Document("penuh", META, "naskah", (chapter(*blocks),)), gaya)
        (laid,) = Press(families(gaya), Memory(), None).print([loose.job(chapter(*blocks))])
        if 0.43 < laid.room.feet[0] / laid.room.tall < 0.47:
            return blocks
    raise AssertionError("tak satu pun panjangnya menyisakan sebanyak itu")


def test_a_move_that_only_hands_on_a_blank_is_kept_with_the_one_that_fills_it(gaya: Gaya) -> None:
    """Half a page of text before the first figure leaves as much behind it, before the next."""
    behind = [picture(1, 105), prose(3, 9), picture(2, 180), *(prose(n) for n in range(4, 9))]
    blocks = holed(gaya, behind)
    draft, pdf = filled(gaya, chapter(*blocks))
    order = names(draft)
    assert order.index("alinea-3") < order.index("gambar-1") < order.index("alinea-4")
    assert order.index("alinea-4") < order.index("gambar-2")
    assert blanks(pdf) == []


def annex(high: int) -> Part:
    """Return an annex with its head at the upper right, a title, a chart and the signature."""
    lines = ("LAMPIRAN", "PERATURAN DAERAH", "NOMOR 1 TAHUN 2026", "TENTANG", *("SUSUNAN",) * 7)
    words = [part for line in lines for part in (Text(line), Break())][:-1]
    head = Paragraph("lampiran-kepala", tuple(words), "kepala")
    title = Heading("judul-depan", 1, "", (Text("BAGAN SUSUNAN"),), "judul")
    sign = Signature("penetapan", ((Text("GUBERNUR,"),), (), (), (Text("..."),)), "tanda")
    return chapter(head, title, picture(1, high, label=""), sign)


def test_head_chart_and_signature_of_an_annex_share_a_sheet_where_they_can(gaya: Gaya) -> None:
    """The chart may not be parted, so that the head alone would stand on a page of its own."""
    press = Press(families(gaya), Memory(), None)
    high = next(
        high
        for high in range(80, 160)
        if press.print(
            [Draft(Document("u", META, "naskah", (annex(high),)), gaya).job(annex(high))]
        )[0].pages
        > 1
    )
    draft, pdf = filled(gaya, annex(high + 4))
    assert draft.laid["bab-1"].pages == 1
    assert blanks(pdf) == []
