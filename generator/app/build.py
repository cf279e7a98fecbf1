"""``naskah build``: dossiers in, drafts out; good documents stay until better ones are whole.

What was made before of the same content by the same program is not made again but put in place
(:mod:`generator.app.packet`). So what composes and lays out is imported only where it is needed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.app import manifest
from generator.app.cache import FolderCache
from generator.app.chosen import chosen
from generator.app.manifest import Source
from generator.app.packet import Packet, Wanted, keep, key_of, recall
from generator.app.paths import Home, write_atomically
from generator.app.swap import publish, settle
from generator.content.dossiers import misnamed
from generator.content.names import fault_of
from generator.diagnostics import Diagnostic, DraftingError, Severity, ordered

if TYPE_CHECKING:
    from generator.benang.takaran import Takaran

Progress = Callable[[int, int, str], None]
MANY = 4  # dossiers for each core, from which on the workers build whole dossiers
DOSSIERS = 40  # of one worker: libraries keep a little of each
WHOLE = b"utuh"
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
    def wanted(self) -> Wanted:
        """Those of the options that documents depend on."""
        return Wanted(self.final, self.answers, self.marks)


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
class Shelf:
    """Where packets are remembered and put.

    ``shared`` is the hash of what all dossiers share, ``library`` that of the library.
    """

    home: Home
    shared: str
    library: str
    cache: FolderCache
    options: Options

    @property
    def is_home(self) -> bool:
        """Whether documents go where make looks for them."""
        return self.options.into.resolve() == self.home.build.resolve()

    def again(self, slug: str) -> Outcome | None:
        """Put a packet in place that was made before of what a dossier now is; None without it."""
        own = manifest.source_of(self.home.root, slug)
        packet = recall(self.cache, self._key(slug, own))
        if packet is None:
            return None
        folder = self.options.into / slug
        try:
            settle(folder)
            return self._place(slug, own, packet)
        except OSError as fault:
            return _broken(folder, fault)

    def put(self, slug: str, own: Source, packet: Packet) -> Outcome:
        """Put a new packet in place; remember it if what it was made from still stands there."""
        outcome = self._place(slug, own, packet)
        now = manifest.source_of(self.home.root, slug), manifest.shared_digest(self.home.root)
        if now == (own, self.shared):
            keep(self.cache, self._key(slug, own), packet)
        return outcome

    def _key(self, slug: str, own: Source) -> str:
        behind = f"{self.shared} {own.seen}"
        return key_of(self.home, slug, own.own, behind, self.options.wanted.kind)

    def _place(self, slug: str, own: Source, packet: Packet) -> Outcome:
        folder = self.options.into / slug
        publish(folder, packet.files)
        if self.is_home:
            documents = {name: manifest.sha256(data) for name, data in packet.files.items()}
            kind = self.options.wanted.kind
            behind = own.own, self.shared, self.library, own.seen
            trace = manifest.Trace(*behind, kind, packet.content, packet.date, documents)
            write_atomically(manifest.trace_file(self.home.build, slug), trace.text().encode())
        written = tuple(folder / name for name in packet.told)
        return Outcome(written, packet.found, bukti=((slug, packet.bukti),))


def build(home: Home, slugs: Sequence[str], options: Options, progress: Progress) -> Outcome:
    """Build the named dossiers, or all; what stops one does not keep the others from theirs."""
    every = names = options.shard.of(chosen(home, slugs))
    outcome = Outcome(diagnostics=() if slugs else misnamed(home.content))
    if options.stale and options.into.resolve() == home.build.resolve():
        if not slugs and not outcome.diagnostics:
            _drop_orphans(home)
        names = manifest.stale(home.root, names, options.wanted.kind)
        outcome += _renewed(home, [name for name in every if name not in names])
    if not names:
        return outcome
    cache = FolderCache(home.build / ".cache")
    digests = manifest.shared_digest(home.root), manifest.library_digest(home.root)
    shelf = Shelf(home, *digests, cache, options)
    if not _library_faults(home, digests):  # else told for each, as if it were made anew
        made, names = _put_again(shelf, names, progress)
        outcome += made
    if names:
        outcome += _make(shelf, names, progress)
    cache.prune()
    return outcome


def _put_again(
    shelf: Shelf, names: Sequence[str], progress: Progress
) -> tuple[Outcome, tuple[str, ...]]:
    """Put in place what was made before, several at once; return it, and what is still to make."""
    from generator.render.workers import leave_signals_to_main

    outcome, left = Outcome(), []
    hands = os.cpu_count() or 1
    with ThreadPoolExecutor(hands, initializer=leave_signals_to_main) as beside:
        for done, (slug, found) in enumerate(
            zip(names, beside.map(shelf.again, names), strict=True), 1
        ):
            if found is None:
                left.append(slug)
            else:
                outcome += found
                progress(done, len(names), slug)
    return outcome, tuple(left)


def _make(shelf: Shelf, names: Sequence[str], progress: Progress) -> Outcome:
    """Make documents anew: of a few dossiers the workers lay out parts, many they build whole."""
    from generator.app.cluster import workers_at
    from generator.content.gaya import load_gaya
    from generator.render.pdf.layout import warm
    from generator.render.pdf.pool import open_pool, rouse
    from generator.render.workers import Pool, Terms

    home, options = shelf.home, shelf.options
    load_gaya(home.style)  # a broken house style stops the run, not a dossier
    cores = os.cpu_count() or 1
    if options.on:
        into, there = options.into.resolve(), Home(home.root.resolve())
        far_shelf = replace(shelf, home=there, options=replace(options, into=into))
        with workers_at(options.on) as far:
            return _side_by_side(far_shelf, far, names, progress)
    if len(names) >= MANY * cores:
        with Pool(cores, Terms(warm, DOSSIERS, LONGEST, leads=True)) as near:
            return _side_by_side(shelf, near, names, progress)
    outcome = Outcome()
    with open_pool(cores) as pool:
        rouse(pool, cores)
        for slug in names:
            outcome += _attempt(shelf, pool, slug, progress)
    return outcome


def _side_by_side(
    shelf: Shelf, pool: Executor, names: Sequence[str], progress: Progress
) -> Outcome:
    """Build each dossier whole in a worker: reading, writing and proving keep all cores busy."""
    from generator.app.cluster import job_for

    outcome = Outcome()
    progress(0, len(names), "membangun dosir berdampingan")
    jobs = {}
    for slug in names:
        job = partial(_alone, shelf, slug)
        told = job_for(shelf.home, (shelf.shared, shelf.library), job) if shelf.options.on else job
        jobs[pool.submit(told)] = slug
    for done, finished in enumerate(as_completed(jobs), 1):
        slug = jobs[finished]
        folder = shelf.options.into / slug
        try:
            outcome += finished.result()
        except DraftingError as error:  # of the worker, not of the dossier
            outcome += _failed(folder, error.diagnostics)
        except Exception as fault:  # told at the end, as that of one built here
            outcome += _broken(folder, fault)
        progress(done, len(names), slug)
    return outcome


def _alone(shelf: Shelf, slug: str) -> Outcome:
    """Build one dossier in this process alone."""
    return _attempt(shelf, None, slug, lambda *_: None)


def _attempt(shelf: Shelf, pool: Executor | None, slug: str, progress: Progress) -> Outcome:
    """Build one dossier, or tell what stopped it and where its last good documents are.

    Without a ``pool`` parts are laid out in this process, one after the other.
    """
    from generator.app.compose import NotFinalError, Workshop, compose
    from generator.app.last_good import is_own, retire
    from generator.render.docx.office import Office

    home, folder = shelf.home, shelf.options.into / slug
    # Before a file is read: what is edited from now on is stale.
    own = manifest.source_of(home.root, slug)
    shop = Workshop(home, shelf.shared, shelf.cache, pool, Office())
    try:
        settle(folder)
        try:
            packet = compose(shop, slug, shelf.options.wanted, progress)
        except NotFinalError as refused:
            return _failed(folder, refused.diagnostics)
        except DraftingError as error:
            trace = manifest.read_trace(home.build, slug) if shelf.is_home else None
            if is_own(home, slug, error.diagnostics, own.own, trace):
                retire(folder, trace)
            return _failed(folder, error.diagnostics)
        return shelf.put(slug, own, packet)
    except Exception as fault:  # told at the end; the other dossiers have their turn first
        return _broken(folder, fault)


def _failed(folder: Path, found: tuple[Diagnostic, ...]) -> Outcome:
    """Return that errors stopped a dossier, and where its last good documents are."""
    from generator.app.last_good import whereabouts

    slug = folder.name
    return Outcome((), found, (slug,), (whereabouts(folder),), reasons=((slug, _reason(found)),))


def _broken(folder: Path, fault: Exception) -> Outcome:
    """Return that a fault which is not the author's stopped a dossier."""
    from generator.app.last_good import whereabouts

    slug, reason = folder.name, str(fault) or type(fault).__name__
    kept = (whereabouts(folder),)
    return Outcome((), (), (slug,), kept, ((slug, fault),), reasons=((slug, reason),))


def _reason(found: Sequence[Diagnostic]) -> str:
    """Return the first error in a few words, and how many there are besides."""
    errors = [d for d in found if d.severity is Severity.GALAT]
    rest = f" (dan {len(errors) - 1} galat lain)" if len(errors) > 1 else ""
    return f"{errors[0].span}: [{errors[0].code}] {errors[0].message}{rest}" if errors else ""


def _renewed(home: Home, fresh: Sequence[str]) -> Outcome:
    """Note the library as it is now for dossiers that see nothing of what is new in it.

    What is wrong in it is told for each of them: nobody else would.
    """
    renewed = manifest.of_another_library(home.root, fresh)
    if not renewed:
        return Outcome(unchanged=tuple(fresh))
    library = manifest.library_digest(home.root)
    if faults := _library_faults(home, (manifest.shared_digest(home.root), library)):
        outcome = Outcome(unchanged=tuple(slug for slug in fresh if slug not in renewed))
        for slug in renewed:
            outcome += _failed(home.build / slug, faults)
        return outcome
    for slug in renewed:
        if (trace := manifest.read_trace(home.build, slug)) is not None:
            told = trace._replace(library=library).text().encode()
            write_atomically(manifest.trace_file(home.build, slug), told)
    return Outcome(unchanged=tuple(fresh))


def _library_faults(home: Home, digests: tuple[str, str]) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the library, be it seen by a dossier or not.

    ``digests`` are those of the program and of the library, taken before it is read; one that was
    found whole is not read again.
    """
    cache, key = FolderCache(home.build / ".cache"), "pustaka-" + "-".join(digests)
    if cache.get(key) == WHOLE:
        return ()
    from generator.content.load import load_pustaka

    try:
        load_pustaka(home.content, home.shipped)
    except DraftingError as error:
        return error.diagnostics
    cache.put(key, WHOLE)
    return ()


def _drop_orphans(home: Home) -> None:
    """Remove the traces and documents of dossiers that are gone from ``content/``."""
    for path in manifest.orphans(home.root):
        if path.suffix == ".json" and fault_of(path.stem) is None:
            shutil.rmtree(home.build / path.stem, ignore_errors=True)
        path.unlink()
