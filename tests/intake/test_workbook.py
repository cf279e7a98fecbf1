"""Workbooks that lie about their size, are damaged, or hold what is no value."""

from __future__ import annotations

import io

import pytest
from berkas_luar import rels, row, sheet, xlsx
from openpyxl import Workbook
from openpyxl.chart import BarChart

from generator.diagnostics import DraftingError
from generator.intake.abk import KOLOM, read_abk
from generator.intake.workbook import sheet_rows

PART = "xl/worksheets/sheet1.xml"
TASK = ("bkd", "Analis", "fungsional", 3, "Memeriksa usul", "berkas", 400, 45, "kepegawaian")
TASKS = row(1, *KOLOM) + "".join(row(n, *TASK) for n in range(2, 7))


def refusal(data: bytes) -> list[str]:
    with pytest.raises(DraftingError) as caught:
        read_abk(data, "abk.xlsx")
    return [f"{d.span.line}:{d.span.col} {d.code} {d.message}" for d in caught.value.diagnostics]


@pytest.mark.parametrize("said", ["A1:I3", "A1", "A1:C6", "A1:XFD1048576", "Z9:A1", ""])
def test_every_row_is_read_whatever_the_sheet_says_of_its_size(said: str) -> None:
    rows = read_abk(xlsx({PART: sheet(TASKS, said)}), "abk.xlsx")
    assert [x.asal.line for x in rows] == [2, 3, 4, 5, 6]


def test_a_formula_that_was_never_computed_is_named_even_where_a_cell_may_be_empty() -> None:
    uncomputed = ("<c><f>A2</f></c>", *TASK[1:6], "<c><f>G2*2</f></c>", *TASK[7:])
    found = refusal(xlsx({PART: sheet(TASKS + row(7, *uncomputed))}))
    assert found == [
        "7:1 K45 sel A7 (Unit) berisi rumus yang belum dihitung",
        "7:7 K45 sel G7 (Volume per Tahun) berisi rumus yang belum dihitung",
    ]


def test_a_computed_formula_is_its_value() -> None:
    computed = (*TASK[:6], "<c><f>G2*2</f><v>800</v></c>", *TASK[7:])
    *_, last = read_abk(xlsx({PART: sheet(TASKS + row(7, *computed))}), "abk.xlsx")
    assert last.sel["Volume per Tahun"] == 800


def test_an_error_value_is_named_in_words_too() -> None:
    broken = ('<c t="e"><v>#REF!</v></c>', *TASK[1:7], '<c t="e"><v>#DIV/0!</v></c>', TASK[8])
    assert refusal(xlsx({PART: sheet(TASKS + row(7, *broken))})) == [
        "7:1 K45 sel A7 (Unit) berisi galat #REF!",
        "7:8 K45 sel H7 (Norma Waktu (menit)) berisi galat #DIV/0!",
    ]


def test_hidden_rows_count_and_a_hidden_sheet_is_refused() -> None:
    hidden = TASKS.replace('<row r="3"', '<row hidden="1" r="3"')
    assert len(read_abk(xlsx({PART: sheet(hidden)}), "abk.xlsx")) == 5
    assert refusal(xlsx({PART: sheet(TASKS)}, state="hidden")) == ["0:0 K41 lembar ABK tersembunyi"]


def test_a_sheet_of_nothing_but_a_chart_is_refused() -> None:
    book = Workbook()
    book.create_chartsheet("ABK").add_chart(BarChart())
    out = io.BytesIO()
    book.save(out)
    assert refusal(out.getvalue()) == ["0:0 K41 lembar ABK hanya berisi bagan"]


BOMB = f'<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "{"&a;" * 9}">]>' + sheet(row(1, "&b;"))


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({PART: sheet(TASKS)[:-30]}, "K40"),
        ({PART: None}, "K41"),
        ({"xl/workbook.xml": "<"}, "K40"),
        ({"xl/workbook.xml": None}, "K40"),
        ({PART: sheet(row(1, '<c t="s"><v>3</v></c>'))}, "K40"),
        ({PART: BOMB}, "H98"),
        ({"xl/_rels/workbook.xml.rels": rels(worksheet="../../../etc/passwd")}, "K41"),
        ({PART: sheet(row(1, "<c><v>12e</v></c>"))}, "K40"),
        ({"xl/media/besar.bin": b"\0" * 65_000_000}, "H95"),
    ],
    ids=[
        *("terpotong", "tanpa lembar", "xml rusak", "tanpa buku", "tanpa sharedStrings"),
        *("entitas", "sasaran di luar", "angka rusak", "bagian raksasa"),
    ],
)
def test_a_damaged_workbook_is_named(parts: dict[str, str | bytes | None], code: str) -> None:
    (found,) = refusal(xlsx(parts))
    assert found.split()[1] == code


def test_a_workbook_without_a_sheet_has_a_hint_too() -> None:
    with pytest.raises(DraftingError) as caught:
        read_abk(xlsx({PART: None}), "abk.xlsx")
    assert str(caught.value) == (
        "abk.xlsx:1:1: galat: [K41] lembar ABK tidak ada. "
        "Petunjuk: buku kerja ini tanpa lembar bernama"
    )


def test_a_truncated_archive_is_named() -> None:
    assert refusal(xlsx()[:300])[0].startswith("1:1 H98 XLSX rusak")


def test_merged_cells_hold_their_value_in_the_first() -> None:
    merged = sheet(TASKS).replace(
        "</sheetData>", '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    )
    assert len(sheet_rows(xlsx({PART: merged}), "abk.xlsx", "ABK")) == 6
