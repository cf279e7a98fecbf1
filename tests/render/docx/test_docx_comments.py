"""Marks in a DOCX are review comments: Word shows them, the text stays what it is."""

from __future__ import annotations

import io
import json
import re
import subprocess
import zipfile
from dataclasses import replace

import docx
import pytest
from docx_bahan import Everywhere
from sample import regulation

from generator.ir.nodes import Document, Mark, Paragraph
from generator.ir.walk import walk
from generator.render.docx.package import write_docx
from generator.render.pdf.anchors import named


@pytest.fixture(scope="module")
def marked() -> Document:
    document = named(regulation())
    ids = [
        b.id for p in document.parts for b in walk(p.blocks) if getattr(b, "id", "")
        and not isinstance(b, Paragraph)
    ]  # fmt: skip
    target = next(id_ for id_ in ids if "pasal" in id_)
    marks = tuple(Mark(target, code, "pesan & aturan", ids[-1]) for code in ("F57", "N06"))
    return replace(document, marks=marks)


@pytest.fixture(scope="module")
def data(marked: Document, gaya) -> bytes:
    return write_docx(marked, gaya, Everywhere())


def member(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


def test_each_mark_is_a_comment(data: bytes) -> None:
    comments = list(docx.Document(io.BytesIO(data)).comments)
    assert [(c.text, c.author) for c in comments] == [
        ("F57: pesan & aturan", "Pemeriksaan naskah"),
        ("N06: pesan & aturan", "Pemeriksaan naskah"),
    ]


def test_a_comment_is_about_its_block(data: bytes) -> None:
    body = member(data, "word/document.xml")
    for number in ("0", "1"):
        span = re.search(
            rf'<w:commentRangeStart w:id="{number}"/>(.*?)<w:commentRangeEnd w:id="{number}"/>',
            body,
        )
        assert span
        assert "Pasal" in span[1]
        assert f'<w:commentReference w:id="{number}"/>' in body


def test_without_marks_there_are_no_comments(marked: Document, gaya) -> None:
    plain = write_docx(replace(marked, marks=()), gaya, Everywhere())
    with zipfile.ZipFile(io.BytesIO(plain)) as package:
        assert "word/comments.xml" not in package.namelist()
    assert "comment" not in member(plain, "word/document.xml")


def test_the_same_marks_give_the_same_bytes(marked: Document, data: bytes, gaya) -> None:
    assert write_docx(marked, gaya, Everywhere()) == data


@pytest.mark.node
@pytest.mark.slow
def test_word_opens_it_without_a_repair_prompt(data: bytes, validator, tmp_path) -> None:
    path = tmp_path / "uji.docx"
    path.write_bytes(data)
    said = subprocess.run([validator, path], capture_output=True, text=True, check=False).stdout
    assert json.loads(said)["errors"] == []
