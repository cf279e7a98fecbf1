"""``naskah check``: everything that can be wrong without laying out a page."""

from __future__ import annotations

from collections.abc import Sequence

from generator.app.paths import Home
from generator.app.prepare import chosen, prepare
from generator.content.load import misnamed
from generator.diagnostics import Diagnostic, DraftingError, ordered
from generator.documents.ganda import repeated


def check(home: Home, slugs: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Return every finding about the named dossiers, or about all of them and their names."""
    found = [] if slugs else list(misnamed(home.content))
    for slug in chosen(home, slugs):
        try:
            bahan = prepare(home, slug)
            found += bahan.pemeriksaan.diagnostics
            found += repeated(bahan, home.templates)
        except DraftingError as error:
            found += error.diagnostics
    return ordered(found)
