"""The reading structure of a part as plain values: elements, and what each of them holds.

Elements follow the HTML, not the boxes: what is parted over lines or pages is one element, a note
stands where its mark calls it, a label belongs to its entry and a caption to its table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias
from xml.etree.ElementTree import Element

from generator.model.rumus import KELAS as FORMULA
from generator.render.pdf.footnotes import CONTINUED

if TYPE_CHECKING:
    from pydyf import Dictionary  # type: ignore[import-untyped]  # ships no types

Html: TypeAlias = Element
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
TAGS = {
    **{name: name.upper() for name in HEADINGS},
    "p": "P",
    "table": "Table",
    "thead": "THead",
    "tbody": "TBody",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "img": "Figure",
}
AROUND_LINKS = {
    "panggilan": "Reference",
    "kata": "Reference",
    "hal": "Reference",
    "nomor-kaki": "Lbl",
}
DIVISIONS = {
    "l": "L",
    "e": "LI",
    "f": "Div",
    "daftar": "TOC",
    "d": "TOCI",
    "g-kutipan": "BlockQuote",
    "g-rumusan": "BlockQuote",
}
DECORATED = {"i-sisip": "Underline", "i-hapus": "LineThrough"}
CAPTIONS = ("judul-tabel", "judul-gambar")
KEPT_EMPTY = ("TH", "TD")


@dataclass(slots=True)
class Run:
    """Words of one line on a page: number of the page (from 0) and of the run on it (MCID)."""

    page: int
    number: int


@dataclass(slots=True)
class Area:
    """An area of a page that a reader can follow: a link."""

    page: int
    annotation: Dictionary


@dataclass(slots=True)
class Node:
    """One element; ``html`` is what it was made of."""

    tag: str
    html: Html
    kids: list[Node | Run | Area] = field(default_factory=list)
    id: str = ""
    box: object = None  # of WeasyPrint, the first of the element

    @property
    def runs(self) -> Iterator[Run | Area]:
        """Yield what the element holds on pages, in the order of reading."""
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.runs
            else:
                yield kid


Kid: TypeAlias = Node | Run | Area


def classes(html: Html) -> list[str]:
    """Return the classes of an element of HTML."""
    return html.get("class", "").split()


class Tree:
    """The elements of a part, made as their words are met."""

    def __init__(self, root: Html) -> None:
        self._above = {child: parent for parent in root.iter() for child in parent}
        self._nodes: dict[Html, Node] = {}
        self._bodies: dict[Html, Node] = {}
        self._labels: dict[Html, Html] = {}  # of each entry of a list
        self._notes: dict[str, Html] = {}
        self._listed: dict[Html, list[tuple[int, Node]]] = {}
        self._special = {"span": self._words, "div": self._division, "a": self._link}
        self.root = Node("Document", root)

    def of(self, html: Html) -> Node:
        """Return the element that the words of an element of HTML belong to."""
        known = self._nodes.get(html)
        if known is None:
            known = self._nodes[html] = self._made(html)
        return self._bodies.get(html, known)

    def _made(self, html: Html) -> Node:
        """Return a new element, or the one around where HTML says nothing to a reader."""
        above = self._above.get(html)
        if above is None:
            return self.root
        names = classes(html)
        kind = str(html.tag)
        if kind in self._special:
            return self._special[kind](html, names)
        if (kind == "tr" and "sela" in names) or kind not in TAGS:
            return Node("TR", html) if kind == "tr" else self.of(above)
        if names and names[0] in CAPTIONS:
            return self._caption(html)
        id = (above if kind == "table" else html).get("id", "")
        return self._put(self.of(above), Node(TAGS[kind], html, id=id))

    def _words(self, html: Html, names: list[str]) -> Node:
        if "kaki" in names:
            return self._note(html)
        if "n" in names:
            return self._label(html, names)
        above = self.of(self._above[html])
        if FORMULA in names:
            return self._put(above, Node("Formula", html))
        return self._put(above, Node("Span", html)) if DECORATED.keys() & names else above

    def _link(self, html: Html, names: list[str]) -> Node:
        above = self.of(self._above[html])
        around = next((AROUND_LINKS[name] for name in names if name in AROUND_LINKS), "")
        if around:
            above = self._put(above, Node(around, html))
        return self._put(above, Node("Link", html))

    @staticmethod
    def _put(around: Node, node: Node) -> Node:
        around.kids.append(node)
        return node

    def _division(self, html: Html, names: list[str]) -> Node:
        above = self.of(self._above[html])
        kind = names[0].partition("-")[0] if names else ""
        tag = DIVISIONS.get(names[0], DIVISIONS.get(kind, "")) if names else ""
        if tag == "TOCI":
            above = self._level(self._above[html], above, names)
        if not tag:
            return above
        node = self._put(above, Node(tag, html, id=html.get("id", "")))
        if tag == "LI":
            self._bodies[html] = self._put(node, Node("LBody", html))
        return node

    def _level(self, listing: Html, outermost: Node, names: list[str]) -> Node:
        """Return the list of contents for a line: one inside the other, as deep as its level."""
        depth = next(int(n[1:]) for n in names if n[0] == "d" and n[1:].isdigit())
        open_ = self._listed.setdefault(listing, [(depth, outermost)])
        while len(open_) > 1 and open_[-1][0] > depth:
            open_.pop()
        if open_[-1][0] < depth:
            open_.append((depth, self._put(open_[-1][1], Node("TOC", outermost.html))))
        return open_[-1][1]

    def _note(self, html: Html) -> Node:
        """Return the note; the pieces of a long one belong to the first."""
        id = html.get("id", "").partition(CONTINUED)[0]
        first = self._notes.setdefault(id, html)
        if first is not html:
            return self.of(first)
        node = Node("Note", html, id=id)
        around = self._above[html]
        while around.tag not in HEADINGS and around in self._above:
            around = self._above[around]
        if around.tag not in HEADINGS:
            return self._put(self.of(self._above[html]), node)
        heading, place = self.of(around), self.of(self._above[around])
        behind = place.kids.index(heading) + 1
        while behind < len(place.kids) and self._is_note(place.kids[behind]):
            behind += 1
        place.kids.insert(behind, node)
        return node

    @staticmethod
    def _is_note(kid: Kid) -> bool:
        return isinstance(kid, Node) and kid.tag == "Note"

    def _label(self, html: Html, names: list[str]) -> Node:
        """Return the label of the entry whose role it has; that of a heading is part of it."""
        role = names[1].removeprefix("n-") if len(names) > 1 else ""
        if role == "daftar":
            return self._put(self.of(self._above[html]), Node("Lbl", html))
        around = self._above[html]
        while around in self._above:
            if self._takes(around, role, html):
                entry = self._nodes[around]
                if role == "titik-dua":
                    return self._nodes[self._labels[around]]
                self._labels[around] = html
                label = Node("Lbl", html)
                entry.kids.insert(0, label)
                return label
            around = self._above[around]
        return self.of(self._above[html])

    def _takes(self, entry: Html, role: str, label: Html) -> bool:
        names = classes(entry)
        if names[:1] != ["e"]:
            return False
        if role == "titik-dua":
            return names[1] == "e-pembukaan" and entry in self._labels
        return names[1] == f"e-{role}" and self._labels.get(entry, label) is label

    def _caption(self, html: Html) -> Node:
        around = self._above[html]
        table = next((child for child in around if child.tag == "table"), None)
        node = Node("Caption", html)
        if table is None:
            return self._put(self.of(around), node)
        self.of(table).kids.insert(0, node)
        return node
