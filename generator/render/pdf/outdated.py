"""A finished PDF marked as outdated on every page, without laying anything out again."""

from __future__ import annotations

import io

from generator.render.pdf.furniture import PREFIX, Stamp, draw, glyphs_of
from generator.render.pdf.merge import saved

WORD = "USANG"
WORD_SIZE, WORD_GREY = 120.0, 0.8
LINE_SIZE = 9.0
EDGE = 12.0  # points from the edges of the paper to the lines


def mark_outdated(pdf: bytes, line: str) -> bytes | None:
    """Return the file with the word behind the text of each page and ``line`` above and below it.

    The letters are those that every page carries for its margins. What is no whole PDF of ours is
    None.
    """
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(pdf)) as book:
            for page in book.pages:
                left, bottom, right, top = (float(each) for each in page.mediabox)
                stamps = (
                    Stamp(WORD, WORD_SIZE, (bottom + top) / 2, WORD_GREY),
                    Stamp(line, LINE_SIZE, top - EDGE - LINE_SIZE),
                    Stamp(line, LINE_SIZE, bottom + EDGE),
                )
                fonts = page.obj["/Resources"]["/Font"].items()
                glyphs = glyphs_of((n[1:], f) for n, f in fonts if n.startswith(f"/{PREFIX}"))
                content = draw(stamps, right - left, glyphs)
                page.contents_add(b"q\n" + content + b"Q\n", prepend=True)
            return saved(book)
    except (pikepdf.PdfError, KeyError):
        return None
