"""All documents of a dossier, in the order of the registry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.diagnostics import Diagnostic, DraftingError
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.pemeriksaan.tanda_tepi import bertanda
from generator.documents.registry import ASKED, DOCUMENTS
from generator.documents.rekaan import as_invented
from generator.ir.identify import identified
from generator.ir.nodes import Document
from generator.shipped import TEMPLATES


def build(
    bahan: Bahan,
    names: Sequence[str] = (),
    templates: tuple[Path, ...] = (TEMPLATES,),
    *,
    marks: bool = False,
) -> tuple[Document, ...]:
    """Return the named documents, or all; raise DraftingError with the faults of all of them.

    A template is taken from the first of the folders that holds it. With ``marks`` the drafts carry
    the codes of findings in their margins.
    """
    templat = Templates(*templates)
    documents: list[Document] = []
    found: list[Diagnostic] = []
    for name in names or DOCUMENTS:
        try:
            document = {**DOCUMENTS, **ASKED}[name](bahan, templat)
            if (daerah := bahan.dossier.identitas.daerah).rekaan:
                document = as_invented(document, daerah.asal)
            document = bertanda(document, bahan, templat) if marks else document
            documents.append(replace(document, parts=identified(document.parts)))
        except DraftingError as error:
            found += error.diagnostics
    if found:
        raise DraftingError(found)
    return tuple(documents)
