"""The dossiers that stand in ``content/``, by the names of their folders; nothing is read."""

from __future__ import annotations

from pathlib import Path

from generator.content import names
from generator.diagnostics import Diagnostic, Span, galat


def list_dossiers(akar: Path) -> tuple[str, ...]:
    """Return the names of the dossiers under ``content/``, sorted; misnamed ones are left out."""
    return tuple(name for name in names.folders(akar) if names.fault_of(name) is None)


def misnamed(akar: Path) -> tuple[Diagnostic, ...]:
    """Return an S20 a folder whose name no command and no goal of make can take."""
    faults = ((name, names.fault_of(name)) for name in names.folders(akar))
    return tuple(
        galat(Span((akar / names.shown(name)).as_posix(), 1, 1), "S20", *fault)
        for name, fault in faults
        if fault is not None
    )
