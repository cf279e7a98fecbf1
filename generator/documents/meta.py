"""What a file says about itself, and the line that runs on every page."""

from __future__ import annotations

from dataclasses import replace

from generator.documents.bahan import Bahan
from generator.documents.cetakan import Cetakan, sebutan_keadaan
from generator.documents.environment import Templates
from generator.documents.rekaan import REKAAN
from generator.documents.ungkapan import rapi
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
        running=" | ".join(
            (*rekaan, sebutan_keadaan(bahan.dossier), bahan.dossier.slug, bahan.hash)
        ),
    )


def text_meta(bahan: Bahan, templat: Templates) -> Meta:
    """Return the metadata of the drafted text itself; an enacted one runs no line of a draft."""
    bentuk, judul = bahan.bentuk.nama, rapi(bahan.dossier.identitas.judul)
    cetakan = Cetakan.dari(bahan.dossier)
    if cetakan.rancangan:
        drafted = meta(bahan, f"Rancangan {bentuk}")
        return replace(drafted, running=f"{drafted.running}{_initials(cetakan)}")
    tentang = meta(bahan, bentuk)
    subject = f"{Wilayah.dari(bahan).peraturan} tentang {judul}"
    keywords = (bentuk, *tentang.keywords[1:])
    if not bahan.dossier.keadaan_teks.bernomor:
        return replace(tentang, subject=subject, keywords=keywords)
    bernomor = f"{Wilayah.dari(bahan).peraturan} Nomor {cetakan.nomor} Tahun {cetakan.tahun}"
    running = bernomor
    if cetakan.elektronik:
        running = templat.text("ranperda/tanda_tangan_elektronik", cetakan).strip()
    if bahan.dossier.identitas.daerah.rekaan:
        running = f"{REKAAN} | {running}"
    return replace(tentang, subject=subject, keywords=keywords, running=running)


def _initials(cetakan: Cetakan) -> str:
    """Return room for the initials of those who approve a draft, for the foot of every page.

    Permenkum 40/2025 Pasal 4 ayat (4) huruf c asks for the initials of the drafting team on it.
    """
    ruang = " ".join(f"{satu}: ............" for satu in cetakan.paraf)
    return f" | Paraf {ruang}" if ruang else ""
