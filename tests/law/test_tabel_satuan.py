"""Tables inside units: where they hang, and that nothing of them changes on the way."""

from __future__ import annotations

import pytest

from generator.diagnostics import Span
from generator.law.reader.read import read_satuan
from generator.law.tanda_baca import with_mark
from generator.law.text import to_text
from generator.model.satuan import Jenis

TABEL = "| No | Tarif |\n| --- | --- |\n| 1 | 2.000 |"


def read(teks: str, dalam: Jenis = Jenis.PASAL) -> list[tuple[str, str, str]]:
    tree, notes = read_satuan(teks, Span("x.yaml", 1, 1), dalam)
    assert not notes
    return [(f"{s.jenis} {s.nomor}".strip(), s.kalimat, s.ekor) for s in tree.walk()]


def test_a_table_belongs_to_the_ayat_above_it_and_the_next_ayat_opens_behind_it() -> None:
    assert read(f"(1) Tarif:\n{TABEL}\n(2) Tarif dibayar.") == [
        ("pasal", "", ""),
        ("ayat 1", f"Tarif:\n{TABEL}", ""),
        ("ayat 2", "Tarif dibayar.", ""),
    ]


def test_a_table_of_an_item_is_told_from_one_of_the_sentence_around_by_its_column() -> None:
    menjorok = TABEL.replace("\n", "\n       ")
    dalam = read(f"(1) Tarif:\n    a. kios:\n       {menjorok}\n    b. los.")
    assert ("huruf a", f"kios:\n{TABEL}", "") in dalam
    sesudah = read(f"(1) Tarif:\n    a. kios; dan\n    b. los.\n{TABEL}")
    assert sesudah[1] == ("ayat 1", "Tarif:", TABEL)


@pytest.mark.parametrize("rapat", ["|1|2.000|", "  |  1 |   2.000  |  "])
def test_layout_of_a_row_is_not_its_text(rapat: str) -> None:
    assert read(f"Tarif:\n| No | Tarif |\n|:--|--:|\n{rapat}".replace(":--|--:", "---|---:")) == [
        ("pasal", f"Tarif:\n{TABEL}", "")
    ]


def test_what_is_printed_as_text_is_read_back_the_same() -> None:
    teks = f"Pasal 1\n(1) Tarif:\n{TABEL}\n(2) Rincian:\n    a. kios:\n    {TABEL}\n    b. los."
    tree, _ = read_satuan(teks.replace("\n| ", "\n    | "), Span("x", 1, 1))
    assert read_satuan(to_text(tree), Span("x", 1, 1))[0] == tree


def test_no_mark_is_put_behind_a_table() -> None:
    tree, _ = read_satuan(f"Tarif:\n{TABEL}", Span("x", 1, 1), Jenis.PASAL)
    assert with_mark(tree, ";") == tree
