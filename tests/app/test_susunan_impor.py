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
