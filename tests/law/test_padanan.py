"""Units of two laws that say the same, whatever their numbers."""

from __future__ import annotations

from generator.diagnostics import Span
from generator.law import tree
from generator.law.engine.padanan import match_units, numbered_like
from generator.law.reader.read import read_satuan
from generator.model.satuan import Satuan

LAMA = """\
Pasal 1
Kios disewakan kepada pedagang kecil paling lama 2 (dua) tahun.

Pasal 2
Setiap pedagang wajib menjaga kebersihan kios dan los.

Pasal 3
(1) Bupati membentuk tim pengawas pasar.
(2) Tim pengawas melapor setiap bulan.

Pasal 4
Pasar dibuka pukul enam pagi.
"""
BARU = """\
Pasal 1
(1) Pedagang membayar retribusi harian.

Pasal 2
(1) Tim melapor setiap triwulan kepada Bupati.
(2) Bupati membentuk tim pengawas pasar rakyat.

Pasal 3
Kios disewakan kepada pedagang kecil paling lama 5 (lima) tahun.

Pasal 4
Setiap pedagang wajib menjaga kebersihan kios, los, dan pelataran.
"""


def pasal(teks: str) -> list[Satuan]:
    return list(tree.pasal(read_satuan(teks, Span("x", 1, 1))[0]))


def test_a_pasal_is_found_by_what_it_says() -> None:
    lama, baru = pasal(LAMA), pasal(BARU)
    cocok = {baru[j].nomor: lama[i].nomor for j, i in match_units(lama, baru).items()}
    assert cocok == {"2": "3", "3": "1", "4": "2"}


def test_the_parts_of_a_pasal_are_found_too() -> None:
    lama = numbered_like(pasal(LAMA)[2], pasal(BARU)[1])
    assert lama.nomor == "2"
    assert [(s.nomor, s.kalimat[:3]) for s in lama.anak] == [("2", "Bup"), ("1", "Tim")]


def test_what_shares_the_words_of_every_law_answers_nothing() -> None:
    (satu,) = pasal("Pasal 1\nKetentuan mengenai tera ulang diatur dengan Peraturan Bupati.\n")
    (dua,) = pasal("Pasal 1\nTata cara pemungutan pajak diatur dengan Peraturan Bupati.\n")
    lain = pasal("Pasal 2\nTarif diatur dengan Peraturan Bupati.\n")
    assert 0 not in match_units([satu, *lain], [dua])
