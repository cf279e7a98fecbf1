"""Names of nodes: the law's and the author's own stay, all else is named by its words."""

from __future__ import annotations

from dataclasses import replace

from generator.ir.identify import anchored, identified
from generator.ir.nodes import (
    BY_WORDS,
    Block,
    Cell,
    Document,
    Footnote,
    Group,
    Item,
    List,
    Meta,
    Paragraph,
    Part,
    Ref,
    Table,
    Text,
)
from generator.ir.walk import walk

META = Meta("Judul", "", "", (), "2026-11-23", "")


def alinea(teks: str, id_: str = "") -> Paragraph:
    return Paragraph("isi", (Text(teks),), id_)


def bernama(*blocks: Block) -> tuple[Block, ...]:
    (part,) = identified([Part("bab-1", "BAB I", blocks)])
    return part.blocks


def test_a_name_stays_when_other_blocks_come_and_go() -> None:
    satu, dua = alinea("Pertama."), alinea("Kedua.")
    (sendiri,) = bernama(dua)
    *_, sesudah = bernama(satu, List("butir", (Item("-", (satu,)),)), dua)
    assert isinstance(sendiri, Paragraph)
    assert sendiri == sesudah
    assert BY_WORDS.fullmatch(sendiri.id)


def test_a_note_s_number_is_no_part_of_the_name() -> None:
    catatan = [Paragraph("isi", (Text("Dasar."), Footnote(f"c-{n}", n, ()))) for n in (1, 7)]
    assert bernama(catatan[0])[0].id == bernama(catatan[1])[0].id


def test_the_same_words_again_are_told_apart() -> None:
    satu, dua = bernama(alinea("Cukup jelas."), alinea("Cukup jelas."))
    assert dua.id == f"{satu.id}-2"
    assert BY_WORDS.fullmatch(dua.id)


def test_a_unit_that_enacted_law_numbers_twice_gets_two_names() -> None:
    (daftar,) = bernama(
        List("huruf", tuple(Item("a.", (alinea(t),), "pasal-1-huruf-a") for t in "xy"))
    )
    assert isinstance(daftar, List)
    assert [satu.id for satu in daftar.items] == ["pasal-1-huruf-a", "pasal-1-huruf-a-2"]


def test_every_block_item_and_cell_is_named() -> None:
    isi = Group(
        "kutipan",
        (Table("data", (1.0,), ((Cell((alinea("Kepala"),)),),), ((Cell((alinea("Isi"),)),),)),),
    )
    for block in walk(bernama(isi, alinea("Penutup."))):
        assert block.id
        if isinstance(block, Table):
            assert all(cell.id for row in (*block.head, *block.body) for cell in row)


def test_a_file_carries_the_anchors_that_something_points_at() -> None:
    blocks = bernama(alinea("Yang dirujuk."), alinea("Yang lain."), alinea("Bernama.", "pasal-i"))
    rujuk = Paragraph("isi", (Ref(blocks[0].id, (Text("lihat"),)),))
    document = Document("uji", META, "naskah", (Part("b", "B", (*blocks, rujuk)),))
    (part,) = anchored(document).parts
    assert [b.id for b in part.blocks] == [blocks[0].id, "", "pasal-i", ""]
    assert anchored(replace(document, parts=(part,))).parts == (part,)
