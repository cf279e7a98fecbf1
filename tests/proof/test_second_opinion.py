"""What others say of our PDF files: pdfua, MuPDF, and veraPDF where it is installed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from juri import need_python, need_verapdf

sys.path.insert(0, str(Path(__file__).parents[1] / "render"))  # its two sample documents

from sample import regulation, sample

from generator.content.gaya import load_gaya
from generator.render.pdf.book import write_many

pytestmark = pytest.mark.slow
STYLE = Path(__file__).parents[2] / "templates" / "style" / "gaya.yaml"
NAMES = ("contoh", "rancangan-contoh")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, layouts) -> Path:
    folder = tmp_path_factory.mktemp("pdf")
    for name, pdf in write_many((sample(), regulation()), load_gaya(STYLE), layouts, None).items():
        (folder / f"{name}.pdf").write_bytes(pdf.data)
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_pdfua_finds_nothing(files: Path, name: str) -> None:
    pdfua = need_python("pdfua")
    report = pdfua.validate(str(files / f"{name}.pdf"))
    found = [
        f
        for f in report.findings
        if f.severity is not pdfua.Severity.INFO
        and f.rule_id != "UA-15-003"  # the sample has a table without a head on purpose
    ]
    assert [(f.rule_id, f.message) for f in found] == []
    assert report.outcomes


def test_pdfua_sees_what_is_missing(files: Path, tmp_path: Path) -> None:
    """The judge judges: without its reading structure and title the same file is refused."""
    pdfua = need_python("pdfua")
    bare = tmp_path / "telanjang.pdf"
    with pikepdf.open(files / "contoh.pdf") as book:
        del book.Root["/StructTreeRoot"]
        del book.Root["/Metadata"]
        book.save(bare)
    worst = pdfua.validate(str(bare)).worst_severity
    assert (worst() if callable(worst) else worst) is pdfua.Severity.ERROR


@pytest.mark.parametrize("name", NAMES)
def test_mupdf_opens_every_page_without_a_warning(files: Path, name: str) -> None:
    pymupdf = need_python("pymupdf")
    pymupdf.TOOLS.reset_mupdf_warnings()
    with pymupdf.open(files / f"{name}.pdf") as book:
        assert all(page.get_pixmap(dpi=36).samples for page in book)
    assert pymupdf.TOOLS.mupdf_warnings() == ""


@pytest.mark.parametrize("flavour", ["ua1", "3a"])
@pytest.mark.parametrize("name", NAMES)
def test_verapdf_agrees_where_it_is_installed(files: Path, name: str, flavour: str) -> None:
    asked = [need_verapdf(), "--flavour", flavour, "--format", "text", files / f"{name}.pdf"]
    said = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    assert said.startswith("PASS"), said
