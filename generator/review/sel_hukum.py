"""Where a cell of a table in a text of law is written: tables there are known by their text alone.

A text of law is placed line by line as far as its sentences go; its tables by where the text, or
the unit they stand in, begins. A table is found by all its words, and what is not found once is
told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.content.edits import Unplaced
from generator.content.pieces import depth_of
from generator.diagnostics import Span
from generator.ir.printed import PrintedLine
from generator.model.tabel import cells, is_row, is_rule
from generator.review.match import key

_CELL = re.compile(r"(?<!\\)\|\s*")


def in_its_row(line: PrintedLine, lines: Sequence[PrintedLine], text: str) -> PrintedLine:
    """Return a cell with the place of its words; raise where its table does not stand there once.

    ``lines`` are what the source prints.
    """
    table = [x for x in lines if x.jenis == "sel" and x.asal == line.asal]
    words = [key(x.text) for x in table]
    written = list(_cells(text, line.asal))
    said = [key(each) for _, each in written]
    starts = [n for n in range(len(said)) if said[n : n + len(words)] == words]
    order = [n for n, x in enumerate(table) if x is line or (x.id and x.id == line.id)]
    if len(order) != 1:
        order = [n for n, each in enumerate(words) if each == key(line.text)]
    if len(starts) != 1 or len(order) != 1:
        raise Unplaced("sel itu tidak ditemukan tepat satu kali dalam sumbernya; ubah sendiri")
    return replace(line, asal=written[starts[0] + order[0]][0])


def _cells(text: str, at: Span) -> Iterator[tuple[Span, str]]:
    """Yield the cells with words, from a place to the end of its block, each with its place."""
    lines = text.split("\n")
    for n in range(at.line - 1, len(lines)):
        if n >= at.line and lines[n].strip() and depth_of(lines[n]) < at.col - 1:
            return
        if not is_row(lines[n]) or is_rule(said := cells(lines[n])):
            continue
        starts = [found.end() for found in _CELL.finditer(lines[n])]
        for start, words in zip(starts, said, strict=False):  # the last sign opens no cell
            if words:
                yield Span(at.path, n + 1, start + 1), words
