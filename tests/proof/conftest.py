"""The sample document as both files, made once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "render"))  # the shared sample lives with the renderers

from sample import regulation, sample  # noqa: E402

from generator.content.gaya import load_gaya  # noqa: E402
from generator.render.docx.package import write_docx  # noqa: E402
from generator.render.pdf.book import write_pdf  # noqa: E402


@pytest.fixture(scope="session")
def gaya():
    return load_gaya(ROOT / "templates" / "style" / "gaya.yaml")


@pytest.fixture(scope="session")
def trio(gaya, layouts):
    """Return (document, pdf, docx) of each sample, by name."""
    made = {}
    for document in (sample(), regulation()):
        pdf = write_pdf(document, gaya, layouts, None)
        docx = write_docx(document, gaya, pdf.pages)
        made[document.name] = (document, pdf.data, docx)
    return made
