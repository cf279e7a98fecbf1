"""Notes in the outer margin: a code beside each marked block, a link to what explains it.

They are written on pages already laid out, like page numbers: a document breaks its lines and
pages the same with and without them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.ir.nodes import Mark
from generator.model.gaya import Kertas
from generator.render.pdf.furniture import Stamp, points

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

SIZE = 7.0
GREY = 0.35
LEADING = 8.5
DROP = 11.0  # from the top of a block to the baseline of its first line, roughly
GAP = Decimal(3)  # mm between the text and the notes
WIDTH = 4.6  # points a character at most, for the area of the link


@dataclass(frozen=True, slots=True)
class Place:
    """Where an id stands in the whole file."""

    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Note:
    """A mark at its height on a page, in points from below."""

    mark: Mark
    height: float


def notes_of(marks: Sequence[Mark], places: Mapping[str, Place]) -> dict[int, tuple[Note, ...]]:
    """Return the notes of each page from top to bottom; what would overlap moves down."""
    by_page: dict[int, list[Note]] = {}
    for mark in sorted(marks, key=lambda m: (places[m.target].page, -places[m.target].y)):
        place = places[mark.target]
        above = by_page.setdefault(place.page, [])
        height = place.y - DROP
        if above:
            height = min(height, above[-1].height - LEADING)
        above.append(Note(mark, round(height, 2)))
    return {page: tuple(notes) for page, notes in by_page.items()}


def beside_text(notes: Sequence[Note], sheet: Kertas) -> tuple[Stamp, ...]:
    """Return the lines that the notes of a page print."""
    left = left_edge(sheet)
    return tuple(Stamp(note.mark.code, SIZE, note.height, GREY, left) for note in notes)


def left_edge(sheet: Kertas) -> float:
    """Return where the notes of a page begin, in points."""
    return points(sheet.lebar - sheet.kanan + GAP)


def note_links(
    book: Pdf, notes: Mapping[int, Sequence[Note]], sheets: Sequence[Kertas]
) -> Iterator[tuple[int, list[Object]]]:
    """Make every note a link to what explains it; readers show its words at the pointer.

    Yields the links of each page that has some.
    """
    import pikepdf

    for page, on_page in sorted(notes.items()):
        left, target = left_edge(sheets[page]), book.pages[page].obj
        links = [book.make_indirect(_link(note, left)) for note in on_page]
        target["/Annots"] = pikepdf.Array([*target.get("/Annots", ()), *links])
        yield page, links


def _link(note: Note, left: float) -> Object:
    import pikepdf

    right = left + len(note.mark.code) * WIDTH
    return pikepdf.Dictionary(
        Type=pikepdf.Name("/Annot"),
        Subtype=pikepdf.Name("/Link"),
        Rect=[left - 1, note.height - 2, right, note.height + SIZE],
        Border=[0, 0, 0],
        Contents=pikepdf.String(note.mark.text),
        Dest=pikepdf.String(note.mark.legend),
    )
