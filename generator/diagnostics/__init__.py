"""Places in authored files, and what is wrong there.

A :class:`Diagnostic` is data: stages collect them, sort them, and hand all of a stage on at
once. :class:`DraftingError` carries them through a stage that cannot go on.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.diagnostics.codes import Severity, codes

__all__ = [
    "NOWHERE",
    "Diagnostic",
    "DraftingError",
    "Severity",
    "Span",
    "galat",
    "ordered",
    "peringatan",
    "printable",
]


def printable(text: str, kept: str = "\n\t") -> str:
    """Return ``text`` with what could steer a terminal or break a format written out: ``\\x1b``.

    A name of a file keeps no line break either: ``kept`` is "" for it.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        c if c in kept or unicodedata.category(c) not in ESCAPED else ascii(c)[1:-1] for c in text
    )


ESCAPED = frozenset(("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"))


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in an authored file; ``line`` and ``col`` count from 1, 0 means the whole file.

    ``sheet`` is that of a workbook: the place is then a cell of it, or all of it.
    """

    path: str = ""
    line: int = 0
    col: int = 0
    sheet: str = ""

    def __str__(self) -> str:
        """Return ``path:line:col``, clickable in editors; ``naskah`` when no file is meant.

        A cell is ``path:Sheet!C7``, as its spreadsheet writes it.
        """
        if not self.path:
            return "naskah"
        if self.sheet:
            cell = f"!{self.cell}" if self.line else ""
            return f"{printable(self.path, '')}:{printable(self.sheet, '')}{cell}"
        return f"{printable(self.path, '')}:{self.line or 1}:{self.col or 1}"

    def down(self, lines: int) -> Span:
        """Return the place ``lines`` further down in the same column (for block scalars)."""
        return Span(self.path, self.line + lines, self.col, self.sheet)

    @property
    def cell(self) -> str:
        """The place as a spreadsheet names it: ``C7``; without a column the row alone."""
        letters, rest = "", self.col
        while rest:
            rest, digit = divmod(rest - 1, 26)
            letters = chr(65 + digit) + letters
        return f"{letters}{self.line}"


NOWHERE = Span()


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding about an authored file: place, severity, code, what is, then a hint.

    ``code`` is a letter for the stage and a number: ``Y`` YAML, ``S`` schema and references,
    ``H`` law (hukum), ``F`` form, ``N`` thread (nalar), ``K`` institution (kelembagaan), ``T``
    template, ``P`` proof, ``R`` copies that came back. ``also`` names further places that belong
    to the same finding; ``quoted`` is what stands at the place, for whoever tells several in one.
    """

    span: Span
    severity: Severity
    code: str
    message: str
    hint: str = ""
    also: tuple[Span, ...] = field(default=())
    quoted: str = ""

    def __post_init__(self) -> None:
        """Refuse a finding that the catalogue does not know, or not as grave as this.

        Control characters and line breaks that came along from the file, or from its name, are
        written out: a message is one line.
        """
        if self.severity not in codes()[self.code].severities:
            raise ValueError(f"{self.code} is not listed as {self.severity} in codes.toml")
        object.__setattr__(self, "message", printable(self.message, ""))
        object.__setattr__(self, "hint", printable(self.hint, ""))

    def __str__(self) -> str:
        """Return the one line a drafter reads: ``path:line:col: galat: [S04] ... (hint)``."""
        hint = f" Petunjuk: {self.hint}" if self.hint else ""
        also = "".join(f" Lihat juga {place}." for place in self.also)
        what = self.message if self.message.endswith((".", "?", "!")) else f"{self.message}."
        return f"{self.span}: {self.severity}: [{self.code}] {what}{also}{hint}"


class DraftingError(Exception):
    """A stage could not finish because of what an author wrote; carries every finding."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = ordered(diagnostics)
        super().__init__("\n".join(map(str, self.diagnostics)))


def ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return each finding once, by place, then by code."""
    unique = dict.fromkeys(diagnostics)
    return tuple(sorted(unique, key=lambda d: (d.span, d.code, d.message)))


def galat(span: Span, code: str, message: str, hint: str = "") -> Diagnostic:
    """Return an error at ``span``."""
    return Diagnostic(span, Severity.GALAT, code, message, hint)


def peringatan(span: Span, code: str, message: str, hint: str = "") -> Diagnostic:
    """Return a warning at ``span``."""
    return Diagnostic(span, Severity.PERINGATAN, code, message, hint)
