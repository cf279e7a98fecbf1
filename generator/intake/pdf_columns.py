"""Tables without rules on a page of a PDF: words in columns, which lines read as one sentence.

Nothing is made a table that draws none; that there may be one is told, with its first row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.intake.pdf_ruled import Words

WIDTH = 0.5  # of the size; how wide a letter is, about
GAP = 2.0  # of the size; what is wider parts two columns
NEAR = 4.0  # points between the beginnings of one column
SAME_ROW = 0.5  # of the size
ROWS, COLUMNS = 3, 3  # at the least; a label, a colon and words stand so once
WRAPPED = 2.2  # of the size; a row that goes on below stands so near
_LABEL = re.compile(r"(?:[:•\-]|\(?[\dA-Za-z]{1,4}[.)]|(?:Menimbang|Mengingat|Menetapkan)\W*)\Z")
Row = list[Words]  # its columns


def columns(pieces: Sequence[Words]) -> Iterator[str]:
    """Yield the first row of whatever stands in columns over rows, its cells parted by bars."""
    rows = [_columns(row) for row in _rows(pieces)]
    run: list[Row] = []
    for row in [*rows, []]:
        if run and _goes_on(run[-1], row):
            continue
        if len(row) >= COLUMNS and (not run or _alike(run[0], row)):
            run.append(row)
            continue
        if len(run) >= ROWS and _filled(run):
            yield " | ".join(cell.text for cell in run[0])
        run = [row] if len(row) >= COLUMNS else []


def _rows(pieces: Sequence[Words]) -> list[Row]:
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda p: (-p.y, p.x)):
        if rows and rows[-1][0].y - piece.y < SAME_ROW * piece.size:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda p: p.x) for row in rows]


def _columns(row: Row) -> Row:
    """Return what stands between wide gaps, each as one."""
    out = [row[0]]
    for before, piece in pairwise(row):
        if piece.x - (before.x + len(before.text) * before.size * WIDTH) > GAP * piece.size:
            out.append(piece)
        else:
            out[-1] = out[-1]._replace(text=f"{out[-1].text} {piece.text}")
    return out


def _alike(first: Row, row: Row) -> bool:
    """Whether most columns of a row begin where those of the first do."""
    met = sum(any(abs(a.x - b.x) < NEAR for a in first) for b in row)
    return met >= COLUMNS


def _goes_on(above: Row, row: Row) -> bool:
    """Whether a row has only words that a cell of the one above goes on with."""
    if not row or len(row) >= COLUMNS or above[0].y - row[0].y > WRAPPED * row[0].size:
        return False
    return all(any(abs(a.x - b.x) < NEAR for a in above[1:]) for b in row)


def _filled(run: Sequence[Row]) -> bool:
    """Whether the columns hold words, not the labels of a list and their colon."""
    labels = sum(bool(_LABEL.match(cell.text)) for row in run for cell in row[1:])
    return labels * 3 < sum(len(row) - 1 for row in run)
