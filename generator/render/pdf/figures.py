"""Figures: each drawn once per content on a sheet of its own, stamped where the layout left room.

To draw the strokes of a chart costs a layout as much as ten pages of words, and a chapter is laid
out again whenever a word of it changes. So a part holds a picture of eight pixels, stretched to the
size of the figure, whose colours are the figure's name; binding puts the drawing in its place.
"""

from __future__ import annotations

import io
import re
import struct
import zlib
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from generator.ir.nodes import Document, Figure
from generator.ir.walk import walk
from generator.render.pdf.layout import Job
from generator.render.svg import size_of_svg

if TYPE_CHECKING:
    from pikepdf import Object, Page, Pdf

CALL = re.compile(rb"/\w+ Do")
PIXELS = 8  # red, green and blue of eight pixels name a figure


def name_of(svg: str) -> bytes:
    """Return the colours that stand for a figure until it is stamped."""
    return sha256(svg.encode()).digest()[: 3 * PIXELS]


def figures_of(document: Document) -> dict[bytes, str]:
    """Return the drawings of a document by their names."""
    nodes = (node for part in document.parts for node in walk(part.blocks))
    drawn = (node.svg for node in nodes if isinstance(node, Figure) and node.bitmap is None)
    return {name_of(svg): svg for svg in drawn}


def room_for(svg: str) -> str:
    """Return an SVG as large as the drawing that holds nothing but its name."""
    wide, tall = size_of_svg(svg)
    pixels = f"data:image/png;base64,{b64encode(_png(name_of(svg))).decode()}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}mm" height="{tall}mm" '
        f'viewBox="0 0 {wide} {tall}"><image href="{pixels}" width="{wide}" height="{tall}" '
        'preserveAspectRatio="none"/></svg>'
    )


def _png(colours: bytes) -> bytes:
    """Return one row of pixels as PNG (ISO/IEC 15948)."""
    head = struct.pack(">IIBBBBB", PIXELS, 1, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" + colours)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def figure_job(svg: str, language: str) -> Job:
    """Return the work of drawing a figure on a sheet of its size."""
    wide, tall = size_of_svg(svg)
    data = b64encode(svg.encode()).decode()
    html = f'<html><body><img src="data:image/svg+xml;base64,{data}" alt=""></body></html>'
    sheet = f"@page {{ size: {wide}mm {tall}mm; margin: 0 }}"
    look = f"html, body {{ margin: 0 }} img {{ display: block; width: {wide}mm }}"
    return Job(html, "", f"{sheet} {look}", language, "gambar", tagged=False)


@dataclass(frozen=True, slots=True)
class Stamps:
    """The drawings of a book, PDFs of one page by name; each is put into it once.

    ``calls`` are the pictures that were replaced, by the words that show them, and what shows the
    drawing instead.
    """

    book: Pdf
    drawings: Mapping[bytes, bytes]
    forms: dict[bytes, Object] = field(default_factory=dict)
    calls: dict[bytes, bytes] = field(default_factory=dict)

    def put(self, page: Page) -> None:
        """Put drawings where the layout of a page left room for them.

        A picture fills a square of one unit. The drawing is brought to that size before it is
        shown, not by a matrix of its own: readers tell the sizes of letters without that. Pages of
        a part share what they may show.
        """
        images = page.obj["/Resources"].get("/XObject")
        if images is None:
            return
        for key, name in _named(images):
            if name in self.drawings:
                images[key] = form = self.forms.get(name) or self._form(name)
                wide, tall = (float(side) for side in form["/BBox"].as_list()[2:])
                scale = f"{1 / wide:.9f} 0 0 {1 / tall:.9f} 0 0 cm"
                self.calls[f"{key} Do".encode()] = f"{scale} {key} Do".encode()
        if any(f"{key} Do".encode() in self.calls for key in images):
            page.contents_coalesce()
            content = page.obj["/Contents"].read_bytes()
            shown = CALL.sub(lambda call: self.calls.get(call[0], call[0]), content)
            if shown != content:
                page.obj["/Contents"] = self.book.make_stream(shown)

    def _form(self, name: bytes) -> Object:
        """Return a drawing as a form."""
        import pikepdf

        with pikepdf.open(io.BytesIO(self.drawings[name])) as source:
            form = self.book.copy_foreign(source.pages[0].as_form_xobject())
        self.forms[name] = form
        return form


def _named(images: Object) -> tuple[tuple[str, bytes], ...]:
    """Return the pictures that are names, with their colours."""
    small = {"/Width": PIXELS, "/Height": 1}
    return tuple(
        (key, image.read_bytes())
        for key, image in images.items()
        if all(image.get(side) == size for side, size in small.items())
    )
