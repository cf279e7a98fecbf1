"""Inlines as runs: roles that nest, notes, references, links."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from generator.ir.dump import plain
from generator.ir.nodes import Break, Footnote, Formula, Inline, Link, Ref, Styled, Text
from generator.render.docx import fields
from generator.render.docx.formula import formula
from generator.render.docx.kit import Kit, Story
from generator.render.docx.looks import style_id
from generator.render.docx.oxml import NOTHING, Xml, el, join
from generator.render.docx.styles import FOOTNOTE, STYLED

# The order in which the schema wants run properties.
ORDER = ("b", "bCs", "i", "iCs", "strike", "noProof", "u")
NOTE_MARK = el("rStyle", val="FootnoteReference")


def runs(
    inlines: Sequence[Inline], kit: Kit, story: Story, roles: frozenset[str] = frozenset()
) -> Xml:
    """Return the runs of ``inlines`` for a part of the file (body or notes)."""
    return join(_run(inline, kit, story, roles) for inline in inlines)


def _run(inline: Inline, kit: Kit, story: Story, roles: frozenset[str]) -> Xml:  # noqa: PLR0911 - one line a kind
    match inline:
        case Text():
            return fields.text_run(inline.text, properties(roles))
        case Styled():
            return runs(inline.children, kit, story, roles | {inline.role})
        case Footnote():
            return _note(inline, kit, story)
        case Ref():
            return _reference(inline, kit, story, roles)
        case Link():
            shown = runs(inline.children, kit, story, roles)
            return el("hyperlink", shown, r_id=story.link(inline.url), history=1)
        case Break():
            return fields.LINE_BREAK
        case Formula():
            return formula(inline)
        case _:
            assert_never(inline)


def properties(roles: frozenset[str]) -> Xml:
    """Return the run properties of nested roles, each once, in the order of the schema."""
    wanted = {name for role in roles for name in STYLED[role]}
    return join(
        el(name, val="single") if name == "u" else el(name) for name in ORDER if name in wanted
    )


def _reference(ref: Ref, kit: Kit, story: Story, roles: frozenset[str]) -> Xml:
    """Return a REF field where the words are the target's label, else a plain link to it."""
    target = kit.targets[ref.target]
    shown = runs(ref.children, kit, story, roles)
    if target.label and plain(ref.children).split() == target.label.split():
        return fields.reference(target.number, shown)
    return el("hyperlink", shown, anchor=target.whole, history=1)


def _note(note: Footnote, kit: Kit, story: Story) -> Xml:
    """Put the note into its part and return the mark; Word counts notes itself, from 1."""
    if story is kit.notes:
        raise ValueError(f"footnote {note.number} stands inside another footnote")
    number = len(kit.footnotes) + 1
    if note.number != number:
        raise ValueError(f"footnote {note.number} ({note.id}) would be printed as {number} by Word")
    kit.footnotes.append(NOTHING)
    mark = fields.run(el("footnoteRef"), NOTE_MARK)
    content = Xml(mark + fields.TAB + runs(note.children, kit, kit.notes))
    style = el("pPr", el("pStyle", val=style_id(FOOTNOTE.name)))
    kit.footnotes[-1] = el("footnote", el("p", style, content), id=number)
    return fields.run(el("footnoteReference", id=number), NOTE_MARK)
