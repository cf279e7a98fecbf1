"""The printed page of every block of a DOCX, as LibreOffice sets it."""

from __future__ import annotations

import json
from hashlib import sha256

from generator.ir.nodes import Document, Part
from generator.model.bilangan import romawi
from generator.model.gaya import Gaya
from generator.render.cache import Cache
from generator.render.closeness import Closer
from generator.render.docx import office
from generator.render.docx.kit import targets_of
from generator.render.docx.package import AS_EVER, end_of_part, write_proof
from generator.render.docx.sections import starts_anew
from generator.render.machine import office_edition
from generator.render.pdf.anchors import named
from generator.render.pdf.cachekey import faces
from generator.render.pdf.geometry import families


def pages_of(
    document: Document,
    gaya: Gaya,
    cache: Cache,
    libreoffice: office.Office,
    closer: Closer = AS_EVER,
) -> dict[str, str]:
    """Return the printed page number of every block with an id; raises OfficeError.

    What LibreOffice set before is not set again, unless it or the fonts of the machine changed.
    """
    proof = write_proof(document, gaya, closer)
    key = _key(proof, gaya)
    if (known := cache.get(key)) is not None:
        return dict(json.loads(known))
    pages = printed_pages(libreoffice.to_pdf(proof), named(document))
    cache.put(key, json.dumps(pages).encode())
    return pages


def _key(proof: bytes, gaya: Gaya) -> str:
    digest = sha256(proof)
    for told in (office_edition(), *faces(families(gaya))):
        digest.update(f"{len(told)}:{told}".encode())
    return f"halaman-{digest.hexdigest()}"


def printed_pages(pdf: bytes, document: Document) -> dict[str, str]:
    """Return the printed page number of every id, read from the destinations of a PDF.

    Raises OfficeError for a PDF that is not of this document.
    """
    sheets = office.sheets_of(pdf)
    labels = _labels(document, sheets)
    targets = targets_of(document)
    found = {
        identifier: labels[sheet]
        for identifier, target in targets.items()
        if (sheet := sheets.of(target.whole)) is not None
    }
    if targets and not found:
        raise office.OfficeError("LibreOffice memberi PDF tanpa penanda dokumen ini")
    return found


def _labels(document: Document, sheets: office.Sheets) -> list[str]:
    """Return the printed number of every sheet; the pages of a part without numbers have none."""
    labels: list[str] = []
    number = 0
    for order, part in enumerate(document.parts):
        last = sheets.of(end_of_part(order))
        number = 0 if starts_anew(part, document) else number
        for _ in range(len(labels), (sheets.count - 1 if last is None else last) + 1):
            number += 1
            labels.append(_printed(part, number))
    return labels


def _printed(part: Part, number: int) -> str:
    match part.numbering:
        case "romawi":
            return romawi(number).lower()
        case "arab":
            return str(number)
        case "tanpa":
            return ""
