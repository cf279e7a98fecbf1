"""Tables with fixed widths, heads that repeat, rows that stay whole, spans."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.ir.dump import plain
from generator.ir.nodes import Block, Cell, Figure, Group, Inline, Table
from generator.render.docx import fields, styles
from generator.render.docx.base_styles import stepped
from generator.render.docx.inlines import properties, runs
from generator.render.docx.kit import Kit
from generator.render.docx.looks import style_id
from generator.render.docx.oxml import NOTHING, Xml, attribute, el
from generator.render.docx.paragraph import Format, paragraph
from generator.render.docx.place import Place
from generator.render.docx.styles import Look
from generator.render.pdf.rows import is_short

Render = Callable[[Sequence[Block], Place, Kit], Xml]
ALIGN = {"kiri": "", "tengah": "center", "kanan": "right"}
CELL_MARGIN = 85  # twips, left and right, as in the table styles
Row = tuple[Cell, ...]


def table(block: Table, place: Place, kit: Kit, render: Render) -> Xml:
    """Return caption, table and source; a small gap keeps neighbouring tables apart."""
    columns = _columns(block.widths, place.room)
    under = bool(block.source)
    rows = Grid(block, columns, place, kit, render)
    above = caption(block, styles.CAPTION_TABLE, place, kit) or gap(kit.anchor(block.id, NOTHING))
    body = el(
        "tbl",
        _table_properties(block, place, kit.sheet.level),
        _grid(columns),
        *rows.markup(tie_last=under),
    )
    below = source(block.source, place, kit) if under else gap()
    return Xml(above + body + below)


def gap(content: Xml = NOTHING) -> Xml:
    """Return the small empty line that keeps neighbouring tables from growing together."""
    return el("p", el("pPr", el("pStyle", val=style_id(styles.GAP.name))), content)


def caption(block: Table | Figure, look: Look, place: Place, kit: Kit) -> Xml:
    """Return ``Tabel 3 words`` with a counted, bookmarked label; nothing where there is none."""
    label, title, identifier = block.label, block.caption, block.id
    if not (label or title):
        return NOTHING
    bold = properties(frozenset(("tebal",)))
    number = kit.label(identifier, fields.caption_label(label, kit, bold)) if label else NOTHING
    between = fields.text_run(" ") if label and title else NOTHING
    content = kit.anchor(identifier, Xml(number + between + runs(title, kit, kit.body)))
    return paragraph(content, Format(style_id(look.name)), place, kit)


def source(inlines: tuple[Inline, ...], place: Place, kit: Kit) -> Xml:
    """Return the source line under a table or figure."""
    return paragraph(runs(inlines, kit, kit.body), Format(style_id(styles.SOURCE.name)), place, kit)


def framed(group: Group, place: Place, kit: Kit, render: Render) -> Xml:
    """Return blocks in a frame: a table of one cell, which holds whatever they are."""
    width = place.room
    inner = Place(width - 2 * CELL_MARGIN, prose=place.prose, anchors=place.anchors, whole=True)
    rules = (
        el(side, val="single", sz=6, space=0, color="7F7F7F")
        for side in ("top", "left", "bottom", "right")
    )
    look = el(
        "tblPr",
        el("tblStyle", val=style_id(styles.TABLE["rata"].name)),
        el("tblW", w=width, type="dxa"),
        el("tblInd", w=place.left, type="dxa"),
        el("tblBorders", *rules),
        el("tblLayout", type="fixed"),
    )
    cell = el(
        "tc",
        el("tcPr", el("tcW", w=width, type="dxa")),
        render(group.blocks, inner, kit),
    )
    row = el("tr", el("trPr", el("cantSplit")), cell)
    return Xml(gap() + el("tbl", look, _grid([width]), row) + gap())


def _columns(widths: Sequence[float], room: int) -> list[int]:
    """Return whole twips that sum to ``room``."""
    edges = [round(room * sum(widths[:count])) for count in range(len(widths))] + [room]
    return [right - left for left, right in pairwise(edges)]


def _grid(columns: Sequence[int]) -> Xml:
    return el("tblGrid", *(el("gridCol", w=width) for width in columns))


def _table_properties(block: Table, place: Place, level: int) -> Xml:
    head = 1 if block.head else 0
    described = attribute(" ".join(filter(None, (block.label, plain(block.caption)))))
    return el(
        "tblPr",
        el("tblStyle", val=style_id(stepped(styles.TABLE[block.role].name, level))),
        el("tblW", w=place.room, type="dxa"),
        el("tblInd", w=place.left, type="dxa") if place.left else NOTHING,
        el("tblLayout", type="fixed"),
        el(
            "tblLook",
            val="0020" if head else "0000",
            firstRow=head,
            lastRow=0,
            firstColumn=0,
            lastColumn=0,
            noHBand=1,
            noVBand=1,
        ),
        Xml(f"<w:tblCaption w:val={described}/>") if block.label else NOTHING,
    )


class Grid:
    """The rows of one table; knows where a cell spans rows, which Word wants said in each row."""

    def __init__(
        self, block: Table, columns: list[int], place: Place, kit: Kit, render: Render
    ) -> None:
        self._block, self._columns, self._kit, self._render = block, columns, kit, render
        self._whole, self._tied_after = place.whole, place.tied
        self._spanning: dict[int, tuple[int, int]] = {}  # column -> (rows to go, colspan)

    def markup(self, tie_last: bool) -> list[Xml]:
        """Return every row; ``tie_last`` keeps the last one with the source line under it."""
        head = [self._row(row, head=True, tied=True) for row in self._block.head]
        self._spanning.clear()
        body = self._block.body
        last = len(body) - 1
        split = styles.TABLE[self._block.role].split
        return head + [
            self._row(row, head=False, tied=self._tied(row, order == last, tie_last and not split))
            for order, row in enumerate(body)
        ]

    def _tied(self, row: Row, last: bool, to_source: bool) -> bool:
        """Say whether a row stays on the page of the next one, or of the source line."""
        if last:
            return to_source or self._tied_after
        return self._whole or self._divides(row)

    def _divides(self, row: Row) -> bool:
        """Say whether a row is a heading inside the table: one cell over all columns."""
        return len(row) == 1 and row[0].colspan == len(self._columns)

    def _row(self, row: Row, head: bool, tied: bool) -> Xml:
        splits = styles.TABLE[self._block.role].split
        whole = head or (not splits and is_short(row, self._block.widths))
        look = (el("cantSplit") if whole else NOTHING, el("tblHeader") if head else NOTHING)
        cells = self._cells(row, head, tied)
        return el("tr", el("trPr", *look) if any(look) else NOTHING, *cells)

    def _cells(self, row: Row, head: bool, tied: bool) -> list[Xml]:
        """Return the cells of a row, those that reach down from rows above among them."""
        cells: list[Xml] = []
        waiting, column = list(row), 0
        while column < len(self._columns):
            if column in self._spanning:
                column = self._continued(cells, column)
            elif waiting:
                column = self._cell(cells, waiting.pop(0), column, head, tied)
            else:
                raise ValueError(f"a row of {self._block.id or 'a table'} has too few cells")
        if waiting:
            raise ValueError(f"a row of {self._block.id or 'a table'} has too many cells")
        return cells

    def _cell(self, cells: list[Xml], cell: Cell, column: int, head: bool, tied: bool) -> int:
        after = column + cell.colspan
        width = sum(self._columns[column:after])
        if cell.rowspan > 1:
            self._spanning[column] = (cell.rowspan - 1, cell.colspan)
        merge = el("vMerge", val="restart") if cell.rowspan > 1 else NOTHING
        prose = styles.PARAGRAPH["sel-kepala" if head else "sel"]
        style = style_id(prose.name)
        place = Place(width - 2 * CELL_MARGIN, prose=style, cell=style, whole=tied, tied=tied)
        place = replace(place, align=ALIGN[cell.align]).begin(cell.id)
        content = self._render(cell.blocks, place, self._kit)
        if not cell.blocks:
            content = paragraph(NOTHING, Format(style_id(prose.name)), place, self._kit)
        cells.append(el("tc", self._look(width, cell.colspan, merge, head), content))
        return after

    def _continued(self, cells: list[Xml], column: int) -> int:
        rows, colspan = self._spanning.pop(column)
        if rows > 1:
            self._spanning[column] = (rows - 1, colspan)
        width = sum(self._columns[column : column + colspan])
        look = self._look(width, colspan, el("vMerge"), False)
        cells.append(el("tc", look, el("p", el("pPr", el("pStyle", val="Sel")))))
        return column + colspan

    def _look(self, width: int, colspan: int, merge: Xml, head: bool) -> Xml:
        shaded = head and styles.TABLE[self._block.role].ruled
        return el(
            "tcPr",
            el("tcW", w=width, type="dxa"),
            el("gridSpan", val=colspan) if colspan > 1 else NOTHING,
            merge,
            el("shd", val="clear", color="auto", fill="E7E6E6") if shaded else NOTHING,
            el("vAlign", val="center") if head else NOTHING,
        )
