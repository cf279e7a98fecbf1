"""Files within the file, as PDF/A-3 wants them: named, described, and related to the pages."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.render.enclosure import Enclosure

if TYPE_CHECKING:
    from pikepdf import Page, Pdf


PAGES = "halaman.txt"


def page_digests(book: Pdf) -> tuple[str, ...]:
    """Return the hash of what each page draws; marks that a reader adds do not change it."""
    return tuple(hashlib.sha256(_drawn(page)).hexdigest() for page in book.pages)


def _drawn(page: Page) -> bytes:
    import pikepdf

    content = page.obj.get("/Contents")
    if content is None:
        return b""
    streams = content if isinstance(content, pikepdf.Array) else (content,)
    return b"\n".join(stream.read_bytes() for stream in streams)


def digests(book: Pdf) -> Enclosure:
    """Return the hashes of the pages as a file to go into the book: one a line."""
    data = "".join(f"{digest}\n" for digest in page_digests(book)).encode()
    return Enclosure(PAGES, data, "text/plain", "Data", "Sidik setiap halaman saat dicetak")


def enclose(book: Pdf, enclosures: Sequence[Enclosure], date: str) -> None:
    """Put files into the book (ISO 19005-3, 6.8); ``date`` is ISO, that of the book."""
    import pikepdf

    files = pikepdf.Array()
    names = pikepdf.Array()
    for each in sorted(enclosures, key=lambda e: e.name.encode()):
        stream = book.make_stream(each.data)
        stream["/Type"] = pikepdf.Name("/EmbeddedFile")
        stream["/Subtype"] = pikepdf.Name(f"/{each.kind}")
        stamp = pikepdf.String(f"D:{date.replace('-', '')}000000+00'00'")
        stream["/Params"] = pikepdf.Dictionary(Size=len(each.data), ModDate=stamp)
        spec = pikepdf.Dictionary(
            Type=pikepdf.Name("/Filespec"),
            F=pikepdf.String(each.name),
            UF=pikepdf.String(each.name),
            Desc=pikepdf.String(each.told),
            AFRelationship=pikepdf.Name(f"/{each.relation}"),
            EF=pikepdf.Dictionary(F=stream, UF=stream),
        )
        files.append(placed := book.make_indirect(spec))
        names.append(pikepdf.String(each.name))
        names.append(placed)
    if len(files):
        book.Root["/AF"] = files
        book.Root["/Names"]["/EmbeddedFiles"] = pikepdf.Dictionary(Names=names)
