"""Tables of the templates: ``lebar="10 30 60"`` gives the columns their shares of the width."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from generator.ir.html_check import Checker
from generator.ir.html_inline import read_inlines
from generator.ir.html_tree import Element
from generator.ir.nodes import Block, Cell, Inline, Table

CellReader = Callable[[Element, Checker, str], tuple[Block, ...]]
Row = tuple[Cell, ...]


def read_table(element: Element, check: Checker, cell_blocks: CellReader) -> Table:
    """Return the table; ``caption`` and ``tfoot`` (the source line) hold words only."""
    role = check.role(element, "Table", "data")
    head: list[Row] = []
    body: list[Row] = []
    caption: tuple[Inline, ...] = ()
    source: tuple[Inline, ...] = ()
    for child in _elements(element, check):
        check.attrs(child)
        match child.tag:
            case "caption":
                caption = read_inlines(child.children, check, "<caption>")
            case "tfoot":
                source = read_inlines(child.children, check, "<tfoot>")
            case "thead":
                head.extend(_rows(child, check, cell_blocks))
            case "tbody":
                body.extend(_rows(child, check, cell_blocks))
            case _:
                check.misplaced(child, "<table>")
    widths = _widths(element, check, (head or body or [()])[0])
    id_ = element.attrs.get("id", "")
    return Table(
        role, widths, tuple(head), tuple(body), "", caption, source, id_, asal=element.asal
    )


def _elements(element: Element, check: Checker) -> Iterator[Element]:
    for child in element.children:
        if isinstance(child, Element):
            yield child
        elif child.strip():
            check.complain(element, "T05", f'Teks "{child.strip()[:40]}" berada di luar sel tabel.')


def _rows(section: Element, check: Checker, cell_blocks: CellReader) -> Iterator[Row]:
    for row in _elements(section, check):
        if row.tag != "tr":
            check.misplaced(row, f"<{section.tag}>")
            continue
        check.attrs(row)
        yield tuple(_cells(row, check, cell_blocks))


def _cells(row: Element, check: Checker, cell_blocks: CellReader) -> Iterator[Cell]:
    for cell in _elements(row, check):
        if cell.tag not in ("td", "th"):
            check.misplaced(cell, "<tr>")
            continue
        check.attrs(cell)
        blocks = cell_blocks(cell, check, "sel-kepala" if cell.tag == "th" else "sel")
        spans = _count(cell, "colspan"), _count(cell, "rowspan")
        yield Cell(blocks, *spans, _align(cell, check), asal=cell.asal)


def _align(cell: Element, check: Checker) -> Literal["kiri", "tengah", "kanan"]:
    match cell.attrs.get("class", "tengah" if cell.tag == "th" else "kiri"):
        case "kiri":
            return "kiri"
        case "tengah":
            return "tengah"
        case "kanan":
            return "kanan"
        case other:
            check.complain(
                cell,
                "T04",
                f'Perataan sel "{other}" tidak dikenal.',
                "Yang dikenal: kiri, tengah, kanan.",
            )
            return "kiri"


def _count(cell: Element, name: str) -> int:
    value = cell.attrs.get(name, "1")
    return int(value) if value.isdigit() and value != "0" else 1


def _widths(element: Element, check: Checker, row: Row) -> tuple[float, ...]:
    columns = sum(cell.colspan for cell in row)
    words = element.attrs.get("lebar", "").split()
    shares = [float(word) for word in words if word.replace(".", "", 1).isdigit()]
    if not words and columns:
        return (round(1 / columns, 6),) * columns
    if len(shares) != len(words) or len(shares) != columns or not sum(shares):
        check.complain(
            element,
            "T06",
            f'Atribut lebar="{" ".join(words)}" tidak cocok dengan {columns} kolom tabel.',
            "Tuliskan satu angka untuk setiap kolom.",
        )
        return (round(1 / max(columns, 1), 6),) * columns
    return tuple(round(share / sum(shares), 6) for share in shares)
