"""How many pages the draft has, for the papers that tell so; unknown where nobody lays it out."""

from __future__ import annotations

from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.ranperda import ranperda
from generator.model.metadata_jdih import Halaman


def count_pages(bahan: Bahan, templat: Templates) -> Halaman | None:
    """Return the pages of the draft as it is printed, of its explanation, and of its annexes."""
    if bahan.ukur is None:
        return None
    lembar = bahan.ukur(ranperda(bahan, templat))
    penjelasan = lembar.get("penjelasan", 0)
    lampiran = sum(n for id_, n in lembar.items() if id_ not in ("ranperda", "penjelasan"))
    return Halaman(sum(lembar.values()), penjelasan, lampiran)
