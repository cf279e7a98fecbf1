"""``naskah unpack``: the sources that a PDF of ours was built from, as files again."""

from __future__ import annotations

import io
import lzma
import tarfile
from pathlib import Path, PurePosixPath

from generator.app.paths import write_atomically
from generator.app.verify import carried_of
from generator.diagnostics import DraftingError, Span, galat
from generator.intake.outside import open_outside

LARGEST = 64_000_000  # bytes unpacked: a hundred times the sources of a large dossier


def unpack(path: Path, into: Path) -> tuple[Path, ...]:
    """Write the sources in a PDF below ``into``; return what was written.

    Raises DraftingError when the file carries none, when its archive is not sound, or when a file
    that is there already says something else: nothing is overwritten.
    """
    file = open_outside(path)
    place = Span(file.name)
    packed = carried_of(file).sources
    if not packed:
        hint = "Sumber hanya dibawa oleh PDF; mintalah PDF dari bangunan yang sama."
        raise DraftingError([galat(place, "R04", "Berkas ini tidak membawa sumbernya.", hint)])
    members = _members(packed, place)
    unlike = [
        name
        for name, data in members.items()
        if (target := into / name).exists() and target.read_bytes() != data
    ]
    if unlike:
        hint = "Pulihkan ke folder kosong: naskah unpack BERKAS.pdf --into FOLDER."
        raise DraftingError([galat(Span(str(into / n)), "R05", CLASH, hint) for n in unlike])
    for name, data in members.items():
        write_atomically(into / name, data)
    return tuple(into / name for name in members)


CLASH = "Berkas ini sudah ada dengan isi lain; tidak ada yang ditulis."


def _members(packed: bytes, place: Span) -> dict[str, bytes]:
    """Return the files of an archive by name; nothing may point out of the folder."""
    try:
        unpacked = lzma.LZMADecompressor(memlimit=2 * LARGEST).decompress(packed, LARGEST + 1)
        with tarfile.open(fileobj=io.BytesIO(unpacked)) as tar:
            found = {m.name: _content(tar, m) for m in tar.getmembers()}
    except (lzma.LZMAError, tarfile.TarError, EOFError) as error:
        raise DraftingError([galat(place, "R04", "Arsip sumbernya rusak.")]) from error
    for name in found:
        parts = PurePosixPath(name).parts
        if parts[0] not in ("content", "templates") or ".." in parts:
            raise DraftingError([galat(place, "R04", f'Arsip sumbernya memuat "{name}".')])
    return found


def _content(tar: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = tar.extractfile(member) if member.isreg() else None
    if file is None:
        raise tarfile.TarError(member.name)
    return file.read()
