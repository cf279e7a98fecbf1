"""``naskah road``: where a draft stands on its way to promulgation, by the rules that hold."""

from __future__ import annotations

from datetime import date

from generator.app.paths import Home
from generator.content.aturan import load_jalan
from generator.content.load import load_dossier
from generator.diagnostics import Diagnostic, DraftingError
from generator.model.dossier import Dossier
from generator.model.jalan import Jalan, jalan, misplaced_stages


def road(home: Home, slug: str, pada: date | None = None) -> tuple[Dossier, Jalan]:
    """Return a dossier and its road on a day, that of ``tanggal_acuan`` unless told otherwise.

    Raises DraftingError for a dossier or rules that cannot be read, and for stages out of order.
    """
    dossier = load_dossier(home.content, slug, shipped=home.shipped)
    aturan = load_jalan(home.content, home.shipped)
    if found := tuple(misplaced_stages(dossier, aturan)):
        raise DraftingError(found)
    return dossier, jalan(dossier, aturan, pada or dossier.identitas.tanggal_acuan)


def road_faults(home: Home, dossier: Dossier) -> tuple[Diagnostic, ...]:
    """Return what of the recorded stages the law of the road does not allow."""
    if dossier.tahap is None:
        return ()
    return tuple(misplaced_stages(dossier, load_jalan(home.content, home.shipped)))
