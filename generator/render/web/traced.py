"""Blocks as XHTML that know where they were written: for the page of a live preview alone.

Every element of a block, item or cell with a place has ``data-a``, a number within its unit; the
places stand apart, so that words that only move within their file are the same markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from generator.diagnostics import Span
from generator.ir.nodes import BY_WORDS, Block, Item
from generator.render.web.blocks import Writer
from generator.render.web.grid import Placed as Held
from generator.render.web.page import as_html
from generator.render.web.site import Book

OPENS = re.compile(r"<[a-z][a-z0-9]*")


@dataclass(frozen=True, slots=True)
class Unit:
    """One block of a page: the name that author or law gave it, its markup, the places in it."""

    id: str
    html: str
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The units of a part, and the paper that it is printed on."""

    part: str
    paper: str
    units: tuple[Unit, ...]


@dataclass(slots=True)
class Traced(Writer):
    """Writes blocks and notes where each was written."""

    places: list[Span] = field(default_factory=list)

    def block(self, node: Block) -> str:
        """Return one block, as :class:`Writer` does."""
        return self._traced(node.asal, lambda: Writer.block(self, node))

    def _item(self, role: str, item: Item) -> str:
        return self._traced(item.asal, lambda: Writer._item(self, role, item))

    def _cell(self, each: Held) -> str:
        return self._traced(each.cell.asal, lambda: Writer._cell(self, each))

    def _head_cell(self, each: Held) -> str:
        return self._traced(each.cell.asal, lambda: Writer._head_cell(self, each))

    def _traced(self, asal: Span, write: Callable[[], str]) -> str:
        if not asal.path:
            return write()
        self.places.append(asal)
        number = len(self.places) - 1
        return OPENS.sub(rf'\g<0> data-a="{number}"', write(), count=1)


def sheets(book: Book, number: int) -> Iterator[Sheet]:
    """Yield the parts of a page of a document."""
    page = book.pages[number]

    def href(id_: str) -> str:
        file, name = book.ids.get(id_, ("", ""))
        return f"#{name}" if file == page.file else f"{file}#{name}" if file else ""

    def anchor(id_: str) -> str:
        return book.ids.get(id_, ("", ""))[1]

    writer = Traced(href, anchor, book.entries)
    for part in page.parts:
        units = []
        for block in part.blocks:
            writer.places = []
            html = as_html(writer.block(block))
            id_ = "" if BY_WORDS.fullmatch(block.id) else block.id  # other words, another name
            units.append(Unit(id_, html, tuple(writer.places)))
        yield Sheet(part.id, part.paper, tuple(units))
