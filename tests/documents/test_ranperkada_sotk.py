"""The regulation on organisation and working order, made of the trees of units."""

from __future__ import annotations

from typing import Any

import kencana
import pytest
from dosir_contoh import bahan_dari

from generator.diagnostics import DraftingError
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.ir.dump import dump
from generator.model.daerah import Daerah
from generator.model.dossier import SOTK, Dossier, IsiPerubahan
from generator.model.sotk import RincianUnit
from generator.model.teks import Teks

RINCIAN = {
    "tugas": "membantu kepala daerah di bidangnya",
    "fungsi": ["perumusan kebijakan", "pelaksanaan kebijakan"],
    "unsur": [
        {
            "nama": "Sekretariat",
            "jenis": "sekretariat",
            "tugas": "melaksanakan pelayanan administrasi",
            "bawah": [
                {"nama": "Subbagian Umum", "jenis": "subbagian", "tugas": "mengelola surat"},
                {"nama": "Subbagian Keuangan", "jenis": "subbagian", "tugas": "mengelola keuangan"},
            ],
        },
        {
            "nama": "Bidang Pelayanan",
            "jenis": "bidang",
            "tugas": "melaksanakan pelayanan",
            "fungsi": ["pelayanan dasar"],
            "bawah": [{"nama": "Kelompok Jabatan Fungsional", "jenis": "kelompok_jf"}],
        },
        {"nama": "Kelompok Jabatan Fungsional", "jenis": "kelompok_jf"},
    ],
}
KOTA = {"jenis": "kota", "nama": "Kencana", "ibu_kota": "Kencana", "provinsi": "X", "rekaan": True}


def dosir(*ids: str, kota: bool = False) -> Dossier:
    """Return Nusa Kencana with trees in the units named; or a kota whose Perda reads the same."""
    asal = kencana.dossier()
    units = tuple(
        u.model_copy(update={"rincian": RincianUnit.model_validate(RINCIAN)}) if u.id in ids else u
        for u in asal.perangkat.usulan
    )
    baru: dict[str, Any] = {"perangkat": asal.perangkat.model_copy(update={"usulan": units})}
    identitas: dict[str, Any] = {"sotk": tuple(map(Teks, ids)), "dokumen": (Teks(SOTK),)}
    isi = asal.isi
    if kota and isinstance(isi, IsiPerubahan):
        identitas["daerah"] = Daerah.model_validate(KOTA)
        teks = isi.dasar.batang_tubuh
        kata = teks.saying(str(teks).replace("Gubernur", "Wali Kota"))
        baru["dasar"] = isi.dasar.model_copy(update={"batang_tubuh": kata})
        baru["indikator"] = baru["beban_kerja"] = None
    baru["identitas"] = asal.identitas.model_copy(update=identitas)
    return asal.model_copy(update=baru)


def tercetak(bahan: Bahan) -> str:
    (document,) = build(bahan, (SOTK,))
    return dump(document).replace("~", " ")


@pytest.fixture(scope="module")
def satu() -> str:
    return tercetak(bahan_dari(dosir("dinkes")))


def test_one_unit_gives_its_name_to_the_title(satu: str) -> None:
    judul = "KEDUDUKAN, SUSUNAN ORGANISASI, TUGAS DAN FUNGSI, SERTA TATA KERJA DINAS KESEHATAN"
    assert f"judul-peraturan: {judul}\n" in satu
    assert "judul-peraturan: PERATURAN GUBERNUR NUSA KENCANA\n" in satu
    assert "BERITA DAERAH PROVINSI NUSA KENCANA TAHUN ... NOMOR ..." in satu


def test_the_one_consideration_names_the_pasal_that_delegates(satu: str) -> None:
    """L2-26, 27: the Perda with the amendment that is pending, without its gazette."""
    menimbang = next(b for b in satu.splitlines() if "untuk melaksanakan ketentuan" in b)
    assert "ketentuan Pasal 3 ayat (1) Peraturan Daerah Nomor 4 Tahun 2017 tentang" in menimbang
    assert (
        "sebagaimana telah diubah dengan Peraturan Daerah Nomor ... Tahun ... tentang Perubahan"
        in menimbang
    )
    assert "Lembaran" not in menimbang
    assert menimbang.endswith("serta Tata Kerja Dinas Kesehatan;")
    assert "Pasal yang disebut dalam Menimbang wajib dicocokkan" in satu  # the base is rebuilt


def test_the_pasal_follow_each_other_without_a_gap(satu: str) -> None:
    nomor = [b.rpartition("| Pasal ")[2] for b in satu.splitlines() if "| Pasal " in b]
    assert nomor == [str(n) for n in range(1, len(nomor) + 1)]
    # 1 definitions, 2 position, 3 list, 4 unit, 5-8 elements with tasks, 9, 10, entry into force
    assert len(nomor) == 11


def test_every_element_stands_in_the_list_and_has_its_tasks(satu: str) -> None:
    assert "isi-rapat: Sekretariat, membawahi:\n" in satu
    assert "isi-rapat: Subbagian Umum; dan\n" in satu
    assert "isi-rapat: Bidang Pelayanan, membawahi Kelompok Jabatan Fungsional; dan\n" in satu
    assert "isi-rapat: Kelompok Jabatan Fungsional.\n" in satu
    assert "isi-rapat: Subbagian Keuangan mempunyai tugas mengelola keuangan.\n" in satu
    assert "pelaksanaan fungsi lain yang diberikan oleh Gubernur sesuai" in satu
    assert "bagian #lampiran-1" in satu
    assert "di bawah pimpinan terdapat Sekretariat (Subbagian Umum dan Subbagian Keuangan)" in satu


def test_two_units_have_a_bagian_each_and_a_chart_each() -> None:
    dua = tercetak(bahan_dari(dosir("dinkes", "bappeda")))
    assert dua.count("| Bagian Kesatu | Dinas Kesehatan\n") == 2  # in two BAB
    assert dua.count("  gambar bagan") == 2
    assert "SERTA TATA KERJA PERANGKAT DAERAH\n" in dua
    assert "merupakan unsur penunjang urusan pemerintahan" in dua


def test_a_kota_has_its_mayor_and_its_form() -> None:
    kota = tercetak(bahan_dari(dosir("dinkes", kota=True)))
    assert "judul-peraturan: PERATURAN WALI KOTA KENCANA\n" in kota
    assert "bertanggung jawab kepada Wali Kota melalui Sekretaris Daerah" in kota
    assert "BERITA DAERAH KOTA KENCANA TAHUN ... NOMOR ..." in kota
    assert "Gubernur" not in kota.partition("BAB I")[2]


def test_without_a_tree_there_is_no_regulation() -> None:
    with pytest.raises(DraftingError, match="K91"):
        tercetak(bahan_dari(dosir()))
