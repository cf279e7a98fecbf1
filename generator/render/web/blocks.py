"""Blocks as XHTML: one small function per node.

Well-formed XML, so that a packed book may hold it as it is; :mod:`generator.render.web.page` makes
HTML of it. Classes are ``<kind>-<role>`` as in the PDF; ``n`` is a label, ``k`` the words beside
it. What is no word of the document (ways to other documents, remarks) has the class ``alat``.

A note stands right behind the block that calls it, and each leads to the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import assert_never

from generator.ir.dump import plain
from generator.ir.nodes import (
    Block,
    Break,
    Cell,
    Contents,
    Figure,
    Footnote,
    Formula,
    Group,
    Heading,
    Inline,
    Item,
    Link,
    List,
    Outline,
    Paragraph,
    Ref,
    Signature,
    Styled,
    Table,
    Text,
)
from generator.render.web.figure import picture
from generator.render.web.formula import formula
from generator.render.web.grid import Placed, grid
from generator.render.web.words import words

TAGS = {
    "tebal": "b",
    "miring": "i",
    "istilah": "i",
    "sisip": "ins",
    "hapus": "del",
    "kode": "code",
}
DEEPEST = 6
IN_WORDS = "Gambar dalam kata"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list of contents: depth, printed label, words, and the id it leads to."""

    level: int
    label: str
    text: str
    target: str


def _nothing(_: str) -> str:
    return ""


@dataclass(slots=True)
class Writer:
    """Writes blocks in order; ``level`` is that of the heading before the first of them.

    ``href`` gives the address of an id, ``anchor`` its name in the file (empty: none), ``lists``
    the lines of a list of contents, ``beside`` what goes along with the block of an id.
    """

    href: Callable[[str], str]
    anchor: Callable[[str], str]
    lists: Callable[[Contents], Iterable[Entry]]
    beside: Callable[[str], str] = _nothing
    level: int = 1
    notes: list[Footnote] = field(default_factory=list)  # called, and not yet written
    drawn: int = 0  # figures so far
    linked: bool = False  # within a link: HTML knows none inside another

    # --- blocks ----------------------------------------------------------------------------------

    def blocks(self, nodes: Iterable[Block]) -> str:
        """Return blocks one after the other."""
        return "\n".join(map(self.block, nodes))

    def block(self, node: Block) -> str:
        """Return one block, the notes it calls behind it."""
        match node:
            case Paragraph():
                made = (
                    f'<p class="p p-{node.role}"{self._id(node.id)}>{self.line(node.children)}</p>'
                )
            case Heading():
                made = self._heading(node)
            case List():
                made = self._list(node)
            case Group():
                inner = self.blocks(node.blocks)
                made = f'<div class="g g-{node.role}"{self._id(node.id)}>{inner}</div>'
            case Table():
                made = self._table(node)
            case Figure():
                made = self._figure(node)
            case Signature():
                lines = "".join(f"<p>{self.line(line) or '&#160;'}</p>" for line in node.lines)
                made = f'<div class="s s-{node.role}"{self._id(node.id)}>{lines}</div>'
            case Contents():
                made = self._contents(node)
            case _:
                assert_never(node)
        return f"{made}{self._notes()}{self.beside(node.id) if node.id else ''}"

    def _heading(self, node: Heading) -> str:
        """Return a heading, never more than one deeper than the one before it."""
        said = _said(node.label, self.line(node.children))
        where = self._id(node.id)
        if not node.level:
            return f'<p class="h h-{node.role}"{where}>{said}</p>'
        self.level = min(node.level + 1, self.level + 1, DEEPEST)
        return f'<h{self.level} class="h h-{node.role}"{where}>{said}</h{self.level}>'

    def _list(self, node: List) -> str:
        items = "".join(self._item(node.role, item) for item in node.items)
        return f'<ol class="l l-{node.role}"{self._id(node.id)}>{items}</ol>'

    def _item(self, role: str, item: Item) -> str:
        """Return an entry: its label as it is printed, what it says beside it."""
        label = _label(item.label)
        if role == "pembukaan" and item.label:
            label += ' <span class="n titik-dua">:</span>'
        alone = "" if item.label else ' class="tanpa-label"'
        after = self.beside(item.id) if item.id else ""
        inner = f'<div class="isi">{self.blocks(item.blocks)}{after}</div>'
        return f"<li{self._id(item.id)}{alone}>{label} {inner}</li>"

    def _contents(self, node: Contents) -> str:
        lines = "".join(
            f'<li class="d d-{entry.level}"><a href="{escape(self.href(entry.target))}">'
            f"{_said(entry.label, escape(entry.text, quote=False))}</a></li>"
            for entry in self.lists(node)
        )
        return f'<ol class="daftar daftar-{node.kind}"{self._id(node.id)}>{lines}</ol>'

    # --- tables and figures ----------------------------------------------------------------------

    def _table(self, node: Table) -> str:
        """Return a table; every cell of its body knows the name of its column."""
        said = [[_said_in(cell) for cell in row] for row in node.head]
        placed = grid(node, said)
        caption = self._caption("caption", node.label, node.caption)
        behind, self.notes = self.notes, []  # what the caption calls stands behind the table
        columns = "".join(f'<col style="width:{share * 100:.2f}%"/>' for share in placed.widths)
        head = "".join(f"<tr>{''.join(map(self._head_cell, row))}</tr>" for row in placed.head)
        body = "".join(
            f"<tr{self._row(node.id, n)}>{''.join(map(self._cell, row))}</tr>"
            for n, row in enumerate(placed.body, start=1)
        )
        heads = f"<thead>{head}</thead>" if head else ""
        bare = "" if head else " tanpa-kepala"
        source = self._source(node.source)
        self.notes = [*behind, *self.notes]
        return (
            f'<div class="t t-{node.role}{bare}"{self._id(node.id)}>'
            f"<table>{caption}<colgroup>{columns}</colgroup>{heads}<tbody>{body}</tbody></table>"
            f"{source}</div>"
        )

    def _row(self, table: str, n: int) -> str:
        """Return the id of a row: what is found in any of its cells leads there."""
        name = self.anchor(table) if table else ""
        return f' id="{escape(row_name(name, n))}"' if name else ""

    def _head_cell(self, each: Placed) -> str:
        inner = self.blocks(each.cell.blocks)
        tag, scope = ("th", f' scope="col{"group" if each.columns > 1 else ""}"')
        if not _said_in(each.cell):
            tag, scope = "td", ""  # an empty name names nothing
        return f'<{tag}{scope} class="{each.cell.align}"{_spans(each)}>{inner}</{tag}>'

    def _cell(self, each: Placed) -> str:
        cell = each.cell
        told = f' data-kolom="{escape(each.name)}"' if each.name else ""
        classes = f"{cell.align} selebar" if each.whole else cell.align
        after = self.beside(cell.id) if cell.id else ""
        inner = f"{self.blocks(cell.blocks)}{after}"
        return f'<td class="{classes}"{self._id(cell.id)}{_spans(each)}{told}>{inner}</td>'

    def _figure(self, node: Figure) -> str:
        caption = self._caption("figcaption", node.label, node.caption)
        self.drawn += 1
        drawn = picture(node, self.anchor(node.id) or f"gambar-{self.drawn}")
        return (
            f'<div class="f f-{node.role}"{self._id(node.id)}><figure>{drawn}{caption}</figure>'
            f"{self._source(node.source)}{_in_words(node)}</div>"
        )

    def _caption(self, tag: str, label: str, children: tuple[Inline, ...]) -> str:
        if not (label or children):
            return ""
        return f"<{tag}>{_said(label, self.line(children))}</{tag}>"

    def _source(self, children: tuple[Inline, ...]) -> str:
        return f'<p class="sumber">{self.line(children)}</p>' if children else ""

    # --- words -----------------------------------------------------------------------------------

    def line(self, nodes: Iterable[Inline]) -> str:
        """Return the words of a paragraph."""
        return "".join(map(self._inline, nodes))

    def _inline(self, node: Inline) -> str:  # noqa: PLR0911 - one line a kind
        match node:
            case Text(text):
                return words(text)
            case Styled(role, children):
                tag = TAGS.get(role, "span")
                return f'<{tag} class="i-{role}">{self.line(children)}</{tag}>'
            case Footnote():
                return self._call(node)
            case Ref(target, children):
                return self._link(self.href(target), children, "rujuk")
            case Link(url, children):
                return self._link(url, children, "luar" if "://" in url else "berkas")
            case Break():
                return "<br/>"
            case Formula():
                return formula(node)
            case _:
                assert_never(node)

    def _link(self, url: str, children: tuple[Inline, ...], kind: str) -> str:
        if self.linked:
            return self.line(children)
        self.linked = True
        inner = self.line(children)
        self.linked = False
        return f'<a class="{kind}" href="{escape(url)}">{inner}</a>' if url else inner

    def _call(self, note: Footnote) -> str:
        """Return the number in the text, a way to the note."""
        self.notes.append(note)
        name = self.anchor(note.id)
        here, number = f' id="{escape(call_of(name))}"', note.number
        if self.linked or not name:
            return f'<sup class="panggil"{here if name else ""}>{number}</sup>'
        return f'<sup class="panggil"><a{here} href="#{escape(name)}">{number}</a></sup>'

    def _notes(self) -> str:
        """Return the notes that wait, each with the way back."""
        done = ""
        while self.notes:
            note = self.notes.pop(0)
            inner = self.line(note.children)
            name = self.anchor(note.id)
            number = (
                f'<a href="#{escape(call_of(name))}">{note.number}</a>'
                if name
                else f"{note.number}"
            )
            done += (
                f'<aside class="kaki" role="note"{self._id(note.id)}>'
                f'<p><span class="n">{number}</span> {inner}</p></aside>'
            )
        return done

    def _id(self, id_: str) -> str:
        name = self.anchor(id_) if id_ else ""
        return f' id="{escape(name)}"' if name else ""


def call_of(name: str) -> str:
    """Return the anchor of the place that calls a note."""
    return f"panggil-{name}"


def _label(text: str) -> str:
    return f'<span class="n">{escape(text, quote=False)}</span>' if text else ""


def row_name(table: str, n: int) -> str:
    """Return the name of a row from that of its table."""
    return f"{table}-baris-{n}"


def _in_words(node: Figure) -> str:
    """Return what a picture shows, for whoever sees it too small: a chart as a nested list."""
    lead, points = (node.alt, list(node.outline)) if node.outline else _points(node.alt)
    if node.outline:
        lead = lead.partition(":")[0] + ":"
    said = f"<p>{escape(lead, quote=False)}</p>{_nested(points)}"
    summary = f"<summary>{IN_WORDS}</summary>"
    return f'<details class="alat uraian">{summary}{said}</details>' if node.alt else ""


def _points(alt: str) -> tuple[str, list[Outline]]:
    """Return what a description begins with, and what it then tells one by one."""
    lead, colon, rest = alt.partition(": ")
    told = [each.strip(" .") for each in rest.split(";")]
    if not colon or len(told) < 2:
        return alt, []
    return f"{lead}:", [Outline(each) for each in told if each]


def _nested(points: Sequence[Outline]) -> str:
    items = (f"<li>{escape(each.text, quote=False)}{_nested(each.below)}</li>" for each in points)
    return f"<ul>{''.join(items)}</ul>" if points else ""


def _said(label: str, markup: str) -> str:
    """Return a label and what stands beside it."""
    beside = f'<span class="k">{markup}</span>' if markup else ""
    return " ".join(filter(None, (_label(label), beside)))


def _spans(each: Placed) -> str:
    columns = f' colspan="{each.columns}"' if each.columns > 1 else ""
    return columns + (f' rowspan="{each.rows}"' if each.rows > 1 else "")


def _said_in(cell: Cell) -> str:
    return _tidy(" ".join(map(plain_words, cell.blocks)))


def plain_words(block: Block) -> str:
    """Return the words of a block, without notes."""
    match block:
        case Paragraph():
            return _tidy(plain(block.children))
        case Heading():
            return _tidy(f"{block.label} {plain(block.children)}")
        case List():
            inner = (f"{i.label} {' '.join(map(plain_words, i.blocks))}" for i in block.items)
            return _tidy(" ".join(inner))
        case Group():
            return _tidy(" ".join(map(plain_words, block.blocks)))
        case _:
            return ""


_SPACE = re.compile(r"\s+")


def _tidy(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
