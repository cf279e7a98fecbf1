"""The audit of a PDF: every check over every page, as findings with document, page and line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from generator.diagnostics import NOWHERE, Diagnostic, Span, galat, ordered, peringatan
from generator.diagnostics.codes import codes
from generator.ir.nodes import Document
from generator.proof.audit.asal import places_of, texts_of
from generator.proof.audit.fault import Fault
from generator.proof.audit.notes import displaced
from generator.proof.audit.sheet import Book
from generator.proof.audit.sheets import read_book
from generator.proof.audit.standing import (
    bare_borders,
    begun_late,
    blank,
    outside,
    overprinted,
    stranded,
)
from generator.proof.audit.typesetting import (
    ADDRESS,
    WORD,
    broken_addresses,
    gaps,
    parted,
    small,
    unprinted,
)

CHECKS: Final[tuple[Callable[[Book], Iterator[Fault]], ...]] = (
    outside,
    overprinted,
    unprinted,
    displaced,
    parted,
    broken_addresses,
    gaps,
    blank,
    stranded,
    begun_late,
    small,
    bare_borders,
)
SOFT = frozenset({"P46", "P47"})
STANDING = frozenset({"P48"})  # what a page lacks, not its words: a build writes it and says so
SHOWN = 5  # findings of one kind in a document; more would hide the others


def audit(name: str, pdf: bytes, document: Document | None = None) -> tuple[Diagnostic, ...]:
    """Return the findings about a PDF; ``document`` tells on which line a block was written."""
    return audit_book(name, read_book(pdf), document)


def audit_book(name: str, book: Book, document: Document | None = None) -> tuple[Diagnostic, ...]:
    """Return the findings about a PDF that was read."""
    if document:
        texts = texts_of(document)
        written_out = (ADDRESS.findall(text) for text in texts)
        vocabulary = frozenset(word for text in texts for word in WORD.findall(text.lower()))
        book = replace(book, addresses=book.addresses.union(*written_out), vocabulary=vocabulary)
    found = [fault for check in CHECKS for fault in check(book)]
    written = places_of(document) if document else {}
    return ordered(
        (
            *_untold(name, book),
            *_shown(name, book, found, written, within_build=document is not None),
        )
    )


def _untold(name: str, book: Book) -> Iterator[Diagnostic]:
    """Yield what keeps the auditor from some of its checks."""
    if not book.tagged:
        what = f"{name}.pdf tidak bertanda susunan: judul, kepala tabel, dan gambar tidak diperiksa"
        yield peringatan(NOWHERE, "P38", what, codes()["P38"].remedy)
    if not book.bounded:
        what = f"{name}.pdf tidak menyebut bidang cetaknya: tepi kertas dipakai sebagai batas"
        yield peringatan(NOWHERE, "P38", what, codes()["P38"].remedy)


def _shown(
    name: str,
    book: Book,
    found: list[Fault],
    written: Mapping[str, Span],
    *,
    within_build: bool,
) -> Iterator[Diagnostic]:
    """Yield the first findings of each kind; the last of them tells where the others are.

    A build tells one soft finding of each kind: there are other things to read.
    """
    for code in sorted({fault.code for fault in found}):
        same = sorted((f for f in found if f.code == code), key=lambda f: (f.page, -f.y, f.what))
        soft = code in SOFT
        shown = 1 if soft and within_build else SHOWN
        for order, fault in enumerate(same[:shown], 1):
            rest = _rest(book, same[shown:]) if order == shown else ""
            make = peringatan if soft or (within_build and code in STANDING) else galat
            where = f"{name}.pdf, halaman {book.sheets[fault.page].label}"
            what = f"{where}: {fault.what}{rest}"
            yield make(_asal(book, fault, written), code, what, codes()[code].remedy)


def _rest(book: Book, others: Sequence[Fault]) -> str:
    """Return how many findings are not shown, and on which pages, if there are any."""
    if not others:
        return ""
    pages = list(dict.fromkeys(book.sheets[fault.page].label for fault in others))
    more = ", …" if len(pages) > SHOWN else ""
    return f" (dan {len(others)} lagi di halaman {', '.join(pages[:SHOWN])}{more})"


def _asal(book: Book, fault: Fault, written: Mapping[str, Span]) -> Span:
    """Return the line of the nearest block above a finding, or else of the nearest below."""
    if fault.anchor in written:
        return written[fault.anchor]
    here = (-fault.page, fault.y - 2)
    places = sorted(((-page, y), id) for id, (page, _, y) in book.places.items() if id in written)
    above = [id for place, id in places if place >= here]
    below = [id for place, id in places if place < here]
    near = above[:1] or below[-1:]  # the first words of a document may have no name
    return written[near[0]] if near else NOWHERE
