"""The form of what is inside units as a workbook: a row an element."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill

from generator.export.workbook import save
from generator.model.sotk import JenisUnsur

LEMBAR = "Susunan"
KOLOM = (
    *(("Perangkat Daerah", 34), ("Unsur", 40), ("Jenis", 16), ("Di bawah", 34), ("Kelas", 8)),
    *(("Tugas", 60), ("Fungsi", 70)),
)
CARA = (
    "Satu baris satu unsur. Baris pertama Perangkat Daerah memuat tugas dan fungsinya sendiri.",
    "Perangkat Daerah boleh dikosongkan bila sama dengan baris di atas.",
    f"Jenis: {', '.join(JenisUnsur)}; boleh kosong bila terbaca dari nama unsurnya.",
    "Di bawah: unsur atasannya; boleh kosong kecuali bagi kelompok jabatan fungsional.",
    "Fungsi: satu baris satu fungsi di dalam sel, atau dipisahkan titik koma.",
)


def template() -> bytes:
    """Return the empty form."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = LEMBAR
    for column, (title, width) in enumerate(KOLOM, start=1):
        cell = sheet.cell(1, column, title)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDDDDD")
        sheet.column_dimensions[cell.column_letter].width = width
    sheet.freeze_panes = "A2"
    guide = book.create_sheet("Petunjuk")
    guide.column_dimensions["A"].width = 110
    for number, line in enumerate(CARA, start=1):
        guide.cell(number, 1, f"{number}. {line}").alignment = Alignment(wrap_text=True)
    return save(book)
