"""Rows of the analyst's data: CSV as spreadsheets write it here, or a sheet of an XLSX workbook."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from generator.diagnostics import DraftingError, Span, galat
from generator.intake.workbook import Bad, read_book

MAX_BYTES = 2_000_000
MAX_ROWS = 2_000
UTF8 = 'Simpan ulang dari lembar kerja sebagai "CSV UTF-8".'


@dataclass(frozen=True, slots=True)
class Baris:
    """One row with what it is called in messages: ``baris 3``."""

    nomor: int
    sel: tuple[object, ...]


def data_rows(data: bytes, path: str, sheet: str, place: Span) -> tuple[Baris, ...]:
    """Return the rows that hold something; raise DraftingError (S125, K40, K41)."""
    if len(data) > MAX_BYTES:
        message = f"{path} lebih besar dari {MAX_BYTES // 10**6} MB."
        raise DraftingError([galat(place, "S125", message, "Muat hanya data yang dicetak.")])
    if path.lower().endswith(".csv"):
        rows = _csv(data, path, place)
    else:
        rows = _sheet(data, path, sheet, place)
    full = tuple(row for row in rows if any(_filled(cell) for cell in row.sel))
    if len(full) < 2:
        message = f"{path} tidak memuat kepala dan sedikitnya satu baris data."
        raise DraftingError([galat(place, "S125", message, "Baris pertama memuat judul kolom.")])
    if len(full) > MAX_ROWS:
        message = f"{path} memuat lebih dari {MAX_ROWS} baris."
        raise DraftingError([galat(place, "S125", message, "Ringkas datanya lebih dahulu.")])
    return full


def _sheet(data: bytes, path: str, name: str, place: Span) -> tuple[Baris, ...]:
    """Return the rows of the sheet that is asked for, or of the only one."""
    seen = [sheet for sheet in read_book(data, path) if not sheet.hidden]
    found = [sheet for sheet in seen if sheet.name == name or (not name and len(seen) == 1)]
    if not found:
        message = f'Lembar "{name}" tidak ada dalam {path}.' if name else f"Lembar {path} belum"
        message = message if name else f"{message} disebut, padahal ada {len(seen)}."
        hint = f"Lembar yang ada: {', '.join(sheet.name for sheet in seen)}."
        raise DraftingError([galat(place, "S125", message, hint)])
    rows = found[0].rows
    for n, row in enumerate(rows, start=1):
        for satu in row:
            if isinstance(satu, Bad):
                message = f"{path} baris {n} memuat {satu}."
                hint = "Hitung dan simpan ulang buku kerjanya."
                raise DraftingError([galat(place, "S127", message, hint)])
    return tuple(Baris(n, row) for n, row in enumerate(rows, start=1))


def _filled(cell: object) -> bool:
    return cell is not None and bool(str(cell).strip())


def _csv(data: bytes, path: str, place: Span) -> tuple[Baris, ...]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = f"{path} bukan teks UTF-8."
        raise DraftingError([galat(place, "S125", message, UTF8)]) from None
    if "\0" in text:
        raise DraftingError([galat(place, "S125", f"{path} bukan berkas CSV.", UTF8)])
    lines = text.splitlines()
    if lines and lines[0].lower().startswith("sep="):  # what Excel writes to say its mark
        mark, skipped = lines[0][4:5] or ";", 1
    else:
        head = next((line for line in lines if line.strip()), "")
        mark, skipped = next((m for m in (";", "\t") if m in head), ","), 0
    body = "\n".join(lines[skipped:])
    reader = csv.reader(io.StringIO(body), delimiter=mark, strict=True)
    rows, line = [], skipped
    try:
        for row in reader:
            rows.append(Baris(line + 1, tuple(row)))
            line = skipped + reader.line_num
    except csv.Error as error:
        message = f"{path} baris {line + 1} tidak terbaca sebagai CSV ({error})."
        raise DraftingError(
            [galat(place, "S125", message, "Periksa tanda kutip pada baris itu.")]
        ) from None
    return tuple(rows)
