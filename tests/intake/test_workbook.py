"""Workbooks that lie about their size, are damaged, or hold what is no value."""

from __future__ import annotations

import io

import pytest
from berkas_luar import rels, row, sheet, xlsx
from openpyxl import Workbook
from openpyxl.chart import BarChart

from generator.diagnostics import DraftingError
from generator.export.abk_template import KOLOM as ISIAN
from generator.intake.abk import read_abk
from generator.intake.beban.buku import refuse
from generator.intake.workbook import _cells, read_book

KOLOM = tuple(nama for nama, *_ in ISIAN)
PART = "xl/worksheets/sheet1.xml"
TASK = ("bkd", "Analis", "fungsional", 3, "Memeriksa usul", "berkas", 400, 45, "kepegawaian")
TASKS = row(1, *KOLOM) + "".join(row(n, *TASK) for n in range(2, 7))


def refusal(data: bytes) -> list[str]:
    with pytest.raises(DraftingError) as caught:
        refuse(read_abk(data, "abk.xlsx"))
    return [f"{d.span.line}:{d.span.col} {d.code} {d.message}" for d in caught.value.diagnostics]


@pytest.mark.parametrize("said", ["A1:I3", "A1", "A1:C6", "A1:XFD1048576", "Z9:A1", ""])
def test_every_row_is_read_whatever_the_sheet_says_of_its_size(said: str) -> None:
    (post,) = read_abk(xlsx({PART: sheet(TASKS, said)}), "abk.xlsx").jabatan
    assert [x.asal.line for x in post.tugas] == [2, 3, 4, 5, 6]


def test_a_formula_that_was_never_computed_is_named_even_where_a_cell_may_be_empty() -> None:
    uncomputed = ("<c><f>NOW()</f></c>", *TASK[1:6], "<c><f>RAND()</f></c>", *TASK[7:])
    found = refusal(xlsx({PART: sheet(TASKS + row(7, *uncomputed))}))
    assert found == [
        "7:1 K45 sel A7 (Unit) berisi rumus yang belum dihitung",
        "7:7 K45 sel G7 (Volume per Tahun) berisi rumus yang belum dihitung",
    ]


def test_a_computed_formula_is_its_value() -> None:
    computed = (*TASK[:6], "<c><f>G2*2</f><v>800</v></c>", *TASK[7:])
    (post,) = read_abk(xlsx({PART: sheet(TASKS + row(7, *computed))}), "abk.xlsx").jabatan
    assert post.tugas[-1].volume == 800


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("G2*2", 800),
        ("SUM(G2:G6)/COUNT(G$2:G$6)", 400),
        ("ROUND(G2/3,0)", 133),
        ("IF(G2&gt;100,(G2+100)*2,0)", 1000),
        ("SUMIF($B$2:$B$6,&quot;Analis&quot;,$G$2:$G$6)", 2000),
        ("AVERAGE(G2,600)", 500),
        ("12*4%*100", 48),
        ("IFERROR(1/0,7)", 7),
        ("'ABK'!G2^2/400", 400),
    ],
)
def test_a_simple_formula_that_was_saved_without_its_value_is_computed(
    formula: str, value: int
) -> None:
    uncomputed = (*TASK[:6], f"<c><f>{formula}</f></c>", *TASK[7:])
    (post,) = read_abk(xlsx({PART: sheet(TASKS + row(7, *uncomputed))}), "abk.xlsx").jabatan
    assert post.tugas[-1].volume == value


def read_rows(monkeypatch: pytest.MonkeyPatch, data: bytes) -> int:
    """Return how many rows openpyxl was asked for in all."""
    asked = []

    def told(sheet):
        for each in _cells(sheet):
            asked.append(each)
            yield each

    monkeypatch.setattr("generator.intake.workbook._cells", told)
    read_book(data, "abk.xlsx")
    return len(asked)


def test_a_sheet_without_a_formula_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_rows(monkeypatch, xlsx({PART: sheet(TASKS)})) == 6


@pytest.mark.parametrize(
    ("part", "coded"),
    [
        (lambda s: s, "utf-8"),
        (lambda s: s.replace("<f>", "<f >"), "utf-8"),
        (lambda s: s.replace("<f>", '<f t="shared">'), "utf-8"),
        (lambda s: s.replace("<f>", "<x:f>").replace("</f>", "</x:f>"), "utf-8"),
        (lambda s: s, "utf-16"),
    ],
)
def test_a_formula_is_seen_however_it_is_written(
    monkeypatch: pytest.MonkeyPatch, part, coded: str
) -> None:
    uncomputed = (*TASK[:6], "<c><f>G2*2</f></c>", *TASK[7:])
    text = part(sheet(TASKS + row(7, *uncomputed)))
    text = text.replace(
        'main"', 'main" xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"', 1
    )
    text = text.replace("UTF-8", coded.upper())
    assert read_rows(monkeypatch, xlsx({PART: text.encode(coded)})) == 14


def test_a_formula_that_leads_back_to_itself_has_no_value() -> None:
    circle = (*TASK[:6], "<c><f>G8</f></c>", *TASK[7:])
    back = (*TASK[:6], "<c><f>G7+1</f></c>", *TASK[7:])
    data = xlsx({PART: sheet(TASKS + row(7, *circle) + row(8, *back))})
    assert [f.split()[:2] for f in refusal(data)] == [["7:7", "K45"], ["8:7", "K45"]]


def test_an_error_value_is_named_in_words_too() -> None:
    broken = ('<c t="e"><v>#REF!</v></c>', *TASK[1:7], '<c t="e"><v>#DIV/0!</v></c>', TASK[8])
    assert refusal(xlsx({PART: sheet(TASKS + row(7, *broken))})) == [
        "7:1 K45 sel A7 (Unit) berisi galat #REF!",
        "7:8 K45 sel H7 (Norma Waktu (menit)) berisi galat #DIV/0!",
    ]


def test_hidden_rows_count_and_a_hidden_sheet_is_refused() -> None:
    hidden = TASKS.replace('<row r="3"', '<row hidden="1" r="3"')
    (post,) = read_abk(xlsx({PART: sheet(hidden)}), "abk.xlsx").jabatan
    assert len(post.tugas) == 5
    assert refusal(xlsx({PART: sheet(TASKS)}, state="hidden")) == [
        "0:0 K41 lembar yang dapat dibaca tersembunyi"
    ]


def test_a_sheet_of_nothing_but_a_chart_is_refused() -> None:
    book = Workbook()
    book.create_chartsheet("ABK").add_chart(BarChart())
    book.remove(book["Sheet"])
    out = io.BytesIO()
    book.save(out)
    assert refusal(out.getvalue()) == [
        "0:0 K41 lembar yang dapat dibaca tidak ada, atau hanya berisi bagan"
    ]


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
        refuse(read_abk(xlsx({PART: None}), "abk.xlsx"))
    assert str(caught.value) == (
        "abk.xlsx:1:1: galat: [K41] lembar yang dapat dibaca tidak ada, atau hanya berisi bagan. "
        "Petunjuk: tampilkan lembar yang berisi data"
    )


def test_a_truncated_archive_is_named() -> None:
    assert refusal(xlsx()[:300])[0].startswith("1:1 H98 XLSX rusak")


def test_merged_cells_hold_their_value_in_the_first() -> None:
    merged = sheet(TASKS).replace(
        "</sheetData>", '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    )
    (found,) = read_book(xlsx({PART: merged}), "abk.xlsx")
    assert len(found.rows) == 6
