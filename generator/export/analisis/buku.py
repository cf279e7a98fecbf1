"""All sheets of an analysis, and the workbook made of them."""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.export.analisis import abk, evaluasi, skor, struktur, tetapan
from generator.export.analisis.lembar import AWAL, Lembar, Rumus, Sel, sebagai_teks
from generator.export.workbook import save, write_head
from generator.kelembagaan.hasil import Analisis
from generator.model.dossier import Dossier
from generator.model.evaluasi import BerkasEvaluasi
from generator.model.kumpulan_aturan import KumpulanAturan

KELEMBAGAAN = "Evaluasi kelembagaan (PermenPANRB 20/2018)"
KEMATANGAN = "Kematangan Perangkat Daerah (Permendagri 99/2018)"


def lembar(dossier: Dossier, analisis: Analisis, aturan: KumpulanAturan) -> tuple[Lembar, ...]:
    """Return the sheets that the dossier has data for, the most used first."""
    return (
        *_tipologi(analisis, aturan),
        *(abk.formulir(analisis.beban_kerja) if analisis.beban_kerja else ()),
        *_evaluasi(dossier, analisis),
        *((struktur.struktur(analisis.struktur),) if analisis.struktur else ()),
        *struktur.manfaat_biaya(analisis.manfaat_biaya),
        struktur.temuan(analisis),
        tetapan.tetapan(aturan, analisis.beban_kerja),
    )


def _tipologi(analisis: Analisis, aturan: KumpulanAturan) -> Iterator[Lembar]:
    if analisis.tipologi is None:
        return
    langkah = skor.langkah(analisis.tipologi)
    yield skor.skor(analisis.tipologi, aturan.tipologi, langkah)
    yield langkah
    yield skor.kepekaan(analisis.kepekaan)
    if analisis.sekarang:
        yield struktur.penempatan(analisis.sekarang, analisis.usulan)


def _evaluasi(dossier: Dossier, analisis: Analisis) -> Iterator[Lembar]:
    berkas = dossier.evaluasi_kelembagaan or BerkasEvaluasi()
    yield from evaluasi.evaluasi("Evaluasi", KELEMBAGAAN, analisis.kelembagaan, berkas.kelembagaan)
    yield from evaluasi.evaluasi("Kematangan", KEMATANGAN, analisis.kematangan, berkas.kematangan)


def buku(semua: tuple[Lembar, ...]) -> bytes:
    """Return the workbook: one sheet a table, formulas left visible."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for satu in semua:
        _write(book.create_sheet(satu.nama), satu)
    return save(book)


def teks(semua: tuple[Lembar, ...]) -> str:
    """Return the sheets as one text."""
    return "\n".join(map(sebagai_teks, semua))


def _write(sheet: Worksheet, satu: Lembar) -> None:
    sheet.cell(1, 1, satu.judul).font = Font(bold=True, size=12)
    sheet.cell(2, 1, satu.catatan or None).font = Font(italic=True)
    widths = (*satu.lebar, *(16,) * len(satu.kolom))
    write_head(sheet, AWAL - 1, zip(satu.kolom, widths, strict=False))
    for r, baris in enumerate(satu.baris, start=AWAL):
        for n, sel in enumerate(baris, start=1):
            _isi(sheet, r, n, sel)
    akhir = get_column_letter(len(satu.kolom))
    sheet.auto_filter.ref = f"A{AWAL - 1}:{akhir}{max(satu.akhir, AWAL)}"


def _isi(sheet: Worksheet, r: int, n: int, sel: Sel) -> None:
    if sel in (None, ""):
        return
    cell = sheet.cell(r, n)
    if isinstance(sel, Rumus):
        cell.value = sel.rumus
        return
    cell.value = sel
    if isinstance(sel, str):
        cell.data_type = "s"  # a text is never a formula
        cell.alignment = Alignment(wrap_text=True, vertical="top")
