"""The last word of a page is not divided: WeasyPrint, mended.

Its end would stand on the next page, or in the row of a table on the next. CSS has a rule for that
(``hyphenate-limit-last: page``), which WeasyPrint does not know. So where a page ends within a
paragraph, its last line is set once more, without division; no other line of the page moves.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple, TypeAlias

Box: TypeAlias = Any  # WeasyPrint ships no types
Told: TypeAlias = dict[str, Any]
LINES = (
    *("context", "box", "index", "child", "new_children", "page_is_empty", "absolute_boxes"),
    *("fixed_boxes", "adjoining_margins", "bottom_space", "position_y", "skip_stack"),
    *("first_letter_style", "first_line_style", "draw_bottom_decoration", "max_lines"),
)
WHOLE = "naskah_keeps_words_whole"  # what a layout is told while it sets such a line


class _Lines(NamedTuple):
    """What setting the lines of a paragraph gives."""

    abort: bool
    stop: bool
    resume_at: Box
    position_y: float
    notes: list[Box]
    max_lines: int | None


@cache
def keep_last_words_whole() -> None:
    """Mend WeasyPrint, once in this process; RuntimeError for a release unlike the locked one."""
    from weasyprint.layout import block, inline  # type: ignore[import-untyped]  # ships no types

    if tuple(inspect.signature(block._linebox_layout).parameters) != LINES:
        raise RuntimeError("WeasyPrint ini menata baris dengan cara lain; pasang yang dikunci")
    block._linebox_layout = _ended_well(block._linebox_layout)
    block.find_earlier_page_break = _broken_well(block.find_earlier_page_break)
    inline.split_first_line = _whole_if_told(inline.split_first_line)


def _whole_if_told(split: Callable[..., Box]) -> Callable[..., Box]:
    def split_first_line(text: str, style: Box, context: Box, *rest: Box, **more: Box) -> Box:
        if getattr(context, WHOLE, False):
            style = style.copy()
            style["hyphens"] = "none"
        return split(text, style, context, *rest, **more)

    return split_first_line


def _ended_well(lay_out: Callable[..., Box]) -> Callable[..., Box]:
    def linebox_layout(*values: Box) -> Box:
        told = dict(zip(LINES, values, strict=True))
        known = len(told["new_children"])
        laid = _Lines(*lay_out(*values))
        lines = told["new_children"]
        if laid.abort or not laid.stop or len(lines) == known or not _may_be_divided(lines[-1]):
            return tuple(laid)
        line = _set_whole(told, lines[known:])
        if line is None:
            return tuple(laid)
        lines[-1] = line
        return tuple(laid._replace(resume_at={told["index"]: line.resume_at}))

    return linebox_layout


def _set_whole(told: Told, lines: Sequence[Box]) -> Box | None:
    """Return the last of some lines without its divided word; nothing where it is a word alone."""
    from weasyprint.layout.inline import iter_line_boxes  # type: ignore[import-untyped]  # as above

    context, old = told["context"], lines[-1]
    first = len(lines) == 1
    start = told["skip_stack"] if first else lines[-2].resume_at
    setattr(context, WHOLE, True)
    try:
        line, resume_at = next(
            iter_line_boxes(
                context,
                told["child"],
                old.position_y,
                told["bottom_space"],
                start,
                told["box"],
                told["absolute_boxes"],
                told["fixed_boxes"],
                told["first_letter_style"] if first else None,
                told["first_line_style"] if first else None,
            ),
            (None, None),
        )
    finally:
        setattr(context, WHOLE, False)
    if line is None or not _ends_a_word_before(_words(line), _words(old)):
        return None
    line.resume_at = resume_at
    return line


def _ends_a_word_before(new: str, old: str) -> bool:
    """Return whether a line is another one without its last word, or without a part of it."""
    rest = old.removeprefix(new)
    return bool(new) and rest != old and rest.startswith(" ")


def _broken_well(find: Callable[..., Box]) -> Callable[..., Box]:
    """Return the search for an earlier end of a page that ends at a whole word, if any."""
    from weasyprint.formatting_structure.boxes import (  # type: ignore[import-untyped]  # as above
        LineBox,
    )
    from weasyprint.layout.block import remove_placeholders  # type: ignore[import-untyped]  # as above

    def find_earlier(context: Box, children: Box, *told: Box) -> Box:
        found = find(context, children, *told)
        if not found or not isinstance(children[0], LineBox):
            return found
        lines = found[0]
        kept = len(lines)
        while kept > children[0].style["orphans"] and _may_be_divided(lines[kept - 1]):
            kept -= 1
        if kept == len(lines) or _may_be_divided(lines[kept - 1]):
            return found
        remove_placeholders(context, lines[kept:], *told)
        return lines[:kept], {0: lines[kept - 1].resume_at}

    return find_earlier


def _may_be_divided(line: Box) -> bool:
    """Return whether a line ends with a hyphen: of the layout, or of a word that has one."""
    return line.resume_at is not None and _words(line).endswith("-")


def _words(line: Box) -> str:
    return "".join(getattr(each, "text", None) or "" for each in line.descendants()).rstrip()
