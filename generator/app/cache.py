"""A folder of results by content hash (``build/.cache``), pruned by age of use."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from generator.app.paths import write_atomically

KEPT = 2000  # files; some hundred megabytes at most
MARK = b"naskah1\n"
HEAD = len(MARK) + hashlib.sha256().digest_size + 8  # mark, checksum, length


class FolderCache:
    """Get and put bytes by key; a damaged or missing entry is simply absent.

    An entry is its mark, the checksum of its key and bytes, its length, and the bytes: one that
    was cut, flipped, emptied, or put under another name is told from a good one.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """Return what was put under ``key``, or None."""
        path = self._folder / key
        try:
            entry = path.read_bytes()
        except OSError:
            return None
        data = entry[HEAD:]
        if entry[:HEAD] != _head(key, data):
            return None
        with suppress(OSError):  # a folder that may only be read serves as well
            path.touch()  # used now: pruning keeps it
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep ``data`` under ``key``; where that cannot be, it is only slower the next time."""
        with suppress(OSError):
            write_atomically(self._folder / key, _head(key, data) + data)

    def prune(self) -> None:
        """Drop the entries that were not used for longest, beyond ``KEPT``."""
        if not self._folder.is_dir():
            return
        entries = sorted(self._folder.iterdir(), key=_used, reverse=True)
        with suppress(OSError):
            for path in entries[KEPT:]:
                path.unlink(missing_ok=True)


def _head(key: str, data: bytes) -> bytes:
    checksum = hashlib.sha256(key.encode() + b"\0" + data).digest()
    return MARK + checksum + len(data).to_bytes(8, "big")


def _used(path: Path) -> float:
    """Return when an entry was used; one that another build just dropped is the oldest."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
