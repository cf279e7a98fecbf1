"""Notes at the foot of the page of their call: WeasyPrint, mended.

WeasyPrint puts a note off to the next page where the line of its call fits and the note does not,
puts off the notes of other lines to make one more line fit, and can lose one on the way
(``_linebox_layout`` in its layout/block.py). No rule of CSS keeps it from that. So each page is
looked at as soon as it is made; one with a note amiss is made again, and ends before the line of
that note's call. One page costs one page: laying out the whole part again, with more room above
the notes of that page, took three times as long (docs/adr/0032).
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from functools import cache
from math import inf
from typing import Any, NamedTuple, TypeAlias

Box: TypeAlias = Any  # WeasyPrint ships no types
Made: TypeAlias = tuple[Box, Box, Box]  # a page, where the next goes on, what sort it is
CONTINUED, CALL = "--lanjut-", "--asal"  # what ids of a note's pieces and its call end with
TRIES = 8  # of making one page again
STEP = 24.0  # CSS pixels, about a line
LEAST = 6 * STEP  # of a page that the notes carried over to it leave for its text
MAKE_PAGE = ("context", "root_box", "page_type", "resume_at", "page_number", "page_state")


def call_of(note: str) -> str:
    """Return the id of the place in the text that calls a note, or a piece of one."""
    return note.partition(CONTINUED)[0] + CALL


@cache
def keep_notes_with_calls() -> None:
    """Mend WeasyPrint, once in this process; RuntimeError for a release unlike the locked one."""
    from weasyprint import document  # type: ignore[import-untyped]  # ships no types
    from weasyprint.layout import LayoutContext, block, page  # type: ignore[import-untyped]  # as above

    if tuple(inspect.signature(page.make_page).parameters) != MAKE_PAGE:
        raise RuntimeError("WeasyPrint ini menata halaman dengan cara lain; pasang yang dikunci")
    document.LayoutContext = type("Context", (_Foot, LayoutContext), {})
    page.make_page = _made_well(page.make_page)
    block.block_container_layout = _gone_on(block.block_container_layout)


class _Foot:
    """What WeasyPrint remembers while it lays out, mended; it stands before ``LayoutContext``.

    ``next_foot``: where the text of the page to come ends at the latest.
    """

    next_foot = inf
    least = LEAST  # what notes that were carried over leave of a page
    _foot = inf
    _bottom = 0.0
    _setting_notes = False
    _asked: Box = None  # the note that is being tried under its line
    _refusing = False
    order: Mapping[int, int] = {}  # of every element of the document, by its identity
    heights: dict[tuple[Box, float], float]  # of each note alone, by the width of its page
    in_column: bool
    _notes: list[Box]
    current_footnote_area: Box

    def _base(self) -> Box:
        """Return what comes after this class: ``LayoutContext``, which ships no types."""
        return super()

    @property
    def page_bottom(self) -> float:
        """Where the text of this page ends."""
        return self._bottom if self._setting_notes else min(self._bottom, self._foot)

    @page_bottom.setter
    def page_bottom(self, bottom: float) -> None:
        self._bottom = bottom

    @property
    def current_page_footnotes(self) -> list[Box]:
        """The notes of this page; none to the loop that was refused one, which then ends."""
        if self._refusing:
            self._refusing = False
            return []
        return self._notes

    @current_page_footnotes.setter
    def current_page_footnotes(self, notes: list[Box]) -> None:
        self._notes, self._foot = notes, self.next_foot  # a page begins; its notes have a place

    def _update_footnote_area(self) -> bool:
        """Set the notes of the page in the order of their calls.

        A row of a table that is laid out again takes its notes away and brings them back last.
        """
        area = self.current_footnote_area
        self._setting_notes = True
        try:
            low = False
            if not self._notes:
                self._set_none(area)
            elif self._stands_alone(area):
                self._set_by_heights(area)
            else:
                low = bool(self._base()._update_footnote_area())
        finally:
            self._setting_notes = False
        area.children = sorted(area.children, key=lambda note: self.order.get(id(note.element), 0))
        return low

    def _set_none(self, area: Box) -> None:
        """Give back the room of an area whose last note was put off.

        WeasyPrint keeps that of its edges: a paragraph that ends there is then too long for the
        page as a whole, and goes to the next one, or leaves its cell of a table empty on this.
        """
        if area.height != "auto" and not self.in_column:
            self.page_bottom += area.margin_height()
        area.children, area.height = [], "auto"

    def _stands_alone(self, area: Box) -> bool:
        """Return whether notes take as much room together as each alone.

        That is so where no margin of one melts into that of the next, nor the last into its area,
        and the area may be as high as it likes.
        """
        styles = [note.style for note in self._notes]
        apart = all(style["margin_top"] == (0, "px") for style in styles)
        low, high = area.style["min_height"], area.style["max_height"]
        bound = (
            high != (inf, "px") or low not in ("auto", (0, "px")) or area.style["height"] != "auto"
        )
        return apart and not bound and not self.in_column and area.padding_bottom > 0

    def _set_by_heights(self, area: Box) -> None:
        """Give the area of notes the height of its notes.

        WeasyPrint lays out all notes of a page again for each one more, which took a quarter of a
        layout. Each is laid out once here; the page is drawn from a layout of them all.
        """
        if area.height != "auto":
            self.page_bottom += area.margin_height()
        area.children = self._notes
        area.height = sum(self._height(note, area) for note in self._notes)
        self.page_bottom -= area.margin_height()

    def _height(self, note: Box, area: Box) -> float:
        """Return how high an area of notes is that holds this one alone."""
        from weasyprint.formatting_structure.build import (  # type: ignore[import-untyped]  # as above
            create_anonymous_boxes,
        )
        from weasyprint.layout.block import block_level_layout  # type: ignore[import-untyped]  # as above

        known = note, area.page.width
        if known not in self.heights:
            alone = create_anonymous_boxes(area.copy_with_children([note]).deepcopy())
            laid, *_ = block_level_layout(self, alone, -inf, None, area.page)
            self.heights[known] = laid.height
        return self.heights[known]

    def overflows_page(self, bottom_space: float, position_y: float) -> bool:
        """Return whether something that ends there is too low for this page."""
        low = bool(self._base().overflows_page(bottom_space, position_y))
        if not low:
            self._asked = None  # it stays: whoever reports it later wants room for other lines
        return low

    def layout_footnote(self, note: Box) -> bool:
        """Set a note; return whether it leaves too little of the page."""
        low = self._base().layout_footnote(note)
        self._asked = note
        area = self.current_footnote_area
        return bool(low or self._bottom < area.page.content_box_y() + self.least)

    def report_footnote(self, note: Box) -> None:
        """Put off the note that was just tried; a note that stands already is not put off."""
        if note is self._asked:
            self._base().report_footnote(note)
        else:
            self._refusing = True


class _State(NamedTuple):
    """What making a page changes, besides the page."""

    footnotes: list[Box]
    reported: list[Box]
    broken: dict[Box, Box]
    shapes: dict[Box, Box]

    @classmethod
    def of(cls, context: Box) -> _State:
        return cls(
            list(context.footnotes),
            list(context.reported_footnotes),
            dict(context.broken_out_of_flow),
            dict(context._excluded_shapes),
        )

    def restore(self, context: Box) -> None:
        context.footnotes = list(self.footnotes)
        context.reported_footnotes = list(self.reported)
        context.broken_out_of_flow = dict(self.broken)
        context._excluded_shapes = dict(self.shapes)


def _made_well(make: Callable[..., Made]) -> Callable[..., Made]:
    """Return ``make_page`` that makes a page again while a note of it is amiss."""

    def make_page(*told: Box) -> Made:
        context, root, kind, resume_at, number, page_state = told
        before, counters = _State.of(context), deepcopy(page_state)
        if not context.order:
            context.order = {id(each): n for n, each in enumerate(root.element.iter())}
            context.heights = {}

        def again(foot: float) -> Made:
            """Make the page; nothing but notes stands on one that ends before its text begins."""
            bare = foot == -inf
            before.restore(context)
            _reset(page_state, counters)
            context.next_foot, context.least = foot, 0.0 if bare else LEAST
            shown = root.copy_with_children([]) if bare else root
            made = make(context, shown, kind, resume_at, number, page_state)
            context.next_foot = context._foot = inf
            context.least = LEAST
            return (made[0], resume_at, {"break": "any", "page": None}) if bare else made

        made = again(inf)
        if not (before.footnotes or before.reported):
            return made
        foot = inf
        for _ in range(TRIES):
            amiss = min(_amiss(made[0], context, before.reported), default=inf)
            if amiss == inf:
                return made
            foot = min(amiss, foot - STEP)
            if foot < _first_line(made[0]):
                break
            made = again(foot)
        return again(-inf) if before.reported else again(inf)

    return make_page


def _gone_on(lay_out: Callable[..., Box]) -> Callable[..., Box]:
    """Return the layout of a cell that goes on where it left off, or not at all.

    WeasyPrint begins a cell anew whose next line finds no room, even if its first lines stand on
    the page before: they, and the labels of a list in it, were printed twice.
    """

    from weasyprint.formatting_structure.boxes import (  # type: ignore[import-untyped]  # as above
        TableCellBox,
    )

    def lay_out_cell(*told: Box, **more: Box) -> Box:
        laid = lay_out(*told, **more)
        goes_on = isinstance(told[1], TableCellBox) and len(told) > 3 and told[3]
        if goes_on and laid[0] is None and not more.get("page_is_empty", True):
            return lay_out(*told, **more | {"page_is_empty": True})
        return laid

    return lay_out_cell


def _reset(counters: Box, before: Box) -> None:
    """Set the counters of a page, lists and dictionaries, back to what they were."""
    for now, then in zip(counters, deepcopy(before), strict=True):
        now.clear()
        (now.update if isinstance(now, dict) else now.extend)(then)


def _amiss(page: Box, context: Box, awaited: list[Box]) -> Iterator[float]:
    """Yield where a page is to end because of each note amiss.

    That is before the line whose note does not begin on this page; or where the text ends anyway,
    if a note stands here whose line was tried and sent on; or above the notes, if a column of a
    table reached among them before a later one called its own. ``awaited`` came from the page
    before.
    """
    printed = {id(note): note for note in context.current_page_footnotes}
    carried = set(map(id, context.reported_footnotes))
    called = set(map(id, awaited))
    lowest = 0.0
    for line, note in _calls(page.children[0]):
        lowest = max(lowest, line.position_y + line.height)
        if note is None:
            continue
        called.add(id(note))
        if id(note) not in printed and not (id(note) in carried and _goes_on(note)):
            yield line.position_y + line.height / 2
    if printed.keys() - called:
        yield lowest + 1
    if printed and lowest > context.page_bottom + 1:
        yield context.page_bottom


def _first_line(page: Box) -> float:
    """Return where the first line of a page's text ends."""
    return min((line.position_y + line.height for line, _ in _calls(page.children[0])), default=inf)


def _goes_on(note: Box) -> bool:
    """Return whether a note is a later piece of a long one."""
    return CONTINUED in (note.element.get("id") or "")


def _calls(box: Box, line: Box = None) -> Iterator[tuple[Box, Box]]:
    """Yield the lines below a box, and each call with its line: line and note, or None."""
    from weasyprint.formatting_structure.boxes import LineBox

    for child in getattr(box, "children", ()):
        here = line or (child if isinstance(child, LineBox) else None)
        if here is child:
            yield here, None
        if getattr(child, "footnote", None) is not None:
            yield here, child.footnote
        yield from _calls(child, here)
