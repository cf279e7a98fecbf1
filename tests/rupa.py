"""Pictures of pages, compared as an eye would: where ink stands, not how its edges are smoothed."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pypdfium2
from PIL import Image, ImageChops

DOTS = 60  # an inch
LEVELS = 16  # greys that are kept
CELL = 4  # pixels a side, of the squares whose ink is compared: 1.7 mm
SMOOTH = 4  # drawn so much larger and shrunk: edges are then those of the outlines
FAINT = 40  # of 255: so much ink of a cell may be other (measured: smoothing makes up to 32)
FEW = 2  # cells that may be other; a line that moves by 0.4 mm makes a dozen and more


@dataclass(frozen=True, slots=True)
class Difference:
    """How many cells differ, and the box in mm from the upper left edge that holds them."""

    cells: int
    left: float
    top: float
    right: float
    bottom: float

    def __str__(self) -> str:
        """Say where it is, as a ruler on the page would."""
        return (
            f"{self.cells} petak berbeda, antara {self.left:.0f}-{self.right:.0f} mm dari kiri "
            f"dan {self.top:.0f}-{self.bottom:.0f} mm dari atas"
        )


def drawn(pdf: bytes, page: int, dots: float = DOTS, smooth: int = SMOOTH) -> Image.Image:
    """Return a page, counted from 1, in greys; ``smooth`` draws it larger and shrinks it."""
    with pypdfium2.PdfDocument(pdf) as book:
        picture = book[page - 1].render(scale=dots / 72 * smooth, grayscale=True).to_pil()
    return picture.reduce(smooth)


def kept(picture: Image.Image) -> bytes:
    """Return what is committed: few greys, small."""
    step = 255 // (LEVELS - 1)
    plain = picture.convert("L").point(lambda grey: round(grey / step) * step)
    out = io.BytesIO()
    plain.quantize(LEVELS, dither=Image.Dither.NONE).save(out, "png", optimize=True)
    return out.getvalue()


def difference(wanted: Image.Image, found: Image.Image) -> Difference | None:
    """Return where two pages differ more than smoothing can make them."""
    if max(abs(a - b) for a, b in zip(wanted.size, found.size, strict=True)) > 1:
        return _in_mm(-1, (0, 0, *wanted.size), 1)
    size = (min(wanted.width, found.width), min(wanted.height, found.height))
    cells = [each.convert("L").crop((0, 0, *size)).reduce(CELL) for each in (wanted, found)]
    apart = ImageChops.difference(*cells).point(lambda ink: 255 if ink > FAINT else 0)
    count = apart.histogram()[255]
    box = apart.getbbox()
    return _in_mm(count, box, CELL) if box is not None and count > FEW else None


def _in_mm(cells: int, box: tuple[int, int, int, int], cell: int) -> Difference:
    return Difference(cells, *(side * cell / DOTS * 25.4 for side in box))


def beside(wanted: Image.Image, found: Image.Image) -> Image.Image:
    """Return one over the other: what is gone in red, what is new in blue, what stays in black."""
    size = (max(wanted.width, found.width), max(wanted.height, found.height))
    sheets = [Image.new("L", size, 255) for _ in range(2)]
    for sheet, picture in zip(sheets, (wanted, found), strict=True):
        sheet.paste(picture.convert("L"))
    was, now = sheets
    return Image.merge("RGB", (now, ImageChops.darker(was, now), was))
