"""``docs/ketepatan.yaml``: what was judged by hand of the checks."""

from __future__ import annotations

from pathlib import Path

from generator.content.load import load_berkas
from generator.model.ketepatan import BerkasKetepatan


def load_ketepatan(root: Path) -> BerkasKetepatan | None:
    """Return the judgements of a project folder, None where it has none; raise all faults."""
    path = root / "docs" / "ketepatan.yaml"
    return load_berkas(path, BerkasKetepatan) if path.is_file() else None
