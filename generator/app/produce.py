"""Rendering: ir documents become the bytes of DOCX and PDF, proven to hold the same words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from hashlib import sha256

from generator.app.cache import FolderCache
from generator.diagnostics import NOWHERE, Diagnostic, ordered, peringatan
from generator.ir.nodes import Contents, Document
from generator.model.gaya import Gaya
from generator.proof.parity import compare
from generator.render.docx import office
from generator.render.docx.package import write_docx
from generator.render.pdf.book import write_many

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
    progress: Progress,
) -> Produced:
    """Return ``name.pdf`` and ``name.docx`` of each document, and every difference between them."""
    total = 2 * len(documents)
    progress(0, total, "menata halaman PDF")
    pdfs = write_many(documents, gaya, cache, pool)
    files: dict[str, bytes] = {}
    found: list[Diagnostic] = []
    for place, document in enumerate(documents, start=1):
        progress(len(documents) + place, total, f"{document.name}.docx")
        pdf = pdfs[document.name]
        docx, notes = docx_with_right_pages(document, gaya, cache, pdf.pages)
        found += notes
        files[f"{document.name}.pdf"] = pdf.data
        files[f"{document.name}.docx"] = docx
        found += compare(document, pdf.data, docx)
    return Produced(files, ordered(found))


def docx_with_right_pages(
    document: Document, gaya: Gaya, cache: FolderCache, pages: Mapping[str, str]
) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """Return the DOCX, its contents list holding the page numbers of its own layout.

    The numbers come from LibreOffice where it is installed; elsewhere, or when it fails, from the
    PDF, whose layout is near but not the same, until Word updates the field.
    """
    first = write_docx(document, gaya, pages)
    if not office.available() or not _has_contents(document):
        return first, ()
    key = f"docx-{sha256(first).hexdigest()}"
    if (cached := cache.get(key)) is not None:
        return cached, ()
    try:
        final = write_docx(document, gaya, office.pages_of(first, document))
    except office.OfficeError as error:
        what = f"{document.name}.docx: nomor halaman daftar isi memakai nomor PDF ({error})"
        hint = "buka di Word, klik kanan daftar isi, lalu perbarui bidang"
        return first, (peringatan(NOWHERE, "P14", what, hint),)
    cache.put(key, final)
    return final, ()


def _has_contents(document: Document) -> bool:
    return any(isinstance(block, Contents) for part in document.parts for block in part.blocks)
