"""The Markdown subset: what an author writes, and the tree it becomes."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.content.markdown import parse, walk
from generator.diagnostics import Span
from generator.model.narasi import (
    Citation,
    Cite,
    Emphasis,
    Heading,
    Item,
    List,
    Note,
    Paragraph,
    Placement,
    Quote,
    Reference,
    Strong,
    Table,
    Text,
)

SEMUA = """\
Kata *asing* dan **tebal**.[@uu-2014-23
Pasal 212; @buku hlm. 3]
lanjut^[catatan *kaki* [@a].] ke [#tabel-x] dan [#T03] [sic].

### Pokok

#### Rincian

1. satu
   - dalam
     lanjut
2. dua

> kutipan
> panjang

Tabel: Jumlah *unit* {#tabel-x}

| Nama | Pusat | N |
|------|:-----:|--:|
| a \\| b | [@k] | 2 |
Sumber: [@k], diolah.

[[tabel:opsi]]
[[gambar:bagan]]
"""


def test_every_construct() -> None:
    blocks, faults = parse(SEMUA, "x.md")
    assert not faults
    assert blocks == (
        Paragraph(
            (
                Text("Kata "),
                Emphasis((Text("asing"),)),
                Text(" dan "),
                Strong((Text("tebal"),)),
                Text("."),
                Citation((Cite("uu-2014-23", "Pasal 212"), Cite("buku", "hlm. 3"))),
                Text(" lanjut"),
                Note(
                    (
                        Text("catatan "),
                        Emphasis((Text("kaki"),)),
                        Text(" "),
                        Citation((Cite("a"),)),
                        Text("."),
                    )
                ),
                Text(" ke "),
                Reference("tabel-x"),
                Text(" dan "),
                Reference("T03"),
                Text(" [sic]."),
            )
        ),
        Heading(3, (Text("Pokok"),)),
        Heading(4, (Text("Rincian"),)),
        List(
            True,
            (
                Item(
                    (
                        Paragraph((Text("satu"),)),
                        List(False, (Item((Paragraph((Text("dalam lanjut"),)),)),)),
                    )
                ),
                Item((Paragraph((Text("dua"),)),)),
            ),
        ),
        Quote((Paragraph((Text("kutipan panjang"),)),)),
        Table(
            id="tabel-x",
            caption=(Text("Jumlah "), Emphasis((Text("unit"),))),
            align=("kiri", "tengah", "kanan"),
            head=((Text("Nama"),), (Text("Pusat"),), (Text("N"),)),
            rows=(((Text("a | b"),), (Citation((Cite("k"),)),), (Text("2"),)),),
            source=(Citation((Cite("k"),)), Text(", diolah.")),
        ),
        Placement("tabel", "opsi"),
        Placement("gambar", "bagan"),
    )


def test_every_node_knows_its_place() -> None:
    blocks, _ = parse(SEMUA, "x.md")
    lines = SEMUA.split("\n")
    for node in walk(blocks):
        here = lines[node.span.line - 1][node.span.col - 1 :]
        match node:
            case Text(text=text) if "|" not in text:
                assert here.strip().startswith(text.strip().split(" ")[0]) or here == ""
            case Citation():
                assert here.startswith("[@")
            case Reference(target=target):
                assert here.startswith(f"[#{target}]")
            case Note():
                assert here.startswith("^[")
            case Placement(kind=kind, name=name):
                assert here == f"[[{kind}:{name}]]"


def test_the_places_inside_a_citation() -> None:
    blocks, _ = parse(SEMUA, "x.md")
    found = next(node for node in walk(blocks) if isinstance(node, Citation))
    assert [cite.span for cite in found.cites] == [Span("x.md", 1, 29), Span("x.md", 2, 12)]


def test_a_source_may_stand_apart_from_its_table() -> None:
    blocks, faults = parse(
        "Tabel: T {#tabel-t}\n|a|\n|-|\n|b|\n\nSumber: *x*.\n\nSumber: lain.\n", "x"
    )
    assert not faults
    table, paragraph = blocks
    assert isinstance(table, Table)
    assert table.source == (Emphasis((Text("x"),)), Text("."))
    assert paragraph == Paragraph((Text("Sumber: lain."),))


def test_what_looks_like_a_link_definition_is_kept_as_words() -> None:
    blocks, faults = parse("[@uu-2014-23]: berlaku.\n", "x.md")
    assert not faults
    assert blocks == (Paragraph((Citation((Cite("uu-2014-23"),)), Text(": berlaku."))),)


def test_words_between_angle_brackets_are_words_and_elements_are_refused() -> None:
    for words in ("<perusahaan>", "<Nama Unit Kerja>", "<no-urut>"):
        (paragraph,), faults = parse(f"Anak {words} itu.", "bab.md")
        assert not faults
        assert isinstance(paragraph, Paragraph)
        assert [c.text for c in paragraph.children if isinstance(c, Text)] == [f"Anak {words} itu."]
    for pasted in ("<b>", "<SPAN>", "</perusahaan>", '<nama kelas="x">', "<br>", "<table border>"):
        _, faults = parse(f"Anak {pasted} itu.", "bab.md")
        assert [fault.code for fault in faults] == ["S30"], pasted


def test_every_kind_of_line_end_is_one() -> None:
    words = ("Satu.", "", "Tabel: T {#tabel-t}", "|a|", "|-|", "|b|", "", "Dua.")
    kinds = {parse(end.join(words), "x.md") for end in ("\n", "\r\n", "\r")}
    assert len(kinds) == 1
    ((blocks, faults),) = kinds
    assert not faults
    assert [block.span.line for block in blocks] == [1, 4, 8]


BLOCKS = ("Tabel: x {#tabel-x}\n", "|a|b|\n|-|-|\n", "Sumber: ", "### ", "    ")
SIGNS = st.sampled_from([*"[]@^#*_`|>-1.:\\ \n\r{}<!()", *BLOCKS])


@given(st.lists(SIGNS | st.text(max_size=3), max_size=60).map("".join))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    blocks, faults = parse(text, "x.md")
    lines = re.split(r"\r\n?|\n", text)
    for node in walk(blocks):
        assert 1 <= node.span.line <= len(lines)
    assert all(fault.code[0] in "SY" and fault.hint for fault in faults)
