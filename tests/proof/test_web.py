"""A page that says otherwise than the ir, or leads nowhere, is found."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample import regulation, sample

from generator.ir.nodes import Document
from generator.proof.web import compare_web, dead_ways, parsed
from generator.render.web.page import Shell
from generator.render.web.site import Site, Ways, write_site

SHELL = Shell('<html><body><main id="isi-dokumen">$isi</main></body></html>', "", "")


@pytest.fixture(scope="module")
def site() -> Site:
    room = replace(regulation(), name="ruang-baca")
    return write_site([sample()], room, SHELL, Ways(), [])


def document(site: Site) -> Document:
    return next(each for each in site.documents if each.name == "contoh")


def compared(site: Site, old: str = "", new: str = "") -> list[str]:
    """Return what is found once a text of the pages of the sample is replaced."""
    files = {name: data.decode() for name, data in site.files.items()}
    names = site.pages["contoh"]
    if old:
        name = next(name for name in names if old in files[name])
        files[name] = files[name].replace(old, new, 1)
    pages = parsed({name: text.encode() for name, text in files.items()})
    return [f"{d.code} {d.message}" for d in compare_web(document(site), names, pages)]


def test_pages_that_say_the_same_are_silent(site: Site) -> None:
    assert len(site.pages["contoh"]) > 1
    assert compared(site) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("rightsizing", "", "P80 web/contoh.html: hilang 'rightsizing'"),
        ("rightsizing", "downsizing", "seharusnya 'rightsizing', tercetak 'downsizing'"),
        ("Latar Belakang</span></h", "Latar Belakang baru</span></h", "berlebih 'baru'"),
        ("Wawancara", "Percakapan", "catatan: seharusnya 'Wawancara,', tercetak 'Percakapan,'"),
        ('<span class="n">(1)</span>', "", "hilang '(1)'"),
        ("<figure", "<div class='alat'><figure", "P81"),
        ('role="img" aria-label="', 'role="img" aria-label="Lain ', "P81"),
        ("</text>", " tambahan</text>", "P81 web/contoh.html: kata di dalam gambar berbeda"),
    ],
)
def test_a_page_that_says_otherwise(site: Site, old: str, new: str, said: str) -> None:
    assert any(said in each for each in compared(site, old, new)), compared(site, old, new)


def test_words_marked_as_no_words_of_the_document_are_lost(site: Site) -> None:
    found = compared(site, '<p class="p p-isi"', '<p class="alat p p-isi"')
    assert any(each.startswith("P80") and "hilang" in each for each in found)


PAGE = '<html><body><p id="a">x</p>{}</body></html>'


def ways(body: str, *beside: str) -> list[str]:
    files = {"satu.html": PAGE.format(body).encode(), "dua.html": PAGE.format("").encode()}
    return [d.message for d in dead_ways(files, parsed(files), beside)]


@pytest.mark.parametrize(
    "url", ["#a", "dua.html", "dua.html#a", "../r.pdf", "https://jdih.go.id/x", "mailto:a@b.id"]
)
def test_a_way_that_lands(url: str) -> None:
    assert ways(f'<a href="{url}">x</a>', "r.pdf") == []


@pytest.mark.parametrize("url", ["#b", "tiga.html", "dua.html#b", "../lain.pdf", "../../r.pdf"])
def test_a_way_that_leads_nowhere(url: str) -> None:
    (found,) = ways(f'<a href="{url}">x</a>', "r.pdf")
    assert f"web/satu.html: tautan '{url}' tidak sampai" in found


def test_a_name_that_stands_twice() -> None:
    (found,) = ways('<p id="a">y</p>')
    assert "jangkar 'a' dipakai dua kali" in found
