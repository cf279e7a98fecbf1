"""Numbers of units hold together whatever they are: read, printed, ordered, the next, between."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.model import nomor
from generator.model.bilangan import MAKSIMUM_TINGKAT, dari_romawi, romawi, tingkat
from generator.model.nomor import Nomor
from generator.model.satuan import Jenis

KINDS = (
    *(Jenis.BUKU, Jenis.BAB, Jenis.BAGIAN, Jenis.PARAGRAF, Jenis.PASAL, Jenis.AYAT),
    *(Jenis.HURUF, Jenis.ANGKA, Jenis.SUBHURUF, Jenis.SUBANGKA),
)
FORMS = {  # of a neighbour whose form a new number keeps
    Jenis.BUKU: ("I", "Kesatu"),
    Jenis.BAB: ("I",),
    Jenis.BAGIAN: ("Kesatu", "I"),
    Jenis.PARAGRAF: ("1", "Kesatu"),
}
kinds = st.sampled_from(KINDS)
MOST = 78  # letters are told to three: zzz


@st.composite
def forms(draw: st.DrawFn) -> tuple[Jenis, str]:
    """Draw a kind of unit and a number of the form it may have."""
    jenis = draw(kinds)
    return jenis, draw(st.sampled_from(FORMS.get(jenis, ("",))))


@given(forms(), st.integers(1, MOST), st.integers(0, 26))
def test_what_is_printed_is_read_as_it_was_meant(
    form: tuple[Jenis, str], pokok: int, sisipan: int
) -> None:
    jenis, like = form
    meant = Nomor(pokok, sisipan)
    unclear = sisipan > 0 and numeral(nomor.render(jenis, Nomor(pokok), like), sisipan)
    assert unclear is not (meant in nomor.readings(jenis, nomor.render(jenis, meant, like)))


@given(forms(), st.integers(1, MOST - 1))
def test_the_next_number_follows_and_has_no_place_before_itself(
    form: tuple[Jenis, str], pokok: int
) -> None:
    jenis, like = form
    here = nomor.render(jenis, Nomor(pokok), like)
    after = nomor.following(jenis, here)
    assert nomor.follows(jenis, here, after)
    assert not nomor.follows(jenis, after, here)
    assert nomor.distance(jenis, here, after) == 1
    assert nomor.distance(jenis, after, here) == 0


@given(forms(), st.integers(1, MOST - 1), st.integers(1, 29))
@example((Jenis.BUKU, "Kesatu"), 1, 29)
@example((Jenis.BAB, "I"), 13, 29)
def test_unit_upon_unit_is_put_in_between_two_neighbours_in_order(
    form: tuple[Jenis, str], pokok: int, banyak: int
) -> None:
    """``XI``, ``XII``: ``XIA``, ``XIB`` ... past ``XIZ``; each before ``XII``, none like another.

    Behind a Roman numeral some letters are numerals themselves: there they are not used.
    """
    jenis, like = form
    first, last = (nomor.render(jenis, Nomor(n), like) for n in (pokok, pokok + 1))
    series = [first]
    while len(series) <= banyak and not numeral(series[0], len(series)):
        new = nomor.between(jenis, series[-1], last)
        assert nomor.fits(jenis, series[-1], new, last)
        assert nomor.follows(jenis, series[-1], new)
        series.append(new)
    assert len(series) > min(banyak, 8)
    series.append(last)
    meant = nomor.resolve(jenis, series)
    assert list(meant) == sorted(set(meant))
    assert nomor.following(jenis, *series[:-1]) == last


def numeral(number: str, sisipan: int) -> bool:
    """Return whether the letter of an insertion makes another numeral: ``II`` for the ninth of I.

    C and D are read by what stands before them (``XC`` behind ``XB``).
    """
    letter = chr(64 + sisipan)
    if sisipan > 26 or letter in "CD" or number[0] not in "IVXLC":
        return False
    try:
        return bool(dari_romawi(number + letter))
    except ValueError:
        return False


@pytest.mark.parametrize(("before", "after"), [("IH", "II"), ("XXH", "XXI")])
def test_a_letter_that_would_be_read_as_a_numeral_is_no_number(before: str, after: str) -> None:
    """The ninth chapter behind BAB I would be BAB II: there is no number for it, none is made."""
    with pytest.raises(ValueError, match="tidak ada nomor"):
        nomor.between(Jenis.BAB, before, after)


@given(forms(), st.integers(1, MOST), st.integers(0, 26))
def test_the_case_of_the_law_is_reached_at_once(
    form: tuple[Jenis, str], pokok: int, sisipan: int
) -> None:
    """However a page sets a number (BUKU KESATU, bagian pertama), it is the same and stays so."""
    jenis, like = form
    printed = nomor.render(jenis, Nomor(pokok, sisipan), like)
    lawful = nomor.normalize(jenis, printed)
    assert lawful == nomor.normalize(jenis, lawful)
    assert nomor.same(jenis, printed, lawful)
    if like == "Kesatu":
        assert nomor.normalize(jenis, printed.upper()) == lawful == printed


@given(
    st.integers(1, MAKSIMUM_TINGKAT), st.sampled_from((Jenis.BUKU, Jenis.BAGIAN, Jenis.PARAGRAF))
)
def test_a_number_in_words_and_in_roman_numerals_is_one(pokok: int, jenis: Jenis) -> None:
    words = " ".join(word.capitalize() for word in tingkat(pokok).split())
    assert nomor.same(jenis, words, romawi(pokok)) or Nomor(pokok) in nomor.readings(
        jenis, romawi(pokok)
    )
    assert nomor.parse(jenis, words) == Nomor(pokok)


@pytest.mark.parametrize("jenis", [Jenis.BUKU, Jenis.BAGIAN, Jenis.PARAGRAF])
@given(st.integers(0, 26), st.sampled_from(("pertama", "Pertama", "PERTAMA")))
def test_pertama_is_kesatu_with_every_insertion(jenis: Jenis, sisipan: int, word: str) -> None:
    letter = f" {chr(64 + sisipan)}" if sisipan else ""
    assert nomor.same(jenis, word + letter, f"Kesatu{letter}")
    assert nomor.parse(jenis, word + letter) == Nomor(1, sisipan)


@given(kinds, st.text(max_size=8))
def test_any_text_is_read_or_refused_and_never_falls_over(jenis: Jenis, text: str) -> None:
    found = nomor.readings(jenis, text)
    assert nomor.sort_key(jenis, text) == (found[0] if found else Nomor(0))
    assert nomor.same(jenis, text, text)
    if not found:
        with pytest.raises(ValueError, match="bukan nomor"):
            nomor.parse(jenis, text)
