"""What the closed HTML vocabulary allows, and the findings about what it does not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from generator.diagnostics import NOWHERE, Diagnostic, Span, galat
from generator.ir.html_tree import INLINES, Element
from generator.ir.nodes import Block, Inline
from generator.ir.roles import ROLES

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = frozenset({*HEADINGS, "p", "ol", "ul", "section", "table", "address", "nav", "figure"})
ATTRS: dict[str, frozenset[str]] = {
    "article": frozenset({"id", "title", "kertas", "halaman", "mulai"}),
    "p": frozenset({"class", "id"}),
    "section": frozenset({"class", "id"}),
    "li": frozenset({"label", "id"}),
    "slot": frozenset({"name"}),
    "table": frozenset({"class", "id", "lebar"}),
    "td": frozenset({"colspan", "rowspan", "class"}),
    "th": frozenset({"colspan", "rowspan", "class"}),
    "a": frozenset({"href"}),
    **dict.fromkeys(HEADINGS, frozenset({"class", "id", "label", "luar"})),
    **dict.fromkeys(("ol", "ul", "address", "span"), frozenset({"class"})),
    "nav": frozenset({"class", "kedalaman"}),
    "figure": frozenset({"id"}),
}
TAGS = frozenset(
    {*BLOCKS, *INLINES, "article", "slot", "li", "thead", "tbody", "tfoot", "tr", "th", "td"}
    | {"caption", "figcaption", "desc", "footer"}
)


@dataclass(frozen=True, slots=True)
class Blok:
    """Finished blocks that a template places with ``{{ ... }}``."""

    blocks: tuple[Block, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.blocks)


@dataclass(frozen=True, slots=True)
class Baris:
    """Finished words that a template places with ``{{ ... }}`` inside a paragraph.

    ``asal`` is where an author wrote them, if one did.
    """

    inlines: tuple[Inline, ...] = ()
    asal: Span = field(default=NOWHERE, compare=False)

    def __bool__(self) -> bool:
        return bool(self.inlines)


Slot = Blok | Baris


@dataclass(slots=True)
class Checker:
    """Collects findings while the elements are read; ``slots`` are the finished nodes."""

    slots: Sequence[Slot]
    findings: list[Diagnostic] = field(default_factory=list)

    def complain(self, element: Element, code: str, message: str, hint: str = "") -> None:
        """Note a finding at the line of ``element``."""
        self.findings.append(galat(element.span, code, message, hint))

    def attrs(self, element: Element) -> None:
        """Note every attribute that ``element`` may not carry."""
        allowed = ATTRS.get(element.tag, frozenset())
        for name in element.attrs:
            if name not in allowed:
                self.complain(
                    element,
                    "T06",
                    f"Atribut {name} tidak dikenal pada <{element.tag}>.",
                    nearest(name, allowed),
                )

    def role(self, element: Element, kind: str, default: str = "") -> str:
        """Return the class of ``element`` when it is a role of ``kind``, else note it."""
        role = element.attrs.get("class", default)
        if role not in ROLES[kind]:
            hint = nearest(role, ROLES[kind])
            self.complain(
                element, "T04", f'Kelas "{role}" pada <{element.tag}> tidak dikenal.', hint
            )
        return role

    def misplaced(self, element: Element, where: str) -> None:
        """Note an element that is unknown, or known but not allowed here."""
        if element.tag in TAGS:
            self.complain(element, "T05", f"<{element.tag}> tidak boleh berada di dalam {where}.")
            return
        self.complain(
            element, "T03", f"Tag <{element.tag}> tidak dikenal.", nearest(element.tag, TAGS)
        )

    def slot(self, element: Element) -> Slot:
        """Return the finished nodes that a ``<slot>`` stands for."""
        name = element.attrs.get("name", "")
        if name.isdigit() and int(name) < len(self.slots):
            return self.slots[int(name)]
        self.complain(element, "T03", "Tag <slot> hanya dibuat oleh mesin.")
        return Blok()


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a hint with the nearest known name, or all of a short list."""
    names = sorted(known)
    near = get_close_matches(name, names, n=1, cutoff=0.6)
    if near:
        return f'Mungkin yang dimaksud "{near[0]}".'
    return f"Yang dikenal: {', '.join(names)}." if names else ""
