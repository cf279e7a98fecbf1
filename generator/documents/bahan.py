"""What every document is made of: the dossier, its amended law, and the hash of its content."""

from __future__ import annotations

from dataclasses import dataclass

from generator.law.amend import Amandemen
from generator.model.dossier import Dossier, PeraturanPustaka


@dataclass(frozen=True, slots=True)
class Bahan:
    """A dossier ready to be written out; ``hash`` is the short hash of its content."""

    dossier: Dossier
    amandemen: Amandemen
    hash: str

    @property
    def dasar(self) -> PeraturanPustaka:
        """Return the regulation that is amended."""
        return self.dossier.pustaka.peraturan[str(self.dossier.dasar.peraturan)]
