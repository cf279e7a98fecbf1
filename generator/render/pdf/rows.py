"""How tall a row of a table will be: a short one is kept whole, a tall one may go over the page.

A row kept whole leaves a hole at the foot of the page as high as itself, and one taller than a
page has no place at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from generator.ir.dump import plain
from generator.ir.nodes import Cell
from generator.ir.walk import walk
from generator.render.pdf.anchors import words_of

LETTERS = 75  # of table type in a line as wide as an upright page
TALL = 10  # lines


def is_short(cells: Sequence[Cell], widths: Sequence[float]) -> bool:
    """Return whether no cell of a row has many lines."""
    shares = _shares(cells, widths)
    return all(lines(cell, share) <= TALL for cell, share in zip(cells, shares, strict=True))


def lines(cell: Cell, share: float) -> int:
    """Return about how many lines a cell has; ``share`` is its part of the width of the table."""
    room = max(1.0, LETTERS * share)
    lengths = (len(plain(words_of(node))) for node in walk(cell.blocks))
    return sum(ceil(length / room) for length in lengths)


def _shares(cells: Sequence[Cell], widths: Sequence[float]) -> tuple[float, ...]:
    """Return the width of each cell; cells that hang down from above are taken as the narrowest."""
    spans = [cell.colspan for cell in cells]
    if sum(spans) != len(widths):
        return tuple(min(widths) * span for span in spans)
    starts = [sum(spans[:n]) for n in range(len(spans))]
    return tuple(sum(widths[a : a + span]) for a, span in zip(starts, spans, strict=True))
