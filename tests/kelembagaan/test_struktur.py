"""Lean structure, rich function: the index by hand, homes, posts and what changed."""

from __future__ import annotations

from decimal import Decimal

from susunan_uji import ATURAN, susunan, tipologi, unit

from generator.kelembagaan.struktur import compare_structures, summarise
from generator.kelembagaan.susunan import Susunan

TIDAK = {
    str(t.id): "tidak"
    for t in ATURAN.tipologi.tabel
    if str(t.id) not in ("umum", "sosial", "pmd", "pora", "pariwisata", "perhubungan_kepulauan")
}
SEKARANG = [
    {"nama": "Dinas Sosial", "urusan": ["sosial"], "tipe": "B"},
    {"nama": "Dinas Pemuda", "urusan": ["pora"], "tipe": "C"},
    {"nama": "Dinas Olah Raga", "urusan": ["pora"], "tipe": "C"},
    {"nama": "Dinas Pariwisata", "urusan": ["pariwisata"], "tipe": "C"},
]
USULAN = [
    {"nama": "Dinas Sosial", "urusan": ["sosial", "pmd"], "tipe": "B"},
    {"nama": "Dinas Pemuda", "urusan": ["pora", "pariwisata"], "tipe": "C"},
]


def kini() -> Susunan:
    return susunan({"unit": SEKARANG, "skor": TIDAK, "sekarang": True})


def nanti() -> Susunan:
    return susunan({"unit": USULAN, "skor": TIDAK, "lama": SEKARANG})


def test_the_index_by_hand() -> None:
    """Four functions. Now two have one home in four units: 2/4 x 2/4 = 0,25.

    As proposed all four have one home in two units: 4/4 x 4/2 = 2.
    """
    before, after = summarise(kini()), summarise(nanti())
    assert (before.fungsi, before.berumah_satu, before.unit) == (4, 2, 4)
    assert before.indeks == Decimal("0.25")
    assert (after.fungsi, after.berumah_satu, after.unit) == (4, 4, 2)
    assert after.indeks == 2


def test_functions_without_a_home_and_with_two() -> None:
    before = summarise(kini())
    assert before.tanpa_rumah == ("pmd",)
    assert before.ganda == ("pora",)
    assert summarise(nanti()).tanpa_rumah == summarise(nanti()).ganda == ()


def test_the_index_falls_when_a_function_is_left_out() -> None:
    kurang = susunan({"unit": [USULAN[0], {**USULAN[1], "urusan": ["pora"]}], "skor": TIDAK})
    assert summarise(kurang).indeks == Decimal(3) / 4 * 3 / 2 < summarise(nanti()).indeks


def test_urusan_and_functions_per_unit() -> None:
    after = summarise(nanti())
    assert (after.urusan_per_dinas, after.fungsi_per_unit) == (2, 2)


def test_posts_by_level_and_span_of_control() -> None:
    """PP 18/2016 Pasal 63, 64, 94 and 102: a dinas B has one head and four administrators, C three;
    the three staf ahli are counted with the heads.
    """
    after = summarise(nanti())
    assert after.jabatan["pratama"] == (1 + 1 + 3, 1 + 1 + 3)
    assert after.jabatan["administrator"] == (4 + 3, 4 + 3)
    assert after.rentang_pratama == (Decimal(7) / 5, Decimal(7) / 5)


def test_an_unknown_type_gives_a_range_of_posts() -> None:
    satu = susunan({"unit": [{"nama": "Dinas Sosial", "urusan": ["sosial"]}], "skor": TIDAK})
    assert summarise(satu).jabatan["administrator"] == (3, 5)  # C to A


def test_what_changed_and_what_is_gone() -> None:
    banding = compare_structures(kini(), nanti())
    assert [str(u.nama) for u in banding.berubah] == ["Dinas Sosial", "Dinas Pemuda"]
    assert [str(u.nama) for u in banding.hilang] == ["Dinas Olah Raga", "Dinas Pariwisata"]


def test_special_regimes_count_as_functions() -> None:
    """PP 18/2016 Pasal 24 ayat (7), 117 and 122."""
    badan = unit({"nama": "Badan Penghubung", "jenis": "badan", "khusus": "penghubung"})
    satu = Susunan((badan,), tipologi(TIDAK), ATURAN)
    assert summarise(satu).berumah_satu == 1
