"""Texts of a draft side by side, of which only those are looked at that a pattern may match."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Protocol, TypeVar

from generator.model.pola import Indeks


class Berteks(Protocol):
    """What has words of its own."""

    @property
    def teks(self) -> str:
        """Return the words."""


T = TypeVar("T", bound=Berteks)


class Kumpulan(tuple[T, ...]):
    """Texts in their order, which know where words stand; several joined know it of each part."""

    bagian: tuple[Kumpulan[T], ...] = ()
    milik: tuple[int, ...] | None = None  # which text of the index holds each

    @classmethod
    def inside(cls, indeks: Indeks, isi: Sequence[tuple[int, T]]) -> Kumpulan[T]:
        """Return texts that are parts of those which an index knows, by their positions there."""
        jadi = cls(p for _, p in isi)
        jadi.milik = tuple(n for n, _ in isi)
        jadi._indeks = indeks
        return jadi

    @classmethod
    def joined(cls, *bagian: Iterable[T]) -> Kumpulan[T]:
        """Return the texts of several collections one behind the other."""
        semua = tuple(satu if isinstance(satu, Kumpulan) else Kumpulan(satu) for satu in bagian)
        jadi = cls(p for satu in semua for p in satu)
        jadi.bagian = semua
        return jadi

    def may_match(self, pola: re.Pattern[str]) -> Iterator[T]:
        """Yield the texts in which a pattern may match."""
        if self.bagian:
            for satu in self.bagian:
                yield from satu.may_match(pola)
            return
        kena = self._indeks.may_match(pola)
        if kena is None:
            yield from self
        elif self.milik is None:
            yield from (self[n] for n in sorted(kena))
        elif kena:
            yield from (p for n, p in zip(self.milik, self, strict=True) if n in kena)

    @cached_property
    def _indeks(self) -> Indeks:
        return Indeks([p.teks for p in self])


def may_match(pola: re.Pattern[str], teks: Iterable[T]) -> Iterator[T]:
    """Yield the texts in which a pattern may match: all of those that no index tells of."""
    yield from teks.may_match(pola) if isinstance(teks, Kumpulan) else teks


def matches(pola: re.Pattern[str], teks: Iterable[T]) -> Iterator[tuple[T, re.Match[str]]]:
    """Yield every match of a pattern with the text that it stands in, in their order."""
    for satu in may_match(pola, teks):
        for m in pola.finditer(satu.teks):
            yield satu, m
