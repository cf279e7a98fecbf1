"""A folder of results by content hash (``build/.cache``), pruned by age of use."""

from __future__ import annotations

from pathlib import Path

from generator.app.paths import write_atomically

KEPT = 2000  # files; some hundred megabytes at most


class FolderCache:
    """Get and put bytes by key; a damaged or missing entry is simply absent."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """Return what was put under ``key``, or None."""
        path = self._folder / key
        try:
            data = path.read_bytes()
            path.touch()  # used now: pruning keeps it
        except OSError:
            return None
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep ``data`` under ``key``."""
        write_atomically(self._folder / key, data)

    def prune(self) -> None:
        """Drop the entries that were not used for longest, beyond ``KEPT``."""
        if not self._folder.is_dir():
            return
        entries = sorted(self._folder.iterdir(), key=_used, reverse=True)
        for path in entries[KEPT:]:
            path.unlink(missing_ok=True)


def _used(path: Path) -> float:
    """Return when an entry was used; one that another build just dropped is the oldest."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
