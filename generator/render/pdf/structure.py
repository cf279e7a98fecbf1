"""The reading structure of a part, written while WeasyPrint writes its pages.

WeasyPrint tags boxes: what is parted over pages becomes several elements, the head of a table is
read out again on every page, and labels, notes, captions and lists of contents are mere text. Its
:func:`add_tags` is replaced by one that tags the HTML (:mod:`elements`). What this needs of
WeasyPrint's own values is in this module alone; the tests of the structure tell when they change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeAlias
from urllib.parse import unquote

from generator.model.rumus import SEBARIS
from generator.render.pdf.divided import UNSEEN, Divided
from generator.render.pdf.elements import (
    DECORATED,
    KEPT_EMPTY,
    Area,
    Html,
    Kid,
    Node,
    Run,
    Tree,
    classes,
)

Weasy: TypeAlias = Any  # values of WeasyPrint and pydyf, which ship no types
SCALE = 0.75  # points of a CSS pixel
PRINTED = 4  # the flag of an annotation that says so
HEADINGS_KEY = "NaskahHeadings"  # of the root of a part's tree: dropped when the parts are bound
_BLANKS = re.compile(r"\s+")


@contextmanager
def tagging() -> Iterator[None]:
    """Let WeasyPrint tag pages as this module does."""
    import weasyprint.pdf  # type: ignore[import-untyped]  # ships no types

    before = weasyprint.pdf.add_tags
    weasyprint.pdf.add_tags = add_tags
    try:
        yield
    finally:
        weasyprint.pdf.add_tags = before


def add_tags(pdf: Weasy, document: Weasy, _version: object, streams: Sequence[Weasy]) -> None:
    """Write the reading structure of laid-out pages into their PDF."""
    boxes = [page._page_box for page in document.pages]
    root = next((b.element for b in boxes[0].descendants() if b.element is not None), None)
    if root is None:
        raise RuntimeError("a page without HTML")
    tree = Tree(root)
    words = Divided(root, streams)
    for page, box in enumerate(boxes):
        _Page(page, tree, words, streams[page]).read(box)
    words.write()
    _Writer(pdf, [page.height for page in document.pages]).write(tree.root)
    _plain_blanks(pdf)


class _Page:
    """Finds the words of a page and gives them to their elements."""

    def __init__(self, number: int, tree: Tree, words: Divided, stream: Weasy) -> None:
        self._number, self._tree, self._words = number, tree, words
        self._runs = stream._tags
        self._heads: list[Html] = []

    def read(self, box: Weasy, repeated: bool = False) -> None:
        """Read a box and what is inside it; ``repeated`` is the head of a table on a later page."""
        box = getattr(box, "_box", box)  # of a box that is placed by itself
        html = box.element
        if html is not None:
            node = self._tree.of(html)
            if node.box is None and node.html is html and box.element_tag == html.tag:
                node.box = (self._number, box)
            if html.tag == "thead" and node.tag == "THead":
                repeated = repeated or _page_of(node) != self._number
            if box.link_annotation and not repeated:
                node.kids.append(Area(self._number, box.link_annotation))
            if (told := self._runs.get(box)) is not None:
                self._take(node, html, told["mcid"], getattr(box, "text", None), repeated)
        for child in getattr(box, "children", ()):
            self.read(child, repeated)

    def _take(self, node: Node, html: Html, run: int, text: str | None, repeated: bool) -> None:
        if repeated:
            self._words.unread(self._number, run)
        elif text is None or UNSEEN.sub("", text).strip(" \n"):
            node.kids.append(Run(self._number, run))
            if text is not None:
                self._words.take(self._number, run, html, text)


def _page_of(node: Node) -> int:
    assert isinstance(node.box, tuple)
    return int(node.box[0])


class _Writer:
    """Writes elements as objects of a PDF."""

    def __init__(self, pdf: Weasy, heights: Sequence[float]) -> None:
        self._pdf, self._heights = pdf, heights
        self._parents: list[dict[int, bytes]] = [{} for _ in heights]
        self._areas: list[bytes] = []
        self._headings: list[bytes] = []
        self._ids: dict[str, bytes] = {}

    def write(self, root: Node) -> None:
        """Write the tree, and where each run of words and each link stands in it."""
        import pydyf  # type: ignore[import-untyped]  # ships no types

        top = self._object(Type="/StructTreeRoot")
        document = self._element(root, top.reference)
        top["K"] = pydyf.Array([document.reference])
        numbers = pydyf.Array()
        for page, found in enumerate(self._parents):
            runs = [found.get(n, "null") for n in range(max(found, default=-1) + 1)]
            numbers += [page, pydyf.Array(runs)]
        for order, element in enumerate(self._areas, start=len(self._heights)):
            numbers += [order, element]
        top["ParentTree"] = self._object(Nums=numbers).reference
        names = sorted(self._ids.items(), key=lambda each: each[0].encode())
        flat = [part for id, element in names for part in (pydyf.String(id), element)]
        top["IDTree"] = self._object(Names=pydyf.Array(flat)).reference
        top[HEADINGS_KEY] = pydyf.Array(self._headings)
        self._pdf.catalog["StructTreeRoot"] = top.reference
        self._pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})

    def _object(self, **entries: object) -> Weasy:
        import pydyf

        made = pydyf.Dictionary(entries)
        self._pdf.add_object(made)
        return made

    def _element(self, node: Node, above: bytes) -> Weasy:
        import pydyf

        made = self._object(Type="/StructElem", S=f"/{node.tag}", P=above)
        page = next((each.page for each in node.runs), None)
        if page is not None:
            made["Pg"] = self._pdf.page_references[page]
        if node.id and node.id not in self._ids:
            made["ID"] = pydyf.String(node.id)
            self._ids[node.id] = made.reference
        if re.fullmatch("H[1-6]", node.tag):
            self._headings.append(made.reference)
        self._describe(node, made)
        kids = [kid for kid in node.kids if not isinstance(kid, Node) or is_kept(kid)]
        made["K"] = pydyf.Array([self._kid(kid, made, page) for kid in kids])
        return made

    def _kid(self, kid: Kid, element: Weasy, page: int | None) -> object:
        import pydyf

        if isinstance(kid, Node):
            return self._element(kid, element.reference).reference
        sheet = self._pdf.page_references[kid.page]
        if isinstance(kid, Run):
            self._parents[kid.page][kid.number] = element.reference
            if kid.page == page:
                return kid.number
            return pydyf.Dictionary({"Type": "/MCR", "Pg": sheet, "MCID": kid.number})
        kid.annotation["StructParent"] = len(self._heights) + len(self._areas)
        kid.annotation["F"] = PRINTED
        self._areas.append(element.reference)
        return pydyf.Dictionary({"Type": "/OBJR", "Obj": kid.annotation.reference, "Pg": sheet})

    def _describe(self, node: Node, made: Weasy) -> None:
        """Write what an element says of itself besides its words."""
        import pydyf

        match node.tag:
            case "TH" | "TD":
                made["A"] = pydyf.Dictionary({"O": "/Table", **_spans(node)})
            case "L":
                style = {"O": "/List", "ListNumbering": f"/{_numbering(node)}"}
                made["A"] = pydyf.Dictionary(style)
            case "Figure":
                made["Alt"] = pydyf.String(node.html.get("alt", ""))
                made["A"] = pydyf.Dictionary({"O": "/Layout", "BBox": self._frame(node)})
            case "Formula":
                made["Alt"] = pydyf.String(node.html.get("alt", ""))
                made["ActualText"] = pydyf.String(node.html.get("title", ""))
                place = "/Inline" if SEBARIS in classes(node.html) else "/Block"
                told = {"O": "/Layout", "Placement": place, "BBox": self._frame(node)}
                made["A"] = pydyf.Dictionary(told)
            case "Span":
                look = next(DECORATED[name] for name in classes(node.html) if name in DECORATED)
                made["A"] = pydyf.Dictionary({"O": "/Layout", "TextDecorationType": f"/{look}"})
            case "Link":
                told = pydyf.String(spoken(node.html))
                for kid in node.kids:
                    if isinstance(kid, Area):
                        kid.annotation["Contents"] = told

    def _frame(self, node: Node) -> Weasy:
        import pydyf

        assert isinstance(node.box, tuple)
        page, box = node.box
        if node.tag == "Formula":  # taller than its line
            return pydyf.Array([round(edge * SCALE, 2) for edge in self._around(page, box)])
        left, top = box.content_box_x(), self._heights[page] - box.content_box_y()
        edges = (left, top - box.height, left + box.width, top)
        return pydyf.Array([round(edge * SCALE, 2) for edge in edges])

    def _around(self, page: int, box: Weasy) -> tuple[float, float, float, float]:
        """Return the edges around a box and all that is inside."""
        boxes = [box, *(each for each in box.descendants() if hasattr(each, "height"))]
        high = self._heights[page]
        return (
            min(each.border_box_x() for each in boxes),
            high - max(each.border_box_y() + each.border_height() for each in boxes),
            max(each.border_box_x() + each.border_width() for each in boxes),
            high - min(each.border_box_y() for each in boxes),
        )


def is_kept(node: Node) -> bool:
    """Return whether an element has anything to read; an empty cell keeps its place."""
    return node.tag in KEPT_EMPTY or any(
        not isinstance(kid, Node) or is_kept(kid) for kid in node.kids
    )


def _spans(node: Node) -> dict[str, object]:
    found: dict[str, object] = {}
    if node.tag == "TH":
        found["Scope"] = "/Row" if node.html.get("scope") == "row" else "/Column"
    for name, key in (("colspan", "ColSpan"), ("rowspan", "RowSpan")):
        if (span := int(node.html.get(name, 1))) > 1:
            found[key] = span
    return found


def _numbering(node: Node) -> str:
    """Return how the entries of a list are counted, as their first label tells."""
    first = next((kid for kid in node.kids if isinstance(kid, Node)), node)
    labels = [kid for kid in first.kids if isinstance(kid, Node) and kid.tag == "Lbl"]
    if not labels:
        return "None"
    sign = re.search(r"\w", "".join(labels[0].html.itertext()))
    if sign is None:
        return "Disc"
    if sign.group().isdigit():
        return "Decimal"
    return "UpperAlpha" if sign.group().isupper() else "LowerAlpha"


def spoken(link: Html) -> str:
    """Return what a link is called by a reader that cannot show where it stands."""
    names, words = classes(link), clean("".join(link.itertext()))
    if "panggilan" in names:
        return f"Catatan kaki {words}"
    if "nomor-kaki" in names:
        return f"Kembali ke tanda catatan kaki {words}"
    if "hal" in names:
        return f"Halaman {words}"
    url = unquote(link.get("href", ""))
    if url.startswith("naskah:") or url == words:
        return words
    return f"{words} ({url})"


def clean(text: str) -> str:
    """Return words with plain blanks, without signs that only guide the layout."""
    return _BLANKS.sub(" ", UNSEEN.sub("", text)).strip()


_NO_BREAK = {b"<00a0>": b"<0020>", b"<2011>": b"<002d>"}


def _plain_blanks(pdf: Weasy) -> None:
    """Let fonts call a no-break blank a blank: who searches for words types one."""
    import pydyf

    for each in pdf.objects:
        if isinstance(each, pydyf.Stream) and b"begincmap" in each.stream[:3]:
            each.stream = [
                line[:-6] + _NO_BREAK[line[-6:]]
                if isinstance(line, bytes) and line[-6:] in _NO_BREAK
                else line
                for line in each.stream
            ]
