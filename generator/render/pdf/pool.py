"""Workers that lay parts out side by side, warm and small."""

from __future__ import annotations

from concurrent.futures import Executor

from generator.render.pdf.layout import warm
from generator.render.workers import Pool, Terms

SHARE = 60  # layouts before a worker is replaced: libraries keep a little of each
LONGEST = 300  # seconds for a part; a hundred pages of tables take twenty on a slow machine


def open_pool(workers: int, longest: float = LONGEST) -> Pool:
    """Return a pool of workers that have libraries, fonts and style sheets loaded."""
    return Pool(workers, Terms(warm, SHARE, longest))


def rouse(pool: Executor, workers: int) -> None:
    """Start the workers now, so that they warm up while the caller still reads content.

    Worth it when something is sure to be laid out: starting costs a second of another core.
    """
    for _ in range(workers):
        pool.submit(_nothing)


def _nothing() -> None:
    """Be the first job of a worker, whose start is the point."""
