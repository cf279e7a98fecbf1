"""What grows while one document is written: notes, pictures, relations, bookmark numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from docx.opc.constants import RELATIONSHIP_TYPE as RT

from generator.ir.nodes import (
    Document,
    Figure,
    Group,
    Heading,
    List,
    Message,
    Paragraph,
    Signature,
    Table,
)
from generator.model.gaya import GayaDokumen
from generator.render.cache import Cache
from generator.render.closeness import Closer
from generator.render.docx.in_order import all_blocks
from generator.render.docx.oxml import Xml, el
from generator.render.docx.stylesheet import Stylesheet
from generator.render.enclosure import Enclosure

REVIEWER = "Pemeriksaan naskah"
LONGEST_NAME = 40  # of a bookmark, in Word


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference can point at: its bookmarks and the label that a REF field repeats."""

    whole: str  # bookmark round the block
    number: str  # bookmark round the label alone
    label: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A line of a relations part; ``data`` is the content of an inner part."""

    kind: str
    target: str
    data: bytes = b""


@dataclass(slots=True)
class Story:
    """A part that carries running text, with its relations (Word keeps them part by part)."""

    relations: dict[Relation, str] = field(default_factory=dict)

    def relate(self, kind: str, target: str, data: bytes = b"") -> str:
        """Return the id of a relation, making it on first use."""
        relation = Relation(kind, target, data)
        return self.relations.setdefault(relation, f"rId{len(self.relations) + 101}")

    def link(self, url: str) -> str:
        """Return the id of a relation to an address outside the document."""
        return self.relate(RT.HYPERLINK, url)


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, and the number of the one that it answers."""

    said: Message
    answers: int | None = None


@dataclass(slots=True)
class Kit:
    """The tools of one run of the writer; nothing of it outlives the run."""

    document: Document
    dokumen: GayaDokumen
    pages: Mapping[str, str]
    sheet: Stylesheet
    targets: Mapping[str, Target]
    family: str  # the font that pictures are drawn with, and its files
    font_files: tuple[str, ...]
    cache: Cache | None = None  # of drawn pictures
    blank: bool = False  # pictures keep their room and stay empty
    ask_update: bool = False  # Word offers to update the fields when the file opens
    closer: Closer = field(default_factory=dict)
    enclosed: tuple[Enclosure, ...] = ()  # XML that the package carries for us alone
    body: Story = field(default_factory=Story)
    notes: Story = field(default_factory=Story)
    footnotes: list[Xml] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)  # as far as they are written
    sequences: dict[str, int] = field(default_factory=dict)
    pictures: int = 0
    bookmarks: int = 0

    def mark(self, name: str, content: Xml) -> Xml:
        """Return ``content`` inside a bookmark."""
        self.bookmarks += 1
        start = el("bookmarkStart", id=self.bookmarks, name=name)
        return Xml(start + content + el("bookmarkEnd", id=self.bookmarks))

    def anchor(self, identifier: str, content: Xml) -> Xml:
        """Return ``content`` inside the bookmark of a block, if the block has an id."""
        if not identifier:
            return content
        return self.mark(self.targets[identifier].whole, self._commented(identifier, content))

    def _commented(self, identifier: str, content: Xml) -> Xml:
        """Return ``content`` inside the comments that mark a block."""
        for mark in self.document.marks:
            if mark.target == identifier:
                said = Message(REVIEWER, "P", self.document.meta.date, f"{mark.code}: {mark.text}")
                content = self._comment(said, None, content)
        for thread in self.document.threads:
            if thread.target == identifier:
                first = len(self.comments)
                for n, said in enumerate(thread.messages):
                    content = self._comment(said, first if n else None, content)
        return content

    def _comment(self, said: Message, answers: int | None, content: Xml) -> Xml:
        content = comment_range(len(self.comments), content)
        self.comments.append(Comment(said, answers))
        return content

    def label(self, identifier: str, content: Xml) -> Xml:
        """Return the printed label of a block inside the bookmark that REF fields read."""
        return self.mark(self.targets[identifier].number, content) if identifier else content


def comment_range(number: int, content: Xml) -> Xml:
    """Return ``content`` as what a comment is about, and the place that refers to it."""
    start, end = el("commentRangeStart", id=number), el("commentRangeEnd", id=number)
    return Xml(start + content + end + el("r", el("commentReference", id=number)))


def targets_of(document: Document) -> dict[str, Target]:
    """Return the bookmarks of every block, item and cell with an id.

    An id used twice, or two that would be one name in Word, are our fault.
    """
    found: dict[str, Target] = {}
    names: dict[str, str] = {}
    for identifier, label in _identified(document):
        if identifier in found:
            raise ValueError(f"the id {identifier!r} stands twice in {document.name}")
        whole = bookmark_name("_U_", identifier)
        other = names.setdefault(whole.casefold(), identifier)
        if other != identifier:
            raise ValueError(f"the ids {other!r} and {identifier!r} are one bookmark in Word")
        found[identifier] = Target(whole, bookmark_name("_Ref_", identifier), label)
    return found


def _identified(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the id and the printed label of what a reader can point at, down to cells."""
    for block in all_blocks(document):
        match block:
            case Heading(id=id_, label=label) | Figure(id=id_, label=label) if id_:
                yield id_, label
            case Table(id=id_, label=label):
                if id_:
                    yield id_, label
                rows = (*block.head, *block.body)
                yield from ((cell.id, "") for row in rows for cell in row if cell.id)
            case Paragraph(id=id_) | Group(id=id_) | Signature(id=id_) if id_:
                yield id_, ""
            case List():
                yield from ((item.id, item.label) for item in block.items if item.id)


def bookmark_name(prefix: str, identifier: str) -> str:
    """Return a name that Word accepts, the same whatever else the document holds.

    A long id, or one with signs that Word refuses, keeps its beginning and ends in its hash.
    """
    plain = prefix + re.sub(r"\W", "_", identifier, flags=re.ASCII)
    if len(plain) <= LONGEST_NAME and re.fullmatch("[a-z0-9-]+", identifier):
        return plain
    tail = f"_{sha256(identifier.encode()).hexdigest()[:10]}"
    return plain[: LONGEST_NAME - len(tail)] + tail
