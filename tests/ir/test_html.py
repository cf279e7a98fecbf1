"""The semantic HTML of templates: what it becomes, and what is refused with place and hint."""

# ruff: noqa: E501 - fixtures stand as they are read
from __future__ import annotations

import pytest

from generator.diagnostics import DraftingError
from generator.ir.dump import dump_blocks, dump_part
from generator.ir.html import Baris, Blok, read_blocks, read_parts
from generator.ir.nodes import Figure, Paragraph, Text

BLOCKS = {
    "paragraph and inlines": (
        """<p class="isi" id="x">Kata  <b>tebal</b>
           <i>miring</i> <em>term</em> <ins>baru</ins> <del>lama</del> <code>T01</code><br>
           lihat <a href="#tabel-1"></a>, <a href="https://a.example">laman</a>.<small>Catatan.</small>
           </p>""",
        "isi #x: Kata {tebal tebal} {miring miring} {istilah term} {sisip baru} {hapus lama} "
        "{kode T01} / lihat [](#tabel-1), [laman](<https://a.example>).[^0: Catatan.]\n",
    ),
    "heading in and out of the outline": (
        '<h1 class="bab" label="BAB I" id="bab-1">PENDAHULUAN</h1><h2 class="pasal" label="Pasal 1" luar=""></h2>',
        "judul bab 1 #bab-1 | BAB I | PENDAHULUAN\njudul pasal 0 | Pasal 1\n",
    ),
    "ladder": (
        """<ol class="ayat"><li label="(1)">Satu:
             <ol class="huruf"><li label="a.">dua;</li></ol></li></ol>""",
        "daftar ayat\n  (1)\n    isi-rapat: Satu:\n    daftar huruf\n      a.\n        isi-rapat: dua;\n",
    ),
    "group, signature, contents": (
        """<section class="kutipan"><p>Isi.</p></section><nav class="tabel"></nav>
           <nav class="isi" kedalaman="3"></nav>
           <address class="penetapan">Ditetapkan di X<br><br>NAMA</address>""",
        "kelompok kutipan\n  isi: Isi.\ndaftar halaman tabel\n"
        "daftar halaman isi sampai tingkat 3\n"
        "tanda tangan penetapan\n  Ditetapkan di X\n  -\n  NAMA\n",
    ),
    "table": (
        """<table class="data" id="tabel-a" lebar="1 3"><caption>Judul</caption>
           <thead><tr><th>A</th><th>B</th></tr></thead>
           <tbody><tr><td class="kanan">1</td><td><p class="sel">x</p><p class="sel">y</p></td></tr>
           <tr><td colspan="2">luas</td></tr></tbody><tfoot>Sumber: diolah.</tfoot></table>""",
        "tabel data #tabel-a [0.25 0.75] |  | Judul\n  kepala\n    sel tengah\n      sel-kepala: A\n"
        "    sel tengah\n      sel-kepala: B\n  baris\n    sel kanan\n      sel: 1\n    sel\n"
        "      sel: x\n      sel: y\n  baris\n    sel 2k\n      sel: luas\n  sumber: Sumber: diolah.\n",
    ),
    "characters": ("<p>Rp5 &amp; Rp6\u00a0juta</p>", "isi: Rp5 & Rp6~juta\n"),
}

FAULTS = {
    '<p class="isik" asal="templates/a.html.j2:3">x</p>': (
        'templates/a.html.j2:3:1: galat: [T04] Kelas "isik" pada <p> tidak dikenal. '
        'Petunjuk: Mungkin yang dimaksud "isi".'
    ),
    '<seksion asal="templates/a.html.j2:1">x</seksion>': (
        "templates/a.html.j2:1:1: galat: [T03] Tag <seksion> tidak dikenal. "
        'Petunjuk: Mungkin yang dimaksud "section".'
    ),
    '<p asal="a:1" warna="merah">x</p>': (
        "a:1:1: galat: [T06] Atribut warna tidak dikenal pada <p>. Petunjuk: Yang dikenal: class, id."
    ),
    '<section class="kutipan" asal="a:1"><p asal="a:2">x</section>': (
        "a:2:1: galat: [T05] Susunan tag templat: penutup </section> tidak cocok dengan <p>. "
        "Petunjuk: Periksa pasangan tag pembuka dan penutup di sekitar baris ini."
    ),
    '<ol asal="a:1"><p asal="a:2">x</p></ol>': (
        "a:2:1: galat: [T05] <p> tidak boleh berada di dalam <ol>."
    ),
    'lepas <p asal="a:1">x</p>': (
        'a:1:1: galat: [T05] Teks "lepas" berada di luar paragraf. '
        'Petunjuk: Tuliskan di dalam <p class="isi">.'
    ),
    '<table lebar="1 2 3" asal="a:1"><tbody><tr><td>x</td></tr></tbody></table>': (
        'a:1:1: galat: [T06] Atribut lebar="1 2 3" tidak cocok dengan 1 kolom tabel. '
        "Petunjuk: Tuliskan satu angka untuk setiap kolom."
    ),
    '<nav class="isi" kedalaman="0" asal="a:1"></nav>': (
        'a:1:1: galat: [T06] Atribut kedalaman="0" tidak dapat dipakai. '
        "Petunjuk: Tulis bilangan 1 sampai dengan 6."
    ),
    '<nav class="isii" asal="a:1"></nav>': (
        'a:1:1: galat: [T04] Daftar "isii" tidak dikenal. Petunjuk: Mungkin yang dimaksud "isi".'
    ),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_blocks(name: str) -> None:
    html, tree = BLOCKS[name]
    assert dump_blocks(read_blocks(html)) == tree


@pytest.mark.parametrize("html", FAULTS)
def test_faults_name_template_and_line(html: str) -> None:
    with pytest.raises(DraftingError) as caught:
        read_blocks(html)
    assert str(caught.value).splitlines()[0] == FAULTS[html]


def test_all_faults_of_a_template_come_at_once() -> None:
    with pytest.raises(DraftingError) as caught:
        read_blocks('<p class="a" asal="t:1">x</p><p class="b" asal="t:2">y</p>')
    assert [d.span.line for d in caught.value.diagnostics] == [1, 2]


def test_parts_carry_paper_and_numbering() -> None:
    (part,) = read_parts(
        '<article id="a" title="A" kertas="mendatar" halaman="romawi" mulai="1"><p>x</p></article>'
    )
    assert dump_part(part) == "bagian #a [mendatar, romawi mulai 1] A\n  isi: x\n"


def test_finished_nodes_come_in_through_slots() -> None:
    slots = (Blok((Paragraph("tengah", (Text("jadi"),)),)), Baris((Text("kata"),)))
    blocks = read_blocks('<slot name="0"></slot><p>satu <slot name="1"></slot></p>', slots)
    assert dump_blocks(blocks) == "tengah: jadi\nisi: satu kata\n"
    with pytest.raises(DraftingError, match="Blok disisipkan di dalam sebaris teks"):
        read_blocks('<p><slot name="0"></slot></p>', slots)


def picture(*svg: str) -> Blok:
    return Blok(tuple(Figure("bagan", one, "") for one in svg))


FIGURE = """<figure id="gambar-a"><slot name="0"></slot><figcaption>Judul</figcaption>
  <desc>Satu
  dan dua.</desc><footer>Sumber: data.</footer></figure>"""


def test_a_figure_takes_its_words_from_the_template() -> None:
    assert dump_blocks(read_blocks(FIGURE, [picture("<svg/>")])) == (
        "gambar bagan #gambar-a |  | Judul\n  alt: Satu dan dua.\n  sumber: Sumber: data.\n"
    )


@pytest.mark.parametrize(
    ("html", "slot"),
    [
        (FIGURE, picture()),
        (FIGURE, picture("<svg/>", "<svg/>")),
        (FIGURE.replace("</figure>", "lepas</figure>"), picture("<svg/>")),
        (FIGURE.replace("<desc>", "<p>x</p><desc>"), picture("<svg/>")),
    ],
    ids=["no picture", "two pictures", "loose words", "a paragraph"],
)
def test_a_figure_is_one_picture_and_its_words(html: str, slot: Blok) -> None:
    with pytest.raises(DraftingError) as refusal:
        read_blocks(html, [slot])
    assert {d.code for d in refusal.value.diagnostics} == {"T05"}
