"""Instructions as older regional law prints them: other numbers, changes listed below, phrases.

A law of three Pasal is amended by the items of each case; what stands under a Pasal afterwards is
compared, and nothing may be refused.
"""

from __future__ import annotations

import pytest

from generator.diagnostics import Span
from generator.law.engine.consolidate import Konsolidasi, Nasib, consolidate
from generator.law.reader.peraturan import read_peraturan
from generator.law.text import to_text
from generator.law.tree import find
from generator.model.alamat import Alamat
from generator.model.lines import lines_of
from generator.model.satuan import Peraturan

DASAR = """PERATURAN DAERAH KOTA ALAS NOMOR 2 TAHUN 2004 TENTANG PASAR
Menimbang : bahwa perlu menetapkan Peraturan Daerah tentang Pasar;
Mengingat : Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
MEMUTUSKAN:
Menetapkan : PERATURAN DAERAH TENTANG PASAR.
Pasal 1
Dalam Peraturan Daerah ini yang dimaksud dengan:
1. Daerah adalah Kota Alas.
2. Dinas adalah Dinas Pasar.
3. Kios adalah tempat berjualan.
Pasal 2
Pedagang dilarang memasang iklan di luar kios.
Pasal 3
(1) Retribusi dipungut setiap hari.
(2) Retribusi disetor ke kas Daerah.
"""
KEPALA = """PERATURAN DAERAH KOTA ALAS NOMOR 7 TAHUN 2009 TENTANG PERUBAHAN ATAS PERATURAN DAERAH NOMOR 2 TAHUN 2004 TENTANG PASAR
Menimbang : bahwa perlu menetapkan Peraturan Daerah tentang Perubahan;
Mengingat : Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
MEMUTUSKAN:
Menetapkan : PERATURAN DAERAH TENTANG PERUBAHAN ATAS PERATURAN DAERAH NOMOR 2 TAHUN 2004 TENTANG PASAR.
Pasal I
Beberapa ketentuan dalam Peraturan Daerah Nomor 2 Tahun 2004 tentang Pasar diubah sebagai berikut :
"""  # noqa: E501
EKOR = """
Pasal II
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
"""
DUA = (
    "Pasal 1 angka 2 diubah dan harus dibaca :\n''2. Dinas adalah Dinas Perdagangan.''",
    "Pasal 3 ayat (2) dihapus.",
)


def peraturan(teks: str) -> Peraturan:
    return read_peraturan(lines_of(teks, Span("naskah.txt", 1, 1)))[0]


def diubah(butir: str) -> Konsolidasi:
    """Return the law as items change it."""
    return consolidate(peraturan(DASAR), [peraturan(f"{KEPALA}{butir}{EKOR}")])


def pasal(hasil: Konsolidasi, nomor: str) -> str:
    return to_text(find(hasil.hasil.batang_tubuh, Alamat.parse(f"Pasal {nomor}")))


@pytest.mark.parametrize(
    "tanda", (("A.", "B."), ("I.", "II."), ("(1)", "(2)"), ("KESATU :", "KEDUA :"), ("a)", "b)"))
)
def test_items_may_bear_any_number(tanda: tuple[str, str]) -> None:
    hasil = diubah("\n".join(f"{n} {kata}" for n, kata in zip(tanda, DUA, strict=True)))
    assert [p.nasib for p in hasil.penerapan] == [Nasib.DITERAPKAN, Nasib.DITERAPKAN]
    assert "2. Dinas adalah Dinas Perdagangan." in pasal(hasil, "1").replace("  ", " ")
    assert "disetor" not in pasal(hasil, "3")


def test_what_capitals_number_is_told_once() -> None:
    butir = "\n".join(f"{n} {kata}" for n, kata in zip(("A.", "B."), DUA, strict=True))
    notes = read_peraturan(lines_of(f"{KEPALA}{butir}{EKOR}", Span("naskah.txt", 1, 1)))[1]
    assert [d.message for d in notes if d.code == "H85"] == [
        "Butir “A.” dan seterusnya dibaca sebagai butir 1 sampai dengan 2."
    ]


def test_capitals_in_a_restated_text_are_no_items() -> None:
    hasil = diubah(
        "1. Pasal 2 diubah sehingga berbunyi sebagai berikut :\nPasal 2\nKios terdiri atas :\n"
        "A. Pasal diubah bentuknya.\nB. Pasal diubah warnanya."
    )
    assert [p.butir for p in hasil.penerapan] == ["1"]


def test_changes_listed_below_are_one_instruction() -> None:
    hasil = diubah(
        "1. Ketentuan Pasal 1 diubah sebagai berikut:\n"
        "a. di antara angka 1 dan angka 2 disisipkan 1 (satu) angka, yakni angka 1a; dan\n"
        "b. angka 3 dihapus,\nsehingga Pasal 1 berbunyi sebagai berikut:\nPasal 1\n"
        "Dalam Peraturan Daerah ini yang dimaksud dengan:\n1. Daerah adalah Kota Alas.\n"
        "1a. Wali Kota adalah Wali Kota Alas.\n2. Dinas adalah Dinas Pasar.\n3. Dihapus."
    )
    assert [p.nasib for p in hasil.penerapan] == [Nasib.DITERAPKAN]
    assert "Wali Kota Alas" in pasal(hasil, "1")
    assert "berjualan" not in pasal(hasil, "1")


def test_changes_listed_below_may_each_bring_their_text() -> None:
    hasil = diubah(
        "1. Ketentuan Pasal 1 diubah sebagai berikut:\n"
        "a. angka 2 diubah sehingga berbunyi sebagai berikut:\n2. Dinas adalah Dinas Niaga.\n"
        "b. angka 3 dihapus."
    )
    assert all(p.nasib.diterapkan for p in hasil.penerapan)
    assert "Dinas Niaga" in pasal(hasil, "1")
    assert "berjualan" not in pasal(hasil, "1")


def test_a_number_is_one_in_either_case() -> None:
    hasil = diubah(
        "1. Di antara angka 2 dan angka 3 Pasal 1 disisipkan 1 (satu) angka, yakni angka 2A,"
        " sehingga berbunyi sebagai berikut:\n2A. Los adalah bangunan tanpa dinding."
    )
    assert [p.nasib.diterapkan for p in hasil.penerapan] == [True]
    assert "Los adalah bangunan" in pasal(hasil, "1")


@pytest.mark.parametrize(
    "butir",
    (
        "1. Kata “komersial” ditambahkan setelah kata “iklan” dalam Pasal 2.",
        "1. Setelah kata ‘iklan’ dalam Pasal 2 ditambahkan kata ‘komersial’.",
        "1. Kata ‘iklan’ dalam Pasal 2 diganti menjadi ‘iklan komersial’.",
    ),
)
def test_words_are_put_in(butir: str) -> None:
    hasil = diubah(butir)
    assert [p.nasib for p in hasil.penerapan] == [Nasib.DITERAPKAN]
    assert "memasang iklan komersial di luar kios" in pasal(hasil, "2")


def test_more_units_said_than_named_are_told() -> None:
    hasil = diubah(
        "1. Di antara Pasal 2 dan Pasal 3 disisipkan 3 (tiga) pasal, yakni Pasal 2A dan Pasal 2B,"
        " sehingga berbunyi sebagai berikut:\nPasal 2A\nKios bernomor.\nPasal 2B\nKios berpintu."
    )
    alasan = [(a.kode, str(a)) for p in hasil.penerapan for a in p.alasan]
    assert alasan == [("H118", "disebut 3 pasal baru, yang terdaftar 2")]


@pytest.mark.parametrize("kepala", ("2009, No.112 -3-", "2009, No. 112", "- 4 - 2009, No.112"))
def test_the_head_of_a_gazette_page_is_no_law(kepala: str) -> None:
    teks = DASAR.replace("(2) Retribusi", f"{kepala}\n(2) Retribusi")
    assert peraturan(teks).batang_tubuh == peraturan(DASAR).batang_tubuh


def test_a_seal_above_a_date_in_the_law_is_none_of_the_closing() -> None:
    teks = DASAR.replace(
        "(2) Retribusi disetor", "PRESIDEN\nREPUBLIK INDONESIA\n- 6 -\n(2) Sejak tanggal 1 disetor"
    )
    assert "REPUBLIK" not in to_text(peraturan(teks).batang_tubuh)
