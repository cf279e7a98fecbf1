"""Web pages: the text of the main part, its lists and tables, without what stands around it."""

from __future__ import annotations

import pytest

from generator.intake.html import is_page, read_html

PAGE = """<!DOCTYPE html>
<html><head><title>JDIH</title><style>p {color: red}</style></head><body>
<nav><ul><li>Beranda</li></ul></nav>
<p>Selamat datang</p>
<main>
<h2><span class="n">BAB I</span> UMUM</h2>
<h1>PERATURAN DAERAH KABUPATEN CONTOH</h1>
<p>Pasal 1</p>
<p>Dinas <b>merawat</b>
taman:</p>
<ol type="a"><li>taman kota; dan</li><li><p>hutan kota:</p>
<ol><li>lindung;</li><li>rekreasi.</li></ol></li></ol>
<p>Pasal 2<br>Tarif &amp; denda:</p>
<table><tr><th>No.</th><th>Jenis</th></tr><tr><td>1</td><td><p>Motor</p></td></tr></table>
<ol class="l l-ayat"><li><span class="n">(1)</span> <div class="isi"><p>Dibayar.</p>
<p class="alat taut"><a href="#">Landasan</a></p></div></li></ol>
<script>var a = "<p>bukan teks</p>";</script>
</main><footer>Hak cipta</footer></body></html>
"""


def test_the_main_part_is_read_with_its_lists_and_tables() -> None:
    lines, notes = read_html(PAGE.encode(), "a.html")
    assert [(line.text, line.indent) for line in lines] == [
        ("BAB I", 0),
        ("UMUM", 0),
        ("PERATURAN DAERAH KABUPATEN CONTOH", 0),
        ("Pasal 1", 0),
        ("Dinas merawat taman:", 0),
        ("a. taman kota; dan", 4),
        ("b. hutan kota:", 4),
        ("1. lindung;", 8),
        ("2. rekreasi.", 8),
        ("Pasal 2", 0),
        ("Tarif & denda:", 0),
        ("| No. | Jenis |", 0),
        ("| --- | --- |", 0),
        ("| 1 | Motor |", 0),
        ("(1) Dibayar.", 4),
    ]
    assert [line.asal.line for line in lines[:6]] == [6, 6, 7, 8, 9, 11]
    assert notes == ()


def test_a_page_without_a_main_part_and_with_open_ends_is_read_whole() -> None:
    lines, _ = read_html(b"<html><body><nav>Menu</nav><p>Pasal 1<p>Taman dirawat.", "a.html")
    assert [line.text for line in lines] == ["Pasal 1", "Taman dirawat."]


ALIGNED = """<html><body><table>
<tr><td>Menimbang</td><td>:</td><td><ol type="a"><li>bahwa taman rusak;</li></ol></td></tr>
<tr><td></td><td></td><td><ol type="a" start="2"><li>bahwa taman dirawat;</li></ol></td></tr>
</table><p>Pasal 1</p><table><tr><td>Ditetapkan di Uji<br>pada tanggal 2 Mei 2020<br>BUPATI,</td>
</tr></table></body></html>"""


def test_a_table_that_only_aligns_becomes_lines() -> None:
    lines, _ = read_html(ALIGNED.encode(), "a.html")
    assert [line.text for line in lines] == [
        "Menimbang : a. bahwa taman rusak;",
        "b. bahwa taman dirawat;",
        "Pasal 1",
        "Ditetapkan di Uji",
        "pada tanggal 2 Mei 2020",
        "BUPATI,",
    ]


def test_nothing_in_a_table_is_lost_where_its_ends_are_left_out() -> None:
    page = b"<html><body><table><tr><td>satu<td>dua<table><tr><td>dalam</table><tr><td>tiga"
    lines, _ = read_html(page, "a.html")
    assert " ".join(line.text for line in lines).split() == ["satu", "dua", "dalam", "tiga"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("<tr><td>satu<tr><td>dua", ["satu", "dua"]),
        ("<tr><td><tr><td>dua", ["dua"]),
        ("<tr><tr><td>dua", ["dua"]),
        ("<tr><td>satu<tr>", ["satu"]),
        ("<tr><th>A<th>B<tr><td>x<td>y", ["| A | B |", "| --- | --- |", "| x | y |"]),
    ],
)  # fmt: skip
def test_a_row_ends_where_the_next_begins(rows: str, expected: list[str]) -> None:
    for page in (f"<html><table>{rows}</table>", f"<html><table>{rows}"):
        lines, _ = read_html(page.encode(), "a.html")
        assert [line.text for line in lines] == expected


def test_letters_of_a_list_go_on_after_z() -> None:
    page = b'<html><ol type="a" start="26"><li>satu</li><li>dua</li></ol>'
    assert [line.text for line in read_html(page, "a.html")[0]] == ["z. satu", "aa. dua"]


def test_what_is_a_page() -> None:
    assert is_page(PAGE.encode()) and is_page(b"<?xml version='1.0'?><html xmlns='x'>")
    assert not is_page(b"Pasal 1\nTaman <html> dirawat.\n"[:8])
    assert not is_page(b"PERATURAN DAERAH\nPasal 1\n")
