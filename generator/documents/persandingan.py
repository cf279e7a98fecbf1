"""The comparison of a draft: an amendment and its law, a new one and what it replaces."""

from __future__ import annotations

from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.matriks import matriks
from generator.documents.matriks_baru import matriks_baru
from generator.ir.nodes import Document
from generator.model.dossier import JenisRancangan


def persandingan(bahan: Bahan, templat: Templates) -> Document:
    """Return the comparison table of a draft; a revocation has none (S101)."""
    if bahan.macam is JenisRancangan.BARU:
        return matriks_baru(bahan, templat)
    return matriks(bahan, templat)
