"""Parts of a document on paper, one at a time: what a worker of the preview does.

A part is laid out as a build lays it out, with the same key in the same cache. How close it is set
and the number of its first page are those of the last time that the whole document was laid out.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.app.cache import FolderCache
from generator.app.examine import examined
from generator.app.paths import Home
from generator.diagnostics import Diagnostic, DraftingError
from generator.ir.identify import anchored
from generator.ir.nodes import Document, Mark, Part, Ref
from generator.lint.pemeriksaan import Pemeriksaan
from generator.model.gaya import Gaya
from generator.render.closeness import Closer
from generator.render.fonts import drawn_in, fonts_of
from generator.render.pdf.anchors import inlines_of
from generator.render.pdf.book import write_pdf
from generator.render.pdf.draft import Draft
from generator.render.pdf.geometry import families, paper
from generator.render.pdf.merge import Bound, merge
from generator.render.pdf.page_numbers import Run, runs
from generator.render.pdf.press import Press

SCALE = 1.6  # pixels a point: sharp on screens of today


@dataclass(frozen=True, slots=True)
class Setting:
    """What the last layout of a whole document told: how close parts are set, first numbers."""

    closer: Closer = field(default_factory=dict)
    starts: Mapping[str, int] = field(default_factory=dict)
    whole: bytes = b""


@dataclass(frozen=True, slots=True)
class Order:
    """A part to be laid out; ``document`` holds it alone, behind an empty one if it is not first.

    ``wanted`` are the ids that other parts refer to.
    """

    document: Document
    gaya: Gaya
    cache: Path
    wanted: frozenset[str]
    closer: Closer
    start: int


@dataclass(frozen=True, slots=True)
class Printed:
    """A part on pages, and the page (from 0) of each id in it."""

    pdf: bytes
    pages: int
    places: Mapping[str, int]


def order_of(document: Document, part: Part, gaya: Gaya, cache: Path, setting: Setting) -> Order:
    """Return the order for one part of a named document."""
    first = document.parts[0]
    opening = () if part.id == first.id else (replace(first, blocks=()),)
    wanted = {ref.target for each in document.parts for ref in inlines_of(each.blocks, Ref)}
    alone = replace(document, parts=(*opening, part), marks=(), threads=())
    start = setting.starts.get(part.id, 1)
    return Order(alone, gaya, cache, frozenset(wanted), setting.closer, start)


def print_part(order: Order) -> Printed:
    """Lay out a part, put its margins on, and bind it alone."""
    document = order.document
    marks = tuple(Mark(target, "", "", target) for target in sorted(order.wanted))
    (drawn,) = drawn_in((document,), fonts_of(order.gaya))
    named = replace(anchored(replace(drawn, marks=marks)), marks=())
    draft = Draft(named, order.gaya, closer=dict(order.closer))
    part = named.parts[-1]
    press = Press(families(order.gaya), FolderCache(order.cache), None)
    jobs = [draft.job(part), draft.margin_job(), *draft.figures.values()]
    laid, margins, *figures = press.print(jobs)
    drawings = {name: each.pdf for name, each in zip(draft.figures, figures, strict=True)}
    look = order.gaya.dokumen[document.profile]
    run = Run(part.numbering, order.start, laid.pages)
    bound = Bound(part, laid, run, paper(part, look, order.gaya), look.nomor_halaman)
    pdf = merge([bound], [], replace(named, parts=(part,)), margins, drawings=drawings)
    return Printed(pdf, laid.pages, {id_: page for id_, (page, *_) in laid.places.items()})


def print_whole(document: Document, gaya: Gaya, cache: Path) -> Setting:
    """Lay out and bind a whole document."""
    (drawn,) = drawn_in((document,), fonts_of(gaya))
    pdf = write_pdf(anchored(drawn), gaya, FolderCache(cache), None)
    known = [part for part in document.parts if part.id in pdf.sheets]
    starts = {p.id: run.start for p, run in zip(known, runs(known, pdf.sheets), strict=True)}
    return Setting(pdf.closer, starts, pdf.data)


def picture(pdf: bytes, page: int) -> bytes:
    """Return a page as PNG."""
    import pypdfium2  # type: ignore[import-untyped]  # the wheel has no py.typed

    book = pypdfium2.PdfDocument(pdf)
    drawn = book[page].render(scale=SCALE).to_pil()
    target = io.BytesIO()
    drawn.save(target, "PNG", compress_level=1)
    return target.getvalue()


def checked(root: Path, slug: str) -> tuple[tuple[Diagnostic, ...], Pemeriksaan | None]:
    """Return what ``naskah check`` says of a dossier, and the checks as documents report them."""
    try:
        bahan, found = examined(Home(root), slug)
        return found, bahan.pemeriksaan
    except DraftingError as error:
        return error.diagnostics, None
