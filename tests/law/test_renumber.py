"""A law written anew: numbers through, references moved with their units."""

from __future__ import annotations

import pytest

from generator.diagnostics import Span
from generator.law.engine.renumber import moved_references, renumber
from generator.law.engine.rujukan import putus
from generator.law.reader.read import read_satuan
from generator.law.text import to_text
from generator.model.alamat import Alamat

LAMA = """\
BAB I
KETENTUAN UMUM

Pasal 1
Dalam Peraturan Daerah ini yang dimaksud dengan:
1. Daerah adalah Kabupaten Tirta Loka.
2. Dihapus.
2a. Pasar adalah tempat jual beli.
3. Kios adalah bangunan di Pasar sebagaimana dimaksud pada angka 2a.

BAB II
PELAYANAN

Pasal 2
Dihapus.

Pasal 3
(1) Pelayanan meliputi:
    a. kios; dan
    b. Dihapus.
    b1. los.
    c. Dihapus.
(2) Dihapus.
(2a) Los sebagaimana dimaksud pada ayat (1) huruf b1 disediakan bagi pedagang.

Pasal 3A
(1) Dihapus.
(2) Tarif kios sebagaimana dimaksud dalam Pasal 3 ayat (1) huruf a dan huruf b1 ditetapkan Bupati.

BAB IIA
PENGAWASAN

Pasal 3B
Akibat Pasal 3 ayat (2a) dan Pasal 3A ayat (2) ditindak menurut Pasal 18 ayat (6) Undang-Undang.

BAB III
PENUTUP

Pasal 4
Ketentuan Pasal 3A sampai dengan Pasal 3B dan BAB IIA berlaku sepanjang tidak diatur dalam Pasal 2.
"""
BARU = """\
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Daerah ini yang dimaksud dengan:
1.  Daerah adalah Kabupaten Tirta Loka.
2.  Pasar adalah tempat jual beli.
3.  Kios adalah bangunan di Pasar sebagaimana dimaksud pada angka 2.
BAB II
PELAYANAN
Pasal 2
(1) Pelayanan meliputi:
    a.  kios; dan
    b.  los.
(2) Los sebagaimana dimaksud pada ayat (1) huruf b disediakan bagi pedagang.
Pasal 3
Tarif kios sebagaimana dimaksud dalam Pasal 2 ayat (1) huruf a dan huruf b ditetapkan Bupati.
BAB III
PENGAWASAN
Pasal 4
Akibat Pasal 2 ayat (2) dan Pasal 3 ditindak menurut Pasal 18 ayat (6) Undang-Undang.
BAB IV
PENUTUP
Pasal 5
Ketentuan Pasal 3 sampai dengan Pasal 4 dan BAB III berlaku sepanjang tidak diatur dalam Pasal 2.
"""


def test_a_law_is_numbered_through_and_its_references_follow() -> None:
    lama, _ = read_satuan(LAMA, Span("lama", 1, 1))
    baru = renumber(lama)
    assert [b for b in to_text(baru.hasil).splitlines() if b.strip()] == BARU.splitlines()
    assert putus(baru.hasil) == ()


def test_what_became_of_each_unit_is_told() -> None:
    lama, _ = read_satuan(LAMA, Span("lama", 1, 1))
    peta = {str(a): str(b) if b else "" for a, b in renumber(lama).peta.items()}
    assert peta["Pasal 3A"] == "Pasal 3"
    assert peta["Pasal 3A ayat (2)"] == "Pasal 3"
    assert peta["Pasal 3 ayat (1) huruf b1"] == "Pasal 2 ayat (1) huruf b"
    assert peta["Pasal 2"] == peta["Pasal 3 ayat (2)"] == ""
    assert peta["Bab IIA"] == "Bab III"
    assert len(peta) == sum(1 for s in lama.walk()) - 1


def test_a_reference_to_what_is_gone_stays_and_is_told() -> None:
    lama, _ = read_satuan(LAMA, Span("lama", 1, 1))
    tinggal = [(str(t.dari), t.teks, t.sebab) for t in renumber(lama).tinggal]
    assert tinggal == [("Pasal 5", "Pasal 2", "satuan itu tidak dimuat lagi")]


TETAP = ""


@pytest.mark.parametrize(
    ("dari", "lama", "baru", "sebab"),
    [
        ("Pasal 3 ayat (2a)", "dimaksud pada ayat (1)", TETAP, ""),
        ("Pasal 4", "Pasal 3 ayat (1) dan ayat (2a),", "Pasal 2 ayat (1) dan ayat (2),", ""),
        ("Pasal 4", "Pasal 3A dan Pasal 5 Peraturan Pemerintah", TETAP, ""),
        ("Pasal 4", "dalam huruf a ayat (1) Pasal 3", TETAP, "dari dalam ke luar"),
        ("Pasal 3A", "sebagaimana dimaksud pada ayat (2)", TETAP, "isi Pasalnya"),
        ("Pasal 4", "dalam Pasal 77", TETAP, "tidak ada"),
        ("Pasal 4", "Pasal 3A berlaku.", "Pasal 3 berlaku.", ""),
        (
            "Pasal 4",
            "dalam Pasal 3 ayat (1) kecuali huruf b1",
            "dalam Pasal 2 ayat (1) kecuali huruf b",
            "",
        ),
    ],
)
def test_references_in_every_form(dari: str, lama: str, baru: str, sebab: str) -> None:
    peta = renumber(read_satuan(LAMA, Span("lama", 1, 1))[0]).peta
    teks, tinggal = moved_references(lama, Alamat.parse(dari), peta)
    assert teks == (baru or lama)
    assert [sebab in s for _, s in tinggal] == ([True] if sebab else [])


def test_what_the_new_draft_words_itself_is_left_out() -> None:
    lama, _ = read_satuan(LAMA, Span("lama", 1, 1))
    baru = renumber(lama, lambda satu: satu.nomor == "4")
    assert "BAB IV" not in to_text(baru.hasil)
    assert baru.peta[Alamat.parse("Pasal 4")] is None
