"""How a workbook is to be read where its heads do not say enough: what an analyst decided.

Heads are recognised by their words, never by their place, so that a profile serves the sheet of
the next year too. The empty profile decides nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.profil_abk import ArtiKolom as Arti


@dataclass(frozen=True, slots=True)
class Keputusan:
    """What one head means: "" leaves a question to the sheet itself."""

    arti: Arti
    satuan: str = ""
    periode: str = ""


@dataclass(frozen=True, slots=True)
class ProfilLembar:
    """What was decided for one sheet; ``kolom`` by the words of a head, see :func:`flat`."""

    baca: bool = True
    unit: str = ""
    bagian: str = ""
    jabatan: str = ""
    satuan: str = ""
    kolom: Mapping[str, Keputusan] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Profil:
    """What was decided for a workbook; ``satuan`` and ``efektif`` (minutes) hold for all sheets."""

    lembar: Mapping[str, ProfilLembar] = field(default_factory=dict)
    unit: str = ""
    satuan: str = ""
    efektif: int = 0

    def sheet(self, name: str) -> ProfilLembar:
        """Return what was decided for a sheet; ``*`` speaks for those without a word of theirs."""
        return self.lembar.get(name) or self.lembar.get("*") or ProfilLembar()


def flat(text: str) -> str:
    """Return the words of a cell on one line, small: how heads are compared."""
    return " ".join(text.split()).lower()
