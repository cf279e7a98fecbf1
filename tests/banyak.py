"""A project of many dossiers with one short document each."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from generator.app.paths import Home
from generator.content.new import Permintaan, skeleton
from generator.model.dossier import JenisDaerah

ROOT = Path(__file__).parents[1]
DOCUMENTS = {"laporan-pemeriksaan.docx", "laporan-pemeriksaan.pdf", "web"}


def project(root: Path, slugs: Sequence[str]) -> Home:
    """Return a project with the library of this one and dossiers of the names, each numbered."""
    home = Home(root)
    for name in ("_pustaka", "_aturan", "_kamus"):
        shutil.copytree(ROOT / "content" / name, home.content / name)
    for slug in slugs:
        number = slug.rpartition("-")[2]  # of its regulation
        wanted = Permintaan(
            slug, JenisDaerah.KABUPATEN, "Lebak", "Ibu", "2026-11-23", "Banten", number, "2016"
        )
        for name, text in skeleton(wanted, ROOT / "templates").items():
            path = home.content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        identity = home.content / slug / "dossier.yaml"
        head = identity.read_text("utf-8").partition("\ndokumen:")[0]
        identity.write_text(f"{head}\ndokumen:\n  - laporan-pemeriksaan\n", "utf-8")
    return home
