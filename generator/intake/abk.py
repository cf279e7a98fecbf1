"""The workload spreadsheet the bureaus keep: its rows, checked, as ``beban_kerja.yaml`` data.

One row a task; a post's name and incumbents are given on its first row and may be repeated.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from generator.diagnostics import Diagnostic, DraftingError, Span, galat

LEMBAR = "ABK"
KOLOM = (
    "Unit",
    "Jabatan",
    "Jenis Jabatan",
    "Pemangku",
    "Uraian Tugas",
    "Satuan Hasil",
    "Volume per Tahun",
    "Norma Waktu (menit)",
    "Urusan",
)
WAJIB = (
    "Unit",
    "Jabatan",
    "Pemangku",
    "Uraian Tugas",
    "Satuan Hasil",
    "Volume per Tahun",
    "Norma Waktu (menit)",
)
ANGKA = ("Pemangku", "Volume per Tahun", "Norma Waktu (menit)")
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class BarisAbk:
    """One task row with its place in the sheet."""

    sel: Row
    asal: Span


def read_abk(data: bytes, path: str) -> tuple[BarisAbk, ...]:
    """Return the rows of the sheet ``ABK``; raise DraftingError naming every bad cell.

    A place is ``path:row:column``, both counted as the spreadsheet shows them.
    """
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except (InvalidFileException, KeyError, OSError, ValueError) as error:
        raise DraftingError([_unreadable(path)]) from error
    if LEMBAR not in book.sheetnames:
        hint = f"lembar yang ada: {', '.join(book.sheetnames)}"
        raise DraftingError([galat(Span(path), "K41", f"lembar {LEMBAR} tidak ada", hint)])
    rows = list(book[LEMBAR].iter_rows(values_only=True))
    return tuple(_checked(rows, path))


def _unreadable(path: str) -> Diagnostic:
    return galat(Span(path), "K40", "bukan buku kerja XLSX yang terbaca", "simpan sebagai .xlsx")


def _checked(rows: Sequence[tuple[object, ...]], path: str) -> Iterator[BarisAbk]:
    place = _header_row(rows, path)
    names = [str(v or "").strip() for v in rows[place]]
    found: list[Diagnostic] = []
    good: list[BarisAbk] = []
    for number, row in enumerate(rows[place + 1 :], start=place + 2):
        cells = {n: _clean(v) for n, v in zip(names, row, strict=False) if n in KOLOM}
        if any(v not in (None, "") for v in cells.values()):
            found += _faults(cells, names, path, number)
            good.append(BarisAbk(_numbers(cells), Span(path, number, 1)))
    if found:
        raise DraftingError(found)
    if not good:
        raise DraftingError([galat(Span(path, place + 1, 1), "K42", "tidak ada baris tugas")])
    return iter(good)


def _header_row(rows: Sequence[tuple[object, ...]], path: str) -> int:
    """Return the index of the row that names the columns; raise K43 when one is missing."""
    for place, row in enumerate(rows[:20]):
        names = {str(v or "").strip() for v in row}
        if "Unit" in names and "Jabatan" in names:
            lacking = [k for k in WAJIB if k not in names]
            if lacking:
                message = f"kolom tidak ada: {', '.join(lacking)}"
                raise DraftingError([galat(Span(path, place + 1, 1), "K43", message)])
            return place
    hint = "baris judul harus memuat: " + ", ".join(KOLOM)
    raise DraftingError([galat(Span(path, 1, 1), "K43", "baris judul tabel tidak ditemukan", hint)])


def _clean(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value


def _faults(cells: Row, names: list[str], path: str, number: int) -> Iterator[Diagnostic]:
    """Yield a K44 for every empty cell and a K45 for every cell that is not a fitting number."""
    for name in WAJIB:
        value, span = cells.get(name), Span(path, number, names.index(name) + 1)
        if value in (None, ""):
            yield galat(span, "K44", f"{_cell(span)} ({name}) kosong")
        elif name in ANGKA and (problem := _number_problem(name, value)):
            yield galat(span, "K45", f"{_cell(span)} ({name}) berisi {value!r}: {problem}")


def _number_problem(name: str, value: object) -> str:
    number = _decimal(value)
    if number is None:
        return "bukan angka"
    if number < 0 or (number == 0 and name == "Norma Waktu (menit)"):
        return "harus lebih dari nol" if name == "Norma Waktu (menit)" else "tidak boleh negatif"
    if name == "Pemangku" and number != number.to_integral_value():
        return "harus bilangan bulat"
    return ""


def _decimal(value: object) -> Decimal | None:
    """Return a number cell, or a text in Indonesian notation, as a number."""
    text = (
        str(value)
        if isinstance(value, int | float)
        else str(value).replace(".", "").replace(",", ".")
    )
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _numbers(cells: Row) -> Row:
    return {n: _decimal(v) if n in ANGKA and v not in (None, "") else v for n, v in cells.items()}


def _cell(span: Span) -> str:
    from openpyxl.utils import get_column_letter

    return f"sel {get_column_letter(span.col)}{span.line}"


def group(rows: Iterable[BarisAbk]) -> list[dict[str, object]]:
    """Return the rows as the ``unit`` list of ``beban_kerja.yaml``, in sheet order."""
    units: dict[str, dict[str, dict[str, object]]] = {}
    for row in rows:
        posts = units.setdefault(str(row.sel["Unit"]), {})
        post = posts.setdefault(str(row.sel["Jabatan"]), _post(row.sel))
        tasks = post["tugas"]
        assert isinstance(tasks, list)
        tasks.append(_task(row.sel))
    return [{"unit": unit, "jabatan": list(posts.values())} for unit, posts in units.items()]


def _post(cells: Row) -> dict[str, object]:
    kind = str(cells.get("Jenis Jabatan") or "pelaksana").lower()
    return {
        "nama": cells["Jabatan"],
        "jenis": kind,
        "pemangku": int(str(cells["Pemangku"])),
        "tugas": [],
    }


def _task(cells: Row) -> dict[str, object]:
    task = {
        "uraian": cells["Uraian Tugas"],
        "hasil": cells["Satuan Hasil"],
        "volume": str(cells["Volume per Tahun"]),
        "norma_waktu": str(cells["Norma Waktu (menit)"]),
    }
    return task | ({"urusan": cells["Urusan"]} if cells.get("Urusan") else {})
