"""The key under which a part on pages is kept: everything its look depends on."""

from __future__ import annotations

import subprocess
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from generator.render.pdf.hyphens import exceptions
from generator.render.pdf.layout import Job

CODE = (
    "layout.py",
    "footnotes.py",
    "frames.py",
    "gaps.py",
    "hyphens.py",
    "fullness.py",
    "structure.py",
    "elements.py",
    "divided.py",
)  # what happens between a job and its pages
LIBRARIES = ("weasyprint", "pydyf", "pyphen", "tinycss2", "fonttools")
FACES = ("regular", "bold", "italic", "bold:italic")


def key_of(job: Job, families: str) -> str:
    """Return the key of a job. The start page is not in it: a part that moves stays as it is."""
    told = (
        code(),
        exceptions(),
        *versions(),
        *faces(families),
        job.html,
        job.house_css,
        job.page_css,
        job.language,
        str(job.tagged),
    )
    digest = sha256()
    for each in told:
        digest.update(f"{len(each)}:{each}".encode())
    return f"pdf-{digest.hexdigest()}"


@cache
def code() -> str:
    """Return the source of the code that lays out: a change there is a change of the pages."""
    here = Path(__file__).parent
    return "".join((here / name).read_text("utf-8") for name in CODE)


@cache
def versions() -> tuple[str, ...]:
    """Return the versions of the libraries that set the pages."""
    return tuple(f"{name} {version(name)}" for name in LIBRARIES)


@cache
def faces(families: str) -> tuple[str, ...]:
    """Return the font files that the families stand for on this machine.

    Fonts are the one input that lies outside the project. Without ``fc-match`` the key does not
    see a change of fonts, and ``make clean`` is the remedy.
    """
    names = families.replace('"', "").replace(", ", ",")
    wanted = [f"{names}:{face}" for face in FACES]
    return tuple(map(_face, wanted))


def _face(pattern: str) -> str:
    command = ["fc-match", "-f", "%{file} %{fontversion}", pattern]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ""
