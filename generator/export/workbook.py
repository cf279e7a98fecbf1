"""What all workbooks share: heads, guides, and the same bytes for the same content."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import datetime

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

PERTAMA = (1980, 1, 1, 0, 0, 0)  # the first moment a ZIP can hold


def write_head(sheet: Worksheet, row: int, columns: Iterable[tuple[str, float]]) -> None:
    """Write the head of a table, titles and widths (characters), and keep it in sight."""
    for number, (title, width) in enumerate(columns, start=1):
        cell = sheet.cell(row, number, title)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDDDDD")
        cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
        sheet.column_dimensions[cell.column_letter].width = width
    sheet.freeze_panes = f"A{row + 1}"


def write_guide(book: Workbook, lines: Iterable[str]) -> None:
    """Write how the form is filled in on a sheet of its own."""
    guide = book.create_sheet("Petunjuk")
    guide.column_dimensions["A"].width = 110
    for number, line in enumerate(lines, start=1):
        guide.cell(number, 1, f"{number}. {line}").alignment = Alignment(wrap_text=True)


def save(book: Workbook) -> bytes:
    """Return the file; no clock goes in."""
    book.properties.creator = "naskah"
    book.properties.created = book.properties.modified = datetime(*PERTAMA)
    raw = io.BytesIO()
    book.save(raw)
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "docProps/core.xml":
                data = _still(data)
            target.writestr(zipfile.ZipInfo(name, PERTAMA), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _still(core: bytes) -> bytes:
    """openpyxl writes the moment of saving; put the fixed one in its place."""
    import re

    return re.sub(
        rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)",
        rb"\g<1>1980-01-01T00:00:00Z\g<2>",
        core,
    )
