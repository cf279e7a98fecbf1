"""LibreOffice as a second pair of eyes: DOCX to PDF, and where every bookmark of it stands."""

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
        program = machine.office()
        if program is None or self._pool is None:
            raise OfficeError("LibreOffice tidak terpasang")
        said = self._hung
        for _ in range(0 if self._hung else TRIES):
            try:
                with TemporaryDirectory(
                    prefix="naskah-office-", ignore_cleanup_errors=True
                ) as name:
                    result = Path(name, "naskah.pdf")
                    Path(name, "naskah.docx").write_bytes(docx)
                    said = self._pool.submit(_convert, program, name).result()
                    if result.exists():
                        return result.read_bytes()
            except Overrun as slow:
                self._hung = f"LibreOffice tidak selesai dalam {slow.longest:g} detik"
                raise OfficeError(self._hung) from None
            except (OSError, WorkerError) as error:
                said = str(error)
        raise OfficeError(" ".join(said.split())[:TOLD] or "LibreOffice tidak memberi PDF")


def _nothing() -> None:
    """Prepare nothing."""


def _convert(program: str, name: str) -> str:
    """Convert ``naskah.docx`` in a folder; return what LibreOffice said.

    It has a profile of its own, so that runs do not wait for each other, and speaks into a file: a
    pipe would have to wait for whatever it leaves behind.
    """
    folder = Path(name)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    quiet = ("--headless", "--norestore", "--nolockcheck", "--nodefault")
    wanted = ("--convert-to", FILTER, "--outdir", name, str(folder / "naskah.docx"))
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
