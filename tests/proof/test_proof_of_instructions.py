"""The proof finds a single word changed on paper, in the draft as in the comparison table."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "documents"))  # the sample dossier lives with its documents

from dosir_contoh import bahan_dari  # noqa: E402

from generator.content.load import load_dossier  # noqa: E402
from generator.diagnostics import Diagnostic  # noqa: E402
from generator.documents.bahan import Bahan  # noqa: E402
from generator.documents.build import build  # noqa: E402
from generator.ir.nodes import Document, Table, Text  # noqa: E402
from generator.law.engine.amend import Amandemen  # noqa: E402
from generator.proof.read_back import read_back, rows_agree  # noqa: E402
from generator.render.docx.package import write_docx  # noqa: E402

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


@pytest.fixture(scope="module")
def bahan() -> Bahan:
    return bahan_dari(load_dossier(ROOT / "tests" / "documents" / "content", "contoh"))


@pytest.fixture(scope="module")
def drafts(bahan: Bahan) -> dict[str, Document]:
    return {d.name: d for d in build(bahan, ("ranperda", "matriks-persandingan"))}


@pytest.fixture(scope="module")
def docx(drafts: dict[str, Document], gaya) -> bytes:
    return write_docx(drafts["ranperda"], gaya, {})


def changed(docx: bytes, place: int) -> tuple[bytes, str]:
    """Return the file with one word of Pasal I misspelt, and that word."""
    before = zipfile.ZipFile(io.BytesIO(docx))
    tree = etree.fromstring(before.read("word/document.xml"))
    texts = [t for t in tree.iter(WORD) if t.text]
    start = next(n for n, t in enumerate(texts) if t.text.strip() == "Pasal I")
    end = next(n for n, t in enumerate(texts) if t.text.strip() == "Pasal II")
    long = [t for t in texts[start + 2 : end] if len(t.text.split()) > 3]
    text = long[place * len(long) // PLACES]
    words = text.text.split(" ")
    n = max(range(len(words)), key=lambda i: words[i].isalpha() * len(words[i]))
    word, words[n] = words[n], f"{words[n]}x"
    text.text = " ".join(words)
    after = io.BytesIO()
    with zipfile.ZipFile(after, "w") as out:
        for item in before.infolist():
            new = item.filename == "word/document.xml"
            out.writestr(item, etree.tostring(tree) if new else before.read(item.filename))
    return after.getvalue(), word


PLACES = 12


def test_the_printed_draft_makes_the_law(bahan: Bahan, docx: bytes) -> None:
    assert read_back(bahan.amandemen, docx, bahan.dossier.dasar) == ()


@pytest.mark.parametrize("place", range(PLACES))
def test_one_word_changed_in_the_draft_is_found(bahan: Bahan, docx: bytes, place: int) -> None:
    broken, word = changed(docx, place)
    found = read_back(bahan.amandemen, broken, bahan.dossier.dasar)
    assert {d.code for d in found} & {"P30", "P31"}, word


def test_an_instruction_too_few_is_found(bahan: Bahan, docx: bytes) -> None:
    more = replace(bahan.amandemen, instruksi=bahan.amandemen.instruksi[:-1])
    assert "P30" in {d.code for d in read_back(more, docx, bahan.dossier.dasar)}


def proven(bahan: Bahan, drafts: dict[str, Document], matriks: Document) -> tuple[Diagnostic, ...]:
    dasar = bahan.dossier.dasar
    pembukaan = f"{dasar.menimbang} {dasar.mengingat}"
    return rows_agree(bahan.amandemen, matriks, drafts["ranperda"], pembukaan)


def test_the_table_shows_the_law(bahan: Bahan, drafts: dict[str, Document]) -> None:
    assert proven(bahan, drafts, drafts["matriks-persandingan"]) == ()


def words_of(matriks: Document) -> list[Text]:
    """Return the longer texts in the columns before and after."""
    tables = [b for part in matriks.parts for b in part.blocks if isinstance(b, Table)]
    cells = (cell for table in tables for row in table.body for cell in row[:2])
    return [text for cell in cells for text in _texts(cell) if len(text.text.split()) > 2]


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _texts(getattr(value, name))


def test_one_word_changed_in_the_table_is_found(bahan: Bahan, drafts: dict[str, Document]) -> None:
    matriks = drafts["matriks-persandingan"]
    every = words_of(matriks)
    assert len(every) > 4
    for inline in every[:: max(len(every) // 8, 1)]:
        broken = _with(matriks, inline, replace(inline, text=f"{inline.text} palsu"))
        found = proven(bahan, drafts, broken)
        assert "P32" in {d.code for d in found}, inline.text


def _with(value, old, new):
    """Return ``value`` with one node of the tree replaced."""
    if value is old:
        return new
    if isinstance(value, tuple):
        return tuple(_with(item, old, new) for item in value)
    if hasattr(value, "__dataclass_fields__"):
        fields = {n: getattr(value, n) for n in value.__dataclass_fields__}
        made = {n: _with(v, old, new) for n, v in fields.items()}
        return value if all(made[n] is fields[n] for n in fields) else replace(value, **made)
    return value


def test_a_law_that_differs_from_the_draft_is_found(bahan: Bahan, docx: bytes) -> None:
    other: Amandemen = replace(bahan.amandemen, hasil=bahan.amandemen.dasar)
    assert "P31" in {d.code for d in read_back(other, docx, bahan.dossier.dasar)}
