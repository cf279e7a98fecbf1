"""What pages depend on that the machine brings: its fonts and LibreOffice.

Only the standard library is needed here: ``make`` asks before anything else is imported.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

OFFICE = ("soffice", "libreoffice")


def office() -> str | None:
    """Return the path of LibreOffice."""
    return next((found for name in OFFICE if (found := shutil.which(name))), None)


def office_edition() -> str:
    """Return what LibreOffice says of its own build, or nothing."""
    program = office()
    told = Path(program).resolve().with_name("versionrc") if program else None
    return told.read_text("utf-8", errors="replace") if told and told.is_file() else ""


def brought() -> Iterator[str]:
    """Yield a line for each font file, with its size, and the edition of LibreOffice.

    Fonts are many megabytes and are replaced whole: the size tells a new version well enough.
    """
    if command := shutil.which("fc-list"):
        told = subprocess.run(
            [command, "--format", "%{file}\n"], capture_output=True, text=True, check=False
        ).stdout
        for file in sorted(set(told.splitlines())):
            path = Path(file)
            yield f"{path.stat().st_size if path.is_file() else 0}  {file}\n"
    yield f"{office_edition()}\n"
