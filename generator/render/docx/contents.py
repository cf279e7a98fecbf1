"""Lists of pages: live TOC fields that already hold, word for word, what Word would write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.ir.dump import plain
from generator.ir.nodes import Contents, Figure, Heading, Table
from generator.render.docx import fields, styles
from generator.render.docx.in_order import all_blocks, headings
from generator.render.docx.kit import Kit
from generator.render.docx.looks import style_id
from generator.render.docx.oxml import NOTHING, Xml, el, join

LONGEST_LABEL = len("BAB VIII")  # before the tab stop of the first level
NAMES = {"tabel": "Tabel", "gambar": "Gambar"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: style, number, separator, words, and the block it points at."""

    style: str
    label: str
    between: Xml
    words: str
    target: str


def contents(block: Contents, kit: Kit) -> Xml:
    """Return the list as one field whose result is a paragraph an entry."""
    entries = list(_entries(block, kit))
    opening = fields.begin(_instruction(block, kit))
    if not entries:
        return el("p", opening, fields.end())
    lines = [
        _line(entry, opening if order == 0 else NOTHING, kit) for order, entry in enumerate(entries)
    ]
    closing = el(
        "p", el("pPr", el("pStyle", val=style_id(styles.AFTER_CONTENTS.name))), fields.end()
    )
    listed = join((*lines, closing))
    return _updatable(listed) if block.kind == "isi" else listed


def _updatable(listed: Xml) -> Xml:
    """Return the contents as the building block for which Word offers to update the table."""
    gallery = el("docPartGallery", val="Table of Contents")
    properties = el("sdtPr", el("docPartObj", gallery, el("docPartUnique")))
    return el("sdt", properties, el("sdtContent", listed))


def _instruction(block: Contents, kit: Kit) -> str:
    if block.kind != "isi":
        return f'TOC \\h \\z \\c "{NAMES[block.kind]}"'
    deepest = max((h.level for h in headings(kit.document)), default=1)
    return f'TOC \\o "1-{max(min(deepest, block.depth), 1)}" \\h \\z \\u'


def _entries(block: Contents, kit: Kit) -> Iterator[Entry]:
    if block.kind == "isi":
        return (_of_heading(h) for h in headings(kit.document) if 0 < h.level <= block.depth)
    kind = Table if block.kind == "tabel" else Figure
    return (
        Entry("TableOfFigures", b.label, fields.text_run(" "), plain(b.caption), b.id)
        for b in all_blocks(kit.document)
        if isinstance(b, kind) and b.label
    )


def _of_heading(heading: Heading) -> Entry:
    """Return the entry; its words stand at the tab stop where the label leaves room for that."""
    look = styles.HEADING[heading.role]
    roomy = heading.level == 1 and len(heading.label) <= LONGEST_LABEL
    between = fields.TAB if look.label == "hanging" or roomy else fields.text_run(" ")
    title = plain(heading.children)
    return Entry(f"Toc{heading.level}", heading.label, between, title, heading.id)


def _line(entry: Entry, opening: Xml, kit: Kit) -> Xml:
    """Return an entry: words and page linked to the block, the page by a PAGEREF field."""
    if not entry.target:
        raise ValueError(f"{entry.label} {entry.words!r} stands in the contents but has no id")
    bookmark = kit.targets[entry.target].whole
    between = entry.between if entry.label and entry.words else NOTHING
    short = entry.style == "Toc1" and between == NOTHING and len(entry.label + entry.words) < 9
    stop = fields.TAB if short else NOTHING  # the words end before the first tab stop
    shown = (fields.text_run(entry.label), between, fields.text_run(entry.words), stop)
    page = fields.page_of(bookmark, kit.pages.get(entry.target, ""))
    link = el("hyperlink", *shown, fields.TAB, page, anchor=bookmark, history=1)
    return el("p", el("pPr", el("pStyle", val=entry.style)), opening, link)
