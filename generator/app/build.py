"""``naskah build``: dossiers in, drafts out; a dossier with an error has no documents at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from generator.app.cache import FolderCache
from generator.app.final import unconfirmed, warned
from generator.app.paths import Home, write_atomically
from generator.app.prepare import chosen, prepare
from generator.app.produce import Produced, produce
from generator.content.gaya import load_gaya
from generator.diagnostics import Diagnostic, DraftingError, Severity, ordered
from generator.documents.bahan import Bahan
from generator.documents.build import build as build_documents
from generator.ir.nodes import Document
from generator.model.gaya import Gaya
from generator.proof.read_back import read_back, rows_agree
from generator.render.pdf.pool import open_pool, rouse

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for."""

    into: Path
    final: bool = False
    marks: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was written, what was found, and which dossiers have no documents."""

    written: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]
    failed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Workshop:
    """What all dossiers of a run share."""

    home: Home
    gaya: Gaya
    cache: FolderCache
    pool: Executor


def build(home: Home, slugs: Sequence[str], options: Options, progress: Progress) -> Outcome:
    """Build the named dossiers, or all; an error in one does not keep the others from theirs."""
    written: list[Path] = []
    found: list[Diagnostic] = []
    failed: list[str] = []
    names = chosen(home, slugs)
    gaya = _style(home, options.into, names)
    cores = os.cpu_count() or 1
    with open_pool(cores) as pool:
        rouse(pool, cores)
        shop = Workshop(home, gaya, FolderCache(home.build / ".cache"), pool)
        for slug in names:
            try:
                paths, notes = _build_one(shop, slug, options, progress)
                written += paths
                found += notes
            except DraftingError as error:
                found += error.diagnostics
                failed.append(slug)
        shop.cache.prune()
    return Outcome(tuple(written), ordered(found), tuple(failed))


def _style(home: Home, into: Path, slugs: Sequence[str]) -> Gaya:
    """Return the house style; when it is at fault, no dossier keeps its old documents."""
    try:
        return load_gaya(home.style)
    except DraftingError:
        for slug in slugs:
            shutil.rmtree(into / slug, ignore_errors=True)
        raise


def _build_one(
    shop: Workshop, slug: str, options: Options, progress: Progress
) -> tuple[list[Path], tuple[Diagnostic, ...]]:
    """Build one dossier; its old documents go first, so that none can be stale."""
    folder = options.into / slug
    shutil.rmtree(folder, ignore_errors=True)
    progress(0, 1, f"{slug}: membaca dosir")
    bahan = prepare(shop.home, slug)
    if options.final:
        _refuse_unless_confirmed(unconfirmed(bahan.dossier))
    names = tuple(map(str, bahan.dossier.identitas.dokumen))
    documents = build_documents(bahan, names, marks=options.marks)
    produced = produce(
        documents, shop.gaya, shop.cache, shop.pool, lambda d, t, w: progress(d, t, f"{slug}: {w}")
    )
    _refuse_on_error([*produced.diagnostics, *_proofs(bahan, documents, produced)])
    paths = []
    for name, data in produced.files.items():
        write_atomically(folder / name, data)
        paths.append(folder / name)
    found = bahan.pemeriksaan.diagnostics
    if not options.final:  # hints are for naskah check and lint
        found = tuple(d for d in found if d.severity is not Severity.PETUNJUK)
    return paths, (*found, *produced.diagnostics, *(warned(found) if options.final else ()))


def _proofs(
    bahan: Bahan, documents: Sequence[Document], produced: Produced
) -> tuple[Diagnostic, ...]:
    """Return what the printed draft and the comparison table say otherwise than the law."""
    found: list[Diagnostic] = []
    if (docx := produced.files.get("ranperda.docx")) is not None:
        found += read_back(bahan.amandemen, docx)
    for document in documents:
        if document.name == "matriks-persandingan":
            found += rows_agree(bahan.amandemen, document)
    return tuple(found)


def _refuse_unless_confirmed(found: Sequence[Diagnostic]) -> None:
    if found:
        raise DraftingError(found)


def _refuse_on_error(found: Sequence[Diagnostic]) -> None:
    if any(d.severity is Severity.GALAT for d in found):
        raise DraftingError(found)
