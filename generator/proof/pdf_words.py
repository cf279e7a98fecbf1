"""The words of a PDF: page by page, without what runs at head and foot of every page."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Collection, Container, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from generator.proof.audit.sheet import Book
from generator.proof.words import tokens

FURNITURE = 2  # lines at most: page number and running line, drawn before the rest
_NUMBER = re.compile("[0-9]+|[ivxlc]+")
BROKEN = "\ufffe"  # how PDFium writes the hyphen at the end of a line


@dataclass(frozen=True, slots=True)
class PdfWords:
    """The text of every page, its printed number, and the sheet of every anchor asked for."""

    pages: tuple[str, ...]
    labels: tuple[str, ...]
    anchors: Mapping[str, str]  # id -> printed number of its page


def read_pdf(pdf: bytes, anchors: frozenset[str]) -> PdfWords:
    """Return the words of a PDF and the printed pages of ``anchors``."""
    import pypdfium2  # type: ignore[import-untyped]  # the wheel has no py.typed

    document = pypdfium2.PdfDocument(pdf)
    try:
        labels = tuple(document.get_page_label(number) for number in range(len(document)))
        pages = tuple(page.get_textpage().get_text_range() for page in document)
        found = {name: _sheet(document.raw, name) for name in sorted(anchors)}
        return PdfWords(pages, labels, {k: labels[v] for k, v in found.items() if v >= 0})
    finally:
        document.close()


def words_of(book: Book, anchors: frozenset[str]) -> PdfWords:
    """Return the same of a PDF whose pages were read before."""
    labels = tuple(sheet.told for sheet in book.sheets)
    found = {name: book.places[name][0] for name in sorted(anchors) if name in book.places}
    texts = tuple(sheet.text for sheet in book.sheets)
    return PdfWords(texts, labels, {k: labels[v] for k, v in found.items() if v >= 0})


def _sheet(document: object, name: str) -> int:
    from pypdfium2 import raw

    place = raw.FPDF_GetNamedDestByName(document, ctypes.c_char_p(name.encode()))
    return int(raw.FPDFDest_GetDestPageIndex(document, place)) if place else -1


def content(
    words: PdfWords, running: str, known: Container[str], marks: Collection[str] = ()
) -> Counter[str]:
    """Return how often each word stands in the PDF, without what runs on every page.

    ``marks`` are codes in the margin, each on a line of its own after what runs on every page.

    A hyphen at the end of a line joins what it parted only if that gives a word of ``known``:
    where a word goes on in the next page's cell, other words stand between its halves.
    """
    found: Counter[str] = Counter()
    for text, label in zip(words.pages, words.labels, strict=True):
        found.update(_joined(_without_furniture(text, label, running, marks), known))
    return found


def _joined(text: str, known: Container[str]) -> Iterator[str]:
    pieces = [tokens(piece) for piece in text.split(BROKEN)]
    for piece, after in pairwise(pieces):
        if piece and after and piece[-1] + after[0] in known:
            after[0] = piece.pop() + after[0]
        yield from piece
    yield from pieces[-1]


def _without_furniture(text: str, label: str, running: str, marks: Collection[str]) -> str:
    """Return the text of a page without its number, running line and marks, which come first."""
    lines = _gathered(text, label, running).replace("\r\n", "\n").split("\n")
    furniture = {running.strip(), label, f"- {label} -"} if _NUMBER.fullmatch(label) else {running}
    top = [line for line in lines[:FURNITURE] if line.strip() not in furniture]
    rest = lines[FURNITURE:]
    if marks:
        rest = [*top, *rest]
        top = []
        while rest and rest[0].strip() in {*marks, ""}:
            rest.pop(0)
        if rest:  # PDFium puts a mark beside the first line of a page on that line
            words, _, last = rest[0].rstrip().rpartition(" ")
            rest[0] = words if last in marks else rest[0]
    return "\n".join((*top, *rest))


def _gathered(text: str, label: str, running: str) -> str:
    """Return the text of a page with its number and running line whole, each on its line.

    PDFium takes a page that holds little but a tall narrow column for one of vertical writing, and
    sets each sign of what runs on it on a line of its own. A long running line has two; a page
    whose number is not printed has that line alone.
    """
    for number in (label, f"- {label} -", ""):
        signs = re.sub(r"\s", "", number + running)
        found = re.match(r"\s*" + r"\s*".join(map(re.escape, signs)), text)
        if found and signs:
            return f"{number}\n{running}{text[found.end() :]}"
    return text
