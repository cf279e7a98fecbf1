"""What looks like the number of a page, and where a sentence wants a number instead."""

from __future__ import annotations

import pytest

from generator.model.nomor_halaman import Rupa, berlanjut, menanti_nomor, nomor_halaman


@pytest.mark.parametrize(
    ("teks", "nomor", "rupa"),
    [
        ("- 2 -", 2, Rupa.PASTI),
        ("~12~", 12, Rupa.PASTI),
        ("Halaman 3", 3, Rupa.PASTI),
        ("halaman 3 dari 12", 3, Rupa.PASTI),
        ("3 dari 12", 3, Rupa.PASTI),
        ("- 2", 2, Rupa.BERHIAS),
        ("17 -", 17, Rupa.BERHIAS),
        ("2019", 2019, Rupa.POLOS),
        ("[4]", 4, Rupa.POLOS),
        ("3/12", 3, Rupa.POLOS),
        ("xiv", 14, Rupa.POLOS),
        ("c", 100, Rupa.POLOS),
    ],
)
def test_what_looks_like_the_number_of_a_page(teks: str, nomor: int, rupa: Rupa) -> None:
    said = nomor_halaman(teks)
    assert said is not None
    assert (said.nomor, said.rupa) == (nomor, rupa)


@pytest.mark.parametrize(
    "teks",
    ["5286);", "2019.", "c.", "10%", "Rp5", "a", "Pasal 5", "(2)", "12345", "5 (lima)", "IV", ""],
)
def test_what_a_page_is_never_numbered_by(teks: str) -> None:
    assert nomor_halaman(teks) is None


@pytest.mark.parametrize(
    "teks",
    ["Undang-Undang Nomor 43 Tahun", "dimaksud pada ayat (1) huruf", "sesuai dengan Pasal",
     "diikuti paling sedikit", "dalam Lampiran", "denda sebesar", "lebih dari"],
)  # fmt: skip
def test_a_sentence_that_breaks_off_before_a_number_wants_it(teks: str) -> None:
    assert menanti_nomor(teks)
    assert not menanti_nomor(f"{teks} itu ditetapkan dengan keputusan;")


def test_numbers_go_on_from_one_another() -> None:
    two, three, year, roman = map(nomor_halaman, ("- 2 -", "3", "2019", "iii"))
    assert two and three and year and roman
    assert berlanjut(two, three)
    assert not berlanjut(three, two)
    assert not berlanjut(two, year)
    assert not berlanjut(two, roman)
