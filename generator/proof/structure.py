"""The reading structure of a PDF as plain values, for whoever checks it or reads it out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

STANDARD = frozenset(
    (
        *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI"),
        *("Index", "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6"),
        *("L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot"),
        *("Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot"),
        *("Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form"),
    )
)  # ISO 32000-1, 14.8.4


NAMES = {"/ID": "id", "/Alt": "alt", "/ActualText": "actual", "/T": "title"}


@dataclass(frozen=True, slots=True)
class Run:
    """Marked words: number of the page (from 0; -1: of none) and of the run on it (MCID)."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Area:
    """An annotation by its object number, and its page."""

    page: int
    annotation: tuple[int, int]


@dataclass(slots=True, eq=False)
class Element:
    """An element: its tag as written and as the role map reads it, and what it says of itself."""

    written: str
    tag: str
    page: int
    kids: list[Element | Run | Area] = field(default_factory=list)
    above: Element | None = None
    id: str = ""
    alt: str = ""
    actual: str = ""
    title: str = ""
    scope: str = ""
    columns: int = 1
    rows: int = 1
    headers: bool = False
    key: tuple[int, int] = (0, 0)

    def walk(self) -> Iterator[Element]:
        """Yield this element and all below it, in the order of reading."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()

    @property
    def elements(self) -> list[Element]:
        """The elements directly inside."""
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def first_page(self) -> int:
        """Return the page where the element begins, -1 where it holds nothing."""
        if self.page >= 0:
            return self.page
        found = (kid.first_page if isinstance(kid, Element) else kid.page for kid in self.kids)
        return next((page for page in found if page >= 0), -1)


Kid: TypeAlias = Element | Run | Area


class Reader:
    """Reads the structure tree of a file."""

    def __init__(self, book: Pdf) -> None:
        self._pages = {page.obj.objgen: number for number, page in enumerate(book.pages)}
        root = book.Root.get("/StructTreeRoot")
        roles = root.get("/RoleMap") if root is not None else None
        pairs = roles.items() if roles is not None else ()
        self._roles = {key[1:]: str(value)[1:] for key, value in pairs}
        self._root = root
        self._seen: set[tuple[int, int]] = set()

    def read(self) -> Element | None:
        """Return the tree under an element of its own, or None where there is none."""
        if self._root is None:
            return None
        top = Element("", "", -1)
        self._fill(top, self._root, -1)
        return top

    def _fill(self, element: Element, node: Object, page: int) -> None:
        import pikepdf

        kids = node.get("/K")
        if kids is None:
            return
        for kid in kids.as_list() if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                element.kids.append(Run(page, kid))
            elif isinstance(kid, pikepdf.Dictionary):
                element.kids.extend(self._kid(kid, element, page))

    def _kid(self, kid: Object, above: Element, page: int) -> Iterator[Kid]:
        kind = kid.get("/Type")
        if kind == "/MCR":
            yield Run(self._page(kid, page), int(kid["/MCID"]))
        elif kind == "/OBJR":
            yield Area(self._page(kid, page), kid["/Obj"].objgen)
        elif "/S" in kid and (kid.objgen == (0, 0) or kid.objgen not in self._seen):
            self._seen.add(kid.objgen)
            yield self._element(kid, above)

    def _page(self, node: Object, otherwise: int) -> int:
        page = node.get("/Pg")
        return otherwise if page is None else self._pages.get(page.objgen, -1)

    def _element(self, node: Object, above: Element) -> Element:
        told = {key: node[key] for key in node.keys()}  # noqa: SIM118  # no dict
        written = str(told["/S"])[1:]
        page = told.get("/Pg")
        number = -1 if page is None else self._pages.get(page.objgen, -1)
        made = Element(written, self._standard(written), number, above=above, key=node.objgen)
        for key, name in NAMES.items():
            if key in told:
                setattr(made, name, str(told[key]))
        if "/A" in told:
            self._attributes(made, told["/A"])
        self._fill(made, node, number)
        return made

    def _standard(self, tag: str) -> str:
        """Return the standard tag that a tag stands for; a tag that leads in a circle is itself."""
        seen = {tag}
        while tag not in STANDARD and tag in self._roles and self._roles[tag] not in seen:
            tag = self._roles[tag]
            seen.add(tag)
        return tag

    @staticmethod
    def _attributes(made: Element, told: Object) -> None:
        import pikepdf

        for each in told.as_list() if isinstance(told, pikepdf.Array) else [told]:
            if isinstance(each, pikepdf.Dictionary) and each.get("/O") == "/Table":
                made.scope = str(each.get("/Scope", ""))[1:]
                made.columns = int(each.get("/ColSpan", 1))
                made.rows = int(each.get("/RowSpan", 1))
                made.headers = "/Headers" in each


def read_tree(book: Pdf) -> Element | None:
    """Return the reading structure of a file, None where it has none."""
    return Reader(book).read()
