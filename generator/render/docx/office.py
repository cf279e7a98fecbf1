"""LibreOffice as a second pair of eyes: DOCX to PDF, and the page of every heading in it."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from pypdf import PdfReader

from generator.ir.nodes import Document, Part
from generator.render.docx.kit import targets_of
from generator.render.docx.package import end_of_part
from generator.render.docx.sections import starts_anew
from generator.render.pdf.names import named
from generator.render.pdf.numbering import roman

PROGRAMS = ("soffice", "libreoffice")
LONGEST = 180  # seconds
TRIES = 2  # LibreOffice now and then dies while it starts
_EXPORT = {"ExportBookmarksToPDFDestination": {"type": "boolean", "value": "true"}}
FILTER = f"pdf:writer_pdf_Export:{json.dumps(_EXPORT)}"


class OfficeError(RuntimeError):
    """LibreOffice did not give a PDF; the text is what it said."""


def available() -> bool:
    """Say whether LibreOffice is on the path."""
    return _program() is not None


def _program() -> str | None:
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


def to_pdf(docx: bytes) -> bytes:
    """Return the PDF that LibreOffice makes of a DOCX, every bookmark a named destination."""
    program = _program()
    if program is None:
        raise OfficeError("LibreOffice is not on the path")
    said = ""
    for _ in range(TRIES):
        with tempfile.TemporaryDirectory(prefix="naskah-office-") as folder:
            said = _convert(program, docx, Path(folder))
            result = Path(folder, "naskah.pdf")
            if result.exists():
                return result.read_bytes()
    raise OfficeError(said)


def _convert(program: str, docx: bytes, folder: Path) -> str:
    """Run the conversion with a profile of its own, so that runs do not wait for each other."""
    source = folder / "naskah.docx"
    source.write_bytes(docx)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    quiet = ("--headless", "--norestore", "--nolockcheck", "--nodefault")
    command = [
        program,
        profile,
        *quiet,
        "--convert-to",
        FILTER,
        "--outdir",
        str(folder),
        str(source),
    ]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, check=False)
    except subprocess.TimeoutExpired:
        return f"LibreOffice was not done after {LONGEST} seconds"
    return done.stdout + done.stderr


def pages_of(docx: bytes, document: Document) -> Mapping[str, str]:
    """Return the printed page number of every block with an id, as LibreOffice sets the DOCX."""
    return printed_pages(to_pdf(docx), named(document))


def printed_pages(pdf: bytes, document: Document) -> dict[str, str]:
    """Return the printed page number of every id, read from the destinations of a PDF."""
    sheets, count = _sheets(pdf)
    labels = _labels(document, sheets, count)
    return {
        identifier: labels[sheets[name]]
        for identifier, target in targets_of(document).items()
        if (name := _exported(target.whole)) in sheets
    }


def _sheets(pdf: bytes) -> tuple[dict[str, int], int]:
    """Return the sheet, counted from 0, of each bookmark, and the number of sheets."""
    reader = PdfReader(io.BytesIO(pdf))
    numbers = {page.indirect_reference: order for order, page in enumerate(reader.pages)}
    found = {}
    for name, place in reader.named_destinations.items():
        page = place.page
        found[name] = numbers[getattr(page, "indirect_reference", page)]
    return found, len(numbers)


def _exported(bookmark: str) -> str:
    """Return the name LibreOffice gives a bookmark in a PDF: letters and digits alone."""
    return "/" + re.sub("[^A-Za-z0-9]", lambda odd: f"{ord(odd[0]):02X}", bookmark)


def _labels(document: Document, sheets: Mapping[str, int], count: int) -> list[str]:
    """Return the printed number of every sheet; the pages of a part without numbers have none."""
    labels: list[str] = []
    number = 0
    for order, part in enumerate(document.parts):
        last = sheets.get(_exported(end_of_part(order)), count - 1)
        number = 0 if starts_anew(part, document) else number
        for _ in range(len(labels), last + 1):
            number += 1
            labels.append(_printed(part, number))
    return labels


def _printed(part: Part, number: int) -> str:
    match part.numbering:
        case "romawi":
            return roman(number)
        case "arab":
            return str(number)
        case "tanpa":
            return ""
