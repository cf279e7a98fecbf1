"""The form of the institutional evaluation as a workbook: its statements, and where to answer."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.datavalidation import DataValidation

from generator.export.workbook import save, write_head
from generator.model.evaluasi import InstrumenEvaluasi

LEMBAR = "Evaluasi"
KOLOM = (("No", 6), ("Subdimensi", 30), ("Pernyataan", 90), ("Jawaban", 12), ("Keterangan", 40))
KEPALA = 6  # the row of the head


def template(instrumen: InstrumenEvaluasi) -> bytes:
    """Return the empty form of an instrument whose statements are known."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = LEMBAR
    sheet["A1"] = str(instrumen.nama)
    sheet["A1"].font = Font(bold=True, size=12)
    sheet["A2"], sheet["C2"] = "Perangkat Daerah", ":"
    sheet["A3"], sheet["C3"] = "Tahun", ":"
    answers = "; ".join(f"{j.singkatan} = {j.sebutan}" for j in instrumen.jawaban)
    sheet["A4"] = f"Salin lembar ini untuk tiap Perangkat Daerah. Jawaban: {answers}."
    write_head(sheet, KEPALA, KOLOM)
    row = KEPALA
    for sub in instrumen.subdimensi:
        for number, p in enumerate(sub.pernyataan, start=1):
            row += 1
            values = (number, str(sub.nama), " ".join(p.bunyi.split()), None, str(p.syarat) or None)
            for column, value in enumerate(values, start=1):
                sheet.cell(row, column, value).alignment = Alignment(wrap_text=True, vertical="top")
    choices = ",".join(str(j.singkatan) for j in instrumen.jawaban)
    check = DataValidation("list", formula1=f'"{choices}"', allow_blank=True)
    check.error = f"Pilih {choices}."
    sheet.add_data_validation(check)
    check.add(f"D{KEPALA + 1}:D{row}")
    return save(book)
