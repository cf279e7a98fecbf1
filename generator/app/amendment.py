"""The amendment between two versions of a law: as a draft, and as its text.

What only the drafter knows - considerations, date, signatures - is left to the drafter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.documents.environment import Templates
from generator.documents.lampiran import lampiran
from generator.documents.penjelasan import CUKUP_JELAS
from generator.documents.rancangan import rumusan
from generator.law.engine.amend import Amandemen
from generator.law.engine.diff_peraturan import alamat_penjelasan
from generator.model.alamat import Alamat
from generator.model.draft import Amendment, BentukRancangan, judul_perubahan
from generator.model.peraturan import Acuan
from generator.model.perubahan import Objek
from generator.model.satuan import Peraturan
from generator.render.text import text
from generator.shipped import TEMPLATES


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of a law and the amendment that leads from the one to the other."""

    base: Peraturan
    target: Peraturan
    amandemen: Amandemen
    templates: tuple[Path, ...] = (TEMPLATES,)

    @property
    def citation(self) -> Acuan:
        """Return the base as it is cited."""
        return citation(self.base)

    @property
    def bentuk(self) -> BentukRancangan:
        """Return the form of the draft."""
        return form(self.base)

    @property
    def draft(self) -> Amendment:
        """Return the amendment as a draft."""
        explained = bool(self.target.penjelasan.pasal_demi_pasal)
        return Amendment(
            bentuk=self.bentuk,
            judul=judul_perubahan(self.citation),
            dasar=self.citation,
            instruksi=self.amandemen.instruksi,
            hasil=self.amandemen.hasil,
            umum=self._general() if explained else "",
            penjelasan=dict(self._explained()),
            lampiran=lampiran(self.amandemen.operasi, self.base.lampiran),
        )

    @property
    def text(self) -> str:
        """Return the draft as text that ``naskah import`` reads."""
        return text(rumusan(self.draft, _templates(self.templates)))

    def _general(self) -> str:
        ops = (op for op in self.amandemen.operasi if op.objek is Objek.PENJELASAN)
        return next((op.penjelasan for op in ops if not op.alamat.langkah), CUKUP_JELAS)

    def _explained(self) -> Iterator[tuple[Alamat, str]]:
        """Yield what the target explains, and is not clear, by address (L2'-188)."""
        for place, words in self.target.penjelasan.pasal_demi_pasal:
            address = alamat_penjelasan(place)
            if address is not None and words != CUKUP_JELAS:
                yield address, words


def citation(law: Peraturan) -> Acuan:
    """Return a law as its title cites it; marks of the unknown where that names no number."""
    found = Acuan.parse(law.judul)
    return found if found and found.judul else Acuan("Peraturan", "...", "...", "...")


def form(law: Peraturan) -> BentukRancangan:
    """Return the form of what amends a law: that of the law (L2'-6)."""
    return BentukRancangan.cited(citation(law))


@cache
def _templates(folders: tuple[Path, ...]) -> Templates:
    return Templates(*folders)
