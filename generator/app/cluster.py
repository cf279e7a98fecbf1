"""Whole dossiers on the machines of a cluster: jobs as beside each other on one (docs/adr/0048).

The project is a folder that all machines see under the same path. A worker that has another
generator, other templates or another library than the one who asks refuses: what it made would not
be what a build here makes.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeAlias, TypeVar

from generator.app.manifest import library_digest, shared_digest
from generator.app.paths import Home
from generator.diagnostics import NOWHERE, DraftingError, galat

T = TypeVar("T")
Behind: TypeAlias = tuple[str, str]  # the hash of what all dossiers share, and of the library
TRIES = 3  # of a dossier whose worker dies; the scheduler gives it to another
PATIENCE = 30  # seconds for a scheduler to answer, and for its first worker
ONE_BY_ONE = threading.Lock()  # layouts share the state of their process


@contextmanager
def workers_at(address: str) -> Iterator[Executor]:
    """Yield the workers of a Dask scheduler (``tcp://host:8786``); raises DraftingError."""
    try:
        from distributed import Client
    except ModuleNotFoundError:
        hint = "pasang dengan: pip install 'naskah[klaster]'"
        raise _refused("--on memerlukan Dask, yang belum terpasang", hint) from None
    connect: Any = Client  # Dask types little
    try:
        client = connect(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as fault:
        hint = "jalankan dask scheduler di sana, lalu tulis alamat yang dicetaknya"
        raise _refused(f"tidak ada penjadwal Dask di {address} ({fault})", hint) from None
    with client:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError:
            what = f"penjadwal di {address} belum mempunyai pekerja"
            raise _refused(what, f"jalankan dask worker {address}") from None
        yield client.get_executor(retries=TRIES, pure=False)


def alike(home: Home, behind: Behind, job: Callable[[], T]) -> T:
    """Do a job of a worker, if all that documents depend on is there as it is at who asks."""
    with ONE_BY_ONE:
        if not home.content.is_dir():
            what = f"folder {home.root} tidak terlihat dari mesin pekerja"
            raise _refused(what, "pasang folder bersama itu pada jalur yang sama di semua mesin")
        if (shared_digest(home.root), library_digest(home.root)) != behind:
            what = "mesin pekerja tidak sama dengan mesin ini"
            raise _refused(what, "samakan versi generator, huruf, dan LibreOffice, lalu ulangi")
        return job()


def _refused(what: str, hint: str) -> DraftingError:
    return DraftingError([galat(NOWHERE, "P20", what, hint)])


def job_for(home: Home, behind: Behind, job: Callable[[], T]) -> Callable[[], T]:
    """Return what a worker is sent instead of the job."""
    return partial(alike, home, behind, job)
