"""The title of a draft: as it is written, else that of what it amends."""

from __future__ import annotations

from generator.model.dossier import Dossier
from generator.model.draft import judul_perubahan
from generator.model.teks import Teks


def titled(whole: Dossier) -> Dossier:
    """Return a dossier with the title of its draft: as written, else from what it amends."""
    identitas = whole.identitas
    if identitas.judul or whole.dasar is None:
        return whole
    dasar = whole.pustaka.peraturan[str(whole.dasar.peraturan)]
    judul = judul_perubahan(dasar.acuan(instansi=False), len(dasar.diubah_oleh))
    titled = identitas.model_copy(update={"judul": Teks(judul, identitas.asal)})
    return whole.model_copy(update={"identitas": titled})
