"""A dictionary as a check needs it: which words are right, and where they were looked up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kamus:
    """Answers whether words are known; ``tersedia`` is False where no dictionary is installed."""

    asing: Callable[[frozenset[str]], frozenset[str]]
    tersedia: bool = True
    keterangan: str = ""


def tanpa_kamus(keterangan: str) -> Kamus:
    """Return the dictionary of a machine that has none; every word is let through."""
    return Kamus(lambda _: frozenset(), False, keterangan)
