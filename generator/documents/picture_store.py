"""Where finished pictures are kept between builds, and for as long as a process runs."""

from __future__ import annotations

from typing import Protocol


class PictureStore(Protocol):
    """Where finished pictures are kept between builds."""

    def get(self, key: str) -> bytes | None:
        """Return what is kept under ``key``."""

    def put(self, key: str, data: bytes) -> None:
        """Keep ``data`` under ``key``."""


class MemoryStore:
    """Keeps pictures for as long as the process runs."""

    def __init__(self) -> None:
        self._isi: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        """Return what is kept under ``key``."""
        return self._isi.get(key)

    def put(self, key: str, data: bytes) -> None:
        """Keep ``data`` under ``key``."""
        self._isi[key] = data


class Unplotted:
    """Stands for plots that need not be drawn to know that they are there."""

    def get(self, key: str) -> bytes:
        """Return a picture without anything on it."""
        return b"<svg/>"

    def put(self, key: str, data: bytes) -> None:
        """Keep nothing."""
