"""DOCX that are damaged, hostile, or made by other programs: one clear message, or the text."""

from __future__ import annotations

import io
import warnings
import zipfile

import pytest
from berkas_luar import NASKAH, docx, paragraphs, rels, word

from generator.diagnostics import DraftingError
from generator.intake import docx as room
from generator.intake import package
from generator.intake.docx import read_docx

LAUGHS = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
OUTSIDE = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
MAIN = "word/document.xml"


def refusal(data: bytes) -> str:
    with pytest.raises(DraftingError) as caught:
        read_docx(data, "naskah.docx")
    (found,) = caught.value.diagnostics
    return f"{found.code} {found.message}"


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [
        ({"_rels/.rels": None}, "H98 DOCX rusak atau bukan DOCX: bagian utamanya tidak disebut."),
        ({MAIN: None}, "bagian word/document.xml tidak ada atau ganda"),
        ({MAIN: "<w"}, "XML bagian word/document.xml keliru"),
        ({MAIN: b"\0\1\2"}, "XML bagian word/document.xml keliru"),
        ({MAIN: "<a/>"}, "tidak ada isi naskah"),
        ({MAIN: word(paragraphs("&c;"), LAUGHS)}, "memuat DOCTYPE"),
        ({MAIN: word(paragraphs("&a;"), OUTSIDE)}, "memuat DOCTYPE"),
        ({MAIN: word("<w:p>" * 400 + "</w:p>" * 400)}, "XML bagian word/document.xml keliru"),
        ({"word/_rels/document.xml.rels": rels(styles="tiada.xml")}, "bagian word/tiada.xml"),
        ({MAIN: word("")}, "H94"),
        ({MAIN: " " * (package.PART + 9)}, "H95 Berkas terlalu besar: bagian word/document.xml"),
        ({MAIN: word("<w:p/>" * package.TAGS)}, "H95 Berkas terlalu besar: bagian word/document"),
    ],
)
def test_a_fault_of_a_package_is_named(parts: dict[str, str | bytes | None], wanted: str) -> None:
    assert wanted in refusal(docx(parts))


def test_more_paragraphs_than_any_law_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MAX_LINES", 9)
    assert refusal(docx()) == "H95 Berkas terlalu besar: lebih dari 9 alinea."


def test_a_part_that_stands_twice_is_no_part() -> None:
    stream = io.BytesIO(docx())
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr(MAIN, word(paragraphs("Pasal 1", "Teks lain.")))
    assert "tidak ada atau ganda" in refusal(stream.getvalue())


def test_a_flipped_bit_is_noticed() -> None:
    data = bytearray(docx({MAIN: word(paragraphs(*NASKAH * 40))}))
    start = data.find(MAIN.encode()) + len(MAIN)
    data[start + 40] ^= 16
    assert refusal(bytes(data)).startswith("H98 DOCX rusak")


def test_a_truncated_archive_is_refused() -> None:
    data = docx()
    assert "tidak utuh" in refusal(data[: len(data) // 2])


def test_a_directory_that_lies_about_a_size_is_found_out() -> None:
    data = bytearray(docx({MAIN: word("<w:p/>" * 20_000)}))
    entry = data.rfind(MAIN.encode()) - 46 + 24  # the size unpacked, in the central directory
    data[entry : entry + 4] = (1000).to_bytes(4, "little")
    assert refusal(bytes(data)).startswith("H98 DOCX rusak")


def test_what_never_is_unpacked_does_no_harm() -> None:
    parts = {"/etc/passwd": "x", "../../lari.txt": "x", "word/vbaProject.bin": b"\0" * 2000}
    assert [x.text for x in read_docx(docx(parts), "naskah.docx")[0]] == list(NASKAH)


def test_the_strict_variant_of_office_is_read() -> None:
    def strict(text: str) -> str:
        return text.replace("http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/")

    data = docx({MAIN: strict(word(paragraphs(*NASKAH)))})
    assert [x.text for x in read_docx(data, "naskah.docx")[0]] == list(NASKAH)


def test_numbers_of_lists_that_are_none_do_not_stop_the_reading() -> None:
    ns = f'xmlns:w="{word("").split(chr(34))[1]}"'
    numbering = (
        f'<w:numbering {ns}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="x"><w:start '
        'w:val="99999999999"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    listed = '<w:p><w:pPr><w:numPr><w:ilvl w:val="-"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    data = docx(
        {
            "word/_rels/document.xml.rels": rels(numbering="numbering.xml"),
            "word/numbering.xml": numbering,
            MAIN: word(f"{listed}<w:r><w:t>bahwa</w:t></w:r></w:p>"),
        }
    )
    assert [x.text for x in read_docx(data, "naskah.docx")[0]] == ["a. bahwa"]
