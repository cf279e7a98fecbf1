"""Two versions of a document as one DOCX with tracked changes.

Accept all is the new version, reject all the old one.

Blocks are compared, not lines: a paragraph with its likest, a table row by row, a note with its
note. What stands in another place, word for word, is moved. Looks alone are not compared.
"""

from __future__ import annotations

import copy
import io
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from zlib import crc32

from lxml import etree

from generator.intake import omml
from generator.intake.docx_numbers import w
from generator.review.pairing import paired
from generator.review.wordml import (
    OLD,
    REFERENCE,
    Element,
    adopt,
    delete,
    properties,
    run_of,
    runs_of,
    said,
    unlink,
    untold,
    with_space,
)

MAIN, NOTES, STYLES = "word/document.xml", "word/footnotes.xml", "word/styles.xml"
MOVABLE = 5  # words at the least: shorter ones are alike by chance
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BLOCKS = (w("p"), w("tbl"), w("sdt"))  # the last: a list of contents, which Word makes anew
_GONE, _COME = (w("del"), w("moveFrom")), (w("ins"), w("moveTo"))


@dataclass(frozen=True, slots=True)
class Author:
    """Who the changes are told to be of, and when (ISO)."""

    name: str
    date: str


def redline(old: bytes, new: bytes, author: Author) -> bytes:
    """Return the new DOCX with all that differs from the old one as tracked changes."""
    before, after = _Package(old), _Package(new)
    writer = _Writer(before, after, author)
    body = after.main.find(w("body"))
    was = before.main.find(w("body"))
    if body is None or was is None:
        raise ValueError("DOCX tanpa isi")
    end = body.find(w("sectPr"))
    blocks = list(writer.blocks(_blocks(was), _blocks(body)))
    for child in list(body):
        body.remove(child)
    body.extend(blocks)
    if end is not None:
        body.append(end)
    writer.settle(body)
    return after.packed()


class _Package:
    """The parts of a DOCX; those that are changed as trees."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.main = etree.fromstring(self.parts[MAIN])
        self.notes = etree.fromstring(self.parts[NOTES])
        self.styles = etree.fromstring(self.parts[STYLES])

    def note(self, reference: Element) -> Element | None:
        """Return the note that a reference calls."""
        identity = reference.get(w("id"))
        found = (n for n in self.notes.iter(w("footnote")) if n.get(w("id")) == identity)
        return next(found, None)

    def packed(self) -> bytes:
        """Return the DOCX, its parts in their order and with one date."""
        told = {MAIN: self.main, NOTES: self.notes, STYLES: self.styles}
        trees = {
            name: etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
            for name, tree in told.items()
        }
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in (self.parts | trees).items():
                package.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
        return out.getvalue()


def _blocks(parent: Element) -> list[Element]:
    return [child for child in parent if child.tag in _BLOCKS]


@dataclass(frozen=True, slots=True)
class _Token:
    """A word with its spaces, a field, a note or a picture; ``key`` decides whether two are one."""

    key: str
    runs: tuple[Element, ...]


@dataclass(slots=True)
class _Writer:
    """Writes one redline; ``number`` counts its changes, ``moves`` are texts that only moved."""

    before: _Package
    after: _Package
    author: Author
    number: int = 500_000
    gone: Counter[str] = field(default_factory=Counter)
    come: Counter[str] = field(default_factory=Counter)

    # --- blocks ---

    def blocks(self, old: Sequence[Element], new: Sequence[Element]) -> Iterator[Element]:
        """Yield the blocks of both versions, each as unchanged, changed, gone, come or moved."""
        pairs = list(paired(old, new, self._words))
        gone = [a for a, b in pairs if b is None and a is not None]
        come = [b for a, b in pairs if a is None and b is not None]
        moved = Counter(self._movable(gone)) & Counter(self._movable(come))
        self.gone, self.come = self.gone + moved, self.come + moved
        for a, b in pairs:
            if a is not None and b is not None:
                yield self._changed(a, b)
            elif a is not None:
                if not untold(a):
                    yield self._whole(a, self._leaves(a))
            elif b is not None:
                yield b if untold(b) else self._whole(b, self._arrives(b))

    def _movable(self, blocks: Iterable[Element]) -> list[str]:
        texts = [self._words(each) for each in blocks if each.tag == w("p")]
        return [text for text in texts if len(text.split()) >= MOVABLE]

    def _leaves(self, block: Element) -> str:
        text = self._words(block)
        if block.tag == w("p") and self.gone[text] > 0:
            self.gone[text] -= 1
            return "moveFrom"
        return "del"

    def _arrives(self, block: Element) -> str:
        text = self._words(block)
        if block.tag == w("p") and self.come[text] > 0:
            self.come[text] -= 1
            return "moveTo"
        return "ins"

    def _changed(self, a: Element, b: Element) -> Element:
        if b.tag == w("sdt") or self._words(a) == self._words(b):
            return b
        return self._table(a, b) if b.tag == w("tbl") else self._paragraph(a, b)

    def _whole(self, block: Element, tag: str) -> Element:
        """Return a block that is gone or has come, every paragraph and row of it."""
        made = copy.deepcopy(block)
        if tag in ("del", "moveFrom"):
            adopt(made)
        for row in made.iter(w("tr")):
            self._mark(properties(row, "trPr", first=False), "del" if tag == "del" else "ins")
        for p in [made] if made.tag == w("p") else list(made.iter(w("p"))):
            self._mark_end(p, tag)
            self._wrap(p, tag)
        if tag.startswith("move"):
            self._range(made, tag)
        return made

    def _range(self, p: Element, tag: str) -> None:
        """Put the marks round moved text by which both of its places are one."""
        self.number += 1
        name = f"pindah{crc32(self._words(p).encode())}"
        told = self._told() | {w("name"): name}
        start = etree.Element(w(f"{tag}RangeStart"), told)
        end = etree.Element(w(f"{tag}RangeEnd"), {w("id"): told[w("id")]})
        p.insert(1 if p.find(w("pPr")) is not None else 0, start)
        p.append(end)

    # --- tables ---

    def _table(self, a: Element, b: Element) -> Element:
        """Return the new table; rows are blocks of it, and their cells hold blocks again."""
        made = copy.deepcopy(b)
        for row in list(made.iterchildren(w("tr"))):
            made.remove(row)
        rows_a, rows_b = list(a.iterchildren(w("tr"))), list(b.iterchildren(w("tr")))
        for one, other in paired(rows_a, rows_b, self._words):
            if one is not None and other is not None:
                made.append(self._row(one, other))
            elif one is not None:
                made.append(self._whole_row(one, "del"))
            elif other is not None:
                made.append(self._whole_row(other, "ins"))
        return made

    def _row(self, a: Element, b: Element) -> Element:
        if self._words(a) == self._words(b):
            return b
        made = copy.deepcopy(b)
        cells_a, cells_b = list(a.iterchildren(w("tc"))), list(made.iterchildren(w("tc")))
        for number, cell in enumerate(cells_b):
            was = _blocks(cells_a[number]) if number < len(cells_a) else []
            blocks = list(self.blocks(was, _blocks(cell)))
            for child in _blocks(cell):
                cell.remove(child)
            cell.extend(blocks)
        return made

    def _whole_row(self, row: Element, tag: str) -> Element:
        made = copy.deepcopy(row)
        if tag == "del":
            adopt(made)
        self._mark(properties(made, "trPr", first=False), tag)
        for p in made.iter(w("p")):
            self._mark_end(p, tag)
            self._wrap(p, tag)
        return made

    # --- paragraphs ---

    def _paragraph(self, a: Element, b: Element) -> Element:
        """Return the new paragraph with the words that went and those that came."""
        made = etree.Element(w("p"))
        if (looks := b.find(w("pPr"))) is not None:
            made.append(copy.deepcopy(looks))
        starts = [copy.deepcopy(x) for x in b.iter(w("bookmarkStart"))]
        ends = [copy.deepcopy(x) for x in b.iter(w("bookmarkEnd"))]
        made.extend(starts)
        old, new = self._tokens(self.before, a), self._tokens(self.after, b)
        codes = SequenceMatcher(
            None, [t.key for t in old], [t.key for t in new], autojunk=False
        ).get_opcodes()
        for tag, a1, a2, b1, b2 in codes:
            if tag == "equal":
                made.extend(copy.deepcopy(run) for t in new[b1:b2] for run in t.runs)
                continue
            made.extend(self._runs(old[a1:a2], "del"))
            made.extend(self._runs(new[b1:b2], "ins"))
        made.extend(ends)
        return made

    def _runs(self, tokens: Sequence[_Token], tag: str) -> Iterator[Element]:
        for token in tokens:
            change = etree.Element(w(tag), self._told())
            for run in token.runs:
                own = copy.deepcopy(run)
                if tag == "del":
                    adopt(own)
                    delete(own)
                change.append(own)
            yield change

    def _tokens(self, package: _Package, p: Element) -> list[_Token]:
        """Return the words of a paragraph; a field is one word, links are their words."""
        found: list[_Token] = []
        field_runs: list[Element] = []
        depth = 0
        for run in runs_of(p):
            kinds = [str(x.get(w("fldCharType"))) for x in run.iter(w("fldChar"))]
            depth += kinds.count("begin")
            if depth:
                field_runs.append(run)
                depth -= kinds.count("end")
                if not depth:
                    found.append(_Token(said(field_runs), tuple(field_runs)))
                    field_runs = []
                continue
            found += self._pieces(package, run)
        return [*found, *([_Token(said(field_runs), tuple(field_runs))] if field_runs else [])]

    def _pieces(self, package: _Package, run: Element) -> Iterator[_Token]:
        """Yield the words of a run, each a run of its own with the same looks."""
        if run.tag in (omml.PARAGRAPH, omml.MATH):
            yield _Token(said([run]), (copy.deepcopy(run),))
            return
        looks = run.find(w("rPr"))
        for child in run:
            if child.tag == w("rPr"):
                continue
            if child.tag == w("t"):
                for word in with_space(child.text or ""):
                    text = etree.Element(w("t"), {_SPACE: "preserve"})
                    text.text = word
                    yield _Token(word, (run_of(looks, text),))
            elif child.tag == REFERENCE:
                note = package.note(child)
                words = said([note]) if note is not None else ""
                yield _Token(f"\0catatan {words}", (run_of(looks, copy.deepcopy(child)),))
            else:
                yield _Token(f"\0{child.tag}", (run_of(looks, copy.deepcopy(child)),))

    # --- marks ---

    def _told(self) -> dict[str, str]:
        self.number += 1
        who = self.author
        return {w("id"): str(self.number), w("author"): who.name, w("date"): who.date}

    def _mark(self, properties: Element, tag: str) -> None:
        properties.append(etree.Element(w(tag), self._told()))

    def _mark_end(self, p: Element, tag: str) -> None:
        looks = properties(p, "pPr", first=True)
        run = looks.find(w("rPr"))
        if run is None:
            run = etree.Element(w("rPr"))
            later = looks.find(w("sectPr"))
            looks.insert(len(looks) if later is None else looks.index(later), run)
        run.insert(0, etree.Element(w(tag), self._told()))

    def _wrap(self, p: Element, tag: str) -> None:
        for run in list(runs_of(p)):
            change = etree.Element(w(tag), self._told())
            if (parent := run.getparent()) is not None:
                parent.replace(run, change)
            change.append(run)
            if tag in ("del", "moveFrom"):
                delete(run)
        if tag in ("del", "moveFrom"):
            unlink(p)

    def settle(self, body: Element) -> None:
        """Bring notes and styles of the old version in, notes numbered in the order of the text."""
        kept = [n for n in self.after.notes if n.get(w("type")) is not None]
        made: list[Element] = []
        for number, reference in enumerate(body.iter(REFERENCE), start=1):
            old = bool(reference.attrib.pop(OLD, ""))
            note = (self.before if old else self.after).note(reference)
            if note is not None:
                made.append(self._note(note, number, reference))
            reference.set(w("id"), str(number))
        for child in list(self.after.notes):
            self.after.notes.remove(child)
        self.after.notes.extend([*kept, *made])
        known = {style.get(w("styleId")) for style in self.after.styles.iter(w("style"))}
        for style in self.before.styles.iter(w("style")):
            if style.get(w("styleId")) not in known:
                self.after.styles.append(copy.deepcopy(style))

    def _note(self, note: Element, number: int, reference: Element) -> Element:
        """Return a note under its new number, gone or come as the mark that calls it."""
        made = copy.deepcopy(note)
        made.set(w("id"), str(number))
        above = {each.tag for each in reference.iterancestors(*_GONE, *_COME)}
        if above:
            for p in made.iter(w("p")):
                self._wrap(p, "del" if above & {*_GONE} else "ins")
        return made

    def _words(self, block: Element) -> str:
        return said([block])
