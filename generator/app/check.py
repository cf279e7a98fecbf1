"""``naskah check``: everything that can be wrong without laying out a page."""

from __future__ import annotations

from collections.abc import Sequence

from generator.app import manifest
from generator.app.cache import FolderCache
from generator.app.paths import Home
from generator.app.prepare import chosen, prepare
from generator.content.load import misnamed
from generator.diagnostics import Diagnostic, DraftingError, ordered
from generator.documents.bahan import Bahan
from generator.documents.ganda import repeated, shown

ONCE = b"tercetak sekali"


def check(home: Home, slugs: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Return every finding about the named dossiers, or about all of them and their names."""
    found = [] if slugs else list(misnamed(home.content))
    for slug in chosen(home, slugs):
        try:
            found += examined(home, slug)[1]
        except DraftingError as error:
            found += error.diagnostics
    return ordered(found)


def examined(home: Home, slug: str) -> tuple[Bahan, tuple[Diagnostic, ...]]:
    """Return a dossier without errors and every finding about it; raise DraftingError."""
    bahan = prepare(home, slug)
    return bahan, ordered((*bahan.pemeriksaan.ringkas, *_repeated(home, bahan)))


def _repeated(home: Home, bahan: Bahan) -> tuple[Diagnostic, ...]:
    """Return what is printed twice, composing only if what could be is not known to be once.

    Words between tables decide nothing, so that an edit of prose asks for no composing. A finding
    is never kept: its place may have moved.
    """
    cache = FolderCache(home.build / ".cache")
    behind = (
        manifest.shared_digest(home.root),
        manifest.data_digest(home.root, bahan.dossier.slug),
    )
    key = manifest.sha256("\0".join((*behind, shown(bahan.dossier))).encode())
    if cache.get(key) == ONCE:
        return ()
    found = tuple(repeated(bahan, home.templates))
    if not found:
        cache.put(key, ONCE)
    return found
