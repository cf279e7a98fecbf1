"""The prep pass: numbers in printed order, words for references, no-break spaces, widths."""

# ruff: noqa: E501 - fixtures stand as they are read
from __future__ import annotations

import pytest
from dosir_contoh import HURUF

from generator.documents.lebar_kolom import fit_columns
from generator.documents.penomoran import nomori, rapatkan, tanpa_garis_besar
from generator.ir.dump import dump_part
from generator.ir.html import read_blocks, read_parts
from generator.ir.nodes import Table

NASKAH = """
<article id="bab-1" title="BAB I">
<h1 class="bab" label="BAB I" id="satu">PENDAHULUAN</h1>
<p>Lihat <a href="#tabel-b"></a>, <a href="#satu"></a>, <a href="#T01"></a>, dan
<a href="#T02"></a>.<small>Pertama.</small></p>
<table class="data" id="tabel-a"><caption>A<small>Kedua.</small></caption>
<tbody><tr><td><p class="sel" id="T01">T01</p></td></tr></tbody></table>
<table class="rata"><tbody><tr><td>tanpa judul</td></tr></tbody></table>
</article>
<article id="bab-2" title="BAB II">
<table class="data" id="tabel-b"><caption>B</caption><tbody><tr><td>x<small>Ketiga.</small></td></tr></tbody></table>
</article>
"""


def test_numbers_run_through_the_document_and_references_get_words() -> None:
    hasil = nomori(read_parts(NASKAH), HURUF, ["T02"])
    teks = "".join(map(dump_part, hasil.parts)).replace("~", " ")
    assert "Lihat [Tabel 2](#tabel-b), [BAB I](#satu), [T01](#T01), dan T02.[^1: Pertama.]" in teks
    assert "#tabel-a [1.00] | Tabel 1 | A[^2: Kedua.]" in teks
    assert "#tabel-b [1.00] | Tabel 2 | B" in teks
    assert "x[^3: Ketiga.]" in teks
    assert (hasil.hilang, hasil.ganda) == ((), ())


def test_missing_targets_and_double_ids_are_reported() -> None:
    html = (
        '<article id="a" title="A"><p id="x">1</p><p id="x">2 <a href="#tiada"></a></p></article>'
    )
    hasil = nomori(read_parts(html), HURUF)
    assert (hasil.hilang, hasil.ganda) == (("tiada",), ("x",))


@pytest.mark.parametrize(
    ("teks", "rapat"),
    [
        ("Pasal 5 ayat (1) huruf a angka 2", "Pasal~5 ayat~(1) huruf~a angka~2"),
        ("Undang-Undang Nomor 23 Tahun 2014", "Undang-Undang Nomor~23 Tahun~2014"),
        ("Nomor ... Tahun ...", "Nomor ... Tahun ..."),
        ("Pasal I dan Bagian Kesatu Bab III", "Pasal~I dan Bagian~Kesatu Bab~III"),
        ("setiap Pasal yang diubah dan huruf kapital", "setiap Pasal yang diubah dan huruf kapital"),
    ],
)  # fmt: skip
def test_references_do_not_break_at_the_line_end(teks: str, rapat: str) -> None:
    assert rapatkan(teks).replace("\u00a0", "~") == rapat


def test_an_annexed_draft_leaves_the_contents_of_the_paper() -> None:
    (part,) = read_parts(
        '<article id="r" title="R" mulai="1"><h1 class="pasal" label="Pasal I" id="p"></h1></article>'
    )
    assert dump_part(tanpa_garis_besar(part, "lampiran-")) == (
        "bagian #lampiran-r [tegak, arab] R\n  judul pasal 0 #lampiran-p | Pasal I\n"
    )


def test_no_column_is_narrower_than_its_longest_word() -> None:
    html = """<table class="data" lebar="2 98"><thead><tr><th>Temuan</th><th>Isi</th></tr></thead>
              <tbody><tr><td>T01</td><td>kata kata kata</td></tr></tbody></table>"""
    (tabel,) = read_blocks(html)
    (lebar,) = fit_columns(tabel, HURUF)
    assert isinstance(lebar, Table)
    assert lebar.widths[0] * 140 > 15  # "Temuan" in the heavy letters of a heading, in mm
    assert sum(lebar.widths) == pytest.approx(1)
