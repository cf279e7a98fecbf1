"""``naskah thread``: the thread of a dossier, gaps and all (a broken thread is what one looks for).

Only what the thread needs is read: a dossier whose analysis or form has errors still has one.
"""

from __future__ import annotations

from generator.app.authored import make_law
from generator.app.chosen import chosen
from generator.app.paths import Home
from generator.benang.keterkaitan import Keterkaitan, link_thread
from generator.content.load import load_dossier
from generator.model.dossier import Dossier


def thread(home: Home, slug: str) -> tuple[Dossier, Keterkaitan]:
    """Return a dossier and its thread; raise DraftingError when it cannot be read or amended."""
    (known,) = chosen(home, (slug,))
    dossier = load_dossier(home.content, known, shipped=home.shipped)
    return dossier, link_thread(dossier, make_law(dossier))
