"""Tables with rules on a page of a PDF: a grid of drawn lines, and the words in its cells.

What has no rules stays lines. Places are in points from the lower left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from generator.model.tabel import row_of, rule

NEAR = 2.5  # points: lines that close are one
THIN = 2.5  # points: a filled rectangle no thicker is a line
WHOLE = 0.75  # share of a length, and of the lines of a grid
FILLED = 0.6  # share of the cells of a table that have words
SHORT = 6.0  # points: what is shorter is no side of a cell
MOST = 20_000  # lines of a page that are looked at: a map has more
PAINTS = {b"S": True, b"s": True, b"B": True, b"B*": True, b"b": True, b"b*": True}
FILLS = {b"f": False, b"F": False, b"f*": False}
Matrix = Sequence[float]


class Words(NamedTuple):
    """Words drawn at once: where they begin, in points from the lower left, and their size."""

    x: float
    y: float
    size: float
    text: str


class Side(NamedTuple):
    """A drawn line: where it lies across (``at``), and from where to where it goes."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Drawing:
    """The lines of a page, gathered while its operators are read."""

    flat: list[Side] = field(default_factory=list)
    upright: list[Side] = field(default_factory=list)
    _path: list[tuple[tuple[float, float], tuple[float, float]]] = field(default_factory=list)
    _boxes: list[tuple[float, float, float, float]] = field(default_factory=list)
    _at: tuple[float, float] = (0.0, 0.0)
    _begun: tuple[float, float] = (0.0, 0.0)

    def operator(self, name: bytes, values: Sequence[object], cm: Matrix) -> None:
        """Take in one operator of a page."""
        if name in (b"m", b"l", b"re"):
            self._build(name, [float(str(v)) for v in values], cm)
        elif name in (b"h", b"s", b"b", b"b*") and self._at != self._begun:
            self._path.append((self._at, self._begun))
        if name in PAINTS or name in FILLS or (name == b"n" and self._path):
            self._paint(stroked=name in PAINTS)  # a thin way to clip by: what is drawn is thin
        if name in PAINTS or name in FILLS or name == b"n":
            self._path, self._boxes = [], []

    def _build(self, name: bytes, values: Sequence[float], cm: Matrix) -> None:
        here = _placed(values[0], values[1], cm)
        if name == b"re":
            there = _placed(values[0] + values[2], values[1] + values[3], cm)
            xs, ys = sorted((here[0], there[0])), sorted((here[1], there[1]))
            self._boxes.append((xs[0], ys[0], xs[1], ys[1]))
        elif name == b"l":
            self._path.append((self._at, here))
        else:
            self._begun = here
        self._at = here

    def _paint(self, *, stroked: bool) -> None:
        if len(self.flat) + len(self.upright) > MOST:
            return
        if not stroked and self._path:
            corners = [corner for line in self._path for corner in line]
            xs, ys = [x for x, _ in corners], [y for _, y in corners]
            self._boxes.append((min(xs), min(ys), max(xs), max(ys)))
        for (x0, y0), (x1, y1) in self._path if stroked else ():
            self._line(x0, y0, x1, y1)
        for left, low, right, high in self._boxes:
            if high - low <= THIN or right - left <= THIN:
                self._line(left, low, right, high)
            elif stroked or self._framed((left, low, right, high)):
                for line in ((left, low, right, low), (left, high, right, high)):
                    self._line(*line)
                for line in ((left, low, left, high), (right, low, right, high)):
                    self._line(*line)

    def _framed(self, box: tuple[float, float, float, float]) -> bool:
        """Say whether another box just inside leaves but a frame of a filled one."""
        near = (
            max(abs(a - b) for a, b in zip(box, other, strict=True))
            for other in self._boxes
            if other != box
        )
        return any(distance <= THIN for distance in near)

    def _line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        if abs(y1 - y0) <= THIN < abs(x1 - x0):
            self.flat.append(Side((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x1 - x0) <= THIN < abs(y1 - y0):
            self.upright.append(Side((x0 + x1) / 2, min(y0, y1), max(y0, y1)))


def _placed(x: float, y: float, cm: Matrix) -> tuple[float, float]:
    return x * cm[0] + y * cm[2] + cm[4], x * cm[1] + y * cm[3] + cm[5]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the x of its columns from the left, the y of its rows from the top.

    ``sides`` are its upright lines: where one is lacking, cells are joined.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    heads: int = 1  # rows above the first line that goes right across
    sides: tuple[Side, ...] = ()

    def holds(self, words: Words) -> bool:
        """Return whether words begin inside."""
        across = self.xs[0] - NEAR <= words.x <= self.xs[-1]
        return across and self.ys[-1] - NEAR <= words.y <= self.ys[0]

    def cell(self, words: Words) -> tuple[int, int]:
        """Return the row and the column that words begin in, the first of joined ones."""
        row = sum(words.y < y for y in self.ys[1:-1])
        middle = (self.ys[row] + self.ys[row + 1]) / 2
        before = [n for n, x in enumerate(self.xs[1:-1], 1) if words.x + NEAR / 2 >= x]
        return row, next((n for n in reversed(before) if self._parted(self.xs[n], middle)), 0)

    def _parted(self, x: float, y: float) -> bool:
        return any(abs(s.at - x) <= 2 * NEAR and s.start <= y <= s.end for s in self.sides)


def grids(drawing: Drawing) -> list[Grid]:
    """Return the grids of a page: two columns and two rows at the least, ruled both ways.

    Most of its lines go right across or right down: those of a chart or a form do not.
    """
    flat, upright = _merged(drawing.flat), _merged(drawing.upright)
    found = []
    for mine in _together(flat, upright):
        rows = [side for side in mine if side in flat]
        columns = [side for side in mine if side in upright]
        xs, ys = _series(s.at for s in columns), _series(s.at for s in rows)
        if len(xs) > 2 and len(ys) > 2 and _whole(rows, ys, xs) and _whole(columns, xs, ys):
            heads = _heads(rows, xs, ys)
            found.append(Grid(tuple(xs), tuple(reversed(ys)), heads, tuple(columns)))
    return sorted(found, key=lambda grid: -grid.ys[0])


def _whole(sides: Sequence[Side], at: Sequence[float], across: Sequence[float]) -> bool:
    """Return whether most lines of a grid go nearly from one end to the other."""
    length = across[-1] - across[0]
    covered = [sum(s.end - s.start for s in sides if abs(s.at - each) <= 2 * NEAR) for each in at]
    return sum(each >= WHOLE * length for each in covered) >= WHOLE * len(at)


def _heads(rows: Sequence[Side], xs: Sequence[float], ys: Sequence[float]) -> int:
    """Return how many rows stand above the first line below the top that goes right across."""
    width = xs[-1] - xs[0]
    for n, y in enumerate(reversed(ys[:-1]), start=1):
        covered = sum(s.end - s.start for s in rows if abs(s.at - y) <= NEAR)
        if covered >= width - 2 * NEAR:
            return n
    return 1


def _merged(sides: Iterable[Side]) -> list[Side]:
    """Return lines put together that lie on and touch each other; short ones left out."""
    done: list[Side] = []
    for side in sorted(sides, key=lambda s: (round(s.at / NEAR), s.start)):
        last = done[-1] if done else None
        if last and abs(last.at - side.at) <= NEAR and side.start <= last.end + NEAR:
            done[-1] = Side(last.at, last.start, max(last.end, side.end))
        else:
            done.append(side)
    return [side for side in done if side.end - side.start >= SHORT]


def _together(flat: Sequence[Side], upright: Sequence[Side]) -> Iterator[list[Side]]:
    """Yield the lines that cross one another, table by table."""
    left = {*range(len(flat) + len(upright))}
    sides = [*flat, *upright]
    while left:
        reached, edge = set[int](), [left.pop()]
        while edge:
            here = edge.pop()
            reached.add(here)
            crossing = [n for n in left if _cross(sides[here], sides[n], here, n, len(flat))]
            left.difference_update(crossing)
            edge += crossing
        if len(reached) > 1:
            yield [sides[n] for n in sorted(reached)]


def _cross(one: Side, two: Side, a: int, b: int, flats: int) -> bool:
    if (a < flats) == (b < flats):
        return False
    return (
        one.start - NEAR <= two.at <= one.end + NEAR
        and two.start - NEAR <= one.at <= two.end + NEAR
    )


def _series(values: Iterable[float]) -> list[float]:
    done: list[float] = []
    for value in sorted(values):
        if not done or value - done[-1] > 2 * NEAR:
            done.append(value)
    return done


# --- rows ----------------------------------------------------------------------------------------


@dataclass(slots=True)
class Rows:
    """The rows of one grid: its head, its body, each cell with its words."""

    grid: Grid
    head: list[list[str]]
    body: list[list[str]]

    @property
    def lines(self) -> list[str]:
        """Return the rows as an author types them."""
        top = [*map(row_of, self.head), rule(len(self.head[-1]))] if self.head else []
        return [*top, *map(row_of, self.body)]

    @property
    def is_table(self) -> bool:
        """Return whether there are names of columns, and rows that mostly fill them."""
        named = self.head and all(map(any, zip(*self.head, strict=True)))
        cells = [cell for row in self.body for cell in row]
        return bool(named and cells) and sum(map(bool, cells)) >= FILLED * len(cells)


def rows_of(grid: Grid, words: Sequence[Words], before: Rows | None = None) -> Rows | None:
    """Return the rows of a grid, or None where it is a frame around text and no table.

    One that goes on from ``before``, the table at the end of the last page, needs no head.
    """
    cells: dict[tuple[int, int], list[Words]] = {}
    for each in words:
        cells.setdefault(grid.cell(each), []).append(each)
    rows = [
        [_said(cells.get((row, column), ())) for column in range(len(grid.xs) - 1)]
        for row in range(len(grid.ys) - 1)
    ]
    filled = [n for n, row in enumerate(rows) if any(row)]
    used = [n for n in range(len(grid.xs) - 1) if any(row[n] for row in rows)]
    kept = [(n, [rows[n][column] for column in used]) for n in filled]
    head = [row for n, row in kept if n < grid.heads]
    made = Rows(grid, head, [row for n, row in kept if n >= grid.heads])
    on = before is not None and go_on(before, made)
    return made if len(used) > 1 and (made.is_table or on) else None


def _said(words: Iterable[Words]) -> str:
    """Return the words of a cell, from the top, each row from the left."""
    lines: list[list[Words]] = []
    for each in sorted(words, key=lambda w: -w.y):
        if lines and lines[-1][0].y - each.y < each.size / 2:
            lines[-1].append(each)
        else:
            lines.append([each])
    said = [" ".join(w.text for w in sorted(line, key=lambda w: w.x)) for line in lines]
    text = said[0] if said else ""
    for before, line in pairwise(said):
        parted = before.endswith("-") and line[:1].islower()
        twice = parted and before[:-1].split()[-1:] == [line.split()[0].strip(".,;:")]
        text = f"{text if twice else text[:-1]}{line}" if parted else f"{text} {line}"
    return " ".join(text.split())


def go_on(before: Rows, after: Rows) -> bool:
    """Say whether a table goes on on the next page: as many columns of the same widths."""
    if len(before.grid.xs) != len(after.grid.xs):
        return False
    widths = [[b - a for a, b in pairwise(each.grid.xs)] for each in (before, after)]
    return all(abs(one - two) <= 2 * NEAR for one, two in zip(*widths, strict=True))


def without_head(before: Rows, after: Rows) -> Rows:
    """Return the rows of a table that goes on: a head printed again is left out.

    A first row without a number goes on with the last one of the page before.
    """
    rows = [*after.head, *after.body]
    again = before.head and rows[: len(before.head)] == before.head
    return Rows(after.grid, [], rows[len(before.head) :] if again else rows)
