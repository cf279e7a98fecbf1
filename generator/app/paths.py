"""Where things stand in a project folder, and how anything is written."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.shipped import CONTENT, TEMPLATES

LINKS = 40  # followed one after the other, as Linux does
OPEN_ALREADY = re.compile(r"/(?:dev|proc/self)/fd/(\d+)")  # where /dev/stdout leads to


@dataclass(frozen=True, slots=True)
class Home:
    """A project folder: ``content/``, ``templates/`` and ``build/`` under it.

    A clone holds everything. A project of ``naskah init`` holds what its drafters write; the rest
    comes with the generator (docs/adr/0017).
    """

    root: Path

    @property
    def project(self) -> Path:
        """The file by which a project says that it builds on what comes with the generator."""
        return self.root / "naskah.yaml"

    @property
    def shipped(self) -> Path | None:
        """The ``content/`` with library, rules and words that stand behind the project's own.

        None for a folder that has everything itself. One without any content has nothing: there
        drafts of other people are checked.
        """
        return CONTENT if self.project.is_file() or not self.content.is_dir() else None

    @property
    def content(self) -> Path:
        """Where authors write."""
        return self.root / "content"

    @property
    def templates(self) -> tuple[Path, ...]:
        """Where sentences, formulae and styles stand: the project's own hide those shipped."""
        own = self.root / "templates"
        return (own, TEMPLATES) if own.is_dir() and own.resolve() != TEMPLATES else (TEMPLATES,)

    def template(self, name: str) -> Path:
        """Return the file or folder ``name`` of the templates."""
        found = (folder / name for folder in self.templates)
        return next((path for path in found if path.exists()), TEMPLATES / name)

    @property
    def build(self) -> Path:
        """Where results go."""
        return self.root / "build"

    @property
    def style(self) -> Path:
        """The house style that dossiers have unless they name another profile."""
        return self.style_of("baku")

    def style_of(self, profil: str) -> Path:
        """Return the house style of a profile: ``gaya.yaml``, or ``gaya-PROFIL.yaml``."""
        return self.template("style/gaya.yaml" if profil == "baku" else f"style/gaya-{profil}.yaml")


class WriteError(OSError):
    """Something could not be written; ``filename`` is the path as it was asked for."""


class FalseNameError(WriteError):
    """A name that promises another kind of file than its content is."""


# how files that other programs open by the end of their names begin, and what else is in them
_KINDS = {
    ".docx": (b"PK", b"word/"),
    ".xlsx": (b"PK", b"xl/"),
    ".odt": (b"PK", b"opendocument.text"),
    ".zip": (b"PK", b""),
    ".epub": (b"PK", b"application/epub"),
    ".pdf": (b"%PDF", b""),
    ".doc": (b"\xd0\xcf\x11\xe0", b""),
    ".rtf": (b"{\\rtf", b""),
}


def _refuse_false_name(path: Path, data: bytes) -> None:
    """Raise FalseNameError where a program that opens files of this name could not open it."""
    begins, holds = _KINDS.get(path.suffix.lower(), (b"", b""))
    if not data.startswith(begins) or holds not in data:
        raise FalseNameError(errno.EINVAL, path.suffix.lower().lstrip(".").upper(), str(path))


def write_atomically(path: Path, data: bytes, *, folders: bool = True) -> None:
    """Write ``data`` so that a reader finds all of it or what was there before.

    A regular file is replaced by one of the same mode and, as far as we may, owner; a new one gets
    the mode that the umask leaves. A symbolic link stays, and what it points to is written.
    Devices, pipes and open descriptors (``/dev/stdout``) are written through. Missing folders are
    made unless ``folders`` is false: then the name is one that somebody chose, and must be true of
    what is written. Raises :class:`WriteError`, or BrokenPipeError when the reader of a pipe has
    left.
    """
    if not folders:
        _refuse_false_name(path, data)
    try:
        place = _destination(path)
        if isinstance(place, int):
            _pour(os.dup(place), data)
            return
        before = place.stat() if place.exists() else None
        if before is None or stat.S_ISREG(before.st_mode):
            if folders:
                place.parent.mkdir(parents=True, exist_ok=True)
            _replace(place, data, before)
        else:
            _pour(os.open(place, os.O_WRONLY), data)  # a folder cannot be opened so
    except BrokenPipeError:
        raise
    except OSError as error:
        raise WriteError(error.errno, error.strerror, str(path)) from error


def _destination(path: Path) -> Path | int:
    """Return the path at the end of a chain of links, or the open descriptor it stands for."""
    for _ in range(LINKS):
        if found := OPEN_ALREADY.fullmatch(str(path)):
            return int(found[1])
        if not path.is_symlink():
            return path
        path = path.parent / path.readlink()
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))


def _pour(handle: int, data: bytes) -> None:
    with os.fdopen(handle, "wb") as file:
        file.write(data)


def _replace(place: Path, data: bytes, before: os.stat_result | None) -> None:
    """Rename a new file into place, its content on the disk before, its name after."""
    if before is not None and not os.access(place, os.W_OK):  # a rename would not ask
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    new = place.with_name(f".naskah-{os.urandom(8).hex()}.tmp")
    try:
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if before is not None:
                _keep_owner_and_mode(handle, before)
            os.fsync(handle)
        new.replace(place)
    except BaseException:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        raise
    flush_folder(place.parent)


def _keep_owner_and_mode(handle: int, before: os.stat_result) -> None:
    if sys.platform != "win32":
        with suppress(PermissionError):  # only root gives files away
            os.fchown(handle, before.st_uid, before.st_gid)
        os.fchmod(handle, stat.S_IMODE(before.st_mode))


def flush_folder(folder: Path) -> None:
    """Put a renaming on the disk; file systems that cannot do so for a folder are let be."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
