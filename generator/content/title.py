"""The title of a draft: as it is written, else that of what it amends or repeals."""

from __future__ import annotations

from generator.model.dossier import Dossier
from generator.model.draft import judul_pencabutan, judul_perubahan
from generator.model.rancangan_baru import BerkasPencabutan
from generator.model.teks import Teks


def titled(whole: Dossier) -> Dossier:
    """Return a dossier with the title of its draft: as written, else from what it touches."""
    identitas = whole.identitas
    if identitas.judul or not (judul := _from_law(whole)):
        return whole
    titled = identitas.model_copy(update={"judul": Teks(judul, identitas.asal)})
    return whole.model_copy(update={"identitas": titled})


def _from_law(whole: Dossier) -> str:
    """Return the title that the law gives; a new regulation has none but its own."""
    library = whole.pustaka.peraturan
    if isinstance(whole.rancangan, BerkasPencabutan):
        return judul_pencabutan(library[str(whole.rancangan.dicabut)].acuan(instansi=False))
    if whole.dasar is None:
        return ""
    dasar = library[str(whole.dasar.peraturan)]
    return judul_perubahan(dasar.acuan(instansi=False), len(dasar.diubah_oleh))
