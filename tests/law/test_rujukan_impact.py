"""References of a law, what breaks when a unit goes, and how much of it changes."""

from dataclasses import replace

import pytest
from kasus_hukum import baca

from generator.diagnostics import Span
from generator.law.apply.own import apply
from generator.law.engine.impact import bagian_berubah, bila_dihapus, dampak, saran
from generator.law.engine.rujukan import putus, putus_baru, rujukan
from generator.model.alamat import Alamat
from generator.model.perubahan import Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan

LAW = """\
Pasal 1
Dalam Peraturan Daerah ini yang dimaksud dengan:
1. Daerah adalah Provinsi Banten.
2. Dinas Daerah yang selanjutnya disebut Dinas adalah unsur pelaksana.
Pasal 2
(1) Dinas terdiri atas:
a. bidang; dan
b. seksi.
(2) Bidang sebagaimana dimaksud pada ayat (1) huruf a dipimpin kepala bidang.
(3) Ketentuan sebagaimana dimaksud dalam Pasal 18 ayat (6) Undang-Undang Dasar tetap berlaku.
Pasal 3
Kepala bidang sebagaimana dimaksud dalam Pasal 2 ayat (2) diangkat.
Pasal 4
Hal sebagaimana dimaksud dalam Pasal 1 sampai dengan Pasal 3 diatur dengan Peraturan Gubernur.
"""
P = Alamat.parse


def test_references_are_resolved_where_they_stand() -> None:
    assert [(str(r.dari), str(r.ke)) for r in rujukan(baca(LAW))] == [
        ("Pasal 2 ayat (2)", "Pasal 2 ayat (1) huruf a"),
        ("Pasal 3", "Pasal 2 ayat (2)"),
        ("Pasal 4", "Pasal 1"),
        ("Pasal 4", "Pasal 2"),
        ("Pasal 4", "Pasal 3"),
    ]
    assert putus(baca(LAW)) == ()


def test_a_deletion_leaves_references_hanging_with_both_places() -> None:
    dasar = baca(LAW)
    sesudah = apply(dasar, [Perubahan(Tindakan.HAPUS, P("Pasal 2 ayat (2)"))])
    (satu,) = putus_baru(dasar, sesudah)
    temuan = satu.diagnostic()
    assert temuan.code == "H30"
    assert temuan.message == "Pasal 3 mengacu Pasal 2 ayat (2), yang sudah dihapus."
    assert (temuan.span.line, temuan.also[0].line) == (11, 9)
    assert [d.message for d in bila_dihapus(dasar, P("Pasal 2 ayat (2)"))] == [temuan.message]


def test_reference_to_nothing() -> None:
    (satu,) = putus(baca("Pasal 1\nHal sebagaimana dimaksud dalam Pasal 7 diatur.\n"))
    assert satu.diagnostic().message == "Pasal 1 mengacu Pasal 7, yang tidak ada."


@pytest.mark.parametrize("kata", ["atau", "dan/atau", "dan"])
def test_each_of_two_units_is_referred_to_whatever_joins_them(kata: str) -> None:
    teks = (
        f"Pasal 1\nHal sebagaimana dimaksud dalam Pasal 2 {kata} Pasal 9 diatur.\nPasal 2\nIzin.\n"
    )
    assert [str(r.ke) for r in rujukan(baca(teks))] == ["Pasal 2", "Pasal 9"]
    assert [str(x.rujukan.ke) for x in putus(baca(teks))] == ["Pasal 9"]


@pytest.mark.parametrize(
    "kalimat",
    [
        "Kejahatan sebagaimana dimaksud dalam Pasal 104 sampai dengan Pasal 161 Kitab Undang-undang"
        " Hukum Pidana dilaporkan.",
        "Laba sebagaimana dimaksud dalam Pasal 29 ayat (6) Undang-undang Nomor 8 Tahun 1971"
        " disetor.",
        "Tarif sebagaimana diatur dalam Pasal 9A ayat (1) Undang -Undang Pajak berlaku.",
        "Larangan sebagaimana dimaksud dalam Pasal 2 kecuali huruf c tetap berlaku.",
        "Syarat sebagaimana dimaksud dalam Pasal 2 ayat (1) serta pada ayat (2) huruf z berlaku.",
    ],
)
def test_other_laws_and_what_goes_on_from_another_pasal_are_left_alone(kalimat: str) -> None:
    teks = f"Pasal 1\n{kalimat}\nPasal 2\n(1) Dinas dibentuk.\n(2) Badan dibentuk.\n"
    assert putus(baca(teks)) == ()


def test_impact_names_references_terms_and_users() -> None:
    hasil = dampak(baca(LAW), P("Pasal 1 angka 2"))
    assert hasil.istilah == ("Dinas",)
    assert [str(a) for a in hasil.pemakai] == ["Pasal 2 ayat (1)"]
    assert [str(r.dari) for r in dampak(baca(LAW), P("Pasal 2")).dirujuk] == ["Pasal 3", "Pasal 4"]


def test_share_of_change_and_advice() -> None:
    dasar = baca(LAW)
    ops = [
        Perubahan(Tindakan.UBAH, P(f"Pasal {n}"), isi=Satuan(Jenis.PASAL, kalimat="Baru."))
        for n in (1, 2, 3)
    ]
    hasil = apply(dasar, ops)
    porsi = bagian_berubah(dasar, hasil)
    assert (porsi.pasal_tersentuh, porsi.pasal) == (3, 4)
    assert porsi.porsi > 0.5
    assert [d.code for d in saran(dasar, hasil, sebelumnya=2)] == ["H20", "H20", "H21"]
    assert saran(dasar, apply(dasar, ops[2:])) == ()


@pytest.mark.parametrize(
    ("butir", "istilah"),
    [
        ("Dinas adalah unsur pelaksana.", "Dinas"),
        ("Dinas Daerah yang selanjutnya disebut Dinas adalah unsur.", "Dinas"),
        ("Dinas Daerah yang selanjutnya disebut dengan Dinas adalah unsur.", "Dinas"),
        ("Unit Pelaksana yang selanjutnya disingkat UPTD adalah unsur.", "UPTD"),
        ("Dinas Daerah, selanjutnya disebut Dinas, adalah unsur.", "Dinas"),
    ],
)
def test_a_term_is_what_its_definition_calls_it(butir: str, istilah: str) -> None:
    teks = f"Pasal 1\nYang dimaksud dengan:\n1. {butir}\nPasal 2\n{istilah} dibentuk.\n"
    hasil = dampak(baca(teks), P("Pasal 1 angka 1"))
    assert hasil.istilah == (istilah,)
    assert [str(a) for a in hasil.pemakai] == ["Pasal 2"]


def test_a_term_is_looked_for_in_what_follows_a_list_too() -> None:
    ekor = Satuan(Jenis.HURUF, "a", kalimat="kios;")
    pakai = Satuan(
        Jenis.PASAL, "2", kalimat="Untuk:", anak=(ekor,), ekor="Dinas bertanggung jawab."
    )
    satu = baca("Pasal 1\nYang dimaksud dengan:\n1. Dinas adalah unsur pelaksana.\n")
    akar = Satuan(Jenis.BATANG_TUBUH, anak=(*satu.anak, pakai))
    hasil = dampak(akar, P("Pasal 1 angka 1"))
    assert [str(a) for a in hasil.pemakai] == ["Pasal 2"]


def test_advice_says_what_is_more_than_half_and_how_often() -> None:
    dasar = baca("Pasal 1\nSatu dua tiga empat.\nPasal 2\nLima.\nPasal 3\nEnam.\n")
    baru = Satuan(Jenis.PASAL, kalimat="Satu dua.")
    hasil = apply(dasar, [Perubahan(Tindakan.UBAH, P("Pasal 1"), isi=baru)])
    porsi = bagian_berubah(dasar, hasil)
    assert (porsi.kata_berubah, porsi.kata, porsi.pasal_tersentuh, porsi.pasal) == (3, 6, 1, 3)
    assert saran(dasar, hasil, sebelumnya=1) == ()  # half is not more than half
    semua = apply(
        hasil, [Perubahan(Tindakan.UBAH, P("Pasal 2"), isi=replace(baru, kalimat="Tujuh."))]
    )
    tempat = Span("perubahan.yaml", 4, 1)
    temuan = saran(dasar, semua, 2, tempat)
    assert [(d.message, d.span) for d in temuan] == [
        ("Jumlah Pasal dari peraturan berubah (66.7 %), lebih dari separuh.", tempat),
        ("Jumlah kata dari peraturan berubah (66.7 %), lebih dari separuh.", tempat),
        ("Peraturan sudah 2 kali diubah.", tempat),
    ]
    assert bagian_berubah(Satuan(Jenis.BATANG_TUBUH), Satuan(Jenis.BATANG_TUBUH)).porsi == 0
