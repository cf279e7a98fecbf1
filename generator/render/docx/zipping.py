"""A zip that depends on nothing but its contents."""

from __future__ import annotations

import io
import zipfile

EPOCH = (1980, 1, 1, 0, 0, 0)
FIRST = "[Content_Types].xml"  # where readers that stream expect it


def repack(package: bytes) -> bytes:
    """Return the same members, sorted, with one fixed date and mode."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != FIRST, name)):
            member = zipfile.ZipInfo(name, EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3
            member.external_attr = 0o100644 << 16
            new.writestr(member, old.read(name), zipfile.ZIP_DEFLATED, 6)
    return out.getvalue()
