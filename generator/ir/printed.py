"""The lines of a document as a reader sees them, one a paragraph, each with its name and place.

A label stands before the words of its first line, as on paper; a note stands apart, behind the
line that calls it. Lists of contents are left out: they repeat what stands elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, assert_never

from generator.diagnostics import NOWHERE, Span
from generator.ir.dump import plain
from generator.ir.nodes import (
    BY_WORDS,
    Block,
    Cell,
    Contents,
    Document,
    Figure,
    Footnote,
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
)

Jenis = Literal["naskah", "sel", "catatan"]


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One paragraph: words of the text, of a cell, or of a note at the foot of the page.

    ``id`` names its block, empty where several lines share a block and another one has the name;
    ``label`` is the number that hangs before its words, ``unit`` the nearest id around it that an
    author or the law gave; ``row`` is the named table it stands in, and its row.
    """

    id: str
    text: str
    label: str = ""
    jenis: Jenis = "naskah"
    asal: Span = field(default=NOWHERE, compare=False)
    unit: str = ""
    row: tuple[str, int] = field(default=("", 0), compare=False)

    @property
    def printed(self) -> str:
        """Return label and words with single spaces."""
        return tidy(f"{self.label} {self.text}")


def tidy(text: str) -> str:
    """Return words with single spaces, however they were kept apart."""
    return " ".join(text.split())


def printed(document: Document) -> tuple[PrintedLine, ...]:
    """Return the lines of a document in the order of its tree."""
    return tuple(line for part in document.parts for line in _Reader().blocks(part.blocks))


@dataclass(slots=True)
class _Reader:
    """Walks a document; ``labels`` wait for the next line, ``here`` is the last place known."""

    labels: list[str] = field(default_factory=list)
    here: Span = NOWHERE
    unit: str = ""
    jenis: Jenis = "naskah"
    row: tuple[str, int] = ("", 0)

    def blocks(self, blocks: Iterable[Block]) -> Iterator[PrintedLine]:
        for block in blocks:
            around = self._enter(block.asal, block.id)
            yield from self._block(block)
            # What follows a heading belongs to it; what follows a list belongs to what it is in.
            self._leave(around, keep_unit=isinstance(block, Heading | Group))

    def _enter(self, asal: Span, id_: str) -> tuple[Span, str]:
        """Step into a node; return where the reader stood."""
        around = self.here, self.unit
        self.here = asal if asal.path else self.here
        self.unit = self.unit if not id_ or BY_WORDS.fullmatch(id_) else id_
        return around

    def _leave(self, around: tuple[Span, str], *, keep_unit: bool = False) -> None:
        self.here, unit = around
        self.unit = self.unit if keep_unit else unit

    def _block(self, block: Block) -> Iterator[PrintedLine]:
        match block:
            case Heading():
                self.labels += [block.label] if block.label else []
                yield from self._line(block.id, block.children)
            case Paragraph():
                yield from self._line(block.id, block.children)
            case List():
                yield from self._list(block)
            case Group():
                yield from self.blocks(block.blocks)
            case Signature():
                for order, line in enumerate(block.lines):
                    yield from self._line(block.id if order == 0 else "", line)
            case Table():
                yield from self._flushed()
                yield from self._table(block)
            case Figure():
                yield from self._flushed()
                yield from self._captioned(block)
            case Contents():
                yield from self._flushed()
            case _:
                assert_never(block)

    def _list(self, block: List) -> Iterator[PrintedLine]:
        for item in block.items:
            if item.label:
                self.labels += [item.label, ":"] if block.role == "pembukaan" else [item.label]
            around = self._enter(item.asal, item.id)
            yield from self.blocks(item.blocks)
            if not item.blocks:
                yield from self._flushed(item.id)
            self._leave(around)

    def _table(self, block: Table) -> Iterator[PrintedLine]:
        if block.label or block.caption:
            self.labels += [block.label] if block.label else []
            yield from self._line(block.id, block.caption)
        around, self.jenis = (self.jenis, self.row), "sel"
        name = "" if BY_WORDS.fullmatch(block.id) else block.id
        for n, row in enumerate((*block.head, *block.body), start=1 - len(block.head)):
            self.row = (name, n) if n > 0 else around[1]
            for cell in row:
                yield from self._cell(cell)
        self.jenis, self.row = around
        if block.source:
            yield from self._line("", block.source)

    def _cell(self, cell: Cell) -> Iterator[PrintedLine]:
        around = self._enter(cell.asal, cell.id)
        yield from self.blocks(cell.blocks)
        self._leave(around)

    def _captioned(self, block: Figure) -> Iterator[PrintedLine]:
        if block.label or block.caption:
            self.labels += [block.label] if block.label else []
            yield from self._line(block.id, block.caption)
        if block.source:
            yield from self._line("", block.source)

    def _flushed(self, id_: str = "") -> Iterator[PrintedLine]:
        """Yield the labels that wait, as a line of their own."""
        if self.labels:
            yield from self._line(id_, ())

    def _line(self, id_: str, children: tuple[Inline, ...]) -> Iterator[PrintedLine]:
        label = " ".join(self.labels)
        self.labels = []
        words = tidy(plain(children))
        if label or words:
            yield PrintedLine(id_, words, label, self.jenis, self.here, self.unit, self.row)
        for note in notes_in(children):
            text = tidy(plain(note.children))
            yield PrintedLine(note.id, text, "", "catatan", self.here, self.unit, self.row)


def notes_in(children: Iterable[Inline]) -> Iterator[Footnote]:
    """Yield the notes that words call, in order."""
    for inline in children:
        match inline:
            case Footnote():
                yield inline
            case Styled() | Ref() | Link():
                yield from notes_in(inline.children)
            case _:
                pass
