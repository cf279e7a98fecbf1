"""Blocks as paragraphs and tables: one function a kind of node."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from generator.ir.dump import plain
from generator.ir.nodes import (
    Block,
    Contents,
    Figure,
    Group,
    Heading,
    Item,
    List,
    Paragraph,
    Signature,
    Table,
)
from generator.render.docx import fields, styles
from generator.render.docx.contents import contents
from generator.render.docx.inlines import runs
from generator.render.docx.kit import Kit
from generator.render.docx.looks import size_of, style_id
from generator.render.docx.oxml import NOTHING, Xml, join, mm
from generator.render.docx.paragraph import Format, paragraph
from generator.render.docx.pictures import figure
from generator.render.docx.place import Place, Waiting
from generator.render.docx.tables import framed, table

PROSE = frozenset(("isi", "isi-rapat"))
CELL_SCALE = 0.85  # of label columns in the smaller type of tables
CELLS = frozenset(("sel", "sel-kepala"))
BELOW_TEXT = frozenset(
    ("penutup", "penetapan", "pengantar")
)  # never first on a page, as in the PDF


def blocks(children: Sequence[Block], place: Place, kit: Kit) -> Xml:
    """Return the markup of blocks one under the other."""
    made = []
    following = (*children[1:], None)[: len(children)]
    for order, (child, after) in enumerate(zip(children, following, strict=True)):
        tied = place.whole or _stays_with(child, after) if after else place.tied
        made.append(_block(child, replace(place if order == 0 else place.rest(), tied=tied), kit))
    return join(made)


def _stays_with(block: Block, following: Block) -> bool:
    """Say whether a page may not end between two blocks.

    Nobody signs on a page without a line of what is signed, as in the PDF. What ends in a colon
    stays with what it announces, but for a list: its first label says that it goes on.
    """
    match following:
        case Signature(role=role):
            return role in BELOW_TEXT
        case Paragraph(role=role) if role in BELOW_TEXT:
            return True
        case Group() | Table() | Figure() | Paragraph():
            return isinstance(block, Paragraph) and plain(block.children).rstrip().endswith(":")
        case _:
            return False


def _block(block: Block, place: Place, kit: Kit) -> Xml:
    match block:
        case Heading():
            return _heading(block, place, kit)
        case Paragraph():
            return _paragraph(block, place, kit)
        case List():
            return _list(block, place, kit)
        case Group():
            return _group(block, place, kit)
        case Signature():
            return _signature(block, place, kit)
        case Table() | Figure() | Contents():
            return Xml(_flush(place, kit) + _unlabelled(block, place.rest(), kit))
        case _:
            assert_never(block)


def _unlabelled(block: Table | Figure | Contents, place: Place, kit: Kit) -> Xml:
    """Return a block that takes no label on its first line."""
    match block:
        case Table():
            return table(block, place, kit, blocks)
        case Figure():
            return figure(block, place, kit)
        case Contents():
            return contents(block, kit)
        case _:
            assert_never(block)


def _flush(place: Place, kit: Kit) -> Xml:
    """Return the labels that wait, as a line of their own: what follows cannot carry them."""
    if not (place.waiting or place.anchors):
        return NOTHING
    return paragraph(NOTHING, Format("IsiRapat", inset=True), replace(place, tied=True), kit)


def _heading(heading: Heading, place: Place, kit: Kit) -> Xml:
    look = styles.HEADING[heading.role]
    title = runs(heading.children, kit, kit.body)
    label = kit.label(heading.id, fields.text_run(heading.label)) if heading.label else NOTHING
    between = {"above": fields.LINE_BREAK, "hanging": fields.TAB, "inline": fields.text_run(" ")}
    separator = between[look.label] if label and title else NOTHING
    content = kit.anchor(heading.id, Xml(label + separator + title))
    style = kit.sheet.heading_ids[heading.role, heading.level]
    if place.cell and not heading.level:
        return paragraph(content, Format(place.cell, centred=look.align == "center"), place, kit)
    own = Format(style, left=mm(look.hanging), hanging=mm(look.hanging))
    return paragraph(content, own, place, kit)


def _paragraph(block: Paragraph, place: Place, kit: Kit) -> Xml:
    look = styles.PARAGRAPH[block.role]
    content = kit.anchor(block.id, runs(block.children, kit, kit.body))
    if block.role in PROSE and place.prose:
        return paragraph(content, Format(place.prose, inset=True), place, kit)
    left = mm(look.left) + round(place.width * look.share)
    own = Format(style_id(look.name), left, mm(look.hanging), moved=bool(look.share))
    return paragraph(content, replace(own, inset=block.role in PROSE | CELLS), place, kit)


def _list(block: List, place: Place, kit: Kit) -> Xml:
    ladder = styles.LIST[block.role]
    column = max(mm(ladder.column * (CELL_SCALE if place.cell else 1)), _needed(block, kit))
    framed = place.prose if place.whole else ""  # in a frame, its own type
    style = place.cell or framed or style_id(ladder.look.name)
    inner = replace(place, prose=style, inset=True, left=place.left + column, align="")
    made = []
    for order, item in enumerate(block.items):
        first = place if order == 0 else place.rest()
        last = order == len(block.items) - 1
        own = replace(
            inner,
            waiting=(*first.waiting, *_labels(item, ladder, place.left)),
            anchors=first.anchors,
            tied=place.tied if last else place.whole,
        ).begin(item.id)
        made.append(_item(item, own, kit))
    return join(made)


def _item(item: Item, place: Place, kit: Kit) -> Xml:
    return blocks(item.blocks, place, kit) if item.blocks else _flush(place, kit)


def _labels(item: Item, ladder: styles.Ladder, left: int) -> tuple[Waiting, ...]:
    if not item.label:
        return ()
    label = Waiting(item.label, left)
    return (label, Waiting(":", left + mm(ladder.colon))) if ladder.colon else (label,)


def _needed(block: List, kit: Kit) -> int:
    """Return the label column that the longest label of a list needs, in twips."""
    longest = max((len(item.label) for item in block.items), default=0)
    size = size_of(styles.LIST[block.role].look, kit.dokumen)
    return 0 if styles.LIST[block.role].colon else round((longest * 0.56 + 0.4) * size * 20)


def _group(block: Group, place: Place, kit: Kit) -> Xml:
    frame = styles.GROUP[block.role]
    prose = style_id(frame.prose.name) if frame.prose and not place.cell else place.prose
    inner = replace(place.begin(block.id), prose=prose, whole=place.whole or frame.whole)
    if frame.framed:
        return Xml(_flush(replace(place, anchors=()), kit) + framed(block, inner, kit, blocks))
    left, right = place.left + mm(frame.left), place.right + mm(frame.right)
    inset = place.inset or bool(frame.left)
    return blocks(block.blocks, replace(inner, left=left, right=right, inset=inset), kit)


def _signature(block: Signature, place: Place, kit: Kit) -> Xml:
    look = styles.SIGNATURE[block.role]
    left = mm(look.left) + round(place.width * look.share)
    own = Format(style_id(look.name), left, moved=bool(look.share))
    made = []
    for order, line in enumerate(block.lines):
        last = order == len(block.lines) - 1
        at = replace(place if order == 0 else place.rest(), tied=not last or place.tied)
        at = at.begin(block.id) if order == 0 else at
        made.append(paragraph(runs(line, kit, kit.body), own, at, kit))
    return join(made)
