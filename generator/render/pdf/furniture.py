"""What stands in the margins: page number and running line, written on pages already laid out.

The words of a page do not depend on its number, so a part that only moves is not laid out again.
WeasyPrint sets a sheet with every character once (it is cached); its fonts and widths are then
enough to write the lines here.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING

from generator.model.gaya import Kertas

if TYPE_CHECKING:
    from pikepdf import Object, Page, Pdf

CHARACTERS = "".join(map(chr, range(33, 127)))
MM = Decimal(72) / Decimal("25.4")
NUMBER_SIZE = 11.0
RUNNING_SIZE = 7.0
RUNNING_GREY = 0.35
RUNNING_WIDTH = 110  # characters of one line
RUNNING_STEP = Decimal(3)  # mm from line to line
PREFIX = "NK"  # of the fonts of the margins, among those of a page
RUNNING_LIFT = Decimal(9)  # mm of the running line above the edge of the paper
WRITTEN = re.compile(rb"q\n(?:/Artifact BMC BT [^\n]* ET EMC\n)*Q\n")  # what Margins.write writes


@dataclass(frozen=True, slots=True)
class Glyph:
    """How one character is written: resource name of its font, code, width in thousandths."""

    font: str
    code: str
    width: float


@dataclass(frozen=True, slots=True)
class Stamp:
    """A line of words in a margin; ``height`` is its baseline in points.

    ``left`` is where it begins; without it the line is centred on the page.
    """

    text: str
    size: float
    height: float
    grey: float = 0.0
    left: float | None = None


def sheet_source(text: str, language: str) -> str:
    """Return the HTML of a sheet with every character that the margins of a document may need."""
    needed = sorted({*CHARACTERS, *text} - {" ", "\u00a0"})
    words = " ".join(escape(character) for character in needed)
    return (
        f'<!DOCTYPE html><html lang="{language}"><body class="lembar-huruf">{words}</body></html>'
    )


def stamps(sheet: Kertas, place: str, number: str, running: str) -> tuple[Stamp, ...]:
    """Return the lines in the margins of one page; ``place`` is ``Gaya.nomor_halaman``."""
    foot = _running(running)
    if not number:
        return ()
    if place == "atas-tengah":
        height = points(sheet.tinggi - sheet.atas / 2)
        # E-9: the number stands from the second page on.
        return foot if number == "1" else (Stamp(f"- {number} -", NUMBER_SIZE, height), *foot)
    height = points(max(sheet.bawah * Decimal("0.55"), RUNNING_LIFT + 5))
    return Stamp(number, NUMBER_SIZE, height), *foot


def _running(words: str) -> tuple[Stamp, ...]:
    """Return the running line, in two or more where one would leave the paper."""
    lines = wrap(words, RUNNING_WIDTH) if len(words) > RUNNING_WIDTH else [words]
    return tuple(
        Stamp(line, RUNNING_SIZE, points(RUNNING_LIFT + above * RUNNING_STEP), RUNNING_GREY)
        for above, line in zip(reversed(range(len(lines))), lines, strict=True)
    )


def points(millimetres: Decimal) -> float:
    """Return a length in points."""
    return round(float(millimetres * MM), 2)


def draw(lines: Iterable[Stamp], width: float, glyphs: Mapping[str, Glyph]) -> bytes:
    """Return the content stream of the lines on a page ``width`` points wide."""
    return b"".join(_line(each, width, glyphs).encode() for each in lines if each.text)


def _line(stamp: Stamp, width: float, glyphs: Mapping[str, Glyph]) -> str:
    run = [glyphs.get(each, glyphs["?"]) for each in stamp.text.replace("\u00a0", " ")]
    left = stamp.left
    if left is None:
        left = (width - sum(each.width for each in run) * stamp.size / 1000) / 2
    shown = " ".join(f"/{each.font} {stamp.size:g} Tf <{each.code}> Tj" for each in run)
    return (
        f"/Artifact BMC BT {stamp.grey:g} g 1 0 0 1 {left:.2f} {stamp.height:g} Tm {shown} ET EMC\n"
    )


@dataclass(frozen=True, slots=True)
class Margins:
    """The characters of the margins, ready to be written on the pages of one book."""

    book: Pdf
    glyphs: Mapping[str, Glyph]
    fonts: Mapping[str, Object]

    def write(self, page: Page, lines: Iterable[Stamp], width: float) -> None:
        """Write lines on a page, before its words.

        First, because a page may end inside a divided word, which goes on on the next page; and
        because a page of WeasyPrint leaves its coordinates turned over behind it.
        """
        import pikepdf

        content = self.book.make_stream(b"q\n" + draw(lines, width, self.glyphs) + b"Q\n")
        page.obj["/Contents"] = pikepdf.Array([content, page.obj["/Contents"]])
        by_name = page.obj["/Resources"]["/Font"]
        for name, font in self.fonts.items():
            by_name[f"/{name}"] = font


def load_margins(book: Pdf, sheet: bytes) -> Margins:
    """Return the characters of a laid-out sheet (:func:`sheet_source`) for use in a book."""
    import pikepdf

    with pikepdf.open(io.BytesIO(sheet)) as source:
        by_name = source.pages[0].obj["/Resources"]["/Font"]
        fonts = {f"{PREFIX}{n}": by_name[name] for n, name in enumerate(sorted(by_name.keys()))}
        glyphs = glyphs_of(fonts.items())
        copies = {name: book.copy_foreign(font) for name, font in fonts.items()}
    return Margins(book, glyphs, copies)


def glyphs_of(fonts: Iterable[tuple[str, Object]]) -> dict[str, Glyph]:
    """Return the characters of the fonts of the margins by what they print."""
    return {
        character: Glyph(name, code, width)
        for name, font in fonts
        for character, code, width in _characters(font)
    }


def _characters(font: Object) -> Iterator[tuple[str, str, float]]:
    """Yield each character of an embedded font with its code and width (ISO 32000-2, 9.7.4.3)."""
    widths = dict(_widths(font["/DescendantFonts"][0]["/W"]))
    table = font["/ToUnicode"].read_bytes().decode("ascii")
    mapped = "".join(re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL))
    for code, character in re.findall(r"<([0-9a-f]{4})> <([0-9a-f]{4})>", mapped):
        yield chr(int(character, 16)), code, widths[int(code, 16)]


def _widths(array: Object) -> Iterator[tuple[int, float]]:
    entries = list(array.as_list())
    for first, run in zip(entries[::2], entries[1::2], strict=True):
        yield from ((int(first) + n, float(width)) for n, width in enumerate(run.as_list()))
