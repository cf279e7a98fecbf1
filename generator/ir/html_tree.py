"""Read the HTML that templates emit into a tree of elements, each with its template and line.

Stricter than a browser: an element that is not closed, or closed twice, is a finding. The loader
of the templates writes the place of every tag into its ``asal`` attribute (``path:line``), and
words that an author wrote come with a mark before them (:func:`written_at`) that names their place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from generator.diagnostics import Diagnostic, Span, galat

VOID = frozenset({"br"})
ORIGIN = "asal"
STYLES = {"b": "tebal", "i": "miring", "em": "istilah", "ins": "sisip", "del": "hapus"}
INLINES = frozenset({*STYLES, "code", "span", "a", "br", "small"})
LEAD = 3  # words that may lead into what an author says: "bahwa", "Temuan T01:"
_MARK = re.compile("\ue000(\\d+)\ue001")  # private use: no font and no author has these


def written_at(number: int) -> str:
    """Return the mark that stands before words from the place ``number`` of a list of places."""
    return f"\ue000{number}\ue001"


@dataclass(slots=True)
class Element:
    """One element: tag, attributes (without ``asal``), children, and where it was written.

    ``span`` is the line of the template; ``words`` the place of the authored words that it says,
    unless the template says something of its own before them.
    """

    tag: str
    attrs: dict[str, str]
    span: Span
    children: list[Element | str] = field(default_factory=list)
    words: Span | None = None
    lead: int = 0  # words of the template itself

    @property
    def asal(self) -> Span:
        """Return where a drafter would look for what this element says."""
        return self.words or self.span


def read_elements(html: str, places: Sequence[Span] = ()) -> tuple[Element, list[Diagnostic]]:
    """Return a root element holding what ``html`` says, and what is wrong with its nesting.

    ``places`` are those that the marks before authored words number.
    """
    reader = _Reader(places)
    reader.feed(html)
    reader.close()
    return reader.finish()


def _span_of(origin: str) -> Span:
    path, _, line = origin.rpartition(":")
    return Span(path, int(line), 1) if line.isdigit() else Span(origin)


class _Reader(HTMLParser):
    """Builds the tree and keeps the open elements on a stack."""

    def __init__(self, places: Sequence[Span]) -> None:
        super().__init__(convert_charrefs=True)
        self.places = places
        self.root = Element("", {}, Span())
        self.open = [self.root]
        self.findings: list[Diagnostic] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: _MARK.sub("", value or "") for name, value in attrs}
        origin = values.pop(ORIGIN, "")  # a slot has none: it stands where its parent does
        span = _span_of(origin) if origin else self.open[-1].span
        element = Element(tag, values, span)
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self.open[-1].tag == tag:
            self.open.pop()
            return
        here = self.open[-1]
        self._complain(here.span, f"penutup </{tag}> tidak cocok dengan <{here.tag or 'awal'}>")
        if any(element.tag == tag for element in self.open):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        before, *marked = _MARK.split(data, maxsplit=1)
        self._note(before, self.places[int(marked[0])] if marked else None)
        self.open[-1].children.append(before + _MARK.sub("", marked[1]) if marked else data)

    def _note(self, own: str, place: Span | None) -> None:
        """Let the innermost block that holds these words know where they were written."""
        block = next(e for e in reversed(self.open) if e.tag not in INLINES)
        block.lead += len(own.split())
        if place and not block.words and block.lead <= LEAD:
            block.words = place

    def finish(self) -> tuple[Element, list[Diagnostic]]:
        """Return the root and the findings, unclosed elements among them."""
        for element in self.open[1:]:
            self._complain(element.span, f"<{element.tag}> tidak ditutup")
        return self.root, self.findings

    def _complain(self, span: Span, message: str) -> None:
        hint = "Periksa pasangan tag pembuka dan penutup di sekitar baris ini."
        self.findings.append(galat(span, "T05", f"Susunan tag templat: {message}.", hint))
