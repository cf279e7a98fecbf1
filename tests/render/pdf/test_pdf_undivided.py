"""Words at the foot of a page: none is divided, for its end would stand on the next page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sample import META

from generator.ir.nodes import Block, Cell, Document, Item, List, Paragraph, Part, Table, Text
from generator.model.gaya import Gaya
from generator.render.pdf.draft import Draft
from generator.render.pdf.layout import pages_of

PROSE = (
    "Penyelenggaraan pemerintahan daerah mempertimbangkan kesejahteraan masyarakat setempat, "
    "pengembangan kelembagaan, pertanggungjawaban keuangan, dan pembangunan berkelanjutan. "
)
LONE = "Kesejahteraan " * 3


def cell(words: str) -> Cell:
    return Cell((Paragraph("sel", (Text(words),)),))


def prose(words: str) -> Block:
    return Paragraph("isi", (Text(words),))


def listed(words: str) -> Block:
    return List("bernomor", (Item("1.", (prose(words),)),))


def tabled(words: str) -> Block:
    cells = (cell("1."), cell(words), cell("Tetap."))
    return Table("data", (0.1, 0.5, 0.4), (), (cells,), id="tabel")


def ends(gaya: Gaya, block: Block, before: int) -> list[str]:
    """Return the line at which each page ends, where a block begins lower by some lines."""
    head = tuple(prose(f"Alinea ke-{n}.") for n in range(before))
    part = Part("isi", "Isi", (*head, block))
    document = Document("kaki", META, "naskah", (part,))
    pages = pages_of(Draft(document, gaya).job(part)).pages
    lines = [list(going_on(page._page_box)) for page in pages]
    return [last for found in lines for last in found]


def going_on(page: Any) -> Iterator[str]:
    """Yield the last line of each paragraph of a page that has more lines on the next."""
    for box in page.descendants():
        children = getattr(box, "children", ())
        if children and type(children[-1]).__name__ == "LineBox":
            last = children[-1]
            if last.resume_at is not None:
                yield "".join(getattr(each, "text", "") for each in last.descendants()).rstrip()


@pytest.mark.parametrize("kind", [prose, listed, tabled])
def test_the_last_line_of_a_page_ends_with_a_whole_word(
    gaya: Gaya, kind: Callable[[str], Block]
) -> None:
    seen = [last for before in range(20, 32) for last in ends(gaya, kind(PROSE * 8), before)]
    assert len(seen) >= 8
    assert [last for last in seen if last.endswith("-")] == []


def test_no_word_is_lost_or_printed_twice(gaya: Gaya) -> None:
    """What the last line gives up stands at the head of the next page."""
    part = Part("isi", "Isi", tuple(prose(f"{PROSE * 6}{n}") for n in range(9)))
    pages = pages_of(Draft(Document("kaki", META, "naskah", (part,)), gaya).job(part)).pages
    text = "".join(
        getattr(each, "text", "") for page in pages for each in page._page_box.descendants()
    )
    squeezed = text.replace("-", "").replace(" ", "")
    wanted = "".join(f"{PROSE * 6}{n}" for n in range(9)).replace(" ", "")
    assert wanted in squeezed


def test_a_word_wider_than_its_column_is_divided_nevertheless(gaya: Gaya) -> None:
    cells = (cell(LONE * 30), cell("Tetap."))
    part = Part("isi", "Isi", (Table("data", (0.1, 0.9), (), (cells,), id="tabel"),))
    job = Draft(Document("kaki", META, "naskah", (part,)), gaya).job(part)
    pages = pages_of(job).pages
    assert len(pages) > 1
    assert any(last.endswith("-") for page in pages for last in going_on(page._page_box))
