"""Where the cells of a table stand: columns counted with all spans, as HTML demands them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.ir.nodes import Cell, Table
from generator.ir.walk import Rows


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell, its first column, the columns and rows it takes; ``name`` heads its column."""

    cell: Cell
    column: int
    columns: int
    rows: int
    name: str = ""
    whole: bool = False  # as wide as the table


@dataclass(frozen=True, slots=True)
class Grid:
    """A table by rows; ``widths`` are those of the columns in which some cell begins."""

    widths: tuple[float, ...]
    head: tuple[tuple[Placed, ...], ...]
    body: tuple[tuple[Placed, ...], ...]


def grid(table: Table, said: Sequence[Sequence[str]]) -> Grid:
    """Return the cells of a table in their places; ``said`` are the words of its head by row.

    HTML refuses a column in which no cell begins, and a span beyond the last row.
    """
    width = len(table.widths)
    head, body = (tuple(_rows(rows, width)) for rows in (table.head, table.body))
    kept = sorted({0, *(each.column for row in (*head, *body) for each in row)})
    ends = (*kept[1:], width)
    widths = tuple(sum(table.widths[a:b]) for a, b in zip(kept, ends, strict=True))
    names = _names(head, said, width)

    def fit(each: Placed) -> Placed:
        reach = range(each.column, each.column + each.columns)
        columns = sum(1 for column in kept if column in reach)
        whole = width > 1 and each.columns >= width
        name = "" if whole else names[min(each.column, width - 1)]
        return Placed(each.cell, each.column, columns, each.rows, name, whole)

    return Grid(
        widths,
        tuple(tuple(map(fit, row)) for row in head),
        tuple(tuple(map(fit, row)) for row in body),
    )


def _rows(rows: Rows, width: int) -> Iterator[tuple[Placed, ...]]:
    busy = [0] * width  # rows that a cell above still reaches down into, by column
    for order, row in enumerate(rows):
        placed, column, reaches = [], 0, list(busy)
        for cell in row:
            while column < width and busy[column]:
                column += 1
            deep = min(cell.rowspan, len(rows) - order)
            placed.append(Placed(cell, column, cell.colspan, deep))
            for taken in range(column, min(column + cell.colspan, width)):
                reaches[taken] = deep
            column += cell.colspan
        busy = [max(0, rest - 1) for rest in reaches]
        yield tuple(placed)


def _names(
    head: Sequence[Sequence[Placed]], said: Sequence[Sequence[str]], width: int
) -> tuple[str, ...]:
    """Return what the head says above each column, from the top down.

    What stands over all columns names none of them.
    """
    names: list[list[str]] = [[] for _ in range(width)]
    for row, words in zip(head, said, strict=True):
        for each, word in zip(row, words, strict=True):
            if word and each.columns < width:
                for column in names[each.column : each.column + each.columns]:
                    column.append(word)
    return tuple(", ".join(each) for each in names)
