"""What one check of the linter is: its code, its function, the documents that it speaks of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.diagnostics.codes import Code, codes
from generator.lint.naskah import Hit, Naskah

Periksa = Callable[[Naskah], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Lint:
    """One check: its code, and the function that yields what it finds in a draft.

    ``dahulu`` are the functions of the rules before it, as the catalogue dates them; ``versi`` is
    the rule that this check stands for, 0 the present one. ``untuk`` are the documents that it
    speaks of, none for every draft; ``blok`` is the part of the paper that it speaks of.
    """

    kode: str
    periksa: Periksa
    dahulu: tuple[Periksa, ...] = ()
    versi: int = 0
    untuk: tuple[str, ...] = ()
    blok: str = ""

    @property
    def code(self) -> Code:
        """Return what the catalogue says of the code."""
        kini = codes()[self.kode]
        return kini.earlier[self.versi - 1] if self.versi else kini

    def concerns(self, naskah: Naskah) -> bool:
        """Return whether a draft makes what this check speaks of; one from outside may."""
        dossier = naskah.dossier
        if dossier is None:
            return True
        made = not self.untuk or bool(set(self.untuk) & set(dossier.dibuat))
        return made and (not self.blok or self.blok in dossier.kajian)

    def pada(self, hari: date | None) -> Lint | None:
        """Return the check as the law stood on a day; None where there was no such rule."""
        versi = codes()[self.kode].on(hari)
        if not versi:
            return self if versi == 0 else None
        return replace(self, periksa=self.dahulu[versi - 1], versi=versi)
