"""Words of an explanation that stand under no Pasal break no check."""

from __future__ import annotations

import pytest
from naskah_uji import baik, dari_teks

from generator.lint.pemeriksaan import run

KEPALA = "PASAL DEMI PASAL\n"


@pytest.mark.parametrize("kata", ["Cukup jelas.", "Pasal", "Penjelasan ini dibaca bersama-sama."])
def test_words_before_the_first_pasal_are_no_unit(kata: str) -> None:
    teks = baik("baru")
    assert teks.count(KEPALA) == 1
    naskah = dari_teks("baru", teks.replace(KEPALA, f"{KEPALA}{kata}\n"))
    assert naskah.penjelasan[0].alamat == ""
    run(naskah)
