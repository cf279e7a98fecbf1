"""All checks of a file, as findings with document, page and checkpoint."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from generator.diagnostics import NOWHERE, Diagnostic, galat, ordered, peringatan
from generator.diagnostics.codes import codes
from generator.ir.nodes import Document, Table
from generator.ir.walk import walk
from generator.proof.matterhorn import elements, file
from generator.proof.matterhorn.fault import FILE, Fault
from generator.proof.matterhorn.marked import unmarked
from generator.proof.structure import Element, read_tree

if TYPE_CHECKING:
    from pikepdf import Pdf

OF_ELEMENTS = (
    elements.unknown_tags,
    elements.nesting,
    elements.irregular_tables,
    elements.silent_figures,
    elements.headings,
    elements.names,
    elements.bare_notes,
    elements.empty_links,
)
OF_TREE = (file.areas, file.parents)
OF_FILE = (file.identity, file.archival, file.fonts, unmarked)
SHOWN = 5  # findings of one kind in a document; more would hide the others


def check(name: str, pdf: bytes, document: Document | None = None) -> tuple[Diagnostic, ...]:
    """Return what a PDF lacks for PDF/UA-1 and PDF/A-3; ``document`` tells what it must hold.

    In a file of others that does not claim PDF/UA-1 nothing is worse than a warning. Raises
    pikepdf.PdfError for a file that cannot be read.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as book:
        found = list(_found(book, document))
        labels = [page.label for page in book.pages]
        make = galat if document is not None or file.claims(book) else peringatan
    return ordered(_shown(name, found, labels, make))


def _found(book: Pdf, document: Document | None) -> Iterator[Fault]:
    for look in OF_FILE:
        yield from look(book)
    top = read_tree(book)
    if top is None:
        yield Fault("P59", "Matterhorn 01-005", FILE, "berkas tanpa susunan baca")
        return
    for read in OF_ELEMENTS:
        yield from read(top)
    for both in OF_TREE:
        yield from both(book, top)
    if document is not None:
        yield from _tables(top, document)


def _tables(top: Element, document: Document) -> Iterator[Fault]:
    """Yield a finding where the file has more or fewer tables than the document."""
    told = sum(each.tag == "Table" for each in top.walk())
    written = sum(isinstance(each, Table) for part in document.parts for each in walk(part.blocks))
    if told != written:
        what = f"{told} tabel dalam susunan baca, {written} dalam naskah"
        yield Fault("P69", "ISO 32000-1, 14.8.4.3.4", FILE, what)


def _shown(
    name: str, found: list[Fault], labels: list[str], make: Callable[..., Diagnostic]
) -> Iterator[Diagnostic]:
    """Yield the first findings of each kind; the last of them tells how many there are besides."""
    for code in sorted({fault.code for fault in found}):
        same = sorted((f for f in found if f.code == code), key=lambda f: (f.page, f.point, f.what))
        for order, fault in enumerate(same[:SHOWN], 1):
            more = len(same) - SHOWN
            rest = f" (dan {more} lagi)" if order == SHOWN and more > 0 else ""
            where = f"{name}.pdf"
            if fault.page != FILE:
                where += f", halaman {labels[fault.page]}"
            what = f"{where}: {fault.what} [{fault.point}]{rest}"
            yield make(NOWHERE, code, what, codes()[code].remedy)
