"""What is broken, and the tests that must notice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
KEPT = HOME / "build" / "mutasi"


@dataclass(frozen=True)
class Room:
    """Files that are broken, and the tests that must notice."""

    name: str
    files: tuple[str, ...]
    tests: tuple[str, ...]

    def sources(self) -> list[Path]:
        """Return the files of the room in order."""
        return sorted({path for pattern in self.files for path in HOME.glob(pattern)})


ROOMS = (
    Room("final", ("generator/app/final.py",), ("tests/app/test_final.py",)),
    Room("content", ("generator/content/check*.py",), ("tests/bad", "tests/content")),
    Room(
        "model",
        ("generator/model/*.py",),
        (
            *("tests/model", "tests/bad", "tests/content", "tests/house/test_istilah.py"),
            *("tests/app/test_road.py", "tests/export/test_jdih.py"),  # model/jalan, metadata_jdih
        ),
    ),
    Room(
        "law",
        ("generator/law/**/*.py",),
        ("tests/law", "tests/app/test_law.py", "tests/app/test_import_law.py"),
    ),
)


def digest(paths: Sequence[Path]) -> str:
    """Return what changes when files do."""
    return hashlib.sha256(b"".join(p.read_bytes() for p in paths)).hexdigest()[:20]


def test_files(room: Room) -> list[Path]:
    """Return what the tests of a room consist of."""
    return sorted(p for name in room.tests for p in _files(HOME / name))


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    else:
        yield from (p for p in path.rglob("*") if p.suffix in (".py", ".yaml", ".txt", ".md"))
