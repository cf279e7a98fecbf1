"""How many pages the parts of a document take: laid out as a build lays it out, from the cache."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Executor

from generator.app.cache import FolderCache
from generator.documents.bahan import Ukur
from generator.ir.nodes import Document
from generator.model.gaya import Gaya


def measurer(style: Callable[[], Gaya], cache: FolderCache, pool: Executor | None = None) -> Ukur:
    """Return what lays out a document in a house style, read when asked, and counts its pages.

    Workers of a ``pool`` lay out; without one this process does, and holds all that lays out.
    """

    def measure(document: Document) -> Mapping[str, int]:
        from generator.ir.identify import anchored  # the writers: checks do without them
        from generator.render.fonts import drawn_in, fonts_of
        from generator.render.pdf.book import write_pdf

        gaya = style()
        (drawn,) = drawn_in((document,), fonts_of(gaya))
        return write_pdf(anchored(drawn), gaya, cache, pool).sheets

    return measure
