"""Reading an ir document in the order of its words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ir.nodes import (
    Block,
    Document,
    Heading,
)
from generator.ir.walk import walk


def all_blocks(document: Document) -> Iterator[Block]:
    """Yield every block, outer before inner, in the order of the document."""
    return (block for part in document.parts for block in walk(part.blocks))


def headings(document: Document) -> Iterator[Heading]:
    """Yield every heading, also those of level 0."""
    return (block for block in all_blocks(document) if isinstance(block, Heading))
