"""Rules of tables that end with their rows: WeasyPrint, mended after the layout.

Where the last row of a page has to stay with what follows, WeasyPrint takes the row away and leaves
the frame as high as it was: rules around nothing. And a row that begins below the air under a head
(html.py) has a rule above it, though the head has one below: two rules around nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

Box: TypeAlias = Any  # WeasyPrint ships no types


def close_frames(pages: list[Box]) -> None:
    """End each piece of a table that goes on below the last row in it."""
    pieces: dict[int, list[Box]] = {}
    for page in pages:
        for table in _tables(page._page_box):
            _rule_once(table)
            pieces.setdefault(id(table.element), []).append(table)
    for *going_on, _ in pieces.values():
        for table in going_on:
            for group in table.children:
                group.height = max(map(_bottom, group.children), default=0) - group.position_y
            low = max((_below(group) for group in table.children), default=0)
            table.height = max(0.0, low - table.content_box_y())


def _rule_once(table: Box) -> None:
    """Leave the rule between a head with air under it and the first row to the head."""
    head, *others = table.children or (None,)  # a table may be empty
    if head is None or not (head.is_header and head.children[-1].element.get("class") == "sela"):
        return
    for cell in others[0].children[0].children if others and others[0].children else ():
        cell.border_top_width = 0


def _tables(box: Box) -> Iterator[Box]:
    from weasyprint.formatting_structure.boxes import (  # type: ignore[import-untyped]  # no types
        TableBox,
    )

    for child in getattr(box, "children", ()):
        if isinstance(child, TableBox):
            yield child
        yield from _tables(child)


def _bottom(row: Box) -> float:
    """Return where a row ends, or the longest of its cells: one may hang down into the next."""
    cells = (cell.position_y + cell.border_height() for cell in row.children)
    return float(max((_below(row), *cells)))


def _below(box: Box) -> float:
    return float(box.position_y + box.height)
