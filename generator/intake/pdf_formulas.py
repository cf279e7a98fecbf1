"""Formulas that a tagged PDF tells apart: where each stands, and the line that it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from generator.intake.pdf_ruled import Words
from generator.model.rumus import RumusKeliru, line_of, read
from generator.model.suku import linear

if TYPE_CHECKING:
    from pypdf import PdfReader

Tagged: TypeAlias = Any  # dictionaries of pypdf, which know no types
DEEPEST = 60  # levels of a reading structure
MOST = 200_000  # elements


@dataclass(frozen=True, slots=True)
class Drawn:
    """A formula on a page: its edges (left, low, right, high, in points) and its line."""

    box: tuple[float, float, float, float]
    line: str
    inline: bool = False  # a sign in a sentence

    def holds(self, x: float, y: float) -> bool:
        """Return whether a point lies inside."""
        left, low, right, high = self.box
        more = -0.1 if self.inline else 1  # where a sign ends, its sentence goes on
        return left - 1 <= x <= right + more and low - 1 <= y <= high + 1

    @property
    def words(self) -> Words:
        """Return the line as words at its place."""
        said = self.line if self.inline else line_of(self.line)
        return Words(self.box[0], (self.box[1] + self.box[3]) / 2, 0.001, said)


Formulas: TypeAlias = Mapping[int, Sequence[Drawn]]


def formulas_of(reader: PdfReader) -> Formulas:
    """Return the formulas of each page, by its number from 0, that say what they are."""
    root: Tagged = reader.root_object.get("/StructTreeRoot")
    if root is None:
        return {}
    own = (page.indirect_reference for page in reader.pages)
    pages = {reference.idnum: n for n, reference in enumerate(own) if reference is not None}
    found: dict[int, list[Drawn]] = {}
    for element in _formulas(root.get_object()):
        page, box = element.raw_get("/Pg") if "/Pg" in element else None, _box(element)
        line = _line(str(element.get("/ActualText", "")))
        number = pages.get(page.idnum) if page is not None else None
        if number is not None and box is not None and line:
            found.setdefault(number, []).append(Drawn(box, line, _is_inline(element)))
    return found


def _formulas(root: Tagged) -> Iterator[Tagged]:
    waiting = [(root, 0)]
    seen = 0
    while waiting and seen < MOST:
        element, depth = waiting.pop()
        seen += 1
        if not hasattr(element, "get"):
            continue
        if element.get("/S") == "/Formula":
            yield element
        kids = element.get("/K")
        kids = kids if isinstance(kids, list) else [kids]
        if depth < DEEPEST:
            waiting += [(kid.get_object(), depth + 1) for kid in kids if hasattr(kid, "get_object")]


def _box(element: Tagged) -> tuple[float, float, float, float] | None:
    told = element.get("/A")
    edges = told.get_object().get("/BBox") if told is not None else None
    if edges is None or len(edges) != 4:
        return None
    left, low, right, high = (float(edge) for edge in edges)
    return left, low, right, high


def _is_inline(element: Tagged) -> bool:
    told = element.get("/A")
    return told is not None and told.get_object().get("/Placement") == "/Inline"


def _line(text: str) -> str:
    """Return the line of a formula of ours; nothing for what other programs tell."""
    try:
        return linear(read(text))
    except RumusKeliru:
        return ""
