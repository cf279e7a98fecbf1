"""Parts to one file: pages in order, links across parts, outline, page labels, metadata."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.ir.nodes import Document, Part
from generator.model.gaya import Kertas
from generator.render.enclosure import Enclosure
from generator.render.pdf.archive import describe, mean_colours
from generator.render.pdf.contents import Line
from generator.render.pdf.enclosures import digests, enclose
from generator.render.pdf.figures import Stamps
from generator.render.pdf.furniture import load_margins, points, stamps
from generator.render.pdf.inline import target_of
from generator.render.pdf.layout import Laid
from generator.render.pdf.marks import Note, Place, beside_text, note_links, notes_of
from generator.render.pdf.page_numbers import Run
from generator.render.pdf.signing import add_field
from generator.render.pdf.tags import Tags

if TYPE_CHECKING:
    from pikepdf import Array, Object, Page, Pdf


@dataclass(frozen=True, slots=True)
class Bound:
    """A part ready to be bound: its pages, how they count, and the paper they are on."""

    part: Part
    laid: Laid
    run: Run
    sheet: Kertas
    number_place: str


def merge(
    bound: Sequence[Bound],
    outline: Sequence[Line],
    document: Document,
    sheet: Laid,
    *,
    drawings: Mapping[bytes, bytes],
    enclosed: Sequence[Enclosure] = (),
) -> bytes:
    """Return the whole document; ``sheet`` is that of margin characters, ``drawings`` by name."""
    import pikepdf

    book = pikepdf.new()
    margins = load_margins(book, sheet.pdf)
    found = whole_places(bound)
    notes = notes_of(document.marks, found)
    tags, figures = Tags(book), Stamps(book, drawings)
    for each in bound:
        first = len(book.pages)
        for number, page in enumerate(_append(book, each, tags), start=first):
            printed = each.run.label(number - first)
            lines = stamps(each.sheet, each.number_place, printed, document.meta.running)
            beside = beside_text(notes.get(number, ()), each.sheet)
            figures.put(page)
            page.obj["/ArtBox"] = pikepdf.Array(type_area(each.sheet))
            margins.write(page, (*lines, *beside), points(each.sheet.lebar))
    _links(book)
    _tag_beside_text(book, bound, tags, notes, found.get(document.signing))
    tags.write()
    _destinations(book, found)
    _outline(book, outline, found, document.meta.title)
    _page_labels(book, bound)
    describe(book, document.meta)
    mean_colours(book)
    if enclosed:
        enclose(book, (*enclosed, digests(book)), document.meta.date)
    return saved(book)


def _tag_beside_text(
    book: Pdf,
    bound: Sequence[Bound],
    tags: Tags,
    notes: Mapping[int, Sequence[Note]],
    signing: Place | None,
) -> None:
    """Let readers meet the links of notes in the margin and the field for a signature."""
    parts = [n for n, each in enumerate(bound) for _ in range(each.laid.pages)]
    for number, links in note_links(book, notes, [bound[part].sheet for part in parts]):
        tags.add_links(parts[number], book.pages[number], links)
    if signing is not None:
        widget = add_field(book, signing, bound[parts[signing.page]].sheet)
        tags.add_field(parts[signing.page], book.pages[signing.page], widget)


def type_area(sheet: Kertas) -> tuple[float, float, float, float]:
    """Return what the words of a page may fill: left, bottom, right, top in points."""
    right, top = points(sheet.lebar - sheet.kanan), points(sheet.tinggi - sheet.atas)
    return points(sheet.kiri), points(sheet.bawah), right, top


def whole_places(bound: Iterable[Bound]) -> dict[str, Place]:
    """Return where each id stands, with pages counted through the whole file."""
    places: dict[str, Place] = {}
    first = 0
    for each in bound:
        for id, (page, x, y) in each.laid.places.items():
            places[id] = Place(first + page, x, y)
        first += each.laid.pages
    return places


def _append(book: Pdf, bound: Bound, tags: Tags) -> list[Page]:
    """Add the pages of a part and its reading structure; return the pages."""
    import pikepdf

    first = len(book.pages)
    with pikepdf.open(io.BytesIO(bound.laid.pdf)) as source:
        book.pages.extend(source.pages)
        pages = [book.pages[first + number] for number in range(bound.laid.pages)]
        tags.add(source, pages, bound.part.title)
    for page in pages:
        _unlink(page)
    return pages


def _unlink(page: Page) -> None:
    """Take away links that no element has: the head of a table that is printed again is none."""
    import pikepdf

    links = page.obj.get("/Annots", ())
    kept = [each for each in links if each.Subtype != "/Link" or "/StructParent" in each]
    if len(kept) < len(links):
        page.obj["/Annots"] = pikepdf.Array(kept)


def _links(book: Pdf) -> None:
    """Turn links to ids into links to named destinations."""
    import pikepdf

    for page in book.pages:
        for link in page.obj.get("/Annots", ()):
            action = link.get("/A")
            target = target_of(str(action["/URI"])) if action and "/URI" in action else None
            if target is not None:
                del link["/A"]
                link["/Dest"] = pikepdf.String(target)


def _spot(book: Pdf, place: Place) -> Array:
    import pikepdf

    page = book.pages[place.page].obj
    return pikepdf.Array([page, pikepdf.Name.XYZ, place.x, place.y, 0])


def _destinations(book: Pdf, places: Mapping[str, Place]) -> None:
    """Write the name tree, sorted as readers demand."""
    import pikepdf

    names = pikepdf.Array()
    for id in sorted(places, key=lambda name: name.encode()):
        names.append(pikepdf.String(id))
        names.append(_spot(book, places[id]))
    tree = book.make_indirect(pikepdf.Dictionary(Names=names))
    book.Root["/Names"] = pikepdf.Dictionary(Dests=tree)


def _outline(book: Pdf, lines: Iterable[Line], places: Mapping[str, Place], title: str) -> None:
    """Write the outline; a level that skips one hangs under the last entry above it.

    One of a document without headings holds the ``title`` of the whole.
    """
    from pikepdf import OutlineItem

    with book.open_outline() as outline:
        above: list[tuple[int, OutlineItem]] = []
        for line in lines:
            item = OutlineItem(
                f"{line.label} {line.text}".strip(), _spot(book, places[line.target])
            )
            item.is_closed = line.level > 1
            while above and above[-1][0] >= line.level:
                above.pop()
            (above[-1][1].children if above else outline.root).append(item)
            above.append((line.level, item))
        if not outline.root:
            top = float(book.pages[0].mediabox[3])
            outline.root.append(OutlineItem(title, _spot(book, Place(0, 0, top))))


def _page_labels(book: Pdf, bound: Iterable[Bound]) -> None:
    """Tell readers the printed numbers; an unnumbered part is called by its title."""
    import pikepdf

    numbers = pikepdf.Array()
    first = 0
    for each in bound:
        numbers.append(first)
        numbers.append(_label(each))
        first += each.laid.pages
    book.Root["/PageLabels"] = pikepdf.Dictionary(Nums=numbers)


def _label(bound: Bound) -> Object:
    import pikepdf

    styles = {"romawi": pikepdf.Name("/r"), "arab": pikepdf.Name("/D")}
    style = styles.get(bound.run.numbering)
    if style is None:
        return pikepdf.Dictionary(P=pikepdf.String(bound.part.title))
    return pikepdf.Dictionary(S=style, St=bound.run.start)


def saved(book: Pdf) -> bytes:
    """Return the file; its identity comes from its content alone."""
    import pikepdf

    target = io.BytesIO()
    book.save(
        target,
        min_version="1.7",
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
    )
    return target.getvalue()
