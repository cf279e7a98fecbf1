"""How full the pages of a part are, and how tall each of its blocks, off WeasyPrint's boxes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

Box: TypeAlias = Any  # WeasyPrint ships no types
POINTS = 0.75  # of a CSS pixel


@dataclass(frozen=True, slots=True)
class Room:
    """Lengths in points.

    ``tall``: the type area of a page; ``feet``: of each page, what is blank below its text and
    above its notes; ``starts``, ``ends``, ``tops`` and ``heights``: of each top-level block, the
    pages (from 0) on which it begins and ends, how far below the top of the first it begins, and
    how much of them it takes, the space above it included.
    """

    tall: float
    feet: tuple[float, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tops: tuple[float, ...]
    heights: tuple[float, ...]


EMPTY = Room(1.0, (), (), (), (), ())


def room_of(pages: list[Box]) -> Room:
    """Return how the pages of a laid-out part are filled."""
    boxes = [page._page_box for page in pages]
    elements = (body.element for page in boxes for body in _bodies(page))
    order = {id(each): n for n, each in enumerate(next(elements, ()))}
    feet: list[float] = []
    pages_of: dict[int, list[int]] = {n: [] for n in order.values()}
    tops = dict.fromkeys(order.values(), 0.0)
    heights = dict.fromkeys(order.values(), 0.0)
    for number, page in enumerate(boxes):
        edge = page.content_box_y()
        for child in (child for body in _bodies(page) for child in body.children):
            place, low = order.get(id(child.element)), _lowest(child)
            if place is not None:
                if not pages_of[place]:
                    tops[place] = (edge - page.content_box_y()) * POINTS
                pages_of[place].append(number)
                heights[place] += max(0.0, low - edge) * POINTS
            edge = max(edge, low)
        feet.append(round(max(0.0, _end_of_text(page) - edge) * POINTS, 2))
    tall = round(boxes[0].height * POINTS, 2)
    starts = tuple(min(each, default=0) for each in pages_of.values())
    ends = tuple(max(each, default=0) for each in pages_of.values())
    begin, high = (tuple(round(each, 2) for each in d.values()) for d in (tops, heights))
    return Room(tall, tuple(feet), starts, ends, begin, high)


def _bodies(page: Box) -> list[Box]:
    """Return the body of a page, or nothing: a page may hold notes alone."""
    return list(page.children[0].children[:1])


def _end_of_text(page: Box) -> float:
    """Return where the text of a page ends at the latest: above its notes."""
    from weasyprint.formatting_structure.boxes import (  # type: ignore[import-untyped]  # as above
        FootnoteAreaBox,
    )

    bottom = page.content_box_y() + page.height
    notes = (each for each in page.children if isinstance(each, FootnoteAreaBox))
    return float(min((each.position_y for each in notes if each.children), default=bottom))


def _lowest(box: Box) -> float:
    """Return where the printed part of a box ends: a box that goes on reaches the foot."""
    return max(_ends(box), default=float(box.position_y))


def _ends(box: Box) -> Iterator[float]:
    from weasyprint.formatting_structure.boxes import LineBox, ReplacedBox

    children = getattr(box, "children", ())
    if isinstance(box, LineBox | ReplacedBox) or not children:
        yield box.position_y + box.margin_height()
        return
    for child in children:
        yield from _ends(child)
