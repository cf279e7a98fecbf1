"""From a dossier to its packet: documents made, written in every format, and proven."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace

from generator.app.answers import answered, misplaced, unanswered
from generator.app.cache import FolderCache
from generator.app.final import unconfirmed, unsettled, warned
from generator.app.jdih import still_open
from generator.app.measure import measurer
from generator.app.origin import enclosures, origin_of
from generator.app.packet import Packet, Wanted
from generator.app.paths import Home
from generator.app.prepare import house_style, prepare
from generator.app.produce import Produced, producing
from generator.app.web import web_edition
from generator.benang.meter_bukti import kalimat_narasi, measure
from generator.diagnostics import Diagnostic, DraftingError, Severity, ordered
from generator.documents.bahan import Bahan
from generator.documents.build import build as build_documents
from generator.documents.environment import Templates
from generator.documents.tiga_lajur import BESIDE, three_laws, three_texts
from generator.ir.nodes import Document
from generator.law.engine.amend import Amandemen
from generator.law.engine.penetapan import Penetapan
from generator.lint.dari_dossier import dari_dossier
from generator.model.dossier import ABSTRAK, PEMBACA, TIGA_LAJUR, JenisRancangan
from generator.model.tempat import called
from generator.proof.norm_sources import law_of
from generator.proof.norms import norms_agree, too_long
from generator.proof.one_count import one_count
from generator.proof.read_back import (
    columns_agree,
    read_back,
    read_whole,
    rows_agree,
    texts_agree,
)
from generator.render.docx.office import Office

Progress = Callable[[int, int, str], None]
DAFTAR_TANDA = "daftar-tanda"  # what checks found, on a marked copy: no part of the paper


class NotFinalError(DraftingError):
    """A draft is not final yet: what was made of it before is as good as it was."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """What all dossiers of a run share; ``shared`` is the hash of it.

    Without a ``pool`` parts are laid out in this process, one after the other.
    """

    home: Home
    shared: str
    cache: FolderCache
    pool: Executor | None
    libreoffice: Office


def compose(shop: Workshop, slug: str, wanted: Wanted, progress: Progress) -> Packet:
    """Return the documents of a dossier, proven; raise DraftingError with what stops them."""
    progress(0, 1, f"{slug}: membaca dosir")
    home = shop.home
    bahan = prepare(home, slug)
    if wanted.final:
        _refuse_unless_final(home, bahan)
    dossier = bahan.dossier
    gaya = house_style(home, dossier)
    bahan = replace(bahan, ukur=measurer(lambda: gaya, shop.cache, shop.pool))
    names = dossier.identitas.dokumen_dibuat
    documents = build_documents(bahan, names, home.templates, marks=wanted.marks)
    if wanted.answers:
        documents = tuple(answered(document, dossier) for document in documents)
    with producing(
        documents,
        gaya,
        shop.cache,
        shop.pool,
        libreoffice=shop.libreoffice,
        progress=lambda done, total, what: progress(done, total, f"{slug}: {what}"),
        enclosed=enclosures(home, documents, origin_of(bahan, wanted.kind)),
        final=wanted.final,
        program=shop.shared,
    ) as production:  # LibreOffice works meanwhile
        web = web_edition(home, bahan, documents, production.names)
        agreed = in_documents(home, bahan, documents)
        produced = production.finish()
    proven = (*in_files(bahan, documents, produced), *agreed, *web.diagnostics)
    _refuse_on_error([*produced.diagnostics, *proven])
    lost = [d for document in documents for d in misplaced(document, dossier)]
    found = (*_examined(bahan, wanted), *lost, *produced.diagnostics, *proven)
    return Packet(
        files={**produced.files, **web.files},
        found=ordered(found),
        content=bahan.hash,
        date=dossier.identitas.tanggal_acuan.isoformat(),
        bukti=measure(kalimat_narasi(dossier)),
    )


def _examined(bahan: Bahan, wanted: Wanted) -> tuple[Diagnostic, ...]:
    """Return what checks found; hints are for naskah check and lint, or for a final draft."""
    found = bahan.pemeriksaan.ringkas
    if wanted.final:
        return (*found, *warned(bahan.pemeriksaan.diagnostics))
    return tuple(d for d in found if d.severity is not Severity.PETUNJUK)


def proofs(
    home: Home, bahan: Bahan, documents: Sequence[Document], produced: Produced
) -> tuple[Diagnostic, ...]:
    """Return what the printed packet says otherwise than the law, the dossier, or itself."""
    return (*in_files(bahan, documents, produced), *in_documents(home, bahan, documents))


def in_files(
    bahan: Bahan, documents: Sequence[Document], produced: Produced
) -> tuple[Diagnostic, ...]:
    """Return what the finished files say otherwise than the law, or do not answer."""
    found: list[Diagnostic] = []
    if (docx := produced.files.get("ranperda.docx")) is not None:
        match bahan.amandemen:
            case Amandemen() as amandemen:
                found += read_back(amandemen, docx, bahan.perubahan[0])
            case Penetapan() as penetapan:
                found += read_whole(penetapan, docx)
    for document in documents:
        found += unanswered(document, produced.files[f"{document.name}.docx"])
    return tuple(found)


def in_documents(home: Home, bahan: Bahan, documents: Sequence[Document]) -> tuple[Diagnostic, ...]:
    """Return what documents, not yet files, say otherwise than the law or one another."""
    found: list[Diagnostic] = []
    named = {document.name: document for document in documents}
    if "matriks-persandingan" in named and bahan.dossier.perubahan is not None:
        draft = named.get("ranperda") or build_documents(bahan, ("ranperda",))[0]
        dasar, hukum = bahan.perubahan
        pembukaan = f"{dasar.menimbang} {dasar.mengingat}"
        found += rows_agree(hukum, named["matriks-persandingan"], draft, pembukaan)
    if TIGA_LAJUR in named:
        table = named[TIGA_LAJUR]
        if bahan.macam is JenisRancangan.PERUBAHAN:
            found += columns_agree(table, three_laws(bahan))
        else:
            draft = named.get("ranperda") or build_documents(bahan, ("ranperda",))[0]
            around = [called((name,)) for name in BESIDE]
            found += texts_agree(table, three_texts(bahan, draft), around)
    found += one_count(dari_dossier(bahan.dossier, bahan.amandemen), documents)
    found += norm_proofs(bahan, documents, Templates(*home.templates))
    return tuple(found)


def norm_proofs(
    bahan: Bahan, documents: Sequence[Document], templat: Templates
) -> tuple[Diagnostic, ...]:
    """Return where papers for readers state other norms than the draft, or are too long."""
    papers = [
        replace(d, parts=tuple(p for p in d.parts if p.id != DAFTAR_TANDA))
        for d in documents
        if d.name in PEMBACA
    ]
    if not papers:
        return ()
    hukum = law_of(bahan, templat)
    found = [d for document in papers for d in norms_agree(document, hukum)]
    if bahan.ukur is not None:
        found += [d for p in papers for d in too_long(p, sum(bahan.ukur(p).values()))]
    return tuple(found)


def _refuse_unless_final(home: Home, bahan: Bahan) -> None:
    """Raise all that keeps a draft from being final, an abstract with open fields among it."""
    dossier = bahan.dossier
    found = (*unconfirmed(dossier), *unsettled(bahan.analisis))
    if ABSTRAK in dossier.identitas.dokumen_dibuat:
        found += still_open(dossier, house_style(home, dossier))
    if found:
        raise NotFinalError(found)


def _refuse_on_error(found: Sequence[Diagnostic]) -> None:
    if any(d.severity is Severity.GALAT for d in found):
        raise DraftingError(found)
