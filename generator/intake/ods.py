"""Sheets of an OpenDocument workbook (ODF 1.3, part 3): the same as those of an XLSX."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal, InvalidOperation

from lxml import etree

from generator.diagnostics import DraftingError, Span, galat
from generator.intake.package import PART, Package
from generator.intake.workbook import SAVE, Bad, Sheet

TABLE, OFFICE, TEXT, STYLE = (
    f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}"
    for name in ("table", "office", "text", "style")
)
MOST = 200_000  # cells and rows that a repetition may make
DURATION = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?")
REPEAT_ROWS, REPEAT = f"{TABLE}number-rows-repeated", f"{TABLE}number-columns-repeated"


def read_ods(data: bytes, path: str) -> tuple[Sheet, ...]:
    """Return every sheet with cells; raise DraftingError when the file is damaged."""
    package = Package(data, path, "ODS")
    package.sound(4 * PART)
    root = package.xml("content.xml")
    hidden = {
        str(style.get(f"{STYLE}name"))
        for style in root.iter(f"{STYLE}style")
        for look in style.iterfind(f"{STYLE}table-properties")
        if look.get(f"{TABLE}display") == "false"
    }
    try:
        return tuple(_sheet(table, hidden) for table in root.iter(f"{TABLE}table"))
    except (ValueError, InvalidOperation) as error:
        message = f"buku kerja ODS rusak atau tidak terbaca ({type(error).__name__})"
        raise DraftingError([galat(Span(path), "K40", message, SAVE)]) from error


def _sheet(table: etree._Element, hidden: set[str]) -> Sheet:
    rows: list[tuple[object, ...]] = []
    merged: list[tuple[int, int, int, int]] = []
    waiting = 0  # empty rows, which count only when something follows
    for row in table.iter(f"{TABLE}table-row"):
        cells = list(_cells(row, len(rows) + waiting + 1, merged))
        times = int(row.get(REPEAT_ROWS) or 1)
        if not any(c is not None for c in cells):
            waiting += times
            continue
        if waiting + times + len(rows) > MOST:
            raise ValueError("rows")
        rows += [()] * waiting + [tuple(cells)] * times
        waiting = 0
    name = str(table.get(f"{TABLE}name") or "")
    return Sheet(name, rows, table.get(f"{TABLE}style-name") in hidden, tuple(merged))


def _cells(
    row: etree._Element, number: int, merged: list[tuple[int, int, int, int]]
) -> Iterator[object]:
    place, waiting = 0, 0
    for cell in row:
        if cell.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            continue
        value, times = _value(cell), int(cell.get(REPEAT) or 1)
        if value is None:
            waiting += times
        else:
            if place + waiting + times > MOST:
                raise ValueError("cells")
            yield from [None] * waiting
            yield from [value] * times
            place, waiting = place + waiting + times, 0
        wide, high = (
            int(cell.get(f"{TABLE}number-{what}-spanned") or 1) for what in ("columns", "rows")
        )
        if wide > 1 or high > 1:
            first = place + waiting - times + 1
            merged.append((number, first, number + high - 1, first + wide - 1))


def _value(cell: etree._Element) -> object:
    kind = cell.get(f"{OFFICE}value-type")
    words = "\n".join("".join(map(str, p.itertext())) for p in cell.iterfind(f"{TEXT}p")).strip()
    if kind in ("float", "percentage", "currency"):
        number = Decimal(str(cell.get(f"{OFFICE}value")))
        return int(number) if number == number.to_integral_value() else float(number)
    if kind == "time" and (match := DURATION.fullmatch(str(cell.get(f"{OFFICE}time-value")))):
        hours, minutes, seconds = (int(part or 0) for part in match.groups())
        return timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if re.fullmatch(r"#[A-Z/0]+[!?]|Err:\d+", words):
        return Bad(f"galat {words}")
    return words or None
