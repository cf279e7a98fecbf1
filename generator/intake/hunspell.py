"""The Indonesian dictionary of hunspell: which words it does not know.

Opening it takes a quarter of a second, so that whoever asks keeps the answers
(``generator.app.dictionary``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hunspell import Hunspell  # type: ignore[import-untyped]  # ships no types

# Where Debian, Fedora, Homebrew and a LibreOffice unpacked by hand put dictionaries
FOLDERS = (
    *("/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/share/myspell"),
    *("/usr/local/share/hunspell", "/opt/homebrew/share/hunspell", "/Library/Spelling"),
)
NAME = "id_ID"


def find_hunspell(folders: Iterable[str] = FOLDERS) -> Path | None:
    """Return the path of the Indonesian dictionary without its suffix, None where there is none."""
    for folder in folders:
        base = Path(folder, NAME)
        if base.with_suffix(".aff").is_file() and base.with_suffix(".dic").is_file():
            return base
    return None


def fingerprint(base: Path) -> str:
    """Return the short hash of a dictionary."""
    data = base.with_suffix(".aff").read_bytes() + base.with_suffix(".dic").read_bytes()
    return hashlib.sha256(data).hexdigest()[:16]


def unknown(base: Path, words: Iterable[str]) -> frozenset[str]:
    """Return the words that the dictionary does not know."""
    dictionary = _opened(base)
    return frozenset(word for word in words if not dictionary.spell(word))


@cache
def _opened(base: Path) -> Hunspell:
    """Return a dictionary, opened once a process."""
    from hunspell import Hunspell  # imported here: only who looks a new word up pays for it

    return Hunspell(base.name, hunspell_data_dir=str(base.parent))
