"""Pictures of the author's own in an annex: ``![uraian](gambar/peta.png)`` on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import narasi
from generator.model.dossier import BerkasBaru, BerkasPencabutan, BerkasPerubahan, Dasar
from generator.model.perubahan import Objek
from generator.model.teks import Teks

GAMBAR = re.compile(r"^[ \t]*!\[(?P<alt>[^\]\n]*)\]\((?P<path>[^)\n]*)\)[ \t]*$", re.MULTILINE)
AWAL = re.compile(r"^[ \t]*!\[", re.MULTILINE)


def pictures(teks: Teks) -> Iterator[narasi.Picture]:
    """Yield the pictures of an annex with their places."""
    for m in GAMBAR.finditer(teks):
        span = teks.span.down(teks.count("\n", 0, m.start("path")))
        yield narasi.Picture("", m["path"], m["alt"].strip(), (), span=span)


def annex_texts(
    perubahan: BerkasPerubahan | None,
    rancangan: BerkasBaru | BerkasPencabutan | None,
    dasar: Dasar | None,
) -> Iterator[Teks]:
    """Yield the texts of all annexes of a dossier: what is brought, and those of the law."""
    for op in perubahan.operasi if perubahan else ():
        if str(op.objek) == Objek.LAMPIRAN:
            yield op.teks
    if isinstance(rancangan, BerkasBaru):
        yield from (satu.teks for satu in rancangan.lampiran)
    yield from (satu.teks for satu in dasar.lampiran) if dasar else ()
