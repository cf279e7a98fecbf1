"""What of a dossier is not certain: the one walk that a final build and every note count by."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal

from pydantic import BaseModel

from generator.diagnostics import Span
from generator.model.fakta import StatusFakta
from generator.model.pustaka import Pustaka, split_reference
from generator.model.teks import Entri

RECORDS = (BaseModel, dict, tuple)  # what may hold a record: texts and numbers are by far the most


Unsure = tuple[Entri, StatusFakta]


def unconfirmed_entries(value: object) -> Iterator[Unsure]:
    """Yield every authored record below ``value`` that is not ``terkonfirmasi``, with its status.

    Of the library that a dossier shares with others only what it names, and what that names.
    """
    yield from _entries(value, unconfirmed_entries)


def _entries(value: object, below: Callable[[object], Iterable[Unsure]]) -> Iterator[Unsure]:
    """Yield the same, ``below`` giving what stands below the fields of ``value``."""
    if isinstance(value, BaseModel):
        status = getattr(value, "status", StatusFakta.TERKONFIRMASI)
        unsure = isinstance(status, StatusFakta) and status is not StatusFakta.TERKONFIRMASI
        if isinstance(value, Entri) and unsure:
            yield value, status
        for item in vars(value).values():
            if isinstance(item, RECORDS):
                yield from below(_used(value, item) if isinstance(item, Pustaka) else item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from below(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from below(item)


_WALKED: deque[tuple[BaseModel, tuple[Unsure, ...]]] = deque(maxlen=2)


def unconfirmed_of(dossier: BaseModel) -> tuple[Unsure, ...]:
    """Return the same of a whole dossier, gone through once: each of its documents counts it.

    What did not change since another state of it was gone through is not gone through again.
    """
    for known, found in tuple(_WALKED):
        if known is dossier:  # which never changes
            return found
    found = tuple(_entries(dossier, _remembered))
    _WALKED.append((dossier, found))
    return found


@dataclass(frozen=True, slots=True)
class _Told:
    """What a record, which never changes, says: what is unsure in it, and what it may name."""

    record: BaseModel
    unsure: tuple[Unsure, ...]
    names: frozenset[str]


LIMIT = 1000  # records; a dossier has some hundred with those of its library
_TOLD: dict[int, _Told] = {}  # by identity: each holds its record, so that no other takes its place


def _told(record: BaseModel) -> _Told:
    found = _TOLD.get(id(record))
    if found is None:
        names = frozenset(split_reference(text)[0] for text in _texts(record))
        found = _Told(record, tuple(unconfirmed_entries(record)), names)
        if len(_TOLD) >= LIMIT:
            _TOLD.clear()
        _TOLD[id(record)] = found
    return found


def _remembered(value: object) -> Iterable[Unsure]:
    if isinstance(value, BaseModel) and not isinstance(value, Pustaka):
        return _told(value).unsure
    return _entries(value, _remembered)


def _used(dossier: BaseModel, library: Pustaka) -> Pustaka:
    """Return the records that the dossier names, and those that they name in turn."""
    known: dict[str, BaseModel] = {**library.peraturan, **library.literatur}
    found: set[str] = set()
    left = known.keys() & {name for item in vars(dossier).values() for name in _names(item)}
    while left:
        found |= left
        left = known.keys() & {name for key in left for name in _told(known[key]).names} - found
    return Pustaka(
        peraturan={k: v for k, v in library.peraturan.items() if k in found},
        literatur={k: v for k, v in library.literatur.items() if k in found},
    )


def _names(value: object) -> Iterator[str]:
    """Yield what may be a reference below a field of a dossier."""
    if isinstance(value, BaseModel) and not isinstance(value, Pustaka):
        yield from _told(value).names
    elif isinstance(value, dict | tuple):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _names(item)
    elif not isinstance(value, Span | Decimal):
        yield from (split_reference(text)[0] for text in _texts(value))


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
