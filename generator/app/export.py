"""``naskah export``: a draft in the formats of other systems, each by its name in one table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from generator.app.jdih import jdih, jdihn
from generator.app.paths import Home


class Pengekspor(Protocol):
    """What makes one format of a dossier."""

    def __call__(self, home: Home, slug: str, *, final: bool = False) -> bytes:
        """Return the file; raise DraftingError with all that keeps it from being made."""


FORMATS: Mapping[str, Pengekspor] = {
    "jdih": jdih,
    "jdihn": jdihn,
}
