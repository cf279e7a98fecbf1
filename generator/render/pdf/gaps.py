"""Gaps between the words of a justified line: WeasyPrint, mended.

WeasyPrint spreads whatever a line lacks over its blanks, however few they are. A line that would
need wider gaps than the eye reads over is set as in a ragged column instead: it ends before the
right edge, with gaps hardly wider than the type has them.
"""

from __future__ import annotations

from functools import cache
from typing import Any, TypeAlias

Box: TypeAlias = Any  # WeasyPrint ships no types
WIDEST = 2.3  # times a blank; the auditor's bound is 2.5 times the normal gap (proof/audit)
RAGGED = 1.15  # times a blank, in a line that does not reach the edge: wider, it would seem torn
FACE = ("font_family", "font_style", "font_weight", "font_size")


@cache
def keep_gaps_even() -> None:
    """Mend WeasyPrint, once in this process."""
    from weasyprint.layout import inline  # type: ignore[import-untyped]  # ships no types

    spread = inline.add_word_spacing
    blanks: dict[tuple[object, ...], float] = {}

    def justify_line(context: Box, line: Box, lacking: float) -> None:
        count = inline.count_expandable_spaces(line)
        if count:
            face = tuple(line.style[name] for name in FACE)
            if face not in blanks:
                blanks[face] = _blank(line, context)
            more, blank = lacking / count, blanks[face]
            spread(context, line, more if more <= (WIDEST - 1) * blank else (RAGGED - 1) * blank, 0)

    inline.justify_line = justify_line


def _blank(line: Box, context: Box) -> float:
    """Return the width of a blank in the face of a line, in CSS pixels."""
    from weasyprint.text.line_break import (  # type: ignore[import-untyped]  # as above
        create_layout,
        line_size,
    )

    widths = []
    for text in ("nn", "n n"):
        layout = create_layout(text, line.style, context, None, 0)
        width, _ = line_size(layout.get_first_line()[0], line.style)
        layout.deactivate()
        widths.append(float(width))
    return widths[1] - widths[0]
