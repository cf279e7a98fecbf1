"""What the register of a dossier says is agreed, and what is open."""

from __future__ import annotations

from generator.app.paths import Home
from generator.app.prepare import prepare
from generator.content.load import load_dossier
from generator.documents.kesepakatan import Agreements, KesepakatanView


def agreement(home: Home, slug: str) -> KesepakatanView | None:
    """Return the states of the units of a draft; None for a dossier without a register."""
    dossier = load_dossier(home.content, slug, shipped=home.shipped)
    if not (dossier.catatan or dossier.kesepakatan):
        return None
    told = Agreements(prepare(home, slug))
    return told.view() if told.any else None
