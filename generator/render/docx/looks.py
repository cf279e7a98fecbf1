"""One look as a paragraph style of Word: the properties, in the order the schema demands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.gaya import GayaDokumen
from generator.render.docx.oxml import NOTHING, Xml, el, join, mm, pt
from generator.render.docx.styles import Look

# Names Word knows; every other style is marked as the document's own.
BUILT_IN = frozenset(
    ("Normal", "Body Text", "Title", "Subtitle", "Quote", "Bibliography", "List Number")
).union(("List Bullet", "caption", "footnote text", "header", "footer", "table of figures"))
NUMBERED = ("heading ", "toc ")
PROSE_GAP = 6  # points between paragraphs of prose where no indent sets them apart


def style_id(name: str) -> str:
    """Return the id of a style: its name without white space, each word capitalised."""
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"\s+", name))


@dataclass(frozen=True, slots=True)
class Stop:
    """A tab stop, ``at`` twips from the margin."""

    at: int
    kind: str = "left"
    leader: str = ""

    def xml(self) -> Xml:
        """Return the stop as a style or paragraph says it."""
        leader = {"leader": self.leader} if self.leader else {}
        return el("tab", val=self.kind, **leader, pos=self.at)


@dataclass(frozen=True, slots=True)
class Indent:
    """Margins in twips; ``first`` is the first line's, below zero where it hangs."""

    left: int = 0
    right: int = 0
    first: int = 0

    def xml(self) -> Xml:
        """Return all three, since what is not said is inherited."""
        hang = {"hanging": -self.first} if self.first < 0 else {"firstLine": self.first}
        return el("ind", left=self.left, right=self.right, **hang)


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set, whole: what a style of Word comes to with all that it inherits."""

    line: int  # twips, at least
    keep_next: bool = False
    keep_lines: bool = False
    stops: tuple[Stop, ...] = ()
    before: int = 0
    after: int = 0
    indent: Indent = Indent()
    block: bool = False
    align: str = "left"
    outline: int = 0  # heading level, 0 for none

    def beyond(self, basis: Setting) -> Xml:
        """Return the paragraph properties that turn ``basis`` into this, in the schema's order."""
        stops = sorted((*self._cleared(basis), *self.stops), key=lambda stop: stop.at)
        spacing = (self.line, self.before, self.after) != (basis.line, basis.before, basis.after)
        return join(
            (
                _switch("keepNext", self.keep_next, basis.keep_next),
                _switch("keepLines", self.keep_lines, basis.keep_lines),
                el("tabs", *(stop.xml() for stop in stops))
                if self.stops != basis.stops
                else NOTHING,
                self._spacing(basis) if spacing else NOTHING,
                self.indent.xml() if self.indent != basis.indent else NOTHING,
                _switch("contextualSpacing", self.block, basis.block),
                el("jc", val=self.align) if self.align != basis.align else NOTHING,
                el("outlineLvl", val=self.outline - 1 if self.outline else 9)
                if self.outline != basis.outline
                else NOTHING,
            )
        )

    def _cleared(self, basis: Setting) -> list[Stop]:
        kept = {stop.at for stop in self.stops}
        return [Stop(stop.at, "clear") for stop in basis.stops if stop.at not in kept]

    def _spacing(self, basis: Setting) -> Xml:
        changed = {
            name: mine
            for name, mine, inherited in (
                ("before", self.before, basis.before),
                ("after", self.after, basis.after),
            )
            if mine != inherited
        }
        if self.line == basis.line:
            return el("spacing", **changed)
        return el("spacing", **changed, line=self.line, lineRule="atLeast")


def _switch(tag: str, wanted: bool, inherited: bool) -> Xml:
    if wanted == inherited:
        return NOTHING
    return el(tag) if wanted else el(tag, val=0)


@dataclass(frozen=True, slots=True)
class Letters:
    """How the words of a style are set, whole."""

    half_points: int
    bold: bool = False
    italic: bool = False

    def beyond(self, basis: Letters) -> Xml:
        """Return the run properties that turn ``basis`` into this."""
        size = self.half_points
        return join(
            (
                _switch("b", self.bold, basis.bold),
                _switch("bCs", self.bold, basis.bold),
                _switch("i", self.italic, basis.italic),
                _switch("iCs", self.italic, basis.italic),
                *((el("sz", val=size), el("szCs", val=size)) if size != basis.half_points else ()),
            )
        )


def is_built_in(name: str) -> bool:
    """Say whether Word knows a style of this name."""
    return name in BUILT_IN or name.startswith(NUMBERED)


def setting_of(
    look: Look, dokumen: GayaDokumen, outline: int = 0, stops: tuple[Stop, ...] = ()
) -> Setting:
    """Return how a look sets its paragraphs; ``outline`` is the heading level, 0 for none."""
    first = mm(dokumen.alinea) if look.indent else 0
    return Setting(
        line=pt(size_of(look, dokumen) * (look.leading or float(dokumen.spasi))),
        keep_next=look.keep_next,
        keep_lines=look.keep_lines,
        stops=stops,
        before=pt(look.before),
        after=pt(look.after) if first or not look.indent else pt(PROSE_GAP),
        indent=Indent(
            mm(look.left or look.hanging),
            mm(look.right),
            -mm(look.hanging) if look.hanging else first,
        ),
        block=look.block,
        align="left" if look.align == "both" and dokumen.perataan == "rata-kiri" else look.align,
        outline=outline,
    )


def letters_of(look: Look, dokumen: GayaDokumen) -> Letters:
    """Return how a look sets its words."""
    return Letters(round(size_of(look, dokumen) * 2), look.bold, look.italic)


def size_of(look: Look, dokumen: GayaDokumen) -> float:
    """Return the size in points, to the half point."""
    return round(min(float(dokumen.ukuran) * look.scale, look.most) * 2) / 2
