"""What stands under a folder, in one order, without what editors and systems leave there.

The standard library is enough here: make asks with a bare interpreter (``app/manifest.py``).
"""

from __future__ import annotations

import stat
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from generator.content.names import is_dropping


class Kind(StrEnum):
    """What stands under a name."""

    FILE = "berkas"
    FOLDER = "folder"
    OTHER = "bukan-berkas"
    UNREADABLE = "tak-terbaca"


class Entry(NamedTuple):
    """Something in a folder; ``name`` is its path from the folder that was asked for."""

    kind: Kind
    name: str
    path: Path


def entries(path: Path, name: str, above: tuple[tuple[int, int], ...] = ()) -> Iterator[Entry]:
    """Yield a file, or a folder and all that it holds: files before folders, sorted.

    Links to folders are followed, but not to one of the folders ``above``.
    """
    try:
        told = path.stat()
        me = (told.st_dev, told.st_ino)
        if stat.S_ISREG(told.st_mode):
            yield Entry(Kind.FILE, name, path)
            return
        if not stat.S_ISDIR(told.st_mode) or me in above:
            yield Entry(Kind.OTHER, name, path)
            return
        names = sorted(each.name for each in path.iterdir() if not is_dropping(each.name))
    except OSError:
        yield Entry(Kind.UNREADABLE, name, path)
        return
    yield Entry(Kind.FOLDER, name, path)
    inside = [list(entries(path / each, f"{name}/{each}", (*above, me))) for each in names]
    inside.sort(key=lambda found: found[0].kind is Kind.FOLDER)
    for found in inside:
        yield from found
