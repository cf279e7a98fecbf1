"""The evidence meter: what a factual sentence rests on, as its author wrote it."""

from __future__ import annotations

import kencana
import pytest

from generator.benang.meter_bukti import (
    Dasar,
    Kalimat,
    Peringkat,
    Takaran,
    deret_resmi,
    kalimat_narasi,
    measure,
    peringkat,
)
from generator.content.markdown import parse
from generator.model.dossier import Dossier, Literatur
from generator.model.fakta import StatusFakta
from generator.model.teks import Teks

TABEL = """
Tabel: Pegawai {#tabel-pegawai}
| Unit | Pegawai |
|---|---|
| Dinas | 40 |
"""


def dosir(isi: str) -> Dossier:
    blok, cacat = parse(isi, "narasi/bab-1-a.md")
    assert cacat == ()
    asal = kencana.dossier()
    satu = asal.narasi["bab-1-a"].model_copy(update={"isi": blok})
    return asal.model_copy(update={"narasi": {"bab-1-a": satu}})


def kalimat(isi: str) -> list[Kalimat]:
    return [k for k in kalimat_narasi(dosir(isi)) if k.fakta]


@pytest.mark.parametrize(
    ("isi", "dasar"),
    [
        (
            "Pegawai berjumlah 412 orang.[@rahmat-2015 hlm. 3] Jumlah unit bukan tujuan.",
            Dasar.SUMBER,
        ),
        ("Pegawai[@rahmat-2015] berjumlah 412 orang.", Dasar.SUMBER),
        ("Pegawai berjumlah 412 orang.^[Lihat [@rahmat-2015].]", Dasar.SUMBER),
        ("Pegawai berjumlah 412 orang.^[Tidak termasuk tenaga harian.]", None),
        ("Pegawai berjumlah 412 orang.", None),
        ("**Pegawai** berjumlah *412* orang.", None),
        ("Pegawai berjumlah 412 orang ([#T01]).", Dasar.NILAI),
        ("Menurut perhitungan penyusun, pegawai berjumlah 412 orang.", Dasar.TANDA),
        ("Diperkirakan pegawai berjumlah 412 orang.", None),
        ("Jumlah pegawai belum diketahui.", Dasar.TANDA),
        ("Tidak ditemukan pelanggaran.", None),
        ("Tidak ditemukan penelitian mengenai hal itu.", Dasar.TANDA),
        ("Undang-Undang Nomor 23 Tahun 2014 diundangkan pada tahun 2014.", Dasar.SUMBER),
        ("Kewajiban itu telah ada dalam Pasal 96 Undang-Undang Nomor 23 Tahun 2014.", Dasar.SUMBER),
        ("Peraturan Daerah Nomor 4 Tahun 2017 belum dilaksanakan oleh dinas.", None),
    ],
)
def test_what_a_sentence_rests_on(isi: str, dasar: Dasar | None) -> None:
    (satu,) = kalimat(isi)
    assert satu.dasar is dasar


def test_each_sentence_has_its_own_note() -> None:
    satu, dua = kalimat("Pegawai berjumlah 412 orang.[@rahmat-2015] Dinas berjumlah 20 unit.")
    assert (satu.dasar, satu.kutipan, dua.dasar) == (Dasar.SUMBER, ("rahmat-2015",), None)


def test_items_have_what_leads_to_them() -> None:
    butir = "- pegawai berkurang 12 orang;\n- dinas bertambah 2 unit.\n"
    isi = f"Menurut data, hal berikut terjadi:{{}}\n\n{butir}"
    assert [k.dasar for k in kalimat(isi.format("[@rahmat-2015]"))] == [Dasar.SUMBER] * 2
    assert [k.dasar for k in kalimat(isi.format(""))] == [None, None]


def test_a_table_speaks_for_a_sentence_only_with_a_source_of_its_own() -> None:
    isi = f"Pegawai berjumlah 40 orang menurut [#tabel-pegawai].\n{TABEL}"
    assert [k.dasar for k in kalimat(isi)] == [None]
    assert [k.dasar for k in kalimat(f"{isi}Sumber: dinas.[@rahmat-2015]\n")] == [Dasar.NILAI]


def test_what_stands_below_speaks_for_the_sentence_that_leads_to_it() -> None:
    isi = "Jumlah unit berkurang 2 unit menurut tabel berikut.\n\n"
    assert [k.dasar for k in kalimat(f"{isi}[[tabel:struktur]]")] == [Dasar.NILAI]
    assert [k.dasar for k in kalimat(f"{isi}Jumlah unit bukan tujuan.")] == [None]


def test_the_place_of_a_sentence_is_where_its_words_stand() -> None:
    satu, dua = kalimat("Pegawai berjumlah\n412 orang.[@rahmat-2015] Dinas berjumlah 20 unit.")
    assert satu.awal == "Pegawai berjumlah 412 orang."
    assert dua.awal == "Dinas berjumlah 20 unit."
    assert (dua.asal.line, dua.asal.path) == (2, "narasi/bab-1-a.md")


def test_only_all_of_them_are_a_hundred_percent() -> None:
    isi = "Pegawai berjumlah 412 orang.[@rahmat-2015] Dinas berjumlah 20 unit."
    t = measure(kalimat(f"{isi} Hal itu tidak diketahui."))
    assert t == Takaran(fakta=3, sumber=1, nilai=0, tanda=1)
    assert (t.berdasar, t.persen) == (2, 66)
    assert Takaran(fakta=1000, sumber=999).persen == 99


@pytest.mark.parametrize(
    ("jenis", "judul", "harap"),
    [
        ("data", "Daerah dalam Angka", Peringkat.STATISTIK),
        ("laporan", "Laporan Hasil Pemeriksaan BPK", Peringkat.AUDIT),
        ("laporan", "Kajian Reorganisasi", Peringkat.KAJIAN),
        ("buku", "Organisasi", Peringkat.KAJIAN),
        ("berita", "Hasil pemeriksaan BPK diumumkan", Peringkat.BERITA),
    ],
)
def test_sources_have_ranks(jenis: str, judul: str, harap: Peringkat) -> None:
    assert peringkat(pustaka(jenis, judul).pustaka, "karya") is harap
    assert peringkat(pustaka(jenis, judul).pustaka, "uu-2014-23") is Peringkat.PERATURAN


def pustaka(jenis: str, judul: str, status: StatusFakta = StatusFakta.TURUNAN) -> Dossier:
    asal = kencana.dossier()
    karya = Literatur(
        id=Teks("karya"), jenis=Teks(jenis), judul=Teks(judul), tahun=Teks("2025"), status=status
    )
    isi = asal.pustaka.model_copy(update={"literatur": {"karya": karya}})
    return asal.model_copy(update={"pustaka": isi})


def test_an_official_series_is_known_by_its_subject() -> None:
    dossier = pustaka("data", "Statistik Ketenagakerjaan dan Pengangguran")
    assert deret_resmi(dossier, "Sebanyak 448 ribu orang menganggur.") is not None
    assert deret_resmi(dossier, "Penduduk miskin berjumlah 814 ribu orang.") is None
    assert deret_resmi(pustaka("laporan", "Pengangguran"), "448 ribu orang menganggur.") is None
