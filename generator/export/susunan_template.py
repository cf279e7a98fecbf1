"""The form of what is inside units as a workbook: a row an element."""

from __future__ import annotations

from openpyxl import Workbook

from generator.export.workbook import save, write_guide, write_head
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
    write_head(sheet, 1, KOLOM)
    write_guide(book, CARA)
    return save(book)
