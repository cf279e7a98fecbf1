"""Where the blocks of a document were written, by the names that its PDF knows them by."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Span
from generator.ir.nodes import Block, Document, Footnote, Inline, Text
from generator.ir.walk import Rewriter


def places_of(document: Document) -> dict[str, Span]:
    """Return the line of every block and note that has a name."""
    return dict(_named(document))


def texts_of(document: Document) -> frozenset[str]:
    """Return every run of words of a document."""
    found: set[str] = set()

    def inline(node: Inline) -> tuple[Inline, ...]:
        if isinstance(node, Text):
            found.add(node.text)
        return (node,)

    Rewriter(inline=inline).parts(document.parts)
    return frozenset(found)


def _named(document: Document) -> Iterator[tuple[str, Span]]:
    """Yield names with lines; a note stands where the block around it does."""
    found: list[tuple[str, Span]] = []
    waiting: list[str] = []

    def inline(node: Inline) -> tuple[Inline, ...]:
        if isinstance(node, Footnote):
            waiting.append(node.id)
        return (node,)

    def block(node: Block) -> tuple[Block, ...]:
        found.extend((note, node.asal) for note in waiting)
        waiting.clear()
        if node.id:
            found.append((node.id, node.asal))
        return (node,)

    Rewriter(inline, block).parts(document.parts)
    yield from ((id, asal) for id, asal in found if asal.path)
