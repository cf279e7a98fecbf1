"""The files of a packet: documents divided into pages, links across them, words to search."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from types import MappingProxyType

from generator.ir.nodes import BY_WORDS, Block, Contents, Document, Heading, Mark, Part, Ref, Table
from generator.ir.printed import PrintedLine, printed
from generator.ir.walk import walk
from generator.render.pdf.anchors import ids_of, inlines_of, named
from generator.render.pdf.contents import Line, lines
from generator.render.web.blocks import Entry, Writer, row_name
from generator.render.web.page import Chrome, Shell, page

INDEX = "cari-isi.js"
TOLD = re.compile(r"[^\W\d]{3}")  # words, not the number of a row
COPY = re.compile(r"^[a-z]-(?=[a-z])")  # tells the copies of one text in a document apart


@dataclass(frozen=True, slots=True)
class Place:
    """A block of a document. ``name`` is its anchor where the id is none for readers.

    ``beside`` is the id of the block that has room for ways; that of the place itself if empty.
    """

    document: str
    id: str
    name: str = ""
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """A way between two places, and what it is called at either end."""

    here: Place
    there: Place
    label: str
    back: str


@dataclass(frozen=True)
class Ways:
    """All ways of a packet, from both ends."""

    ways: tuple[Way, ...] = ()

    @cached_property
    def places(self) -> Mapping[str, Mapping[str, str]]:
        """The ids of each document that must have an anchor, with its name, if it has one."""
        found: dict[str, dict[str, str]] = {}
        for way in self.ways:
            for place in (way.here, way.there):
                names = found.setdefault(place.document, {})
                names[place.id] = place.name
                names.setdefault(place.beside or place.id, "")
        return found

    @cached_property
    def beside(self) -> Mapping[tuple[str, str], Sequence[tuple[Place, str]]]:
        """Where the ways beside each block lead, and what they are called."""
        found: dict[tuple[str, str], dict[tuple[Place, str], None]] = {}
        for way in self.ways:
            for here, there, label in (
                (way.here, way.there, way.label),
                (way.there, way.here, way.back),
            ):
                found.setdefault((here.document, here.beside or here.id), {})[there, label] = None
        return {key: tuple(each) for key, each in found.items()}


@dataclass(frozen=True, slots=True)
class Page:
    """One file: a document, or a chapter of it."""

    file: str
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Book:
    """A document divided into pages; every id knows its page and its name there."""

    document: Document
    pages: tuple[Page, ...]
    ids: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """Return what kind of document it is."""
        return self.document.meta.title.partition(": ")[0]

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Return the lines of its lists of contents."""
        return lines(self.document)

    def entries(self, contents: Contents) -> Iterator[Entry]:
        """Yield the lines of one of its lists."""
        for line in self.lines:
            if line.kind == contents.kind and line.level <= contents.depth:
                yield Entry(line.level, line.label, line.text, line.target)


def book(
    document: Document, start: str = "", places: Mapping[str, str] = MappingProxyType({})
) -> Book:
    """Return a document with its pages: one, or one a chapter where it lists its contents.

    ``start`` is the name of the first file, without it that of the document; ``places`` are ids
    that must have an anchor, with its name.
    """
    if not all(line.target for line in lines(document)):
        document = named(document)  # what is made without a draft has few names
    pages = tuple(_pages(document, start or document.name))
    met = [(each.file, part) for each in pages for part in each.parts]
    ids = [(file, id_) for file, part in met for id_ in _ids(part.blocks)]
    wanted = {*places, *(line.target for line in lines(document))}
    wanted |= {id_ for mark in document.marks for id_ in (mark.target, mark.legend)}
    wanted |= {ref.target for _, part in met for ref in inlines_of(part.blocks, Ref)}
    found = [(f, id_) for f, id_ in ids if id_ in wanted or not BY_WORDS.fullmatch(id_)]
    names = _names([id_ for _, id_ in found], places)
    return Book(document, pages, {id_: (file, names[id_]) for file, id_ in found})


def _ids(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield every id, those of cells too: all blocks, items and cells of a draft have one."""
    yield from ids_of(blocks)
    for block in walk(blocks):
        if isinstance(block, Table):
            yield from (cell.id for row in block.body for cell in row if cell.id)


def _pages(document: Document, start: str) -> Iterator[Page]:
    title = document.meta.title.partition(": ")[0]
    if not any(isinstance(b, Contents) for p in document.parts for b in walk(p.blocks)):
        yield Page(f"{start}.html", title, document.parts)
        return
    runs: list[list[Part]] = []
    listed = False  # what comes before the list of contents, and the list, open the book
    for part in document.parts:
        if not runs or (listed and any(_opens(b) for b in part.blocks)):
            runs.append([])
        runs[-1].append(part)
        listed = listed or any(isinstance(b, Contents) for b in walk(part.blocks))
    for order, run in enumerate(runs):
        own = f"-{run[0].id.removeprefix('bagian-')}" if order else ""
        yield Page(f"{start}{own}.html", run[0].title if order else title, tuple(run))


def _opens(block: object) -> bool:
    return isinstance(block, Heading) and block.level == 1


def _names(ids: Sequence[str], told: Mapping[str, str]) -> dict[str, str]:
    """Return the name of every id: the one it was given, else its address.

    That is the id without the mark of a copy, where no other has that name.
    """
    taken = {*ids, "isi-dokumen", "kata-cari", "hasil-cari"}
    names: dict[str, str] = {}
    for id_ in ids:
        short = told.get(id_) or COPY.sub("", id_, count=1)
        names[id_] = id_ if short in taken else short
        taken.add(names[id_])
    return names


@dataclass(frozen=True, slots=True)
class Site:
    """The files of a packet by name; its documents as they were written, and their files."""

    files: Mapping[str, bytes]
    documents: tuple[Document, ...]
    pages: Mapping[str, tuple[str, ...]]


def write_site(
    documents: Sequence[Document], room: Document, shell: Shell, ways: Ways, files: Sequence[str]
) -> Site:
    """Return the pages of a packet; ``room`` opens it, ``files`` may be downloaded.

    Those stand one folder above.
    """
    books = [book(room, "index")]
    books += [book(each, places=ways.places.get(each.name, {})) for each in documents]
    known = {each.document.name: each for each in books}
    made: dict[str, bytes] = {}
    for each in books:
        for number in range(len(each.pages)):
            made[each.pages[number].file] = _Leaf(each, number, known, ways, files).write(shell)
    made["gaya.css"] = shell.css.encode()
    made["cari.js"] = shell.js.encode()
    made[INDEX] = _index(books)
    pages = {each.document.name: tuple(page.file for page in each.pages) for each in books}
    return Site(made, tuple(each.document for each in books), pages)


@dataclass(frozen=True)
class _Leaf:
    """One page on its way into a file."""

    book: Book
    number: int
    known: Mapping[str, Book]
    ways: Ways
    files: Sequence[str]

    @property
    def page(self) -> Page:
        return self.book.pages[self.number]

    def write(self, shell: Shell) -> bytes:
        writer = Writer(self._href, self._anchor, self.book.entries, self._beside)
        body = "\n".join(
            f'<div class="lembar lembar-{part.paper}">\n{writer.blocks(part.blocks)}\n</div>'
            for part in self.page.parts
        )
        document = self.book.document
        chrome = Chrome(
            kind=document.name,
            title=self.page.title,
            whole=self.book.title,
            meta=document.meta,
            contents=self._contents(),
            documents=self._documents(),
            downloads=self._downloads(),
            turns=self._turns(),
        )
        return page(shell, chrome, body)

    def _href(self, id_: str) -> str:
        file, name = self.book.ids.get(id_, ("", ""))
        return f"#{name}" if file == self.page.file else f"{file}#{name}" if file else ""

    def _anchor(self, id_: str) -> str:
        return self.book.ids.get(id_, ("", ""))[1]

    def _beside(self, id_: str) -> str:
        """Return the marks and the ways of a block."""
        document = self.book.document
        marks = (mark for mark in document.marks if mark.target == id_)
        drawn = "".join(_mark(mark, self._href(mark.legend)) for mark in marks)
        kinds: dict[str, list[str]] = {}
        for place, label in self.ways.beside.get((document.name, id_), ()):
            kind, colon, rest = label.partition(": ")
            kinds.setdefault(f"{kind}: " if colon else "", []).append(
                self._way(place, rest or kind)
            )
        said = "".join(f"<span>{kind}{', '.join(each)}</span> " for kind, each in kinds.items())
        return drawn + (f'<p class="alat taut">{said}</p>' if said else "")

    def _way(self, there: Place, label: str) -> str:
        file, name = self.known[there.document].ids[there.id]
        return f'<a href="{escape(f"{file}#{name}")}">{escape(label, quote=False)}</a>'

    def _contents(self) -> str:
        """Return the contents beside the text: the pages of the document, the headings of this."""
        here, done = self.page.file, []
        divided = len(self.book.pages) > 1
        for each in self.book.pages:
            mine = each.file == here
            if divided:
                current = ' aria-current="page"' if mine else ""
                link = f'<a href="{each.file}"{current}>{escape(each.title)}</a>'
                done.append(f'<li class="d d-1">{link}</li>')
            if mine:
                done += self._headings(1 if divided else 0)
        return "".join(done)

    def _headings(self, deeper: int) -> Iterator[str]:
        for line in self.book.lines:
            file, name = self.book.ids.get(line.target, ("", ""))
            if line.kind == "isi" and file == self.page.file and line.level > deeper:
                label = f'<span class="n">{escape(line.label)}</span> ' if line.label else ""
                yield (
                    f'<li class="d d-{line.level}"><a href="#{escape(name)}">'
                    f"{label}{escape(line.text)}</a></li>"
                )

    def _documents(self) -> str:
        links = []
        for each in self.known.values():
            current = ' aria-current="true"' if each is self.book else ""
            file = each.pages[0].file
            links.append(f'<li><a href="{file}"{current}>{escape(each.title)}</a></li>')
        return "".join(links)

    def _downloads(self) -> str:
        name = self.book.document.name
        return "".join(
            f'<a href="../{escape(file)}">{escape(file.rpartition(".")[2].upper())}</a> '
            for file in self.files
            if file.rpartition(".")[0] == name
        )

    def _turns(self) -> str:
        pages, n = self.book.pages, self.number
        turns = ""
        if n:
            turns += f'<a rel="prev" href="{pages[n - 1].file}">{escape(pages[n - 1].title)}</a>'
        if n + 1 < len(pages):
            turns += f'<a rel="next" href="{pages[n + 1].file}">{escape(pages[n + 1].title)}</a>'
        return turns


def _mark(mark: Mark, href: str) -> str:
    said = f'title="{escape(mark.text)}"'
    return f'<p class="alat tanda"><a href="{escape(href)}" {said}>{escape(mark.code)}</a></p>'


# --- search ------------------------------------------------------------------------------------


def _index(books: Sequence[Book]) -> bytes:
    """Return what can be found, as a script: a page opened from a disk may not fetch anything.

    A list of documents; each is its title and its entries: address, title, words.
    """
    told = [[each.title, list(_entries(each))] for each in books]
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return f"var NASKAH_CARI={text};\n".encode()


def _entries(each: Book) -> Iterator[tuple[str, str, str]]:
    """Yield an address, what stands there, and its words, one for each name that a reader meets."""
    labels: dict[str, str] = {}
    gathered: dict[str, list[str]] = {}
    lines = printed(each.document)
    rows = _rows(each, lines)
    for line in lines:
        unit = line.unit if line.unit in each.ids else ""
        unit = line.id if line.id in each.ids else unit
        unit = rows.get(line.row, unit)
        if unit and unit not in labels and (unit in each.ids or TOLD.search(line.text)):
            labels[unit] = line.label or line.text[:80]
        gathered.setdefault(unit, []).append(line.printed)
    for unit, said in gathered.items():
        labels.setdefault(unit, "")
        file, name = _address(each, unit)
        above = filter(None, (labels[id_] for id_ in _above(unit, labels)))
        title = " ".join(above) if unit else each.title
        yield f"{file}#{name}" if name else file, title, " ".join(said)


def _rows(each: Book, lines: Sequence[PrintedLine]) -> dict[tuple[str, int], str]:
    """Return what each row of a table is found by: the first name in its cells, else its own."""
    rows: dict[tuple[str, int], str] = {}
    for line in lines:
        if not line.row[0] or line.row[0] not in each.ids:
            continue
        own = line.id if line.id in each.ids else line.unit if line.unit in each.ids else ""
        inside = own if own not in ("", line.row[0]) and line.jenis == "sel" else ""
        if inside or line.row not in rows:
            known = rows.get(line.row, "")
            rows[line.row] = known if known in each.ids else inside or row_name(*line.row)
    return rows


def _address(each: Book, unit: str) -> tuple[str, str]:
    """Return the file and the name of what is found; a row has that of its table before its own."""
    if unit in each.ids:
        return each.ids[unit]
    table, mark, n = unit.rpartition(row_name("", 0)[:-1])
    if mark and table in each.ids:
        file, name = each.ids[table]
        return file, row_name(name, int(n))
    return each.pages[0].file, ""


def _above(unit: str, labels: Mapping[str, str]) -> Iterator[str]:
    """Yield the ids around a unit that its own begins with, the outermost first, and its own."""
    steps = unit.split("-")
    for n in range(1, len(steps) + 1):
        if (id_ := "-".join(steps[:n])) in labels:
            yield id_
