"""The page before the pages that changed: which page of the copy each page of today is."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.environment import Templates
from generator.ir.nodes import Document, Meta

NAMA = "peta-halaman"


@dataclass(frozen=True, slots=True)
class BarisPeta:
    """Pages that belong together: their printed numbers then and now, and what changed on them."""

    lama: str
    baru: str
    keadaan: str
    apa: str = ""


@dataclass(frozen=True, slots=True)
class PetaView:
    """All that the template may name; ``tanpa_letak`` are changes found on no page."""

    dokumen: str
    jumlah: str
    semua: str
    sidik: str
    sidik_lama: str
    baris: tuple[BarisPeta, ...]
    tanpa_letak: str


def peta_halaman(view: PetaView, meta: Meta, templat: Templates) -> Document:
    """Return the map as a document of its own."""
    return Document(NAMA, meta, "rancangan", templat.parts("peta_halaman/peta_halaman", view))
