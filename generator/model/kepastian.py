"""What of a dossier is not certain: the one walk that a final build and every note count by."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from generator.model.fakta import StatusFakta
from generator.model.teks import Entri


def unconfirmed_entries(value: object) -> Iterator[tuple[Entri, StatusFakta]]:
    """Yield every authored record below ``value`` that is not ``terkonfirmasi``, with its status.

    A dossier holds the library that it uses, whose records are as uncertain as its own.
    """
    if isinstance(value, BaseModel):
        status = getattr(value, "status", StatusFakta.TERKONFIRMASI)
        unsure = isinstance(status, StatusFakta) and status is not StatusFakta.TERKONFIRMASI
        if isinstance(value, Entri) and unsure:
            yield value, status
        for name in type(value).model_fields:
            yield from unconfirmed_entries(getattr(value, name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from unconfirmed_entries(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from unconfirmed_entries(item)
