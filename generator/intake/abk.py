"""The workload workbook of the bureaus, whatever its layout: read within bounds, by its meaning.

``generator/intake/beban`` says how: heads by their words, units by what the sheet adds up to.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.intake.beban.baca import Kenal
from generator.intake.beban.buku import Hasil, read_workload
from generator.intake.beban.profil import Profil
from generator.intake.ods import read_ods
from generator.intake.outside import Kind
from generator.intake.workbook import Sheet, read_book, read_csv

SPREAD = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_]){3,}(?!\S)")  # J U M L A H


def read_abk(
    data: bytes,
    path: str,
    kenal: Kenal | None = None,
    profil: Profil | None = None,
    kind: Kind = Kind.XLSX,
) -> Hasil:
    """Return what a workbook (XLSX, ODS, or CSV as text) says of workloads, with all of its faults.

    A place in it is ``path:Sheet!C7``. Raise DraftingError when it cannot be opened at all.
    """
    return read_workload(read_sheets(data, path, kind), path, kenal, profil)


def read_sheets(data: bytes, path: str, kind: Kind) -> tuple[Sheet, ...]:
    """Return the sheets of a table of analysts by the kind of its file."""
    readers = {Kind.TEXT: read_csv, Kind.ODS: read_ods}
    return tuple(_closed_up(sheet) for sheet in readers.get(kind, read_book)(data, path))


def _closed_up(sheet: Sheet) -> Sheet:
    """Return a sheet whose spread words (``J U M L A H``) stand as anyone reads them."""

    def words(cell: object) -> object:
        if not isinstance(cell, str):
            return cell
        return SPREAD.sub(lambda found: found[0].replace(" ", ""), cell)

    return replace(sheet, rows=[tuple(map(words, row)) for row in sheet.rows])
