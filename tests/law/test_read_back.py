"""Instruction sentences as laws print them, with their variants and scanning noise."""

import pytest

from generator.law.read_back import read_back
from generator.model.perubahan import Objek, Perubahan


def ringkas(op: Perubahan) -> str:
    objek = "" if op.objek is Objek.SATUAN else f" {op.objek}"
    baru = f" + {op.isi.jenis} {op.isi.nomor}" if op.isi else ""
    return f"{op.tindakan}{objek} {op.alamat}{baru}"


KALIMAT = [
    ("Ketentuan Pasal 5 diubah, sehingga Pasal 5 berbunyi sebagai berikut :", ["ubah Pasal 5"]),
    ("Pasal 245 diubah sehingga berbunyi sebagai berikut:", ["ubah Pasal 245"]),
    ("Ketentuan ayat (2) Pasal 49 diubah, sehingga berbunyi sebagai berikut:", ["ubah Pasal 49 ayat (2)"]),
    ("Ketentuan Pasal 7 ayat (2) diubah, sehingga keseluruhan Pasal 7 menjadi sebagai berikut:", ["ubah Pasal 7 ayat (2)"]),
    (
        "Ketentuan ayat (1) huruf c dan ayat (5) Pasal 8 diubah, sehingga Pasal 8 berbunyi sebagai berikut:",
        ["ubah Pasal 8 ayat (1) huruf c", "ubah Pasal 8 ayat (5)"],
    ),
    (
        "Ketentuan huruf b dan huruf c ayat (1) Pasal 20 dihapus, sehingga Pasal 20 berbunyi sebagai berikut:",
        ["hapus Pasal 20 ayat (1) huruf b", "hapus Pasal 20 ayat (1) huruf c"],
    ),
    (
        "Ketentuan ayat (2) sampai dengan ayat (5) Pasal 95 diubah dan ayat (8) Pasal 95 dihapus, sehingga berbunyi:",
        [f"ubah Pasal 95 ayat ({n})" for n in (2, 3, 4, 5)] + ["hapus Pasal 95 ayat (8)"],
    ),
    ("Ketentuan Pasal 33 sampai dengan Pasal 35 dihapus.", [f"hapus Pasal {n}" for n in (33, 34, 35)]),
    ("Ketentuan BAB XIII Bagian Kedua dihapus.", ["hapus Bagian Kedua Bab XIII"]),
    ("Judul Paragraf 1 dalam Bagian Keempat BAB XIA diubah, sehingga berbunyi sebagai berikut:", ["ubah judul Paragraf 1 Bagian Keempat Bab XIA"]),
    ("Diantara Pasal 12 dan 13 disisipkan 1(satu) Pasal baru yaitu Pasal 12 A yang berbunyi sebagai berikut :", ["sisip Pasal 12 + pasal 12A"]),
    ("Di antara ayat (l) dan ayat (2) Pasai 18 disisipkan 2 (dua) ayat, yakni ayat (la) dan ayat (1 b) sehingga Pasal 18 berbunyi sebagai berikut:", ["sisip Pasal 18 ayat (1) + ayat 1a", "sisip Pasal 18 ayat (1) + ayat 1b"]),
    ("Ketentuan Pasal 101 ayat (1), di antara huruf d dan huruf e, disisipkan huruf d1, sehingga Pasal 101 berbunyi sebagai berikut:", ["sisip Pasal 101 ayat (1) huruf d + huruf d1"]),
    ("Sebelum Pasal 44 dalam BAB IX disisipkan 1 (satu) pasal, yakni Pasal 43A yang berbunyi sebagai berikut:", ["sisip Pasal 43 Bab IX + pasal 43A"]),
    ("Diantara BAB VI dan BAB VII disisipkan 1 (satu) BAB dan 1 (satu) pasal, yakni BAB VIA dan Pasal 10A sehingga berbunyi sebagai berikut :", ["sisip Bab VI + bab VIA", "sisip Pasal 10 + pasal 10A"]),
    ("Ketentuan Pasal 18 ditambah 1 (satu) ayat, yakni ayat (4) sehingga Pasal 18 berbunyi sebagai berikut:", ["tambah Pasal 18 + ayat 4"]),
    ("Ketentuan Pasal 14 ayat (1) diubah dan ditambah dengan ayat (3) dan ayat (4), sehingga Pasal 14 seluruhnya menjadi berbunyi sebagai berikut:", ["ubah Pasal 14 ayat (1)", "tambah Pasal 14 + ayat 3", "tambah Pasal 14 + ayat 4"]),
    ("Setelah Bagian Keenam Bab IV ditambahkan 1 (satu) bagian, yakni Bagian Ketujuh sehingga berbunyi sebagai berikut:", ["tambah Bagian Keenam Bab IV + bagian Ketujuh"]),
    ("Di antara ayat (3) dan ayat (4) Pasal 96 disisipkan 1 (satu) ayat, yakni ayat (3a), ayat (4) dan ayat (5) diubah sehingga Pasal 96 berbunyi sebagai berikut:", ["ubah Pasal 96 ayat (4)", "ubah Pasal 96 ayat (5)", "sisip Pasal 96 ayat (3) + ayat 3a"]),
    ("Ketentuan ayat (1) Pasal 26 ditambah 1 (satu) huruf, yakni huruf d dan ayat (2) diubah sehingga Pasal 26 berbunyi sebagai berikut:", ["ubah Pasal 26 ayat (2)", "tambah Pasal 26 ayat (1) + huruf d"]),
    ("Ketentuan Pasal 12 ayat (4) huruf b dihapus dan huruf c diubah, sehingga berbunyi sebagai berikut:", ["ubah Pasal 12 ayat (4) huruf c", "hapus Pasal 12 ayat (4) huruf b"]),
    ("Ketentuan ayat (1) dan ayat (2) diubah dan di antara ayat (1) dan ayat (2) disisipkan 1 (satu) ayat, yakni ayat (1a) sehingga Pasal 9 berbunyi sebagai berikut:", ["ubah Pasal 9 ayat (1)", "ubah Pasal 9 ayat (2)", "sisip Pasal 9 ayat (1) + ayat 1a"]),
    ("Ketentuan Pasal 72 tetap, Penjelasan Pasal 72 diubah sebagaimana tercantum dalam penjelasan pasal demi pasal.", ["ubah penjelasan Pasal 72"]),
    ("Ketentuan Pasal 17 ayat (2) diubah, sedangkan ayat (6) tetap tetapi penjelasannya diubah, sehingga Pasal 17 berbunyi sebagai berikut:", ["ubah Pasal 17 ayat (2)", "ubah penjelasan Pasal 17 ayat (6)"]),
    ("Menambah dua ketentuan baru di antara Pasal 41 dan Pasal 42 yang dijadikan Pasal 41A dan Pasal 41B, yang masing-masing berbunyi sebagai berikut :", ["sisip Pasal 41 + pasal 41A", "sisip Pasal 41 + pasal 41B"]),
    ("Lampiran I diubah menjadi sebagaimana tercantum dalam Lampiran I yang merupakan bagian tidak terpisahkan dari Peraturan Daerah ini.", ["ubah lampiran Lampiran I"]),
    ("Ketentuan Lampiran Huruf A Romawi V (lima) diubah sehingga berbunyi sebagaimana tercantum dalam Lampiran.", ["ubah lampiran Lampiran huruf A angka V"]),
    ('Dalam Pasal 19 ayat (3) perkataan "propinsi" diganti dengan perkataan "provinsi", sehingga berbunyi sebagai berikut:', ["ganti_frasa Pasal 19 ayat (3)"]),
    ("Ketentuan Pasal 2 Peraturan Daerah Nomor 3 Tahun 2001 tentang Pajak yang Diubah (Lembaran Daerah Tahun 2001 Nomor 3) sebagaimana telah diubah dengan Peraturan Daerah Nomor 9 Tahun 2003 (Lembaran Daerah Tahun 2003 Nomor 9), diubah sehingga berbunyi sebagai berikut:", ["ubah Pasal 2"]),
]  # fmt: skip


@pytest.mark.parametrize(("kalimat", "operasi"), KALIMAT)
def test_sentences(kalimat: str, operasi: list[str]) -> None:
    bacaan = read_back(kalimat)
    assert [ringkas(op) for op in bacaan.operasi] == operasi
    assert read_back(bacaan.baku).operasi == bacaan.operasi


def test_canonical_wording_mends_the_variants() -> None:
    bacaan = read_back(
        "Diantara Pasal 12 dan Pasal 13 disisipi 1 (satu) Pasal, yaitu Pasal 12 A yang berbunyi :"
    )
    assert bacaan.baku == (
        "Di antara Pasal 12 dan Pasal 13 disisipkan 1 (satu) pasal, yakni Pasal 12A"
        " sehingga berbunyi sebagai berikut:"
    )


def test_whether_text_follows() -> None:
    assert read_back("Ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut:").berbunyi
    assert not read_back("Pasal 5 dihapus.").berbunyi
    assert not read_back(
        "Penjelasan Pasal 78 diubah sebagaimana tercantum dalam penjelasan."
    ).berbunyi


@pytest.mark.parametrize(
    ("kalimat", "galat"),
    [
        ("", "tidak menyebut satuan peraturan"),
        ("Agar setiap orang mengetahuinya.", "tidak menyebut satuan peraturan"),
        ("Beberapa ketentuan dalam Peraturan Daerah Nomor 8 Tahun 2016 diubah sebagai berikut:", "kalimat pengantar Pasal I, bukan instruksi"),
        ("Ketentuan ayat (2) diubah.", "instruksi tidak lengkap"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(kalimat: str, galat: str) -> None:
    bacaan = read_back(kalimat)
    assert bacaan.operasi == ()
    assert galat in bacaan.galat
