"""The press: jobs in, laid-out parts out, from the cache where nothing changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, as_completed
from dataclasses import dataclass

from generator.diagnostics import NOWHERE, Diagnostic, DraftingError, galat
from generator.render.cache import Cache
from generator.render.pdf.cachekey import key_of
from generator.render.pdf.layout import Job, Laid, lay_out
from generator.render.workers import Overrun, WorkerError

Told = Callable[[int, int], None]  # how many parts of how many are laid out


def nobody(done: int, total: int) -> None:
    """Be told, and do nothing."""


@dataclass(frozen=True, slots=True)
class Press:
    """Lays out parts, each once; ``families`` are the fonts they are set in."""

    families: str
    cache: Cache
    pool: Executor | None
    told: Told = nobody

    def print(self, jobs: Sequence[Job]) -> tuple[Laid, ...]:
        """Return the jobs laid out, in their order; what the cache holds is not laid out again."""
        keys = [key_of(job, self.families) for job in jobs]
        wanted = dict(zip(keys, jobs, strict=True))
        held = {key: self.cache.get(key) for key in wanted}
        fresh = self._lay_out({key: wanted[key] for key, value in held.items() if value is None})
        for key, value in fresh.items():
            self.cache.put(key, value)
        done = {
            key: Laid.unpack(fresh[key] if value is None else value) for key, value in held.items()
        }
        return tuple(done[key] for key in keys)

    def _lay_out(self, jobs: dict[str, Job]) -> dict[str, bytes]:
        """Lay out side by side; the longest goes first, so that no core waits for it at the end."""
        if self.pool is None:
            return {key: lay_out(job) for key, job in jobs.items()}
        futures = {key: self.pool.submit(lay_out, jobs[key]) for key in by_length(jobs)}
        for done, _ in enumerate(as_completed(futures.values()), 1):
            self.told(done, len(futures))
        faults = {jobs[key].name: future.exception() for key, future in futures.items()}
        found = [_fault(name, e) for name, e in faults.items() if isinstance(e, WorkerError)]
        if found:
            raise DraftingError(found)
        return {key: future.result() for key, future in futures.items()}

    def recall(self, job: Job) -> Laid | None:
        """Return the shape that a list of contents had when it last had these lines."""
        known = self.cache.get(self._shape_key(job))
        return Laid.unpack(known) if known else None

    def remember(self, job: Job, laid: Laid) -> None:
        """Keep the shape of a list of contents: how long it is and where its own headings are."""
        shape = Laid(laid.pages, laid.places, b"")
        if self.recall(job) != shape:
            self.cache.put(self._shape_key(job), shape.pack())

    def _shape_key(self, job: Job) -> str:
        return f"{key_of(job, self.families)}-bentuk"


def _fault(name: str, error: WorkerError) -> Diagnostic:
    """Return what kept a part from its pages."""
    if isinstance(error, Overrun):
        message = f"bagian “{name}” tidak selesai ditata dalam {error.longest:g} detik"
        return galat(NOWHERE, "P15", message, "bagi bagian itu, atau kecilkan tabel dan gambarnya")
    message = f"proses yang menata bagian “{name}” berulang kali terhenti"
    return galat(NOWHERE, "P16", message, "biasanya memori habis: tutup program lain, lalu ulangi")


def by_length(jobs: dict[str, Job]) -> Iterable[str]:
    """Return the keys of the jobs, longest source first."""
    return sorted(jobs, key=lambda key: (-len(jobs[key].html), key))
