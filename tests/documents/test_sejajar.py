"""Rows of the comparison table: each unit beside its other self, and nothing lost."""

from __future__ import annotations

from generator.diagnostics import NOWHERE
from generator.documents import tandai
from generator.documents.sejajar import Sejajar, align, key, side_by_side, whole
from generator.ir.dump import dump_blocks
from generator.ir.nodes import Item, List, Paragraph, Text
from generator.law.reader.peraturan import read_tubuh
from generator.law.tree import find
from generator.model.alamat import Alamat
from generator.model.lines import lines_of

PASAL_2 = Alamat.parse("Pasal 2")
SEMULA = """\
Pasal 2
(1) Perangkat Daerah terdiri atas:
a. sekretariat;
b. dinas, terdiri atas:
1. dinas kesehatan; dan
2. dinas sosial.
c. badan.
(2) Susunan ditetapkan dengan Peraturan Gubernur.
"""
MENJADI = """\
Pasal 2
(1) Perangkat Daerah terdiri atas:
a. sekretariat;
b. dinas, terdiri atas:
1. dinas kesehatan;
1a. dinas pangan; dan
2. dinas sosial.
c. Dihapus.
(2) Susunan ditetapkan dengan Peraturan Gubernur.
(3) Tata kerja ditetapkan dengan Peraturan Gubernur.
"""


def pasal(teks: str):
    akar, _ = read_tubuh(lines_of(teks.rstrip(), NOWHERE))
    return (find(akar, PASAL_2),)


def rows(semula: str, menjadi: str) -> tuple[Sejajar, ...]:
    lama, baru = pasal(semula), pasal(menjadi)
    return align(tandai.semula(lama, baru), tandai.menjadi(lama, baru))


def keadaan(satu: Sejajar) -> str:
    if satu.semula is None:
        return "baru"
    if satu.menjadi is None:
        return "hilang"
    if satu.tetap:
        return "tetap"
    return "tanda" if satu.hanya_tanda else "berubah"


def test_each_unit_has_a_row_of_its_own() -> None:
    assert [("/".join(satu.kunci), keadaan(satu)) for satu in rows(SEMULA, MENJADI)] == [
        ("Pasal 2", "tetap"),
        ("Pasal 2/(1)", "tetap"),
        ("Pasal 2/(1)/a.", "tetap"),
        ("Pasal 2/(1)/b.", "tetap"),
        ("Pasal 2/(1)/b./1.", "tanda"),
        ("Pasal 2/(1)/b./1a.", "baru"),
        ("Pasal 2/(1)/b./2.", "tetap"),
        ("Pasal 2/(1)/c.", "berubah"),
        ("Pasal 2/(2)", "tetap"),
        ("Pasal 2/(3)", "baru"),
    ]


def test_no_word_of_either_side_is_lost() -> None:
    lama, baru = pasal(SEMULA), pasal(MENJADI)
    kiri, kanan = tandai.semula(lama, baru), tandai.menjadi(lama, baru)
    sejajar = align(kiri, kanan)
    for sisi, utuh in (("semula", kiri), ("menjadi", kanan)):
        potong = [getattr(satu, sisi) for satu in sejajar]
        kata = [w for p in potong if p for w in dump_blocks(p.blok).split()]
        tanpa_daftar = [w for w in kata if w not in ("daftar", "ayat", "huruf", "angka")]
        assert tanpa_daftar == [
            w for w in dump_blocks(utuh).split() if w not in ("daftar", "ayat", "huruf", "angka")
        ]


def test_an_operation_finds_the_row_of_its_unit() -> None:
    kunci = {satu.kunci for satu in rows(SEMULA, MENJADI)}
    for alamat in ("Pasal 2 ayat (1) huruf b angka 1a", "Pasal 2 ayat (3)", "Pasal 2"):
        assert key(Alamat.parse(alamat)) in kunci
    assert key(Alamat.parse("Bab III Bagian Kesatu")) == ("Bagian Kesatu",)


def test_words_behind_a_list_are_a_row() -> None:
    def blok(ekor: str):
        butir = List("huruf", (Item("a.", (Paragraph("isi", (Text("satu;"),)),)),))
        return (Paragraph("isi", (Text("Kepala:"),)), butir, Paragraph("isi", (Text(ekor),)))

    sejajar = align(blok("lama"), blok("baru"))
    assert [satu.kunci for satu in sejajar] == [(), ("a.",), ("ekor",)]
    assert [keadaan(satu) for satu in sejajar] == ["tetap", "tetap", "berubah"]


def test_considerations_answer_each_other_by_their_place() -> None:
    def butir(*teks: str):
        items = (Item(f"{n}.", (Paragraph("isi", (Text(t),)),)) for n, t in enumerate(teks, 1))
        return (List("angka", tuple(items)),)

    sejajar = side_by_side(butir("satu"), butir("satu", "dua"))
    assert [keadaan(satu) for satu in sejajar] == ["tetap", "baru"]


def test_a_text_of_one_side_stays_whole() -> None:
    (satu,) = whole((), pasal(MENJADI)[0].anak and tandai.menjadi((), pasal(MENJADI)))
    assert satu.semula is None
    assert satu.menjadi is not None
