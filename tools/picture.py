"""The picture of the README: a page of the draft regulation beside a page of the paper.

Usage, after ``make``: ``python -m tools.picture``. Writes ``docs/gambar/halaman.png``.
"""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

HOME = Path(__file__).resolve().parents[1]
BUILT = HOME / "build" / "banten-perangkat-daerah"
TARGET = HOME / "docs" / "gambar" / "halaman.png"
PAGES = (("ranperda.pdf", "MEMUTUSKAN:"), ("naskah-akademik.pdf", "Gambar 1 Susunan"))
HEIGHT, GAP, GREYS = 1000, 24, 16


def page_with(pdf: pypdfium2.PdfDocument, words: str) -> int:
    """Return the last page that bears the words: the contents lists come first."""
    pages = [n for n, page in enumerate(pdf) if words in page.get_textpage().get_text_bounded()]
    return pages[-1]


def drawn(name: str, words: str) -> Image.Image:
    """Return a page in grey, with a thin frame."""
    pdf = pypdfium2.PdfDocument(BUILT / name)
    page = pdf[page_with(pdf, words)]
    image = page.render(scale=HEIGHT / page.get_height()).to_pil().convert("L")
    return ImageOps.expand(image, border=1, fill=160)


def main() -> None:
    """Put the pages side by side and save them with few greys."""
    images = [drawn(name, words) for name, words in PAGES]
    width = sum(image.width for image in images) + GAP * (len(images) + 1)
    sheet = Image.new("L", (width, max(i.height for i in images) + 2 * GAP), 235)
    left = GAP
    for image in images:
        sheet.paste(image, (left, GAP))
        left += image.width + GAP
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    sheet.quantize(GREYS).save(TARGET, optimize=True)
    print(f"{TARGET.relative_to(HOME)}: {TARGET.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
