"""The workbook of the analysis: every visible formula gives the value that was computed."""

from __future__ import annotations

import io

import kencana
import pytest
from lembar_kerja import Spreadsheet
from openpyxl import Workbook, load_workbook

from generator.export.analisis.buku import buku, lembar, teks
from generator.export.analisis.lembar import AWAL, Lembar, Rumus


@pytest.fixture(scope="module")
def sheets() -> tuple[Lembar, ...]:
    return lembar(kencana.dossier(), kencana.analisis(), kencana.aturan())


@pytest.fixture(scope="module")
def book(sheets: tuple[Lembar, ...]) -> Workbook:
    return load_workbook(io.BytesIO(buku(sheets)))


def test_one_sheet_a_table(sheets: tuple[Lembar, ...], book: Workbook) -> None:
    assert book.sheetnames == [satu.nama for satu in sheets]
    wanted = {"Skor", "Langkah Skor", "Kepekaan", "Penempatan", "Evaluasi", "Kematangan"}
    wanted |= {"Struktur", "Taksiran", "Pilihan", "Catatan", "Tetapan"}
    assert wanted | {f"Formulir {huruf}" for huruf in "ABCDE"} <= set(book.sheetnames)


def test_every_formula_gives_its_value(sheets: tuple[Lembar, ...], book: Workbook) -> None:
    computed = Spreadsheet(book)
    count = 0
    for satu in sheets:
        for row, cells in enumerate(satu.baris, AWAL):
            for column, cell in enumerate(cells, 1):
                if not isinstance(cell, Rumus):
                    continue
                count += 1
                found = computed.value(satu.nama, row, column)
                where = f"{satu.nama} {row}/{column} {cell.rumus}"
                if isinstance(cell.nilai, str):
                    assert found == cell.nilai, where
                else:
                    assert found == pytest.approx(float(cell.nilai), rel=1e-9), where
    assert count > 900


def test_a_text_is_never_a_formula(book: Workbook) -> None:
    for sheet in book.worksheets:
        for row in sheet.iter_rows(min_row=AWAL):
            for cell in row:
                if cell.data_type == "f":
                    assert str(cell.value).startswith("=")
                elif isinstance(cell.value, str):
                    assert not cell.value.startswith("=")


def test_the_text_report_has_every_table(sheets: tuple[Lembar, ...]) -> None:
    report = teks(sheets)
    for satu in sheets:
        assert satu.judul in report
    assert "=SUMIFS" not in report
