"""Marks that are one wish: a row of a table, a Pasal or a group that came, a Pasal that went."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from generator.diagnostics import NOWHERE, Span
from generator.ir.printed import PrintedLine
from generator.review.mark import CELLS, SPLIT, JenisTanda, Tanda


def whole(made: Sequence[Tanda], lines: Sequence[PrintedLine]) -> Iterator[Tanda]:
    """Yield the marks of a document, those together that are one wish."""
    found = list(_rows(made, lines))
    for jenis in (JenisTanda.HAPUS, JenisTanda.PINDAH):
        found = list(_together(found, lines, jenis))
    return _brought(found)


def _rows(made: Sequence[Tanda], lines: Sequence[PrintedLine]) -> Iterator[Tanda]:
    """Yield the marks with those of a whole row of a table as one."""
    cells = Counter((x.asal, x.row[1]) for x in lines if x.jenis == "sel")

    def row(mark: Tanda) -> tuple[object, ...]:
        """Return what the marks of a row have in common; nothing two marks share, if none."""
        if mark.jenis is JenisTanda.SISIP and mark.place[0]:
            return "sisip", mark.place[0]
        if mark.jenis is JenisTanda.HAPUS and mark.line and mark.line.jenis == "sel":
            return "hapus", *_row_of(mark)
        return (id(mark),)

    for kind, group in groupby(made, row):
        marks = list(group)
        if kind[0] == "sisip" and len({mark.place for mark in marks}) > 1:
            words = [
                " ".join(mark.new for mark in each)
                for _, each in groupby(marks, lambda mark: mark.place)
            ]
            last = marks[-1]
            yield replace(marks[0], new=CELLS.join(words), cells=tuple(words), ahead=last.ahead)
        elif kind[0] == "hapus" and len(marks) == cells[_row_of(marks[0])] > 1:
            words = [mark.old for mark in marks]
            yield replace(marks[0], old=CELLS.join(words), cells=tuple(words))
        else:
            yield from marks


def _row_of(mark: Tanda) -> tuple[Span, int]:
    return (mark.line.asal, mark.line.row[1]) if mark.line else (NOWHERE, 0)


_HEAD = re.compile(r"(?:Pasal|BAB|Bagian|Paragraf)\s+\S+$")


def _brought(made: Iterable[Tanda]) -> Iterator[Tanda]:
    """Yield the marks with an inserted Pasal or group, its heading and what follows, as one."""
    waits: Tanda | None = None
    for mark in made:
        follows = mark.jenis is JenisTanda.SISIP and not mark.cells
        head = follows and _HEAD.match(mark.new) is not None
        within = waits is not None and not waits.new.startswith("Pasal")
        if waits and follows and mark.line is waits.line and (not head or within):
            waits = replace(waits, new=f"{waits.new}{SPLIT}{mark.new}", ahead=mark.ahead)
            continue
        if waits:
            yield waits
        waits = mark if head else None
        if waits is None:
            yield mark
    if waits:
        yield waits


_PASAL = re.compile(r"i-pasal-[0-9a-z]+$")


def _together(
    made: Sequence[Tanda], lines: Sequence[PrintedLine], jenis: JenisTanda
) -> Iterator[Tanda]:
    """Yield the marks with those that delete or move all of a Pasal, its heading too, as one."""
    deleted = {id(x.line): x for x in made if x.jenis is jenis and not x.cells}
    taken: set[int] = set()
    for mark in made:
        line = mark.line
        head = line is not None and line.id == line.unit and _PASAL.match(line.unit)
        if not head or line is None or id(line) not in deleted:
            if id(mark) not in taken:
                yield mark
            continue
        own = [x for x in lines if x.unit == line.unit or x.unit.startswith(f"{line.unit}-")]
        if len(own) < 2 or any(id(x) not in deleted for x in own):
            yield mark
            continue
        parts = [deleted[id(x)] for x in own]
        taken |= {id(each) for each in parts}
        old = SPLIT.join(each.old for each in parts)
        new = SPLIT.join(each.new for each in parts) if mark.new else ""
        whole = replace(mark, old=old, new=new, ahead=parts[-1].ahead)
        yield replace(whole, merged=tuple(x for x in own if x is not line))
