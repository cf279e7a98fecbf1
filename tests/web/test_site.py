"""The files of a packet: pages, names, ways in both directions, and what can be found."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from lxml import html
from web_packet import Packet

from generator.app.packet import ENTRY, told
from generator.app.web import ways
from generator.documents.registry import ASKED, DOCUMENTS
from generator.documents.ruang_baca import PEMBACA
from generator.ir.nodes import (
    Contents,
    Document,
    Heading,
    Item,
    List,
    Mark,
    Meta,
    Paragraph,
    Part,
    Text,
)
from generator.render.web.page import Shell
from generator.render.web.site import Place, Way, Ways, book, write_site

META = Meta("Naskah: Contoh", "Contoh", "Biro", (), "2026-11-23", "Konsep")
MACROS = ("guna", "untuk")


def part(name: str, *blocks: object) -> Part:
    return Part(f"bagian-{name}", name.upper(), tuple(blocks))


def heading(name: str, level: int = 1) -> Heading:
    return Heading("bab", level, name.upper(), (), name)


def test_a_document_that_lists_its_contents_has_a_page_a_chapter() -> None:
    paper = Document(
        "naskah",
        META,
        "naskah",
        (
            part("sampul"),
            part("daftar-isi", heading("daftar-isi"), Contents("isi")),
            part("bab-1", heading("bab-1")),
            part("bab-1-2", heading("bab-1-a", 2)),
            part("bab-2", heading("bab-2")),
        ),
    )
    made = book(paper)
    assert [(p.file, len(p.parts)) for p in made.pages] == [
        ("naskah.html", 2),
        ("naskah-bab-1.html", 2),
        ("naskah-bab-2.html", 1),
    ]
    assert made.ids["bab-1-a"] == ("naskah-bab-1.html", "bab-1-a")


def test_a_document_without_contents_is_one_page() -> None:
    made = book(Document("matriks", META, "tabel", (part("a", heading("a")), part("b"))))
    assert [p.file for p in made.pages] == ["matriks.html"]


def test_names_are_addresses_unless_another_has_that_name() -> None:
    items = tuple(
        Item("a.", (Paragraph("isi", (Text("x"),)),), id_)
        for id_ in ("i-pasal-1", "i-pasal-i", "temuan-t01", "p-0123456789")
    )
    document = Document(
        "r", META, "rancangan", (part("r", heading("pasal-i"), List("huruf", items)),)
    )
    names = {id_: name for id_, (_, name) in book(document).ids.items()}
    assert names == {
        "pasal-i": "pasal-i",
        "i-pasal-1": "pasal-1",
        "i-pasal-i": "i-pasal-i",
        "temuan-t01": "temuan-t01",
    }  # what is named by its words alone has no anchor


def test_a_place_of_a_way_has_an_anchor_with_its_name() -> None:
    item = Item("b.", (Paragraph("isi", (Text("bahwa"),)),), "butir-0123456789")
    document = Document("r", META, "rancangan", (part("r", List("huruf", (item,))),))
    here, there = Place("r", item.id, "menimbang-b"), Place("m", "x")
    told_ways = Ways((Way(here, there, "Landasan", "Rancangan"),))
    assert book(document, places=told_ways.places["r"]).ids == {item.id: ("r.html", "menimbang-b")}
    assert told_ways.beside["m", "x"] == ((here, "Rancangan"),)
    assert told_ways.beside["r", item.id] == ((there, "Landasan"),)


def test_a_mark_of_the_margin_leads_to_what_explains_it() -> None:
    norm = Paragraph("isi", (Text("Dinas wajib lapor."),), "p-0123456789")
    legend = Paragraph("catatan", (Text("F13: ..."),), "p-9876543210")
    whole = (part("r", norm, legend),)
    mark = Mark(norm.id, "F13", "kata yang kabur", legend.id)
    document = Document("r", META, "rancangan", whole, marks=(mark,))
    room = replace(document, name="ruang-baca", marks=())
    site = write_site([document], room, Shell("$isi", "", ""), Ways(), [])
    page = html.fromstring(site.files["r.html"].decode())
    (link,) = page.xpath("//p[@id='p-0123456789']/following-sibling::p[1]/a")
    assert (link.text, link.get("title")) == ("F13", "kata yang kabur")
    assert page.xpath(f"//p[@id='{link.get('href')[1:]}']")[0].text == "F13: ..."


# --- a whole packet ------------------------------------------------------------------------------


def test_the_proofs_find_nothing(packet: Packet) -> None:
    assert packet.edition.diagnostics == ()


def test_every_document_has_a_page_and_only_the_first_is_told_of(packet: Packet) -> None:
    names = {path.stem for path in packet.pages}
    assert {"index", *(document.name for document in packet.documents)} <= names
    assert told(("ranperda.pdf", *packet.edition.files)) == ("ranperda.pdf", ENTRY)


@pytest.mark.parametrize(
    ("file", "anchors"),
    [
        ("ranperda", ["pasal-2a", "pasal-3-ayat-3", "pasal-1-angka-1", "menimbang-a"]),
        ("naskah-konsolidasi", ["pasal-2a", "pasal-3a-ayat-1", "bab-i"]),
        ("naskah-akademik-bab-2", ["T01", "bukti-t01", "tabel-skor-tipologi"]),
        ("naskah-akademik-daftar-pustaka", ["sumber-pp-2016-18"]),
        ("matriks-keterkaitan", ["temuan-t01", "bukti-t01", "menimbang-a"]),
        ("matriks-persandingan", ["angka-1", "menimbang-a"]),
    ],
)
def test_places_have_the_names_that_people_call_them(
    packet: Packet, file: str, anchors: list[str]
) -> None:
    page = html.fromstring(packet.edition.files[f"web/{file}.html"].decode())
    assert set(anchors) <= set(page.xpath("//@id"))


def test_every_unit_finding_and_source_has_its_ways(packet: Packet) -> None:
    found = {
        (way.here.document, way.there.document) for way in ways(packet.bahan, packet.documents).ways
    }
    na, draft, thread = "naskah-akademik", "ranperda", "matriks-keterkaitan"
    assert found >= {(draft, na), (draft, thread), (na, thread), (na, na)}
    assert found >= {(draft, "matriks-persandingan"), (draft, "naskah-konsolidasi")}


def test_what_can_be_found_has_an_address_a_title_and_words(packet: Packet) -> None:
    text = packet.edition.files["web/cari-isi.js"].decode()
    told_books = json.loads(re.fullmatch(r"var NASKAH_CARI=(.*);\n", text, flags=re.DOTALL)[1])
    assert [title for title, _ in told_books][:2] == ["Ruang Baca", "Naskah Akademik"]
    entries = {
        address: (title, words) for _, book_ in told_books for address, title, words in book_
    }
    title, words = entries["ranperda.html#pasal-3-ayat-3"]
    assert title == "Pasal 3 (3)"
    assert "jabatan manajerial" in words


def test_what_stands_in_a_later_cell_is_found_at_its_row(packet: Packet) -> None:
    text = packet.edition.files["web/cari-isi.js"].decode()
    books = json.loads(re.fullmatch(r"var NASKAH_CARI=(.*);\n", text, flags=re.DOTALL)[1])
    inside = {a: words for _, entries in books for a, _, words in entries}
    rows = {a: words for a, words in inside.items() if re.search(r"-baris-\d+$", a)}
    assert len(rows) > 50
    tags: dict[str, str] = {}
    for file in {address.partition("#")[0] for address in rows}:
        page = html.fromstring(packet.edition.files[f"web/{file}"].decode())
        tags |= {f"{file}#{e.get('id')}": e.tag for e in page.xpath("//*[@id]")}
    assert {tags.get(address) for address in rows} == {"tr"}
    # A row whose first cell has a name of its own is found by it, whatever the cell.
    assert len(inside["naskah-akademik-bab-2.html#T02"].split()) > 15


def test_no_entry_of_a_table_holds_all_its_rows(packet: Packet) -> None:
    text = packet.edition.files["web/cari-isi.js"].decode()
    books = json.loads(re.fullmatch(r"var NASKAH_CARI=(.*);\n", text, flags=re.DOTALL)[1])
    tables = [(a, len(words)) for _, entries in books for a, _, words in entries if "#tabel-" in a]
    assert max(n for _, n in tables) < 3000


def test_the_room_says_where_each_kind_of_reader_begins(packet: Packet) -> None:
    page = html.fromstring(packet.edition.files["web/index.html"].decode())
    for who in PEMBACA:
        card = page.xpath(f"//*[@id='mulai-{who}']/following-sibling::ol[1]")[0]
        assert card.findall("li")
        assert all(len("".join(li.itertext()).split(":")[1].split()) > 2 for li in card)


def test_the_room_has_a_sentence_for_every_document_that_can_be_made() -> None:
    from generator.app.paths import Home
    from generator.shipped import TEMPLATES

    said = Home(TEMPLATES.parent).template("ruang_baca/dokumen.html.j2").read_text("utf-8")
    guna, untuk = (said.partition(f"macro {name}")[2].partition("endmacro")[0] for name in MACROS)
    assert set(re.findall(r'nama == "([a-z-]+)"', guna)) == {*DOCUMENTS, *ASKED}
    first = {name for names in PEMBACA.values() for name in names}
    assert set(re.findall(r'nama == "([a-z-]+)"', untuk)) == first
