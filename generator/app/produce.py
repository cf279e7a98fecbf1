"""Rendering: ir documents become the bytes of DOCX and PDF, proven to hold the same words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass

from generator.app.cache import FolderCache
from generator.diagnostics import NOWHERE, Diagnostic, ordered, peringatan
from generator.ir.identify import anchored
from generator.ir.nodes import Contents, Document
from generator.model.gaya import Gaya
from generator.proof.faces import strange_faces
from generator.proof.parity import compare
from generator.render.docx import office
from generator.render.docx.package import write_docx
from generator.render.docx.pagination import pages_of
from generator.render.fonts import drawn_in, fonts_of, substituted
from generator.render.pdf.book import write_many
from generator.render.workers import leave_signals_to_main

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Produced:
    """Files by name, and what the proofs found."""

    files: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...]


def produce(
    documents: Sequence[Document],
    gaya: Gaya,
    cache: FolderCache,
    pool: Executor,
    *,
    libreoffice: office.Office,
    progress: Progress,
) -> Produced:
    """Return ``name.pdf`` and ``name.docx`` of each document, and every difference between them.

    While the PDFs are laid out, LibreOffice finds the pages of those DOCX that list them.
    """
    fonts = fonts_of(gaya)
    named = drawn_in(documents, fonts)
    documents = tuple(map(anchored, named))
    total = 2 * len(documents)
    progress(0, total, "menata halaman PDF")

    def laid(done: int, parts: int) -> None:
        progress(0, total, f"menata halaman PDF, bagian {done} dari {parts}")

    files: dict[str, bytes] = {}
    found: list[Diagnostic] = [*substituted(gaya)]
    with ThreadPoolExecutor(1, initializer=leave_signals_to_main) as beside, libreoffice:
        listed = {
            d.name: beside.submit(pages_of, d, gaya, cache, libreoffice)
            for d in documents
            if _has_contents(d) and office.available()
        }
        pdfs = write_many(documents, gaya, cache, pool, laid)
        for place, (document, whole) in enumerate(zip(documents, named, strict=True), start=1):
            pdf, awaited = pdfs[document.name], listed.get(document.name)
            progress(len(documents) + place, total, _step(document, awaited, libreoffice))
            pages, notes = _pages(document, pdf.pages, awaited)
            docx = write_docx(whole, gaya, pages, cache)  # reviewers need every name
            files |= {f"{document.name}.pdf": pdf.data, f"{document.name}.docx": docx}
            strange = strange_faces(document.name, pdf.data, fonts.families)
            found += [*notes, *strange, *compare(document, pdf.data, docx)]
    return Produced(files, ordered(found))


def _step(
    document: Document, awaited: Future[dict[str, str]] | None, libreoffice: office.Office
) -> str:
    """Return what comes now: the DOCX, or first the wait for what LibreOffice has to say of it."""
    waits = awaited is not None and not awaited.done()
    wait = f", menunggu LibreOffice (paling lama {libreoffice.longest:g} detik)" if waits else ""
    return f"{document.name}.docx{wait}"


def _pages(
    document: Document, pdf: Mapping[str, str], office_pages: Future[dict[str, str]] | None
) -> tuple[Mapping[str, str], tuple[Diagnostic, ...]]:
    """Return the page numbers that the DOCX shows until Word works them out.

    They come from LibreOffice where it is installed; elsewhere, or when it fails, from the PDF,
    whose layout is near but not the same.
    """
    if office_pages is None:
        return pdf, ()
    try:
        return {**pdf, **office_pages.result()}, ()
    except office.OfficeError as error:
        what = f"{document.name}.docx: nomor halaman daftar isi memakai nomor PDF ({error})"
        hint = "buka di Word, klik kanan daftar isi, lalu perbarui bidang"
        return pdf, (peringatan(NOWHERE, "P14", what, hint),)


def _has_contents(document: Document) -> bool:
    return any(isinstance(block, Contents) for part in document.parts for block in part.blocks)
