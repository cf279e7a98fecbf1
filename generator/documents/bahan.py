"""What every document is made of: dossier, amended law, analysis, and the hash of its content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.documents.picture_store import MemoryStore, PictureStore
from generator.ir.nodes import Bitmap
from generator.kelembagaan.hasil import Analisis
from generator.law.engine.amend import Amandemen
from generator.lint.pemeriksaan import Pemeriksaan
from generator.model.dossier import Dossier, PeraturanPustaka
from generator.model.draft import BentukRancangan


@dataclass(frozen=True, slots=True)
class Bahan:
    """A dossier ready to be written out.

    ``hash`` is the short hash of its content; ``pictures`` keeps pictures that are slow to draw,
    ``gambar`` holds the author's own by the path in the narrative: pixels, or clean SVG.
    """

    dossier: Dossier
    amandemen: Amandemen
    hash: str
    analisis: Analisis = field(default_factory=Analisis)
    pictures: PictureStore = field(default_factory=MemoryStore, compare=False)
    pemeriksaan: Pemeriksaan = field(default_factory=Pemeriksaan)
    gambar: Mapping[str, Bitmap | str] = field(default_factory=dict)

    @property
    def dasar(self) -> PeraturanPustaka:
        """Return the regulation that is amended."""
        return self.dossier.pustaka.peraturan[str(self.dossier.dasar.peraturan)]

    @property
    def bentuk(self) -> BentukRancangan:
        """Return the form of the draft: that of the regulation it amends (L2'-6)."""
        identitas = self.dossier.identitas
        return BentukRancangan.dari(
            self.dasar.jenis, identitas.daerah, kop_pembentuk=identitas.kop_pembentuk
        )
