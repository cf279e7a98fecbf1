"""The mark of what nobody has written yet: printed as it stands, named by every check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from pydantic import BaseModel

from generator.model import narasi
from generator.model.dossier import Dossier
from generator.model.teks import Teks

TANDA = "(belum diisi)"
LENGKAPI = "[Lengkapi"  # what stands in the frame of a new dossier, its narrative too


def belum_diisi(apa: str) -> str:
    """Return the mark that stands where a drafter is to write ``apa``."""
    return f"{TANDA} {apa}"


def unfilled(dossier: Dossier, *marks: str) -> Iterator[Teks]:
    """Yield every text of a dossier that still holds a mark, in the order of the fields.

    Of a narrative it is the words that hold the mark, not the file.
    """
    yield from _marked(dossier.model_copy(update={"narasi": {}}), marks)
    yield from _marked([satu.isi for satu in dossier.narasi.values()], marks)


def _marked(value: object, marks: tuple[str, ...]) -> Iterator[Teks]:
    items: Iterable[object] = ()
    if isinstance(value, Teks | narasi.Text):
        words = value if isinstance(value, Teks) else value.text
        if any(mark in words for mark in marks):
            yield Teks(words, value.span)
    elif isinstance(value, BaseModel):
        items = vars(value).values()
    elif is_dataclass(value):
        items = (getattr(value, each.name) for each in fields(value))
    elif isinstance(value, dict):
        items = value.values()
    elif isinstance(value, tuple | list):
        items = value
    for item in items:
        yield from _marked(item, marks)
