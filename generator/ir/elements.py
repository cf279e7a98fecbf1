"""Read the HTML that templates emit into a tree of elements, each with its template and line.

Stricter than a browser: an element that is not closed, or closed twice, is a finding. The loader
of the templates writes the place of every tag into its ``asal`` attribute (``path:line``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from generator.diagnostics import Diagnostic, Span, galat

VOID = frozenset({"br"})
ORIGIN = "asal"


@dataclass(slots=True)
class Element:
    """One element: tag, attributes (without ``asal``), children, and where it was written."""

    tag: str
    attrs: dict[str, str]
    span: Span
    children: list[Element | str] = field(default_factory=list)


def read_elements(html: str) -> tuple[Element, list[Diagnostic]]:
    """Return a root element holding what ``html`` says, and what is wrong with its nesting."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.finish()


def _span_of(origin: str) -> Span:
    path, _, line = origin.rpartition(":")
    return Span(path, int(line), 1) if line.isdigit() else Span(origin)


class _Reader(HTMLParser):
    """Builds the tree and keeps the open elements on a stack."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {}, Span())
        self.open = [self.root]
        self.findings: list[Diagnostic] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        element = Element(tag, values, _span_of(values.pop(ORIGIN, "")))
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
        self.open[-1].children.append(data)

    def finish(self) -> tuple[Element, list[Diagnostic]]:
        """Return the root and the findings, unclosed elements among them."""
        for element in self.open[1:]:
            self._complain(element.span, f"<{element.tag}> tidak ditutup")
        return self.root, self.findings

    def _complain(self, span: Span, message: str) -> None:
        hint = "Periksa pasangan tag pembuka dan penutup di sekitar baris ini."
        self.findings.append(galat(span, "T05", f"Susunan tag templat: {message}.", hint))
