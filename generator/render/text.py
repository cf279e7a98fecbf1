"""The ir as plain text, line by line, as the reader of legal texts takes it in.

Subunits are set in under their unit; what an instruction puts into a law stands at the margin.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from generator.ir.dump import plain
from generator.ir.nodes import (
    Block,
    Contents,
    Figure,
    Formula,
    Group,
    Heading,
    Inline,
    Item,
    List,
    Paragraph,
    Part,
    Signature,
    Table,
)
from generator.model.rumus import line_of
from generator.model.tabel import row_of, rule

INDENT = "    "


def text(parts: Sequence[Part]) -> str:
    """Return the words of parts, a line for each paragraph, heading and item."""
    return "".join(f"{line}\n" for part in parts for line in _lines(part.blocks))


def words(inlines: Sequence[Inline]) -> str:
    """Return words without their looks; a line break stays one."""
    return plain(inlines, "\n")


def _said(inlines: Sequence[Inline]) -> list[str]:
    """Return the lines of a paragraph; a formula is marked as one, so that it can be read back."""
    alone = (each for each in inlines if isinstance(each, Formula) and not each.inline)
    if formulas := list(alone):
        return [line_of(each.text) for each in formulas]
    return words(inlines).splitlines()


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield from _heading(block)
        case Paragraph():
            yield from _said(block.children)
        case List():
            for item in block.items:
                yield from _item(item, " : " if block.role == "pembukaan" else " ")
        case Group():
            yield from _lines(block.blocks)
        case Table():
            yield from _captioned(block, _plain_rows(block) or _cells(block))
        case Figure():
            yield from _captioned(block, [block.alt])
        case Signature():
            yield from (words(line) for line in block.lines if line)
        case Contents():
            return
        case _:
            assert_never(block)


def _captioned(block: Table | Figure, inside: Sequence[str]) -> Iterator[str]:
    """Yield what a table or a picture holds between its caption and its source."""
    yield from filter(None, [" ".join(filter(None, (block.label, words(block.caption))))])
    yield from inside
    yield from filter(None, [words(block.source)])


def _cells(table: Table) -> list[str]:
    rows = (*table.head, *table.body)
    return [line for row in rows for cell in row for line in _lines(cell.blocks)]


def _plain_rows(table: Table) -> list[str]:
    """Return the rows of a table as an author types them; nothing where cells are joined.

    A cell of several paragraphs has no such form either.
    """
    if any(c.colspan > 1 or c.rowspan > 1 for row in (*table.head, *table.body) for c in row):
        return []
    read = [[[*_lines(cell.blocks)] for cell in row] for row in (*table.head, *table.body)]
    if any(len(cell) > 1 for row in read for cell in row):
        return []
    rows = [row_of([cell[0] if cell else "" for cell in row]) for row in read]
    if table.head:
        rows.insert(len(table.head), rule(len(table.head[-1])))
    return rows


def _heading(heading: Heading) -> Iterator[str]:
    """Yield a heading: behind ``I.`` its words go on, under ``BAB I`` they have their own line."""
    title = words(heading.children)
    if heading.label.endswith("."):
        yield f"{heading.label} {title}".rstrip()
    else:
        yield from filter(None, (heading.label, title))


def _item(item: Item, gap: str) -> Iterator[str]:
    first, *rest = item.blocks or (Paragraph("isi-rapat", ()),)
    lead = _block(first)
    if isinstance(first, Paragraph):
        yield f"{item.label}{gap}{next(lead, '')}".rstrip()
        yield from lead
    else:
        yield f"{item.label}{gap}".rstrip()
        yield from (f"{INDENT}{line}" for line in lead)
    for block in rest:
        margin = INDENT if isinstance(block, List) else ""
        yield from (f"{margin}{line}" for line in _block(block))
