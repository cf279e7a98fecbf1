"""One look as a paragraph style of Word: the properties, in the order the schema demands."""

from __future__ import annotations

import re
from collections.abc import Iterable

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


def paragraph_style(
    look: Look,
    dokumen: GayaDokumen,
    basis: str = "Normal",
    outline: int = 0,
    stops: Iterable[Xml] = (),
) -> Xml:
    """Return one paragraph style of Word; ``outline`` is the heading level, 0 for none."""
    known = look.name in BUILT_IN or look.name.startswith(NUMBERED)
    custom = {} if known else {"customStyle": 1}
    following = el("next", val="BodyText") if outline else NOTHING
    return el(
        "style",
        el("name", val=look.name),
        el("basedOn", val=basis),
        following,
        el("qFormat"),
        el("pPr", paragraph_look(look, dokumen, outline, tuple(stops))),
        el("rPr", run_look(look, dokumen)),
        type="paragraph",
        **custom,
        styleId=style_id(look.name),
    )


def paragraph_look(
    look: Look, dokumen: GayaDokumen, outline: int = 0, stops: tuple[Xml, ...] = ()
) -> Xml:
    """Return the paragraph properties of a look; ``stops`` are tab stops."""
    line = pt(size_of(look, dokumen) * (look.leading or float(dokumen.spasi)))
    first = mm(dokumen.alinea) if look.indent else 0
    after = pt(look.after) if first or not look.indent else pt(PROSE_GAP)
    indents = {"left": mm(look.left or look.hanging), "right": mm(look.right)}
    hang = {"hanging": mm(look.hanging)} if look.hanging else {"firstLine": first}
    return join(
        (
            el("keepNext") if look.keep_next else NOTHING,
            el("keepLines") if look.keep_lines else NOTHING,
            el("tabs", *stops) if stops else NOTHING,
            el(
                "spacing",
                before=pt(look.before),
                after=after,
                line=line,
                lineRule="atLeast",
            ),
            el("ind", **indents, **hang),
            el("contextualSpacing") if look.block else NOTHING,
            el("jc", val=look.align),
            el("outlineLvl", val=outline - 1) if outline else NOTHING,
        )
    )


def run_look(look: Look, dokumen: GayaDokumen) -> Xml:
    """Return the run properties of a look."""
    half_points = round(size_of(look, dokumen) * 2)
    weight = (el("b"), el("bCs")) if look.bold else (el("b", val=0), el("bCs", val=0))
    slant = (el("i"), el("iCs")) if look.italic else ()
    size = (el("sz", val=half_points), el("szCs", val=half_points))
    return join((*weight, *slant, *size))


def size_of(look: Look, dokumen: GayaDokumen) -> float:
    """Return the size in points, to the half point."""
    return round(min(float(dokumen.ukuran) * look.scale, look.most) * 2) / 2
