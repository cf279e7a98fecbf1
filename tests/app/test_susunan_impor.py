"""``naskah import-perangkat``: the tree inside a unit, by columns, kinds and numbers."""

from __future__ import annotations

from pathlib import Path

import kencana
import pytest
from openpyxl import Workbook, load_workbook

from generator.app.susunan import import_units, write_unit_form
from generator.content.load import load_berkas
from generator.diagnostics import DraftingError
from generator.model.kajian import BerkasPerangkat
from generator.model.sotk import RincianUnit, Unsur

KEPALA = ("Perangkat Daerah", "Unsur", "Jenis", "Di bawah", "Kelas", "Tugas", "Fungsi")
DINAS = (
    "Dinas Sungai",
    "",
    "",
    "",
    "",
    "melaksanakan urusan sungai.",
    "perumusan;\npembinaan, dan",
)


LENGKAP = "    id: x\n    jenis: dinas\n    sumber: [x]\n    status: turunan\n    rincian:"


def book(folder: Path, *rows: tuple[object, ...], kepala: tuple[str, ...] = KEPALA) -> Path:
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = "Susunan"
    for row in (kepala, *rows):
        sheet.append(row)
    path = folder / "susunan.xlsx"
    made.save(path)
    return path


def unsur(nama: str, *, jenis: str = "", bawah: str = "") -> tuple[str, ...]:
    return ("", nama, jenis, bawah, "", "" if "Kelompok" in nama else f"mengurus {nama}", "")


def tree(path: Path) -> RincianUnit:
    text = import_units(kencana.HOME, path).teks
    made = path.with_suffix(".yaml")
    made.write_text(text.replace("usulan:", "sekarang:").replace("    rincian:", LENGKAP))
    unit = load_berkas(made, BerkasPerangkat).sekarang[0]
    assert unit.rincian is not None
    return unit.rincian


def drawn(unsur: Unsur, level: int = 0) -> list[str]:
    below = [line for x in unsur.anak for line in drawn(x, level + 1)]
    return [f"{'  ' * level}{unsur.nama} ({unsur.jenis})", *below]


def faults(path: Path) -> list[str]:
    with pytest.raises(DraftingError) as caught:
        import_units(kencana.HOME, path)
    return [f"{d.code} {d.span.sheet}!{d.span.cell}" for d in caught.value.diagnostics]


def test_a_tree_by_kinds_and_by_what_stands_above(tmp_path: Path) -> None:
    rows = [
        DINAS,
        unsur("Sekretariat"),
        unsur("1. Subbagian Umum"),
        unsur("Bidang Hulu"),
        unsur("Kelompok Jabatan Fungsional", bawah="Bidang Hulu"),
        unsur("Seksi Mata Air"),
        unsur("UPTD Bendung"),
        unsur("Kelompok Jabatan Fungsional Ahli", bawah="Dinas Sungai"),
    ]
    rincian = tree(book(tmp_path, *rows))
    assert [line for x in rincian.unsur for line in drawn(x)] == [
        "Sekretariat (sekretariat)",
        "  Subbagian Umum (subbagian)",
        "Bidang Hulu (bidang)",
        "  Kelompok Jabatan Fungsional (kelompok_jf)",
        "  Seksi Mata Air (seksi)",
        "UPTD Bendung (uptd)",
        "Kelompok Jabatan Fungsional Ahli (kelompok_jf)",
    ]
    assert str(rincian.tugas) == "melaksanakan urusan sungai"
    assert [str(f) for f in rincian.fungsi] == ["perumusan", "pembinaan"]


def test_four_levels_of_a_secretariat(tmp_path: Path) -> None:
    setda = ("Sekretariat Daerah", "", "", "", "", "membantu bupati", "koordinasi")
    rows = [
        setda,
        *map(unsur, ("Asisten Umum", "Biro Hukum", "Bagian Dokumentasi", "Subbagian JDIH")),
    ]
    rincian = tree(book(tmp_path, *rows))
    assert [line.lstrip() for line in drawn(rincian.unsur[0])][-1] == "Subbagian JDIH (subbagian)"
    assert len(list(rincian.unsur[0].semua())) == 4


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (unsur("Kelompok Jabatan Fungsional"), "K78 Susunan!D4"),
        (unsur("Seksi X", bawah="Bidang Hilir"), "K46 Susunan!D4"),
        (unsur("Ruang Tunggu"), "K46 Susunan!B4"),
        (unsur("Bidang Hulu"), "K78 Susunan!B4"),
        (("", "Bidang Hilir", "", "", "", "", ""), "K44 Susunan!B4"),
    ],
)
def test_what_has_no_certain_place_is_refused_by_its_cell(
    row: tuple[str, ...], wanted: str, tmp_path: Path
) -> None:
    assert faults(book(tmp_path, DINAS, unsur("Bidang Hulu"), row)) == [wanted]


def test_the_form_reads_back(tmp_path: Path) -> None:
    path = write_unit_form(tmp_path / "f.xlsx")
    made = load_workbook(path)
    for row in (DINAS, unsur("Bidang Hulu")):
        made.worksheets[0].append(row)
    made.save(path)
    assert [str(x.nama) for x in tree(path).unsur] == ["Bidang Hulu"]


# --- layouts of offices --------------------------------------------------------------------------


def test_codes_place_what_they_number(tmp_path: Path) -> None:
    """1.1.1 below 1.1; what a sheet has no column for is marked until it is written."""
    kepala = ("Kode", "Nama Unit Kerja", "Eselon", "Tugas")
    found = tree(
        book(
            tmp_path,
            ("1", "Dinas Sungai", "II.b", "mengurus sungai"),
            ("1.1", "Sekretariat", "III.a", "koordinasi"),
            ("1.1.1", "Subbagian Umum", "IV.a", "urusan umum"),
            ("1.2", "Bidang Hulu", "III.b", "mengurus hulu"),
            ("1.2.1", "Kelompok Jabatan Fungsional", "", ""),
            ("1.3", "UPTD Pintu Air", "IV.a", "mengurus pintu air"),
            kepala=kepala,
        )
    )
    assert [line for x in found.unsur for line in drawn(x)] == [
        "Sekretariat (sekretariat)",
        "  Subbagian Umum (subbagian)",
        "Bidang Hulu (bidang)",
        "  Kelompok Jabatan Fungsional (kelompok_jf)",
        "UPTD Pintu Air (uptd)",
    ]
    assert [str(f) for f in found.fungsi] == ["(belum diisi) fungsi Dinas Sungai"]


def test_what_stands_above_is_named_and_a_unit_has_nothing_above(tmp_path: Path) -> None:
    found = tree(
        book(
            tmp_path,
            (1, "Dinas Sungai", "-"),
            (2, "Sekretariat", "Dinas Sungai"),
            (3, "Subbagian Umum", "Sekretariat"),
            (4, "Bidang Hulu", "Dinas Sungai"),
            kepala=("No", "Nomenklatur", "Atasan Langsung"),
        )
    )
    assert [line for x in found.unsur for line in drawn(x)] == [
        "Sekretariat (sekretariat)",
        "  Subbagian Umum (subbagian)",
        "Bidang Hulu (bidang)",
    ]
    assert str(found.tugas) == "(belum diisi) tugas Dinas Sungai"


def test_a_column_for_each_level(tmp_path: Path) -> None:
    """Posts name their offices; a name that is repeated on each row is one element."""
    found = tree(
        book(
            tmp_path,
            ("Dinas Sungai", "Sekretaris", "Subbagian Umum"),
            ("", "Sekretaris", "Subbagian Keuangan"),
            ("", "Kepala Bidang Hulu", "Kepala Seksi Bendung"),
            kepala=("Eselon II", "Eselon III", "Eselon IV"),
        )
    )
    assert [line for x in found.unsur for line in drawn(x)] == [
        "Sekretariat (sekretariat)",
        "  Subbagian Umum (subbagian)",
        "  Subbagian Keuangan (subbagian)",
        "Bidang Hulu (bidang)",
        "  Seksi Bendung (seksi)",
    ]


def test_levels_below_a_unit_that_stands_above_the_table(tmp_path: Path) -> None:
    path = book(
        tmp_path,
        ("Administrator", "Pengawas"),
        ("Bidang Hulu", "Seksi Bendung"),
        ("", "Seksi Mata Air"),
        kepala=("Perangkat Daerah : Dinas Sungai",),
    )
    assert [line for x in tree(path).unsur for line in drawn(x)] == [
        "Bidang Hulu (bidang)",
        "  Seksi Bendung (seksi)",
        "  Seksi Mata Air (seksi)",
    ]


def test_a_task_whose_column_is_there_must_be_written(tmp_path: Path) -> None:
    rows = (("1", "Dinas Sungai", "mengurus sungai"), ("1.1", "Sekretariat", ""))
    assert faults(book(tmp_path, *rows, kepala=("Kode", "Nama Unit", "Tugas"))) == [
        "K44 Susunan!B3"
    ]
