"""What was read of a page before is not read again, but for its margins.

Every page bears the hash of its dossier, so that an edit of one word changes all of them; what else
stands on most is what stood there. A page is known by all that draws it but its margins, as the
finished file holds it, and by the words that PDFium finds there today.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Set
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from typing import TYPE_CHECKING, TypeAlias
from zlib import compress, decompress

from generator.proof.audit.ink import Handle, Ink, Printed, address, read_page, ruled, words_of
from generator.render.cache import Cache
from generator.render.pdf.furniture import PREFIX, WRITTEN

if TYPE_CHECKING:
    from pikepdf import Page, Pdf

Read: TypeAlias = Callable[[Handle, int, Set[int]], Printed]
REFERENCE = re.compile(rb"\b(\d+) (\d+) R\b")
OF_MARGINS = re.compile(rb"/%s\d+ \d+ \d+ R\b" % PREFIX.encode())  # their fonts


@dataclass(frozen=True, slots=True)
class Body:
    """A page without its margins: the digest of what draws it, and the text objects before it."""

    digest: bytes
    above: int


@dataclass(frozen=True, slots=True)
class Memory:
    """Where what was read is kept, by the page and by the ``program`` that reads."""

    cache: Cache
    program: str

    def reader(self, told: Pdf) -> Read:
        """Return what reads the pages of a file, which is open now and need not be later."""
        drawn = _Drawn(told)
        known = [drawn.body(page) for page in told.pages]

        def read(page: Handle, number: int, runs: Set[int]) -> Printed:
            body = known[number]
            return read_page(page, runs) if body is None else self._read(page, runs, body)

        return read

    def _read(self, page: Handle, runs: Set[int], body: Body) -> Printed:
        text = page.get_textpage()
        told = f"{self.program} {_reader()} {sorted(runs)}"
        key = f"lembar-{sha256(body.digest + told.encode()).hexdigest()}"
        held = _held(self.cache.get(key), text)
        if held is None:
            held = _without_margins(page, text, runs, body)
            self.cache.put(key, held.pack())
        margins = words_of(text, runs, range(text.count_chars() - held.signs))
        whole = text.get_text_range()
        return replace(held.printed, words=(*margins, *held.printed.words), text=whole)


@cache
def _reader() -> str:
    return version("pypdfium2")


@dataclass(frozen=True, slots=True)
class Held:
    """What was read of a page beside its margins, the last ``signs`` of all."""

    signs: int
    printed: Printed

    def pack(self) -> bytes:
        """Return the value as bytes for the cache."""
        told = self.printed
        words = [[ink.text, ink.box, ink.size, ink.within, ink.turned] for ink in told.words]
        boxes = told.upright, told.lying, told.drawn, told.pictures
        return compress(json.dumps([self.signs, words, boxes, told.text]).encode(), 1)

    @classmethod
    def unpack(cls, data: bytes) -> Held:
        """Return the value that :meth:`pack` wrote."""
        signs, words, boxes, text = json.loads(decompress(data))
        inks = (
            Ink(word, tuple(box), size, at if isinstance(at, int) else tuple(at), turned)
            for word, box, size, at, turned in words
        )
        upright, lying, drawn, pictures = (tuple(map(tuple, each)) for each in boxes)
        return cls(signs, Printed(tuple(inks), upright, lying, drawn, pictures, text))


def _held(data: bytes | None, text: Handle) -> Held | None:
    """Return what was kept of a page, if the page ends with the same signs today."""
    if data is None:
        return None
    held = Held.unpack(data)
    start = text.count_chars() - held.signs
    return held if start >= 0 and _text(text, start) == held.printed.text else None


def _without_margins(page: Handle, text: Handle, runs: Set[int], body: Body) -> Held:
    count = text.count_chars()
    start = _first_sign(page, text, body.above)
    words = words_of(text, runs, range(start, count))
    return Held(count - start, Printed(words, *ruled(page), _text(text, start)))


def _first_sign(page: Handle, text: Handle, above: int) -> int:
    """Return the first sign that none of the first text objects of a page prints."""
    from pypdfium2 import raw  # type: ignore[import-untyped]  # the wheel has no py.typed

    margins = {address(raw.FPDFPage_GetObject(page.raw, n)) for n in range(above)}
    count = int(text.count_chars())
    signs = (address(raw.FPDFText_GetTextObject(text.raw, n)) for n in range(count))
    return next((n for n, at in enumerate(signs) if at and at not in margins), count)


def _text(text: Handle, start: int) -> str:
    count = text.count_chars() - start
    return str(text.get_text_range(start, count)) if count else ""


@dataclass(slots=True)
class _Drawn:
    """Digests of what the pages of a file show; what several share is digested once."""

    book: Pdf
    known: dict[tuple[int, int], bytes] = field(default_factory=dict)

    def body(self, page: Page) -> Body | None:
        """Return a page without its margins; None if nothing was written before its words.

        None too for one that is turned or cut, or inherits what it draws with: we bind none.
        """
        import pikepdf

        content, own = page.obj.get("/Contents"), page.obj.keys()
        if not isinstance(content, pikepdf.Array) or len(content) < 2:
            return None
        if not {"/Resources", "/MediaBox"} <= own or {"/Rotate", "/CropBox"} & own:
            return None
        margins = WRITTEN.fullmatch(content[0].read_bytes())
        if margins is None:
            return None
        shown = (*content.as_list()[1:], page.obj["/Resources"], page.obj["/MediaBox"])
        told = b" ".join(each.unparse() for each in shown)
        return Body(self._digest(told), margins[0].count(b" Tj"))

    def _digest(self, told: bytes, stream: bytes = b"") -> bytes:
        """Return the digest of a value as it is written, each reference as what it leads to."""
        own = OF_MARGINS.sub(b"", told)
        return sha256(REFERENCE.sub(self._referred, own) + stream).digest()

    def _referred(self, reference: re.Match[bytes]) -> bytes:
        import pikepdf

        at = int(reference[1]), int(reference[2])
        if at not in self.known:
            self.known[at] = b""  # what leads back to itself tells nothing more
            each = self.book.get_object(at)
            if isinstance(each, pikepdf.Stream):
                told, stream = each.stream_dict.unparse(resolved=True), each.read_raw_bytes()
            else:
                told, stream = each.unparse(resolved=True), b""
            self.known[at] = self._digest(told, stream)
        return self.known[at]
