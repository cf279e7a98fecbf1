"""How a test turns a dossier, varied as it likes, into what the documents are made of."""

from __future__ import annotations

from generator.app.amandemen import amend_dossier
from generator.documents.bahan import Bahan
from generator.model.dossier import Dossier


def bahan_dari(dossier: Dossier) -> Bahan:
    return Bahan(dossier, amend_dossier(dossier), "0a1b2c3d")
