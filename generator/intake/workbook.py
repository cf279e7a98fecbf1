"""Rows of a sheet of an XLSX workbook: what is in its cells, whatever it says of its own size.

Rows and columns that are hidden count: a filter takes no task away. A sheet that is hidden as a
whole is refused, since nobody has looked at it. Merged cells hold their value in the first.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import DraftingError, Span, galat
from generator.intake.package import PART, Package

if TYPE_CHECKING:  # takes half a second
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    Row = tuple[Cell | MergedCell, ...]

TOTAL = 4 * PART  # bytes of all parts unpacked
SAVE = "Buka dengan program lembar kerja, periksa, lalu simpan ulang sebagai .xlsx."


@dataclass(frozen=True, slots=True)
class Bad:
    """A cell without a value to read: an error value, or a formula that was never computed."""

    words: str

    def __str__(self) -> str:
        """Return what the cell holds, as a message says it."""
        return self.words


def sheet_rows(data: bytes, path: str, name: str) -> list[tuple[object, ...]]:
    """Return the values of the sheet ``name``, row by row from the first; see :class:`Bad`.

    Raise DraftingError (K40, K41) when the workbook is damaged or has no such sheet to be seen.
    """
    place = Span(path)
    Package(data, path, "XLSX").sound(TOTAL)
    try:
        values = _sheet(_book(data, values=True), name, place)
        formulas = _sheet(_book(data, values=False), name, place)
        pairs = zip(_cells(values), _cells(formulas), strict=True)
        return [tuple(map(_value, *pair)) for pair in pairs]
    except (DraftingError, MemoryError):
        raise
    except Exception as error:  # what openpyxl raises on damage is no closed list
        message = f"buku kerja XLSX rusak atau tidak terbaca ({type(error).__name__})"
        raise DraftingError([galat(place, "K40", message, SAVE)]) from error


def _book(data: bytes, *, values: bool) -> Workbook:
    from openpyxl import load_workbook

    return load_workbook(io.BytesIO(data), read_only=True, data_only=values)


def _sheet(book: Workbook, name: str, place: Span) -> Worksheet:
    there = ", ".join(book.sheetnames)
    hint = f"lembar yang ada: {there}" if there.strip() else "buku kerja ini tanpa lembar bernama"
    if name not in book.sheetnames:
        raise DraftingError([galat(place, "K41", f"lembar {name} tidak ada", hint)])
    sheet = book[name]
    if name in (chart.title for chart in book.chartsheets):
        raise DraftingError([galat(place, "K41", f"lembar {name} hanya berisi bagan", hint)])
    if sheet.sheet_state != "visible":
        message = f"lembar {name} tersembunyi"
        raise DraftingError([galat(place, "K41", message, f"tampilkan lembarnya; {SAVE.lower()}")])
    return sheet


def _cells(sheet: Worksheet) -> Iterator[Row]:
    sheet.reset_dimensions()  # type: ignore[attr-defined]  # a sheet read only: its size may lie
    return sheet.iter_rows()


def _value(cell: Cell | MergedCell, formula: Cell | MergedCell) -> object:
    if cell.data_type == "e":
        return Bad(f"galat {cell.value}")
    if cell.value is None and formula.data_type == "f":
        return Bad("rumus yang belum dihitung")
    return cell.value
