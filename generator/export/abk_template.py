"""The empty workload form as a workbook: the sheet that is read back, and how to fill it."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from generator.export.workbook import save, write_guide, write_head
from generator.model.beban_kerja import JENIS_JABATAN

LEMBAR = "ABK"
BARIS = 500  # rows prepared with checks and formulas
# column title, width, an example row
KOLOM: tuple[tuple[str, int, str | int], ...] = (
    ("Unit", 16, "bkd"),
    ("Jabatan", 28, "Analis SDM Aparatur"),
    ("Jenis Jabatan", 16, "fungsional"),
    ("Pemangku", 11, 12),
    ("Uraian Tugas", 48, "Memeriksa berkas kenaikan pangkat"),
    ("Satuan Hasil", 14, "berkas"),
    ("Volume per Tahun", 12, 3600),
    ("Norma Waktu (menit)", 12, 45),
    ("Urusan", 16, "kepegawaian"),
)
CARA = (
    "Satu baris satu tugas. Tulis data mulai baris 2 lembar ABK; baris contoh dapat ditimpa.",
    "Unit: kunci, singkatan, atau nama Perangkat Daerah pada perangkat_daerah.yaml.",
    "Unit, Jabatan, Jenis Jabatan, dan Pemangku boleh dikosongkan bila sama dengan baris di atas.",
    f"Jenis Jabatan: {', '.join(JENIS_JABATAN)}; kosong berarti pelaksana.",
    "Pemangku: jumlah pegawai yang ada pada jabatan itu, bilangan bulat.",
    "Volume per Tahun: banyaknya hasil dalam setahun. Norma Waktu: menit untuk satu hasil.",
    "Urusan: kunci urusan atau fungsi pada aturan tipologi; boleh kosong.",
    "Kolom J menghitung beban kerja (menit setahun) untuk diperiksa; tidak dibaca kembali.",
    "Impor: naskah import-abk BERKAS.xlsx --dosir NAMA -o content/NAMA/beban_kerja.yaml",
)


def template() -> bytes:
    """Return the empty form."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = LEMBAR
    _columns(sheet)
    _checks(sheet)
    write_guide(book, CARA)
    return save(book)


def _columns(sheet: Worksheet) -> None:
    heads = [(title, width) for title, width, _ in KOLOM]
    write_head(sheet, 1, (*heads, ("Beban (menit)", 14)))
    for number, (_, _, example) in enumerate(KOLOM, start=1):
        sheet.cell(2, number, example)
    for row in range(2, BARIS + 2):
        sheet.cell(row, 10, f'=IF(G{row}="","",G{row}*H{row})')


def _checks(sheet: Worksheet) -> None:
    """Let the spreadsheet itself refuse what the import would refuse."""
    last = BARIS + 1
    kinds = DataValidation("list", formula1=f'"{",".join(JENIS_JABATAN)}"', allow_blank=True)
    whole = DataValidation("whole", operator="greaterThanOrEqual", formula1="0", allow_blank=True)
    positive = DataValidation("decimal", operator="greaterThan", formula1="0", allow_blank=True)
    volume = DataValidation(
        "decimal", operator="greaterThanOrEqual", formula1="0", allow_blank=True
    )
    for check, column in ((kinds, "C"), (whole, "D"), (volume, "G"), (positive, "H")):
        check.error = "Isi sel ini tidak sesuai; lihat lembar Petunjuk."
        sheet.add_data_validation(check)
        check.add(f"{column}2:{column}{last}")
