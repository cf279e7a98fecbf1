"""How many factual sentences show what they rest on; apart, for it imports nothing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Takaran:
    """How many factual sentences there are, and how many show each ground."""

    fakta: int = 0
    sumber: int = 0
    nilai: int = 0
    tanda: int = 0

    @property
    def berdasar(self) -> int:
        """Return how many show a ground."""
        return self.sumber + self.nilai + self.tanda

    @property
    def persen(self) -> int:
        """Return the share in whole percent; only all of them are 100."""
        return self.berdasar * 100 // self.fakta if self.fakta else 100
