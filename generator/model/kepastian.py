"""What of a dossier is not certain: the one walk that a final build and every note count by."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal

from pydantic import BaseModel

from generator.diagnostics import Span
from generator.model.fakta import StatusFakta
from generator.model.pustaka import Pustaka, split_reference
from generator.model.teks import Entri

RECORDS = (BaseModel, dict, tuple)  # what may hold a record: texts and numbers are by far the most


def unconfirmed_entries(value: object) -> Iterator[tuple[Entri, StatusFakta]]:
    """Yield every authored record below ``value`` that is not ``terkonfirmasi``, with its status.

    Of the library that a dossier shares with others only what it names, and what that names.
    """
    if isinstance(value, BaseModel):
        status = getattr(value, "status", StatusFakta.TERKONFIRMASI)
        unsure = isinstance(status, StatusFakta) and status is not StatusFakta.TERKONFIRMASI
        if isinstance(value, Entri) and unsure:
            yield value, status
        for item in vars(value).values():
            if isinstance(item, RECORDS):
                used = _used(value, item) if isinstance(item, Pustaka) else item
                yield from unconfirmed_entries(used)
    elif isinstance(value, dict):
        for item in value.values():
            yield from unconfirmed_entries(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from unconfirmed_entries(item)


_WALKED: deque[tuple[BaseModel, tuple[tuple[Entri, StatusFakta], ...]]] = deque(maxlen=2)


def unconfirmed_of(dossier: BaseModel) -> tuple[tuple[Entri, StatusFakta], ...]:
    """Return the same of a whole dossier, gone through once: each of its documents counts it."""
    for known, found in tuple(_WALKED):
        if known is dossier:  # which never changes
            return found
    found = tuple(unconfirmed_entries(dossier))
    _WALKED.append((dossier, found))
    return found


def _used(dossier: BaseModel, library: Pustaka) -> Pustaka:
    """Return the records that the dossier names, and those that they name in turn."""
    known = {**library.peraturan, **library.literatur}
    found: dict[str, None] = {}
    left = [key for text in _texts(dossier) if (key := split_reference(text)[0]) in known]
    while left:
        key = left.pop()
        if key in found:
            continue
        found[key] = None
        left += [name for text in _texts(known[key]) if (name := split_reference(text)[0]) in known]
    return Pustaka(
        peraturan={k: v for k, v in library.peraturan.items() if k in found},
        literatur={k: v for k, v in library.literatur.items() if k in found},
    )


def _texts(value: object) -> Iterator[str]:
    """Yield every text below ``value`` but those of the library."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Pustaka):
        return
    elif isinstance(value, BaseModel):
        for item in vars(value).values():
            if isinstance(item, str):
                yield item
            elif not isinstance(item, Span | Decimal):
                yield from _texts(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
