"""A name for every node that has none, so that a remark, a link or a preview can point at it.

What an author or the law gives a name keeps it: headings, tables, figures, units of law. All else
is named by its words: the name stays when other blocks come and go, and a block that says
something else is another block. The same words printed again get ``-2``, as does a number that
enacted law gives twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import assert_never

from generator.ir.dump import plain
from generator.ir.nodes import (
    BY_WORDS,
    Block,
    Cell,
    Contents,
    Document,
    Figure,
    Group,
    Heading,
    Inline,
    Item,
    List,
    Paragraph,
    Part,
    Ref,
    Signature,
    Table,
)
from generator.ir.walk import Rewriter, Rows, nodes, walk


def identified(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts with an id on every block, item and cell, no two alike among items.

    What has a name keeps it, so that a document to which something was added is named again.
    """
    known = (node.id for node in nodes(parts) if BY_WORDS.fullmatch(node.id))
    namer = _Namer(Counter(known))
    return Rewriter(block=lambda block: (namer.block(block),)).parts(parts)


def anchored(document: Document) -> Document:
    """Return the document with the names alone that a file needs as anchors.

    What an author or the law named stays, and what a link or a mark points at; a paper has
    thousands of names made of words, and no page needs them all.
    """
    wanted = {mark.target for mark in document.marks} | {document.signing}

    def note(inline: Inline) -> tuple[Inline, ...]:
        if isinstance(inline, Ref):
            wanted.add(inline.target)
        return (inline,)

    def strip(block: Block) -> tuple[Block, ...]:
        match block:
            case List(items=items):
                block = replace(block, items=tuple(replace(i, id=kept(i.id)) for i in items))
            case Table(head=head, body=body):
                block = replace(block, head=bare(head), body=bare(body))
            case _:
                pass
        return (replace(block, id=kept(block.id)),)

    def bare(rows: Rows) -> Rows:
        return tuple(tuple(replace(cell, id=kept(cell.id)) for cell in row) for row in rows)

    def kept(id_: str) -> str:
        return id_ if id_ in wanted or not BY_WORDS.fullmatch(id_) else ""

    Rewriter(inline=note).parts(document.parts)
    return replace(document, parts=Rewriter(block=strip).parts(document.parts))


@dataclass(slots=True)
class _Namer:
    """Remembers the names given, and the words under each node while the tree is read."""

    given: Counter[str] = field(default_factory=Counter)

    def block(self, block: Block) -> Block:  # noqa: PLR0911 - one line a kind of block
        """Return a block whose children are named with a name of its own."""
        match block:
            case _ if block.id and not isinstance(block, List | Table):
                return block
            case List():
                items = tuple(map(self._item, block.items))
                return replace(block, items=items, id=self._name(block, "daftar"))
            case Table():
                head, body = self._rows(block.head), self._rows(block.body)
                return replace(block, head=head, body=body, id=self._name(block, "tabel"))
            case Heading() | Paragraph():
                return replace(block, id=self._name(block, "p"))
            case Group():
                return replace(block, id=self._name(block, "blok"))
            case Figure():
                return replace(block, id=self._name(block, "gambar"))
            case Signature():
                return replace(block, id=self._name(block, "tanda"))
            case Contents():
                return replace(block, id=self._name(block, "isi"))
        assert_never(block)

    def _item(self, item: Item) -> Item:
        if BY_WORDS.fullmatch(item.id):
            return item
        if item.id:
            return replace(item, id=self._unlike(item.id))
        return replace(item, id=self._name(item, "butir"))

    def _rows(self, rows: Rows) -> Rows:
        return tuple(tuple(map(self._cell, row)) for row in rows)

    def _cell(self, cell: Cell) -> Cell:
        return replace(cell, id=self._name(cell, "sel"))

    def _name(self, node: Block | Item | Cell, kind: str) -> str:
        if node.id:
            return node.id
        return self._unlike(f"{kind}-{sha256(_said(node).encode()).hexdigest()[:10]}")

    def _unlike(self, name: str) -> str:
        self.given[name] += 1
        if self.given[name] == 1:
            return name
        while f"{name}-{self.given[name]}" in self.given:  # told by an earlier naming
            self.given[name] += 1
        return f"{name}-{self.given[name]}"


def _said(node: Block | Item | Cell) -> str:
    """Return what a node is named by."""
    match node:
        case Item(label=label, blocks=blocks):
            return f"{label} {_words(*blocks)}"
        case Cell(blocks=blocks):
            return _words(*blocks)
        case Figure(alt=alt):
            return alt
        case Contents(kind=kind):
            return kind
        case _:
            return _words(node)


def _words(*blocks: Block) -> str:
    """Return what the blocks say, without numbers that come and go (notes, tables, figures)."""
    return "\n".join(plain(line) for block in walk(blocks) for line in _lines(block))


def _lines(block: Block) -> tuple[tuple[Inline, ...], ...]:
    match block:
        case Heading() | Paragraph():
            return (block.children,)
        case Table() | Figure():
            return (block.caption,)
        case Signature():
            return block.lines
        case _:
            return ()
