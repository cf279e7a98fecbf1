"""A dictionary as a check needs it: which words are known, and whether there is one at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.lint.imbuhan import asal_kata


@dataclass(frozen=True, slots=True)
class Kamus:
    """Answers which words are known; ``tersedia`` is False where no dictionary is installed."""

    kenal: Callable[[frozenset[str]], frozenset[str]]
    tersedia: bool = True
    keterangan: str = ""

    def asing(self, kata: frozenset[str]) -> frozenset[str]:
        """Return the words that are neither known nor made from known ones."""
        sisa = kata - self.kenal(kata)
        asal = {satu: frozenset(asal_kata(satu)) for satu in sisa}
        lanjut = {x: frozenset(asal_kata(x)) for semua in asal.values() for x in semua}
        dikenal = self.kenal(frozenset().union(*asal.values(), *lanjut.values()))
        dasar = dikenal | {x for x, semua in lanjut.items() if semua & dikenal}
        return frozenset(satu for satu in sisa if not asal[satu] & dasar)


def tanpa_kamus(keterangan: str) -> Kamus:
    """Return the dictionary of a machine that has none; every word is let through."""
    return Kamus(lambda kata: kata, False, keterangan)
