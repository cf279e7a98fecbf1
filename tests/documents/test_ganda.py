"""One home a table: what a document prints twice is told, whatever it is called there."""

from __future__ import annotations

from collections.abc import Sequence

from generator.documents.ganda import printed_twice
from generator.ir.nodes import Block, Cell, Document, Figure, Meta, Paragraph, Part, Table, Text

SKOR = [["1.", "Kesehatan", "920"], ["2.", "Sosial", "610"]]
SELEBIHNYA = ["3.", "Pangan", "405"]


def tabel(nama: str, *baris: Sequence[str]) -> Table:
    isi = tuple(tuple(Cell((Paragraph("sel", (Text(kata),)),)) for kata in satu) for satu in baris)
    judul = (Text(f"Skor {nama}"),)
    return Table("data", (0.2, 0.6, 0.2), (), isi, f"Tabel {nama}", judul, id=f"tabel-{nama}")


def gambar(nama: str, alt: str) -> Figure:
    return Figure("gambar", "<svg/>", alt, f"Gambar {nama}", (Text("Bagan"),), id=f"gambar-{nama}")


def naskah(*blok: Block) -> Document:
    tengah = len(blok) // 2
    bagian = (Part("bab", "BAB I", blok[:tengah]), Part("lampiran", "LAMPIRAN", blok[tengah:]))
    return Document("naskah", Meta("Naskah", "", "", (), "2026-11-23", ""), "naskah", bagian)


def dua_kali(*blok: Block) -> list[str]:
    return [d.message for d in printed_twice(naskah(*blok))]


def test_a_table_under_another_name_is_printed_twice() -> None:
    assert dua_kali(tabel("a", *SKOR), tabel("b", *SKOR)) == [
        "naskah: isi Tabel b (Skor b) sudah tercetak dalam Tabel a (Skor a)."
    ]


def test_a_table_within_a_longer_one_is_printed_twice_whichever_comes_first() -> None:
    panjang = tabel("panjang", SELEBIHNYA, *SKOR)
    pesan = ["naskah: isi Tabel a (Skor a) sudah tercetak dalam Tabel panjang (Skor panjang)."]
    assert dua_kali(tabel("a", *SKOR), panjang) == pesan
    assert dua_kali(panjang, tabel("a", *SKOR)) == pesan


def test_the_number_of_a_row_is_no_content() -> None:
    lain = [["7.", *SKOR[0][1:]], ["8.", *SKOR[1][1:]]]
    assert len(dua_kali(tabel("a", *SKOR), tabel("b", *lain))) == 1


def test_tables_that_share_a_row_or_differ_in_a_word_have_their_own_homes() -> None:
    assert dua_kali(tabel("a", *SKOR), tabel("b", SKOR[0], SELEBIHNYA)) == []
    assert dua_kali(tabel("a", *SKOR), tabel("b", SKOR[0], ["2.", "Sosial", "615"])) == []
    assert dua_kali(tabel("a", SKOR[0]), tabel("b", SKOR[0])) == []  # one row is a remark


def test_a_figure_is_known_by_what_it_shows() -> None:
    assert dua_kali(gambar("a", "22 dinas"), gambar("b", "20 dinas")) == []
    assert dua_kali(gambar("a", "22 dinas"), gambar("b", "22 dinas")) == [
        "naskah: isi Gambar b (Bagan) sudah tercetak dalam Gambar a (Bagan)."
    ]
