"""A DOCX that came back, paragraph by paragraph: what stood there, what stands there now, by whom.

Nothing is decided here: tracked changes, row marks, moved text and comments are read as Word and
LibreOffice write them (ECMA-376 part 1, 17.13), and every paragraph keeps the bookmarks of ours
that are still in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from lxml import etree

from generator.intake import omml
from generator.intake.docx_numbers import w
from generator.intake.package import Package
from generator.ir.printed import tidy
from generator.render.docx.around import Around, Parts, around, digest, properties
from generator.review.comments import Comment, comments_of

Keadaan = Literal["sisip", "hapus", "pindah-dari", "pindah-ke", "rupa", "batal"]
TRACKED: dict[str, Keadaan] = {
    w("ins"): "sisip",
    w("del"): "hapus",
    w("moveFrom"): "pindah-dari",
    w("moveTo"): "pindah-ke",
    w("cellIns"): "sisip",
    w("cellDel"): "hapus",
}
# What one reviewer inserted and another deleted stood there neither before nor stands now.
NEW: frozenset[str] = frozenset(("sisip", "pindah-ke", "batal"))
GONE: frozenset[str] = frozenset(("hapus", "pindah-dari", "batal"))
UNIT = "_U_"  # how the bookmarks of blocks, items and cells begin
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SPACES = frozenset((w("tab"), w("ptab"), w("br"), w("cr")))
_REFERENCES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
# Changes of looks: of runs and paragraphs, of tables, of sections, of cells that became one.
_LOOKS = frozenset(
    w(f"{each}Change") for each in ("rPr", "pPr", "numbering", "sectPr", "tblPr", "tblGrid",
                                    "tblPrEx", "trPr", "tcPr")
) | {w("cellMerge")}  # fmt: skip
_APART = frozenset((w("txbxContent"), w("rPr"), w("sectPr"), _FALLBACK))


@dataclass(frozen=True, slots=True)
class Change:
    """One tracked change: what it does, who made it, when (ISO, as the program wrote it)."""

    keadaan: Keadaan
    author: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words of one state."""

    text: str
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Returned:
    """A paragraph; ``names`` are the bookmarks in it, outermost first.

    ``end`` is the change of its paragraph mark, ``row`` that of the table row it stands in;
    ``catatan`` is the id of the note it belongs to. ``comments`` are ids of comments that begin
    here, with the words they are about. ``reformatted`` are tracked changes of looks alone.
    ``looks`` is its style and numbering, ``tr`` and ``tc`` count the rows and cells of the file.
    ``caller`` are the bookmarks of the paragraph whose sign calls the note that it is of,
    ``before`` the words that stood in front of that sign. ``shown`` are words that a look of their
    own sets off without tracking, each with the name of that look in XML.
    """

    names: tuple[str, ...]
    pieces: tuple[Piece, ...]
    end: Change | None = None
    row: Change | None = None
    cell: bool = False
    catatan: str = ""
    comments: tuple[tuple[str, str], ...] = ()
    reformatted: tuple[Change, ...] = ()
    looks: str = ""
    tr: int = 0
    tc: int = 0
    caller: tuple[str, ...] = ()
    before: str = ""
    shown: tuple[tuple[str, str], ...] = ()

    @property
    def old(self) -> str:
        """Return what stood here before any tracked change."""
        return "" if self._row(NEW) else _joined(self.pieces, NEW)

    @property
    def new(self) -> str:
        """Return what stands here when all tracked changes are accepted."""
        return "" if self._row(GONE) else _joined(self.pieces, GONE)

    def _row(self, states: frozenset[str]) -> bool:
        return self.row is not None and self.row.keadaan in states

    @property
    def moved_here(self) -> bool:
        """Whether all of it was moved here with tracking; its end alone may belong to another."""
        came = (p.change is not None and p.change.keadaan == "pindah-ke" for p in self.pieces)
        return bool(self.new) and not self.old and any(came)

    @property
    def changes(self) -> tuple[Change, ...]:
        """Return every tracked change of its words, its end and its row."""
        own = (piece.change for piece in self.pieces)
        return tuple(each for each in (*own, self.end, self.row) if each is not None)


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """All that a returned DOCX says, in the order of its XML; notes behind the text.

    ``editor`` saved it last, at ``saved`` (ISO), as far as the file tells. ``apart`` are tracked
    changes at the head and the foot of pages, which no source prints; ``around`` is what stands
    around the lines without tracking.
    """

    paragraphs: tuple[Returned, ...]
    comments: tuple[Comment, ...] = ()
    editor: str = ""
    saved: str = ""
    apart: tuple[Returned, ...] = ()
    around: tuple[Around, ...] = ()


def before_tracking(file: ReturnedFile) -> ReturnedFile:
    """Return a file as it stood before any tracked change, without its remarks."""
    kept = tuple(
        Returned(p.names, (Piece(p.old),), cell=p.cell, catatan=p.catatan, looks=p.looks)
        for p in file.paragraphs
    )
    return ReturnedFile(kept, (), file.editor, file.saved)


def _joined(pieces: tuple[Piece, ...], without: frozenset[str]) -> str:
    kept = (p.text for p in pieces if p.change is None or p.change.keadaan not in without)
    return tidy("".join(kept))


def read_returned(data: bytes, path: str) -> ReturnedFile:
    """Return the paragraphs and comments of a DOCX; raise DraftingError when it is damaged."""
    package = Package(data, path, "DOCX")
    main = package.related("", "officeDocument")
    if not main:
        raise package.damaged("bagian utamanya tidak disebut")
    reader = _Reader()
    body = package.xml(main)
    found = [*reader.story(body)]
    for kind in ("footnote", "endnote"):
        if notes := package.related(main, f"{kind}s"):
            for note in package.xml(notes).iter(w(kind)):
                name = f"{kind} {note.get(w('id'), '')}"
                if note.get(w("type")) is None:
                    gone = (Change("hapus"), (), "")  # no sign calls it any more
                    found += _called(
                        reader.story(note, catatan=name), *reader.called.get(name, gone)
                    )
    heads = [package.xml(part) for part in package.all_related(main, ("header", "footer"))]
    core = package.related("", "core-properties")
    told = [*package.xml(core)] if core else []
    said = {etree.QName(each).localname: each.text or "" for each in told if _named(each)}
    editor, saved = said.get("lastModifiedBy", ""), said.get("modified", "")
    if editor == said.get("creator", ""):  # nobody has saved it since it was made
        editor = saved = ""
    apart = tuple(p for head in heads for p in reader.story(head) if p.changes)
    there = around(_parts(package, main, body))
    return ReturnedFile(
        tuple(found), comments_of(package, main, words_of), editor, saved, apart, there
    )


def _called(
    note: Iterable[Returned], by: Change | None, caller: tuple[str, ...], before: str
) -> Iterator[Returned]:
    """Yield a note; one whose sign in the text came or went with tracking did so too."""
    return (replace(p, row=p.row or by, caller=caller, before=before) for p in note)


def _parts(package: Package, main: str, body: etree._Element) -> Parts:
    """Return what a package holds around its lines."""
    own, notes = package.relations(main), package.related(main, "footnotes")
    beside = package.relations(notes) if notes else {}
    links = [x for x in (*own.values(), *beside.values()) if x[0] == "hyperlink" and not x[2]]
    core = package.related("", "core-properties")
    told = properties(package.xml(core)) if core else {}
    if custom := package.related("", "custom-properties"):
        told |= {str(x.get("name")): "".join(map(str, x.itertext())) for x in package.xml(custom)}
    margins = {
        identity: (package.xml(part), _pictures(package, part))
        for identity, (kind, part, inside) in own.items()
        if inside and kind in ("header", "footer")
    }
    addresses = tuple(target for _, target, _ in links)
    return Parts(body, margins, _pictures(package, main), addresses, told)


def _pictures(package: Package, part: str) -> dict[str, str]:
    """Return the digests of the pictures of a part; a linked one is known by its address."""
    return {
        identity: digest(package.read(target)) if inside and target in package.names else target
        for identity, (kind, target, inside) in package.relations(part).items()
        if kind == "image"
    }


def _named(element: etree._Element) -> bool:
    """Say whether a node is an element: comments and instructions of XML have no name."""
    return isinstance(element.tag, str)


# Of the sign of a note: the change it is in, the names of its paragraph, the words before it.
Call = tuple[Change | None, tuple[str, ...], str]


@dataclass(slots=True)
class _Reader:
    """Walks paragraphs; a comment may begin in one and end in a later one."""

    open: dict[str, list[str]] = field(default_factory=dict)
    places: dict[etree._Element, int] = field(default_factory=dict)  # of rows and cells
    called: dict[str, Call] = field(default_factory=dict)  # of notes

    def _place(self, p: etree._Element, tag: str) -> int:
        """Return the number of the row or cell around a paragraph; 0 where there is none."""
        around = next(p.iterancestors(w(tag)), None)
        return 0 if around is None else self.places.setdefault(around, len(self.places) + 1)

    def _row(self, p: etree._Element) -> Change | None:
        """Return the change of the row that a paragraph stands in, or of its cell."""
        for tag, own in (("tr", "trPr"), ("tc", "tcPr")):
            outer = next(p.iterancestors(w(tag)), None)
            if outer is not None and (found := _mark(outer.find(w(own)))) is not None:
                return found
        return None

    def story(self, root: etree._Element, catatan: str = "") -> Iterator[Returned]:
        looks: list[Change] = []  # of a table or a row that begins here
        last: Returned | None = None
        for element in root.iter(w("p"), *_LOOKS):
            if any(True for _ in element.iterancestors(_FALLBACK)):
                continue
            if element.tag in _LOOKS:
                within = any(True for _ in element.iterancestors(w("p")))
                looks += [] if within else [_change(element, "rupa")]
                continue
            if last is not None:
                yield last
            last = self._paragraph(element, catatan)
            last = replace(last, reformatted=(*looks, *last.reformatted))
            looks = []
        if last is not None:
            yield replace(last, reformatted=(*last.reformatted, *looks))

    def _paragraph(self, p: etree._Element, catatan: str) -> Returned:
        names, begun, signs = [], [], []
        pieces: list[Piece] = []
        for element, change in _walk(p, None):
            tag = element.tag
            if tag == w("bookmarkStart"):
                names.append(str(element.get(w("name"), "")))
            elif tag == w("commentRangeStart"):
                begun.append(str(element.get(w("id"))))
                self.open[begun[-1]] = []
            elif tag == w("commentRangeEnd"):
                pass
            elif tag == w("commentReference"):
                begun += [i] if (i := str(element.get(w("id")))) not in self.open else []
            elif tag in _REFERENCES:
                name = f"{_REFERENCES[tag]} {element.get(w('id'), '')}"
                signs.append((name, change, _joined(tuple(pieces), NEW)))
            elif (text := _text(element)) is not None:
                pieces.append(Piece(text, change))
        about = _about(p, begun)
        ours = tuple(name for name in dict.fromkeys(names) if name.startswith(UNIT))
        self.called |= {name: (change, ours, before) for name, change, before in signs}
        return Returned(
            ours,
            tuple(pieces),
            _mark(p.find(f"{w('pPr')}/{w('rPr')}")),
            self._row(p),
            cell=any(True for _ in p.iterancestors(w("tc"))),
            catatan=catatan,
            comments=tuple((each, about.get(each, "")) for each in begun),
            reformatted=tuple(_change(each, "rupa") for each in p.iter(*_LOOKS)),
            looks=_looks(p.find(w("pPr"))),
            shown=tuple(_shown(p)),
            tr=self._place(p, "tr"),
            tc=self._place(p, "tc"),
        )


def _walk(
    element: etree._Element, change: Change | None
) -> Iterator[tuple[etree._Element, Change | None]]:
    """Yield what a paragraph holds, each with the change that it stands in, outermost first."""
    for child in element:
        if child.tag in _APART or child.tag == w("pPr") or not _named(child):
            continue
        if child.tag in TRACKED:
            yield from _walk(child, _both(change, _change(child)))
        else:
            yield child, change
            yield from _walk(child, change) if child.tag != omml.MATH else ()


def _looks(properties: etree._Element | None) -> str:
    """Return style, numbering and indentation of a paragraph, as far as it tells them."""
    if properties is None:
        return ""
    told = []
    for tag in ("pStyle", "numId", "ilvl"):
        told += [f"{tag}={each.get(w('val'))}" for each in properties.iter(w(tag))]
    told += [f"ind={each.get(w('left'))}" for each in properties.findall(w("ind"))]
    return " ".join(told)


STRUCK, LIT, STRESSED = ("strike", "dstrike"), ("highlight",), ("b", "i", "u")
_OFF = frozenset(("0", "false", "off", "none"))


def _shown(p: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield each look that a reviewer may have given to words by hand, and those words."""
    words: dict[str, list[str]] = {}
    for element, change in _walk(p, None):
        run = element.getparent()
        looks = run.find(w("rPr")) if element.tag == w("t") and run is not None else None
        if change is not None or looks is None or looks.find(w("rPrChange")) is not None:
            continue
        for name in (*STRUCK, *LIT, *STRESSED):
            found = looks.find(w(name))
            if found is not None and found.get(w("val"), "1") not in _OFF:
                words.setdefault(name, []).append(element.text or "")
    yield from ((name, tidy("".join(said))) for name, said in words.items() if tidy("".join(said)))


def _both(outer: Change | None, inner: Change) -> Change:
    """Return the change of words that stand in two: the outer one, or none of both."""
    if outer is None:
        return inner
    undone = (outer.keadaan in NEW) is not (inner.keadaan in NEW)
    return replace(inner, keadaan="batal") if undone else outer


def _text(element: etree._Element) -> str | None:
    """Return the words of a leaf; None for what has none."""
    if element.tag == omml.MATH:
        return omml.linear(element)
    if element.tag in (w("t"), w("delText")):
        return element.text or ""
    if element.tag == w("sym"):
        return chr(int(str(element.get(w("char"), "FFFD")), 16))
    if element.tag in _SPACES:
        return " "
    return "-" if element.tag == w("noBreakHyphen") else None


def _change(element: etree._Element, keadaan: Keadaan | None = None) -> Change:
    author, date = str(element.get(w("author"), "")), str(element.get(w("date"), ""))
    return Change(keadaan or TRACKED[element.tag], author, date)


def _mark(properties: etree._Element | None) -> Change | None:
    """Return the tracked change of a paragraph mark or of a row."""
    if properties is None:
        return None
    found: Change | None = None
    for each in properties:
        if each.tag in TRACKED:
            found = _both(found, _change(each))
    return found


def _about(p: etree._Element, begun: list[str]) -> dict[str, str]:
    """Return the words between the range marks of each comment, as far as this paragraph goes."""
    said: dict[str, list[str]] = {each: [] for each in begun}
    gone: dict[str, list[str]] = {each: [] for each in begun}
    running: set[str] = set()
    for element, change in _walk(p, None):
        if element.tag == w("commentRangeStart"):
            running.add(str(element.get(w("id"))))
        elif element.tag == w("commentRangeEnd"):
            running.discard(str(element.get(w("id"))))
        elif (text := _text(element)) is not None:
            for each in running & said.keys():
                (gone if change and change.keadaan in GONE else said)[each].append(text)
    return {each: tidy("".join(said[each] or gone[each])) for each in begun}


def words_of(line: etree._Element) -> str:
    """Return the words of a paragraph, whatever became of them."""
    return tidy("".join(filter(None, (_text(each) for each, _ in _walk(line, None)))))
