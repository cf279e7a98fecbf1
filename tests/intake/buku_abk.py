"""Workload workbooks as bureaus lay them out, with invented numbers: made in code."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font

Rows = Iterable[Sequence[Any]]


def buku(
    lembar: Mapping[str, Rows],
    gabung: Mapping[str, Sequence[str]] | None = None,
    tebal: Mapping[str, Sequence[str]] | None = None,
    tersembunyi: Sequence[str] = (),
) -> bytes:
    """A workbook: rows by sheet, merged ranges, bold cells, hidden sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in lembar.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for area in (gabung or {}).get(name, ()):
            sheet.merge_cells(area)
        for cell in (tebal or {}).get(name, ()):
            sheet[cell].font = Font(bold=True)
        if name in tersembunyi:
            sheet.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def menpan(
    tugas: Sequence[tuple[Any, ...]] = ((1, "Menyusun telaah", "telaah", 30, 10, 1250, 0.24),),
    kepala: Sequence[str] = (
        *("NO", "URAIAN TUGAS", "HASIL KERJA", "JUMLAH HASIL", "WAKTU PENYELESAIAN (JAM)"),
        *("WAKTU EFEKTIF", "KEBUTUHAN PEGAWAI"),
    ),
    jabatan: str = "Analis Taman",
    unit: str = "Dinas Pertamanan",
) -> list[Sequence[Any]]:
    """Layout A: one post a sheet, names above, hours."""
    return [
        ("INFORMASI JABATAN",),
        ("1.", "NAMA JABATAN", ":", jabatan),
        ("2.", "UNIT KERJA", ":"),
        ("", "a. JPT Pratama", ":", unit),
        ("", "b. Administrator", ":", "Bidang Hutan Kota"),
        (),
        kepala,
        *tugas,
    ]
