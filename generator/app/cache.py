"""A folder of results by content hash (``build/.cache``), bounded by bytes and by age of use.

All dossiers share it, and several processes may: an entry is written whole or not at all, and what
one of them drops another only makes again.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from generator.app.paths import write_atomically

LARGEST = 8 << 30  # bytes; a dossier of three hundred pages fills six million
OLDEST = 90 * 86_400  # seconds before the latest use of any entry
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
