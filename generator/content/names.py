"""Which names count in ``content/``: those of dossiers, not those of editors and systems.

The standard library is enough here: make asks with a bare interpreter (``app/manifest.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

# What dossiers share: the library, the rules of institutions, and words.
SHELF, RULES, WORDS = "_pustaka", "_aturan", "_kamus"
SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")
RESERVED = frozenset(  # the goals of the Makefile, and the word for what all dossiers share
    (
        *("all", "audit", "bench", "bersama", "check", "clean", "corpus", "coverage", "fuzz"),
        *("help", "hilang", "lint", "lock", "mutasi", "preview", "release", "schema", "setup"),
        *("test", "tinjau", "ukur"),
    )
)
RULE = "Gunakan huruf kecil, angka, dan tanda hubung, paling banyak 63, tanpa tanda hubung di depan"
DROPPING = re.compile(
    r"""
      \..*                 # .DS_Store, ._x of macOS, .#x and .x.swp of editors, .~lock.x#
    | ~.*                  # ~$x.docx of Word
    | .*~ | \#.*\#         # x~ and #x# of Emacs
    | .*\.(?:bak|orig|rej|swp|tmp|temp|part|crdownload|pyc)
    | desktop\.ini | (?:eh)?thumbs\.db | icon\r | __MACOSX | \$RECYCLE\.BIN | __pycache__
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


def fault_of(name: str) -> tuple[str, str] | None:
    """Return what is wrong with the name of a dossier and what helps; None for a good name."""
    if not SLUG.fullmatch(name):
        return f'Nama dosir "{shown(name)}" tidak sah.', f"{RULE}, misalnya lebak-perangkat-daerah."
    if name in RESERVED:
        hint = f"Beri nama yang memuat daerahnya, misalnya {name}-lebak."
        return f'Nama dosir "{name}" sudah dipakai oleh perintah make.', hint
    return None


def folders(akar: Path) -> Iterator[str]:
    """Yield the names of the folders that are dossiers or mean to be, sorted."""
    if akar.is_dir():
        for path in sorted(akar.iterdir()):
            if not path.name.startswith(("_", ".")) and path.is_dir():
                yield path.name


def is_dropping(name: str) -> bool:
    """Say whether editors and systems leave files of this name beside what an author wrote."""
    return DROPPING.fullmatch(name) is not None


def shown(name: str) -> str:
    """Return a name as it can be printed on one line: what is not printable is escaped."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in name)
