"""Citations in full: name, number, year, title, gazette, amenders."""

from __future__ import annotations

import pytest

from generator.law.cited import Tempat, cited_in, merge, names_constitution, unlike

PEMDA = (
    "Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah (Lembaran Negara Republik "
    "Indonesia Tahun 2004 Nomor 125, Tambahan Lembaran Negara Republik Indonesia Nomor 4437) "
)
LATER = (
    "sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 12 Tahun 2008 "
    "tentang Perubahan Kedua Atas Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah "
    "(Lembaran Negara Republik Indonesia Tahun 2008 Nomor 59);"
)


def test_a_law_with_its_gazette_and_its_last_amendment() -> None:
    law, last, *_ = cited_in(PEMDA + LATER, listed=True)
    assert (law.nomor, law.tahun, law.judul) == ("32", "2004", "Pemerintahan Daerah")
    assert law.lembaran == Tempat("LN", "2004", "125", "4437")
    assert law.sebagian
    assert [p.nomor for p in law.pengubah] == ["12"]
    assert (
        last.judul == "Perubahan Kedua Atas Undang-Undang Nomor 32 Tahun 2004 tentang " + law.judul
    )
    assert last.lembaran == Tempat("LN", "2008", "59")


def test_a_law_that_enacts_a_perppu_has_the_second_gazette_and_the_perppu_the_first() -> None:
    text = (
        "Undang-Undang Nomor 8 Tahun 2005 tentang Penetapan Peraturan Pemerintah Pengganti "
        "Undang-Undang Nomor 3 Tahun 2005 tentang Perubahan Atas Undang-Undang Nomor 32 Tahun 2004 "
        "tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2005 Nomor 38) "
        "menjadi Undang-Undang (Lembaran Negara Republik Indonesia Tahun 2005 Nomor 108);"
    )
    law, perppu, amended = cited_in(text, listed=True)
    assert law.judul.endswith("tentang Pemerintahan Daerah menjadi Undang-Undang")
    assert law.lembaran is not None and law.lembaran.nomor == "108"
    assert perppu.lembaran is not None and (perppu.jenis, perppu.lembaran.nomor) == ("perppu", "38")
    assert (amended.nomor, amended.judul, amended.lembaran) == ("32", "Pemerintahan Daerah", None)


@pytest.mark.parametrize(
    ("text", "kind", "maker", "number", "year", "title"),
    [
        ("Peraturan Daerah Kota Teluk Rawa Nomor 1 Tahun 2008 tentang Pasar (Lembaran Daerah Kota "
         "Teluk Rawa Tahun 2008 Nomor 1 Seri E);",
         "perda", "Kota Teluk Rawa", "1", "2008", "Pasar"),
        ("Peraturan Daerah Nomor 5 Tahun 2003 tentang Retribusi;", "perda", "Kabupaten Rawa", "5",
         "2003", "Retribusi"),
        ("Peraturan Menteri Agama Nomor 9 Tahun 2010 tentang Haji;", "permen", "Agama", "9", "2010",
         "Haji"),
        ("Peraturan Menteri Keuangan Nomor 13/PMK.07/2020 tentang Dana;", "permenkeu", "",
         "13/PMK.07/2020", "2020", "Dana"),
        ("Peraturan Bupati Rawa Nomor : 7 Tahun 2011 tentang Tata Cara;", "perbup", "Rawa", "7",
         "2011", "Tata Cara"),
        ("Peraturan Kepala Badan Kepegawaian Negara Nomor 7 Tahun 2017 tentang Uji;", "perban",
         "Kepala Badan Kepegawaian Negara", "7", "2017", "Uji"),
    ],
)  # fmt: skip
def test_every_kind_is_named_with_its_maker(
    text: str, kind: str, maker: str, number: str, year: str, title: str
) -> None:
    (one,) = cited_in(text, listed=True, region="Kabupaten Rawa")
    assert (one.jenis, one.instansi, one.nomor, one.tahun, one.judul) == (
        kind, maker, number, year, title,
    )  # fmt: skip


def test_a_series_of_an_older_gazette_is_kept_as_printed() -> None:
    (one,) = cited_in(
        "Peraturan Daerah Kabupaten Rawa Nomor 1 Tahun 2008 tentang Pasar "
        "(Lembaran Daerah Kabupaten Rawa Tahun 2008 Nomor 1 Seri E);",
        listed=True,
    )
    assert one.lembaran == Tempat("LD", "2008", "1 Seri E")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("menurut Peraturan Daerah Nomor 9 Tahun 2004 tentang Tata Kerja Dinas sudah tidak",
         "Tata Kerja Dinas"),
        ("Undang-Undang Nomor 28 Tahun 2009 tentang Pajak Daerah dan Retribusi Daerah, maka",
         "Pajak Daerah dan Retribusi Daerah"),
        ("amanat Peraturan Pemerintah Nomor 41 Tahun 2007 perlu menetapkan", ""),
    ],
)  # fmt: skip
def test_in_running_text_a_title_ends_with_its_capitals(text: str, title: str) -> None:
    assert [one.judul for one in cited_in(text)] == [title]


def test_a_regulation_cited_twice_is_one_and_two_titles_of_it_are_told() -> None:
    found = (
        *cited_in("Peraturan Pemerintah Nomor 41 Tahun 2007 tentang Organisasi;", listed=True),
        *cited_in(
            "Peraturan Pemerintah Nomor 41 Tahun 2007 tentang Pedoman Organisasi;", listed=True
        ),
    )
    assert [one.judul for one in merge(found)] == ["Organisasi"]
    assert [(a.judul, b.judul) for a, b in unlike(found)] == [("Organisasi", "Pedoman Organisasi")]


def test_the_constitution_has_no_number() -> None:
    text = "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;"
    assert cited_in(text, listed=True) == ()
    assert names_constitution(text)
