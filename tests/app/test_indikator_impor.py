"""``naskah import-indikator``: the form of a kind of region, its values, and what is refused."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import kencana
import pytest
from openpyxl import Workbook, load_workbook

from generator.app.indikator import Permintaan, import_indicators, write_indicator_form
from generator.content.load import load_berkas
from generator.diagnostics import DraftingError
from generator.model.indikator import BerkasIndikator

BIASA = Permintaan()
SEMUA = [i for t in kencana.aturan().tipologi.tabel for i in t.indikator]
BAGIAN = next(str(i.id) for i in SEMUA if str(i.nama).endswith("(%)"))


def book(folder: Path, *rows: tuple[object, ...]) -> Path:
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = "Data"
    for row in rows:
        sheet.append(row)
    path = folder / "indikator.xlsx"
    made.save(path)
    return path


def values(path: Path, wanted: Permintaan = BIASA) -> BerkasIndikator:
    target = path.with_suffix(".yaml")
    target.write_text(import_indicators(kencana.HOME, path, wanted).teks)
    return load_berkas(target, BerkasIndikator)


def faults(path: Path) -> list[str]:
    with pytest.raises(DraftingError) as caught:
        values(path)
    return [f"{d.code} {d.span.sheet}!{d.span.cell}" for d in caught.value.diagnostics]


@pytest.mark.parametrize("jenis", ["provinsi", "kabupaten", "kota"])
def test_the_form_has_every_indicator_once_and_reads_back(jenis: str, tmp_path: Path) -> None:
    wanted = Permintaan(jenis=jenis)
    path = write_indicator_form(kencana.HOME, tmp_path / "f.xlsx", wanted)
    made = load_workbook(path)
    sheet = made["Indikator"]
    ids = [sheet.cell(row, 1).value for row in range(2, sheet.max_row + 1)]
    assert len(ids) == len(set(ids)) > 100
    for row in range(2, sheet.max_row + 1):
        sheet.cell(row, 4, row)
    made.save(path)
    assert [str(n.id) for n in values(path, wanted).nilai] == ids


@pytest.mark.parametrize(
    ("sel", "nilai"),
    [
        ("6.100.000", 6_100_000),
        (6100000, 6_100_000),
        ("6.100.000 jiwa", 6_100_000),
        ("7,2 triliun", 7_200_000_000_000),
        ("Rp7.200 miliar", 7_200_000_000_000),
        ("14,2%", Decimal("14.2")),
    ],
)
def test_amounts_as_they_are_written(sel: object, nilai: object, tmp_path: Path) -> None:
    words = str(sel)
    key = BAGIAN if "%" in words else "apbd" if words[-3:] in ("iun", "iar") else "penduduk"
    path = book(tmp_path, ("Id", "Nilai", "Tahun"), (key, sel, 2025))
    (one,) = values(path).nilai
    assert (one.rendah, one.tinggi, str(one.tahun)) == (nilai, nilai, "2025")


def test_a_percentage_is_read_as_its_cell_shows_it(tmp_path: Path) -> None:
    path = book(tmp_path, ("Id", "Nilai"), (BAGIAN, 0.142))
    made = load_workbook(path)
    made["Data"]["B2"].number_format = "0.0%"
    made.save(path)
    assert values(path).nilai[0].rendah == Decimal("14.2")


def test_a_name_is_known_and_its_cell_is_told(tmp_path: Path) -> None:
    nama = next(
        str(i.nama)
        for t in kencana.aturan().tipologi.tabel
        for i in t.indikator
        if i.id == "penduduk"
    )
    path = book(tmp_path, ("No", "Indikator", "Nilai", "Sumber"), (1, nama.upper(), 5, "BPS 2025"))
    (one,) = values(path, Permintaan(tahun="2025", sumber="data-x")).nilai
    assert (str(one.id), [str(s) for s in one.sumber]) == ("penduduk", ["data-x"])
    assert "lembar Data sel C2" in str(one.catatan)
    assert "Sumber menurut lembar: BPS 2025." in str(one.catatan)


# --- tables of offices ---------------------------------------------------------------------------


def read(folder: Path, *rows: tuple[object, ...]) -> list[tuple[str, str, Decimal]]:
    return [(str(n.id), str(n.tahun), n.rendah) for n in values(book(folder, *rows)).nilai]


def test_headings_name_the_urusan_and_years_have_columns(tmp_path: Path) -> None:
    """The name without its unit and without ``Jumlah``; a row of numbers is no data."""
    assert read(
        tmp_path,
        ("DATA INDIKATOR PROVINSI",),
        ("No", "Urusan / Indikator", "Satuan", "Data 2024", "Data 2025", "Sumber Data"),
        (1, 2, 3, 4, 5, 6),
        ("I", "VARIABEL UMUM"),
        (1, "Jumlah penduduk", "Jiwa", "6.000.000", "6.100.000", "BPS"),
        (2, "Luas wilayah", "km²", "9.352,8", "n/a", "BPS"),
        (3, "APBD", "juta rupiah", None, "7.200.000", "BPKAD"),
    ) == [
        ("penduduk", "2024", 6_000_000),
        ("penduduk", "2025", 6_100_000),
        ("luas-wilayah", "2024", Decimal("9352.8")),
        ("apbd", "2025", 7_200_000_000_000),
    ]


def test_a_merged_cell_names_the_urusan_of_the_rows_below(tmp_path: Path) -> None:
    ganda = [str(i.nama) for i in SEMUA]
    same = next(
        (t, i)
        for t in kencana.aturan().tipologi.tabel
        for i in t.indikator
        if ganda.count(str(i.nama)) == 1 and t.indikator[0] is not i and str(t.id) != "umum"
    )
    first, other = same[0].indikator[0], same[1]
    rows = ((str(same[0].nama), str(first.nama), 3), (None, str(other.nama), 4))
    assert read(tmp_path, ("Urusan", "Indikator", "Nilai"), *rows) == [
        (str(first.id), "...", 3),
        (str(other.id), "...", 4),
    ]


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (("Luas wilayah", "ha", 935_280), "K45 Data!C2"),
        (("Luas wilayah (ha)", "", 935_280), "K45 Data!C2"),
        (("Luas wilayah", "", "935.280 ha"), "K45 Data!C2"),
        (("Penduduk", "%", 5), "K45 Data!C2"),
    ],
)
def test_a_value_in_another_unit_is_refused(
    row: tuple[object, ...], wanted: str, tmp_path: Path
) -> None:
    assert faults(book(tmp_path, ("Indikator", "Satuan", "Nilai"), row)) == [wanted]


def test_a_range(tmp_path: Path) -> None:
    path = book(tmp_path, ("Id", "Rendah", "Tinggi"), ("penduduk", 5, 7))
    (one,) = values(path).nilai
    assert (one.rendah, one.tinggi) == (5, 7)


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (("pendudukk", 5), "K46 Data!A2"),
        (("penduduk", "banyak"), "K45 Data!B2"),
        (("penduduk", -1), "K45 Data!B2"),
        (("penduduk", "5-7"), "K45 Data!B2"),
        ((None, 5), "K44 Data!B2"),
    ],
)
def test_what_is_no_value_is_refused_by_its_cell(
    row: tuple[object, ...], wanted: str, tmp_path: Path
) -> None:
    assert faults(book(tmp_path, ("Id", "Nilai"), row)) == [wanted]


def test_two_values_of_one_year_that_differ_are_refused(tmp_path: Path) -> None:
    rows = (("Id", "Nilai", "Tahun"), ("penduduk", 5, 2025), ("penduduk", 6, 2025))
    assert faults(book(tmp_path, *rows)) == ["K78 Data!B3"]


def test_an_import_again_keeps_other_values_and_tells_changes(tmp_path: Path) -> None:
    path = book(tmp_path, ("Id", "Nilai", "Tahun"), ("penduduk", 5, 2025))
    target = tmp_path / "indikator.yaml"
    target.write_text(
        "letak: [jawa-bali]\nnilai:\n  - {id: apbd, rendah: 1, tinggi: 1, tahun: '2025', "
        "sumber: [x], status: turunan}\n"
    )
    again = Permintaan(sasaran=target)
    target.write_text(import_indicators(kencana.HOME, path, again).teks)
    read = load_berkas(target, BerkasIndikator)
    assert [str(n.id) for n in read.nilai] == ["apbd", "penduduk"]
    assert [str(x) for x in read.letak] == ["jawa-bali"]
    path = book(tmp_path, ("Id", "Nilai", "Tahun"), ("penduduk", 6, 2025))
    with pytest.raises(DraftingError, match="rendah: 5 menjadi 6"):
        import_indicators(kencana.HOME, path, again)
