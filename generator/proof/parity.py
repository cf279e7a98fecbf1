"""The DOCX, the PDF and the ir say the same words, or the build fails.

The DOCX is compared word by word in order, punctuation included. A PDF knows no order that can be
relied on (notes go to the foot of the page, table heads are printed again, words break at the end
of a line), so there every word is counted; and the page numbers in its lists of contents must be
those of the pages that the lines lead to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.diagnostics import NOWHERE, Diagnostic, galat, ordered
from generator.ir.nodes import Document
from generator.proof.difference import Difference, differences
from generator.proof.docx_words import read_docx
from generator.proof.fragments import reconciled
from generator.proof.pdf_words import PdfWords, content, read_pdf
from generator.proof.words import Reading, read, tokens, words
from generator.render.pdf.names import named

SHOWN = 10  # findings of one kind; more would hide the first
AROUND = 4  # words of context on either side


def compare(document: Document, pdf: bytes, docx: bytes) -> tuple[Diagnostic, ...]:
    """Return what the PDF or the DOCX says otherwise than ``document``; nothing if all is well."""
    reading = read(named(document))
    found = (*_in_docx(document.name, reading, docx), *_in_pdf(document, reading, pdf))
    return ordered(found)


# --- DOCX --------------------------------------------------------------------------------------


def _in_docx(name: str, reading: Reading, docx: bytes) -> Iterator[Diagnostic]:
    found = read_docx(docx)
    yield from _ordered(f"{name}.docx", words(" ".join(reading.text)), words(found.body))
    yield from _ordered(
        f"{name}.docx, catatan kaki", words(" ".join(reading.notes)), words(" ".join(found.notes))
    )
    if lacking := len(reading.entries) - sum(1 for page in found.pages if page.strip()):
        message = f"{name}.docx: {lacking} baris daftar isi tidak bernomor halaman"
        yield galat(NOWHERE, "P13", message)


def _ordered(where: str, wanted: Sequence[str], printed: Sequence[str]) -> Iterator[Diagnostic]:
    for order, difference in enumerate(differences(wanted, printed)):
        if order == SHOWN:
            return
        yield galat(NOWHERE, "P10", f"{where}: {_sentence(difference)}", HINT)


def _sentence(difference: Difference) -> str:
    match difference.wanted, difference.printed:
        case wanted, ():
            said = f"hilang '{' '.join(wanted)}'"
        case (), printed:
            said = f"berlebih '{' '.join(printed)}'"
        case wanted, printed:
            said = f"seharusnya '{' '.join(wanted)}', tercetak '{' '.join(printed)}'"
    return f"{said} setelah '{' '.join(difference.before)}'"


HINT = "ini kesalahan alat, bukan naskah; laporkan beserta dosirnya."

# --- PDF ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The words a PDF must hold, in the order of the tree, and the heads it may repeat."""

    line: tuple[str, ...]
    heads: tuple[Counter[str], ...]


def _in_pdf(document: Document, reading: Reading, pdf: bytes) -> Iterator[Diagnostic]:
    printed = read_pdf(pdf, frozenset(entry.target for entry in reading.entries))
    wanted = _wanted(reading, printed)
    known = frozenset(wanted.line)
    beside = [mark.code for mark in document.marks]
    there = content(printed, document.meta.running, known, beside)
    should = Counter(wanted.line)
    missing, surplus = reconciled(should - there, there - should, wanted.heads, known)
    where = f"{document.name}.pdf"
    yield from _missing(where, missing, wanted, printed)
    for word, times in sorted(surplus.items())[:SHOWN]:
        yield galat(NOWHERE, "P12", f"{where}: berlebih '{word}' ({times} kali)", HINT)


def _wanted(reading: Reading, printed: PdfWords) -> _Wanted:
    pages = (printed.anchors.get(entry.target, "") for entry in reading.entries)
    every = (*reading.text, *reading.notes, *reading.pictures, *pages)
    line = tuple(token for text in every for token in tokens(text))
    return _Wanted(line, tuple(Counter(tokens(head)) for head in reading.heads))


def _missing(
    where: str, missing: Counter[str], wanted: _Wanted, printed: PdfWords
) -> Iterator[Diagnostic]:
    for word, times in sorted(missing.items())[:SHOWN]:
        place = _around(word, wanted.line, printed)
        yield galat(NOWHERE, "P11", f"{where}: hilang '{word}' ({times} kali){place}", HINT)


def _around(word: str, line: Sequence[str], printed: PdfWords) -> str:
    """Return the words round the first place of ``word`` whose neighbours the PDF lacks."""
    there = [token for page in printed.pages for token in tokens(page)]
    triples = set(zip(there, there[1:], there[2:], strict=False))
    for at in range(1, len(line) - 1):
        if line[at] == word and line[at - 1 : at + 2] not in triples:
            near = " ".join(line[max(0, at - AROUND) : at + AROUND + 1])
            return f" di sekitar '{near}'"
    return ""
