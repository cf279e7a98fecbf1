"""The form of typology indicators as a workbook: every indicator of a kind of region, once."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Alignment

from generator.export.workbook import save, write_head
from generator.model.aturan import AturanTipologi

LEMBAR = "Indikator"
KOLOM = (
    *(("Id", 44), ("Urusan", 30), ("Indikator", 70), ("Nilai", 18), ("Rendah", 14), ("Tinggi", 14)),
    *(("Tahun", 10), ("Sumber", 40), ("Catatan", 40)),
)


def template(aturan: AturanTipologi) -> bytes:
    """Return the empty form: values may be one number, or a range from low to high."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = LEMBAR
    write_head(sheet, 1, KOLOM)
    seen: set[str] = set()
    for table in aturan.tabel:
        for one in table.indikator:
            if str(one.id) not in seen:
                seen.add(str(one.id))
                sheet.append((str(one.id), str(table.nama), str(one.nama)))
    for row in sheet.iter_rows(min_row=2, max_col=3):
        for words in row:
            words.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "D2"
    return save(book)
