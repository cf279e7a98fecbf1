"""The marks that end the items of a series, when items come, go or change places.

The last item but one ends with "; dan", "; atau" or "; dan/atau", the last as the series itself
ends (UU 12/2011 Lampiran II angka 87 to 95). A reviewer who strikes the last item, or puts one
behind it, seldom marks its neighbour as well: the marks go to where the series wants them. A series
that was written otherwise, or that the reviewer has ended himself, stays as it is.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.content.edits import Edit, after
from generator.content.pieces import LABEL, depth_of, piece_at
from generator.content.placing import row_at
from generator.diagnostics import Span

_END = re.compile(r"(?P<sign>[;,.]?)(?:\s+(?P<joint>dan/atau|dan|atau))?\s*$")


@dataclass(frozen=True, slots=True)
class _Series:
    """Items that stand beside each other: the last line of each, and how their row is known."""

    lasts: tuple[int, ...]
    kind: tuple[int, bool, str]  # depth, whether digits count, and what follows the number


@dataclass(frozen=True, slots=True)
class _Ends:
    """How a series ends its items: those before the last two, the joint, and the last."""

    sign: str
    joint: str
    last: str

    def of(self, count: int) -> Iterator[str]:
        """Yield how each of some items ends."""
        for n in range(1, count):
            yield f"{self.sign} {self.joint}" if n == count - 1 else self.sign
        yield self.last


def rejoined(before: str, text: str, path: str, edits: Sequence[Edit]) -> str:
    """Return a file, changed by edits, in which the series they touched end their items rightly."""
    lines, old = text.split("\n"), before.split("\n")
    for edit, start in after(edits):
        if not edit.numbers:
            continue
        known = {each.kind: _ends(old, each) for each in _series(before, path, edit.start)}
        for each in _series(text, path, start):
            was = known.get(each.kind)
            if was is not None and _ends(lines, each) is None:
                _end_anew(lines, each, was)
    return "\n".join(lines)


def _end_anew(lines: list[str], series: _Series, was: _Ends) -> None:
    """Give the items of a series the ends that it had; a joint that a reviewer wrote is his."""
    found = {joint for n in series.lasts if (joint := _end(lines[n])["joint"])} - {was.joint}
    joint = found.pop() if len(found) == 1 else was.joint
    ends = _Ends(was.sign, joint, was.last).of(len(series.lasts))
    for n, end in zip(series.lasts, ends, strict=True):
        lines[n] = lines[n][: _end(lines[n]).start()].rstrip() + end


def _ends(lines: Sequence[str], series: _Series) -> _Ends | None:
    """Return how a series ends its items; None where it does not end them as a series does."""
    found = [_end(lines[n]) for n in series.lasts]
    if len(found) < 2:
        return None
    *first, joined, last = found
    ends = _Ends(joined["sign"], joined["joint"] or "", last[0])
    alike = all(each["sign"] == ends.sign and not each["joint"] for each in first)
    known = ends.sign in (";", ",") and ends.joint and last["sign"]
    return ends if known and alike else None


def _end(line: str) -> re.Match[str]:
    found = _END.search(line)
    assert found is not None  # it matches nothing at the end of any line
    return found


def _series(text: str, path: str, at: int) -> Iterator[_Series]:
    """Yield the counted items at a place of a file, those just above it, and what holds these."""
    lines, line = text.split("\n"), text.count("\n", 0, at)
    for near in (line, *_above(lines, line)):
        firsts = row_at(text, lines, path, near)
        label = LABEL.match(lines[firsts[0]].lstrip()) if firsts else None
        if label is None:
            continue
        number = label["label"]
        kind = depth_of(lines[firsts[0]]), number.strip("(.)").isdecimal(), number[-1]
        yield _Series(tuple(_last_line(text, path, lines, n) for n in firsts), kind)


def _above(lines: Sequence[str], line: int) -> Iterator[int]:
    """Yield the line above one, and each further up that is less deep than all below it."""
    deep = sys.maxsize
    for n in range(line - 1, -1, -1):
        if not lines[n].strip():
            return
        if depth_of(lines[n]) < deep:
            deep = depth_of(lines[n])
            yield n


def _last_line(text: str, path: str, lines: Sequence[str], first: int) -> int:
    """Return the last line of an item that begins on a line."""
    place = Span(path, first + 1, depth_of(lines[first]) + 1)
    return piece_at(text, place, law=True).last - 1
