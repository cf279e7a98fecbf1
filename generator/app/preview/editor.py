"""Where in which file something was written, and how an editor is asked to open it there."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from generator.app.paths import Home
from generator.diagnostics import Span
from generator.shipped import CONTENT, TEMPLATES

FAR = 400  # lines below a place in which the words of a sentence are sought
WORDS = 6  # of a sentence that find it
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Editor:
    """Opens files of a project and of what comes with the generator, and no others."""

    home: Home
    program: str | None  # the command of the editor; None where there is none

    @classmethod
    def found(cls, home: Home) -> Editor:
        """Return the editor of this machine."""
        return cls(home, shutil.which("code"))

    def file(self, path: str) -> Path | None:
        """Return the whole path of an authored file; None for what is none of ours."""
        place = Path(path)
        if path.startswith("templates/"):
            place = self.home.template(path.removeprefix("templates/"))
        whole = place.resolve()
        ours = (self.home.content, *self.home.templates, CONTENT, TEMPLATES, self.home.project)
        inside = any(whole.is_relative_to(folder.resolve()) for folder in ours)
        return whole if inside and whole.is_file() else None

    def narrowed(self, span: Span, words: str) -> Span:
        """Return where, from a place on, a sentence begins; the place where it is not found.

        Line breaks, marks of Markdown and of quotation between words do not count.
        """
        wanted = WORD.findall(words)[:WORDS]
        whole = self.file(span.path)
        if not wanted or whole is None:
            return span
        try:
            lines = whole.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return span
        first = max(span.line, 1) - 1
        text = "\n".join(lines[first : first + FAR])
        hit = re.search(r"\b" + r"[\W_]+".join(map(re.escape, wanted)) + r"\b", text)
        if hit is None:
            return span
        above = text.count("\n", 0, hit.start())
        col = hit.start() - (text.rfind("\n", 0, hit.start()) + 1) + 1
        return Span(span.path, first + above + 1, col)

    def address(self, span: Span) -> str:
        """Return ``PATH:LINE:COL`` with the whole path, as editors take it."""
        return f"{self.file(span.path)}:{span.line or 1}:{span.col or 1}"

    def link(self, span: Span) -> str:
        """Return the same as a link that Visual Studio Code opens."""
        whole = self.file(span.path)
        path = quote(whole.as_posix() if whole else "", safe="/:")
        return f"vscode://file/{path.lstrip('/')}:{span.line or 1}:{span.col or 1}"

    def open(self, span: Span) -> bool:
        """Open a place; say whether there was an editor and a file for it."""
        if self.program is None or self.file(span.path) is None:
            return False
        subprocess.Popen(
            [self.program, "-g", self.address(span)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        return True
