"""``naskah import-evaluasi``: the form, its answers, and what is refused by its cell."""

from __future__ import annotations

import io
from pathlib import Path

import kencana
import pytest
from openpyxl import load_workbook

from generator.app.evaluasi import Permintaan, import_evaluation, write_evaluation_form
from generator.content.load import load_berkas
from generator.diagnostics import DraftingError
from generator.kelembagaan.evaluasi import evaluate, misfits
from generator.model.evaluasi import BerkasEvaluasi

KEPALA = 6


def form(folder: Path, answer: str = "S", unit: str = "BKD", **cells: object) -> Path:
    """The form with one answer everywhere, then some cells changed."""
    path = write_evaluation_form(kencana.HOME, folder / "evaluasi.xlsx")
    book = load_workbook(path)
    sheet = book.worksheets[0]
    sheet["D2"], sheet["D3"] = unit, "2026"
    for row in range(KEPALA + 1, sheet.max_row + 1):
        sheet.cell(row, 4, answer)
    for cell, value in cells.items():
        sheet[cell] = value
    book.save(path)
    return path


def answers(path: Path, folder: Path) -> BerkasEvaluasi:
    made = import_evaluation(kencana.HOME, path, Permintaan(dosir=kencana.SLUG, status="turunan"))
    target = folder / "evaluasi_kelembagaan.yaml"
    target.write_text(made.teks)
    return load_berkas(target, BerkasEvaluasi)


def faults(path: Path) -> list[str]:
    with pytest.raises(DraftingError) as caught:
        import_evaluation(kencana.HOME, path, Permintaan())
    return [str(d).removeprefix(str(path)) for d in caught.value.diagnostics]


def test_the_instrument_words_every_statement() -> None:
    """PermenPANRB 20/2018: 14 + 7 + 11 of structure, 8 + 7 + 4 + 6 + 5 of process."""
    parts = kencana.aturan().kelembagaan.subdimensi
    assert [len(s.pernyataan) for s in parts] == [14, 7, 11, 8, 7, 4, 6, 5]
    assert all(len(s.pernyataan) == s.butir for s in parts)
    said = [str(p.bunyi) for s in parts for p in s.pernyataan]
    assert len(set(said)) == 62
    kompleksitas = parts[0].pernyataan
    assert [n for n, p in enumerate(kompleksitas, 1) if p.syarat] == [8, 9]


def test_the_form_reads_back(tmp_path: Path) -> None:
    (unit,) = answers(form(tmp_path), tmp_path).kelembagaan
    assert (str(unit.unit), str(unit.tahun)) == ("bkd", "2026")
    assert [len(j.jawaban) for j in unit.jawaban] == [14, 7, 11, 8, 7, 4, 6, 5]
    assert str(unit.lembar_kerja[0].berkas) == "evaluasi.xlsx"
    instrumen = kencana.aturan().kelembagaan
    assert misfits(unit, instrumen) == ()


def test_all_who_wholly_agree_score_by_hand(tmp_path: Path) -> None:
    """SS is 4 of 4, and 1 of 4 where the statement is negative.

    Kompleksitas has six negative of 14: 25 x (8 x 4 + 6 x 1) / 56 = 16.96.
    """
    (unit,) = answers(form(tmp_path, "Sangat Setuju"), tmp_path).kelembagaan
    result = evaluate(unit, kencana.aturan().kelembagaan)
    assert len(unit.jawaban[0].negatif) == 6
    assert float(result.bagian[0].skor) == pytest.approx(25 * (8 * 4 + 6) / 56)


@pytest.mark.parametrize("sel", ["STS", "sangat tidak setuju", 1, "1", " sts. "])
def test_an_answer_in_other_words(sel: object, tmp_path: Path) -> None:
    (unit,) = answers(form(tmp_path, D7=sel), tmp_path).kelembagaan
    assert unit.jawaban[0].jawaban[:2] == (1, 3)


def test_answers_as_marks_in_four_columns(tmp_path: Path) -> None:
    path = form(tmp_path)
    book = load_workbook(path)
    sheet = book.worksheets[0]
    for column, title in zip("DEFG", ("STS", "TS", "S", "SS"), strict=True):
        sheet[f"{column}{KEPALA}"] = title
    for row in range(KEPALA + 1, sheet.max_row + 1):
        for column in "DEFG":
            sheet[f"{column}{row}"] = "v" if column == "E" else None
    book.save(path)
    (unit,) = answers(path, tmp_path).kelembagaan
    assert {a for j in unit.jawaban for a in j.jawaban} == {2}
    sheet["F9"] = "v"
    book.save(path)
    assert ":Evaluasi!E9: galat: [K45]" in faults(path)[0]


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        ({"D9": "mungkin"}, ":Evaluasi!D9: galat: [K45]"),
        ({"D9": 5}, ":Evaluasi!D9: galat: [K45]"),
        ({"D9": None}, ":Evaluasi!C6: galat: [K44]"),
        ({"C9": "Kantor kami nyaman."}, ":Evaluasi!C9: galat: [K46]"),
        ({"C9": None}, ":Evaluasi!D9: galat: [K44]"),
    ],
)
def test_what_is_no_answer_is_refused_by_its_cell(
    cells: dict[str, object], wanted: str, tmp_path: Path
) -> None:
    assert faults(form(tmp_path, **cells))[0].startswith(wanted)


def test_a_statement_in_another_order_or_slightly_mistyped_is_found_by_its_words(
    tmp_path: Path,
) -> None:
    path = form(tmp_path)
    sheet = load_workbook(path).worksheets[0]
    first, last = str(sheet["C7"].value), str(sheet["C68"].value)
    path = form(tmp_path, C7=last, C68=first.replace("organisasi", "organsiasi", 1), D7="SS")
    (unit,) = answers(path, tmp_path).kelembagaan
    assert unit.jawaban[-1].jawaban[-1] == 4


def test_an_import_again_tells_what_it_would_change(tmp_path: Path) -> None:
    target = tmp_path / "evaluasi_kelembagaan.yaml"
    answers(form(tmp_path), tmp_path)
    wanted = Permintaan(dosir=kencana.SLUG, status="turunan", sasaran=target)
    same = import_evaluation(kencana.HOME, form(tmp_path), wanted)
    assert load_berkas(target, BerkasEvaluasi).kelembagaan
    target.write_text(same.teks.replace("tahun: '2026'", "tahun: '2026'\n    sumber: [x]"))
    kept = import_evaluation(kencana.HOME, form(tmp_path), wanted)
    assert "sumber:" in kept.teks
    with pytest.raises(DraftingError, match="K83"):
        import_evaluation(kencana.HOME, form(tmp_path, "TS"), wanted)


def test_the_form_is_the_same_every_time(tmp_path: Path) -> None:
    one, two = (
        write_evaluation_form(kencana.HOME, tmp_path / name).read_bytes() for name in ("a", "b")
    )
    assert one == two
    assert len(list(load_workbook(io.BytesIO(one)).worksheets[0].iter_rows(min_row=7))) == 62
