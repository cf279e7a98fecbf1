"""Sheets of a workbook: what is in their cells, whatever they say of their own size.

Rows and columns that are hidden count: a filter takes no task away. Sheets that are hidden as a
whole say so. Merged cells hold their value in the first.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import repeat
from pathlib import PurePath
from typing import TYPE_CHECKING

from generator.diagnostics import DraftingError, Span, galat
from generator.intake.formula import Formulas, Unknown
from generator.intake.package import PART, Package

if TYPE_CHECKING:  # takes half a second
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    Row = tuple[Cell | MergedCell, ...]

TOTAL = 4 * PART  # bytes of all parts unpacked
SAVE = "Buka dengan program lembar kerja, periksa, lalu simpan ulang sebagai .xlsx."
MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*ref=\"([A-Z]+\d+):([A-Z]+\d+)\"")
FORMULA = re.compile(rb"<(?:[^\s<>/!?:]+:)?f[\s/>]")
UNSURE = re.compile(rb"\0|<!")  # letters of two bytes, or what may stand for an element
DELIMITERS = ";\t,|"


@dataclass(frozen=True, slots=True)
class Bad:
    """A cell without a value to read: an error value, or a formula that was never computed."""

    words: str

    def __str__(self) -> str:
        """Return what the cell holds, as a message says it."""
        return self.words


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows from the first, ``merged`` rectangles (row, column, row, column) from 1.

    ``bold`` are the places of bold text; ``rows`` hold texts, numbers, dates, :class:`Bad`, None.
    """

    name: str
    rows: list[tuple[object, ...]]
    hidden: bool = False
    merged: tuple[tuple[int, int, int, int], ...] = ()
    bold: frozenset[tuple[int, int]] = field(default_factory=frozenset)

    def at(self, row: int, column: int) -> object:
        """Return what a cell holds, both counted from 1."""
        cells = self.rows[row - 1] if 0 < row <= len(self.rows) else ()
        return cells[column - 1] if 0 < column <= len(cells) else None


def read_book(data: bytes, path: str) -> tuple[Sheet, ...]:
    """Return every sheet with cells of an XLSX; raise DraftingError (K40) when it is damaged.

    A formula whose value was not saved is computed where that is simple, else it is a Bad.
    """
    place = Span(path)
    Package(data, path, "XLSX").sound(TOTAL)
    try:
        values, formulas = _book(data, values=True), _book(data, values=False)
        found = [
            _sheet(values[name], formulas[name] if _has_formulas(values[name]) else None)
            for name in values.sheetnames
            if name not in {chart.title for chart in values.chartsheets}
        ]
        return tuple(_computed(found))
    except (DraftingError, MemoryError):
        raise
    except Exception as error:  # what openpyxl raises on damage is no closed list
        message = f"buku kerja XLSX rusak atau tidak terbaca ({type(error).__name__})"
        raise DraftingError([galat(place, "K40", message, SAVE)]) from error


def read_csv(data: bytes, path: str) -> tuple[Sheet, ...]:
    """Return a text table as one sheet, named like the file; every cell is text."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(DELIMITERS, key=first.count)
    if not any(text.count(d) for d in DELIMITERS):
        message = "berkas teks ini tidak berisi tabel yang dipisahkan koma, titik koma, atau tab"
        raise DraftingError([galat(Span(path), "K40", message, SAVE)])
    rows: list[tuple[object, ...]] = []
    for row in csv.reader(io.StringIO(text), delimiter=delimiter):
        rows.append(tuple(cell.strip() or None for cell in row))
    return (Sheet(PurePath(path).stem, rows),)


def _book(data: bytes, *, values: bool) -> Workbook:
    from openpyxl import load_workbook

    return load_workbook(io.BytesIO(data), read_only=True, data_only=values)


def _sheet(
    values: Worksheet, formulas: Worksheet | None
) -> tuple[Sheet, dict[tuple[int, int], str]]:
    """Return a sheet, and the formulas of it that have no value."""
    rows: list[tuple[object, ...]] = []
    waiting: dict[tuple[int, int], str] = {}
    bold: set[tuple[int, int]] = set()
    read: Iterable[tuple[Row, Row | None]] = (
        zip(_cells(values), repeat(None), strict=False)
        if formulas is None
        else zip(_cells(values), _cells(formulas), strict=True)
    )
    for number, (cells, told_row) in enumerate(read, start=1):
        rows.append(tuple(map(_value, cells)))
        for column, cell in enumerate(cells, start=1):
            formula = told_row[column - 1] if told_row else None
            if cell.value is None and formula is not None and formula.data_type == "f":
                waiting[number, column] = str(getattr(formula.value, "text", formula.value))
            elif isinstance(cell.value, str) and cell.font and cell.font.b:
                bold.add((number, column))
    hidden = values.sheet_state != "visible"
    return Sheet(values.title, rows, hidden, _merged(values), frozenset(bold)), waiting


def _cells(sheet: Worksheet) -> Iterator[Row]:
    sheet.reset_dimensions()  # type: ignore[attr-defined]  # a sheet read only: its size may lie
    return sheet.iter_rows()


def _has_formulas(sheet: Worksheet) -> bool:
    """Say whether a cell may hold a formula; where none does, reading twice tells nothing."""
    data = _raw(sheet)
    return UNSURE.search(data) is not None or FORMULA.search(data) is not None


def _merged(sheet: Worksheet) -> tuple[tuple[int, int, int, int], ...]:
    from openpyxl.utils.cell import coordinate_to_tuple

    pairs = MERGED.findall(_raw(sheet))
    return tuple(
        (*coordinate_to_tuple(a.decode()), *coordinate_to_tuple(b.decode())) for a, b in pairs
    )


def _raw(sheet: Worksheet) -> bytes:
    """Return the part of the package that a sheet stands in."""
    archive = sheet.parent._archive  # type: ignore[union-attr]  # no other way, reading only
    data: bytes = archive.read(sheet._worksheet_path)  # type: ignore[attr-defined]  # as above
    return data


def _value(cell: Cell | MergedCell) -> object:
    if cell.data_type == "e":
        return Bad(f"galat {cell.value}")
    if isinstance(cell.value, float) and "%" in (cell.number_format or ""):
        shown = f"{Decimal(str(cell.value)) * 100:f}".rstrip("0").rstrip(".")
        return f"{shown.replace('.', ',')}%"  # as its reader sees it: 14,2%, not 0.142
    return cell.value


def _computed(found: list[tuple[Sheet, dict[tuple[int, int], str]]]) -> Iterator[Sheet]:
    """Yield the sheets with the values of formulas that were saved without."""
    sheets = {sheet.name: sheet for sheet, _ in found}
    formulas = {sheet.name: waiting for sheet, waiting in found}

    def cell(name: str, row: int, column: int) -> object:
        if name not in sheets:
            raise Unknown
        return sheets[name].at(row, column)

    engine = Formulas(cell, lambda name, row, column: formulas[name].get((row, column)))
    for sheet, waiting in found:
        for row, column in waiting:
            try:
                value: object = engine.value(sheet.name, row, column)
            except Unknown:
                value = Bad("rumus yang belum dihitung")
            cells = list(sheet.rows[row - 1])
            cells[column - 1] = value
            sheet.rows[row - 1] = tuple(cells)
        yield sheet
