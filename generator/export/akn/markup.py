"""Elements of Akoma Ntoso, their ids, and a file in which a reader finds its way."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from lxml import etree

SPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
Element = etree._Element
NAMES = {None: SPACE}
# Elements that hold elements alone: what stands between them is no text.
# fmt: off
FRAME = frozenset((
    "akomaNtoso", "act", "bill", "doc", "meta", "identification", "FRBRWork", "FRBRExpression",
    "FRBRManifestation", "lifecycle", "analysis", "activeModifications", "passiveModifications",
    "textualMod", "temporalData", "temporalGroup", "references", "notes", "note", "preface",
    "longTitle", "preamble", "formula", "recitals", "recital", "citations", "citation", "body",
    "book", "chapter", "part", "subpart", "article", "paragraph", "point", "hcontainer", "intro",
    "wrapUp", "content", "quotedStructure", "blockList", "item", "listIntroduction", "table",
    "tr", "td", "th", "conclusions", "container", "attachments", "attachment", "mainBody",
))
# fmt: on


def tag(name: str) -> str:
    """Return the name of an element with its namespace."""
    return f"{{{SPACE}}}{name}"


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return etree.QName(element).localname


def new(name: str, /, *inside: Element, **attributes: str) -> Element:
    """Return an element; an empty attribute is left out."""
    element = etree.Element(tag(name), nsmap=NAMES)  # type: ignore[arg-type]  # the stubs know no default
    for key, value in attributes.items():
        if value:
            element.set(key.rstrip("_"), value)
    element.extend(inside)
    return element


def add_text(parent: Element, words: str) -> None:
    """Add words behind what stands in an element."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + words
    else:
        parent.text = (parent.text or "") + words


def worded(name: str, words: str, /, **attributes: str) -> Element:
    """Return an element that holds words."""
    element = new(name, **attributes)
    element.text = words
    return element


def number(num: str) -> str:
    """Return the number of an id: what is printed, without its marks; case is kept (NC 5.4)."""
    return re.sub(r"[^\w.-]+", "-", num.strip("().: ")).strip("-.") or "nn"


@dataclass(slots=True)
class Ids:
    """Ids that are given out once; what has the number of another gets ``_2`` behind its own."""

    given: set[str] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)

    def named(self, parent: str, prefix: str, num: str) -> str:
        """Return the id of a numbered element."""
        return self._once("__".join(filter(None, (parent, f"{prefix}_{number(num)}"))))

    def counted(self, parent: str, prefix: str) -> str:
        """Return the id of an element without a number, by its place among its like."""
        stem = "__".join(filter(None, (parent, prefix)))
        self.counts[stem] += 1
        return self._once(f"{stem}_{self.counts[stem]}")

    def _once(self, wanted: str) -> str:
        found, n = wanted, 1
        while found in self.given:
            n += 1
            found = f"{wanted}_{n}"
        self.given.add(found)
        return found


def serialise(root: Element) -> bytes:
    """Return a file whose frame is set in; words are left as they are."""
    _indent(root, 0)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def _indent(element: Element, depth: int) -> None:
    if local(element) in FRAME and len(element):
        element.text = f"\n{'  ' * (depth + 1)}"
        for child in element:
            child.tail = f"\n{'  ' * (depth + 1)}"
        element[-1].tail = f"\n{'  ' * depth}"
    for child in element:
        _indent(child, depth + 1)


def words_of(element: Element) -> str:
    """Return the words of an element in one line."""
    return " ".join("".join(map(str, element.itertext())).split())
