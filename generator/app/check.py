"""``naskah check``: what can be wrong without laying out a page, looked for once a content.

What was found is kept under the hash of all that it depends on, as packets are
(:mod:`generator.app.packet`); so what examines is imported only where there is something new.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.app import manifest
from generator.app.cache import FolderCache
from generator.app.chosen import chosen
from generator.app.packet import as_json, findings, key_of
from generator.app.paths import Home
from generator.content.dossiers import misnamed
from generator.diagnostics import Diagnostic, DraftingError, ordered

KIND = "check"


def check(home: Home, slugs: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Return every finding about the named dossiers, or about all of them and their names."""
    found = [] if slugs else list(misnamed(home.content))
    names = chosen(home, slugs)
    # The whole library: what is wrong in a record that nobody sees is told here.
    shared = f"{manifest.shared_digest(home.root)} {manifest.library_digest(home.root)}"
    for slug in names:
        found += _found(home, slug, shared)
    return ordered(found)


def _found(home: Home, slug: str, shared: str) -> tuple[Diagnostic, ...]:
    """Return what is found in a dossier, from memory where nothing has changed since."""
    cache, own = FolderCache(home.build / ".cache"), manifest.own_digest(home.root, slug)
    key = key_of(home, slug, own, shared, KIND)
    if (known := cache.get(key)) is not None:
        return findings(known)
    from generator.app.examine import examined

    try:
        _, found = examined(home, slug)
    except DraftingError as error:
        found = error.diagnostics
    if manifest.own_digest(home.root, slug) == own:  # not edited meanwhile
        cache.put(key, as_json(found).encode())
    return found
