"""Whole documents: what a reader of the file finds in it."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pytest
from sample import META, sample

from generator.render.pdf.anchors import named
from generator.render.pdf.contents import lines

pytestmark = pytest.mark.slow


def labels(pdf):
    return [page.label for page in pdf.pages]


def text(data, number):
    return pypdfium2.PdfDocument(data)[number].get_textpage().get_text_bounded()


def entries(items, depth=1):
    for item in items:
        yield depth, str(item.title)
        yield from entries(item.children, depth + 1)


def names(pdf):
    array = list(pdf.Root.Names.Dests.Names)
    return dict(zip(map(str, array[::2]), array[1::2], strict=True))


def test_page_labels(naskah, built):
    assert labels(naskah)[:4] == ["Sampul", "i", "ii", "1"]
    assert labels(naskah)[-1] == str(len(naskah.pages) - 3)
    pages = built["contoh"].pages
    assert (pages["kata-pengantar"], pages["daftar-isi"], pages["bab-1"]) == ("i", "ii", "1")


def test_pages_told_are_the_pages_where_things_stand(naskah, built):
    numbers = {
        page.obj.objgen: label for page, label in zip(naskah.pages, labels(naskah), strict=True)
    }
    told = {id: numbers[spot[0].objgen] for id, spot in names(naskah).items()}
    assert told == dict(built["contoh"].pages)


def test_contents_print_the_pages_of_the_headings(built):
    printed = text(built["contoh"].data, 2)
    for line in lines(named(sample())):
        page = built["contoh"].pages[line.target]
        assert f"{line.text.split()[-1]}" in printed
        assert page in printed


def test_outline_follows_the_headings(naskah):
    with naskah.open_outline() as outline:
        found = list(entries(outline.root))
    assert found[3:8] == [
        (1, "DAFTAR GAMBAR"),
        (1, "BAB I PENDAHULUAN"),
        (2, "A. Latar Belakang"),
        (2, "B. Identifikasi Masalah"),
        (3, "1. Masalah kelembagaan yang bersifat umum"),
    ]


def test_the_outline_opens_on_the_chapters_alone(naskah):
    """A reader sees the chapters and their sections; what is below stays folded."""

    def folded(items, level=1):
        for item in items:
            if item.children:
                yield level, item.is_closed
            yield from folded(item.children, level + 1)

    with naskah.open_outline() as outline:
        assert set(folded(outline.root)) == {(1, False), (2, True), (3, True)}


def test_every_link_leads_somewhere(naskah):
    known = names(naskah)
    links = [link for page in naskah.pages for link in page.obj.get("/Annots", ())]
    inside = [str(link.Dest) for link in links if "/Dest" in link]
    outside = {str(link.A.URI) for link in links if "/A" in link}
    assert outside == {"https://peraturan.go.id/"}
    assert len(inside) > 50
    assert set(inside) <= known.keys()


def test_a_reference_crosses_parts(naskah):
    foreword = naskah.pages[1]
    targets = {str(link.Dest) for link in foreword.obj.Annots}
    assert targets == {"bab-1"}
    assert names(naskah)["bab-1"][0].objgen == naskah.pages[3].obj.objgen


def test_fonts_are_embedded_and_subset(naskah):
    fonts = {
        font.objgen: font for page in naskah.pages for font in page.obj.Resources.Font.values()
    }
    assert fonts
    for font in fonts.values():
        assert "+" in str(font.BaseFont), "a subset has a tag before its name"
        descriptor = font.DescendantFonts[0].FontDescriptor
        assert {"/FontFile2", "/FontFile3"} & set(descriptor.keys())
        assert "Bookman" in str(font.BaseFont) or "Bonum" in str(font.BaseFont)


def test_numbers_and_running_line_on_every_page_but_the_cover(built, naskah):
    printed = [text(built["contoh"].data, n) for n in range(len(naskah.pages))]
    assert META.running not in printed[0]
    for words, label in zip(printed[1:], labels(naskah)[1:], strict=True):
        assert META.running in words
        assert label in words.split()


def test_a_regulation_is_numbered_above_from_page_two(built):
    data = built["rancangan-contoh"].data
    assert "- 1 -" not in text(data, 0)
    assert "- 2 -" in text(data, 1)


def test_notes_stand_on_the_page_that_calls_them(built):
    page = text(built["contoh"].data, 3)
    assert "Pasal 212 ayat (1)" in page


def test_page_sizes(rancangan):
    sizes = {
        tuple(round(float(side) / 72 * 25.4) for side in page.mediabox[2:])
        for page in rancangan.pages
    }
    assert sizes == {(215, 330), (330, 215)}
    first, last = rancangan.pages[0].mediabox, rancangan.pages[-1].mediabox
    assert first[2] < first[3]
    assert last[2] > last[3]


def test_metadata(naskah):
    info = naskah.docinfo
    assert (str(info.Title), str(info.Author), str(info.Subject)) == (
        META.title,
        META.author,
        META.subject,
    )
    assert str(info.Keywords) == "perangkat daerah, naskah akademik"
    assert str(info.CreationDate).startswith("D:20261123")
    assert str(naskah.Root.Lang) == "id"
    assert bool(naskah.Root.ViewerPreferences.DisplayDocTitle)


def test_figures_are_vectors(naskah):
    images = [image for page in naskah.pages for image in page.get_images()]
    assert images == []


def runs(element):
    """Yield the runs of words that an element says it holds: page and number."""
    for kid in element.K:
        if isinstance(kid, int):
            yield element.Pg.objgen, kid
        elif kid.get("/Type") == "/MCR":
            yield kid.Pg.objgen, int(kid.MCID)


def test_reading_structure_fits_pages_and_links(naskah):
    array = list(naskah.Root.StructTreeRoot.ParentTree.Nums)
    owner = dict(zip(map(int, array[::2]), array[1::2], strict=True))
    for page in naskah.pages:
        for number, element in enumerate(owner[int(page.obj.StructParents)]):
            assert element is None or (page.obj.objgen, number) in runs(element)
        for link in page.obj.get("/Annots", ()):
            assert str(owner[int(link.StructParent)].S) == "/Link"
    assert [str(part.T) for part in naskah.Root.StructTreeRoot.K[0].K][:2] == [
        "Sampul",
        "Kata Pengantar",
    ]


def test_the_file_opens_without_complaint(built):
    for pdf in built.values():
        with pikepdf.open(io.BytesIO(pdf.data)) as opened:
            assert opened.check_pdf_syntax() == []
