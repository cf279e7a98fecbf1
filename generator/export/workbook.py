"""A workbook as bytes, the same bytes for the same content."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

from openpyxl import Workbook

PERTAMA = (1980, 1, 1, 0, 0, 0)  # the first moment a ZIP can hold


def save(book: Workbook) -> bytes:
    """Return the file; no clock goes in."""
    book.properties.creator = "naskah"
    book.properties.created = book.properties.modified = datetime(*PERTAMA)
    raw = io.BytesIO()
    book.save(raw)
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "docProps/core.xml":
                data = _still(data)
            target.writestr(zipfile.ZipInfo(name, PERTAMA), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _still(core: bytes) -> bytes:
    """openpyxl writes the moment of saving; put the fixed one in its place."""
    import re

    return re.sub(
        rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)",
        rb"\g<1>1980-01-01T00:00:00Z\g<2>",
        core,
    )
