"""Rewrite trees of nodes from the leaves up, in the order in which they are printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import is_
from typing import Any, ClassVar, Protocol, TypeVar, assert_never

from generator.diagnostics import Span
from generator.ir.nodes import (
    Block,
    Break,
    Cell,
    Contents,
    Figure,
    Footnote,
    Formula,
    Group,
    Heading,
    Inline,
    Item,
    Link,
    List,
    Paragraph,
    Part,
    Ref,
    Signature,
    Styled,
    Table,
    Text,
)

Inlines = tuple[Inline, ...]
Blocks = tuple[Block, ...]
Rows = tuple[tuple[Cell, ...], ...]
OnInline = Callable[[Inline], Inlines]
OnBlock = Callable[[Block], Blocks]
T = TypeVar("T")
N = TypeVar("N", bound="_Node")


class _Node(Protocol):
    """Any dataclass, as :func:`dataclasses.replace` asks for one."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


def keep_inline(inline: Inline) -> Inlines:
    """Leave an inline as it is."""
    return (inline,)


def keep_block(block: Block) -> Blocks:
    """Leave a block as it is."""
    return (block,)


@dataclass(frozen=True, slots=True)
class Rewriter:
    """What to make of each node once its children have been rewritten."""

    inline: OnInline = keep_inline
    block: OnBlock = keep_block

    def parts(self, parts: Sequence[Part]) -> tuple[Part, ...]:
        """Return the parts with every node rewritten."""
        return tuple(_with(part, blocks=self.blocks(part.blocks)) for part in parts)

    def blocks(self, blocks: Sequence[Block]) -> Blocks:
        """Return the blocks with every node rewritten; what did not change is the very same."""
        if self.block is keep_block:
            return _kept(blocks, map(self._block, blocks))
        return _kept(blocks, (new for block in blocks for new in self.block(self._block(block))))

    def inlines(self, inlines: Sequence[Inline]) -> Inlines:
        """Return the words with every node rewritten; what did not change is the very same."""
        if self.inline is keep_inline:
            return tuple(inlines)
        return _kept(inlines, (new for each in inlines for new in self.inline(self._inline(each))))

    def _inline(self, inline: Inline) -> Inline:
        match inline:
            case Text() | Break() | Formula():
                return inline
            case Styled() | Footnote() | Ref() | Link():
                return _with(inline, children=self.inlines(inline.children))
        assert_never(inline)

    def _block(self, block: Block) -> Block:
        match block:
            case Heading() | Paragraph():
                if self.inline is keep_inline:
                    return block
                return _with(block, children=self.inlines(block.children))
            case List():
                return _with(block, items=_kept(block.items, map(self._item, block.items)))
            case Group():
                return _with(block, blocks=self.blocks(block.blocks))
            case Table():
                return self._table(block)
            case Figure() | Signature() | Contents():
                return self._leaf(block)
        assert_never(block)

    def _leaf(self, block: Figure | Signature | Contents) -> Block:
        match block:
            case Figure():
                caption = self.inlines(block.caption)
                return _with(block, caption=caption, source=self.inlines(block.source))
            case Signature():
                return _with(block, lines=_kept(block.lines, map(self.inlines, block.lines)))
            case Contents():
                return block

    def _item(self, item: Item) -> Item:
        return _with(item, blocks=self.blocks(item.blocks))

    def _table(self, table: Table) -> Table:
        caption = self.inlines(table.caption)  # printed first: its notes are numbered first
        head, body = self._rows(table.head), self._rows(table.body)
        source = self.inlines(table.source)
        return _with(table, caption=caption, head=head, body=body, source=source)

    def _rows(self, rows: Rows) -> Rows:
        return _kept(rows, (_kept(row, map(self._cell, row)) for row in rows))

    def _cell(self, cell: Cell) -> Cell:
        return _with(cell, blocks=self.blocks(cell.blocks))


def _kept(old: Sequence[T], rewritten: Iterable[T]) -> tuple[T, ...]:
    """Return what was rewritten: the old tuple itself where each is the very same."""
    new = tuple(rewritten)
    if isinstance(old, tuple) and len(new) == len(old) and all(map(is_, new, old)):
        return old
    return new


def _with(node: N, **rewritten: object) -> N:
    """Return a node with what was rewritten in it: the node itself where that is the very same."""
    for name, value in rewritten.items():  # not all(): this is asked of every node of a document
        if getattr(node, name) is not value:
            changes: dict[str, Any] = rewritten  # replace() looks at what each field may hold
            return replace(node, **changes)
    return node


def placed(block: Block, span: Span) -> Block:
    """Return a block in which whatever knows no place of its own has that of what holds it."""
    here = block.asal if block.asal.path else span
    match block:
        case List(items=items):
            return replace(block, items=tuple(_placed_item(i, here) for i in items), asal=here)
        case Group(blocks=blocks):
            return replace(block, blocks=tuple(placed(b, here) for b in blocks), asal=here)
        case Table(head=head, body=body):
            return replace(
                block, head=_placed_rows(head, here), body=_placed_rows(body, here), asal=here
            )
        case _:
            return replace(block, asal=here)


def _placed_item(item: Item, span: Span) -> Item:
    here = item.asal if item.asal.path else span
    return replace(item, blocks=tuple(placed(b, here) for b in item.blocks), asal=here)


def _placed_rows(rows: Rows, span: Span) -> Rows:
    return tuple(tuple(_placed_cell(cell, span) for cell in row) for row in rows)


def _placed_cell(cell: Cell, span: Span) -> Cell:
    here = cell.asal if cell.asal.path else span
    return replace(cell, blocks=tuple(placed(b, here) for b in cell.blocks), asal=here)


def nodes(parts: Sequence[Part]) -> Iterator[Block | Item | Cell]:
    """Yield all that has a place and a name: every block, each item of a list, each cell."""
    for part in parts:
        for block in walk(part.blocks):
            yield block
            match block:
                case List(items=items):
                    yield from items
                case Table(head=head, body=body):
                    yield from (cell for row in (*head, *body) for cell in row)
                case _:
                    pass


def walk(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield every block, the outer before the inner, in printed order."""
    for block in blocks:
        yield block
        match block:
            case List(_, items):
                for item in items:
                    yield from walk(item.blocks)
            case Group(_, inner):
                yield from walk(inner)
            case Table(_, _, head, body):
                for row in (*head, *body):
                    for cell in row:
                        yield from walk(cell.blocks)
            case _:
                pass
