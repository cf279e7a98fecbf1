"""Whether a table from outside holds data, or only aligns (Menimbang | : | a. ...)."""

from __future__ import annotations

import re
from collections.abc import Sequence

_COUNTED = re.compile(r"no(?:mor)?\.?\Z", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][^:;]*\Z")  # words, and no mark of a list
LONGEST = 60  # letters of the name of a column


def names_columns(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names the columns of the others, though it is not marked as their head.

    ``rows`` are the words of the cells, blanks single.
    """
    if len(rows) < 2:
        return False
    head = rows[0]
    return (
        len(head) > 1
        and all(len(row) == len(head) for row in rows)
        and all(_NAME.match(name) and len(name) < LONGEST for name in head)
        and bool(_COUNTED.match(head[0]) or _all_counted(rows[1:]))
    )


def _all_counted(rows: Sequence[Sequence[str]]) -> bool:
    """Whether every row begins with its number, from 1."""
    return [row[0].rstrip(".") for row in rows] == [str(n) for n in range(1, len(rows) + 1)]
