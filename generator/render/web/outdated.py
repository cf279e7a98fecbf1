"""A finished page marked as outdated, above all that it says, on screens and on paper."""

from __future__ import annotations

import re
from html import escape

BODY = re.compile(rb"<body[^>]*>")


def mark_outdated(page: bytes, line: str) -> bytes | None:
    """Return the page with ``line`` at its top; None for what is no page."""
    start = BODY.search(page)
    if start is None:
        return None
    mark = f'\n<p class="alat usang" role="note">{escape(line, quote=False)}</p>'
    return page[: start.end()] + mark.encode() + page[start.end() :]
