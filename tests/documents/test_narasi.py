"""What an author writes in a narrative, as the paper prints it."""

from __future__ import annotations

import pytest

from generator.content.markdown import parse
from generator.documents.narasi import blok
from generator.ir.dump import dump_blocks

TABEL = """\
Tabel: Judul {#tabel-x}

| A | B |
| --- | --- |
| 1 | 2 |

Sumber: %s
"""
SUMBER = {  # as written: as printed, a citation as the link that becomes its words
    "diolah penyusun.[@uu-2014-23 Pasal 212; @buku]": (
        "Sumber: diolah penyusun. [](#@uu-2014-23 Pasal 212); [](#@buku)."
    ),
    "dihimpun dari [@buku]": "Sumber: dihimpun dari [](#@buku).",
    "[@buku], diolah.": "Sumber: [](#@buku), diolah.",
    "disusun oleh penyusun.": "Sumber: disusun oleh penyusun.",
    "data dinas": "Sumber: data dinas.",
}


@pytest.mark.parametrize("teks", SUMBER)
def test_the_source_of_a_table_is_a_sentence(teks: str) -> None:
    isi, salah = parse(TABEL % teks, "bab.md")
    assert not salah
    assert dump_blocks(blok(isi, lambda _: ())).endswith(f"  sumber: {SUMBER[teks]}\n")


RUMUS = """\
Tarif dihitung dengan rumus:

[[rumus: T = L x S_i / 100]]

Keterangan:
T = tarif *terutang*.
S_i = sewa
golongan ke-i.

1. Juga:
   [[rumus: L = a^2]]
"""


def test_a_formula_is_drawn_and_its_signs_have_lines_of_their_own() -> None:
    isi, salah = parse(RUMUS, "bab.md")
    assert not salah
    assert dump_blocks(blok(isi, lambda _: ())).splitlines() == [
        "isi: Tarif dihitung dengan rumus:",
        "rumus: {rumus T = L × S_i / 100}",
        "isi: Keterangan:",
        "isi: T = tarif {istilah terutang}.",
        "isi: {rumus S_i} = sewa golongan ke-i.",
        "daftar bernomor",
        "  1.",
        "    isi-rapat: Juga:",
        "    rumus: {rumus L = a^2}",
    ]


@pytest.mark.parametrize(
    ("teks", "di", "pesan"),
    [
        ("Kata.\n\n[[rumus: T = L ×]]", (3, 1), "tidak dapat dibaca setelah “T = L ×”"),
        ("Kata\ndengan [[rumus: T = L]] saja.", (2, 8), "tidak berdiri sendiri"),
        ("[[rumus: T = L", (1, 1), "tidak berdiri sendiri"),
        ("### Pokok [[rumus: T = L]]", (1, 11), "tidak berdiri sendiri"),
        ("Kata.^[Catatan\n[[rumus: T = L]] kaki.]", (2, 1), "tidak berdiri sendiri"),
        (f"{TABEL % 'data'}".replace("| 1 |", "| [[rumus: T = L]] |"), (5, 3), "tidak berdiri"),
    ],
)
def test_a_formula_that_cannot_be_drawn_is_told_where_it_stands(
    teks: str, di: tuple[int, int], pesan: str
) -> None:
    _, salah = parse(teks, "bab.md")
    (satu,) = (d for d in salah if d.code == "S115")
    assert (satu.span.line, satu.span.col) == di
    assert pesan in satu.message
