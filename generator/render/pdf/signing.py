"""A field for an electronic signature over the blank lines of a signature block.

It is written and tagged while the file is bound, so that whoever signs later only adds to it: the
bytes, the structure and the fonts before the signature stay. Signing itself is done elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.pdf.furniture import points
from generator.render.pdf.marks import Place

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

    from generator.model.gaya import Kertas

FIELD = "TandaTangan"
LABEL = "Bidang tanda tangan elektronik pejabat yang menetapkan"
LINE = 15.0  # points between two lines of a signature block
HEIGHT = 2  # blank lines


def add_field(book: Pdf, place: Place, sheet: Kertas) -> Object:
    """Lay an empty signature field on a page of the book; return its widget, not yet tagged.

    ``place`` is that of the first blank line.
    """
    import pikepdf

    page = book.pages[place.page]
    right = points(sheet.lebar - sheet.kanan)
    box = [place.x, place.y - HEIGHT * LINE, right, place.y]
    nothing = book.make_stream(b"")  # a widget without an appearance is no PDF/A
    nothing["/Type"] = pikepdf.Name("/XObject")
    nothing["/Subtype"] = pikepdf.Name("/Form")
    nothing["/BBox"] = pikepdf.Array([0, 0, round(box[2] - box[0], 2), HEIGHT * LINE])
    widget = book.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name("/Annot"),
            Subtype=pikepdf.Name("/Widget"),
            FT=pikepdf.Name("/Sig"),
            T=pikepdf.String(FIELD),
            TU=pikepdf.String(LABEL),
            Rect=pikepdf.Array([round(each, 2) for each in box]),
            P=page.obj,
            AP=pikepdf.Dictionary(N=nothing),
        )
    )
    if "/Annots" not in page.obj:
        page.obj["/Annots"] = pikepdf.Array()
    page.obj["/Annots"].append(widget)
    page.obj["/Tabs"] = pikepdf.Name("/S")
    book.Root["/AcroForm"] = pikepdf.Dictionary(Fields=pikepdf.Array([widget]))
    return widget
