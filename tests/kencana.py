"""The dossier of Nusa Kencana, a province that is not there: small, clean, lacking nothing.

It stands in ``tests/dosir``, a project of its own, and has every table, every figure and every kind
of change of a dossier about Perangkat Daerah. It takes nothing from ``content/`` but the rules.
"""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from generator.app.authored import make_law
from generator.app.paths import Home
from generator.content.aturan import load_aturan
from generator.content.load import load_dossier
from generator.kelembagaan.hasil import Analisis, analyse
from generator.law.engine.amend import Amandemen
from generator.model.dossier import Dossier
from generator.model.kumpulan_aturan import KumpulanAturan
from generator.shipped import CONTENT as SHIPPED

HOME = Home(Path(__file__).parent / "dosir")
CONTENT = HOME.content
SLUG = "kencana"


@cache
def aturan() -> KumpulanAturan:
    """Return the institutional rules that come with the generator."""
    return load_aturan(SHIPPED)


@cache
def dossier() -> Dossier:
    """Return the dossier; its own library is all that it needs."""
    return load_dossier(CONTENT, SLUG)


@cache
def amandemen() -> Amandemen:
    """Return the amendment that it proposes."""
    return make_law(dossier())


@cache
def analisis() -> Analisis:
    """Return what the institutional rules make of it."""
    return analyse(dossier(), amandemen(), aturan())


def copied(folder: Path) -> Home:
    """Return a copy of the project, to be changed or to be built in."""
    built = shutil.ignore_patterns("build")  # what other tests left behind is not copied
    return Home(Path(shutil.copytree(HOME.root, folder / "proyek", ignore=built)))
