"""Layout of one part: HTML and CSS in, pages out. Runs in this process or in a worker."""

from __future__ import annotations

import gc
import json
import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import astuple, dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from generator.render.pdf.footnotes import keep_notes_with_calls
from generator.render.pdf.frames import close_frames
from generator.render.pdf.fullness import EMPTY, Room, room_of
from generator.render.pdf.gaps import keep_gaps_even
from generator.render.pdf.hyphens import mend
from generator.render.pdf.undivided import keep_last_words_whole

if TYPE_CHECKING:
    from weasyprint import CSS  # type: ignore[import-untyped]  # ships no types
    from weasyprint.document import Document as Pages  # type: ignore[import-untyped]  # ships no types
    from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]  # ships no types
    from weasyprint.urls import URLFetcher  # type: ignore[import-untyped]  # ships no types

POINTS = 0.75  # of a CSS pixel


@dataclass(frozen=True, slots=True)
class Job:
    """All that the layout of a part depends on, and what the part is called."""

    html: str
    house_css: str
    page_css: str
    language: str = "id"
    name: str = field(default="", compare=False)  # for messages alone
    tagged: bool = True  # for readers; a drawing is told by the words of its figure


@dataclass(frozen=True, slots=True)
class Laid:
    """A part on pages: its PDF, how full they are, and where each id stands.

    A place is a page (from 0) with x and y in points.
    """

    pages: int
    places: Mapping[str, tuple[int, float, float]]
    pdf: bytes
    room: Room = EMPTY

    def pack(self) -> bytes:
        """Return the value as bytes for the cache."""
        told = {"pages": self.pages, "places": dict(self.places), "room": astuple(self.room)}
        head = json.dumps(told)
        return head.encode() + b"\n" + self.pdf

    @classmethod
    def unpack(cls, data: bytes) -> Laid:
        """Return the value that :meth:`pack` wrote."""
        head, pdf = data.split(b"\n", 1)
        told = json.loads(head)
        places = {id: (int(p), float(x), float(y)) for id, (p, x, y) in told["places"].items()}
        tall, *lists = told["room"]
        return cls(int(told["pages"]), places, pdf, Room(tall, *map(tuple, lists)))


def lay_out(job: Job) -> bytes:
    """Lay out a part and return it packed; the same job gives the same bytes."""
    with _quiet_process():
        return _laid(job).pack()


def _laid(job: Job) -> Laid:
    """Lay out a part. Its boxes are nobody's any more on return: the collector may have them."""
    from weasyprint.urls import FatalURLFetchingError

    from generator.render.pdf.structure import tagging

    try:
        document = pages_of(job)
        with tagging():
            pdf = document.write_pdf(pdf_tags=job.tagged)
    except FatalURLFetchingError as refused:  # not an Exception: it would end the worker
        raise RuntimeError(str(refused)) from None
    return Laid(len(document.pages), places(document), pdf, room_of(document.pages))


def pages_of(job: Job) -> Pages:
    """Lay out a part, with WeasyPrint mended."""
    from weasyprint import HTML

    mend(job.language)
    keep_notes_with_calls()
    keep_gaps_even()
    keep_last_words_whole()

    styles = [style_sheet(job.house_css), style_sheet(job.page_css)]
    html = HTML(string=job.html, url_fetcher=fetcher())
    document = html.render(font_config=fonts(), stylesheets=styles)
    close_frames(document.pages)
    return document


@contextmanager
def _quiet_process() -> Iterator[None]:
    """Keep the collector out of a layout, and the clock.

    A layout makes no rubbish worth looking for, and the search costs a tenth of the time; then only
    what it made is searched, not all that a process holds beside it. fontTools writes the time into
    every subset font unless this variable tells it what time to write.
    """
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    gc.disable()
    gc.freeze()
    try:
        yield
    finally:
        gc.enable()
        gc.collect()
        gc.unfreeze()
        os.environ.pop("SOURCE_DATE_EPOCH")
        if before is not None:
            os.environ["SOURCE_DATE_EPOCH"] = before


def places(document: Pages) -> dict[str, tuple[int, float, float]]:
    """Return where each id stands first."""
    found: dict[str, tuple[int, float, float]] = {}
    for number, page in enumerate(document.pages):
        for id, (x, y, *_) in page.anchors.items():
            top = page.height - y
            found.setdefault(id, (number, round(x * POINTS, 2), round(top * POINTS, 2)))
    return found


def warm() -> None:
    """Make a worker ready: libraries, fonts and style sheets loaded, and out of the collector."""
    from generator.render.pdf.geometry import house_css

    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    style_sheet(house_css())
    fonts()
    gc.collect()
    gc.freeze()


@cache
def fonts() -> FontConfiguration:
    """Return the one font configuration of this process."""
    from weasyprint.text.fonts import FontConfiguration

    return FontConfiguration()


@cache
def style_sheet(text: str) -> CSS:
    """Return a parsed style sheet; a document has few, and each worker parses them once."""
    from weasyprint import CSS

    return CSS(string=text, url_fetcher=fetcher(), font_config=fonts())


WITHIN = tuple(f"data:image/{kind};base64," for kind in ("svg+xml", "png", "jpeg"))


@cache
def fetcher() -> URLFetcher:
    """Return a fetcher that opens figures written into the page itself and nothing else."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcher

    class Closed(URLFetcher):  # type: ignore[misc]  # the base is untyped
        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> object:
            if url.startswith(WITHIN):
                return super().fetch(url, headers)
            raise FatalURLFetchingError(f"tidak boleh mengambil {url[:80]}")

    return Closed(allowed_protocols={"data"})
