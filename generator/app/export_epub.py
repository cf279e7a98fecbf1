"""Use case: the paper and the law of a dossier as books, each proven to say what is printed."""

from __future__ import annotations

from generator.app.paths import Home
from generator.app.prepare import house_style, prepare
from generator.diagnostics import Diagnostic, DraftingError
from generator.documents.build import build as build_documents
from generator.documents.konsolidasi import NAMA as CONSOLIDATED
from generator.documents.ranperda import NAMA as DRAFT
from generator.ir.identify import anchored
from generator.proof.epub import compare_epub
from generator.render.epub import write_epub
from generator.render.fonts import drawn_in, fonts_of

BOOKS = ("naskah-akademik", DRAFT, CONSOLIDATED)


def export_epub(home: Home, slug: str) -> dict[str, bytes]:
    """Return the books of a dossier by their names; raise where one says something else."""
    bahan = prepare(home, slug)
    made = bahan.dossier.identitas.dokumen_dibuat
    wanted = [name for name in BOOKS if name in made] or [DRAFT]
    documents = build_documents(bahan, wanted, home.templates)
    documents = drawn_in(documents, fonts_of(house_style(home, bahan.dossier)))
    css = home.template("web/buku.css").read_text("utf-8")
    files: dict[str, bytes] = {}
    found: list[Diagnostic] = []
    for document in map(anchored, documents):
        data = write_epub(document, css)
        found += compare_epub(document, data)
        files[f"{document.name}.epub"] = data
    if found:
        raise DraftingError(found)
    return files
