"""Blocks as HTML: one small function per node.

Classes are ``<kind>-<role>``: ``h`` heading, ``p`` paragraph, ``l`` list, ``g`` group, ``t`` table,
``f`` figure, ``s`` signature, ``i`` inline; ``n-<role>`` is the label of a heading or an item.

``lead`` is the HTML of labels that wait for the first line below them: in ``Menimbang : a. bahwa``
the three stand on one line, though ``a.`` is an item inside ``Menimbang``. Each label reaches
left over its own column, and an outer label stands inside the inner one, so the CSS of a role need
not know in which ladder it stands.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import assert_never

from generator.ir.nodes import (
    Block,
    Cell,
    Contents,
    Figure,
    Group,
    Heading,
    Inline,
    Item,
    List,
    Paragraph,
    Signature,
    Table,
)
from generator.render.pdf.contents import Line
from generator.render.pdf.figures import room_for
from generator.render.pdf.inline import inlines, link_to, title
from generator.render.pdf.rows import is_short

Lists = Mapping[str, tuple[Line, ...]]
DEEPEST_HEADING = 6
CENTRED = frozenset(
    ("bab", "judul-depan", "kepala-penjelasan", "sampul-judul", "sampul-anak", "judul-peraturan")
)


def page_source(blocks: Iterable[Block], lists: Lists, classes: str, language: str) -> str:
    """Return a whole HTML document."""
    body = "\n".join(block(node, lists) for node in blocks)
    return (
        f'<!DOCTYPE html><html lang="{language}"><body class="{classes}">\n{body}\n</body></html>'
    )


def block(node: Block, lists: Lists, lead: str = "") -> str:
    """Return one block as HTML, with the labels that wait for its first line."""
    match node:
        case Paragraph():
            return paragraph(node, lead)
        case Heading():
            return heading(node, lead)
        case List():
            return ladder(node, lists, lead)
        case Group():
            inner = blocks(node.blocks, lists, lead)
            return f'<div class="g-{node.role}"{anchor(node.id)}>{inner}</div>'
        case Table() | Figure() | Signature() | Contents():
            return waiting(lead) + frame(node, lists)
        case _:
            assert_never(node)


def frame(node: Table | Figure | Signature | Contents, lists: Lists) -> str:
    """Return a block that takes no label on its first line."""
    match node:
        case Table():
            return table(node, lists)
        case Figure():
            return figure(node)
        case Signature():
            return signature(node)
        case Contents():
            return contents(line for line in lists[node.kind] if line.level <= node.depth)
        case _:
            assert_never(node)


def blocks(nodes: Iterable[Block], lists: Lists, lead: str = "") -> str:
    """Return blocks one after the other; waiting labels go to the first."""
    parts: list[str] = []
    for node in nodes:
        parts.append(block(node, lists, lead))
        lead = ""
    return "\n".join([*parts, waiting(lead)])


def waiting(lead: str) -> str:
    """Return labels that found no line of words, on a line of their own."""
    return f'<p class="label-saja">{lead}</p>' if lead else ""


def anchor(id: str) -> str:
    """Return the id attribute, or nothing."""
    return f' id="{escape(id)}"' if id else ""


def label(role: str, text: str, lead: str = "") -> str:
    """Return a label; ``lead`` holds the labels to its left."""
    return f'<span class="n n-{role}">{lead}{escape(text, quote=False)}</span>'


def paragraph(node: Paragraph, lead: str) -> str:
    """Return a paragraph."""
    words = title(node.children) if node.role in CENTRED else inlines(node.children)
    return f'<p class="p-{node.role}"{anchor(node.id)}>{lead}{words}</p>'


def heading(node: Heading, lead: str) -> str:
    """Return a heading; its CSS hangs the label or gives it a line of its own."""
    tag = f"h{min(node.level, DEEPEST_HEADING)}" if node.level else "p"
    text = title(node.children) if node.role in CENTRED else inlines(node.children)
    words = f'<span class="kata">{text}</span>' if node.children else ""
    number = label(node.role, node.label) if node.label else ""
    return f'<{tag} class="h h-{node.role}"{anchor(node.id)}>{lead}{number}{words}</{tag}>'


def ladder(node: List, lists: Lists, lead: str) -> str:
    """Return entries with hanging labels."""
    rungs: list[str] = []
    for item in node.items:
        rungs.append(rung(node.role, item, lists, lead))
        lead = ""
    return f'<div class="l-{node.role}">{"".join(rungs)}</div>'


def rung(role: str, item: Item, lists: Lists, lead: str) -> str:
    """Return one entry of a list."""
    number = label(role, item.label, lead)
    if role == "pembukaan":
        number += '<span class="n n-titik-dua">:</span>'
    inner = blocks(item.blocks, lists, number)
    return f'<div class="e e-{role}"{anchor(item.id)}>{inner}</div>'


def table(node: Table, lists: Lists) -> str:
    """Return a table with its caption above and its source below.

    The empty row under the head is repeated with it: a row that goes on at the top of a page
    would otherwise touch the head, since a cell has its padding only where it begins. A table all
    of whose rows stay whole has no need of it, and is closed by its rows, not at the foot of the
    page.
    """
    columns = "".join(f'<col style="width:{share * 100:.3f}%">' for share in node.widths)
    head = rows(node.head, "th", node.widths, lists)
    body = rows(node.body, "td", node.widths, lists)
    whole = " utuh" if all(is_short(cells, node.widths) for cells in node.body) else ""
    cells_of_air = f'<td class="tepi"></td>{"<td></td>" * (len(node.widths) - 1)}'
    air = "" if whole else f'<tr class="sela">{cells_of_air}</tr>'
    heads = f"<thead>{head}{air}</thead>" if head else ""
    return (
        f'<div class="t t-{node.role}{whole}"{anchor(node.id)}>'
        f"{caption('judul-tabel', node.label, node.caption)}"
        f"<table><colgroup>{columns}</colgroup>{heads}<tbody>{body}</tbody></table>"
        f"{source(node.source)}</div>"
    )


def rows(
    all_cells: Iterable[Sequence[Cell]], tag: str, widths: Sequence[float], lists: Lists
) -> str:
    """Return the rows of a table; the cell in the first column knows that it is at the edge."""
    done: list[str] = []
    covered = 0  # rows below that a cell of the first column hangs down into
    for cells in all_cells:
        done.append(row(cells, tag, widths, lists, edge=not covered))
        covered = covered - 1 if covered else (cells[0].rowspan - 1 if cells else 0)
    return "".join(done)


def row(
    cells: Sequence[Cell], tag: str, widths: Sequence[float], lists: Lists, *, edge: bool
) -> str:
    """Return a row of a table; a short one stays whole, one that spans all heads the next."""
    spans = len(cells) == 1 and cells[0].colspan == len(widths) > 1
    names = [
        name for name, fits in (("pendek", is_short(cells, widths)), ("kepala", spans)) if fits
    ]
    classes = f' class="{" ".join(names)}"' if names else ""
    inner = "".join(cell(each, tag, lists, edge and not n) for n, each in enumerate(cells))
    return f"<tr{classes}>{inner}</tr>"


def cell(node: Cell, tag: str, lists: Lists, at_edge: bool = False) -> str:
    """Return a cell with its spans and alignment."""
    edge = " tepi" if at_edge else ""
    spans = f' colspan="{node.colspan}"' if node.colspan > 1 else ""
    spans += f' rowspan="{node.rowspan}"' if node.rowspan > 1 else ""
    return f'<{tag} class="{node.align}{edge}"{spans}>{blocks(node.blocks, lists)}</{tag}>'


def figure(node: Figure) -> str:
    """Return a picture with its caption and its source below."""
    size = ""
    if node.bitmap is None:
        kind, content = "svg+xml", room_for(node.svg).encode()
    else:
        kind, content = node.bitmap.kind, node.bitmap.data
        size = f' style="image-resolution: {node.bitmap.density}dpi"'
    data = b64encode(content).decode()
    return (
        f'<div class="f f-{node.role}"{anchor(node.id)}>'
        f'<img src="data:image/{kind};base64,{data}" alt="{escape(node.alt)}"{size}>'
        f"{caption('judul-gambar', node.label, node.caption)}{source(node.source)}</div>"
    )


def caption(role: str, number: str, words: tuple[Inline, ...]) -> str:
    """Return the caption of a table or figure, if it has one."""
    if not (number or words):
        return ""
    return f'<p class="{role}"><b>{escape(number, quote=False)}</b> {title(words)}</p>'


def source(words: tuple[Inline, ...]) -> str:
    """Return the line that names the source, if there is one."""
    return f'<p class="sumber">{inlines(words)}</p>' if words else ""


def signature(node: Signature) -> str:
    """Return signing lines; an empty one keeps its height, and the first has the block's id."""
    blank = next((n for n, line in enumerate(node.lines) if not line), None)
    lines = "".join(
        f"<p{anchor(node.id) if n == blank else ''}>{inlines(line) or '&nbsp;'}</p>"
        for n, line in enumerate(node.lines)
    )
    return f'<div class="s s-{node.role}"{anchor(node.id) if blank is None else ""}>{lines}</div>'


def contents(lines: Iterable[Line]) -> str:
    """Return a list of contents; the page number stands in a column of its own."""
    return f'<div class="daftar">{"".join(map(contents_line, lines))}</div>'


def contents_line(line: Line) -> str:
    """Return one line: label, words, dots and page number; words and number are links."""
    number = f'<span class="n n-daftar">{escape(line.label)}</span>' if line.label else ""
    words = link_to(line.target, escape(line.text), 'class="kata"')
    page = link_to(line.target, line.page, 'class="hal"')
    classes = f"d d-{line.kind} d{line.level}{' berlabel' if line.label else ''}"
    return f'<div class="{classes}">{number}{words}<span class="titik"></span>{page}</div>'
