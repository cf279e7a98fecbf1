"""The workload spreadsheet: what is read, every bad cell by its name, and how quickly."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import kencana
import pytest
import yaml
from openpyxl import Workbook, load_workbook

from generator.app.abk import Permintaan, import_abk
from generator.content.load import load_berkas
from generator.export.abk_template import KOLOM as ISIAN
from generator.export.abk_template import template
from generator.intake.abk import read_abk
from generator.intake.beban.baca import Jabatan, Kenal
from generator.model.beban_kerja import BerkasBebanKerja

BAIK = ("bkd", "Analis", "fungsional", 3, "Memeriksa usul", "berkas", 400, 45, "kepegawaian")
KOLOM = tuple(nama for nama, *_ in ISIAN)
KASUS = yaml.safe_load(Path(__file__).with_name("abk_rusak.yaml").read_text())


def berkas(*baris: tuple[Any, ...], kepala: tuple[str, ...] = KOLOM, lembar: str = "ABK") -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = lembar
    for row in (kepala, *baris):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def faults(data: bytes, kenal: Kenal | None = None) -> list[str]:
    salah = read_abk(data, "abk.xlsx", kenal).salah
    return [f"{d.span.line}:{d.span.col} {d.code} {d.message}" for d in salah]


def posts(data: bytes, kenal: Kenal | None = None) -> list[Jabatan]:
    found = read_abk(data, "abk.xlsx", kenal)
    assert found.salah == ()
    return list(found.jabatan)


def ganti(kolom: str, nilai: Any) -> tuple[Any, ...]:
    baris = list(BAIK)
    baris[KOLOM.index(kolom)] = nilai
    return tuple(baris)


def test_a_row_is_read_with_its_place() -> None:
    (post,) = posts(berkas(BAIK))
    (task,) = post.tugas
    assert str(task.asal) == "abk.xlsx:ABK!E2"
    assert (task.volume, task.norma, task.urusan) == (400, 45, "kepegawaian")
    assert (post.kunci.unit, post.kunci.jabatan) == ("bkd", "Analis")
    assert (post.jenis, post.pemangku) == ("fungsional", 3)


@pytest.mark.parametrize(
    ("sel", "nilai"),
    [("1.250,5", "1250.5"), ("12,5", "12.5"), ("1250", "1250"), (1250.5, "1250.5")],
)
def test_numbers_in_indonesian_notation(sel: object, nilai: str) -> None:
    (post,) = posts(berkas(ganti("Volume per Tahun", sel)))
    assert post.tugas[0].volume == Decimal(nilai)


def test_empty_cells_repeat_the_row_above() -> None:
    kosong = ("", "", "", None, "Mencatat", "berkas", 10, 5, "")
    (post,) = posts(berkas(BAIK, kosong))
    assert [t.uraian for t in post.tugas] == ["Memeriksa usul", "Mencatat"]
    assert post.pemangku == 3


def test_heads_as_the_bureaus_write_them() -> None:
    kepala = (
        *("UNIT KERJA", "Nama Jabatan", "Jenis", "Jumlah Pegawai", "URAIAN TUGAS"),
        *("Hasil Kerja", "Volume  Kerja", "Norma Waktu (Menit)", "Urusan:"),
    )
    (found,), (wanted,) = posts(berkas(BAIK, kepala=kepala)), posts(berkas(BAIK))
    assert (found.kunci, found.jenis, found.pemangku) == (
        wanted.kunci,
        wanted.jenis,
        wanted.pemangku,
    )
    assert [(t.uraian, t.volume, t.norma) for t in found.tugas] == [("Memeriksa usul", 400, 45)]


def test_titles_above_the_head_and_empty_rows_do_not_matter() -> None:
    data = berkas(("judul",), (), KOLOM, BAIK, (), BAIK, kepala=("Laporan",))
    (post,) = posts(data)
    assert [t.asal.line for t in post.tugas] == [5, 7]


@pytest.mark.parametrize("kasus", KASUS, ids=lambda k: k["nama"])
def test_every_bad_cell_is_named(kasus: dict[str, Any]) -> None:
    rows = [ganti(*next(iter(satu.items()))) for satu in kasus["baris"]]
    kenal = Kenal({"bkd": "bkd"}, ("kepegawaian", "diklat"))
    found = faults(berkas(BAIK, *rows), kenal)
    assert [f.split(" ", 1)[0] for f in found] == [g["sel"] for g in kasus["galat"]]
    for text, wanted in zip(found, kasus["galat"], strict=True):
        assert wanted["kode"] in text
        assert wanted["kata"] in text


def test_all_broken_rows_are_named_at_once() -> None:
    rusak = [ganti("Volume per Tahun", "banyak"), BAIK, ganti("Uraian Tugas", "")]
    found = faults(berkas(*rusak))
    assert [f.split()[0] for f in found] == ["2:7", "4:5"]


@pytest.mark.parametrize(
    ("data", "kode"),
    [
        (berkas(), "K42"),
        (berkas(BAIK, kepala=KOLOM[:-2]), "K43"),
        (berkas(BAIK, kepala=("A", "B")), "K43"),
        (berkas(BAIK, kepala=(*KOLOM[:5], "Uraian Tugas", *KOLOM[6:])), "K43"),
    ],
    ids=["tanpa baris", "kolom kurang", "tanpa judul", "kolom ganda"],
)
def test_a_book_that_cannot_be_read(data: bytes, kode: str) -> None:
    assert [f.split()[1] for f in faults(data)] == [kode]


def test_the_template_reads_back_and_has_formulas() -> None:
    sheet = load_workbook(io.BytesIO(template()))["ABK"]
    assert tuple(c.value for c in sheet[1])[: len(KOLOM)] == KOLOM
    assert sheet["J2"].value == '=IF(G2="","",G2*H2)'
    assert [len(p.tugas) for p in posts(template())] == [1]
    assert template() == template()


def test_a_sheet_becomes_the_file_of_a_dossier(tmp_path: Path) -> None:
    kedua = ("", "Arsiparis", "", 2, "Menata arsip", "berkas", "1.200", "12,5", "")
    path = tmp_path / "abk.xlsx"
    path.write_bytes(berkas(BAIK, kedua))
    wanted = Permintaan(dosir=kencana.SLUG, tahun="2026", status="terkonfirmasi")
    teks = import_abk(kencana.HOME, path, wanted).teks
    target = tmp_path / "beban_kerja.yaml"
    target.write_text(teks)
    hasil = load_berkas(target, BerkasBebanKerja)
    (unit,) = hasil.unit
    assert (str(unit.unit), str(hasil.tahun)) == ("bkd", "2026")
    assert [(str(j.nama), j.pemangku) for j in unit.jabatan] == [("Analis", 3), ("Arsiparis", 2)]
    assert unit.jabatan[1].tugas[0].norma_waktu == Decimal("12.5")


def test_two_thousand_tasks_are_all_read() -> None:
    rows = [
        ("bkd", f"Jabatan {n // 10}", "pelaksana", 4, f"Tugas {n}", "berkas", n + 1, 30, "diklat")
        for n in range(2000)
    ]
    data = berkas(*rows)
    found = posts(data, Kenal({"bkd": "bkd"}, ("diklat",)))
    assert (len(found), sum(len(p.tugas) for p in found)) == (200, 2000)
