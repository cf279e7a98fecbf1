"""What the tests of the DOCX share: the house style, two finished files, outside judges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from docx_bahan import Everywhere
from juri import need_node, need_office
from sample import regulation, sample

from generator.content.gaya import load_gaya
from generator.model.gaya import Gaya
from generator.render.docx import office
from generator.render.docx.package import write_docx

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def gaya() -> Gaya:
    return load_gaya(ROOT / "templates" / "style" / "gaya.yaml")


@pytest.fixture(scope="session")
def files(gaya) -> Mapping[str, bytes]:
    """Return the sample documents as DOCX, by name."""
    documents = (sample(), regulation())
    return {each.name: write_docx(each, gaya, Everywhere()) for each in documents}


@pytest.fixture(scope="session")
def validator() -> Path:
    """Return the Open XML SDK validator, or skip."""
    return need_node("ooxml-validator")


@pytest.fixture(scope="session")
def libreoffice() -> Iterator[office.Office]:
    """Skip where LibreOffice is not installed."""
    need_office()
    with office.Office() as opened:
        yield opened
