"""The imported snapshot of statuses: an index on disk, one look-up a regulation.

It is built in memory and written whole (``pack``), so that a reader finds all of it or the one
before; reading it opens the file without ever writing to it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from generator.diagnostics import DraftingError, Span, galat
from generator.model.peraturan import JenisPeraturan
from generator.model.status import StatusPeraturan

FILE = "_status/peraturan.sqlite"
TABLE = """CREATE TABLE status (jenis TEXT, nomor TEXT, tahun TEXT, judul TEXT, lembaran TEXT,
 tambahan TEXT, diubah_oleh TEXT, dicabut_oleh TEXT, sumber TEXT, instansi TEXT)"""
INDEX = "CREATE INDEX kunci ON status (tahun, nomor, jenis)"
ASK = "SELECT * FROM status WHERE tahun = ? AND nomor = ? AND jenis = ? ORDER BY instansi"


def pack(rows: Iterable[StatusPeraturan]) -> bytes:
    """Return the index of a snapshot as the bytes of its file."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute(TABLE)
        base.executemany(
            "INSERT INTO status VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    str(r.jenis), r.nomor, r.tahun, r.judul, r.lembaran, r.tambahan,
                    " ".join(r.diubah_oleh), r.dicabut_oleh, r.sumber, r.instansi,
                )
                for r in rows
            ),
        )  # fmt: skip
        base.execute(INDEX)
        base.commit()
        return base.serialize()


class StatusIndex:
    """The open index of one project."""

    def __init__(self, base: sqlite3.Connection, path: Path) -> None:
        self._base = base
        self._path = path

    def look_up(self, jenis: JenisPeraturan, nomor: str, tahun: str) -> tuple[StatusPeraturan, ...]:
        """Return what the snapshot says of a regulation; several where regions made one each."""
        try:
            found = self._base.execute(ASK, (tahun, nomor, str(jenis))).fetchall()
        except sqlite3.DatabaseError as wrong:
            raise _unreadable(self._path, wrong) from None
        return tuple(
            StatusPeraturan(
                jenis=JenisPeraturan(kind),
                nomor=number,
                tahun=year,
                judul=title,
                lembaran=gazette,
                tambahan=supplement,
                diubah_oleh=tuple(amended.split()),
                dicabut_oleh=revoked,
                sumber=source,
                instansi=maker,
            )
            for (
                kind,
                number,
                year,
                title,
                gazette,
                supplement,
                amended,
                revoked,
                source,
                maker,
            ) in found
        )


@contextmanager
def open_index(content: Path) -> Iterator[StatusIndex | None]:
    """Open the index of the project under ``content``; None where nothing was imported."""
    path = content / FILE
    if not path.is_file():
        yield None
        return
    try:
        base = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    except sqlite3.DatabaseError as wrong:
        raise _unreadable(path, wrong) from None
    with closing(base):
        yield StatusIndex(base, path)


def _unreadable(path: Path, wrong: sqlite3.DatabaseError) -> DraftingError:
    message = f"Cuplikan status peraturan tidak terbaca ({wrong})."
    return DraftingError([galat(Span(str(path)), "S61", message, "Impor ulang cuplikannya.")])
