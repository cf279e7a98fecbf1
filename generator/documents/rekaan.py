"""Documents of an invented region say so: on the first page and at every table and figure.

Every page says it in its running line (:mod:`generator.documents.meta`).
"""

from __future__ import annotations

from dataclasses import replace

from generator.diagnostics import Span
from generator.ir.nodes import Block, Document, Figure, Inline, Paragraph, Styled, Table, Text
from generator.ir.walk import Rewriter

REKAAN = "Daerah dan data rekaan"
# A text of law says what it says, the head of a letter holds no data; every page has the words.
NO_DATA = frozenset({"hukum", "rata"})


def as_invented(document: Document, asal: Span) -> Document:
    """Return the document with the words on its first page, its tables and its figures.

    ``asal`` is where the dossier says that its region is invented.
    """
    parts = Rewriter(block=_mark).parts(document.parts)
    words = Styled("tebal", (Text(REKAAN.upper()),))
    first = Paragraph("sampul-anak", (words,), asal=asal)
    opened = replace(parts[0], blocks=(first, *parts[0].blocks))
    return replace(document, parts=(opened, *parts[1:]))


def _mark(block: Block) -> tuple[Block, ...]:
    if isinstance(block, Table) and block.role in NO_DATA:
        return (block,)
    if isinstance(block, Table | Figure):
        words: tuple[Inline, ...] = (Text(f"{REKAAN}."),)
        source = (*block.source, Text(" "), *words) if block.source else words
        return (replace(block, source=source),)
    return (block,)
