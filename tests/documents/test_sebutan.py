"""Names of regulations and their chains (L2-44 to 49; L2'-41a), citations, the bibliography."""

from __future__ import annotations

import pytest

from generator.documents import literatur
from generator.documents.sitasi import Citations
from generator.ir.dump import dump_inlines
from generator.ir.nodes import Footnote, Paragraph, Part, Ref, Table, Text
from generator.model.dossier import Dossier
from generator.model.peraturan import rantai
from generator.model.pustaka import split_reference

RANTAI = {
    "pp-2016-18": (
        "Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah (Lembaran Negara "
        "Republik Indonesia Tahun 2016 Nomor 114, Tambahan Lembaran Negara Republik Indonesia "
        "Nomor 5887) sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 72 Tahun 2019 "
        "tentang Perubahan atas Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah "
        "(Lembaran Negara Republik Indonesia Tahun 2019 Nomor 187, Tambahan Lembaran Negara "
        "Republik Indonesia Nomor 6402)"
    ),
    "permendagri-2018-99": (
        "Peraturan Menteri Dalam Negeri Nomor 99 Tahun 2018 tentang Pembinaan dan Pengendalian "
        "Penataan Perangkat Daerah (Berita Negara Republik Indonesia Tahun 2018 Nomor 1539)"
    ),
    "pergub-contoh-2016-83": (
        "Peraturan Gubernur Contoh Nomor 83 Tahun 2016 tentang Susunan Organisasi Perangkat "
        "Daerah (Berita Daerah Provinsi Contoh Tahun 2016 Nomor 83)"
    ),
    "perda-contoh-2016-3": (
        "Peraturan Daerah Provinsi Contoh Nomor 3 Tahun 2016 tentang Pembentukan dan Susunan "
        "Perangkat Daerah (Lembaran Daerah Provinsi Contoh Tahun 2016 Nomor 3, Tambahan Lembaran "
        "Daerah Provinsi Contoh Nomor ...)"
    ),
    "uud-1945": "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
}


@pytest.mark.parametrize("kunci", RANTAI)
def test_a_regulation_is_named_with_its_chain(kunci: str, dossier: Dossier) -> None:
    pustaka = dossier.pustaka.peraturan
    assert rantai(pustaka[kunci], pustaka) == RANTAI[kunci]


def test_several_amendments_name_only_the_last(dossier: Dossier) -> None:
    pustaka = dossier.pustaka.peraturan
    teks = rantai(pustaka["uu-2014-23"], pustaka)
    assert "sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 6" in teks
    assert "Nomor 9 Tahun 2015" not in teks


PERTAMA_KEDUA = {
    "mintzberg-1979 hlm. 20": (
        "Henry Mintzberg, {miring The Structuring of Organizations}, Prentice-Hall, Englewood "
        "Cliffs, 1979, hlm. 20",
        "Mintzberg, {miring The Structuring of Organizations}, hlm. 20",
    ),
    "hood-1991": (
        "Christopher Hood, \u201cA Public Management for All Seasons?\u201d, {miring Public "
        "Administration}, Vol. 69 No. 1, 1991",
        "Hood, \u201cA Public Management for All Seasons?\u201d, {miring Public Administration}, "
        "Vol. 69 No. 1, 1991",
    ),
    "uu-2014-23 Pasal 12": (
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik "
        "Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587), "
        "Pasal 12",
        "Undang-Undang Nomor 23 Tahun 2014, Pasal 12",
    ),
    "uud-1945 Pasal 18 ayat (6)": (
        "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
    ),
    "laman-dinas": (  # its data were not checked: *
        "Dinas Komunikasi, Informatika, dan Persandian Provinsi Contoh, \u201cProfil dinas\u201d, "
        "{miring diskominfo.contoh.example}, tanpa tahun~*",
        "Dinas Komunikasi, Informatika, dan Persandian Provinsi Contoh, \u201cProfil dinas\u201d, "
        "{miring diskominfo.contoh.example}, tanpa tahun",
    ),
}


@pytest.mark.parametrize("kutipan", PERTAMA_KEDUA)
def test_first_citation_is_full_later_ones_short(kutipan: str, dossier: Dossier) -> None:
    pengutip = Citations(dossier.pustaka)
    cetak = [dump_inlines(pengutip.cite(kutipan)) for _ in range(2)]
    assert tuple(cetak) == PERTAMA_KEDUA[kutipan]


def test_words_that_name_their_source_cite_it_only_once(dossier: Dossier) -> None:
    catatan = Footnote("", 0, (Ref("@?uu-2014-23", ()),))
    html = Part("a", "A", (Paragraph("isi", (catatan, catatan)),))
    (part,) = Citations(dossier.pustaka).parts((html,))
    (paragraf,) = part.blocks
    assert isinstance(paragraf, Paragraph)
    assert len(paragraf.children) == 1


def test_under_a_table_a_source_is_brief_and_the_next_note_still_full(dossier: Dossier) -> None:
    sumber = (Text("Sumber: "), Ref("@uu-2014-23 Pasal 212", ()))
    tabel = Table("data", (1.0,), (), (), source=sumber)
    catatan = Footnote("", 1, (Ref("@uu-2014-23", ()),))
    pengutip = Citations(dossier.pustaka)
    (part,) = pengutip.parts((Part("a", "A", (tabel, Paragraph("isi", (catatan,)))),))
    bawah, alinea = part.blocks
    assert isinstance(bawah, Table)
    assert dump_inlines(bawah.source) == "Sumber: Undang-Undang Nomor 23 Tahun 2014, Pasal 212"
    assert isinstance(alinea, Paragraph)
    assert "Lembaran Negara" in dump_inlines(alinea.children)
    assert pengutip.dikutip == ["uu-2014-23"]


def test_bibliography_is_what_was_cited_in_groups(dossier: Dossier) -> None:
    pengutip = Citations(dossier.pustaka)
    for kunci in ("berita-2022", "soekanto-1985", "pp-2016-18", "mintzberg-1979", "uu-2014-23"):
        pengutip.cite(kunci)
    daftar = {k.judul: [dump_inlines(e.inlines)[:24] for e in k.entri]
              for k in pengutip.daftar_pustaka()}  # fmt: skip
    assert daftar == {
        "Buku": ["Mintzberg, Henry. {mirin", "Soekanto, Soerjono dan S"],
        "Peraturan Perundang-undangan": ["Undang-Undang Nomor 23 T", "Peraturan Pemerintah Nom"],
        "Berita dan Laman": ["{miring Harian Contoh.} "],
    }


def test_unknown_sources_are_remembered(dossier: Dossier) -> None:
    pengutip = Citations(dossier.pustaka)
    pengutip.cite("tidak-ada Pasal 1")
    assert pengutip.asing == ["tidak-ada"]


@pytest.mark.parametrize(
    ("tulisan", "hasil"),
    [
        ("pp-2016-18", ("pp-2016-18", "")),
        ("pp-2016-18, Pasal 18", ("pp-2016-18", "Pasal 18")),
        ("pp-2016-18 Pasal 11, Pasal 12, dan Pasal 13",
         ("pp-2016-18", "Pasal 11, Pasal 12, dan Pasal 13")),
    ],
)  # fmt: skip
def test_key_and_place_of_a_source(tulisan: str, hasil: tuple[str, str]) -> None:
    assert split_reference(tulisan) == hasil


@pytest.mark.parametrize(
    ("pustaka", "catatan"),
    [
        ("Asshiddiqie, Jimly", "Jimly Asshiddiqie"),
        ("Indrati S., Maria Farida", "Maria Farida Indrati S."),
        ("Soekanto, Soerjono dan Sri Mamudji", "Soerjono Soekanto dan Sri Mamudji"),
        ("Hadjon, Philipus M., dkk.", "Philipus M. Hadjon, dkk."),
        ("OECD", "OECD"),
        ("Dinas Kesehatan, Provinsi Contoh", "Dinas Kesehatan, Provinsi Contoh"),
    ],
)
def test_authors_in_running_order(pustaka: str, catatan: str) -> None:
    assert literatur.penulis_biasa(pustaka) == catatan
