"""The documents of a dossier in their folder: built aside, put in place whole.

A new set is written to ``.<dossier>.baru`` beside the folder; then the old set is renamed away
(``.<dossier>.lama``) and the new one in. Whoever is stopped in between, by a signal, a full disk or
a power cut, leaves the old set or the new one, at worst under its other name, from where
:func:`settle` takes it back.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.app.paths import WriteError, flush_folder, write_atomically


def publish(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put ``files`` (by their names in ``folder``) in the place of all that stands there.

    Raise WriteError, with the old set where it was, when that cannot be done.
    """
    try:
        place = folder.resolve()
        place.parent.mkdir(parents=True, exist_ok=True)
        with _alone(place.parent):
            _settle(place)
            try:
                _swap(place, files)
            finally:
                _settle(place)
    except OSError as error:
        raise WriteError(error.errno, error.strerror, str(folder)) from error


def _swap(folder: Path, files: Mapping[str, bytes]) -> None:
    aside = _beside(folder, "baru")
    aside.mkdir()
    for name, data in files.items():
        write_atomically(aside / name, data)
    if folder.exists():
        folder.rename(_beside(folder, "lama"))
    aside.rename(folder)
    flush_folder(folder.parent)


def settle(folder: Path) -> None:
    """Take back what a build that was stopped left beside ``folder``."""
    folder = folder.resolve()
    if any(_beside(folder, word).exists() for word in ("baru", "lama", "buang")):
        with _alone(folder.parent):
            _settle(folder)


def _settle(folder: Path) -> None:
    """Leave one whole set under the name of ``folder``; what is thrown away is never taken back."""
    aside, old, away = (_beside(folder, word) for word in ("baru", "lama", "buang"))
    if old.exists() and not folder.exists():
        old.rename(folder)
    shutil.rmtree(away, ignore_errors=True)
    if old.exists():
        old.rename(away)
    shutil.rmtree(away, ignore_errors=True)
    shutil.rmtree(aside, ignore_errors=True)


def _beside(folder: Path, word: str) -> Path:
    return folder.with_name(f".{folder.name}.{word}")


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """Wait until no other build puts documents in ``place``, where the system can say so."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    handle = os.open(place, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network disks lock no folders
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
