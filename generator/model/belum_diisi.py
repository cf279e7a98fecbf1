"""The mark of what nobody has written yet: printed as it stands, named by every check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from pydantic import BaseModel

from generator.model import narasi
from generator.model.teks import Teks

TANDA = "(belum diisi)"
LENGKAPI = "[Lengkapi"  # what stands in the frame of a new dossier, its narrative too


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


def unwritten(value: object) -> Iterator[Teks]:
    """Yield every text below ``value``, narratives included, that holds either mark."""
    if isinstance(value, Teks | narasi.Text):
        words = value if isinstance(value, Teks) else value.text
        if TANDA in words or LENGKAPI in words:
            yield value if isinstance(value, Teks) else Teks(words, value.span)
    elif isinstance(value, BaseModel):
        for item in vars(value).values():
            yield from unwritten(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from unwritten(getattr(value, each.name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from unwritten(item)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from unwritten(item)
