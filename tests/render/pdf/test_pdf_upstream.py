"""The change of WeasyPrint as it could go upstream (docs/hulu): the same bytes, and linear."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

PATCH = Path(__file__).parents[3] / "docs" / "hulu" / "weasyprint-70-tinggi-catatan.patch"
STYLE = """
@page { size: 300px 420px; margin: 20px; @footnote { border-top: 1px solid; PADDING } }
p { margin: 0 0 6px; font: 10px serif }
.catatan { float: footnote; font-size: 8px; margin: MARGIN }
"""
WORKS = """
import hashlib, json, sys
from weasyprint import HTML, layout
from weasyprint.formatting_structure.boxes import FootnoteAreaBox

told = json.load(sys.stdin)
inside, laid = layout.block_level_layout, []

def counted(context, box, *rest, **more):
    if isinstance(box, FootnoteAreaBox):
        laid.append(len(box.children))
    return inside(context, box, *rest, **more)

layout.block_level_layout = counted
document = HTML(string=told).render()
data = document.write_pdf()
print(json.dumps([len(document.pages), hashlib.sha256(data).hexdigest(), sum(laid)]))
"""


@pytest.fixture(scope="module")
def upstream(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the installed WeasyPrint, patched."""
    folder = tmp_path_factory.mktemp("hulu")
    spec = find_spec("weasyprint")
    assert spec is not None and spec.origin is not None
    shutil.copytree(Path(spec.origin).parent, folder / "weasyprint")
    outside = {**os.environ, "GIT_CEILING_DIRECTORIES": str(folder.parent)}
    subprocess.run(["git", "apply", str(PATCH)], cwd=folder, env=outside, check=True)
    return folder


def laid_out(html: str, folder: Path | None = None) -> tuple[int, str, int]:
    """Return the pages, the hash of the PDF, and how many notes were laid out to measure them."""
    path = {"PYTHONPATH": str(folder)} if folder else {}
    done = subprocess.run(
        [sys.executable, "-c", WORKS],
        input=json.dumps(html),
        env={**os.environ, **path, "SOURCE_DATE_EPOCH": "0"},
        capture_output=True,
        text=True,
        check=True,
    )
    pages, data, notes = json.loads(done.stdout)
    return pages, data, notes


def text(notes: int, margin: str, padding: str) -> str:
    """Return a text of three pages of ``notes`` notes each, more or less."""
    style = STYLE.replace("MARGIN", margin).replace("PADDING", padding)
    lines = "".join(
        f"<p>Kalimat {n}<span class=catatan>Catatan {n}, {'dengan isi ' * (n % 7)}</span></p>"
        for n in range(3 * notes)
    )
    return f"<style>{style}</style>{lines}"


@pytest.mark.parametrize(
    ("margin", "padding"),
    [("0", "padding-bottom: 2px"), ("0 0 4px", "padding-bottom: 2px")],
    ids=["no margins", "margins below"],
)
def test_each_note_is_measured_once_and_the_pages_are_the_same(
    upstream: Path, margin: str, padding: str
) -> None:
    html = text(12, margin, padding)
    pages, before, many = laid_out(html)
    assert pages >= 3
    assert laid_out(html, upstream) == (pages, before, 3 * 12)
    assert many > 4 * 3 * 12


@pytest.mark.parametrize(
    ("margin", "padding"),
    [
        ("4px 0", "padding-bottom: 2px"),
        ("0 0 4px", ""),
        ("0", "padding-bottom: 2px; max-height: 60px"),
        ("0", "padding-bottom: 2px; min-height: 90px"),
    ],
    ids=["margins meet", "a margin leaves the area", "a highest area", "a lowest area"],
)
def test_where_notes_do_not_stack_nothing_is_another_way(
    upstream: Path, margin: str, padding: str
) -> None:
    html = text(6, margin, padding)
    assert laid_out(html, upstream) == laid_out(html)
