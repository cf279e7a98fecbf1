"""What a check reads of a narrative, and what of a dossier is not certain."""

from __future__ import annotations

import pytest

from generator.content.markdown import parse
from generator.diagnostics import Span
from generator.model.fakta import StatusFakta
from generator.model.gambar_lampiran import AWAL, pictures
from generator.model.kepastian import unconfirmed_entries
from generator.model.lines import lines_of
from generator.model.peraturan import JenisPeraturan
from generator.model.prosa import SINGKATAN, judul, kata_kata, paragraf
from generator.model.pustaka import split_reference
from generator.model.status import StatusPeraturan, id_status, kunci_pustaka
from generator.model.teks import Entri, Teks

NASKAH = """\
### Judul *miring*

Alinea **tebal dengan *miring* di dalam** dan *asing* [@uu-1] lihat [#T03].^[Catatan *kaki*.]

- Butir satu

> Kutipan.

#### Anak judul

Tabel: Keterangan tabel {#tabel-x}

| A | B |
| --- | --- |
| satu<br>dua | [#tabel-x] |

Sumber: Rumah tangga.
"""


def test_words_come_in_their_order_with_what_is_in_italics() -> None:
    blok, faults = parse(NASKAH, "x.md")
    assert not faults, [str(f) for f in faults]
    found = [(" ".join(teks.split()), miring) for teks, _, miring in paragraf(blok)]
    assert found == [
        ("Judul miring", ("miring",)),
        ("Alinea tebal dengan miring di dalam dan asing lihat T03.", ("miring", "asing")),
        ("Catatan kaki.", ("kaki",)),
        ("Butir satu", ()),
        ("Kutipan.", ()),
        ("Anak judul", ()),
        ("Keterangan tabel", ()),
        ("A", ()),
        ("B", ()),
        ("satu dua", ()),
        ("Tabel", ()),
        ("Rumah tangga.", ()),
    ]
    assert [teks for teks, _ in judul(blok)] == ["Judul miring"]
    assert [(teks, tempat.line) for teks, tempat in judul(blok, 4)] == [("Anak judul", 9)]


@pytest.mark.parametrize("teks", ["A. B. ", "PT. X", "hlm. 3", "Prof. X", "S.H. X", "t.t. X"])
def test_a_full_stop_of_an_abbreviation_ends_no_sentence(teks: str) -> None:
    assert SINGKATAN.search(teks)


@pytest.mark.parametrize("teks", ["Pasal. Ini", "rumah. Itu", "hlmx. 3"])
def test_a_full_stop_behind_a_word_does(teks: str) -> None:
    assert not SINGKATAN.search(teks)


def test_words_of_a_list() -> None:
    assert kata_kata(" dan  atau\ndan ") == {"dan", "atau"}


class Isi(Entri):
    """An entry with a status, made for the test."""

    status: StatusFakta
    dalam: tuple[Entri, ...] = ()


def test_what_is_not_confirmed_is_found_at_any_depth_the_outer_before_the_inner() -> None:
    pasti = Isi(status=StatusFakta.TERKONFIRMASI)
    ragu = Isi(status=StatusFakta.INGATAN)
    luar = Isi(status=StatusFakta.TURUNAN, dalam=(pasti, ragu))
    assert list(unconfirmed_entries(pasti)) == []
    assert list(unconfirmed_entries({"a": (luar, "x"), "b": pasti})) == [
        (luar, StatusFakta.TURUNAN),
        (ragu, StatusFakta.INGATAN),
    ]


@pytest.mark.parametrize(
    ("rujukan", "bagian"),
    [
        ("uu-2014-23", ("uu-2014-23", "")),
        ("uu-2014-23, Pasal 2", ("uu-2014-23", "Pasal 2")),
        ("uu-2014-23 Pasal 2", ("uu-2014-23", "Pasal 2")),
        (" uu-2014-23 ,  Pasal  2 ", ("uu-2014-23", ", Pasal 2")),
        ("", ("", "")),
    ],
)
def test_a_reference_is_an_id_and_a_place(rujukan: str, bagian: tuple[str, str]) -> None:
    assert split_reference(rujukan) == bagian


def test_a_regulation_of_a_snapshot_has_the_id_of_the_library() -> None:
    satu = StatusPeraturan(JenisPeraturan.UU, "23", "2014", "Pemerintahan Daerah")
    assert (satu.kunci, satu.nama) == ("uu-2014-23", "UU 23/2014")
    assert id_status(satu.jenis, satu.nomor, satu.tahun) == satu.kunci
    perda = StatusPeraturan(JenisPeraturan.PERDA, "3", "2008", "X", instansi="Kulon Progo")
    assert perda.nama == "Perda Kulon Progo 3/2008"
    for instansi in ("Kabupaten Kulon Progo", "kulon progo"):
        key = kunci_pustaka(JenisPeraturan.PERDA, instansi, "003", "2008")
        assert key == "perda-kulon-progo-2008-3"
    assert kunci_pustaka(JenisPeraturan.UU, "", "23", "2014") == "uu-2014-23"


def test_lines_count_down_from_where_a_text_stands() -> None:
    lines = lines_of("a\r\n\n\tb  ", Span("x", 5, 3))
    assert [(x.text, x.indent, x.asal.line) for x in lines] == [
        ("a", 0, 5),
        ("", 0, 6),
        ("b", 4, 7),
    ]


def test_pictures_of_an_annex_stand_on_lines_of_their_own() -> None:
    teks = Teks("Peta:\n  ![ Peta kota ](gambar/peta.png)\nkata ![x](y.png)\n", Span("x", 10, 1))
    (satu,) = pictures(teks)
    assert (satu.path, satu.alt, satu.span.line) == ("gambar/peta.png", "Peta kota", 11)
    assert len(AWAL.findall(teks)) == 1
