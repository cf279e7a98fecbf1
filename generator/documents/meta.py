"""What a file says about itself, and the line that runs on every page."""

from __future__ import annotations

from generator.documents.bahan import Bahan
from generator.documents.istilah import rapi
from generator.documents.rekaan import REKAAN
from generator.documents.wilayah import Wilayah
from generator.ir.nodes import Meta


def meta(bahan: Bahan, judul: str) -> Meta:
    """Return the metadata of the document titled ``judul``."""
    identitas = bahan.dossier.identitas
    wilayah = Wilayah.dari(bahan)
    rekaan = (REKAAN,) if identitas.daerah.rekaan else ()
    return Meta(
        title=f"{judul}: {rapi(identitas.judul)}",
        subject=f"Rancangan {wilayah.peraturan} tentang {rapi(identitas.judul)}",
        author=rapi(identitas.pemrakarsa),
        keywords=(f"Rancangan {bahan.bentuk.nama}", "Naskah Akademik", wilayah.nama),
        date=identitas.tanggal_acuan.isoformat(),
        running=" | ".join((*rekaan, str(identitas.keadaan), bahan.dossier.slug, bahan.hash)),
    )
