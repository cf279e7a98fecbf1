"""Where a finding in a sentence stands: at its own words, whatever stands before them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from naskah_uji import dari_dosir, tulis_dosir

from generator.lint.alat import kalimat, located_sentences
from generator.lint.daftar import PER_KODE
from generator.lint.pemeriksaan import run

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


SALAH = {
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
