"""``styles.xml`` from ``STYLE_OF`` and the house style: what Word shows in its style gallery."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.ir.nodes import Document
from generator.model.gaya import Gaya, GayaDokumen
from generator.render.docx import styles
from generator.render.docx.oxml import NOTHING, Xml, el, join, mm, part, pt
from generator.render.docx.reading import headings
from generator.render.docx.styles import Look

# The style of a heading level that a document leaves unused, so that an editor finds it ready.
USUAL = ("bab", "subbab", "pokok", "rincian")
# Names Word knows; every other style is marked as the document's own.
BUILT_IN = frozenset(
    ("Normal", "Body Text", "Title", "Subtitle", "Quote", "Bibliography", "List Number")
).union(("List Bullet", "caption", "footnote text", "header", "footer", "table of figures"))


PROSE_GAP = 6  # points between paragraphs of prose where no indent sets them apart


def style_id(name: str) -> str:
    """Return the id of a style: its name without white space, each word capitalised."""
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"\s+", name))


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
            _defaults(gaya, dokumen),
            _base(),
            heading_styles,
            join(paragraph_style(look, dokumen) for look in _paragraph_looks()),
            _contents_styles(dokumen, text_width),
            _character_styles(),
            _table_styles(),
        )
    )
    return Stylesheet(part("styles", body), ids)


def _defaults(gaya: Gaya, dokumen: GayaDokumen) -> Xml:
    run = join(
        (
            el("rFonts", ascii=gaya.huruf, hAnsi=gaya.huruf, eastAsia=gaya.huruf, cs=gaya.huruf),
            el("sz", val=round(dokumen.ukuran * 2)),
            el("szCs", val=round(dokumen.ukuran * 2)),
            el("lang", val="id-ID", eastAsia="id-ID", bidi="ar-SA"),
        )
    )
    line = pt(dokumen.ukuran * dokumen.spasi)
    paragraph = join(
        (el("widowControl"), el("spacing", before=0, after=0, line=line, lineRule="atLeast"))
    )
    return el(
        "docDefaults", el("rPrDefault", el("rPr", run)), el("pPrDefault", el("pPr", paragraph))
    )


def _base() -> Xml:
    return join(
        (
            el(
                "style",
                el("name", val="Normal"),
                el("qFormat"),
                type="paragraph",
                default=1,
                styleId="Normal",
            ),
            el(
                "style",
                el("name", val="Default Paragraph Font"),
                el("uiPriority", val=1),
                el("semiHidden"),
                el("unhideWhenUsed"),
                type="character",
                default=1,
                styleId="DefaultParagraphFont",
            ),
            Xml(
                '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
                '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
                '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
                '<w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
                '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'
                "</w:tblCellMar></w:tblPr></w:style>"
            ),
        )
    )


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
    for level in range(1, 10):
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


def paragraph_style(
    look: Look, dokumen: GayaDokumen, basis: str = "Normal", outline: int = 0
) -> Xml:
    """Return one paragraph style of Word; ``outline`` is the heading level, 0 for none."""
    known = look.name in BUILT_IN or look.name.startswith("heading ")
    custom = {} if known else {"customStyle": 1}
    following = el("next", val="BodyText") if outline else NOTHING
    return el(
        "style",
        el("name", val=look.name),
        el("basedOn", val=basis),
        following,
        el("qFormat"),
        el("pPr", paragraph_look(look, dokumen, outline)),
        el("rPr", run_look(look, dokumen)),
        type="paragraph",
        **custom,
        styleId=style_id(look.name),
    )


def paragraph_look(look: Look, dokumen: GayaDokumen, outline: int = 0) -> Xml:
    """Return the paragraph properties of a look, in the order the schema demands."""
    line = pt(size_of(look, dokumen) * (look.leading or float(dokumen.spasi)))
    first = mm(dokumen.alinea) if look.indent else 0
    after = pt(look.after) if first or not look.indent else pt(PROSE_GAP)
    indents = {"left": mm(look.left or look.hanging), "right": mm(look.right)}
    hang = {"hanging": mm(look.hanging)} if look.hanging else {"firstLine": first}
    return join(
        (
            el("keepNext") if look.keep_next else NOTHING,
            el("keepLines") if look.keep_lines else NOTHING,
            el(
                "spacing",
                before=pt(look.before),
                after=after,
                line=line,
                lineRule="atLeast",
            ),
            el("ind", **indents, **hang),
            el("contextualSpacing") if look.block else NOTHING,
            el("jc", val=look.align),
            el("outlineLvl", val=outline - 1) if outline else NOTHING,
        )
    )


def run_look(look: Look, dokumen: GayaDokumen) -> Xml:
    """Return the run properties of a look."""
    half_points = round(size_of(look, dokumen) * 2)
    weight = (el("b"), el("bCs")) if look.bold else (el("b", val=0), el("bCs", val=0))
    slant = (el("i"), el("iCs")) if look.italic else ()
    size = (el("sz", val=half_points), el("szCs", val=half_points))
    return join((*weight, *slant, *size))


def size_of(look: Look, dokumen: GayaDokumen) -> float:
    """Return the size in points, to the half point."""
    return round(min(float(dokumen.ukuran) * look.scale, look.most) * 2) / 2


def _contents_styles(dokumen: GayaDokumen, text_width: int) -> Xml:
    """Return ``toc 1`` to ``toc 9`` and ``table of figures``: leader dots to the page number."""
    made = []
    for level in range(1, 10):
        column = 22 if level == 1 else 8
        left = 8 * (level - 1) + column
        made.append(_contents_style(f"toc {level}", left, column, dokumen, text_width))
    made.append(_contents_style("table of figures", 24, 24, dokumen, text_width))
    return join(made)


def _contents_style(
    name: str, left: int, hanging: int, dokumen: GayaDokumen, text_width: int
) -> Xml:
    look = Look(name, "left", after=3, left=left, hanging=hanging, leading=1.25)
    stops = el(
        "tabs",
        el("tab", val="left", pos=mm(left)),
        el("tab", val="right", leader="dot", pos=text_width),
    )
    inner = str(paragraph_look(look, dokumen)).replace("<w:spacing", f"{stops}<w:spacing", 1)
    return el(
        "style",
        el("name", val=name),
        el("basedOn", val="Normal"),
        el("next", val="Normal"),
        el("uiPriority", val=39),
        el("unhideWhenUsed"),
        el("pPr", Xml(inner)),
        type="paragraph",
        styleId=style_id(name),
    )


def _character_styles() -> Xml:
    raised = el("rPr", el("vertAlign", val="superscript"))
    blue = el("rPr", el("color", val="1F3864"))
    basis = el("basedOn", val="DefaultParagraphFont")
    return join(
        (
            el(
                "style",
                el("name", val="footnote reference"),
                basis,
                raised,
                type="character",
                styleId="FootnoteReference",
            ),
            el(
                "style",
                el("name", val="Hyperlink"),
                basis,
                blue,
                type="character",
                styleId="Hyperlink",
            ),
        )
    )


def _table_styles() -> Xml:
    rules = join(
        el(side, val="single", sz=4, space=0, color="auto")
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    made = []
    for grid in styles.TABLE.values():
        borders = el("tblBorders", rules) if grid.ruled else NOTHING
        margins = Xml(
            '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
            '<w:bottom w:w="20" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
        )
        made.append(
            el(
                "style",
                el("name", val=grid.name),
                el("basedOn", val="TableNormal"),
                el("tblPr", borders, margins),
                type="table",
                customStyle=1,
                styleId=style_id(grid.name),
            )
        )
    return join(made)
