"""A zip that depends on nothing but its contents: one fixed date, mode and order of members."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import PurePosixPath

EPOCH = (1980, 1, 1, 0, 0, 0)
FIRST = "[Content_Types].xml"  # where readers that stream expect it
MIMETYPE = "mimetype"  # readers of books find it at one place, not packed (EPUB 3.3, OCF 4.2.2)
PACKED = frozenset({".pdf", ".docx", ".epub", ".png", ".jpg", ".zip", ".xlsx"})  # gain nothing


def repack(package: bytes) -> bytes:
    """Return the same members, sorted, with one fixed date and mode."""
    with zipfile.ZipFile(io.BytesIO(package)) as old:
        members = [(name, old.read(name)) for name in old.namelist()]
    return _zip(sorted(members, key=lambda m: (m[0] != FIRST, m[0])))


def pack(members: Iterable[tuple[str, bytes]], first: str) -> bytes:
    """Return named bytes as one zip, ``first`` before the others in order of their names.

    What is compressed already is stored.
    """
    ordered = sorted(members, key=lambda m: (m[0] != first, m[0]))
    return _zip(ordered, PACKED)


def _zip(members: Iterable[tuple[str, bytes]], stored: frozenset[str] = frozenset()) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        for name, data in members:
            member = zipfile.ZipInfo(name, EPOCH)
            plain = PurePosixPath(name).suffix in stored or name == MIMETYPE
            member.compress_type = zipfile.ZIP_STORED if plain else zipfile.ZIP_DEFLATED
            member.create_system = 3
            member.external_attr = 0o100644 << 16
            new.writestr(member, data, member.compress_type, None if plain else 6)
    return out.getvalue()
