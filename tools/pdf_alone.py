"""The PDFs of a dossier alone, by part on all cores with an empty cache (for ``make bench``).

Usage: ``python -m tools.pdf_alone DOSSIER`` in a project folder.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from generator.app.paths import Home
from generator.app.prepare import prepare
from generator.content.gaya import load_gaya
from generator.documents.build import build
from generator.render.pdf.book import write_many
from generator.render.pdf.pool import open_pool, rouse


class Forgetful:
    """A cache that keeps things for one run."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        return self._kept.get(key)

    def put(self, key: str, value: bytes) -> None:
        self._kept[key] = value


def main(arguments: Sequence[str]) -> None:
    """Lay out every document of a dossier."""
    home, cores = Home(Path.cwd()), os.cpu_count() or 1
    with open_pool(cores) as pool:
        rouse(pool, cores)
        documents = build(prepare(home, arguments[0]))
        write_many(documents, load_gaya(home.style), Forgetful(), pool)


if __name__ == "__main__":
    main(sys.argv[1:])
