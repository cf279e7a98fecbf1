"""Workload sheets in the layouts of law-2026 section 2 and in others: what is read, and refused.

Every total is added up by hand from the cells beside it.
"""

from __future__ import annotations

from datetime import time
from decimal import Decimal
from typing import Any

import pytest
from buku_abk import buku, menpan

from generator.intake.abk import read_abk
from generator.intake.beban.buku import Hasil
from generator.intake.beban.profil import Keputusan, Profil, ProfilLembar
from generator.intake.outside import Kind
from generator.model.profil_abk import ArtiKolom


def read(data: bytes, profil: Profil | None = None) -> Hasil:
    return read_abk(data, "b.xlsx", profil=profil)


def loads(found: Hasil) -> dict[str, Decimal | None]:
    """Minutes a year by post; faults fail the test."""
    assert [str(d) for d in found.salah] == []
    return {
        p.kunci.jabatan: sum((t.menit for t in p.tugas), Decimal(0)) if p.tugas else p.beban
        for p in found.jabatan
    }


def codes(found: Hasil) -> list[str]:
    return [f"{d.code} {d.span.sheet}!{d.span.cell}" for d in (*found.salah, *found.catatan)]


# --- the seven layouts -------------------------------------------------------------------------


def test_a_hours_with_one_post_a_sheet() -> None:
    """30 x 10 h + 60 x 2,5 h = 450 h = 27,000 minutes; 450 / 1,250 = 0.36 people, rounded 0."""
    rows = [
        *menpan(((1, "Menyusun telaah", "telaah", 30, 10, 1250, 0.24),)),
        (2, "Menyiapkan rapat", "rapat", 60, 2.5, 1250, 0.12),
        ("", "JUMLAH", "", "", "", "", 0.36),
        ("", "JUMLAH PEGAWAI", "", "", "", "", 0),
    ]
    found = read(buku({"Analis": rows}))
    assert loads(found) == {"Analis Taman": 27_000}
    assert found.catatan == ()
    (post,) = found.jabatan
    assert (post.kunci.unit, post.kunci.bagian) == ("Dinas Pertamanan", "Bidang Hutan Kota")
    assert post.pemangku is None


FORM_A = [
    ("FORM A PENGUMPULAN DATA BEBAN KERJA",),
    ("1. NAMA JABATAN", ": Penata Arsip"),
    ("2. UNIT ORGANISASI", ": Subbagian Umum"),
    ("3. SATUAN KERJA", ": Dinas Pasar"),
    (*("NO", "RINCIAN TUGAS/KEGIATAN", "SATUAN", "JUMLAH VOLUME KERJA"), "NORMA WAKTU", "KET"),
    (1, 2, 3, 4, 5, 6),
    (1, "Menata arsip", "berkas", 500, 15, ""),
    (2, "Mengirim surat", "surat", 250, 20, ""),
    ("Responden,",),
    ("NIP.",),
]
FORM_B = [
    ("FORM B INVENTARISASI JUMLAH PEMANGKU JABATAN",),
    ("1. UNIT ORGANISASI", ": Subbagian Umum"),
    ("NO", "NAMA JABATAN", "GOLONGAN", "JUMLAH", "KET"),
    (1, 2, 3, 4, 5),
    (1, "Penata Arsip", "II/c", 2, ""),
    ("", "Penata Arsip", "II/d", 1, ""),
]


def test_b_incumbents_on_another_sheet() -> None:
    """500 x 15 + 250 x 20 = 12,500 minutes; 2 + 1 people."""
    found = read(buku({"FORM A": FORM_A, "FORM B": FORM_B}))
    assert loads(found) == {"Penata Arsip": 12_500}
    (post,) = found.jabatan
    assert (post.kunci.unit, post.pemangku) == ("Dinas Pasar", 3)
    assert codes(found) == ["K82 FORM A!E5"]  # minutes, because Form A is written in them


def min_max(*rows: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    return [
        ("FORMULIR ANALISIS BEBAN KERJA",),
        *[
            (
                "NO",
                "URAIAN JABATAN",
                "volume Kegiatan",
                "Satuan Hasil",
                "Waktu Pelaksanaan (menit)",
                "",
                "",
                "Jml Waktu",
                "Diperlukan Tenaga JFU",
            ),
            (
                "",
                "",
                "1 tahun",
                "",
                "Minimal",
                "Maksimal",
                "Rata-2 (5+6)/2",
                "(jam) (3x7)/60",
                "(8/1.322)",
            ),
            (1, 2, 3, 4, 5, 6, 7, 8, 9),
        ],
        *rows,
    ]


def test_c_posts_as_rows_with_least_and_most_and_an_older_divisor() -> None:
    """661 x 120 min = 1,322 h = one person of 1,322 h; 40 x 45 min = 30 h."""
    rows = min_max(
        ("", "PENYUSUN BAHAN :", "", "", "", "", "", 1322, "1 Orang"),
        ("1.", "Menerima bahan", "", "", "", "", "", 1322),
        ("", "1. Mencatat", 661, "dokumen", 100, 140, 120, 1322),
        ("", "PENGADMINISTRASI :", "", "", "", "", "", 30, "0 Orang"),
        ("1.", "Mengirim", 40, "surat", 30, 60, 45, 30),
    )
    found = read(buku({"ABK JFU": rows}))
    assert loads(found) == {"PENYUSUN BAHAN": 79_320, "PENGADMINISTRASI": 1_800}
    assert found.efektif is not None and found.efektif.menit == 79_320
    assert {c.split()[0] for c in codes(found)} == {"K81"}  # no unit anywhere


def test_c_a_sum_that_does_not_agree_is_named_by_its_cell() -> None:
    rows = min_max(
        ("", "PENYUSUN BAHAN :", "", "", "", "", "", 999, "1 Orang"),
        ("", "1. Mencatat", 661, "dokumen", 100, 140, 120, 1322),
    )
    assert "K77 ABK JFU!H5" in codes(read(buku({"ABK JFU": rows})))


A2 = [
    ("FORMULIR A2",),
    ("Unit Eselon II", ":", "Dinas Sungai"),
    ("NORMA WAKTU PRODUK (dalam menit)",),
    (),
    *[
        (
            "No.",
            "Nama Produk",
            "Nama Jabatan Yang Melaksanakan",
            "Satuan Produk",
            "Norma Waktu",
            "",
            "",
            "Jumlah Volume Kerja",
            "Peralatan",
            "",
            "",
            "Ket.",
            "bobot",
        ),
        (
            "",
            "",
            "",
            "",
            "Minimal",
            "Maksimal",
            "Rata-Rata",
            "",
            "Manual",
            "Semi Otomatis",
            "Otomatis",
        ),
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)", "", "(14)"),
    ],
    (1, "Peta aliran", "Juru Ukur", "peta", 60, 120, "=AVERAGE(E8:F8)", 40, "v"),
    ("", "Catatan debit", "Juru Ukur", "catatan", 10, 20, "=(E9+F9)/2", 400, "", "v"),
    (2, "Surat teguran", "Penelaah", "surat", 30, 50, "=(E10+F10)/2", 100, "", "", "v"),
]
MATRIKS = [
    ("FORMULIR B  BEBAN KERJA JABATAN (OM)",),
    ("No.", "Nama Produk", "Juru Ukur", "Penelaah", "Jumlah"),
    ("(1)", "(2)", "(3)", "(4)", "(5)"),
    (1, "Peta aliran", '=SUMIF(A2!C8,"Juru Ukur",A2!G8)*A2!H8', "", 3600),
    (2, "Catatan debit", 6000, "", 6000),
    (3, "Surat teguran", "", 4000, 4000),
    ("", "JUMLAH", 9600, 4000, 13600),
]


def test_d_products_with_their_post_and_a_matrix_that_agrees() -> None:
    """40 x 90 + 400 x 15 = 9,600; 100 x 40 = 4,000."""
    found = read(buku({"A2": A2, "B": MATRIKS}))
    assert loads(found) == {"Juru Ukur": 9_600, "Penelaah": 4_000}
    assert [p.kunci.unit for p in found.jabatan] == ["Dinas Sungai"] * 2
    assert not [c for c in codes(found) if c.startswith("K77")]


def test_d_the_matrix_alone() -> None:
    rows = [*MATRIKS[:3], (1, "Peta", 3600, "", 3600), (2, "Surat", "", 4000, 4000)]
    found = read(buku({"B": rows}), Profil(unit="Dinas Sungai"))
    assert loads(found) == {"Juru Ukur": 3600, "Penelaah": 4000}
    assert "K82 B!C2" in codes(found)


FORM_D = [
    ("REKAPITULASI KEBUTUHAN PEGAWAI DINAS PASAR TAHUN 2026",),
    (
        "No",
        "Nama Jabatan",
        "Jumlah Beban Kerja Jabatan",
        "Perhitungan Jumlah Kebutuhan Pegawai",
        "Jumlah Pegawai ASN",
        "Jumlah Pegawai PPPK",
        "+/-",
        "Kebutuhan Pegawai",
        "",
        "EJ",
        "PJ",
    ),
    ("", "", "", "", "", "", "", "Kurang", "Lebih"),
    (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
    (1, "Juru Pungut", "225.000", "3 Orang", "1 Orang", "1 Orang", "-1", "1", "", "1,5", "A"),
    (2, "Penata Kios", "150.000", "2 Orang", "3 Orang", "0", "1", "", "1", "0,67", "D"),
    ("", "JUMLAH", "375.000", "5 Orang", "4", "1"),
]


def test_e_a_recapitulation_with_words_in_its_numbers() -> None:
    """225,000 / 75,000 = 3 people: minutes; 1 + 1 and 3 + 0 people by the gaps told."""
    found = read(buku({"Form D": FORM_D}))
    assert loads(found) == {"Juru Pungut": 225_000, "Penata Kios": 150_000}
    assert [p.pemangku for p in found.jabatan] == [2, 3]
    assert [p.kunci.unit for p in found.jabatan] == ["DINAS PASAR"] * 2
    assert not [c for c in codes(found) if c.startswith("K77")]


def periods(*rows: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    return [
        ("Unit kerja: Bidang Taman", "Jabatan: Juru Taman", "Tahun: 2026"),
        (
            "#",
            "Uraian tugas",
            "Hasil kerja",
            "Volume",
            "Periode",
            "Norma waktu (menit)",
            "Beban/th (menit)",
            "Pegawai",
        ),
        *rows,
    ]


def test_f_volumes_by_day_week_month_and_year() -> None:
    """2 x 250 x 30 + 1 x 50 x 60 + 4 x 12 x 90 + 3 x 500 = 15,000 + 3,000 + 4,320 + 1,500."""
    rows = periods(
        (1, "Menyiram", "taman", 2, "hari", 30, 15000, 0.2),
        (2, "Memangkas", "taman", 1, "minggu", 60, 3000, 0.04),
        (3, "Memupuk", "taman", 4, "bulan", 90, 4320, 0.0576),
        (4, "Melapor", "laporan", 3, "tahun", 500, 1500, 0.02),
        ("", "Total beban kerja", "", "", "", "", 23820, 0.3176),
        ("", "Kebutuhan pegawai (dibulatkan)", "", "", "", "", "", 0),
    )
    found = read(buku({"ABK": rows}))
    assert loads(found) == {"Juru Taman": 23_820}
    assert (found.tahun, found.catatan) == ("2026", ())


def test_g_incumbents_and_result_alone() -> None:
    rows = [
        ("DINAS PERTAMANAN",),
        ("NO", "NAMA JABATAN", "JUMLAH PEMANGKU JABATAN", "HASIL ABK", "KELEBIHAN/KEKURANGAN"),
        (1, "Juru Taman", 4, 6, -2),
        (2, "Juru Siram", "2 orang", "1 orang", 1),
        ("", "JUMLAH", 6, 7, -1),
    ]
    found = read(buku({"Rekap": rows}))
    assert loads(found) == {"Juru Taman": None, "Juru Siram": None}
    assert [(p.pemangku, p.kebutuhan) for p in found.jabatan] == [(4, 6), (2, 1)]
    assert found.catatan == ()


# --- other words and other shapes --------------------------------------------------------------

KEPALA = {
    "norma waktu": ("Norma Waktu (menit)", 40, "menit"),
    "rata-rata": ("Waktu Penyelesaian Rata-rata (menit)", 40, "menit"),
    "jam": ("Lama Penyelesaian (Jam)", 0.5, "jam"),
    "standar": ("Standar Waktu (mnt)", 40, "menit"),
    "skr": ("SKR (menit)", 40, "menit"),
    "waktu per hasil": ("Waktu per hasil (jam)", 2, "jam"),
    "detik": ("Norma Waktu (detik)", 300, "detik"),
}


@pytest.mark.parametrize("kasus", KEPALA)
def test_heads_of_norm_times(kasus: str) -> None:
    kepala, norma, satuan = KEPALA[kasus]
    rows = [("No", "Rincian Kegiatan", "Output", "Vol. Kerja/Th", kepala), (1, "a", "b", 10, norma)]
    kali = {"menit": Decimal(1), "jam": Decimal(60), "detik": Decimal(1) / 60}[satuan]
    found = read(buku({"Juru Taman": rows}), Profil(unit="x"))
    assert loads(found)["Juru Taman"] == pytest.approx(10 * Decimal(str(norma)) * kali)


VOLUME = {
    "per tahun": ("Vol. Kerja/Th", 1),
    "per bulan": ("Volume per Bulan", 12),
    "per minggu": ("Vol/mgg", 50),
    "per hari": ("Volume Harian", 250),
    "triwulan": ("Jumlah Hasil per Triwulan", 4),
    "frekuensi": ("Frekuensi", 1),
}


@pytest.mark.parametrize("kasus", VOLUME)
def test_heads_of_volumes(kasus: str) -> None:
    kepala, kali = VOLUME[kasus]
    rows = [("No", "Uraian", "Satuan", kepala, "Norma Waktu (menit)"), (1, "a", "b", 3, 7)]
    assert loads(read(buku({"Juru Taman": rows}), Profil(unit="x"))) == {"Juru Taman": 21 * kali}


def test_volumes_in_columns_by_period() -> None:
    rows = [
        ("No", "Uraian Tugas", "Satuan", "Volume", "", "", "Norma Waktu (menit)"),
        ("", "", "", "Hari", "Bulan", "Tahun"),
        (1, "Menyapu", "kali", 2, "", "", 30),
        (2, "Menanam", "kali", "", 4, 48, 60),
    ]
    found = read(buku({"Juru": rows}, {"Juru": ["D1:F1"]}), Profil(unit="x"))
    assert loads(found) == {"Juru": 2 * 250 * 30 + 48 * 60}
    broken = [*rows, (3, "Menyiram", "kali", 1, 3, "", 5)]
    assert "K78 Juru!F5" in codes(read(buku({"Juru": broken}, {"Juru": ["D1:F1"]})))


SEL = {
    "jam": ("1,5 jam", 90),
    "menit": ("45 menit", 45),
    "jam dan menit": ("1 jam 30 menit", 90),
    "jam sebagai waktu": (time(0, 45), 45),
    "angka teks": ("45", 45),
}


@pytest.mark.parametrize("kasus", SEL)
def test_units_in_cells(kasus: str) -> None:
    nilai, menit = SEL[kasus]
    rows = [
        ("No", "Uraian Tugas", "Hasil", "Volume", "Norma Waktu (menit)"),
        (1, "a", "b", 2, nilai),
    ]
    assert loads(read(buku({"Juru": rows}), Profil(unit="x"))) == {"Juru": 2 * menit}


BERPASANGAN = ("No", "Uraian Tugas", "Hasil", "Volume", "Waktu Penyelesaian", "")


def test_hours_and_minutes_in_two_columns_under_one_head_are_one_time() -> None:
    rows = [
        BERPASANGAN,
        ("", "", "", "", "Jam", "Menit"),
        (1, "Menelaah", "telaah", 4, 2, 30),
        (2, "Memantau", "laporan", 12, 0, 45),
    ]
    found = read(buku({"Juru": rows}, {"Juru": ["E1:F1"]}), Profil(unit="x"))
    assert loads(found) == {"Juru": 4 * 150 + 12 * 45}


@pytest.mark.parametrize("menit", [150, 90])
def test_a_time_told_twice_is_taken_once_and_refused_where_it_differs(menit: int) -> None:
    rows = [
        BERPASANGAN,
        ("", "", "", "", "Jam", "Menit"),
        (1, "Menelaah", "telaah", 4, 2, 120),
        (2, "Memantau", "laporan", 12, 2.5, menit),
    ]
    found = read(buku({"Juru": rows}, {"Juru": ["E1:F1"]}), Profil(unit="x"))
    assert [c for c in codes(found) if c.startswith("K78")] == (
        ["K78 Juru!F4"] if menit < 150 else []
    )


def test_minutes_beside_the_same_time_in_rounded_hours_are_taken_once() -> None:
    rows = [
        BERPASANGAN,
        ("", "", "", "", "Jam", "Menit"),
        (1, "Menelaah", "telaah", 4, Decimal("0.17"), 10),
        (2, "Memantau", "laporan", 12, Decimal("0.33"), 20),
    ]
    found = read(buku({"Juru": rows}, {"Juru": ["E1:F1"]}), Profil(unit="x"))
    assert loads(found) == {"Juru": 4 * 10 + 12 * 20}


def test_words_merged_over_several_rows_are_those_of_each() -> None:
    rows = [
        ("No", "Uraian Tugas", "Hasil", "Volume", "Norma Waktu (menit)"),
        (1, "Menyusun kajian", "dokumen", 4, 3000),
        ("", "", "paparan", 4, 600),
        (2, "Memantau", "laporan", 12, 300),
    ]
    found = read(buku({"Juru": rows}, {"Juru": ["A2:A3", "B2:B3"]}), Profil(unit="x"))
    assert [t.uraian for p in found.jabatan for t in p.tugas] == [
        "Menyusun kajian", "Menyusun kajian", "Memantau",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("judul", "tahun"),
    [
        ("ANALISIS BEBAN KERJA TAHUN 2025", "2025"),
        ("ANALISIS BEBAN KERJA MENURUT PERATURAN MENTERI PANRB NOMOR 1 TAHUN 2020", ""),
        ("ABK BERDASARKAN PERMENPANRB NO. 1 TAHUN 2020 TAHUN ANGGARAN 2025", "2025"),
        ("ANALISIS BEBAN KERJA TAHUN 2025 (PERMENPANRB NOMOR 1 TAHUN 2020)", "2025"),
    ],
)
def test_the_year_that_a_title_names(judul: str, tahun: str) -> None:
    rows = [
        (judul,),
        ("NAMA JABATAN : Juru",),
        ("No", "Uraian Tugas", "Hasil", "Volume", "Norma Waktu (menit)"),
        (1, "Memantau", "laporan", 12, 300),
    ]
    assert read(buku({"Juru": rows}), Profil(unit="x")).tahun == tahun


def test_a_column_that_names_the_unit_of_each_row() -> None:
    rows = [
        ("No", "Uraian Tugas", "Hasil", "Volume", "Norma Waktu", "Satuan Waktu"),
        (1, "a", "b", 2, 30, "menit"),
        (2, "c", "d", 3, 2, "jam"),
    ]
    assert loads(read(buku({"Juru": rows}), Profil(unit="x"))) == {"Juru": 60 + 360}


@pytest.mark.parametrize(
    "sel", ["30-60", "±30", "0.75", "1,250", "sejam", "25%", "2 hari", "30 kali"]
)
def test_a_time_that_could_be_read_in_two_ways_is_refused_by_its_cell(sel: str) -> None:
    rows = [("No", "Uraian Tugas", "Hasil", "Volume", "Norma Waktu (menit)"), (1, "a", "b", 2, sel)]
    found = read(buku({"Juru": rows}), Profil(unit="x"))
    assert [c for c in codes(found) if c.startswith("K45")] == ["K45 Juru!E2"]


VOLUME_TEKS = [("3.600", 3600), ("1.250,5", Decimal("1250.5")), ("40 dokumen", 40), ("12 x 4", 48)]


VOLUME_TEKS += [("2/hari", 500), ("3 per bulan", 36), ("setiap hari", 250), ("tiap minggu", 50)]


@pytest.mark.parametrize(("sel", "nilai"), VOLUME_TEKS)
def test_volumes_as_text(sel: str, nilai: Decimal) -> None:
    rows = [
        ("No", "Uraian Tugas", "Hasil", "Volume", "Norma Waktu (menit)"),
        (1, "a", "b", sel, 10),
    ]
    assert loads(read(buku({"Juru": rows}), Profil(unit="x"))) == {"Juru": nilai * 10}


def test_posts_stacked_on_one_sheet() -> None:
    rows = [
        *menpan(((1, "Menelaah", "telaah", 30, 10, 1250, 0.24),), jabatan="Analis Satu"),
        ("", "JUMLAH", "", "", "", "", 0.24),
        (),
        *menpan(((1, "Menyurvei", "survei", 20, 5, 1250, 0.08),), jabatan="Analis Dua"),
        ("", "JUMLAH", "", "", "", "", 0.08),
    ]
    found = read(buku({"Analis": rows}))
    assert loads(found) == {"Analis Satu": 18_000, "Analis Dua": 6_000}
    assert found.catatan == ()


def test_one_post_a_sheet_with_formulas_that_were_never_computed() -> None:
    def satu(jabatan: str, volume: int) -> list[Any]:
        tugas = (1, "Menelaah", "telaah", volume, 10, 1250, "=D8*E8/F8")
        total = ("", "JUMLAH", "", "", "", "", "=SUM(G8:G8)")
        return [*menpan((tugas,), jabatan=jabatan), total]

    found = read(buku({"S1": satu("Satu", 30), "S2": satu("Dua", 60)}))
    assert loads(found) == {"Satu": 18_000, "Dua": 36_000}
    assert found.catatan == ()


def test_bold_rows_name_posts_where_nothing_else_does() -> None:
    rows = [
        ("DINAS PASAR",),
        ("No", "Uraian Tugas", "Satuan", "Volume", "Norma Waktu (menit)"),
        ("A", "Juru Pungut"),
        (1, "Memungut", "karcis", 1000, 5),
        ("B", "Penata Kios"),
        (1, "Menata", "kios", 100, 30),
    ]
    found = read(buku({"ABK": rows}, tebal={"ABK": ["B3", "B5"]}))
    assert loads(found) == {"Juru Pungut": 5_000, "Penata Kios": 3_000}


def test_groups_of_tasks_are_no_posts_where_the_post_is_named() -> None:
    rows = [
        *menpan((("A", "TUGAS POKOK"),)),
        (1, "Menelaah", "telaah", 30, 10, 1250, 0.24),
        ("B", "TUGAS TAMBAHAN"),
        (1, "Rapat", "rapat", 50, 1, 1250, 0.04),
    ]
    found = read(buku({"S": rows}))
    assert loads(found) == {"Analis Taman": 21_000}
    assert found.catatan == ()


def test_merged_and_empty_cells_repeat_what_stands_above() -> None:
    rows = [
        (
            "Perangkat Daerah",
            "Nama Jabatan",
            "Bezetting",
            "Uraian Tugas",
            "Volume",
            "Waktu (menit)",
        ),
        ("Dinas Pasar", "Juru Pungut", 2, "Memungut", 100, 5),
        ("", "", "", "Menyetor", 10, 30),
        (),
        ("", "Penata Kios", "1 org", "Menata", 7, 60),
    ]
    found = read(buku({"Data": rows}, {"Data": ["A2:A5", "B2:B3", "C2:C3"]}))
    assert loads(found) == {"Juru Pungut": 800, "Penata Kios": 420}
    assert [p.pemangku for p in found.jabatan] == [2, 1]


def test_a_hidden_sheet_is_told_and_a_sheet_without_a_table_is_listed() -> None:
    lembar = {"S1": menpan(), "S2": menpan(jabatan="Lain"), "Petunjuk": [("Isi lembar S1.",)]}
    found = read(buku(lembar, tersembunyi=("S2",)))
    assert list(loads(found)) == ["Analis Taman"]
    assert found.tanpa_tabel == ("Petunjuk",)
    assert codes(found) == ["K80 S2!0"]


def test_numbers_outside_every_table_are_told() -> None:
    rows = [*menpan(), ("Mengetahui,",), (), ("Lain-lain", 40, 12)]
    assert "K80 S!11" in codes(read(buku({"S": rows})))


def test_a_task_that_nobody_filled_in_is_told() -> None:
    rows = [*menpan(), (2, "Melaksanakan tugas lain")]
    found = read(buku({"S": rows}))
    assert loads(found) == {"Analis Taman": 18_000}
    assert codes(found) == ["K80 S!9"]


def test_a_task_with_a_volume_and_no_time_is_refused() -> None:
    rows = [*menpan(), (2, "Melapor", "laporan", 12)]
    assert codes(read(buku({"S": rows})))[0] == "K44 S!E9"


def test_csv_with_semicolons() -> None:
    data = (
        "Unit;Jabatan;Uraian Tugas;Satuan;Volume;Norma Waktu (menit)\r\n"
        "Dinas Pasar;Juru Pungut;Memungut;karcis;1.200;2,5\r\n"
    )
    found = read_abk(data.encode(), "pasar.csv", kind=Kind.TEXT)
    assert loads(found) == {"Juru Pungut": 3_000}


# --- hours or minutes --------------------------------------------------------------------------


def unnamed(volume: int, norma: float, *more: Any, kepala: tuple[str, ...] = ()) -> bytes:
    rows = [
        ("No", "Uraian Tugas", "Hasil", "Volume", "Norma Waktu", *kepala),
        (1, "a", "b", volume, norma, *more),
    ]
    return buku({"Juru": rows})


def test_a_unit_that_nothing_tells_is_refused_at_the_head() -> None:
    found = read(unnamed(100, 45))
    assert codes(found)[0] == "K76 Juru!E1"
    assert "--satuan" in str(found.salah[0])


@pytest.mark.parametrize(("satuan", "menit"), [("menit", 4500), ("jam", 270_000)])
def test_the_analyst_may_decide_it(satuan: str, menit: int) -> None:
    assert loads(read(unnamed(100, 45), Profil(satuan=satuan, unit="x"))) == {"Juru": menit}


def test_the_need_told_decides_it() -> None:
    """1,000 x 45 min / 75,000 = 0.6; in hours it would be 36 people."""
    data = unnamed(1000, 45, 0.6, kepala=("Kebutuhan Pegawai",))
    assert loads(read(data, Profil(unit="x"))) == {"Juru": 45_000}
    data = unnamed(1000, 0.75, 0.6, kepala=("Kebutuhan Pegawai",))
    assert loads(read(data, Profil(unit="x"))) == {"Juru": 45_000}


def test_the_load_told_decides_it() -> None:
    data = unnamed(100, 45, 75, kepala=("Beban (jam)",))
    assert loads(read(data, Profil(unit="x"))) == {"Juru": 4_500}


def test_a_head_that_the_sums_contradict_is_refused() -> None:
    kepala = ("NO", "URAIAN TUGAS", "HASIL KERJA", "JUMLAH HASIL", "WAKTU PENYELESAIAN (MENIT)")
    kepala = (*kepala, "WAKTU EFEKTIF", "KEBUTUHAN PEGAWAI")
    found = read(buku({"S": menpan(kepala=kepala)}))
    assert codes(found)[0] == "K76 S!E7"


def test_sums_that_no_row_bears_out_are_refused() -> None:
    found = read(buku({"S": menpan(((1, "Menelaah", "telaah", 30, 10, 1250, 7),))}))
    assert codes(found)[0] == "K78 S!G8"


def test_one_row_among_many_that_does_not_agree_is_told() -> None:
    rows = menpan((
        (1, "Menelaah", "telaah", 30, 10, 1250, 0.24),
        (2, "Menyurvei", "survei", 20, 5, 1250, 0.5),
    ))  # fmt: skip
    found = read(buku({"S": rows}))
    assert loads(found) == {"Analis Taman": 24_000}
    assert codes(found) == ["K77 S!G9"]


@pytest.mark.parametrize(
    ("kepala", "nilai", "menit"),
    [
        ("WAKTU EFEKTIF", 1250, None),
        ("WAKTU EFEKTIF", 72_000, 72_000),
        ("Jam Kerja Efektif", "1.322", 79_320),
        ("Waktu Kerja Efektif (menit)", "74.760", 74_760),
    ],
)
def test_effective_hours_of_a_sheet(kepala: str, nilai: object, menit: int | None) -> None:
    rows = [
        ("No", "Uraian Tugas", "Hasil", "Volume", "Norma Waktu (menit)", kepala),
        (1, "a", "b", 10, 30, nilai),
    ]
    found = read(buku({"Juru": rows}), Profil(unit="x"))
    assert loads(found) == {"Juru": 300}
    assert (found.efektif.menit if found.efektif else None) == menit


def test_two_effective_hours_in_one_workbook_are_refused() -> None:
    lembar = {
        "S1": menpan(),
        "S2": menpan(((1, "x", "y", 30, 10, 1322, 0.2269),), jabatan="Lain"),
    }
    assert "K78 S2!F8" in codes(read(buku(lembar)))


def test_a_head_with_two_meanings_is_decided_by_its_cells_or_refused() -> None:
    kepala = ("Pegawai",)
    broken = unnamed(100, 45, 0.06, kepala=kepala)
    assert loads(read(broken, Profil(unit="x"))) == {"Juru": 4_500}
    rows = [("No", "Nama Jabatan", "Pegawai"), (1, "Juru", 3)]
    assert codes(read(buku({"Rekap": rows})))[0] == "K78 Rekap!C1"


# --- profiles ----------------------------------------------------------------------------------


def test_a_profile_names_heads_that_nobody_knows() -> None:
    rows = [("No", "Ihwal", "Banyaknya", "Lamanya"), (1, "Menyapu", 10, 3)]
    data = buku({"Juru": rows})
    assert codes(read(data))[0].startswith("K43")
    kolom = {
        "ihwal": Keputusan(ArtiKolom.URAIAN),
        "banyaknya": Keputusan(ArtiKolom.VOLUME, periode="bulan"),
        "lamanya": Keputusan(ArtiKolom.NORMA, satuan="menit"),
    }
    profil = Profil({"*": ProfilLembar(kolom=kolom)}, unit="x")
    assert loads(read(data, profil)) == {"Juru": 10 * 12 * 3}


def test_a_profile_leaves_a_sheet_out() -> None:
    lembar = {"S1": menpan(), "Contoh": menpan(jabatan="Contoh")}
    profil = Profil({"Contoh": ProfilLembar(baca=False)})
    assert list(loads(read(buku(lembar), profil))) == ["Analis Taman"]


# --- words spread over a cell, and a load that counts --------------------------------------------


def test_a_total_whose_letters_are_spread_is_a_total() -> None:
    """40 x 30 + 20 x 60 = 2,400 minutes; the total is no task that lacks its volume."""
    rows = [
        ("NAMA JABATAN : Penata Taman",),
        ("N O", "URAIAN TUGAS", "V O L U M E", "NORMA WAKTU (MENIT)", "BEBAN (MENIT)"),
        (1, "Menanam", 40, 30, 1200),
        (2, "Menyiram", 20, 60, 1200),
        ("", "J U M L A H", "", "", 2400),
    ]
    assert loads(read(buku({"A": rows}))) == {"Penata Taman": 2400}


def beban(*kebutuhan: float) -> bytes:
    rows = [(n, f"Tugas {n}", 100 * n, 2.5, need) for n, need in enumerate(kebutuhan, 1)]
    kepala = ("NO", "URAIAN TUGAS", "BEBAN KERJA", "WAKTU PENYELESAIAN (JAM)", "KEBUTUHAN PEGAWAI")
    return buku({"A": [("NAMA JABATAN : Penata Taman",), kepala, *rows]})


def test_a_load_that_gives_the_need_with_its_norm_is_a_volume() -> None:
    """100 x 2,5 / 1.250 = 0,2 and 200 x 2,5 / 1.250 = 0,4; 250 + 500 hours are 45,000 minutes."""
    assert loads(read(beban(0.2, 0.4))) == {"Penata Taman": 45_000}


def test_a_load_that_gives_the_need_alone_is_none() -> None:
    """100 / 1.250 = 0,08: hours already, and nobody knows of how many results."""
    assert "K43 A!A2" in codes(read(beban(0.08, 0.16)))
    assert "K43 A!A2" in codes(read(beban(0.2, 0.16)))
