"""Documents as books: valid EPUB 3.3, the same bytes twice, the words and ways of the document."""

from __future__ import annotations

import io
import subprocess
import zipfile
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from juri import need_java, need_python

from generator.ir.identify import anchored
from generator.ir.nodes import (
    Bitmap,
    Cell,
    Contents,
    Document,
    Figure,
    Footnote,
    Heading,
    Item,
    Link,
    List,
    Meta,
    Paragraph,
    Part,
    Ref,
    Signature,
    Styled,
    Table,
    Text,
)
from generator.proof.epub import compare_epub
from generator.render.epub import write_epub

CSS = (Path(__file__).parents[2] / "templates" / "web" / "buku.css").read_text("utf-8")
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c489"
    "0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082".replace(" ", "")
)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="10mm" viewBox="0 0 40 10">'
    '<defs><clipPath id="c"><rect width="40" height="10"/></clipPath></defs>'
    '<text x="1" y="5" clip-path="url(#c)">Bagan</text></svg>'
)


def words(text: str) -> tuple[Text, ...]:
    return (Text(text),)


def cell(text: str) -> Cell:
    return Cell((Paragraph("isi-rapat", words(text)),))


@pytest.fixture(scope="module")
def paper() -> Document:
    """Return a document in two chapters with everything that a book may stumble over."""
    note = Footnote("catatan-1", 1, words("Lihat & baca <sumber>."))
    table = Table(
        "data", (0.5, 0.5), ((cell("No."), cell("Isi")),), ((cell("1"), cell("Kios")),),
        "Tabel 1", words("Daftar"), words("Sumber: dinas."), "tabel-1",
    )  # fmt: skip
    pixel = Bitmap(PIXEL, "png", 1, 1, 96)
    first = (
        Heading("bab", 1, "BAB I", words("PENDAHULUAN"), "bab-1"),
        Paragraph("isi", (Text("Uraian pada "), Ref("bab-2", words("BAB II")), note, Text("."))),
        Paragraph("isi", (Link("../lampiran.xlsx", words("data")), Text(" dan "),
                          Link("https://jdih.example.go.id/a?b=1&c=2", words("laman")))),
        table,
    )  # fmt: skip
    second = (
        Heading("bab", 1, "BAB II", words("PENUTUP"), "bab-2"),
        Heading("subbab", 2, "A.", words("Kesimpulan"), "bab-2-a"),
        List("huruf", (Item("a.", (Paragraph("isi-rapat", words("satu;")),)),), "daftar"),
        Paragraph("isi", (Styled("sisip", words("baru")), Ref("tabel-1", words(" Tabel 1")))),
        Figure("bagan", SVG, "Bagan organisasi", "Gambar 1", words("Bagan"), (), "gambar-1"),
        Figure("foto", "", "Foto pasar", id="gambar-2", bitmap=pixel),
        Signature("penetapan", (words("Serang,"), (), words("..."))),
    )
    front = (Paragraph("sampul-judul", words("Naskah")), Contents("isi"))
    meta = Meta("Naskah Akademik: Pasar", "Pasar", "Dinas", ("pasar",), "2026-11-28", "Rancangan")
    parts = (
        Part("bagian-depan", "Depan", front), Part("bagian-1", "BAB I", first),
        Part("bagian-2", "BAB II", second),
    )  # fmt: skip
    return anchored(Document("naskah-akademik", meta, "naskah", parts))


@pytest.fixture(scope="module")
def packed(paper: Document) -> bytes:
    return write_epub(paper, CSS)


def inside(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return {name: book.read(name) for name in book.namelist()}


def changed(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """Return a book in which one file says something else."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        for file, held in inside(data).items():
            told = held.replace(old, new) if file == name else held
            assert file != name or told != held
            book.writestr(file, told)
    return out.getvalue()


@pytest.mark.slow
def test_epubcheck_finds_nothing(packed: bytes, tmp_path: Path) -> None:
    java, judge = need_java(), need_python("epubcheck")
    path = tmp_path / "buku.epub"
    path.write_bytes(packed)
    with as_file(files(judge) / "epubcheck.jar") as jar:
        said = subprocess.run(
            [*java, "-jar", str(jar), str(path)], capture_output=True, text=True, check=False
        )
    assert "0 fatals / 0 errors / 0 warnings" in said.stdout + said.stderr, said.stderr


def test_the_same_document_gives_the_same_bytes(paper: Document, packed: bytes) -> None:
    assert write_epub(paper, CSS) == packed
    with zipfile.ZipFile(io.BytesIO(packed)) as book:
        first = book.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert {each.date_time for each in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert first.extra == b""


def test_a_chapter_is_a_file_and_links_lead_across(packed: bytes) -> None:
    held = inside(packed)
    pages = sorted(n for n in held if n.endswith(".xhtml"))
    assert pages == [
        "EPUB/daftar-isi.xhtml", "EPUB/naskah-akademik-1.xhtml", "EPUB/naskah-akademik-2.xhtml",
        "EPUB/naskah-akademik.xhtml",
    ]  # fmt: skip
    assert b'href="naskah-akademik-2.xhtml#bab-2"' in held["EPUB/naskah-akademik-1.xhtml"]
    assert b'href="naskah-akademik-1.xhtml#tabel-1"' in held["EPUB/naskah-akademik-2.xhtml"]
    nav = held["EPUB/daftar-isi.xhtml"].decode()
    assert '<ol><li><a href="naskah-akademik-2.xhtml#bab-2-a">A. Kesimpulan</a></li></ol>' in nav


def test_what_only_a_browser_can_use_is_taken_off(packed: bytes) -> None:
    held = inside(packed)
    pages = b"".join(data for name, data in held.items() if name.endswith(".xhtml"))
    assert b"data-kolom" not in pages
    assert b"tabindex" not in pages
    assert b"lampiran.xlsx" not in pages  # no book holds a file of the packet
    assert b"https://jdih.example.go.id/a?b=1&amp;c=2" in pages
    assert [n for n in held if n.endswith(".png")]
    assert b"clipPath" in pages


def test_every_page_says_what_state_the_draft_is_in(packed: bytes) -> None:
    pages = {n: d for n, d in inside(packed).items() if n.endswith(".xhtml") and "daftar" not in n}
    assert all(b'<p class="alat">Rancangan</p>' in data for data in pages.values())


BREAKS = {
    "kata yang hilang": (b"Uraian pada", b"Uraian", "P80"),
    "catatan yang lain": (b"Lihat &amp; baca", b"Baca", "P80"),
    "tautan mati": (b"naskah-akademik-2.xhtml#bab-2", b"naskah-akademik-2.xhtml#bab-9", "P82"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_book_that_says_something_else_is_told(name: str, paper, packed: bytes) -> None:
    assert compare_epub(paper, packed) == ()
    old, new, code = BREAKS[name]
    broken = changed(packed, "EPUB/naskah-akademik-1.xhtml", old, new)
    assert {d.code for d in compare_epub(paper, broken)} == {code}
