"""What the HTML of a block looks like."""

from __future__ import annotations

import re

import pytest
from sample_bahan import butir, isi, kata

from generator.ir.nodes import (
    Cell,
    Footnote,
    Group,
    Heading,
    Item,
    Link,
    List,
    Paragraph,
    Ref,
    Styled,
    Table,
    Text,
)
from generator.render.pdf.contents import Line
from generator.render.pdf.html import block, contents
from generator.render.pdf.inline import inlines, plain, target_of

BLOCKS = {
    "words are escaped": (
        Paragraph("isi", (Text("a < b & <script>"),), "x"),
        '<p class="p-isi" id="x">a &lt; b &amp; &lt;script&gt;</p>',
    ),
    "a heading keeps its label apart from its words": (
        Heading("bab", 1, "BAB I", kata("PENDAHULUAN"), "bab-1"),
        '<h1 class="h h-bab" id="bab-1"><span class="n n-bab">BAB I</span>'
        '<span class="kata">PENDAHULUAN</span></h1>',
    ),
    "a heading outside the outline is a paragraph": (
        Heading("pasal", 0, "Pasal 5", ()),
        '<p class="h h-pasal"><span class="n n-pasal">Pasal 5</span></p>',
    ),
    "label, colon and the first letter stand on one line": (
        List("pembukaan", (Item("Menimbang", (List("pertimbangan", (butir("a.", "bahwa"),)),)),)),
        '<div class="l-pembukaan"><div class="e e-pembukaan"><div class="l-pertimbangan">'
        '<div class="e e-pertimbangan"><p class="p-isi-rapat"><span class="n n-pertimbangan">'
        '<span class="n n-pembukaan">Menimbang</span><span class="n n-titik-dua">:</span>a.</span>'
        "bahwa</p></div></div></div></div>",
    ),
    "a label before a table stands alone": (
        List("huruf", (Item("a.", (Table("rata", (1.0,), (), ((Cell((isi("x"),)),),)),)),)),
        '<div class="l-huruf"><div class="e e-huruf"><p class="label-saja">'
        '<span class="n n-huruf">a.</span></p><div class="t t-rata utuh"><table><colgroup>'
        '<col style="width:100.000%"></colgroup><tbody><tr class="pendek"><td class="kiri tepi">'
        '<p class="p-isi">x</p></td></tr></tbody></table></div></div></div>',
    ),
    "a row that spans the table stays with the next": (
        Table("data", (0.5, 0.5), (), ((Cell((isi("Wajib"),), colspan=2),),)),
        '<div class="t t-data utuh"><table><colgroup><col style="width:50.000%">'
        '<col style="width:50.000%"></colgroup><tbody><tr class="pendek kepala">'
        '<td class="kiri tepi" colspan="2"><p class="p-isi">Wajib</p></td></tr></tbody></table>'
        "</div>",
    ),
    "a centred title leaves no word alone and parts no compound": (
        Heading("bab", 1, "", kata("EVALUASI PERATURAN PERUNDANG-UNDANGAN YANG TERKAIT")),
        '<h1 class="h h-bab"><span class="kata">EVALUASI PERATURAN <span class="rekat">'
        'PERUNDANG-UNDANGAN</span> <span class="rekat">YANG TERKAIT</span></span></h1>',
    ),
    "a title of two words may part": (
        Paragraph("sampul-judul", kata("NASKAH AKADEMIK")),
        '<p class="p-sampul-judul">NASKAH AKADEMIK</p>',
    ),
    "an item without words still shows its label": (
        List("angka", (Item("1.", ()),)),
        '<div class="l-angka"><div class="e e-angka"><p class="label-saja">'
        '<span class="n n-angka">1.</span></p></div></div>',
    ),
    "a group passes the label on": (
        List("huruf", (Item("a.", (Group("lanjutan", (isi("x"),)),)),)),
        '<div class="l-huruf"><div class="e e-huruf"><div class="g-lanjutan"><p class="p-isi">'
        '<span class="n n-huruf">a.</span>x</p></div></div></div>',
    ),
}


@pytest.mark.parametrize(("node", "expected"), BLOCKS.values(), ids=BLOCKS.keys())
def test_block(node, expected):
    assert block(node, {}).replace("\n", "") == expected


def test_a_note_and_its_call_lead_to_each_other():
    html = inlines((Footnote("fn-7", 7, kata("Lihat.")),))
    assert html == (
        '<a href="naskah:fn-7" class="panggilan" id="fn-7--asal">7</a><span class="kaki" id="fn-7">'
        '<a href="naskah:fn-7--asal" class="nomor-kaki">7</a>Lihat.</span>'
    )


def test_links_inside_wait_for_the_merge_and_links_outside_do_not():
    assert target_of("naskah:tabel%201") == "tabel 1"
    assert target_of("https://contoh.go.id/") is None
    assert 'href="https://contoh.go.id/?a=1&amp;b=2"' in inlines(
        (Link("https://contoh.go.id/?a=1&b=2", kata("laman")),)
    )


def test_the_outline_has_the_words_without_the_notes():
    words = (Text("Kajian "), Styled("istilah", kata("policy")), Footnote("f", 1, kata("x")))
    assert plain((*words, Ref("t", kata(" (Tabel 1)")))) == "Kajian policy (Tabel 1)"


def test_a_line_of_contents():
    html = contents((Line("isi", 2, "A.", "Latar Belakang", "bab-1-a", "12"),))
    assert html == (
        '<div class="daftar"><div class="d d-isi d2 berlabel"><span class="n n-daftar">A.</span>'
        '<a href="naskah:bab-1-a" class="kata">Latar Belakang</a><span class="titik"></span>'
        '<a href="naskah:bab-1-a" class="hal">12</a></div></div>'
    )


def test_only_a_table_with_rows_that_may_part_has_air_under_its_head() -> None:
    """The lines between columns run through it; above rows that stay whole they would stick out."""
    head = tuple(Cell((isi(word),)) for word in "abc")
    for words, airs in (("satu", 0), ("satu " * 90, 1)):
        body = tuple(Cell((isi(words),)) for _ in "123")
        made = block(Table("data", (0.2, 0.5, 0.3), (head,), (body,)), {})
        found = re.findall(r'<tr class="sela">(.*?)</tr>', made)
        assert [air.count("<td") for air in found] == [len(head)] * airs
