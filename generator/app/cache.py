"""A folder of results by content hash (``build/.cache``), bounded by bytes and by age of use.

All dossiers share it, and several processes may: an entry is written whole or not at all, and what
one of them drops another only makes again. Machines may share a store beside it (docs/adr/0048).
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.app.paths import write_atomically
from generator.diagnostics import NOWHERE, DraftingError, galat

if TYPE_CHECKING:
    from collections.abc import MutableMapping

LARGEST = 8 << 30  # bytes; a dossier of three hundred pages fills six million
OLDEST = 90 * 86_400  # seconds before the latest use of any entry
MARK = b"naskah1\n"
SHARED = "NASKAH_SINGGAHAN"  # in the environment: where the store that machines share is, as a URL
HEAD = len(MARK) + hashlib.sha256().digest_size + 8  # mark, checksum, length


class FolderCache:
    """Get and put bytes by key; a damaged or missing entry is simply absent.

    An entry is its mark, the checksum of its key and bytes, its length, and the bytes: one that
    was cut, flipped, emptied, or put under another name is told from a good one.

    One that is ``private`` neither gives to the store that machines share nor takes from it: it may
    hold what is run.
    """

    def __init__(self, folder: Path, *, private: bool = False) -> None:
        self._folder, self._private = folder, private

    def get(self, key: str) -> bytes | None:
        """Return what was put under ``key``, here or on another machine, or None."""
        path = self._folder / key
        try:
            entry = path.read_bytes()
        except OSError:
            return self._fetched(key)
        data = _opened(key, entry)
        if data is None:
            return self._fetched(key)
        with suppress(OSError):  # a folder that may only be read serves as well
            path.touch()  # used now: pruning keeps it
        return data

    def _fetched(self, key: str) -> bytes | None:
        """Return what the shared store holds, and keep it here."""
        if (store := self._shared()) is None:
            return None
        try:
            entry = store[key]
        except Exception:  # absent, or the store cannot be reached: it is made again
            return None
        data = _opened(key, entry)
        if data is not None:
            self._keep(key, entry)
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep ``data`` under ``key``; where that cannot be, it is only slower the next time."""
        entry = _head(key, data) + data
        self._keep(key, entry)
        if (store := self._shared()) is not None:
            with suppress(Exception):  # of any library that reaches a store
                store[key] = entry

    def _shared(self) -> MutableMapping[str, bytes] | None:
        return None if self._private else shared_store()

    def _keep(self, key: str, entry: bytes) -> None:
        with suppress(OSError):
            write_atomically(self._folder / key, entry)

    def prune(self) -> None:
        """Drop what was not used for longest: beyond ``LARGEST`` bytes, or ``OLDEST`` seconds.

        Age is told from the entry that was used last: no clock is asked.
        """
        entries = sorted(_entries(self._folder), reverse=True)
        latest = entries[0][0] if entries else 0.0
        filled = 0
        for used, size, path in entries:
            filled += size
            if filled > LARGEST or latest - used > OLDEST:
                with suppress(OSError):
                    Path(path).unlink()


@cache
def shared_store() -> MutableMapping[str, bytes] | None:
    """Return the store that machines share; None where none is named; raises DraftingError."""
    if not (url := os.environ.get(SHARED)):
        return None
    try:
        from fsspec import get_mapper

        store: MutableMapping[str, bytes] = get_mapper(url)
    except (ImportError, ValueError, OSError) as fault:
        what = f"singgahan bersama {SHARED}={url} tidak dapat dibuka ({fault})"
        hint = "pasang pustaka alamat itu, misalnya s3fs bagi s3://, atau kosongkan peubahnya"
        raise DraftingError([galat(NOWHERE, "P20", what, hint)]) from None
    return store


def _opened(key: str, entry: bytes) -> bytes | None:
    """Return the bytes of an entry; None unless it is whole and stands under its own name."""
    data = entry[HEAD:]
    return data if entry[:HEAD] == _head(key, data) else None


def _head(key: str, data: bytes) -> bytes:
    checksum = hashlib.sha256(key.encode() + b"\0" + data).digest()
    return MARK + checksum + len(data).to_bytes(8, "big")


def _entries(folder: Path) -> Iterator[tuple[float, int, str]]:
    """Yield when each entry was used, its bytes, and its path; none that another just dropped."""
    with suppress(OSError), os.scandir(folder) as found:
        for each in found:
            with suppress(OSError):
                told = each.stat()
                yield told.st_mtime, told.st_size, each.path
