"""Rewriting a tree: a node once its children are; what does not change stays the very same."""

from __future__ import annotations

from generator.ir.nodes import (
    Cell,
    Footnote,
    Group,
    Inline,
    Item,
    List,
    Paragraph,
    Part,
    Styled,
    Table,
    Text,
)
from generator.ir.walk import Rewriter


def paragraph(*words: Inline) -> Paragraph:
    return Paragraph("alinea", words)


NOTE = Footnote("catatan-1", 1, (Text("catatan"),))
DEEP = paragraph(Styled("miring", (Text("dalam"), NOTE)))
LISTED = List("huruf", (Item("a.", (DEEP,)), Item("b.", (paragraph(Text("lain")),))))
TABLE = Table(
    "polos",
    (1.0,),
    head=((Cell((paragraph(Text("kepala")),)),),),
    body=((Cell((DEEP,)),), (Cell((paragraph(Text("isi")),)),)),
    caption=(Text("judul"),),
)
PART = Part("bab-1", "BAB I", (LISTED, Group("kutipan", (TABLE,)), paragraph(Text("akhir"))))


def louder(inline: Inline) -> tuple[Inline, ...]:
    return (Text("DALAM"),) if inline == Text("dalam") else (inline,)


def test_what_nobody_changes_is_the_very_same() -> None:
    (kept,) = Rewriter(inline=lambda each: (each,), block=lambda each: (each,)).parts((PART,))
    assert kept is PART


def test_a_changed_word_makes_what_holds_it_new_and_nothing_else() -> None:
    (new,) = Rewriter(inline=louder).parts((PART,))
    listed, quoted, last = new.blocks
    assert new.blocks[2] is last is PART.blocks[2]
    assert isinstance(listed, List)
    assert listed.items[1] is LISTED.items[1]
    (first,) = listed.items[0].blocks
    assert first == paragraph(Styled("miring", (Text("DALAM"), NOTE)))
    assert isinstance(quoted, Group)
    (table,) = quoted.blocks
    assert isinstance(table, Table)
    assert table.head is TABLE.head
    assert table.body[0] != TABLE.body[0]
    assert table.body[1] is TABLE.body[1]


def test_nodes_may_go_and_come() -> None:
    (new,) = Rewriter(block=lambda b: () if b == DEEP else (b, b)).parts((PART,))
    listed = new.blocks[0]
    assert new.blocks[:2] == (listed, listed)
    assert isinstance(listed, List)
    assert [len(item.blocks) for item in listed.items] == [0, 2]


def test_a_note_is_seen_after_its_words_and_before_what_follows() -> None:
    seen: list[str] = []

    def note(inline: Inline) -> tuple[Inline, ...]:
        seen.append(inline.text if isinstance(inline, Text) else type(inline).__name__)
        return (inline,)

    Rewriter(inline=note).blocks((TABLE,))
    assert seen == ["judul", "kepala", "dalam", "catatan", "Footnote", "Styled", "isi"]
