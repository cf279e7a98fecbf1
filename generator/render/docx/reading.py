"""Reading an ir document in the order of its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from generator.ir.nodes import (
    Block,
    Break,
    Document,
    Footnote,
    Heading,
    Inline,
    Link,
    Ref,
    Styled,
    Text,
)
from generator.ir.walk import walk


def all_blocks(document: Document) -> Iterator[Block]:
    """Yield every block, outer before inner, in the order of the document."""
    return (block for part in document.parts for block in walk(part.blocks))


def headings(document: Document) -> Iterator[Heading]:
    """Yield every heading, also those of level 0."""
    return (block for block in all_blocks(document) if isinstance(block, Heading))


def plain(inlines: Iterable[Inline]) -> str:
    """Return the words of inlines without their notes; a forced break is a space."""
    return "".join(map(_plain, inlines))


def _plain(inline: Inline) -> str:
    match inline:
        case Text():
            return inline.text
        case Styled() | Ref() | Link():
            return plain(inline.children)
        case Footnote():
            return ""
        case Break():
            return " "
        case _:
            assert_never(inline)
