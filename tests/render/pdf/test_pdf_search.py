"""Who searches for words finds them: divided ones whole, numbers with a plain blank before them."""

from __future__ import annotations

import io
import re
import subprocess
from collections import Counter

import pikepdf
import pypdfium2
import pytest
from juri import need_poppler, need_python
from sample import regulation, sample

from generator.ir.identify import anchored
from generator.proof.words import read
from generator.render.pdf.anchors import named
from generator.render.pdf.divided import _signs

pytestmark = pytest.mark.slow
DOCUMENTS = {document.name: document for document in (sample(), regulation())}
NAMES = sorted(DOCUMENTS)
PHRASE = re.compile(r"Pasal \d+[A-Z]?|ayat \(\d+[a-z]?\)|Nomor \d+ Tahun \d{4}")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def written(document) -> str:
    reading = read(named(anchored(document)))
    return re.sub(r"[\s\u00a0]+", " ", " ".join((*reading.text, *reading.notes)))


def of_pdfium(pdf: bytes, tmp_path) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


def of_poppler(pdf: bytes, tmp_path) -> str:
    need_poppler()
    file = tmp_path / "berkas.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True)
    return done.stdout.decode()


def of_mupdf(pdf: bytes, tmp_path) -> str:
    with need_python("pymupdf").open(stream=pdf, filetype="pdf") as document:
        return "\n".join(page.get_text() for page in document)


ENGINES = [of_pdfium, of_poppler, of_mupdf]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", NAMES)
def test_every_word_is_there_whole(built, tmp_path, name: str, engine) -> None:
    shown = set(WORD.findall(engine(built[name].data, tmp_path)))
    wanted = {word for word in WORD.findall(written(DOCUMENTS[name])) if len(word) > 4}
    assert wanted - shown == set()


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", NAMES)
def test_every_citation_is_found_with_plain_blanks(built, tmp_path, name: str, engine) -> None:
    text = engine(built[name].data, tmp_path)
    assert "\u00a0" not in text
    lines = Counter(PHRASE.findall(re.sub(r"[\n\r\f\u200b ]+", " ", text)))
    assert Counter(PHRASE.findall(written(DOCUMENTS[name]))) - lines == Counter()


@pytest.mark.parametrize("name", NAMES)
def test_the_search_of_pdfium_finds_citations(built, name: str) -> None:
    document = pypdfium2.PdfDocument(built[name].data)
    for phrase in set(PHRASE.findall(written(DOCUMENTS[name]))):
        found = (page.get_textpage().search(phrase).get_next() for page in document)
        assert any(found), phrase


def test_words_are_divided_at_all(built) -> None:
    """The tests above would say nothing of a document without divided words."""
    with pikepdf.open(io.BytesIO(built["contoh"].data)) as book:
        told = sum(_drawn(page).count(b"/ActualText") for page in book.pages)
    assert told > 20


@pytest.mark.parametrize("name", NAMES)
def test_what_pages_draw_can_be_parsed(built, name: str) -> None:
    with pikepdf.open(io.BytesIO(built[name].data)) as book:
        for page in book.pages:
            assert len(pikepdf.parse_content_stream(page))


@pytest.mark.parametrize("shown", [b"<0002>0<>-34.5<0001>", b"<0001>0<0002>", b"<00010002>"])
def test_a_shift_stays_a_number_of_its_own(shown: bytes) -> None:
    letters = dict.fromkeys(range(4), "a")
    pieces = b"".join(sign for sign, _ in _signs(shown, letters))
    before = re.findall(rb"[-\d.]+", re.sub(rb"<[^>]*>", b" ", shown))
    assert re.findall(rb"[-\d.]+", re.sub(rb"<[^>]*>", b" ", pieces)) == before


def _drawn(page: pikepdf.Page) -> bytes:
    contents = page.obj.Contents
    parts = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
    return b"\n".join(part.read_bytes() for part in parts)
