"""A small dossier with every kind of change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from dosir_contoh import bahan_dari
from pemeriksaan_contoh import pemeriksaan

from generator.content.load import load_dossier
from generator.documents.bahan import Bahan
from generator.model.dossier import Dossier

SINI = Path(__file__).parent


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    return load_dossier(SINI / "content", "contoh")


@pytest.fixture(scope="session")
def bahan(dossier: Dossier) -> Bahan:
    return replace(bahan_dari(dossier), pemeriksaan=pemeriksaan(dossier))
