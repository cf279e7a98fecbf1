"""The packet in a real browser: read on a telephone, reached by everybody, every way lands."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest
from juri import need_package
from web_packet import Open, Packet

pytestmark = [pytest.mark.slow, pytest.mark.browser]

AXE = """async () => {
  const found = await axe.run();
  return found.violations.map(v => `${v.id}: ${v.nodes[0].html.slice(0, 200)}`);
}"""
HOLD = """() => {  // the script with the words is asked for, and does not come yet
  const head = document.head, add = head.appendChild.bind(head);
  head.appendChild = script => { window.lepaskan = () => { add(script); }; return script; };
}"""
KINDS = ("index", "ranperda", "matriks-persandingan", "naskah-akademik-bab-6")


@pytest.fixture(scope="module")
def axe() -> str:
    return need_package("axe-core/axe.min.js").read_text("utf-8")


def test_axe_finds_nothing_on_any_page_of_a_telephone(
    packet: Packet, open_page: Open, axe: str
) -> None:
    found = {}
    for path in packet.pages:
        page = open_page(path.name, 360)
        page.evaluate(axe)
        found[path.name] = page.evaluate(AXE)
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_on_a_dark_wide_screen(open_page: Open, axe: str, kind: str) -> None:
    page = open_page(f"{kind}.html", 1280, "dark")
    page.evaluate(axe)
    assert page.evaluate(AXE) == []


def test_axe_finds_what_is_wrong(open_page: Open, axe: str) -> None:
    """The judge judges: a picture without words and pale letters are found."""
    page = open_page("index.html", 360)
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', "
        '\'<img src="data:,"><p style="color:#ccc;background:#fff">pucat</p>\')'
    )
    page.evaluate(axe)
    assert {fault.split(":")[0] for fault in page.evaluate(AXE)} >= {"image-alt", "color-contrast"}


def test_no_page_scrolls_sideways(packet: Packet, open_page: Open) -> None:
    widths = {}
    for path in packet.pages:
        page = open_page(path.name, 360)
        widths[path.name] = page.evaluate("document.documentElement.scrollWidth")
    assert set(widths.values()) == {360}, widths


def test_a_table_becomes_cards_that_name_their_columns(open_page: Open) -> None:
    page = open_page("matriks-persandingan.html", 360)
    cell = page.locator("td[data-kolom=Menjadi]").first
    label = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert label == '"Menjadi"'
    assert cell.evaluate("cell => cell.getBoundingClientRect().width") > 280


def test_a_chart_is_a_list_on_a_telephone_and_a_picture_on_a_desk(open_page: Open) -> None:
    page = open_page("naskah-konsolidasi.html", 360)
    told = page.locator("details.uraian").first
    assert told.evaluate("d => d.open")
    assert told.locator("ul ul ul li").count() > 5
    page = open_page("naskah-konsolidasi.html", 1280)
    assert not page.locator("details.uraian").first.evaluate("d => d.open")


def test_words_of_a_later_cell_are_found_at_their_row(open_page: Open) -> None:
    page = open_page("matriks-persandingan.html", 360)
    row = page.locator("tbody tr").last
    words = row.locator("td").last.inner_text().split()[:6]
    page.fill("#kata-cari", " ".join(words))
    page.press("#kata-cari", "Enter")
    page.wait_for_url(f"**#{row.get_attribute('id')}")


def test_enter_before_the_words_are_there_is_not_lost(open_page: Open) -> None:
    page = open_page("matriks-persandingan.html", 360)
    page.evaluate(HOLD)
    page.fill("#kata-cari", "Perangkat Daerah")
    page.press("#kata-cari", "Enter")
    assert "#" not in page.url
    page.evaluate("() => window.lepaskan()")
    page.wait_for_url("**#*")


def test_every_way_lands_on_something_that_is_there(packet: Packet, open_page: Open) -> None:
    ids, ways = {}, set()
    for path in packet.pages:
        page = open_page(path.name)
        ids[page.url] = set(page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)"))
        links = page.evaluate("[...document.links].map(a => a.getAttribute('href'))")
        ways |= {urljoin(page.url, link) for link in links}
    assert len(ways) > 300
    lost = []
    for way in sorted(ways):
        address, _, fragment = way.partition("#")
        if address.startswith("file:") and address.endswith(".html"):
            if address not in ids or (fragment and unquote(fragment) not in ids[address]):
                lost.append(way)
        elif address.startswith("file:"):
            assert Path(unquote(address)).suffix in (".pdf", ".docx")
    assert lost == []


def test_the_search_finds_a_pasal_and_goes_there(open_page: Open) -> None:
    page = open_page("index.html")
    page.fill("#kata-cari", "Pasal 2A")
    first = page.locator("#hasil-cari li a").first
    first.wait_for()
    assert "Pasal 2A" in first.inner_text()
    page.press("#kata-cari", "Enter")
    page.wait_for_url("**#pasal-2a")
    assert "Pasal 2A" in page.locator(":target").inner_text()


@pytest.mark.parametrize(
    ("words", "target"),
    [("pasal 3 ayat (3)", "#pasal-3-ayat-3"), ("jabatan manajerial", "#pasal-3-ayat-3")],
)
def test_the_search_finds_addresses_and_words(open_page: Open, words: str, target: str) -> None:
    page = open_page("ranperda.html")
    page.fill("#kata-cari", words)
    page.locator("#hasil-cari li a").first.wait_for()
    found = page.evaluate(
        "[...document.querySelectorAll('#hasil-cari li a')].map(a => a.getAttribute('href'))"
    )
    assert any(target in link for link in found[:5])


def test_what_is_not_there_is_said_not_to_be_there(open_page: Open) -> None:
    page = open_page("index.html")
    page.fill("#kata-cari", "zzyzx")
    page.locator("#hasil-cari [role=status]", has_text="Tidak ditemukan").wait_for()
    page.press("#kata-cari", "Escape")
    assert page.locator("#hasil-cari").is_hidden()


def test_from_a_pasal_to_its_finding_and_back(open_page: Open) -> None:
    page = open_page("ranperda.html#pasal-2a")
    page.locator("#pasal-2a + .taut a", has_text="T02").click()
    page.wait_for_url("**#T02")
    assert page.locator(":target").is_visible()
    page.locator("tr:has(:target) .taut a", has_text="Pasal 2A").first.click()
    page.wait_for_url("**/ranperda.html#pasal-2a")
    assert page.locator(":target").inner_text() == "Pasal 2A"


def test_from_a_finding_to_its_evidence_and_to_the_source(open_page: Open) -> None:
    page = open_page("naskah-akademik-bab-2.html#T01")
    page.locator("tr:has(:target) .taut a", has_text="Bukti").click()
    page.wait_for_url("**#bukti-t01")
    page.locator("tr:has(:target) .taut a", has_text="PP 72/2019").click()
    page.wait_for_url("**/naskah-akademik-daftar-pustaka.html#sumber-pp-2019-72")
    assert "Nomor\u00a072 Tahun\u00a02019" in page.locator(":target").inner_text()


def test_a_note_leads_back_to_its_call(open_page: Open) -> None:
    page = open_page("naskah-akademik-bab-1.html")
    page.locator(".panggil a").first.click()
    page.wait_for_url("**#catatan-1")
    page.locator(":target .n a").click()
    page.wait_for_url("**#panggil-catatan-1")
    assert page.locator(":target").inner_text() == "1"


def test_a_page_prints_without_what_stands_around_it(open_page: Open) -> None:
    page = open_page("ranperda.html")
    page.emulate_media(media="print")
    assert page.locator(".kop").is_hidden()
    assert page.locator(".samping").is_hidden()
    assert page.locator("#pasal-2a").is_visible()
    page.emulate_media(media="screen")
