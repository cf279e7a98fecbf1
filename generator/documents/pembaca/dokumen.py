"""The papers for readers: two pages for the council, plain words for the public, the presentation.

Their sentences stand in ``templates/pembaca``; every one is held against the draft by
:mod:`generator.proof.norms`.
"""

from __future__ import annotations

from dataclasses import replace

from generator.documents.bagian import Assembly, cite
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.meta import meta
from generator.documents.pembaca.bacaan import BacaanView, bacaan
from generator.ir.nodes import Document
from generator.model.dossier import PENGANTAR, RINGKASAN_DEWAN, RINGKASAN_PUBLIK

LEMBAR_DEWAN = 2  # pages that a council member reads


def ringkasan_dewan(bahan: Bahan, templat: Templates) -> Document:
    """Return the summary for council members, as full as two pages take."""
    view = bacaan(bahan, templat, RINGKASAN_DEWAN)
    for rinci in (3, 2, 1, 0):
        document = _made(bahan, templat, replace(view, rinci=rinci), RINGKASAN_DEWAN)
        if _fits(bahan, document) or rinci == 0:
            break
    return document


def ringkasan_publik(bahan: Bahan, templat: Templates) -> Document:
    """Return the summary in plain words for the public."""
    return _made(bahan, templat, bacaan(bahan, templat, RINGKASAN_PUBLIK), RINGKASAN_PUBLIK)


def penjelasan_pengantar(bahan: Bahan, templat: Templates) -> Document:
    """Return the paper with which a draft is presented."""
    return _made(bahan, templat, bacaan(bahan, templat, PENGANTAR), PENGANTAR)


JUDUL = {
    RINGKASAN_DEWAN: ("Ringkasan bagi Anggota DPRD", "tabel"),
    RINGKASAN_PUBLIK: ("Ringkasan bagi Masyarakat", "rancangan"),
    PENGANTAR: ("Penjelasan Pengantar", "rancangan"),
}


def _made(bahan: Bahan, templat: Templates, view: BacaanView, nama: str) -> Document:
    judul, profil = JUDUL[nama]
    parts = templat.parts(f"pembaca/{nama.replace('-', '_')}", view)
    bersitasi, pengutip = cite(parts, bahan)
    selesai = Assembly(bahan, templat).selesai(bersitasi, pengutip)
    return Document(nama, meta(bahan, judul), profil, selesai)


def _fits(bahan: Bahan, document: Document) -> bool:
    return bahan.ukur is None or sum(bahan.ukur(document).values()) <= LEMBAR_DEWAN
