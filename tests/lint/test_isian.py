"""S140 and S141: what is not filled in is named; the region of a dossier is that of its base."""

from __future__ import annotations

from pathlib import Path

from generator.lint.isian import one_region, still_empty
from generator.lint.naskah import Naskah
from tests.lint.naskah_uji import dari_dosir, tulis_dosir

ALASAN = "Urusan pemberdayaan masyarakat dan desa ditempatkan pada dinas yang serumpun."


def read(folder: Path, changes: dict[str, dict[str, str]]) -> Naskah:
    tulis_dosir(folder / "content")
    return dari_dosir(folder / "content", changes)


def test_an_entry_that_is_not_filled_in_is_named_with_its_place(tmp_path: Path) -> None:
    naskah = read(tmp_path, {"contoh/perubahan.yaml": {ALASAN: "(belum diisi) alasan pertama"}})
    (hit,) = still_empty(naskah)
    assert hit.pesan == "belum diisi: alasan pertama (perubahan Pasal 2 huruf d angka 3)"
    assert hit.petikan.asal.path.endswith("contoh/perubahan.yaml")


def test_every_entry_that_is_open_is_counted_though_two_are_alike(tmp_path: Path) -> None:
    tanda = "(belum diisi) alasan perubahan ini"
    lain = "  - tindakan: {}\n    alamat: Pasal 1\n    alasan: " + tanda + "\n"
    dua = lain.format("hapus") + lain.format("sisip").replace(
        "    alasan", "    satuan: pasal\n    alasan"
    )
    dua += "    teks: |\n      (belum diisi) bunyinya.\n"
    naskah = read(tmp_path, {"contoh/perubahan.yaml": {"operasi:\n": f"operasi:\n{dua}"}})
    kena = tuple(still_empty(naskah))
    assert len(kena) == len(set(kena)) == 3
    assert len({k.petikan.asal.line for k in kena}) == 3
    assert all("(perubahan Pasal 1)" in k.pesan for k in kena)


def test_a_dossier_that_is_filled_in_is_silent(tmp_path: Path) -> None:
    naskah = read(tmp_path, {})
    assert [*still_empty(naskah), *one_region(naskah)] == []


def test_a_region_under_another_name_than_its_base_is_told(tmp_path: Path) -> None:
    base = {
        "_pustaka/peraturan/perda-contoh.yaml": {
            "instansi: Provinsi Contoh\n": "instansi: Provinsi Contohan\n"
        }
    }
    (hit,) = one_region(read(tmp_path, base))
    assert "Provinsi Contohan" in hit.pesan and "Provinsi Contoh" in hit.pesan
