"""Which dossiers a command works on."""

from __future__ import annotations

from collections.abc import Sequence

from generator.app.paths import Home
from generator.content.dossiers import list_dossiers, misnamed
from generator.content.names import fault_of
from generator.diagnostics import NOWHERE, DraftingError, Span, galat


def chosen(home: Home, slugs: Sequence[str]) -> tuple[str, ...]:
    """Return the dossiers to work on: those named, or all; raise S20 for one that is not there."""
    known = list_dossiers(home.content)
    if not known:
        what, hint = "tidak ada dosir di folder ini", "buat dengan: naskah new NAMA"
        none = galat(Span(str(home.content)), "S20", what, hint)
        raise DraftingError([none, *misnamed(home.content)])
    wrong = [s for s in slugs if s not in known]
    if wrong:
        hint = f"yang ada: {', '.join(known)}"
        faults = [fault_of(s) or (f'Dosir "{s}" tidak ada.', hint) for s in wrong]
        raise DraftingError([galat(NOWHERE, "S20", *fault) for fault in faults])
    return tuple(slugs) or known
