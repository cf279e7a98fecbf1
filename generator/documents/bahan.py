"""What every document is made of: dossier, amended law, analysis, and the hash of its content."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from generator.documents.kekangan import Pembanding
from generator.documents.lebar_huruf import Huruf
from generator.documents.picture_store import MemoryStore, PictureStore
from generator.ir.nodes import Bitmap, Document
from generator.kelembagaan.data_kajian import IsiData
from generator.kelembagaan.hasil import Analisis
from generator.law.engine.amend import Amandemen
from generator.law.engine.penetapan import Hukum
from generator.lint.pemeriksaan import Pemeriksaan
from generator.model.dossier import (
    Dasar,
    Dossier,
    IsiPerubahan,
    JenisRancangan,
    PeraturanPustaka,
    Tingkat,
)
from generator.model.draft import BentukRancangan, form_of

Ukur = Callable[[Document], Mapping[str, int]]  # the pages of each part of a document


@dataclass(frozen=True, slots=True)
class Bahan:
    """A dossier ready to be written out.

    ``hash`` is the short hash of its content; ``pictures`` keeps pictures that are slow to draw,
    ``gambar`` holds the author's own by the path in the narrative: pixels, or clean SVG; ``data``
    the analyst's tables by their ids, ``pembanding`` the copies handed in, in order of their dates.
    ``huruf`` knows how wide words are in the letters of the house. ``ukur`` lays a document out for
    those that tell how long another one is; None where nobody can.
    """

    dossier: Dossier
    amandemen: Hukum
    hash: str
    analisis: Analisis = field(default_factory=Analisis)
    pictures: PictureStore = field(default_factory=MemoryStore, compare=False)
    pemeriksaan: Pemeriksaan = field(default_factory=Pemeriksaan)
    gambar: Mapping[str, Bitmap | str] = field(default_factory=dict)
    data: Mapping[str, IsiData] = field(default_factory=dict)
    pembanding: tuple[Pembanding, ...] = ()
    huruf: Huruf = field(default_factory=Huruf, compare=False)
    ukur: Ukur | None = field(default=None, compare=False)

    @property
    def terdahulu(self) -> PeraturanPustaka | None:
        """Return the regulation that is amended or repealed; None for a new one."""
        return self.dossier.pustaka.peraturan.get(self.dossier.terdahulu)

    def wadah(self, tingkat: Tingkat) -> str:
        """Return what answers findings of a level: a form of regulation, or the paper alone."""
        match tingkat:
            case Tingkat.PERDA:
                return self.bentuk.nama
            case Tingkat.PERKADA:
                return self.dossier.identitas.daerah.peraturan_kepala
            case Tingkat.NASKAH:
                return "dibahas dalam naskah"

    @property
    def macam(self) -> JenisRancangan:
        """Return what the draft does to the law."""
        return self.dossier.identitas.jenis_rancangan

    @property
    def perubahan(self) -> tuple[Dasar, Amandemen]:
        """Return the law in force and its amendment; ValueError where nothing is amended.

        For the documents that only an amendment has (``model.dossier.documents_of``).
        """
        isi = self.dossier.isi
        if isinstance(isi, IsiPerubahan) and isinstance(self.amandemen, Amandemen):
            return isi.dasar, self.amandemen
        raise ValueError(f"{self.dossier.slug} tidak mengubah peraturan")

    @property
    def bentuk(self) -> BentukRancangan:
        """Return the form of the draft."""
        return form_of(self.dossier)
