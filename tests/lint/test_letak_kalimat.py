"""Where a finding in a sentence stands: at its own words, whatever stands before them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from naskah_uji import dari_dosir, dari_norma, dari_teks, tulis_dosir

from generator.law.engine.rujukan import rujukan
from generator.lint.alat import kalimat, located_sentences, parted, place_of, sentence_around
from generator.lint.daftar import PER_KODE
from generator.lint.naskah import Bagian, Petikan
from generator.lint.pemeriksaan import run
from generator.model.satuan import Jenis, Satuan
from generator.model.tabel import sentences

KATA = st.sampled_from(
    [
        "Menurut",
        "Prof.",
        "Dr.",
        "Jimly",
        "No.",
        "Pasal 2",
        "diubah.",
        "Itu",
        "a.n.",
        "…",
        '"',
        "(1)",
    ]
)


@given(st.lists(KATA).map(" ".join))
def test_a_sentence_stands_where_it_is_said_to(teks: str) -> None:
    ada = located_sentences(teks)
    assert tuple(s for _, s in ada) == kalimat(teks)
    for awal, satu in ada:
        assert teks[awal : awal + len(satu)] == satu.replace("\u2024", ".")
    assert [a for a, _ in ada] == sorted({a for a, _ in ada})


ARAH = "contoh/narasi/bab-5-arah.md"
TEKNIS = "contoh/narasi/bab-6-b.md"
SANKSI = "contoh/narasi/bab-5-c.md"
PROF = "Menurut Prof. Jimly dan Dr. Maria, "


CASES = Path(__file__).parent / "cases"
SOSIOLOGIS = "contoh/narasi/bab-4-b.md"
SIMPULAN = "contoh/narasi/bab-6-a.md"
BERTUMPU = "Landasan sosiologis bertumpu pada kebutuhan masyarakat."
PANJANG = f"{PROF}susunan itu {'amat ' * 90}tua"
KOTA = """

Tabel: Luas menurut kota {#tabel-kota}
| Kota | Luas (km2) |
|---|---|
| Kota Satu | 7.000 |
| Kota Dua | 7.100 |
Sumber: data rekaan.

"""
SINGKAT = KOTA.replace("Kota Satu", "RSUD Dr. Arif").replace("Kota Dua", "RSUD Dr. Budi")
SALAH = {
    "N17": (
        SOSIOLOGIS,
        BERTUMPU,
        "Perubahan disarankan berlaku, menurut Prof. Jimly, dalam dua tahap.",
        "dalam dua tahap",
    ),
    "N25": (SOSIOLOGIS, BERTUMPU, f"{PROF}Rancangan memuat pidana.", "memuat pidana"),
    "N26": (
        SOSIOLOGIS,
        BERTUMPU,
        f"{PROF}luas Kota Satu ialah 7.500 km2 menurut tabel.{KOTA}",
        "7.500 km2",
    ),
    "N27": (
        SOSIOLOGIS,
        BERTUMPU,
        f"Itu nyata. {PROF}nilainya naik dari 850 menjadi 810.",
        "dari 850 menjadi 810",
    ),
    "F120": (SOSIOLOGIS, BERTUMPU, f"Itu benar. {PANJANG}.", PANJANG),
    "F237": (TEKNIS, "3. Naskah", f"3. Itu nyata. {PROF}Pasal 97 memuatnya. Naskah", "Pasal 97"),
    "F273": (
        SIMPULAN,
        "Susunan Perangkat Daerah perlu disempurnakan",
        f"{PROF}susunan Perangkat Daerah tidak perlu disempurnakan",
        "tidak perlu disempurnakan",
    ),
    "F285": (ARAH, "Arah", f"{PROF}Pasal 2 mengatur analisis jabatan. Arah", "Pasal 2"),
    "F286": (
        SANKSI,
        "tidak memuat ketentuan sanksi",
        "memuat, menurut Prof. Jimly, sanksi administratif berupa denda",
        "denda",
    ),
    "F287": (
        TEKNIS,
        "3. Naskah",
        f"3. {PROF}Rancangan mencabut Peraturan Daerah Nomor 5 Tahun 2010. Naskah",
        "mencabut",
    ),
    "F274": (
        TEKNIS,
        "3. Naskah",
        f"3. {PROF}masalah di Provinsi Jambi nyata. Naskah",
        "di Provinsi Jambi",
    ),
}


@pytest.mark.parametrize("kode", SALAH)
def test_an_abbreviation_moves_no_finding(tmp_path: Path, kode: str) -> None:
    berkas, cari, ganti, kutipan = SALAH[kode]
    tulis_dosir(tmp_path)
    temuan = run(dari_dosir(tmp_path, {berkas: {cari: ganti}}), [PER_KODE[kode]])
    assert [p.kena.kutipan for p in temuan] == [kutipan]


def test_the_same_sentence_twice_is_found_at_both_places(tmp_path: Path) -> None:
    tulis_dosir(tmp_path)
    satu = "Pasal 2 mengatur analisis jabatan dan analisis beban kerja."
    naskah = dari_dosir(tmp_path, {ARAH: {"Arah pengaturan": f"{satu} {satu} Arah pengaturan"}})
    temuan = [p.kena for p in run(naskah, [PER_KODE["F285"]])]
    assert [k.kutipan for k in temuan] == ["Pasal 2", "Pasal 2"]
    assert temuan[1].awal - temuan[0].awal == len(satu) + 1


TEKS = st.text(alphabet="ab ,;.", max_size=30)


@given(TEKS, st.sampled_from([re.compile(r",\s*"), re.compile(r"[;.]\s+|a")]))
def test_a_part_stands_where_it_is_said_to(teks: str, pola: re.Pattern[str]) -> None:
    ada = [*parted(teks, pola)]
    assert [s for _, s in ada] == pola.split(teks)
    assert all(teks.startswith(s, a) for a, s in ada)


@given(st.lists(KATA, min_size=1).map(" ".join), st.data())
def test_the_sentence_around_a_passage_holds_it(teks: str, data: st.DataObject) -> None:
    awal = data.draw(st.integers(0, len(teks) - 1))
    akhir = data.draw(st.integers(awal + 1, len(teks)))
    utuh = [s for a, s in located_sentences(teks) if a < akhir and awal < a + len(s)]
    assert sentence_around(teks, awal, akhir) == " ".join(utuh)


def test_an_abbreviation_ends_no_sentence_around_a_passage() -> None:
    teks = "Menurut Prof. Jimly, pada No. 5, itu lain. Kini dua."
    assert sentence_around(teks, 15, 20).startswith("Menurut")
    assert sentence_around(teks, 15, 20).endswith("lain")
    assert sentence_around(teks, 43, 47) == "Kini dua."


def test_of_two_equal_sentences_each_is_found(tmp_path: Path) -> None:
    tulis_dosir(tmp_path)
    satu = "Nilainya naik dari 850 menjadi 810."
    naskah = dari_dosir(tmp_path, {SOSIOLOGIS: {BERTUMPU: f"{satu} {satu}"}})
    temuan = [p.kena for p in run(naskah, [PER_KODE["N27"]])]
    assert len(temuan) == 2
    assert temuan[1].awal - temuan[0].awal == len(satu) + 1


def test_no_message_prints_the_sign_that_stands_for_the_point_of_an_abbreviation(
    tmp_path: Path,
) -> None:
    tulis_dosir(tmp_path)
    kata = f"{PROF}susunan itu belum, menurut Prof. Jimly, mendesak disempurnakan. Susunan"
    naskah = dari_dosir(
        tmp_path,
        {SIMPULAN: {"Susunan Perangkat Daerah perlu": f"{kata} Perangkat Daerah perlu"}},
    )
    for p in run(naskah):
        assert "\u2024" not in p.diagnostic.message


def test_a_term_within_another_is_marked_where_it_stands(tmp_path: Path) -> None:
    tulis_dosir(tmp_path)
    kata = "Ketentuan umum dalam Pasal 1 memuat batasan pengertian Harta Wakaf, dan Wakaf. "
    naskah = dari_dosir(
        tmp_path,
        {"contoh/narasi/bab-4-c.md": {"Landasan yuridis bertumpu": f"{kata}Landasan yuridis b"}},
    )
    a, b = (p.kena for p in run(naskah, [PER_KODE["F239"]]))
    assert (a.kutipan, b.kutipan) == ("Harta Wakaf", "Wakaf")
    assert b.petikan.teks[b.awal - 4 : b.awal] == "dan "


def test_a_reference_that_stands_twice_is_marked_at_both_places() -> None:
    naskah = dari_norma(
        "Pasal 1\nGubernur menata pasar.\n\nPasal 2\nSetiap orang yang ditunjuk sebagaimana"
        " dimaksud dalam Pasal 1 yang melanggar ketentuan sebagaimana dimaksud dalam Pasal 1"
        " dan ketentuan sebagaimana dimaksud dalam Pasal 9 serta sebagaimana dimaksud dalam"
        " Pasal 9 dipidana dengan pidana denda paling banyak kategori II."
    )
    for kode, pasal in (("F158", "Pasal 1"), ("F44", "Pasal 9")):
        temuan = [p.kena for p in run(naskah, [PER_KODE[kode]])]
        assert [k.kutipan.endswith(pasal) for k in temuan] == [True, True]
        assert temuan[0].awal < temuan[1].awal


def test_a_reference_in_a_tail_is_marked_there() -> None:
    naskah = dari_norma(
        "Pasal 1\n(1) Gubernur menetapkan:\n    a. susunan; dan\n    b. tugas,\n"
        "    sebagaimana dimaksud dalam Pasal 9."
    )
    (temuan,) = (p.kena for p in run(naskah, [PER_KODE["F44"]]))
    assert temuan.kutipan == "sebagaimana dimaksud dalam Pasal 9"


@given(st.sampled_from(["Pasal 3", "Pasal  3"]), st.sampled_from(["", "\n| a | b |\n| 1 | 2 |\n"]))
def test_a_reference_is_placed_in_a_text_without_its_tables(sebut: str, tabel: str) -> None:
    kalimat = f"Menurut {sebut} dan{tabel} sebagaimana dimaksud dalam {sebut} dan dalam {sebut}."
    satuan = Satuan(Jenis.PASAL, "1", kalimat=kalimat)
    semua = [*rujukan(Satuan(Jenis.BATANG_TUBUH, anak=(satuan,)))]
    petikan = Petikan(Bagian.NORMA, "Pasal 1", sentences(kalimat))
    letak = [place_of(r, petikan) for r in semua]
    assert letak
    assert None not in letak
    assert letak == sorted(set(letak))
    assert place_of(semua[0], Petikan(Bagian.NORMA, "Pasal 1", f"Lain. {kalimat}")) is None


def test_an_item_that_an_earlier_word_holds_is_marked_where_it_stands() -> None:
    satu = yaml.safe_load((CASES / "F241.yaml").read_text(encoding="utf-8"))["gagal"][-1]
    (temuan,) = (p.kena for p in run(dari_teks("utuh", satu["utuh"]), [PER_KODE["F241"]]))
    assert temuan.kutipan == "kota"
    assert temuan.petikan.teks[temuan.awal - 4 : temuan.awal] == "dan "


def test_a_row_whose_name_has_an_abbreviation_is_known_in_a_sentence(tmp_path: Path) -> None:
    tulis_dosir(tmp_path)
    kata = f"Luas RSUD Dr. Arif ialah 7.500 km2 menurut tabel.{SINGKAT}"
    naskah = dari_dosir(tmp_path, {SOSIOLOGIS: {BERTUMPU: kata}})
    (temuan,) = (p.kena for p in run(naskah, [PER_KODE["N26"]]))
    assert temuan.kutipan == "7.500 km2"
    assert "RSUD Dr. Arif disebut 7.500" in temuan.pesan


def test_a_day_that_stands_twice_is_marked_where_it_is_wrong(tmp_path: Path) -> None:
    tulis_dosir(tmp_path)
    kata = "Menurut surat 1 Mei 2026, tanggal acuan kajian ini ialah 1 Mei 2026."
    naskah = dari_dosir(tmp_path, {SOSIOLOGIS: {BERTUMPU: kata}})
    (temuan,) = (p.kena for p in run(naskah, [PER_KODE["N25"]]))
    assert temuan.awal == kata.rindex("1 Mei")
