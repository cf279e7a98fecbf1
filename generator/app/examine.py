"""Everything that can be wrong with a dossier without laying out a page."""

from __future__ import annotations

from generator.app import manifest
from generator.app.cache import FolderCache
from generator.app.paths import Home
from generator.app.prepare import prepare
from generator.diagnostics import Diagnostic, ordered
from generator.documents.bahan import Bahan
from generator.documents.ganda import repeated, shown

ONCE = b"tercetak sekali"


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
        manifest.seen_digest(home.root, bahan.dossier.slug),
    )
    key = manifest.sha256("\0".join((*behind, shown(bahan.dossier))).encode())
    if cache.get(key) == ONCE:
        return ()
    found = tuple(repeated(bahan, home.templates))
    if not found:
        cache.put(key, ONCE)
    return found
