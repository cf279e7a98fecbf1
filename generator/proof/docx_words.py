"""The words of a DOCX in the order of its XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from generator.intake.omml import MATH, SPACE, linear

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BRACKETS = {"begChr": "(", "endChr": ")"}  # what Word draws where nothing is said
_SPACES = frozenset((f"{_W}tab", f"{_W}br"))
_Element = etree._Element


@dataclass(frozen=True, slots=True)
class DocxWords:
    """Text of the body and of each note; ``pages`` are the numbers in its lists of contents."""

    body: str
    notes: tuple[str, ...]
    pages: tuple[str, ...]
    formulas: tuple[str, ...]  # each in its one line, as Word's own parts say it


def read_docx(docx: bytes) -> DocxWords:
    """Return the words of a DOCX."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
        notes = etree.fromstring(package.read("word/footnotes.xml"))
    pages: list[str] = []
    text = " ".join(_paragraph(each, "", pages) for each in body.iter(f"{_W}p"))
    ordinary = (note for note in notes.iter(f"{_W}footnote") if note.get(f"{_W}type") is None)
    formulas = tuple(map(linear, body.iter(MATH)))
    return DocxWords(text, tuple(_note(note) for note in ordinary), tuple(pages), formulas)


def _note(note: _Element) -> str:
    number = note.get(f"{_W}id", "")
    return " ".join(_paragraph(each, number, []) for each in note.iter(f"{_W}p"))


def _paragraph(paragraph: _Element, number: str, pages: list[str]) -> str:
    """Return the words of a paragraph; ``number`` is printed where a note shows its own."""
    return "".join(_pieces(paragraph, number, pages))


def _pieces(paragraph: _Element, number: str, pages: list[str]) -> Iterator[str]:
    instructions: list[str] = []  # of the fields that are open, innermost last
    for element in paragraph.iter():
        tag = element.tag
        if tag == f"{_W}fldChar":
            _mark(str(element.get(f"{_W}fldCharType")), instructions)
        elif tag == f"{_W}instrText" and instructions:
            instructions[-1] += element.text or ""
        elif tag == f"{_W}t":
            if instructions and instructions[-1].split()[:1] == ["PAGEREF"]:
                pages.append(element.text or "")
            else:
                yield element.text or ""
        elif tag == MATH:
            yield from _drawn(element)
        elif tag in _SPACES:
            yield " "
        elif tag == f"{_W}footnoteReference":
            yield f" {element.get(f'{_W}id')} "
        elif tag == f"{_W}footnoteRef":
            yield f" {number} "


def _drawn(math: _Element) -> Iterator[str]:
    """Yield what is drawn of a formula, the brackets too that Word draws around a part."""
    for child in math:
        if child.tag == f"{SPACE}t":
            yield f" {child.text or ''} "
        elif child.tag == f"{SPACE}d":
            before, after = (_bracket(child, name) for name in _BRACKETS)
            yield f" {before} "
            yield from _drawn(child)
            yield f" {after} "
        else:
            yield from _drawn(child)


def _bracket(element: _Element, name: str) -> str:
    told = element.find(f"{SPACE}dPr/{SPACE}{name}")
    return _BRACKETS[name] if told is None else str(told.get(f"{SPACE}val", ""))


def _mark(kind: str, instructions: list[str]) -> None:
    if kind == "begin":
        instructions.append("")
    elif kind == "end" and instructions:
        instructions.pop()
