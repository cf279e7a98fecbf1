"""Where things stand in a project folder."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Home:
    """A project folder: ``content/``, ``templates/`` and ``build/`` under it."""

    root: Path

    @property
    def content(self) -> Path:
        """Where authors write."""
        return self.root / "content"

    @property
    def templates(self) -> Path:
        """Where sentences, formulae and styles stand."""
        return self.root / "templates"

    @property
    def build(self) -> Path:
        """Where results go."""
        return self.root / "build"

    @property
    def style(self) -> Path:
        """The house style profile."""
        return self.templates / "style" / "gaya.yaml"


def write_atomically(path: Path, data: bytes) -> None:
    """Write ``data`` under a temporary name beside ``path`` and rename it into place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
