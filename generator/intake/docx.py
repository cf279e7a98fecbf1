"""Paragraphs of a DOCX as lines: automatic numbers as literal labels, insertions accepted.

Tables that only align (Menimbang | : | a. | bahwa ...) become lines; deleted text, footnotes and
text boxes are left out and reported.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml import etree

from generator.diagnostics import Diagnostic, DraftingError, Span, galat, peringatan
from generator.intake.docx_numbers import Numbering
from generator.intake.text import empty, tidy
from generator.model.lines import Line

_SKIP = {qn("w:del"), qn("w:moveFrom"), qn("w:txbxContent"), qn("w:pPr"), qn("w:rPr")}
_REPORT = (
    (qn("w:del"), "Teks yang dihapus dalam pelacakan perubahan tidak ikut dibaca."),
    (qn("w:footnoteReference"), "Catatan kaki tidak ikut dibaca."),
    (qn("w:txbxContent"), "Kotak teks tidak ikut dibaca."),
)


def read_docx(data: bytes, path: str) -> tuple[tuple[Line, ...], tuple[Diagnostic, ...]]:
    """Return the lines of a DOCX; raise DraftingError when it is damaged or empty."""
    place = Span(path, 1, 1)
    try:
        document = Document(io.BytesIO(data))
    except (
        PackageNotFoundError,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        etree.XMLSyntaxError,
    ) as e:
        message = "DOCX rusak atau bukan DOCX: tidak dapat dibuka."
        raise DraftingError([galat(place, "H98", message)]) from e
    walker = _Walker(path, Numbering(document))
    lines = tuple(walker.block(document.element.body))
    if not lines:
        raise DraftingError([empty(place)])
    return lines, tuple(walker.notes)


@dataclass(slots=True)
class _Walker:
    """Goes through the body in printed order; a paragraph is a line, its place its number."""

    path: str
    numbering: Numbering
    row: int = 0
    notes: list[Diagnostic] = field(default_factory=list)

    def block(self, parent: etree._Element) -> Iterator[Line]:
        """Yield the lines of a body or of a table cell."""
        for child in parent:
            if child.tag == qn("w:p"):
                yield from self._paragraph(child)
            elif child.tag == qn("w:tbl"):
                yield from self._table(child)
            elif child.tag == qn("w:sdt"):
                for content in child.iterfind(qn("w:sdtContent")):
                    yield from self.block(content)
            elif child.tag == qn("w:ins"):
                yield from self.block(child)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Line]:
        self.row += 1
        place = Span(self.path, self.row, 1)
        self._report(paragraph, place)
        label = self.numbering.label(paragraph)
        text = tidy("".join(_words(paragraph)))
        if not text.strip():
            return
        for n, piece in enumerate(text.split("\n")):
            words = " ".join(piece.split())
            if words:
                yield Line(f"{label} {words}".strip() if n == 0 else words, place)

    def _report(self, paragraph: etree._Element, place: Span) -> None:
        for tag, message in _REPORT:
            if next(paragraph.iter(tag), None) is not None:
                self.notes.append(peringatan(place, "H89", message))

    def _table(self, table: etree._Element) -> Iterator[Line]:
        """Yield the rows of a table: the first paragraphs of its cells, then the second ..."""
        for row in table.iter(qn("w:tr")):
            if next(row.iterancestors(qn("w:tbl"))) is not table:
                continue
            cells = [list(self.block(cell)) for cell in row.iterfind(qn("w:tc"))]
            for together in zip_longest(*cells):
                found = [line for line in together if line]
                yield Line(" ".join(line.text for line in found), found[0].asal)


def _words(element: etree._Element) -> Iterator[str]:
    """Yield the text of a paragraph; a line break stays one, a tab becomes a blank."""
    for child in element:
        if child.tag in _SKIP:
            continue
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in (qn("w:br"), qn("w:cr")):
            yield "\n"
        elif child.tag == qn("w:tab"):
            yield " "
        elif child.tag == qn("w:noBreakHyphen"):
            yield "-"
        else:
            yield from _words(child)
