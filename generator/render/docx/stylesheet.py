"""``styles.xml`` from ``STYLE_OF`` and the house style: what Word shows in its style gallery."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.ir.nodes import Document
from generator.model.gaya import Gaya, GayaDokumen
from generator.render.docx import styles
from generator.render.docx.base_styles import (
    BASE,
    character_styles,
    contents_styles,
    defaults,
    table_styles,
)
from generator.render.docx.looks import paragraph_style, style_id
from generator.render.docx.oxml import Xml, join, part
from generator.render.docx.reading import headings
from generator.render.docx.styles import Look

# The style of a heading level that a document leaves unused, so that an editor finds it ready.
USUAL = ("bab", "subbab", "pokok", "rincian")
DEEPEST = 9  # heading level of Word


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """The styles of one document: the part itself and the ids that writers need."""

    xml: bytes
    heading_ids: dict[tuple[str, int], str]


def stylesheet(document: Document, gaya: Gaya, text_width: int) -> Stylesheet:
    """Return the styles of ``document``; ``text_width`` (twips) is where page numbers stand."""
    dokumen = gaya.dokumen[document.profile]
    ids, heading_styles = _headings(document, dokumen)
    body = join(
        (
            defaults(gaya, dokumen),
            BASE,
            heading_styles,
            join(paragraph_style(look, dokumen) for look in _paragraph_looks()),
            contents_styles(dokumen, text_width),
            character_styles(),
            table_styles(),
        )
    )
    return Stylesheet(part("styles", body), ids)


def _paragraph_looks() -> Iterable[Look]:
    """Return the looks of everything but headings, in the order of the table."""
    yield from styles.PARAGRAPH.values()
    yield from (ladder.look for ladder in styles.LIST.values())
    yield from (frame.prose for frame in styles.GROUP.values() if frame.prose)
    yield from styles.FIGURE.values()
    yield from styles.SIGNATURE.values()
    yield from (styles.CAPTION_TABLE, styles.CAPTION_FIGURE, styles.SOURCE, styles.FOOTNOTE)
    yield from (styles.PAGE_NUMBER, styles.RUNNING)
    yield from (styles.GAP, styles.AFTER_CONTENTS, styles.SECTION_END)


def _headings(document: Document, dokumen: GayaDokumen) -> tuple[dict[tuple[str, int], str], Xml]:
    """Return the style id of each (role, level) and the styles.

    The first role of a level is Word's own ``heading n``, which the navigation pane, the contents
    field and a reader's shortcut keys know; further roles of that level build on it.
    """
    used = sorted({(h.level, list(styles.HEADING).index(h.role)) for h in headings(document)})
    roles = list(styles.HEADING)
    ids: dict[tuple[str, int], str] = {}
    made: list[Xml] = []
    for level in range(1, DEEPEST + 1):
        mine = [roles[index] for at, index in used if at == level]
        mine = mine or [USUAL[min(level, len(USUAL)) - 1]]
        for order, role in enumerate(mine):
            look = styles.HEADING[role]
            name = f"heading {level}" if order == 0 else f"{look.name} {level}"
            basis = "Normal" if order == 0 else f"Heading{level}"
            ids[role, level] = style_id(name)
            made.append(paragraph_style(replace(look, name=name), dokumen, basis, level))
    for role, look in styles.HEADING.items():  # level 0: looks like a heading, is none
        ids[role, 0] = style_id(look.name)
        made.append(paragraph_style(look, dokumen))
    return ids, join(made)
