"""One paragraph: its style, what its place adds, and the labels that hang before its words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.render.docx import fields
from generator.render.docx.kit import Kit
from generator.render.docx.looks import Indent, Setting, Stop
from generator.render.docx.oxml import Xml, el, join
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
    words = Xml(prefix + content)
    for identifier in reversed(place.anchors):
        words = kit.anchor(identifier, words)
    return el("p", _properties(own, place, kit), words)


def _properties(own: Format, place: Place, kit: Kit) -> Xml:
    """Return the style; what its place adds to it is asked of the style sheet."""
    base = kit.sheet.setting(own.style)
    centred = place.cell == own.style and own.centred
    align = "center" if centred else place.align if own.inset else ""
    asked = replace(
        base,
        keep_next=_keep_next(base, own, place),
        keep_lines=base.keep_lines or place.whole,
        stops=_stops(base, place),
        indent=_indent(base, own, place),
        align=align or base.align,
    )
    return el("pPr", kit.sheet.ask(own.style, asked))


def _keep_next(base: Setting, own: Format, place: Place) -> bool:
    """Tie the paragraph to the next; in a cell that would tie whole rows, so styles may not."""
    return place.tied or (base.keep_next and place.cell in ("", own.style))


def _prefix(place: Place) -> Xml:
    return join(Xml(fields.text_run(label.text) + fields.TAB) for label in place.waiting)


def _stops(base: Setting, place: Place) -> tuple[Stop, ...]:
    """Return the stops of every label after the first and of the text itself."""
    if not place.waiting:
        return base.stops
    stops = [label.at for label in place.waiting[1:]] + [place.left]
    return tuple(map(Stop, sorted({*stops})))


def _indent(base: Setting, own: Format, place: Place) -> Indent:
    """Return the indents, where the place asks for others than the style's own."""
    if place.waiting:
        return Indent(place.left, place.right, place.waiting[0].at - place.left)
    if not (place.left or place.right or own.moved or (place.inset and own.inset)):
        return base.indent
    return Indent(place.left + own.left, place.right, -own.hanging)
