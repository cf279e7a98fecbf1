"""The words of an ir document, as a reader meets them: what both files must hold.

Written apart from the renderers on purpose: a proof that shared their code would share their
mistakes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import assert_never

from lxml import etree

from generator.diagnostics import NOWHERE, Span
from generator.ir.nodes import (
    Block,
    Break,
    Cell,
    Contents,
    Document,
    Figure,
    Footnote,
    Formula,
    Group,
    Heading,
    Inline,
    Link,
    List,
    Paragraph,
    Ref,
    Signature,
    Styled,
    Table,
    Text,
)
from generator.ir.walk import walk
from generator.model.rumus import read as notation
from generator.model.suku import signs

_HYPHENS = re.compile("[-\u00ad\u2010\u2011\ufffe]")
_TOKEN = re.compile(r"[^\W\d_]+|\d+")


def words(text: str) -> list[str]:
    """Return the words with their punctuation: what stands between white space."""
    return unicodedata.normalize("NFKC", text).split()


def tokens(text: str) -> list[str]:
    """Return runs of letters and runs of digits; hyphens join, as at the end of a line."""
    return _TOKEN.findall(_HYPHENS.sub("", unicodedata.normalize("NFKC", text)))


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list of contents: its words and the block whose page it gives."""

    text: str
    target: str


@dataclass(slots=True)
class Reading:
    """The words of a document in the order of the tree; notes and pictures lie apart."""

    text: list[str] = field(default_factory=list)  # one string a paragraph
    notes: list[str] = field(default_factory=list)
    formulas: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)  # of tables: they may be printed again
    entries: list[Entry] = field(default_factory=list)  # their words also stand in ``text``
    text_places: list[Span] = field(default_factory=list)  # where each of ``text`` was written
    note_places: list[Span] = field(default_factory=list)

    def add(self, words: str, place: Span) -> None:
        """Take in the words of a paragraph."""
        self.text.append(words)
        self.text_places.append(place)


def read(document: Document) -> Reading:
    """Return the words of ``document``; its blocks must be named (:mod:`render.pdf.names`)."""
    reader = _Reader(document)
    for part in document.parts:
        reader.blocks(part.blocks)
    return reader.found


class _Reader:
    """Collects words while it walks a document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._here = NOWHERE
        self.found = Reading()

    def blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        around = self._here
        self._here = block.asal if block.asal.path else around
        self._read(block)
        self._here = around

    def _read(self, block: Block) -> None:
        match block:
            case Heading():
                self._line(block.label, block.children)
            case Paragraph():
                self._line("", block.children)
            case List():
                self._list(block)
            case Group():
                self.blocks(block.blocks)
            case Signature():
                for line in block.lines:
                    self._line("", line)
            case Table() | Figure() | Contents():
                self._framed(block)
            case _:
                assert_never(block)

    def _framed(self, block: Table | Figure | Contents) -> None:
        match block:
            case Table():
                self._table(block)
            case Figure():
                if block.svg:
                    self.found.pictures.append(words_of_svg(block.svg))
                self._line(block.label, block.caption)
                self._line("", block.source)
            case Contents():
                for entry in _entries(block, self._document):
                    self.found.entries.append(entry)
                    self.found.add(entry.text, NOWHERE)
            case _:
                assert_never(block)

    def _list(self, block: List) -> None:
        for item in block.items:
            colon = " :" if block.role == "pembukaan" and item.label else ""
            self.found.add(item.label + colon, item.asal if item.asal.path else self._here)
            self.blocks(item.blocks)

    def _table(self, block: Table) -> None:
        self._line(block.label, block.caption)
        before = len(self.found.text)
        self._rows(block.head)
        self.found.heads.append(" ".join(self.found.text[before:]))
        self._rows(block.body)
        self._line("", block.source)

    def _rows(self, rows: Iterable[Iterable[Cell]]) -> None:
        for row in rows:
            for cell in row:
                self.blocks(cell.blocks)

    def _line(self, label: str, children: Iterable[Inline]) -> None:
        self.found.add(f"{label} {self._inlines(children)}", self._here)

    def _inlines(self, children: Iterable[Inline]) -> str:
        return "".join(map(self._inline, children))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Text():
                return inline.text
            case Styled() | Ref() | Link():
                return self._inlines(inline.children)
            case Footnote():
                self.found.notes.append(f"{inline.number} {self._inlines(inline.children)}")
                self.found.note_places.append(self._here)
                return f" {inline.number} "
            case Break():
                return " "
            case Formula(text):
                self.found.formulas.append(text)
                return _drawn_formula(inline)
            case _:
                assert_never(inline)


def _entries(contents: Contents, document: Document) -> Iterator[Entry]:
    for part in document.parts:
        for block in walk(part.blocks):
            if (line := _listed(contents, block)) is not None:
                label, words_of_line, target = line
                yield Entry(f"{label} {_without_notes(words_of_line)}", target)


def _listed(contents: Contents, block: Block) -> tuple[str, tuple[Inline, ...], str] | None:
    """Return label, words and id of a block that a list of contents names."""
    kind = contents.kind
    match block:
        case Heading() if kind == "isi" and 0 < block.level <= contents.depth:
            return block.label, block.children, block.id
        case Table() if kind == "tabel" and block.label:
            return block.label, block.caption, block.id
        case Figure() if kind == "gambar" and block.label:
            return block.label, block.caption, block.id
        case _:
            return None


def _without_notes(children: Iterable[Inline]) -> str:
    """Return the words as a list of contents prints them: without the numbers of notes."""
    return "".join(map(_bare, children))


def _bare(inline: Inline) -> str:
    match inline:
        case Text():
            return inline.text
        case Styled() | Ref() | Link():
            return _without_notes(inline.children)
        case Footnote():
            return ""
        case Break():
            return " "
        case Formula():
            return _drawn_formula(inline)
        case _:
            assert_never(inline)


def _drawn_formula(formula: Formula) -> str:
    """Return what is drawn of a formula; the line of a fraction and brackets that group are not."""
    return f" {' '.join(signs(notation(formula.text)))} "


def words_of_svg(svg: str) -> str:
    """Return the words drawn in a picture, in the order of the file."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(svg.encode(), parser)
    drawn = root.iter("{http://www.w3.org/2000/svg}text")
    return " ".join(_drawn(text) for text in drawn)


def _drawn(element: etree._Element) -> str:
    """Return the words of an element; one with a place of its own stands apart."""
    apart = " " if any(element.get(key) for key in ("x", "y", "dx", "dy")) else ""
    inner = (f"{_drawn(each)}{each.tail or ''}" for each in element)
    return f"{apart}{element.text or ''}{''.join(inner)}"
