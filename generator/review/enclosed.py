"""What an issued file carries of ours, read from a copy that came back."""

from __future__ import annotations

import io
from dataclasses import dataclass

from generator.intake.package import Package
from generator.render.docx.around import Around, from_xml
from generator.render.pdf.enclosures import PAGES, page_digests
from generator.review.record import Record

RECORD = "cetakan.xml"
SOURCES = "sumber.tar.xz"


@dataclass(frozen=True, slots=True)
class Carried:
    """What a file tells of its making; ``pages`` says of each page of a PDF whether it is as made.

    ``sources`` is the packed archive of its sources, empty where it has none (DOCX); ``around``
    what stood around the lines of a DOCX, None where it does not tell.
    """

    record: Record | None
    sources: bytes = b""
    pages: tuple[bool, ...] = ()
    around: tuple[Around, ...] | None = None


def carried_by_docx(data: bytes, path: str) -> Carried:
    """Return what a DOCX carries; raise DraftingError when it is damaged."""
    package = Package(data, path, "DOCX")
    names = sorted(n for n in package.names if n.startswith("customXml/item") and "Props" not in n)
    parts = [package.read(name) for name in names]
    record = next(filter(None, map(Record.from_xml, parts)), None)
    there = (found for found in map(from_xml, parts) if found is not None)
    return Carried(record, around=next(there, None))


def carried_by_pdf(data: bytes) -> Carried:
    """Return what a PDF carries; raise pikepdf.PdfError when it cannot be opened."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as book:
        files = {name: spec.get_file().read_bytes() for name, spec in book.attachments.items()}
        printed = files.get(PAGES, b"").decode().split()
        now = page_digests(book)
    same = tuple(there == was for there, was in zip(now, printed, strict=False))
    missing = (False,) * abs(len(now) - len(printed)) if printed else ()
    record = Record.from_xml(files[RECORD]) if RECORD in files else None
    return Carried(record, files.get(SOURCES, b""), (*same, *missing))
