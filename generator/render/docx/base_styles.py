"""The styles that hang on no role: defaults, lists of contents, characters, tables."""

from __future__ import annotations

from collections.abc import Container, Iterator

from generator.model.gaya import Gaya, GayaDokumen
from generator.render.closeness import WORD
from generator.render.docx import styles
from generator.render.docx.looks import Stop, style_id
from generator.render.docx.oxml import NOTHING, Xml, el, join, mm, pt
from generator.render.docx.styles import Look

BASE = Xml(
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
    "<w:unhideWhenUsed/></w:style>"
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
    '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr></w:style>"
)
ABOVE, BELOW, BESIDE = 40, 20, 85  # twips between the words of a cell and its rules
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
CHAPTER_COLUMN = 22  # mm: room for BAB VIII before the title in the contents
STEP = 8  # mm from one level of the contents to the next
FIGURE_COLUMN = 24  # mm: where the second line of a caption begins in a list


def defaults(gaya: Gaya, dokumen: GayaDokumen) -> Xml:
    """Return what holds where a style says nothing: font, size, language, widow control."""
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


def contents_looks(text_width: int) -> Iterator[tuple[Look, tuple[Stop, ...]]]:
    """Yield ``table of figures`` and ``toc 1`` to ``toc 9``: leader dots to the page number."""
    yield _contents_look("table of figures", FIGURE_COLUMN, FIGURE_COLUMN, text_width)
    for level in range(1, 10):
        column = CHAPTER_COLUMN if level == 1 else STEP
        yield _contents_look(f"toc {level}", STEP * (level - 1) + column, column, text_width)


def _contents_look(
    name: str, left: int, hanging: int, text_width: int
) -> tuple[Look, tuple[Stop, ...]]:
    """Return one look; a right indent would be kinder, but LibreOffice then loses the number."""
    look = Look(name, "left", after=3, left=left, hanging=hanging, leading=1.25)
    return look, (Stop(mm(left)), Stop(text_width, "right", "dot"))


def character_styles(used: Container[str]) -> Xml:
    """Return the styles of note marks and links, as far as they are used."""
    looks = {
        "footnote reference": el("vertAlign", val="superscript"),
        "Hyperlink": el("color", val="1F3864"),
    }
    return join(
        _character_style(name, look) for name, look in looks.items() if style_id(name) in used
    )


def _character_style(name: str, run: Xml) -> Xml:
    return el(
        "style",
        el("name", val=name),
        el("basedOn", val="DefaultParagraphFont"),
        el("rPr", run),
        type="character",
        styleId=style_id(name),
    )


def table_styles(used: Container[str]) -> Xml:
    """Return a style for every role of a table that is used, and for each step that is closer."""
    rules = el(
        "tblBorders", *(el(side, val="single", sz=4, space=0, color="auto") for side in SIDES)
    )
    return join(
        el(
            "style",
            el("name", val=name),
            el("basedOn", val="TableNormal"),
            el("tblPr", rules if grid.ruled else NOTHING, _cell_margins(air)),
            type="table",
            customStyle=1,
            styleId=style_id(name),
        )
        for grid in styles.TABLE.values()
        for level, air in enumerate((1.0, *(step.air for step in WORD)))
        if style_id(name := stepped(grid.name, level)) in used
    )


def stepped(name: str, level: int) -> str:
    """Return the name of a style that is set closer by so many steps."""
    return f"{name} Dirapatkan {level}".removesuffix(" 1") if level else name


def _cell_margins(air: float) -> Xml:
    sides = (("top", ABOVE * air), ("left", BESIDE), ("bottom", BELOW * air), ("right", BESIDE))
    return el("tblCellMar", *(el(side, w=round(wide), type="dxa") for side, wide in sides))
