"""Anchors: every block that a list of contents names has one, and every reference finds its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from generator.diagnostics import NOWHERE, Diagnostic, DraftingError, galat
from generator.ir.nodes import (
    Block,
    Document,
    Figure,
    Footnote,
    Group,
    Heading,
    Inline,
    Link,
    List,
    Paragraph,
    Part,
    Ref,
    Signature,
    Styled,
    Table,
)
from generator.ir.walk import walk
from generator.render.pdf.contents import line_of

T = TypeVar("T", Ref, Footnote)


def named(document: Document) -> Document:
    """Return the document with an id on every block that a list of contents names.

    Raises DraftingError when an id stands twice or a reference leads nowhere.
    """
    parts = tuple(_named_part(part) for part in document.parts)
    result = replace(document, parts=parts)
    problems = tuple(faults(result))
    if problems:
        raise DraftingError(problems)
    return result


def _named_part(part: Part) -> Part:
    return replace(part, blocks=_named_blocks(part.blocks, part.id))


def _named_blocks(blocks: Iterable[Block], path: str) -> tuple[Block, ...]:
    return tuple(_named_block(node, f"{path}--{n}") for n, node in enumerate(blocks, 1))


def _named_block(node: Block, path: str) -> Block:
    """Name one block by its place, where it needs a name and has none, and what is below it."""
    match node:
        case Heading() | Figure():
            return replace(node, id=path) if not node.id and line_of(node) else node
        case Group():
            return replace(node, blocks=_named_blocks(node.blocks, path))
        case List():
            items = (
                replace(item, blocks=_named_blocks(item.blocks, f"{path}--{n}"))
                for n, item in enumerate(node.items, 1)
            )
            return replace(node, items=tuple(items))
        case Table():
            return replace(node, id=path) if not node.id and line_of(node) else node
        case _:
            return node


def faults(document: Document) -> Iterator[Diagnostic]:
    """Yield an error for every id that stands twice and every reference without a target."""
    ids = Counter(each for part in document.parts for each in ids_of(part.blocks))
    for double in sorted(id for id, times in ids.items() if times > 1):
        yield galat(
            NOWHERE, "P21", f"{document.name}: jangkar '{double}' dipakai lebih dari sekali"
        )
    targets = {ref.target for part in document.parts for ref in inlines_of(part.blocks, Ref)}
    targets |= {id for mark in document.marks for id in (mark.target, mark.legend)}
    for missing in sorted(targets - ids.keys()):
        yield galat(NOWHERE, "P22", f"{document.name}: rujukan menuju '{missing}' yang tidak ada")


def ids_of(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield every id in the blocks, notes included."""
    for node in walk(blocks):
        if isinstance(node, List):
            yield from (item.id for item in node.items if item.id)
        elif isinstance(node, Heading | Paragraph | Group | Table | Figure) and node.id:
            yield node.id
    yield from (note.id for note in inlines_of(blocks, Footnote))


def inlines_of(blocks: tuple[Block, ...], kind: type[T]) -> Iterator[T]:
    """Yield every inline of one kind, wherever it stands."""
    for node in walk(blocks):
        yield from (each for each in _deep(words_of(node)) if isinstance(each, kind))


def words_of(node: Block) -> Iterator[Inline]:
    """Yield the inlines directly in a block."""
    match node:
        case Paragraph(children=children) | Heading(children=children):
            yield from children
        case Table(caption=caption, source=source) | Figure(caption=caption, source=source):
            yield from (*caption, *source)
        case Signature(lines=lines):
            yield from (each for line in lines for each in line)
        case _:
            return


def _deep(nodes: Iterable[Inline]) -> Iterator[Inline]:
    for node in nodes:
        yield node
        if isinstance(node, Styled | Footnote | Ref | Link):
            yield from _deep(node.children)
