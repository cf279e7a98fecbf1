"""What a list of contents holds, before anyone knows a page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ir.dump import plain
from generator.ir.nodes import Block, Contents, Document, Figure, Heading, Part, Table
from generator.ir.walk import walk

KINDS = ("isi", "tabel", "gambar")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list: ``kind`` of list, depth, printed label, words, id and page."""

    kind: str
    level: int
    label: str
    text: str
    target: str
    page: str = ""


def lines(document: Document) -> tuple[Line, ...]:
    """Return the lines of all lists in the order of the document, without pages."""
    every = (node for part in document.parts for node in walk(part.blocks))
    return tuple(line for node in every if (line := line_of(node)))


def line_of(node: Block) -> Line | None:
    """Return the line that a block gives to a list of contents, if it gives one."""
    match node:
        case Heading(level=level) if level > 0:
            words = plain(node.children)
            label, text = (node.label, words) if words else ("", node.label)
            return Line("isi", level, label, text, node.id)
        case Table(label=label) if label:
            return Line("tabel", 1, label, plain(node.caption), node.id)
        case Figure(label=label) if label:
            return Line("gambar", 1, label, plain(node.caption), node.id)
        case _:
            return None


def has_contents(part: Part) -> bool:
    """Return whether the part prints page numbers of other places in its text."""
    return any(isinstance(node, Contents) for node in walk(part.blocks))
