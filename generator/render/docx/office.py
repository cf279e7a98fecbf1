"""LibreOffice: DOCX to PDF and where every bookmark stands; other files to DOCX or XLSX."""

from __future__ import annotations

import io
import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from generator.render import machine
from generator.render.workers import Overrun, Pool, Terms, WorkerError

LONGEST = 60  # seconds
SHARE = 100  # conversions of one worker, which holds nothing
TOLD = 200  # characters of what it said
TRIES = 2  # LibreOffice now and then dies while it starts
_EXPORT = {"ExportBookmarksToPDFDestination": {"type": "boolean", "value": "true"}}
FILTER = f"pdf:writer_pdf_Export:{json.dumps(_EXPORT)}"
# A file from outside runs nothing and fetches nothing (configuration of LibreOffice, officecfg)
_SAFE = (
    ("Security/Scripting", "DisableMacrosExecution", "true"),
    ("Security/Scripting", "MacroSecurityLevel", "3"),
    ("Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Security/Scripting", "DisableActiveContent", "true"),
)
_ITEM = (
    '<item oor:path="/org.openoffice.Office.Common/{}"><prop oor:name="{}" oor:op="fuse">'
    "<value>{}</value></prop></item>"
)
PROFILE = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items'
    ' xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + "".join(_ITEM.format(*item) for item in _SAFE)
    + "</oor:items>"
)


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
    return machine.office() is not None


class Office:
    """LibreOffice for the time of a build, used within ``with``.

    It works in a process whose group is ended with all that LibreOffice started: when it is not
    done after ``longest`` seconds, when an exception leaves the ``with``, when this process dies.
    Once it hung, it is not asked again.
    """

    def __init__(self, longest: float = LONGEST) -> None:
        self.longest = longest
        self._pool: Pool | None = None
        self._hung = ""

    def __enter__(self) -> Self:
        self._pool = Pool(1, Terms(_nothing, SHARE, self.longest))
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=kind is not None)

    def to_pdf(self, docx: bytes) -> bytes:
        """Return the PDF of a DOCX, every bookmark a named destination; raises OfficeError."""
        return self._converted(docx, "docx", "pdf", FILTER)

    def to_docx(self, data: bytes, suffix: str) -> bytes:
        """Return an ODT, RTF or old Word document (by ``suffix``) as DOCX; raises OfficeError."""
        return self._converted(data, suffix, "docx", "docx:MS Word 2007 XML")

    def to_xlsx(self, data: bytes) -> bytes:
        """Return an old Excel workbook as XLSX; raises OfficeError, also where Calc is missing."""
        return self._converted(data, "xls", "xlsx", "xlsx:Calc MS Excel 2007 XML")

    def _converted(self, data: bytes, suffix: str, wanted: str, filter_: str) -> bytes:
        program = machine.office()
        if program is None or self._pool is None:
            raise OfficeError("LibreOffice tidak terpasang")
        said = self._hung
        for _ in range(0 if self._hung else TRIES):
            try:
                with TemporaryDirectory(
                    prefix="naskah-office-", ignore_cleanup_errors=True
                ) as name:
                    source = Path(name, f"naskah.{suffix}")
                    source.write_bytes(data)
                    result = Path(name, f"naskah.{wanted}")
                    said = self._pool.submit(_convert, program, source, filter_).result()
                    if result.exists():
                        return result.read_bytes()
            except Overrun as slow:
                self._hung = f"LibreOffice tidak selesai dalam {slow.longest:g} detik"
                raise OfficeError(self._hung) from None
            except (OSError, WorkerError) as error:
                said = str(error)
        told = " ".join(said.split())[:TOLD]
        raise OfficeError(told or f"LibreOffice tidak memberi {wanted.upper()}")


def _nothing() -> None:
    """Prepare nothing."""


def _convert(program: str, source: Path, filter_: str) -> str:
    """Convert a file into one beside it; return what LibreOffice said.

    It has a profile of its own, so that runs do not wait for each other, and speaks into a file: a
    pipe would have to wait for whatever it leaves behind.
    """
    folder = source.parent
    (folder / "profil" / "user").mkdir(parents=True)
    (folder / "profil" / "user" / "registrymodifications.xcu").write_text(PROFILE, "utf-8")
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    quiet = ("--headless", "--norestore", "--nolockcheck", "--nodefault")
    wanted = ("--convert-to", filter_, "--outdir", str(folder), str(source))
    with (folder / "kata.txt").open("w+b") as said:
        subprocess.run(
            [program, profile, *quiet, *wanted],
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            check=False,
        )
        said.seek(0)
        return said.read().decode(errors="replace")


def sheets_of(pdf: bytes) -> Sheets:
    """Return the sheets of a PDF that LibreOffice made; raises OfficeError for a damaged one."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(pdf)) as book:
            numbers = {page.obj.objgen: order for order, page in enumerate(book.pages)}
            spots = book.Root.get("/Dests", pikepdf.Dictionary())  # as LibreOffice writes them
            places = {name: numbers[spot[0].objgen] for name, spot in spots.items()}
    except Exception as damage:  # nor is what qpdf and a wrong tree raise a closed list
        raise OfficeError("LibreOffice memberi PDF yang rusak") from damage
    return Sheets(len(numbers), places)
