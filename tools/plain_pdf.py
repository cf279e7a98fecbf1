"""The yardstick of ``make bench``: the same documents through WeasyPrint in one plain process.

One HTML file a document, page numbers of the contents by ``target-counter``; no parts, no cache.
Usage: ``python -m tools.plain_pdf DOSSIER`` in a project folder.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from generator.app.paths import Home
from generator.app.prepare import prepare
from generator.content.gaya import load_gaya
from generator.documents.build import build
from generator.ir.nodes import Document
from generator.model.gaya import Gaya
from generator.render.pdf.contents import KINDS, lines
from generator.render.pdf.geometry import house_css, page_css
from generator.render.pdf.html import page_source

NUMBERS = "a[href]::after { content: ' ' target-counter(attr(href), page) }"


def plain_pdf(document: Document, gaya: Gaya) -> bytes:
    """Lay a whole document out at once."""
    from weasyprint import CSS, HTML

    found = lines(document)
    lists = {kind: tuple(line for line in found if line.kind == kind) for kind in KINDS}
    blocks = [block for part in document.parts for block in part.blocks]
    html = page_source(blocks, lists, document.profile, document.meta.language)
    look = page_css(document, document.parts[0], gaya)
    sheets = [CSS(string=css) for css in (house_css(), look, NUMBERS)]
    data = HTML(string=html).render(stylesheets=sheets).write_pdf()
    return bytes(data or b"")


def main(arguments: Sequence[str]) -> None:
    """Lay out every document of a dossier."""
    home = Home(Path.cwd())
    gaya = load_gaya(home.style)
    for document in build(prepare(home, arguments[0])):
        plain_pdf(document, gaya)


if __name__ == "__main__":
    main(sys.argv[1:])
