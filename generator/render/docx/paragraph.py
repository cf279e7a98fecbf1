"""One paragraph: its style, what its place adds, and the labels that hang before its words."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.docx import fields
from generator.render.docx.kit import Kit
from generator.render.docx.oxml import NOTHING, Xml, el, join
from generator.render.docx.place import Place


@dataclass(frozen=True, slots=True)
class Format:
    """What a paragraph brings: style, its style's own indents (twips), and how it is set."""

    style: str
    left: int = 0
    hanging: int = 0
    inset: bool = False  # drop the first-line indent of the style where the place is inset
    centred: bool = False
    moved: bool = False  # ``left`` is not in the style


def paragraph(content: Xml, own: Format, place: Place, kit: Kit) -> Xml:
    """Return a paragraph with the labels and bookmarks that wait for it."""
    prefix = _prefix(place)
    marks = NOTHING
    for identifier in place.anchors:
        marks = Xml(kit.anchor(identifier, NOTHING) + marks)
    return el("p", _properties(own, place), marks, prefix, content)


def _properties(own: Format, place: Place) -> Xml:
    centred = place.cell == own.style and own.centred
    align = "center" if centred else place.align if own.inset else ""
    return el(
        "pPr",
        el("pStyle", val=own.style),
        _keep_next(own, place),
        el("keepLines") if place.whole else NOTHING,
        _tabs(place),
        _indent(own, place),
        el("jc", val=align) if align else NOTHING,
    )


def _keep_next(own: Format, place: Place) -> Xml:
    """Tie the paragraph to the next; in a cell that would tie whole rows, so styles may not."""
    if place.tied:
        return el("keepNext")
    return el("keepNext", val=0) if place.cell not in ("", own.style) else NOTHING


def _prefix(place: Place) -> Xml:
    return join(Xml(fields.text_run(label.text) + fields.TAB) for label in place.waiting)


def _tabs(place: Place) -> Xml:
    """Return the stops of every label after the first and of the text itself."""
    if not place.waiting:
        return NOTHING
    stops = [label.at for label in place.waiting[1:]] + [place.left]
    return el("tabs", *(el("tab", val="left", pos=stop) for stop in stops))


def _indent(own: Format, place: Place) -> Xml:
    """Return the indents where the place asks for others than the style's own."""
    if place.waiting:
        first = place.left - place.waiting[0].at
        return el("ind", left=place.left, right=place.right, hanging=first)
    if not (place.left or place.right or own.moved or (place.inset and own.inset)):
        return NOTHING
    first_line = {"hanging": own.hanging} if own.hanging else {"firstLine": 0}
    return el("ind", left=place.left + own.left, right=place.right, **first_line)
