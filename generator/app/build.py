"""``naskah build``: dossiers in, drafts out; good documents stay until better ones are whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, as_completed
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator.app import manifest
from generator.app.answers import answered, misplaced, unanswered
from generator.app.cache import FolderCache
from generator.app.cluster import job_for, workers_at
from generator.app.final import unconfirmed, unsettled, warned
from generator.app.jdih import still_open
from generator.app.last_good import is_own, retire, whereabouts
from generator.app.origin import enclosures, origin_of
from generator.app.paths import Home, write_atomically
from generator.app.prepare import chosen, house_style, prepare
from generator.app.produce import Produced, produce
from generator.app.swap import publish, settle
from generator.app.web import told, web_edition
from generator.benang.meter_bukti import Takaran, kalimat_narasi, measure
from generator.content.gaya import load_gaya
from generator.content.load import misnamed
from generator.content.names import fault_of
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
from generator.render.pdf.layout import warm
from generator.render.pdf.pool import open_pool, rouse
from generator.render.workers import Pool, Terms

Progress = Callable[[int, int, str], None]
MANY = 4  # dossiers for each core, from which on the workers build whole dossiers
DOSSIERS = 40  # of one worker: libraries keep a little of each
LONGEST = 3600  # seconds for a whole dossier


@dataclass(frozen=True, slots=True)
class Shard:
    """Every ``count``-th of the dossiers, beginning with the ``number``-th: all by default."""

    number: int = 1
    count: int = 1

    def of(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return the share; those of all numbers together are ``names``, each once."""
        return tuple(names[self.number - 1 :: self.count])


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for.

    ``stale``: leave what is up to date; ``on``: the address of a cluster that builds.
    """

    into: Path
    final: bool = False
    marks: bool = False
    answers: bool = False
    stale: bool = False
    shard: Shard = Shard()
    on: str = ""

    @property
    def kind(self) -> str:
        """The options that documents depend on, as a trace keeps them."""
        asked = zip(manifest.OPTIONS, (self.final, self.answers, self.marks), strict=True)
        return " ".join(option for option, wanted in asked if wanted)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was written, what was found, and which dossiers have no new documents.

    ``bukti`` is what the factual sentences of each dossier built rest on. ``kept`` tells where the
    last good documents of those are that failed, ``reasons`` what stopped each, by dossier;
    ``broken`` are the faults that are not the author's (a full disk, our own bugs); ``unchanged``
    are the dossiers whose documents are up to date.
    """

    written: tuple[Path, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    failed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    broken: tuple[tuple[str, Exception], ...] = ()
    bukti: tuple[tuple[str, Takaran], ...] = ()
    reasons: tuple[tuple[str, str], ...] = ()
    unchanged: tuple[str, ...] = ()

    def __add__(self, other: Outcome) -> Outcome:
        """Return both together."""
        return Outcome(
            self.written + other.written,
            ordered(self.diagnostics + other.diagnostics),
            self.failed + other.failed,
            self.kept + other.kept,
            self.broken + other.broken,
            self.bukti + other.bukti,
            self.reasons + other.reasons,
            self.unchanged + other.unchanged,
        )


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


def build(home: Home, slugs: Sequence[str], options: Options, progress: Progress) -> Outcome:
    """Build the named dossiers, or all; what stops one does not keep the others from theirs.

    Of a few dossiers the workers lay out parts, of many they build whole dossiers.
    """
    every = names = options.shard.of(chosen(home, slugs))
    outcome = Outcome(diagnostics=() if slugs else misnamed(home.content))
    if options.stale and _is_home(home, options.into):
        if not slugs and not outcome.diagnostics:
            _drop_orphans(home)
        names = manifest.stale(home.root, names, options.kind)
        outcome += Outcome(unchanged=tuple(name for name in every if name not in names))
    if not names:
        return outcome
    shared = manifest.shared_digest(home.root)
    load_gaya(home.style)  # a broken house style stops the run, not a dossier
    cores = os.cpu_count() or 1
    cache = FolderCache(home.build / ".cache")
    if options.on:
        home, options = Home(home.root.resolve()), replace(options, into=options.into.resolve())
        with workers_at(options.on) as far:
            shop = Workshop(home, shared, cache, far, Office())
            outcome += _side_by_side(shop, names, options, progress)
    elif len(names) >= MANY * cores:
        with Pool(cores, Terms(warm, DOSSIERS, LONGEST, leads=True)) as near:
            shop = Workshop(home, shared, cache, near, Office())
            outcome += _side_by_side(shop, names, options, progress)
    else:
        with open_pool(cores) as pool:
            rouse(pool, cores)
            shop = Workshop(home, shared, cache, pool, Office())
            for slug in names:
                outcome += _attempt(shop, slug, options, progress)
    cache.prune()
    return outcome


def _side_by_side(
    shop: Workshop, names: Sequence[str], options: Options, progress: Progress
) -> Outcome:
    """Build each dossier whole in a worker: reading, writing and proving keep all cores busy."""
    assert shop.pool is not None
    outcome = Outcome()
    progress(0, len(names), "membangun dosir berdampingan")
    jobs = {}
    for slug in names:
        job = partial(_alone, shop.home, shop.shared, slug, options)
        told = job_for(shop.home, shop.shared, job) if options.on else job
        jobs[shop.pool.submit(told)] = slug
    for done, finished in enumerate(as_completed(jobs), 1):
        slug = jobs[finished]
        try:
            outcome += finished.result()
        except DraftingError as error:  # of the worker, not of the dossier
            kept, found = (whereabouts(options.into / slug),), error.diagnostics
            outcome += Outcome((), found, (slug,), kept, reasons=((slug, _reason(found)),))
        except Exception as fault:  # told at the end, as that of one built here
            kept, reasons = (whereabouts(options.into / slug),), ((slug, str(fault)),)
            outcome += Outcome((), (), (slug,), kept, ((slug, fault),), reasons=reasons)
        progress(done, len(names), slug)
    return outcome


def _alone(home: Home, shared: str, slug: str, options: Options) -> Outcome:
    """Build one dossier in this process alone."""
    shop = Workshop(home, shared, FolderCache(home.build / ".cache"), None, Office())
    return _attempt(shop, slug, options, lambda *_: None)


def _is_home(home: Home, into: Path) -> bool:
    """Say whether documents go where make looks for them."""
    return into.resolve() == home.build.resolve()


def _drop_orphans(home: Home) -> None:
    """Remove the traces and documents of dossiers that are gone from ``content/``."""
    for path in manifest.orphans(home.root):
        if path.suffix == ".json" and fault_of(path.stem) is None:
            shutil.rmtree(home.build / path.stem, ignore_errors=True)
        path.unlink()


def _attempt(shop: Workshop, slug: str, options: Options, progress: Progress) -> Outcome:
    """Build one dossier, or tell what stopped it and where its last good documents are."""
    folder = options.into / slug
    traced = _is_home(shop.home, options.into)
    # Before a file is read: what is edited from now on is stale.
    own = manifest.own_digest(shop.home.root, slug)
    found: tuple[Diagnostic, ...] = ()
    try:
        settle(folder)
        try:
            bahan, produced, found = _drafted(shop, slug, options, progress)
        except DraftingError as error:
            found = error.diagnostics
            trace = manifest.read_trace(shop.home.build, slug) if traced else None
            if is_own(shop.home, slug, found, own, trace):
                retire(folder, trace)
            kept = (whereabouts(folder),)
            return Outcome((), found, (slug,), kept, reasons=((slug, _reason(found)),))
        publish(folder, produced.files)
        if traced:
            _write_trace(shop, bahan, produced, own, options.kind)
    except Exception as fault:  # told at the end; the other dossiers have their turn first
        kept, reasons = (whereabouts(folder),), ((slug, f"{fault or type(fault).__name__}"),)
        return Outcome((), found, (slug,), kept, ((slug, fault),), reasons=reasons)
    bukti = measure(kalimat_narasi(bahan.dossier))
    written = tuple(folder / name for name in told(produced.files))
    return Outcome(written, found, bukti=((slug, bukti),))


def _reason(found: Sequence[Diagnostic]) -> str:
    """Return the first error in a few words, and how many there are besides."""
    errors = [d for d in found if d.severity is Severity.GALAT]
    rest = f" (dan {len(errors) - 1} galat lain)" if len(errors) > 1 else ""
    return f"{errors[0].span}: [{errors[0].code}] {errors[0].message}{rest}" if errors else ""


def _write_trace(shop: Workshop, bahan: Bahan, produced: Produced, own: str, kind: str) -> None:
    """Keep what the documents that now stand in ``build/`` were made from."""
    slug, date = bahan.dossier.slug, bahan.dossier.identitas.tanggal_acuan.isoformat()
    documents = {name: manifest.sha256(data) for name, data in produced.files.items()}
    trace = manifest.Trace(own, shop.shared, kind, bahan.hash, date, documents)
    write_atomically(manifest.trace_file(shop.home.build, slug), trace.text().encode())


def _drafted(
    shop: Workshop, slug: str, options: Options, progress: Progress
) -> tuple[Bahan, Produced, tuple[Diagnostic, ...]]:
    """Return what a dossier holds, its documents, proven, and what is to be told of them."""
    progress(0, 1, f"{slug}: membaca dosir")
    bahan = prepare(shop.home, slug)
    if options.final:
        _refuse_unless_final(shop.home, bahan)
    names = bahan.dossier.identitas.dokumen_dibuat
    documents = build_documents(bahan, names, shop.home.templates, marks=options.marks)
    if options.answers:
        documents = tuple(answered(document, bahan.dossier) for document in documents)
    produced = produce(
        documents,
        house_style(shop.home, bahan.dossier),
        shop.cache,
        shop.pool,
        libreoffice=shop.libreoffice,
        progress=lambda done, total, what: progress(done, total, f"{slug}: {what}"),
        enclosed=enclosures(shop.home, documents, origin_of(bahan, options.kind)),
        final=options.final,
        program=shop.shared,
    )
    web = web_edition(shop.home, bahan, documents, produced.files)
    proven = (*proofs(shop.home, bahan, documents, produced), *web.diagnostics)
    produced = replace(produced, files={**produced.files, **web.files})
    _refuse_on_error([*produced.diagnostics, *proven])
    found = bahan.pemeriksaan.ringkas
    if not options.final:  # hints are for naskah check and lint
        found = tuple(d for d in found if d.severity is not Severity.PETUNJUK)
    every = bahan.pemeriksaan.diagnostics
    lost = [d for document in documents for d in misplaced(document, bahan.dossier)]
    all_found = (
        *found,
        *lost,
        *produced.diagnostics,
        *proven,
        *(warned(every) if options.final else ()),
    )
    return bahan, produced, all_found


def proofs(
    home: Home, bahan: Bahan, documents: Sequence[Document], produced: Produced
) -> tuple[Diagnostic, ...]:
    """Return what the printed packet says otherwise than the law, the dossier, or itself."""
    found: list[Diagnostic] = []
    if (docx := produced.files.get("ranperda.docx")) is not None:
        match bahan.amandemen:
            case Amandemen() as amandemen:
                found += read_back(amandemen, docx)
            case Penetapan() as penetapan:
                found += read_whole(penetapan, docx)
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
    for document in documents:
        found += unanswered(document, produced.files[f"{document.name}.docx"])
    found += one_count(dari_dossier(bahan.dossier, bahan.amandemen), documents)
    found += norm_proofs(bahan, documents, Templates(*home.templates))
    return tuple(found)


DAFTAR_TANDA = "daftar-tanda"  # what checks found, on a marked copy: no part of the paper


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
        raise DraftingError(found)


def _refuse_on_error(found: Sequence[Diagnostic]) -> None:
    if any(d.severity is Severity.GALAT for d in found):
        raise DraftingError(found)
