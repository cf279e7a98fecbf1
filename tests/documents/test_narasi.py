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
