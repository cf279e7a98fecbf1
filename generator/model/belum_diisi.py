"""The mark of what nobody has written yet: printed as it stands, named by every check."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from generator.model.teks import Teks

TANDA = "(belum diisi)"


def belum_diisi(apa: str) -> str:
    """Return the mark that stands where a drafter is to write ``apa``."""
    return f"{TANDA} {apa}"


def unfilled(value: object) -> Iterator[Teks]:
    """Yield every text below ``value`` that still holds the mark, in the order of the fields."""
    if isinstance(value, Teks):
        if TANDA in value:
            yield value
    elif isinstance(value, BaseModel):
        for item in vars(value).values():
            yield from unfilled(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from unfilled(item)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from unfilled(item)
