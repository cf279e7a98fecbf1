"""LibreOffice as a second pair of eyes: DOCX to PDF, and where every bookmark of it stands."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from pypdf import PdfReader

PROGRAMS = ("soffice", "libreoffice")
LONGEST = 180  # seconds
TRIES = 2  # LibreOffice now and then dies while it starts
_EXPORT = {"ExportBookmarksToPDFDestination": {"type": "boolean", "value": "true"}}
FILTER = f"pdf:writer_pdf_Export:{json.dumps(_EXPORT)}"


class OfficeError(RuntimeError):
    """LibreOffice did not give a PDF; the text is what it said."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """How many sheets a file fills, and the sheet of every bookmark, counted from 0."""

    count: int
    places: dict[str, int]

    def of(self, bookmark: str) -> int | None:
        """Return the sheet of a bookmark; LibreOffice keeps only its letters and digits."""
        name = re.sub("[^A-Za-z0-9]", lambda odd: f"{ord(odd[0]):02X}", bookmark)
        return self.places.get(f"/{name}")


def available() -> bool:
    """Say whether LibreOffice is on the path."""
    return _program() is not None


def edition() -> str:
    """Return what LibreOffice says of its own build, or nothing."""
    program = _program()
    told = Path(program).resolve().with_name("versionrc") if program else None
    return told.read_text("utf-8", errors="replace") if told and told.is_file() else ""


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
    wanted = ("--convert-to", FILTER, "--outdir", str(folder), str(source))
    command = [program, profile, *quiet, *wanted]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, check=False)
    except subprocess.TimeoutExpired:
        return f"LibreOffice was not done after {LONGEST} seconds"
    return done.stdout + done.stderr


def sheets_of(pdf: bytes) -> Sheets:
    """Return the sheets of a PDF that LibreOffice made."""
    reader = PdfReader(io.BytesIO(pdf))
    numbers = {page.indirect_reference: order for order, page in enumerate(reader.pages)}
    places = {}
    for name, place in reader.named_destinations.items():
        page = place.page
        places[name] = numbers[getattr(page, "indirect_reference", page)]
    return Sheets(len(numbers), places)
