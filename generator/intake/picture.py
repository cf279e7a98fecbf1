"""Pictures of authors: pixels decoded within bounds and encoded anew, SVG through its own gate.

Nothing of the file is kept but what is seen: no metadata, no profile, no second frame.
"""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

from generator.diagnostics import DraftingError, Span, galat
from generator.intake.svg import clean_svg
from generator.ir.nodes import Bitmap

if TYPE_CHECKING:
    from PIL import Image

EDITION = "1"  # of what this module makes of the same bytes
MAX_PIXELS = 25_000_000
MAX_SIDE = 20_000
LONGEST = 2_000  # pixels of what is printed: 200 an inch over the widest page
DENSITY = 150  # pixels an inch of a picture that the page has room for
QUALITY = 88
COLOURS = 256  # of a palette
HINT = "Buka dengan programnya, lalu simpan ulang."
SMALLER = f"Kecilkan gambarnya; {LONGEST:,} piksel cukup.".replace(",", ".")


def read_picture(data: bytes, name: str, place: Span) -> Bitmap | str:
    """Return a picture ready to be printed: pixels, or the text of an SVG.

    To be run in a confined process. Raises DraftingError with P73, P74, P76 or P77 at ``place``.
    """
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return _bitmap(data, "PNG", name, place)
    if data[:3] == b"\xff\xd8\xff":
        return _bitmap(data, "JPEG", name, place)
    return clean_svg(data, name, place)


def _bitmap(data: bytes, kind: str, name: str, place: Span) -> Bitmap:
    from PIL import Image, ImageFile, ImageOps

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint, once imported, lets damaged ones pass
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=(kind,)) as opened:
                _within(opened.size, name, place)
                if getattr(opened, "n_frames", 1) > 1 and kind == "PNG":
                    raise _refused(place, "P73", f'Gambar "{name}" bergerak.', "Simpan satu saja.")
                if kind == "JPEG":  # decoded at a fraction of its size where that is enough
                    opened.draft(None, (LONGEST, LONGEST))
                opened.load()
                whole = ImageOps.exif_transpose(opened)
                shown = _flat(whole)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _refused(
            place, "P74", f'Gambar "{name}" terlalu banyak pikselnya.', SMALLER
        ) from None
    except (DraftingError, MemoryError):
        raise
    except Exception as error:  # what a decoder raises on damaged bytes is no closed list
        raise _refused(place, "P77", f'Gambar "{name}" rusak.', HINT) from error
    if max(shown.size) > LONGEST:
        shown.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    shown.info.clear()  # Pillow writes comments and profiles again
    out = io.BytesIO()
    if kind == "JPEG":
        shown.save(out, "jpeg", quality=QUALITY, subsampling=0, optimize=True)
        return Bitmap(out.getvalue(), "jpeg", *shown.size, DENSITY)
    if shown.getcolors(COLOURS) is not None:
        method, dither = Image.Quantize.MEDIANCUT, Image.Dither.NONE
        shown = shown.quantize(COLOURS, method=method, dither=dither)
    shown.save(out, "png", optimize=True)
    return Bitmap(out.getvalue(), "png", *shown.size, DENSITY)


def _within(size: tuple[int, int], name: str, place: Span) -> None:
    """Raise a P74 for a picture of too many pixels, before one of them is decoded."""
    width, height = size
    if width * height > MAX_PIXELS or max(size) > MAX_SIDE:
        most = f"paling banyak {MAX_PIXELS // 1_000_000} juta piksel, sisi {MAX_SIDE:,}"
        message = f'Gambar "{name}" {width} x {height} piksel; {most}.'.replace(",", ".")
        raise _refused(place, "P74", message, SMALLER)


def _flat(picture: Image.Image) -> Image.Image:
    """Return a picture in plain colours on white paper."""
    from PIL import Image

    if picture.mode in ("I;16", "I;16B", "I;16L", "I"):  # sixteen bits: the upper eight
        picture = picture.point(lambda value: value / 256).convert("L")
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        above = picture.convert("RGBA")
        picture = Image.alpha_composite(Image.new("RGBA", above.size, "white"), above)
    return picture.convert("L" if picture.mode in ("1", "L") else "RGB")


def _refused(place: Span, code: str, message: str, hint: str) -> DraftingError:
    return DraftingError([galat(place, code, message, hint)])
