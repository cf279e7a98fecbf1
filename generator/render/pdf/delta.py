"""Some pages of a finished file with bars in their margin, behind a file of a few pages more.

The pages stay as they were printed: their text, their tags, their numbers. What is left of the
reading structure is what is on them; what pointed at pages that are not there points at the front.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.ir.nodes import Meta
from generator.render.pdf.archive import describe
from generator.render.pdf.merge import saved

if TYPE_CHECKING:
    from pikepdf import Object, OutlineItem, Page, Pdf

Bar = tuple[float, float]  # from and to, in points from the foot of the page
AWAY, WIDE = 14.0, 1.5  # of a bar: from the words, and its width, in points
ALONE = frozenset(("/TD", "/TH"))  # elements that may be empty
HEADING = ("/H1", "/H2", "/H3", "/H4", "/H5", "/H6")


def excerpt(whole: bytes, bars: Mapping[int, Sequence[Bar]], front: bytes, meta: Meta) -> bytes:
    """Return the pages that ``bars`` names, counted from 0, behind the pages of ``front``."""
    import pikepdf

    with pikepdf.open(io.BytesIO(whole)) as book, pikepdf.open(io.BytesIO(front)) as before:
        labels = [page.label for page in book.pages]
        kept = {book.pages[n].obj.objgen for n in bars}
        _drop_enclosures(book)
        tree = _Tree(kept)
        root = book.Root["/StructTreeRoot"]
        tree.prune(root)
        for number in sorted(bars):
            _draw(book, book.pages[number], bars[number])
        for number in reversed(range(len(book.pages))):
            if number not in bars:
                del book.pages[number]
        first = len(before.pages)
        for at, page in enumerate(before.pages):
            book.pages.insert(at, page)
        _join(book, root, before)
        _renumber_headings(root)
        _settle_links(book)
        _settle_outline(book)
        told = [f"peta {n + 1}" if first > 1 else "peta" for n in range(first)]
        _page_labels(book, (*told, *(labels[n] for n in sorted(bars))))
        describe(book, meta)
        return saved(book)


def page_labels(pdf: bytes) -> tuple[str, ...]:
    """Return the printed number of each page."""
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as book:
        return tuple(str(page.label) for page in book.pages)


def _drop_enclosures(book: Pdf) -> None:
    """Take the record and the sources out: these pages are no issued copy."""
    for key in ("/AF",):
        if key in book.Root:
            del book.Root[key]
    if "/EmbeddedFiles" in book.Root["/Names"]:
        del book.Root["/Names"]["/EmbeddedFiles"]


@dataclass
class _Tree:
    """Cuts the reading structure down to pages; ``kept`` are their objects."""

    kept: set[tuple[int, int]]

    def prune(self, root: Object) -> None:
        """Cut the tree, and what finds its elements by page and by name."""
        import pikepdf

        alive: set[tuple[int, int]] = set()
        for element in _kids(root):
            self._cut(element, None)
        for element in _walk(root):
            alive.add(element.objgen)
        numbers = pikepdf.Array()
        entries = list(root["/ParentTree"]["/Nums"].as_list())
        for key, found in zip(entries[::2], entries[1::2], strict=True):
            if isinstance(found, pikepdf.Array):
                there = [each for each in found.as_list() if each is not None]
                if there and all(each.objgen in alive for each in there):
                    numbers.append(key)
                    numbers.append(found)
            elif found.objgen in alive:
                numbers.append(key)
                numbers.append(found)
        root["/ParentTree"] = pikepdf.Dictionary(Nums=numbers)
        names = list(root["/IDTree"]["/Names"].as_list())
        left = pikepdf.Array()
        for name, element in zip(names[::2], names[1::2], strict=True):
            if element.objgen in alive:
                left.append(name)
                left.append(element)
        root["/IDTree"] = pikepdf.Dictionary(Names=left)

    def _cut(self, element: Object, page: tuple[int, int] | None) -> bool:
        """Take out what is on no page that is kept; say whether anything is left."""
        import pikepdf

        page = element["/Pg"].objgen if "/Pg" in element else page
        left, had = [], False
        for kid in _kids(element):
            if isinstance(kid, int):
                had = True
                keeps = page in self.kept
            elif kid.get("/Type") in ("/MCR", "/OBJR"):
                had = True
                place = kid["/Pg"].objgen if "/Pg" in kid else page
                keeps = place in self.kept
            else:
                keeps = self._cut(kid, page)
                had = True
            if keeps:
                left.append(kid)
        empty = str(element.get("/S", "")) in ALONE and not had
        if element.get("/S") == "/TR" and left:
            left = list(_kids(element))
        element["/K"] = pikepdf.Array(left)
        return bool(left) or empty


def _kids(element: Object) -> Iterator[Object]:
    import pikepdf

    kids = element.get("/K")
    if kids is None:
        return
    yield from kids.as_list() if isinstance(kids, pikepdf.Array) else (kids,)


def _walk(element: Object) -> Iterator[Object]:
    for kid in _kids(element):
        if not isinstance(kid, int) and kid.get("/Type") not in ("/MCR", "/OBJR"):
            yield kid
            yield from _walk(kid)


def _draw(book: Pdf, page: Page, bars: Sequence[Bar]) -> None:
    """Draw bars left of the words, as what no reader reads aloud."""
    left = float(page.obj["/ArtBox"][0]) - AWAY
    strokes = " ".join(f"{left:.2f} {a:.2f} m {left:.2f} {b:.2f} l S" for a, b in bars)
    drawn = f"/Artifact <</Type /Layout>> BDC q {WIDE} w 0 0 0 RG {strokes} Q EMC"
    page.contents_add(b"q", prepend=True)
    page.contents_add(f"Q\n{drawn}".encode())


def _join(book: Pdf, root: Object, before: Pdf) -> None:
    """Put the reading structure of the front before that of the pages."""
    import pikepdf

    # The pages of the front are in the book already; copying its tree finds them again.
    front = book.copy_foreign(before.Root["/StructTreeRoot"])
    document = next(_kids(root))
    following = int(root["/ParentTreeNextKey"])
    parts = list(_kids(next(_kids(front))))
    for part in parts:
        part["/P"] = document
    document["/K"] = pikepdf.Array([*parts, *_kids(document)])
    for page in list(book.pages)[: len(before.pages)]:
        page.obj["/StructParents"] = int(page.obj["/StructParents"]) + following
        for link in page.obj.get("/Annots", ()):
            if "/StructParent" in link:
                link["/StructParent"] = int(link["/StructParent"]) + following
    entries = list(front["/ParentTree"]["/Nums"].as_list())
    for key, found in zip(entries[::2], entries[1::2], strict=True):
        root["/ParentTree"]["/Nums"].append(int(key) + following)
        root["/ParentTree"]["/Nums"].append(found)
    root["/ParentTreeNextKey"] = following + int(front["/ParentTreeNextKey"])
    names = [*front["/IDTree"]["/Names"].as_list(), *root["/IDTree"]["/Names"].as_list()]
    pairs = {bytes(n): e for n, e in zip(names[::2], names[1::2], strict=True)}
    flat = [x for name, e in sorted(pairs.items()) for x in (pikepdf.String(name), e)]
    root["/IDTree"] = pikepdf.Dictionary(Names=pikepdf.Array(flat))


def _renumber_headings(root: Object) -> None:
    """Give headings levels of which none is skipped on the way down."""
    import pikepdf

    levels: list[int] = []
    for element in _walk(root):
        if (name := str(element.get("/S", ""))) in HEADING:
            level = HEADING.index(name) + 1
            while levels and levels[-1] >= level:
                levels.pop()
            levels.append(level)
            element["/S"] = pikepdf.Name(HEADING[len(levels) - 1])


def _settle_links(book: Pdf) -> None:
    """Let names of places on pages that are not there lead to the front."""
    import pikepdf

    there = {page.obj.objgen for page in book.pages}
    top = pikepdf.Array([book.pages[0].obj, pikepdf.Name.Fit])
    names = book.Root["/Names"]["/Dests"]["/Names"]
    for at in range(1, len(names), 2):
        if names[at][0].objgen not in there:
            names[at] = top


def _settle_outline(book: Pdf) -> None:
    """Leave the entries of pages that are there; those below one that is gone move up."""
    there = {page.obj.objgen for page in book.pages}
    with book.open_outline() as outline:
        outline.root[:] = list(_left(outline.root, there))


def _left(
    items: Sequence[OutlineItem], there: AbstractSet[tuple[int, int]]
) -> Iterator[OutlineItem]:
    import pikepdf

    for item in items:
        kids = list(_left(item.children, there))
        place = item.destination
        if isinstance(place, pikepdf.Array) and place[0].objgen in there:
            item.children[:] = kids
            yield item
        else:
            yield from kids


def _page_labels(book: Pdf, labels: Sequence[str]) -> None:
    import pikepdf

    numbers = pikepdf.Array()
    for at, label in enumerate(labels):
        numbers.append(at)
        numbers.append(pikepdf.Dictionary(P=pikepdf.String(label)))
    book.Root["/PageLabels"] = pikepdf.Dictionary(Nums=numbers)
