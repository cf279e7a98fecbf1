"""Workers that lay parts out side by side, warm and small."""

from __future__ import annotations

import multiprocessing
import sys
from concurrent.futures import Executor, ProcessPoolExecutor

from generator.render.pdf.layout import warm

RECYCLE = 60  # layouts before a worker is replaced: WeasyPrint keeps a little of each


def open_pool(workers: int) -> ProcessPoolExecutor:
    """Return a pool of warm workers; none starts before the first job is given.

    The server process from which workers are forked has WeasyPrint imported already, so a worker
    costs its fonts and style sheets only. Where there is no fork, workers are spawned.
    """
    if sys.platform == "win32":
        context = multiprocessing.get_context("spawn")
    else:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["generator.render.pdf.preload"])
    return ProcessPoolExecutor(
        workers, mp_context=context, initializer=warm, max_tasks_per_child=RECYCLE
    )


def rouse(pool: Executor, workers: int) -> None:
    """Start the workers now, so that they warm up while the caller still reads content.

    Worth it when something is sure to be laid out: starting costs a second of another core.
    """
    for _ in range(workers):
        pool.submit(_nothing)


def _nothing() -> None:
    """Be the first job of a worker, whose start is the point."""
