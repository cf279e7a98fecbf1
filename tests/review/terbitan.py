"""Drafts issued as DOCX alone, without a PDF beside them: what a reviewer marks, in a second."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.app.origin import origin_of, record_of
from generator.app.paths import Home
from generator.app.prepare import prepare
from generator.content.gaya import load_gaya
from generator.documents.build import build
from generator.render.docx.package import write_docx
from generator.render.pdf.anchors import named


def issue(home: Home, slug: str, names: Sequence[str]) -> Path:
    """Write documents of a dossier into its build folder; return the folder."""
    bahan = prepare(home, slug)
    folder = home.build / slug
    folder.mkdir(parents=True, exist_ok=True)
    for document in build(bahan, tuple(names), home.templates):
        own = record_of(home, document, origin_of(bahan, ""))
        data = write_docx(named(document), load_gaya(home.style), {}, enclosed=(own,))
        (folder / f"{document.name}.docx").write_bytes(data)
    return folder
