"""What others make of our files: Microsoft's Open XML SDK and LibreOffice."""

from __future__ import annotations

import io
import json
import re
import subprocess
import zipfile
from dataclasses import replace

import pytest
from docx_bahan import Everywhere
from PIL import Image
from pypdf import PdfReader, PdfWriter
from sample import sample

from generator.ir.nodes import Bitmap, Document, Figure, Part
from generator.render import machine
from generator.render.docx import office
from generator.render.docx.kit import targets_of
from generator.render.docx.package import write_docx, write_proof
from generator.render.docx.pagination import pages_of, printed_pages
from generator.render.pdf.anchors import named
from generator.render.pdf.book import write_pdf


@pytest.mark.node
@pytest.mark.slow
@pytest.mark.parametrize("version", ("Office2010", "Office2013", "Microsoft365"))
@pytest.mark.parametrize("name", ("contoh", "rancangan-contoh"))
def test_word_opens_it_without_a_repair_prompt(files, validator, tmp_path, name, version):
    path = tmp_path / "uji.docx"
    path.write_bytes(files[name])
    asked = [validator, path, "--officeVersion", version]
    said = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    assert json.loads(said)["errors"] == []


@pytest.mark.node
@pytest.mark.slow
@pytest.mark.parametrize("version", ("Office2010", "Office2013", "Microsoft365"))
def test_pictures_and_a_wish_for_new_page_numbers_are_valid(gaya, validator, tmp_path, version):
    blocks = tuple(
        Figure("gambar", "", "foto kantor", f"Gambar {n}", (), (), f"gambar-{n}", _pixels(kind))
        for n, kind in enumerate(("jpeg", "png"), 1)
    )
    path = tmp_path / "gambar.docx"
    document = Document("gambar", sample().meta, "naskah", (Part("bab-1", "BAB I", blocks),))
    path.write_bytes(write_docx(document, gaya, Everywhere(), ask_update=True))
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        assert b"updateFields" in package.read("word/settings.xml")
    assert any(name.endswith((".jpg", ".jpeg")) for name in names)
    asked = [validator, path, "--officeVersion", version]
    said = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    assert json.loads(said)["errors"] == []


def _pixels(kind: str) -> Bitmap:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "#888").save(out, kind)
    return Bitmap(out.getvalue(), kind, 60, 40, 150)


@pytest.fixture(scope="module")
def pages(files, libreoffice):
    return PdfReader(io.BytesIO(libreoffice.to_pdf(files["contoh"]))).pages


@pytest.fixture(scope="module")
def numbers(gaya, libreoffice):
    return pages_of(sample(), gaya, Memory(), libreoffice)


class Memory(dict[str, bytes]):
    put = dict.__setitem__


@pytest.mark.office
@pytest.mark.slow
class TestLibreOffice:
    """One conversion for all questions."""

    def test_the_landscape_part_is_landscape(self, pages):
        turned = [page.mediabox.width > page.mediabox.height for page in pages]
        assert turned.count(True) >= 5
        assert turned == sorted(turned)

    def test_it_has_about_as_many_pages_as_the_pdf(self, pages, gaya, layouts):
        ours = PdfReader(io.BytesIO(write_pdf(sample(), gaya, layouts, None).data))
        assert abs(len(pages) - len(ours.pages)) <= 0.1 * len(ours.pages)

    def test_every_page_bears_the_running_line(self, pages):
        for page in pages:
            assert "Konsep · contoh · 1a2b3c4d" in page.extract_text()

    def test_pages_are_those_that_a_reader_sees(self, pages, numbers):
        front = {"kata-pengantar": "i", "daftar-isi": "ii", "bab-1": "1"}
        assert {key: numbers[key] for key in front} == front
        for identifier, words in (("tabel-1", "Tabel 1"), ("daftar-pustaka", "DAFTAR PUSTAKA")):
            sheet = pages[int(numbers[identifier]) + 2].extract_text()  # cover, i, ii come first
            assert words in sheet

    def test_every_block_with_an_id_gets_its_page(self, numbers):
        assert set(numbers) == set(targets_of(named(sample())))

    def test_numbers_are_those_of_the_file_that_bears_them(self, gaya, numbers, libreoffice):
        finished = write_docx(sample(), gaya, numbers)
        assert printed_pages(libreoffice.to_pdf(finished), named(sample())) == numbers


@pytest.mark.office
@pytest.mark.slow
def test_a_regulation_keeps_its_paper(files, libreoffice):
    pages = PdfReader(io.BytesIO(libreoffice.to_pdf(files["rancangan-contoh"]))).pages
    sizes = {tuple(round(float(side) / 72 * 25.4) for side in p.mediabox[2:]) for p in pages}
    assert sizes == {(215, 330), (330, 215)}
    assert "- 2 -" in pages[1].extract_text()
    assert "- 1 -" not in pages[0].extract_text()


def test_only_what_takes_room_is_set_again(gaya):
    """The content hash on every page, the properties and the lines of a picture take none."""
    document = sample()
    draft = replace(document, meta=replace(document.meta, running="Konsep · contoh · 99887766"))
    assert write_proof(draft, gaya) == write_proof(document, gaya)
    turned = replace(document.parts[-1], paper="tegak")
    other = replace(document, parts=(*document.parts[:-1], turned))
    assert write_proof(other, gaya) != write_proof(document, gaya)


class Fake(office.Office):
    """LibreOffice that gives this PDF, or must not be asked."""

    def __init__(self, pdf: bytes | None = None):
        super().__init__()
        self.pdf = pdf

    def to_pdf(self, docx):
        assert self.pdf is not None
        return self.pdf


def test_pages_once_found_are_kept(gaya, monkeypatch):
    document, cache = sample(), Memory()
    places = {f"/{re.sub('[^A-Za-z0-9]', lambda c: f'{ord(c[0]):02X}', t.whole)}": 1
              for t in targets_of(named(document)).values()}  # fmt: skip
    monkeypatch.setattr(office, "sheets_of", lambda pdf: office.Sheets(3, places))
    first = pages_of(document, gaya, cache, Fake(b"pdf"))
    assert first
    assert pages_of(document, gaya, cache, Fake()) == first


def test_a_pdf_of_something_else_gives_no_pages(gaya):
    pdf = io.BytesIO()
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(pdf)
    with pytest.raises(office.OfficeError, match="tanpa penanda dokumen ini"):
        pages_of(sample(), gaya, Memory(), Fake(pdf.getvalue()))


@pytest.mark.parametrize("junk", [b"", b"bukan pdf", b"%PDF-1.7\n1 0 obj<</Type/Catalog>>trailer"])
def test_a_damaged_pdf_gives_no_pages_and_is_not_kept(gaya, junk):
    cache = Memory()
    with pytest.raises(office.OfficeError, match="PDF yang rusak"):
        pages_of(sample(), gaya, cache, Fake(junk))
    assert not cache


def test_without_libreoffice_the_message_says_so(monkeypatch):
    monkeypatch.setattr(machine.shutil, "which", lambda name: None)
    assert not office.available()
    with office.Office() as none, pytest.raises(office.OfficeError, match="tidak terpasang"):
        none.to_pdf(b"")
