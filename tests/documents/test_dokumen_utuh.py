"""Every document of a dossier that has everything can be made, and holds together."""

from __future__ import annotations

import kencana
import pytest
from dosir_contoh import bahan_dari

from generator.documents.build import build
from generator.ir.dump import plain
from generator.ir.nodes import Document, Footnote, Heading, Paragraph, Part, Ref, Table
from generator.ir.roles import ROLES
from generator.ir.walk import Rewriter, walk


@pytest.fixture(scope="module")
def documents() -> tuple[Document, ...]:
    return build(bahan_dari(kencana.dossier()))


def inlines(parts: tuple[Part, ...], kind: type) -> list[object]:
    found: list[object] = []

    def keep(inline):
        if isinstance(inline, kind):
            found.append(inline)
        return (inline,)

    Rewriter(inline=keep).parts(parts)
    return found


def test_every_role_is_known(documents: tuple[Document, ...]) -> None:
    for document in documents:
        for part in document.parts:
            for block in walk(part.blocks):
                kind = type(block).__name__
                assert kind not in ROLES or block.role in ROLES[kind]


def test_notes_are_numbered_without_gaps(documents: tuple[Document, ...]) -> None:
    for document in documents:
        numbers = [note.number for note in inlines(document.parts, Footnote)]
        assert numbers == list(range(1, len(numbers) + 1))


def test_every_reference_has_words_and_a_target(documents: tuple[Document, ...]) -> None:
    for document in documents:
        blocks = [b for part in document.parts for b in walk(part.blocks)]
        ids = {getattr(block, "id", "") for block in blocks} | {p.id for p in document.parts}
        ids |= {item.id for b in blocks if hasattr(b, "items") for item in b.items}
        for ref in inlines(document.parts, Ref):
            assert plain(ref.children)
            assert ref.target in ids


def test_tables_have_as_many_columns_as_widths(documents: tuple[Document, ...]) -> None:
    tables = [b for d in documents for p in d.parts for b in walk(p.blocks) if isinstance(b, Table)]
    assert tables
    for table in tables:
        assert sum(table.widths) == pytest.approx(1, abs=1e-3)
        for row in (*table.head, *table.body):
            assert sum(cell.colspan for cell in row) == len(table.widths)


def test_no_heading_or_paragraph_is_empty(documents: tuple[Document, ...]) -> None:
    for document in documents:
        for part in document.parts:
            assert part.blocks
            for block in walk(part.blocks):
                match block:
                    case Heading(label=label, children=children):
                        assert label or plain(children)
                    case Paragraph(children=children):
                        assert plain(children).strip()
                    case _:
                        pass
