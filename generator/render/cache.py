"""What the writers of both formats know of the store between builds."""

from __future__ import annotations

from typing import Protocol


class Cache(Protocol):
    """Bytes by key, kept from build to build; an entry may be gone at any time."""

    def get(self, key: str) -> bytes | None:
        """Return the value of a key, or None."""

    def put(self, key: str, value: bytes) -> None:
        """Keep a value."""
