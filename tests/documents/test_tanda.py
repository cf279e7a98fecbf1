"""Marks: where a finding stands in the draft, and that the draft stays what it is."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.documents.pemeriksaan.letak import letak, locate
from generator.ir.dump import dump, dump_part, plain
from generator.ir.nodes import Document, Heading, Paragraph
from generator.ir.walk import walk
from generator.lint.naskah import Bagian, Hit, Petikan
from generator.lint.pemeriksaan import Pemeriksaan
from generator.proof.words import read
from generator.render.pdf.anchors import faults


@pytest.fixture(scope="module")
def polos(bahan: Bahan) -> dict[str, Document]:
    return {document.name: document for document in build(bahan)}


@pytest.fixture(scope="module")
def bertanda(bahan: Bahan) -> dict[str, Document]:
    return {document.name: document for document in build(bahan, marks=True)}


def kata(document: Document, id_: str) -> str:
    blok = (b for part in document.parts for b in walk(part.blocks))
    satu = next(b for b in blok if isinstance(b, Heading | Paragraph) and b.id == id_)
    return plain(satu.children).replace("\u00a0", " ")


# bagian, label as a drafter calls it, the text of the check, the passage; then what is printed
TEMPAT = [
    ("judul", "Judul", "Perubahan atas Peraturan Daerah Nomor 3 Tahun 2016 tentang", "",
     "PERUBAHAN ATAS PERATURAN DAERAH"),
    ("menimbang", "Menimbang huruf b", "bahwa pelayanan kesehatan belum memadai", "",
     "bahwa pelayanan kesehatan belum memadai;"),
    ("mengingat", "Mengingat angka 2", "uu-2014-23", "", "Undang-Undang Nomor 23 Tahun 2014"),
    ("instruksi", "Pasal I angka 5", "Pasal 4 dihapus.", "", "Pasal 4 dihapus."),
    ("batang tubuh", "Pasal 3A ayat (2)",
     "Pertanggungjawaban sebagaimana dimaksud pada ayat (1) disampaikan setiap tahun.", "",
     "Pertanggungjawaban sebagaimana dimaksud pada ayat (1)"),
    ("pasal ii", "Pasal II angka 1",
     "Pejabat yang ada tetap melaksanakan tugas sampai dengan dilantiknya pejabat baru.", "",
     "Pejabat yang ada tetap"),
    ("penjelasan umum", "Penjelasan umum",
     "Alinea pertama penjelasan umum.\n\nPokok perubahan meliputi:\n1. rumah sakit Daerah; dan",
     "Pokok perubahan", "Pokok perubahan meliputi:"),
    ("penjelasan pasal demi pasal", "Penjelasan Pasal 3 ayat (1)",
     'Yang dimaksud dengan "khusus" adalah memiliki otonomi.', "", "Yang dimaksud dengan"),
]  # fmt: skip


@pytest.mark.parametrize(("bagian", "label", "teks", "kutipan", "tercetak"), TEMPAT)
def test_a_finding_stands_beside_the_words_it_is_about(
    polos: dict[str, Document], bagian: str, label: str, teks: str, kutipan: str, tercetak: str
) -> None:
    awal = teks.find(kutipan) if kutipan else 0
    kena = Hit(Petikan(Bagian(bagian), label, teks), "", awal, awal + len(kutipan))
    semua = letak(polos["ranperda"])
    sini = locate(kena, semua)
    assert sini is not None
    assert sini.kata.startswith(tercetak.casefold().rstrip(":;."))


def test_the_explanation_is_not_mistaken_for_the_norm(polos: dict[str, Document]) -> None:
    """``Cukup jelas.`` stands under many units; a text of the norm is looked for in the norm."""
    kena = Hit(Petikan(Bagian.NORMA, "Pasal 3 ayat (1)", "Cukup jelas."), "")
    sini = locate(kena, letak(polos["ranperda"]))
    assert sini is not None
    assert "rumusan" in sini.di


def test_a_finding_of_the_paper_stands_in_its_sub_section(polos: dict[str, Document]) -> None:
    semua = letak(polos["naskah-akademik"])
    kena = Hit(Petikan(Bagian.NARASI, "bab-4-b", "Kalimat yang tidak tercetak di mana pun"), "")
    sini = locate(kena, semua)
    assert sini is not None
    assert "bab-4-b" in sini.di


def test_marks_of_the_draft(bertanda: dict[str, Document]) -> None:
    ranperda = bertanda["ranperda"]
    assert [(m.code, kata(ranperda, m.target)[:35]) for m in ranperda.marks] == [
        ("N06", "bahwa Perangkat Daerah dibentuk unt"),
        ("F111", "Rumah sakit Daerah adalah unit orga"),
    ]
    assert ranperda.marks[1].text.startswith(
        "(peringatan) Kata “khusus” ditulis dua kali. UU 12/2011 Lampiran II angka 242. "
    )
    assert not list(faults(ranperda))


def test_the_list_says_what_has_no_place_here(bertanda: dict[str, Document]) -> None:
    """Waived findings are not marked; those about institutions are in the report alone."""
    (daftar,) = [p for p in bertanda["ranperda"].parts if p.id == "daftar-tanda"]
    teks = dump_part(daftar).replace("~", " ")
    assert "Di luar itu 2 (dua) temuan tidak mempunyai tempat dalam dokumen ini" in teks
    assert re.search(r"\[Menimbang huruf a\]\(#p-[0-9a-f]{10}\)", teks)
    assert "F01" not in teks


def test_a_marked_copy_without_findings_says_so(bahan: Bahan) -> None:
    (document,) = build(replace(bahan, pemeriksaan=Pemeriksaan()), ("ranperda",), marks=True)
    assert document.marks == ()
    assert "Tidak ada temuan yang mempunyai tempat dalam dokumen ini." in dump(document)


@pytest.mark.parametrize("nama", ["ranperda", "naskah-akademik"])
def test_the_words_of_the_draft_are_those_of_the_draft(
    polos: dict[str, Document], bertanda: dict[str, Document], nama: str
) -> None:
    parts = bertanda[nama].parts
    assert parts[-1].id == "daftar-tanda"
    sama = replace(bertanda[nama], parts=parts[:-1])
    assert read(sama).text == read(polos[nama]).text


def test_a_marked_copy_says_so_on_every_page(bertanda: dict[str, Document]) -> None:
    assert bertanda["ranperda"].meta.running.endswith("| salinan bertanda")


def test_other_documents_carry_no_marks(
    polos: dict[str, Document], bertanda: dict[str, Document]
) -> None:
    for nama in ("matriks-persandingan", "naskah-konsolidasi", "laporan-pemeriksaan"):
        assert bertanda[nama] == polos[nama]


def test_without_marks_nothing_changes(bahan: Bahan, polos: dict[str, Document]) -> None:
    assert all(document.marks == () for document in polos.values())
    assert build(bahan, tuple(polos), marks=False) == tuple(polos.values())
