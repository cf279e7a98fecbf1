"""The dossiers of the repository: they are clean, built whole, and pass outside judges.

Only this file reads what drafters write in ``content/``, and it holds no word and no number of it.
"""

from __future__ import annotations

import io
import json
import subprocess
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pikepdf
import pytest
from juri import need_node, need_office
from lxml import etree
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from generator.app.build import Options, Outcome, build
from generator.app.paths import Home
from generator.app.prepare import prepare
from generator.content.dossiers import list_dossiers
from generator.content.load import load_dossier
from generator.diagnostics import Severity
from generator.documents.build import build as build_documents
from generator.model.dossier import DOKUMEN
from generator.render.docx import office
from generator.render.docx.kit import targets_of
from generator.render.docx.pagination import printed_pages
from generator.render.pdf.anchors import named

ROOT = Path(__file__).parents[2]
WORD = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
INSTRUCTION = f"{{{WORD['w']}}}instrText"
F4 = (215, 330)
A4 = (210, 297)

pytestmark = pytest.mark.slow


SEMUA = list_dossiers(ROOT / "content")
# A dossier of an invented region is checked, but not built: tests/dosir is built often enough.
NYATA = [s for s in SEMUA if not load_dossier(ROOT / "content", s).identitas.daerah.rekaan]


@pytest.mark.parametrize("nama", sorted({*SEMUA} - {*NYATA}))
def test_a_dossier_of_an_invented_region_is_clean(home: Home, nama: str) -> None:
    prepare(home, nama)  # raises what is wrong with it


@pytest.fixture(scope="module", params=NYATA)
def slug(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Home:
    root = tmp_path_factory.mktemp("repositori")
    for name in ("content", "templates"):
        (root / name).symlink_to(ROOT / name)
    return Home(root)


@pytest.fixture(scope="module")
def outcome(home: Home, slug: str) -> Outcome:
    return build(home, (slug,), Options(home.build), lambda *_: None)


@pytest.fixture(scope="module")
def folder(home: Home, outcome: Outcome, slug: str) -> Path:
    assert outcome.failed == ()
    return home.build / slug


@pytest.fixture(scope="module")
def documents(home: Home, slug: str) -> tuple[str, ...]:
    """Return which documents the dossier asks for."""
    return load_dossier(home.content, slug).identitas.dokumen or DOKUMEN


@pytest.fixture(scope="module")
def converted(folder: Path) -> dict[str, bytes]:
    """Return every DOCX as LibreOffice prints it."""
    need_office()
    with office.Office() as libreoffice:
        return {p.stem: libreoffice.to_pdf(p.read_bytes()) for p in sorted(folder.glob("*.docx"))}


def pdfs(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.pdf"))


def sizes(pdf: bytes) -> set[tuple[int, int]]:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return {tuple(round(float(side) / 72 * 25.4) for side in p.mediabox[2:]) for p in pages}


def test_every_document_stands_there_as_docx_pdf_and_page_and_nothing_else(
    folder: Path, outcome: Outcome, documents: tuple[str, ...]
) -> None:
    found = {path.name for path in folder.iterdir() if path.name != "web"}
    assert found == {f"{name}.{kind}" for name in documents for kind in ("docx", "pdf")}
    assert {*found, "index.html"} == {path.name for path in outcome.written}
    pages = {path.stem for path in (folder / "web").glob("*.html")}
    assert {"index", *documents} <= pages


def test_no_error_stands_in_what_was_found(outcome: Outcome) -> None:
    assert [str(d) for d in outcome.diagnostics if d.severity is Severity.GALAT] == []


def test_paper_sizes(folder: Path) -> None:
    assert sizes((folder / "ranperda.pdf").read_bytes()) == {F4}
    assert sizes((folder / "naskah-akademik.pdf").read_bytes()) <= {A4, A4[::-1]}
    assert sizes((folder / "matriks-persandingan.pdf").read_bytes()) == {F4[::-1]}


def test_pdf_says_what_it_is(folder: Path) -> None:
    for path in pdfs(folder):
        with pikepdf.open(path) as pdf:
            assert pdf.Root.Lang == "id", path.name
            with pdf.open_metadata() as told:
                assert told["dc:title"]
                assert told["pdf:Producer"] == "naskah"
            with pdf.open_outline() as outline:
                assert outline.root, path.name
            assert "/PageLabels" in pdf.Root
            assert "/StructTreeRoot" in pdf.Root


def test_fonts_are_subsets_that_travel_with_the_file_and_pictures_are_vectors(folder: Path) -> None:
    for path in pdfs(folder):
        with pikepdf.open(path) as pdf:
            objects = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary)]
            fonts = [o for o in objects if o.get("/Type") == "/FontDescriptor"]
            assert fonts, path.name
            for font in fonts:
                assert str(font.FontName)[7:8] == "+", f"{path.name}: {font.FontName} is whole"
                assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(font.keys())
            streams = [o for o in pdf.objects if isinstance(o, pikepdf.Stream)]
            assert not [o for o in streams if o.get("/Subtype") == "/Image"], path.name


def test_every_link_leads_somewhere(folder: Path) -> None:
    for path in pdfs(folder):
        with pikepdf.open(path) as pdf:
            names = pdf.Root.Names.Dests.Names
            known = {str(names[n]) for n in range(0, len(names), 2)}
            links = [
                link
                for page in pdf.pages
                for link in page.obj.get("/Annots", ())
                if link.get("/Subtype") == "/Link"
            ]
            for link in links:
                assert "/Dest" in link or str(link.A.URI).startswith("https://"), path.name
            assert {str(x.Dest) for x in links if "/Dest" in x} <= known


def test_every_page_bears_the_state_of_the_draft(folder: Path, slug: str) -> None:
    for path in pdfs(folder):
        with closing(PdfDocument(path)) as pdf:
            texts = [page.get_textpage().get_text_range() for page in pdf]
        bare = [n for n, text in enumerate(texts, 1) if slug not in text]
        assert bare in ([], [1]), path.name  # the cover alone may be without


@pytest.mark.node
def test_word_opens_every_document_without_a_repair_prompt(folder: Path) -> None:
    validator = need_node("ooxml-validator")
    for path in sorted(folder.glob("*.docx")):
        done = subprocess.run([validator, path], capture_output=True, text=True, check=False)
        assert json.loads(done.stdout)["errors"] == [], path.name


@pytest.mark.office
def test_docx_is_about_as_long_as_pdf(folder: Path, converted) -> None:
    for name, data in converted.items():
        ours = len(PdfReader(folder / f"{name}.pdf").pages)
        theirs = len(PdfReader(io.BytesIO(data)).pages)
        assert abs(ours - theirs) <= max(1, 0.05 * ours), name
        assert sizes(data) == sizes((folder / f"{name}.pdf").read_bytes()), name


@pytest.mark.office
def test_page_numbers_in_the_contents_of_the_docx_are_right(
    home: Home, slug: str, folder: Path, converted
) -> None:
    (paper,) = build_documents(prepare(home, slug), ("naskah-akademik",))
    paper = named(paper)
    right = printed_pages(converted["naskah-akademik"], paper)
    bookmarks = {target.whole: id_ for id_, target in targets_of(paper).items()}
    lines = list(contents_lines(folder / "naskah-akademik.docx"))
    assert lines
    wrong = [
        (bookmark, page, right[bookmarks[bookmark]])
        for bookmark, page in lines
        if page != right[bookmarks[bookmark]]
    ]
    assert not wrong


def contents_lines(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the bookmark and the shown page of every line of the lists of contents."""
    with zipfile.ZipFile(path) as package:
        tree = etree.fromstring(package.read("word/document.xml"))
    for link in tree.iterfind(".//w:hyperlink[@w:history]", WORD):
        anchor = link.get(f"{{{WORD['w']}}}anchor")
        if anchor and any("PAGEREF" in (code.text or "") for code in link.iter(INSTRUCTION)):
            yield anchor, [text.text or "" for text in link.iterfind(".//w:t", WORD)][-1]
