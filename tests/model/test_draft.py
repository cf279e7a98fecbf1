"""Forms of regulation: what a kind is called, and who makes it, in each region."""

from __future__ import annotations

import pytest

from generator.model.daerah import Daerah, JenisDaerah
from generator.model.draft import BentukRancangan, judul_pencabutan, judul_perubahan, self_name
from generator.model.peraturan import BENTUK, Acuan, JenisPeraturan
from generator.model.teks import Teks

PASAR = Acuan("Peraturan Daerah", "8", "2016", "Pasar Rakyat")


def daerah(jenis: str) -> Daerah:
    nama = {"nama": Teks("Contoh"), "ibu_kota": Teks("Contoh"), "provinsi": Teks("Besar")}
    return Daerah(jenis=JenisDaerah(jenis), **nama)


@pytest.mark.parametrize(
    ("jenis", "tempat", "lengkap", "pembentuk", "lembaran"),
    [
        ("perda", "provinsi", "Peraturan Daerah Provinsi Contoh", "Gubernur Contoh",
         "Lembaran Daerah Provinsi Contoh"),
        ("perda", "kabupaten", "Peraturan Daerah Kabupaten Contoh", "Bupati Contoh",
         "Lembaran Daerah Kabupaten Contoh"),
        ("perda", "kota", "Peraturan Daerah Kota Contoh", "Wali Kota Contoh",
         "Lembaran Daerah Kota Contoh"),
        ("pergub", "provinsi", "Peraturan Gubernur Contoh", "Gubernur Contoh",
         "Berita Daerah Provinsi Contoh"),
        ("perbup", "kabupaten", "Peraturan Bupati Contoh", "Bupati Contoh",
         "Berita Daerah Kabupaten Contoh"),
        ("perwali", "kota", "Peraturan Wali Kota Contoh", "Wali Kota Contoh",
         "Berita Daerah Kota Contoh"),
    ],
)  # fmt: skip
def test_a_form_in_its_region(
    jenis: str, tempat: str, lengkap: str, pembentuk: str, lembaran: str
) -> None:
    bentuk = BentukRancangan.dari(JenisPeraturan(jenis), daerah(tempat))
    assert (bentuk.lengkap, bentuk.pembentuk, bentuk.lembaran) == (lengkap, pembentuk, lembaran)
    assert bentuk.kop == (() if tempat == "provinsi" else (pembentuk, "Provinsi Besar"))
    perda = jenis == "perda"
    assert (bool(bentuk.dprd), bool(bentuk.noreg), bentuk.berpenjelasan) == (perda, perda, perda)


def test_a_region_makes_its_own_regulations_and_no_others() -> None:
    made = {
        tempat: [
            str(jenis)
            for jenis in BENTUK
            if _makes(jenis, daerah(tempat))
        ]
        for tempat in JenisDaerah
    }  # fmt: skip
    assert made == {
        "provinsi": ["perda", "pergub"],
        "kabupaten": ["perda", "perbup"],
        "kota": ["perda", "perwali"],
    }


def _makes(jenis: JenisPeraturan, di: Daerah) -> bool:
    try:
        return bool(BentukRancangan.dari(jenis, di))
    except ValueError:
        return False


@pytest.mark.parametrize(
    ("judul", "diri"),
    [
        ("Peraturan Daerah Kabupaten Contoh", "Peraturan Daerah"),
        ("Qanun Aceh", "Qanun"),
        ("Peraturan Walikota Contoh", "Peraturan Walikota"),
        ("Peraturan Menteri Dalam Negeri", "Peraturan Menteri"),
        ("Peraturan Menteri Agama", "Peraturan Menteri"),
        ("Peraturan Pemerintah Pengganti Undang-Undang",
         "Peraturan Pemerintah Pengganti Undang-Undang"),
        ("Peraturan Bank Indonesia", "Peraturan Bank Indonesia"),
    ],
)  # fmt: skip
def test_what_a_regulation_calls_itself(judul: str, diri: str) -> None:
    assert self_name(judul) == diri


@pytest.mark.parametrize(
    ("n", "judul"),
    [(0, "Perubahan atas"), (1, "Perubahan Kedua atas"), (11, "Perubahan Kedua Belas atas")],
)
def test_the_title_carries_the_ordinal_of_this_amendment(n: int, judul: str) -> None:
    nama = "Peraturan Daerah Nomor 8 Tahun 2016 tentang Pasar Rakyat"
    assert judul_perubahan(PASAR, n) == f"{judul} {nama}"
    assert judul_pencabutan(PASAR) == f"Pencabutan {nama}"


def test_a_province_prints_its_maker_above_the_title_where_that_is_the_practice() -> None:
    perda = JenisPeraturan.PERDA
    assert BentukRancangan.dari(perda, daerah("provinsi")).kop == ()
    berkop = BentukRancangan.dari(perda, daerah("provinsi"), kop_pembentuk=True)
    assert berkop.kop == (berkop.pembentuk,)
    kabupaten = BentukRancangan.dari(perda, daerah("kabupaten"), kop_pembentuk=True)
    assert len(kabupaten.kop) == 2


@pytest.mark.parametrize("jenis", ["perda", "pergub"])
def test_a_regulation_is_promulgated_by_the_secretary_of_its_region(jenis: str) -> None:
    bentuk = BentukRancangan.dari(JenisPeraturan(jenis), daerah("provinsi"))
    assert bentuk.pengundang == "Sekretaris Daerah Provinsi Contoh"
    assert (bentuk.tempat, bentuk.persetujuan, bentuk.belum_pasti) == ("Contoh", "", ())
    assert bentuk.rahmat == ("Dengan Rahmat Tuhan Yang Maha Esa",)
    assert bentuk.noreg == ("Peraturan Daerah Provinsi Contoh" if jenis == "perda" else "")
