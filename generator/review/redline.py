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
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from zlib import crc32

from lxml import etree

from generator.intake.docx_numbers import w
from generator.ir.printed import tidy

Element = etree._Element
MAIN, NOTES, STYLES = "word/document.xml", "word/footnotes.xml", "word/styles.xml"
CLOSE = 0.45  # how like two paragraphs must be to be one that changed
MOVABLE = 5  # words at the least: shorter ones are alike by chance
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BLOCKS = (w("p"), w("tbl"), w("sdt"))  # the last: a list of contents, which Word makes anew
_GONE, _COME = (w("del"), w("moveFrom")), (w("ins"), w("moveTo"))
_REFERENCE = w("footnoteReference")
_OLD = "lama"  # said of a reference, while the redline is written, whose note is an old one


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
        pairs = list(_paired(old, new, self._words))
        gone = [a for a, b in pairs if b is None and a is not None]
        come = [b for a, b in pairs if a is None and b is not None]
        moved = Counter(self._movable(gone)) & Counter(self._movable(come))
        self.gone, self.come = self.gone + moved, self.come + moved
        for a, b in pairs:
            if a is not None and b is not None:
                yield self._changed(a, b)
            elif a is not None:
                if not _untold(a):
                    yield self._whole(a, self._leaves(a))
            elif b is not None:
                yield b if _untold(b) else self._whole(b, self._arrives(b))

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
            _adopt(made)
        for row in made.iter(w("tr")):
            self._mark(_properties(row, "trPr", first=False), "del" if tag == "del" else "ins")
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
        for one, other in _paired(rows_a, rows_b, self._words):
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
            _adopt(made)
        self._mark(_properties(made, "trPr", first=False), tag)
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
                    _adopt(own)
                    _delete(own)
                change.append(own)
            yield change

    def _tokens(self, package: _Package, p: Element) -> list[_Token]:
        """Return the words of a paragraph; a field is one word, links are their words."""
        found: list[_Token] = []
        field_runs: list[Element] = []
        depth = 0
        for run in _runs_of(p):
            kinds = [str(x.get(w("fldCharType"))) for x in run.iter(w("fldChar"))]
            depth += kinds.count("begin")
            if depth:
                field_runs.append(run)
                depth -= kinds.count("end")
                if not depth:
                    found.append(_Token(_said(field_runs), tuple(field_runs)))
                    field_runs = []
                continue
            found += self._pieces(package, run)
        return [*found, *([_Token(_said(field_runs), tuple(field_runs))] if field_runs else [])]

    def _pieces(self, package: _Package, run: Element) -> Iterator[_Token]:
        """Yield the words of a run, each a run of its own with the same looks."""
        looks = run.find(w("rPr"))
        for child in run:
            if child.tag == w("rPr"):
                continue
            if child.tag == w("t"):
                for word in _with_space(child.text or ""):
                    text = etree.Element(w("t"), {_SPACE: "preserve"})
                    text.text = word
                    yield _Token(word, (_run(looks, text),))
            elif child.tag == _REFERENCE:
                note = package.note(child)
                words = _said([note]) if note is not None else ""
                yield _Token(f"\0catatan {words}", (_run(looks, copy.deepcopy(child)),))
            else:
                yield _Token(f"\0{child.tag}", (_run(looks, copy.deepcopy(child)),))

    # --- marks ---

    def _told(self) -> dict[str, str]:
        self.number += 1
        who = self.author
        return {w("id"): str(self.number), w("author"): who.name, w("date"): who.date}

    def _mark(self, properties: Element, tag: str) -> None:
        properties.append(etree.Element(w(tag), self._told()))

    def _mark_end(self, p: Element, tag: str) -> None:
        looks = _properties(p, "pPr", first=True)
        run = looks.find(w("rPr"))
        if run is None:
            run = etree.Element(w("rPr"))
            later = looks.find(w("sectPr"))
            looks.insert(len(looks) if later is None else looks.index(later), run)
        run.insert(0, etree.Element(w(tag), self._told()))

    def _wrap(self, p: Element, tag: str) -> None:
        for run in list(_runs_of(p)):
            change = etree.Element(w(tag), self._told())
            if (parent := run.getparent()) is not None:
                parent.replace(run, change)
            change.append(run)
            if tag in ("del", "moveFrom"):
                _delete(run)
        if tag in ("del", "moveFrom"):
            _unlink(p)

    def settle(self, body: Element) -> None:
        """Bring notes and styles of the old version in, notes numbered in the order of the text."""
        kept = [n for n in self.after.notes if n.get(w("type")) is not None]
        made: list[Element] = []
        for number, reference in enumerate(body.iter(_REFERENCE), start=1):
            old = bool(reference.attrib.pop(_OLD, ""))
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
        return _said([block])


# --- pieces ------------------------------------------------------------------------------------


def _paired(
    old: Sequence[Element], new: Sequence[Element], words: Callable[[Element], str]
) -> Iterator[tuple[Element | None, Element | None]]:
    """Yield what belongs together, in order: equal, then likest in each gap, then alone."""
    a, b = [words(each) for each in old], [words(each) for each in new]
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from zip(old[a1:a2], new[b1:b2], strict=True)
        else:
            yield from _gap(old[a1:a2], new[b1:b2], a[a1:a2], b[b1:b2])


def _gap(
    old: Sequence[Element], new: Sequence[Element], a: Sequence[str], b: Sequence[str]
) -> Iterator[tuple[Element | None, Element | None]]:
    ranked = sorted(
        (-_likeness(a[i], b[j]), i, j)
        for i in range(len(a))
        for j in range(len(b))
        if old[i].tag == new[j].tag
    )
    taken: list[tuple[int, int]] = []
    for unlike, i, j in ranked:
        if -unlike <= CLOSE:
            break
        if all(i != m and j != n and (i < m) == (j < n) for m, n in taken):
            taken.append((i, j))
    at = 0
    for i, j in [*sorted(taken), (len(old), len(new))]:
        started = next((m + 1 for m, n in sorted(taken, reverse=True) if m < i), 0)
        yield from ((each, None) for each in old[started:i])
        yield from ((None, each) for each in new[at:j])
        if i < len(old):
            yield old[i], new[j]
        at = j + 1


def _likeness(one: str, other: str) -> float:
    a, b = one.split(), other.split()
    if not a or not b:
        return 1.0 if a == b else 0.0
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def _runs_of(p: Element) -> Iterator[Element]:
    """Yield the runs of a paragraph, those in links too, not those of text boxes."""
    for child in p:
        if child.tag == w("r"):
            yield child
        elif child.tag in (w("hyperlink"), w("ins"), w("smartTag"), w("fldSimple")):
            yield from _runs_of(child)


def _said(elements: Iterable[Element]) -> str:
    """Return the words of elements, without page numbers that fields work out."""
    out: list[str] = []
    instructions: list[str] = []
    for element in (each for one in elements for each in one.iter()):
        kind = element.get(w("fldCharType")) if element.tag == w("fldChar") else None
        if kind == "begin":
            instructions.append("")
        elif kind == "end" and instructions:
            instructions.pop()
        elif element.tag == w("instrText") and instructions:
            instructions[-1] += element.text or ""
        elif element.tag == w("t"):
            if not any(each.split()[:1] == ["PAGEREF"] for each in instructions):
                out.append(element.text or "")
        elif element.tag in (w("tab"), w("br"), w("p")):
            out.append(" ")
    return tidy("".join(out))


def _with_space(text: str) -> Iterator[str]:
    """Yield words, each with the spaces behind it."""
    word = ""
    for sign in text:
        if word and not sign.isspace() and word[-1].isspace():
            yield word
            word = ""
        word += sign
    if word:
        yield word


def _run(looks: Element | None, content: Element) -> Element:
    run = etree.Element(w("r"))
    if looks is not None:
        run.append(copy.deepcopy(looks))
    run.append(content)
    return run


def _adopt(made: Element) -> None:
    """Remember which references of a copied part call notes of the old version."""
    for reference in made.iter(_REFERENCE):
        reference.set(_OLD, "1")


def _delete(run: Element) -> None:
    """Turn the words of a run into deleted ones; pictures of the old version are told by name."""
    for text in run.iter(w("t")):
        text.tag = w("delText")
    for text in run.iter(w("instrText")):
        text.tag = w("delInstrText")
    for drawing in list(run.iter(w("drawing"))):
        run.remove(drawing)


def _unlink(p: Element) -> None:
    """Take links and bookmarks out of a paragraph that is gone, and leave its words."""
    for link in list(p.iter(w("hyperlink"))):
        if (parent := link.getparent()) is None:
            continue
        at = parent.index(link)
        for child in list(link):
            parent.insert(at, child)
            at += 1
        parent.remove(link)
    for mark in list(p.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        if (parent := mark.getparent()) is not None:
            parent.remove(mark)


def _properties(element: Element, name: str, *, first: bool) -> Element:
    """Return the properties of a paragraph or row, made where they are missing."""
    found = element.find(w(name))
    if found is None:
        found = etree.Element(w(name))
        before = element.find(w("tblPrEx")) if not first else None
        element.insert(0 if before is None else 1, found)
    return found


def _untold(block: Element) -> bool:
    """Say whether a block is no text: the end of a section, a list of contents."""
    if block.tag == w("sdt"):
        return True
    return block.find(f"{w('pPr')}/{w('sectPr')}") is not None and not _said([block])
