"""A document as it is read aloud: from the reading structure of its PDF, not from its source."""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from generator.proof.audit.sheets import Unreadable
from generator.proof.structure import Element, Run, read_tree

BROKEN = "\x02"  # how PDFium reads a hyphen at the end of a line
BLOCKS = ("P", "Caption", "Lbl", "TOCI", "LBody")
BLANKS = re.compile(r"[\s\u00a0\u200b]+")
# Blanks that only part elements; that before dots which stand for what is not known is a real one.
LOOSE = re.compile(r" (?!\.\.\.)(?=[.,;:!?)\]])|(?<=[(\[]) ")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the document, or words that only tell what comes (``told``).

    ``silent`` are words that are read beside: the number of a mark, with the note that follows.
    """

    words: str
    told: bool = False
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """What is read in one breath; ``depth`` is how deep in lists and quotations it stands."""

    pieces: tuple[Piece, ...]
    depth: int = 0

    @property
    def text(self) -> str:
        """Return the line as it is read."""
        whole = BLANKS.sub(" ", " ".join(p.words for p in self.pieces if not p.silent)).strip()
        return "  " * self.depth + LOOSE.sub("", whole)


def transcript(pdf: bytes) -> str:
    """Return a document as it is read aloud; nothing for a file without reading structure.

    Raises Unreadable.
    """
    return "".join(f"{line.text}\n" for line in lines_of(pdf))


def lines_of(pdf: bytes) -> tuple[Line, ...]:
    """Return the lines of a transcript."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(pdf)) as book:
            top = read_tree(book)
    except pikepdf.PasswordError:
        raise Unreadable("PDF dilindungi kata sandi") from None
    except pikepdf.PdfError:
        raise Unreadable("bukan PDF, atau PDF yang rusak") from None
    if top is None:
        return ()
    teller = _Teller(dict(_words(pdf)))
    teller.blocks(top.elements, 0)
    return tuple(line for line in teller.lines if line.text.strip())


def _words(pdf: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the words of each marked run of each page."""
    import pypdfium2  # type: ignore[import-untyped]  # the wheel has no py.typed

    document = pypdfium2.PdfDocument(pdf)
    try:
        for number, page in enumerate(document):
            text = page.get_textpage()  # closed when nobody holds it
            for run, words in _page(text.raw):
                yield (number, run), words
    finally:
        document.close()


def _page(text: object) -> Iterator[tuple[int, str]]:
    from pypdfium2 import raw

    runs: dict[int, list[str]] = {}
    known: dict[int, int] = {}
    here: list[str] = []
    for order in range(raw.FPDFText_CountChars(text)):
        sign = chr(raw.FPDFText_GetUnicode(text, order))
        handle = raw.FPDFText_GetTextObject(text, order)
        key = ctypes.cast(handle, ctypes.c_void_p).value or 0
        if key:
            if key not in known:
                known[key] = raw.FPDFPageObj_GetMarkedContentID(handle)
            here = runs.setdefault(known[key], [])
        here.append(sign)
    yield from ((run, "".join(signs)) for run, signs in runs.items() if run >= 0)


@dataclass
class _Teller:
    """Reads elements aloud."""

    words: dict[tuple[int, int], str]
    lines: list[Line] = field(default_factory=list)

    def say(self, depth: int, *pieces: Piece) -> None:
        self.lines.append(Line(pieces, depth))

    def tell(self, depth: int, words: str) -> None:
        self.say(depth, Piece(words, told=True))

    def blocks(self, elements: Sequence[Element], depth: int) -> None:
        for element in elements:
            self.block(element, depth)

    def block(self, element: Element, depth: int) -> None:
        kind = "H" if re.fullmatch("H[1-6]", element.tag) else element.tag
        reader = getattr(self, f"_{kind.lower()}", None)
        if reader is not None:
            reader(element, depth)
        elif element.tag in BLOCKS or any(isinstance(kid, Run) for kid in element.kids):
            self.say(depth, *self.inline(element))
        else:
            self.blocks(element.elements, depth)

    def inline(self, element: Element) -> Iterator[Piece]:
        """Yield the words of an element, notes at their mark."""
        for kid, following in zip_longest(element.kids, element.kids[1:]):
            if isinstance(kid, Run):
                found = self.words.get((kid.page, kid.number), "")
                yield Piece(found.replace(BROKEN, "-"))
            elif isinstance(kid, Element):
                if kid.tag == "Note":
                    yield Piece("[Catatan kaki", told=True)
                    yield from self.inline(kid)
                    yield Piece("Akhir catatan kaki.]", told=True)
                elif kid.tag == "Figure":
                    yield from self._seen(kid)
                elif isinstance(following, Element) and following.tag == "Note":
                    yield from (replace(piece, silent=True) for piece in self.inline(kid))
                else:
                    yield from self.inline(kid)

    def _part(self, element: Element, depth: int) -> None:
        if element.title:
            self.tell(depth, f"Bagian: {element.title}.")
        self.blocks(element.elements, depth)

    def _h(self, element: Element, depth: int) -> None:
        told = Piece(f"Judul tingkat {element.tag[1:]}:", told=True)
        self.say(depth, told, *self.inline(element))

    def _note(self, element: Element, depth: int) -> None:
        self.say(depth, Piece("Catatan kaki", told=True), *self.inline(element))

    def _caption(self, element: Element, depth: int) -> None:
        kind = "tabel" if element.above and element.above.tag == "Table" else "gambar"
        self.say(depth, Piece(f"Judul {kind}:", told=True), *self.inline(element))

    def _seen(self, element: Element) -> Iterator[Piece]:
        yield Piece("Gambar:", told=True)
        yield Piece(element.alt, told=True)
        yield Piece("Akhir gambar.", told=True)

    def _figure(self, element: Element, depth: int) -> None:
        self.say(depth, *self._seen(element))

    def _blockquote(self, element: Element, depth: int) -> None:
        self.tell(depth, "Kutipan:")
        self.blocks(element.elements, depth + 1)
        self.tell(depth, "Akhir kutipan.")

    def _l(self, element: Element, depth: int) -> None:
        items = [each for each in element.elements if each.tag == "LI"]
        self.tell(depth, f"Daftar {len(items)} butir:")
        for item in items:
            labels = [each for each in item.elements if each.tag == "Lbl"]
            bodies = [each for each in item.elements if each.tag != "Lbl"]
            label = [piece for each in labels for piece in self.inline(each)]
            start = len(self.lines)
            for body in bodies:
                self.blocks(body.elements, depth + 1)
            first = self.lines[start] if len(self.lines) > start else None
            if first is not None and not first.pieces[0].told:
                self.lines[start] = Line((*label, *first.pieces), first.depth)
            elif label:
                self.lines.insert(start, Line(tuple(label), depth + 1))
        self.tell(depth, "Akhir daftar.")

    def _toc(self, element: Element, depth: int) -> None:
        nested = element.above is not None and element.above.tag == "TOC"
        if not nested:
            self.tell(depth, "Daftar dengan halaman:")
        for kid in element.elements:
            if kid.tag == "TOCI":
                *words, page = (list(self.inline(each)) for each in kid.elements)
                told = Piece(f"halaman {''.join(piece.words for piece in page)}", told=True)
                self.say(depth + 1, *(piece for each in words for piece in each), told)
            else:
                self.block(kid, depth + 1)
        if not nested:
            self.tell(depth, "Akhir daftar.")

    def _table(self, element: Element, depth: int) -> None:
        rows = [each for each in element.walk() if each.tag == "TR"]
        for kid in element.elements:
            if kid.tag == "Caption":
                self._caption(kid, depth)
        heads = [row for row in rows if row.above and row.above.tag == "THead"]
        body = [row for row in rows if row not in heads]
        width = sum(cell.columns for cell in rows[0].elements) if rows else 0
        self.tell(depth, f"Tabel {len(body)} baris dan {width} kolom:")
        names: dict[int, list[str]] = {}
        for column, cell in _placed(heads):
            self._cell(cell, "Kepala kolom:", depth + 1)
            named = " ".join(piece.words for piece in self.inline(cell))
            for each in range(column, column + cell.columns):
                names.setdefault(each, []).append(named)
        before: Element | None = None
        for column, cell in _placed(body):
            if cell.above is not before:
                before = cell.above
                self.tell(depth + 1, f"Baris {body.index(before) + 1 if before else 0}.")
            called = names.get(column) if cell.columns == 1 else None
            self._cell(cell, f"{', '.join(called)}:" if called else "", depth + 2)
        self.tell(depth, "Akhir tabel.")

    def _cell(self, cell: Element, called: str, depth: int) -> None:
        start = len(self.lines)
        self.blocks(cell.elements, depth)
        if len(self.lines) == start:
            self.say(depth, Piece(called, told=True), Piece("(kosong)", told=True))
        elif called:
            first = self.lines[start]
            self.lines[start] = Line((Piece(called, told=True), *first.pieces), first.depth)


def _placed(rows: Sequence[Element]) -> Iterator[tuple[int, Element]]:
    """Yield each cell with its column, with regard to cells that hang down from above."""
    taken: set[tuple[int, int]] = set()
    for order, row in enumerate(rows):
        column = 0
        for cell in row.elements:
            while (order, column) in taken:
                column += 1
            yield column, cell
            for below in range(order, order + cell.rows):
                taken.update((below, column + each) for each in range(cell.columns))
