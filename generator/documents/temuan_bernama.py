"""Findings beside rows: the title where one is named first, its id ever after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TemuanView:
    """A finding that a change answers."""

    id: str
    judul: str


@dataclass(slots=True)
class FirstNamed:
    """The findings by their id; the title stands where one is named first, its id ever after."""

    judul: Mapping[str, str]
    disebut: set[str] = field(default_factory=set)

    def views(self, kunci: Iterable[str]) -> tuple[TemuanView, ...]:
        """Return those that were not named before."""
        return tuple(satu for satu in self.all_views(kunci) if satu.judul)

    def all_views(self, kunci: Iterable[str]) -> tuple[TemuanView, ...]:
        """Return all of them; one that was named before goes without its title."""
        semua = list(dict.fromkeys(kunci))
        lama = self.disebut & set(semua)
        self.disebut.update(semua)
        judul = {satu: "" if satu in lama else self.judul.get(satu, "") for satu in semua}
        return tuple(TemuanView(*satu) for satu in judul.items())
