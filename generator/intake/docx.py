"""Paragraphs of a DOCX as lines: automatic numbers as literal labels, insertions accepted.

Tables that only align (Menimbang | : | a. | bahwa ...) become lines; deleted text, footnotes and
text boxes are left out and reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from lxml import etree

from generator.diagnostics import Diagnostic, DraftingError, Span, peringatan
from generator.intake import omml
from generator.intake.columns_named import names_columns
from generator.intake.docx_numbers import Numbering, w
from generator.intake.outside import too_large
from generator.intake.package import Package
from generator.intake.text import MAX_LINES, empty, tidy
from generator.model.lines import Line
from generator.model.rumus import line_of
from generator.model.tabel import row_of, rule

_SKIP = {w("del"), w("moveFrom"), w("txbxContent"), w("pPr"), w("rPr")}
_REPORT = (
    (w("del"), "Teks yang dihapus dalam pelacakan perubahan tidak ikut dibaca."),
    (w("footnoteReference"), "Catatan kaki tidak ikut dibaca."),
    (w("txbxContent"), "Kotak teks tidak ikut dibaca."),
)


def read_docx(data: bytes, path: str) -> tuple[tuple[Line, ...], tuple[Diagnostic, ...]]:
    """Return the lines of a DOCX; raise DraftingError when it is damaged or empty."""
    package = Package(data, path, "DOCX")
    main = package.related("", "officeDocument")
    if not main:
        raise package.damaged("bagian utamanya tidak disebut")
    body = package.xml(main).find(w("body"))
    if body is None:
        raise package.damaged("tidak ada isi naskah (w:body)")
    others = (package.related(main, kind) for kind in ("numbering", "styles"))
    walker = _Walker(path, Numbering(*(package.xml(name) if name else None for name in others)))
    lines = tuple(walker.block(body))
    if not lines:
        raise DraftingError([empty(Span(path, 1, 1))])
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
            if child.tag == w("p"):
                yield from self._paragraph(child)
            elif child.tag == w("tbl"):
                yield from self._table(child)
            elif child.tag == w("sdt"):
                for content in child.iterfind(w("sdtContent")):
                    yield from self.block(content)
            elif child.tag == w("ins"):
                yield from self.block(child)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Line]:
        self.row += 1
        if self.row > MAX_LINES:
            limit = f"lebih dari {MAX_LINES} alinea"
            raise DraftingError([too_large(Span(self.path), limit)])
        place = Span(self.path, self.row, 1)
        self._report(paragraph, place)
        self.notes += [
            _strange(place, m) for m in paragraph.iter(omml.MATH) if not omml.is_known(m)
        ]
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
        """Yield the rows of a table: the first paragraphs of its cells, then the second ...

        One with a head holds data: a row is a line of law text.
        """
        rows = [*table.iterfind(w("tr"))]
        named = not any(map(_is_head, rows)) and names_columns([*map(_cells, rows)])
        data = named or any(map(_is_head, rows))
        for row in table.iter(w("tr")):
            if next(row.iterancestors(w("tbl"))) is not table:
                continue
            cells = [list(self.block(cell)) for cell in row.iterfind(w("tc"))]
            if data:
                yield from self._row(row, cells, head=named and row is rows[0])
                continue
            for together in zip_longest(*cells):
                found = [line for line in together if line]
                yield Line(" ".join(line.text for line in found), found[0].asal)

    def _row(self, row: etree._Element, cells: list[list[Line]], *, head: bool) -> Iterator[Line]:
        """Yield a row of data, and the rule under the last row of the head."""
        place = Span(self.path, max(self.row, 1), 1)
        yield Line(row_of([" ".join(line.text for line in cell) for cell in cells]), place)
        after = row.getnext()
        if head or (_is_head(row) and not (after is not None and _is_head(after))):
            yield Line(rule(len(cells)), place)


def _strange(place: Span, math: etree._Element) -> Diagnostic:
    message = f"Rumus tidak dikenal seluruhnya; terbaca: {omml.linear(math)}"
    return peringatan(place, "H89", message, "Bandingkan dengan naskah asalnya, lalu tulis ulang.")


def _cells(row: etree._Element) -> list[str]:
    return [" ".join("".join(_words(p)).split()) for p in row.iterfind(w("tc"))]


def _is_head(row: etree._Element) -> bool:
    return row.find(f"{w('trPr')}/{w('tblHeader')}") is not None


def _words(element: etree._Element) -> Iterator[str]:
    """Yield the text of a paragraph; a line break stays one, a tab becomes a blank."""
    for child in element:
        if child.tag in _SKIP:
            continue
        if child.tag == w("t"):
            yield child.text or ""
        elif child.tag == omml.MATH:
            said = omml.linear(child)
            yield said if omml.is_among_words(child) else f"\n{line_of(said)}\n"
        elif child.tag in (w("br"), w("cr")):
            yield "\n"
        elif child.tag == w("tab"):
            yield " "
        elif child.tag == w("noBreakHyphen"):
            yield "-"
        else:
            yield from _words(child)
