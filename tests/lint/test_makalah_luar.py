"""Somebody else's academic paper: what is wrong in it is found, what is right is not.

``naskah/makalah.txt`` is a good paper; each case of ``naskah/makalah_salah.yaml`` changes words
that stand in it once.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from naskah_uji import NASKAH, acuan

from generator.app.lint_file import Kiriman, open_draft
from generator.diagnostics import Diagnostic, Span
from generator.lint.bacaan_makalah import read_makalah
from generator.lint.halaman_makalah import without_pages
from generator.lint.pemeriksaan import run
from generator.model.lines import Line, lines_of
from generator.model.narasi import List, Table

BAIK = (NASKAH / "makalah.txt").read_text("utf-8")
RANCANGAN = (NASKAH / "baru.txt").read_text("utf-8")
SALAH = yaml.safe_load((NASKAH / "makalah_salah.yaml").read_text("utf-8"))


def kiriman(teks: str, folder: Path) -> Kiriman:
    """Return a paper as it is read from a file."""
    berkas = folder / "makalah.txt"
    berkas.write_text(teks, "utf-8")
    return open_draft(berkas, acuan())


def temuan(teks: str, folder: Path) -> list[Diagnostic]:
    """Return what checks find in a paper."""
    return [p.diagnostic for p in run(kiriman(teks, folder).naskah)]


def test_a_good_paper_has_no_fault(tmp_path: Path) -> None:
    assert temuan(BAIK, tmp_path) == []


@pytest.mark.parametrize("satu", SALAH, ids=lambda satu: f"{satu['kode']} {satu['tempat']}")
def test_a_fault_is_found_in_its_chapter(satu: dict[str, str], tmp_path: Path) -> None:
    assert BAIK.count(satu["ada"]) == 1
    found = temuan(BAIK.replace(satu["ada"], satu["ganti"]), tmp_path)
    kode = [d.code for d in found if d.message.startswith(f"{satu['tempat']}: ")]
    assert kode == [satu["kode"]]


@pytest.mark.parametrize(
    "kalimat",
    (
        "Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara telah dicabut.",
        "Sebelum Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara berlaku, jabatan"
        " diatur Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara.",
    ),
)
def test_what_is_told_of_an_older_law_is_no_fault(kalimat: str, tmp_path: Path) -> None:
    ada = "Susunan perangkat daerah mengikuti asas efisiensi dan rentang kendali."
    assert temuan(BAIK.replace(ada, kalimat), tmp_path) == []


def test_a_draft_behind_a_paper_is_checked_as_a_draft(tmp_path: Path) -> None:
    lampiran = "LAMPIRAN: RANCANGAN PERATURAN DAERAH\n"
    disebut = "Pasal 5\nCukup jelas.\n"
    assert RANCANGAN.count(disebut) == 1
    rancangan = RANCANGAN.replace(disebut, f"{disebut}LAMPIRAN\nCukup jelas.\n")
    sendiri = "LAMPIRAN II: LANGKAH PENGHITUNGAN\nSkor dihitung menurut urusannya.\n"
    utuh = kiriman(f"{BAIK}{lampiran}{rancangan}{sendiri}", tmp_path).naskah
    tersendiri = tmp_path / "baru.txt"
    tersendiri.write_text(rancangan, "utf-8")
    sendirian = open_draft(tersendiri, acuan()).naskah
    assert utuh.judul.teks == sendirian.judul.teks
    assert [n.label for n in utuh.norma] == [n.label for n in sendirian.norma]
    assert utuh.penjelasan == sendirian.penjelasan
    assert "Skor dihitung menurut urusannya." in [p.teks for p in utuh.narasi]


def test_a_list_and_a_table_are_read_as_such() -> None:
    bab = read_makalah(lines_of(BAIK, Span("m.txt", 1, 1))).bab
    (daftar,) = [b for b in bab["bab-1-b"].isi if isinstance(b, List)]
    assert len(daftar.items) == 4
    (tabel,) = [b for b in bab["bab-2-c"].isi if isinstance(b, Table)]
    assert (tabel.id, len(tabel.head), len(tabel.rows)) == ("Tabel 1", 3, 4)


def test_a_list_goes_on_after_a_paragraph_and_holds_another_list() -> None:
    teks = (
        "BAB I\nPENDAHULUAN\nada dua hal:\n1. satu:\na. huruf a;\nb. huruf b.\nKeterangan.\n2. dua."
    )
    bab = read_makalah(lines_of(f"NASKAH AKADEMIK\n{teks}", Span("m.txt", 1, 1))).bab
    _, daftar = bab["bab-1"].isi
    assert isinstance(daftar, List)
    satu, dua = daftar.items
    assert [type(b).__name__ for b in satu.blocks] == ["Paragraph", "List", "Paragraph"]
    assert len(dua.blocks) == 1


def test_notes_at_the_foot_of_a_page_leave_the_text_whole() -> None:
    halaman = (
        "Perangkat daerah dibentuk menurut asas1 yang ditentukan oleh",
        "1 Peraturan Pemerintah Nomor 18 Tahun 2016, Pasal",
        "2.",
        "peraturan,2 dan susunannya mengikuti fungsi. 3 Lihat penjelasannya.",
        "4 Siagian, hlm. 7.",
    )
    isi, catatan = without_pages([Line(x) for x in halaman])
    assert [x.text for x in isi] == [
        "Perangkat daerah dibentuk menurut asas yang ditentukan oleh peraturan, dan susunannya"
        " mengikuti fungsi."
    ]
    assert [x.text for x in catatan] == [
        "Peraturan Pemerintah Nomor 18 Tahun 2016, Pasal 2.",
        "Lihat penjelasannya.",
        "Siagian, hlm. 7.",
    ]
