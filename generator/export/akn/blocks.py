"""Blocks of a document -> elements: what stands around the units of a law."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from generator.export.akn.links import Finder, linked
from generator.export.akn.markup import Element, Ids, new, worded
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
    Paragraph,
    Ref,
    Signature,
    Styled,
    Table,
    Text,
)
from generator.model.rumus import KELAS

LOOKS = {"tebal": "b", "miring": "i", "istilah": "i", "sisip": "ins", "hapus": "del"}


@dataclass(slots=True)
class Blocks:
    """Writes blocks of one component; ``media`` will hold the pictures by their file names,
    which begin with ``name``."""

    ids: Ids
    finder: Finder
    name: str
    prefix: str = ""
    media: dict[str, bytes] = field(default_factory=dict)

    def all(self, blocks: Sequence[Block]) -> list[Element]:
        """Return blocks as elements that may stand where paragraphs may."""
        return [element for block in blocks for element in self._block(block)]

    def _block(self, block: Block) -> Iterator[Element]:
        match block:
            case Heading():
                label = f"{block.label} " if block.label and block.children else block.label
                yield self.p((Text(label), *block.children) if label else block.children)
            case Paragraph():
                yield self.p(block.children)
            case List():
                yield self._list(block)
            case Group():
                for inner in block.blocks:
                    yield from self._block(inner)
            case Table():
                yield from self._table(block)
            case Figure():
                yield from self._figure(block)
            case Signature():
                yield from (self.p(line) for line in block.lines if plain(line).strip())
            case Contents():
                return
            case _:
                assert_never(block)

    def signed(self, blocks: Sequence[Block]) -> Iterator[Element]:
        """Yield the blocks of a closing; what is signed together stands in a container."""
        for block in blocks:
            if isinstance(block, Signature):
                eid = self.ids.counted(self.prefix, "container")
                yield new("container", *self._block(block), eId=eid, name=block.role)
            else:
                yield from self._block(block)

    def p(self, words: Sequence[Inline], name: str = "p") -> Element:
        """Return a paragraph."""
        element = new(name)
        self._inlines(element, words)
        return element

    def _inlines(self, parent: Element, words: Sequence[Inline]) -> None:
        for inline in words:
            match inline:
                case Text(text):
                    linked(parent, text, self.finder)
                case Styled(role, children):
                    look = LOOKS.get(role)
                    inner = new(look) if look else new("span", class_=role)
                    self._inlines(inner, children)
                    parent.append(inner)
                case Footnote(_, number, children):
                    note = new("authorialNote", marker=str(number), placement="bottom")
                    note.append(self.p(children))
                    parent.append(note)
                case Link(url, children):
                    anchor = new("a", href=url)
                    self._inlines(anchor, children)
                    parent.append(anchor)
                case Ref(_, children):
                    self._inlines(parent, children)
                case Break():
                    parent.append(new("br"))
                case Formula(text):
                    parent.append(worded("span", text, class_=KELAS))
                case _:
                    assert_never(inline)

    def _list(self, block: List) -> Element:
        eid = self.ids.counted(self.prefix, "list")
        return new("blockList", *(self._item(i, eid) for i in block.items), eId=eid)

    def _item(self, item: Item, parent: str) -> Element:
        eid = self.ids.counted(parent, "item")
        num = [worded("num", item.label)] if item.label else []
        return new("item", *num, *(self.all(item.blocks) or [new("p")]), eId=eid)

    def _table(self, block: Table) -> Iterator[Element]:
        if block.label or block.caption:
            yield self.p((Text(f"{block.label} ".lstrip()), *block.caption))
        eid = self.ids.counted(self.prefix, "table")
        rows = [*((row, "th") for row in block.head), *((row, "td") for row in block.body)]
        yield new(
            "table",
            *(new("tr", *(self._cell(c, name) for c in row)) for row, name in rows if row),
            eId=eid,
        )
        if block.source:
            yield self.p(block.source)

    def _cell(self, cell: Cell, name: str) -> Element:
        spans = {"colspan": cell.colspan, "rowspan": cell.rowspan}
        told = {key: str(n) for key, n in spans.items() if n > 1}
        return new(name, *(self.all(cell.blocks) or [new("p")]), **told)

    def _figure(self, block: Figure) -> Iterator[Element]:
        if block.label or block.caption:
            yield self.p((Text(f"{block.label} ".lstrip()), *block.caption))
        kind = block.bitmap.kind if block.bitmap else "svg"
        name = f"media/{self.name}-{len(self.media) + 1}.{kind}"
        self.media[name] = block.bitmap.data if block.bitmap else block.svg.encode()
        p = new("p", new("img", src=name, alt=block.alt))
        yield p
        if block.source:
            yield self.p(block.source)


def preface_line(words: str, name: str) -> Element:
    """Return a line of a title with what it names: its kind, its number, its name, its state."""
    p = new("p")
    p.append(worded(name, words))
    return p
