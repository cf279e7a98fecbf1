"""The DOCX, the PDF and the ir say the same words, or the build fails.

The DOCX is compared word by word in order, punctuation included. A PDF knows no order that can be
relied on (notes go to the foot of the page, table heads are printed again, words break at the end
of a line), so there every word is counted; and the page numbers in its lists of contents must be
those of the pages that the lines lead to.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, zip_longest

from generator.diagnostics import NOWHERE, Diagnostic, Span, galat, ordered
from generator.ir.nodes import Document
from generator.model.rumus import read as notation
from generator.model.suku import linear
from generator.proof.audit.sheet import Book
from generator.proof.difference import Difference, differences
from generator.proof.docx_words import read_docx
from generator.proof.fragments import reconciled
from generator.proof.pdf_words import PdfWords, content, read_pdf, words_of
from generator.proof.words import Reading, read, tokens, words
from generator.render.pdf.anchors import named

SHOWN = 10  # findings of one kind; more would hide the first
AROUND = 4  # words of context on either side


def compare(document: Document, pdf: bytes, docx: bytes) -> tuple[Diagnostic, ...]:
    """Return what the PDF or the DOCX says otherwise than ``document``; nothing if all is well."""
    reading = read(named(document))
    printed = read_pdf(pdf, _anchors(reading))
    found = (*_in_docx(document.name, reading, docx), *_in_pdf(document, reading, printed))
    return ordered(found)


def compare_docx(document: Document, docx: bytes) -> tuple[Diagnostic, ...]:
    """Return what the DOCX says otherwise than ``document``."""
    return ordered(_in_docx(document.name, read(named(document)), docx))


def compare_book(document: Document, book: Book) -> tuple[Diagnostic, ...]:
    """Return what a PDF, which was read, says otherwise than ``document``."""
    reading = read(named(document))
    return ordered(_in_pdf(document, reading, words_of(book, _anchors(reading))))


def _anchors(reading: Reading) -> frozenset[str]:
    return frozenset(entry.target for entry in reading.entries)


# --- DOCX --------------------------------------------------------------------------------------


def _in_docx(name: str, reading: Reading, docx: bytes) -> Iterator[Diagnostic]:
    found = read_docx(docx)
    body = Written.of(reading.text, reading.text_places, words)
    notes = Written.of(reading.notes, reading.note_places, words)
    yield from _ordered(f"{name}.docx", body, words(found.body))
    yield from _ordered(f"{name}.docx, catatan kaki", notes, words(" ".join(found.notes)))
    yield from formulas_in(f"{name}.docx", "P10", reading.formulas, found.formulas)
    if lacking := len(reading.entries) - sum(1 for page in found.pages if page.strip()):
        message = f"{name}.docx: {lacking} baris daftar isi tidak bernomor halaman"
        yield galat(NOWHERE, "P13", message)


def formulas_in(
    where: str, code: str, wanted: Sequence[str], drawn: Sequence[str]
) -> Iterator[Diagnostic]:
    """Yield formulas that are drawn as others: the same letters, another fraction or root."""
    lines = [linear(notation(each)) for each in wanted]
    for line, there in zip_longest(lines, drawn, fillvalue=""):
        if line != there:
            message = f"{where}: rumus seharusnya '{line}', tergambar '{there}'"
            yield galat(NOWHERE, code, message, HINT)


def _ordered(where: str, wanted: Written, printed: Sequence[str]) -> Iterator[Diagnostic]:
    for order, difference in enumerate(differences(wanted.line, printed)):
        if order == SHOWN:
            return
        place = wanted.place(difference.at)
        yield galat(place, "P10", f"{where}: {sentence(difference)}", hint_for(place))


@dataclass(frozen=True, slots=True)
class Written:
    """The words that should be printed, in order, and where each was written."""

    line: tuple[str, ...]
    ends: tuple[int, ...]  # how many words stand up to the end of each paragraph
    places: tuple[Span, ...]

    @classmethod
    def of(
        cls, texts: Sequence[str], places: Sequence[Span], cut: Callable[[str], list[str]]
    ) -> Written:
        """Return the words of paragraphs; ``cut`` makes words of a text."""
        pieces = [cut(text) for text in texts]
        line = tuple(word for piece in pieces for word in piece)
        return cls(line, tuple(accumulate(map(len, pieces))), tuple(places))

    def place(self, at: int) -> Span:
        """Return where the word was written, the nearest place known before it otherwise."""
        paragraph = bisect_right(self.ends, min(at, len(self.line) - 1))
        return self.places[paragraph] if 0 <= paragraph < len(self.places) else NOWHERE


def hint_for(place: Span) -> str:
    """Return what a drafter can do: with the place of the words, or where they are not hers."""
    if place.path:
        return (
            "Alat tidak mencetak kata itu sebagaimana ditulis di tempat ini. Ubah atau hapus "
            "kata itu untuk melanjutkan, dan laporkan beserta dosirnya."
        )
    return HINT


def sentence(difference: Difference) -> str:
    """Return what is lost, what is too much, or what stands in the place of what."""
    match difference.wanted, difference.printed:
        case wanted, ():
            said = f"hilang '{' '.join(wanted)}'"
        case (), printed:
            said = f"berlebih '{' '.join(printed)}'"
        case wanted, printed:
            said = f"seharusnya '{' '.join(wanted)}', tercetak '{' '.join(printed)}'"
    return f"{said} setelah '{' '.join(difference.before)}'"


HINT = (
    "Kata itu tidak ditulis dalam dosir, tetapi berasal dari templat atau hitungan; laporkan "
    "beserta dosirnya."
)

# --- PDF ---------------------------------------------------------------------------------------


def _in_pdf(document: Document, reading: Reading, printed: PdfWords) -> Iterator[Diagnostic]:
    wanted = _wanted(reading, printed)
    heads = [Counter(tokens(head)) for head in reading.heads]
    known = frozenset(wanted.line)
    beside = [mark.code for mark in document.marks]
    there = content(printed, document.meta.running, known, beside)
    should = Counter(wanted.line)
    missing, surplus = reconciled(should - there, there - should, heads, known)
    where = f"{document.name}.pdf"
    yield from _missing(where, missing, wanted, printed)
    for word, times in sorted(surplus.items())[:SHOWN]:
        place = next(
            (wanted.place(n) for n, each in enumerate(wanted.line) if word in each), NOWHERE
        )
        message = f"{where}: berlebih '{word}' ({times} kali)"
        yield galat(place, "P12", message, hint_for(place))


def _wanted(reading: Reading, printed: PdfWords) -> Written:
    """Return the words a PDF must hold, in the order of the tree."""
    pages = [printed.anchors.get(entry.target, "") for entry in reading.entries]
    drawn = [*reading.pictures, *pages]
    every = (*reading.text, *reading.notes, *drawn)
    places = (*reading.text_places, *reading.note_places, *(NOWHERE for _ in drawn))
    return Written.of(every, places, tokens)


def _missing(
    where: str, missing: Counter[str], wanted: Written, printed: PdfWords
) -> Iterator[Diagnostic]:
    there = [token for page in printed.pages for token in tokens(page)] if missing else []
    triples = set(zip(there, there[1:], there[2:], strict=False))
    for word, times in sorted(missing.items())[:SHOWN]:
        at = _first_lost(word, wanted.line, triples)
        near = " ".join(wanted.line[max(0, at - AROUND) : at + AROUND + 1])
        place = wanted.place(at)
        message = f"{where}: hilang '{word}' ({times} kali) di sekitar '{near}'"
        yield galat(place, "P11", message, hint_for(place))


def _first_lost(word: str, line: Sequence[str], triples: Container[tuple[str, ...]]) -> int:
    """Return the first place of ``word`` whose neighbours the PDF lacks, else its first place."""
    found = [at for at, each in enumerate(line) if each == word]
    lost = (at for at in found if tuple(line[max(0, at - 1) : at + 2]) not in triples)
    return next(lost, found[0] if found else 0)
