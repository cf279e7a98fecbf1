"""Tables in law text: read from rows of cells, numbers told from words."""

from __future__ import annotations

from generator.model.tabel import Tabel, bare, canonical, parts_of, sentences

TARIF = """Tarif ditetapkan sebagai berikut:
| No | Jenis | Tarif (Rp) |
| --- | --- | --- |
| 1 | Kios | 2.000 |
| 2 | Los \\| lapak | Rp1.500,00 |
dan dipungut setiap hari."""


def test_sentences_and_tables_keep_their_order() -> None:
    awal, tabel, akhir = parts_of(TARIF)
    assert (awal, akhir) == ("Tarif ditetapkan sebagai berikut:", "dan dipungut setiap hari.")
    assert tabel == Tabel(
        (("No", "Jenis", "Tarif (Rp)"),),
        (("1", "Kios", "2.000"), ("2", "Los | lapak", "Rp1.500,00")),
    )


def test_numbers_stand_right_row_numbers_in_the_middle_words_left() -> None:
    tabel = parts_of(TARIF)[1]
    assert isinstance(tabel, Tabel)
    assert tabel.rata == ("tengah", "kiri", "kanan")


def test_a_column_with_one_word_among_its_numbers_is_no_column_of_numbers() -> None:
    (tabel,) = parts_of("| A | B |\n| --- | --- |\n| x | 1.000 |\n| y | gratis |\n| z | - |")
    assert isinstance(tabel, Tabel)
    assert tabel.rata == ("kiri", "kiri")


def test_a_second_line_of_dashes_begins_a_second_table() -> None:
    satu, dua = parts_of("| A |\n| --- |\n| 1 |\n| B |\n| --- |\n| 2 |")
    assert (satu, dua) == (Tabel((("A",),), (("1",),)), Tabel((("B",),), (("2",),)))


def test_the_words_of_a_text_can_be_had_without_tables_or_without_lines() -> None:
    assert sentences(TARIF) == "Tarif ditetapkan sebagai berikut: dan dipungut setiap hari."
    assert "1 Kios 2.000" in bare(TARIF) and "---" not in bare(TARIF)


def test_a_row_has_one_printed_form() -> None:
    assert canonical("  |1|  Kios besar |:---:|") == "| 1 | Kios besar | :---: |"
    assert canonical("|:---|---:|") == "| --- | --- |"
