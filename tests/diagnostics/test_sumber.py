"""The rule that a code cites governs what the code is about, or the code says that it infers."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.diagnostics.codes import codes
from generator.lint.daftar import LINTS

TABEL = tomllib.loads((Path(__file__).parent / "lampiran_ii.toml").read_text(encoding="utf-8"))
SITASI = re.compile(
    r"(?P<simpulan>simpulan dari )?(?P<uu>UU \d+/\d+) Lampiran II angka (?P<angka>[^;]*)"
)
ANGKA = re.compile(r"(\d+)([a-z]?)(?:-(\d+))?")
# what the checks of a room are about; an inference may rest on any subject
POKOK = {
    "akademik": {"konsiderans"},
    "angka_sama": {"penjelasan"},
    "norma_definisi": {"ketentuan umum"},
    "lampiran_dirujuk": {"lampiran"},
    "kumulatif": {"tabulasi"},
    "boleh_saja": {"pidana"},
    "bab": {"sistematika", "pidana", "peralihan"},
    "bingkai": {"judul", "dasar hukum", "diktum", "sistematika", "lampiran"},
    "bentuk": {"pembukaan", "diktum", "penutup", "dasar hukum"},
    "dasar_hukum": {"dasar hukum"},
    "definisi": {"ketentuan umum"},
    "ejaan": {"bahasa"},
    "huruf": {"bahasa"},
    "materi": {"pendelegasian"},
    "judul": {"judul", "pembukaan", "diktum"},
    "kata": {"bahasa", "pasal dan ayat"},
    "konsiderans": {"konsiderans"},
    "lampiran": {"lampiran"},
    "pasal_ii": {"perubahan", "mulai berlaku", "penutup", "pencabutan"},
    "pidana": {"pidana"},
    "penjelasan": {"penjelasan", "ketentuan umum"},
    "pusat": {"dasar hukum"},
    "peralihan": {"peralihan"},
    "perubahan": {"perubahan", "pencabutan", "pasal dan ayat", "bahasa", "penjelasan", "judul"},
    "rujukan": {"pengacuan", "bahasa"},
    "sebutan": {"dasar hukum", "konsiderans"},
    "penjelasan_isi": {"penjelasan"},
    "tulisan": {"ketentuan umum"},
    "tabulasi": {"tabulasi", "pasal dan ayat"},
    "terapan": {"perubahan"},
    "yang_diubah": {"perubahan", "judul"},
}


def cited(sumber: str) -> Iterator[tuple[bool, str, str]]:
    """Yield whether it is an inference, the law, and the number of every item that is cited."""
    for m in SITASI.finditer(sumber):
        for awal, huruf, akhir in ANGKA.findall(m["angka"]):
            angka = range(int(awal), int(akhir) + 1) if akhir else (awal + huruf,)
            for satu in angka:
                yield m["simpulan"] is not None, m["uu"], str(satu)


SEMUA = [(kode, *satu) for kode, code in codes().items() for satu in cited(code.source)]


def test_every_item_that_is_cited_is_in_the_table_and_no_other() -> None:
    disebut = {(uu, angka) for _, _, uu, angka in SEMUA}
    assert disebut == {(uu, angka) for uu in ("UU 12/2011", "UU 13/2022") for angka in TABEL[uu]}


def test_what_was_replaced_is_cited_by_the_law_that_replaced_it() -> None:
    assert [s for s in SEMUA if s[2] == "UU 12/2011" and s[3] in TABEL["diganti"]] == []


@pytest.mark.parametrize("lint", LINTS, ids=lambda lint: lint.kode)
def test_what_is_cited_governs_what_is_checked(lint) -> None:
    ruang = lint.periksa.__module__.rpartition(".")[2]
    salah = [
        f"angka {angka} {uu} ({TABEL[uu][angka][0]}): {TABEL[uu][angka][1]}"
        for simpulan, uu, angka in cited(lint.code.source)
        if not simpulan and TABEL[uu][angka][0] not in POKOK.get(ruang, ())
    ]
    assert salah == []


def test_a_simpulan_marks_all_of_its_citation() -> None:
    """In ``X; simpulan dari Y`` the first is cited, the second inferred."""
    assert [
        *cited("UU 12/2011 Lampiran II angka 41; simpulan dari UU 12/2011 Lampiran II angka 42")
    ] == [
        (False, "UU 12/2011", "41"),
        (True, "UU 12/2011", "42"),
    ]
