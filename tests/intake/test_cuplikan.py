"""Snapshots of the status of regulations: CSV and JSON as offices export them."""

from __future__ import annotations

import json

import pytest

from generator.diagnostics import DraftingError
from generator.intake.cuplikan import Cuplikan, read_name, read_snapshot
from generator.intake.outside import Kind, Outside
from generator.model.peraturan import JenisPeraturan

KEPALA = "kind,number,year,title,LN/TLN,amended by,revoked by,source\n"
PEMDA = 'UU,23,2014,Pemerintahan Daerah,"LN.2014/No.244, TLN No.5587",UU 9/2015; UU 1/2026,,jdihn\n'


def baca(teks: str | bytes, nama: str = "cuplikan.csv") -> Cuplikan:
    data = teks if isinstance(teks, bytes) else teks.encode()
    return read_snapshot(Outside(nama, data, Kind.TEXT))


def test_a_row_becomes_a_record() -> None:
    (satu,) = baca(KEPALA + PEMDA).baris
    assert (satu.jenis, satu.nomor, satu.tahun, satu.judul) == (
        JenisPeraturan.UU,
        "23",
        "2014",
        "Pemerintahan Daerah",
    )
    assert (satu.lembaran, satu.tambahan) == ("244", "5587")
    assert satu.diubah_oleh == ("uu-2015-9", "uu-2026-1")
    assert (satu.kunci, satu.nama) == ("uu-2014-23", "UU 23/2014")


@pytest.mark.parametrize(
    "teks",
    [
        "\ufeff" + KEPALA + PEMDA,
        (KEPALA + PEMDA).replace("\n", "\r\n"),
        "Jenis;Nomor;Tahun;Tentang;LN;TLN;Diubah oleh;Sumber\n"
        "Undang-Undang;Nomor 23;2014;Pemerintahan Daerah;244;5587;"
        "uu-2015-9|UU Nomor 1 Tahun 2026;x\n",
        json.dumps(
            [
                {"jenis": "uu", "nomor": 23, "tahun": 2014, "judul": "Pemerintahan Daerah"}
                | {"ln": "LN 2014/244", "tln": "5587", "diubah_oleh": ["UU 9/2015", "UU 1/2026"]}
            ]
        ),
    ],
    ids=["bom", "crlf", "titik koma", "json"],
)
def test_forms_of_the_same_snapshot(teks: str) -> None:
    hasil = baca(teks)
    assert hasil.tak_terbaca == ()
    (satu,) = hasil.baris
    assert (satu.kunci, satu.lembaran, satu.tambahan) == ("uu-2014-23", "244", "5587")
    assert satu.diubah_oleh == ("uu-2015-9", "uu-2026-1")


@pytest.mark.parametrize(
    ("baris", "sebab"),
    [
        ("UU,,2014,Judul,,,,\n", "nomor kosong"),
        ("UU,x,2014,Judul,,,,\n", "nomor “x” tidak terbaca"),
        ("UU,5,14,Judul,,,,\n", "tahun “14” tidak terbaca"),
        ("Surat,5,2014,Judul,,,,\n", "jenis “Surat” tidak dikenal"),
        ("UU,5,2014,,,,,\n", "judul kosong"),
        ("UU,5,2014,Judul,tidak ada,,,\n", "lembaran “tidak ada” tidak terbaca"),
        ("UU,5,2014,Judul,,UU lama,,\n", "peraturan “UU lama” tidak terbaca"),
        ('UU,5,2014,Judul,,"UU 9/2015, lalu entah",,\n', "peraturan “lalu entah” tidak terbaca"),
        ("UU,5,2014,Judul,,,,,,,\n", "memuat 11 kolom, bukan 8"),
        (PEMDA, "UU 23/2014 sudah tercantum"),
        ('UU,5,2014,"Judul,,,,\n', "tanda kutip atau kolomnya rusak"),
    ],
)
def test_a_row_that_cannot_be_read_is_named_and_the_others_stay(baris: str, sebab: str) -> None:
    hasil = baca(KEPALA + PEMDA + baris)
    assert [satu.kunci for satu in hasil.baris] == ["uu-2014-23"]
    (galat,) = hasil.tak_terbaca
    assert sebab in galat.message
    assert galat.span.line == 3


@pytest.mark.parametrize(
    ("teks", "sebab"),
    [
        ("nomor,tahun\n1,2014\n", "Kolom jenis, judul tidak ada"),
        ("", "Kolom jenis, nomor, tahun, judul tidak ada"),
        ("[{", "JSON tidak terbaca"),
        ('{"a": 1}', "tidak memuat daftar"),
        ("[" * 100_000, "JSON tidak terbaca"),
        (b"\xff\xfe\x00", "UTF-8"),
    ],
)
def test_a_file_that_is_no_snapshot_is_refused(teks: str | bytes, sebab: str) -> None:
    with pytest.raises(DraftingError, match=sebab):
        baca(teks)


@pytest.mark.parametrize("nama", ["UU 23/2014", "Undang-Undang Nomor 23 Tahun 2014", "uu-2014-23"])
def test_a_name_as_somebody_types_it(nama: str) -> None:
    assert read_name(nama) == (JenisPeraturan.UU, "23", "2014")


def test_a_name_that_is_none_is_refused() -> None:
    with pytest.raises(DraftingError, match="tidak terbaca"):
        read_name("Pemda")


@pytest.mark.parametrize(
    ("sel", "kunci"),
    [
        ("UU 9/2015, UU 6/2023", ("uu-2015-9", "uu-2023-6")),
        ("UU 9/2015, UU 6/2023, dan UU 1/2026", ("uu-2015-9", "uu-2023-6", "uu-2026-1")),
        ("UU Nomor 9 Tahun 2015 tentang Perubahan Kedua atas UU, dan lain", ("uu-2015-9",)),
        ("Perda Provinsi Bali 7/2019", ("perda-2019-7",)),
    ],
)
def test_a_cell_with_several_regulations_loses_none(sel: str, kunci: tuple[str, ...]) -> None:
    (satu,) = baca(f'{KEPALA}UU,23,2014,Pemerintahan Daerah,,"{sel}",,x\n').baris
    assert satu.diubah_oleh == kunci


def test_a_kind_may_name_its_maker() -> None:
    hasil = baca(f"{KEPALA}Peraturan Daerah Provinsi Banten,8,2016,Perangkat Daerah,,,,x\n")
    (satu,) = hasil.baris
    assert (satu.jenis, satu.instansi) == (JenisPeraturan.PERDA, "Provinsi Banten")
    assert satu.nama == "Perda Provinsi Banten 8/2016"
