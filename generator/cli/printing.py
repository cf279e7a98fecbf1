"""How diagnostics and progress are printed."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from textwrap import fill
from time import monotonic
from typing import TextIO

from generator.app.paths import write_atomically
from generator.diagnostics import Diagnostic, Severity, printable
from generator.diagnostics.codes import Code


def print_diagnostics(diagnostics: Sequence[Diagnostic], stream: TextIO | None = None) -> None:
    """Print one line a finding, then how many there were."""
    out = stream or sys.stderr
    for diagnostic in diagnostics:
        print(diagnostic, file=out)
    if diagnostics:
        print(tally(diagnostics), file=out)


def tally(diagnostics: Sequence[Diagnostic]) -> str:
    """Return ``2 galat, 1 peringatan``."""
    counts = [(s, sum(d.severity is s for d in diagnostics)) for s in Severity]
    return ", ".join(f"{n} {s}" for s, n in counts if n) or "0 galat"


def as_dict(diagnostic: Diagnostic) -> dict[str, object]:
    """Return a finding for ``--format json``."""
    return {
        "berkas": printable(diagnostic.span.path),
        "baris": diagnostic.span.line,
        "kolom": diagnostic.span.col,
        "tingkat": str(diagnostic.severity),
        "kode": diagnostic.code,
        "pesan": diagnostic.message,
        "petunjuk": diagnostic.hint,
        "lihat_juga": [str(span) for span in diagnostic.also],
    }


def print_json(value: object) -> None:
    """Print one JSON document."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def explained(code: Code, tepat: str = "") -> str:
    """Return a code explained, a paragraph a line, as a terminal shows it.

    ``tepat`` is what is known of how often it is right.
    """
    rows = [
        ("Tahap", code.stage),
        ("Tingkat", " atau ".join(code.severities)),
        ("Sumber", code.source),
        ("Sejak", str(code.since or "")),
        ("Keliru", code.wrong),
        ("Benar", code.right),
        ("Perbaikan", code.remedy),
        *((f"s.d. {old.until}", f"{old.meaning} ({old.source})") for old in code.earlier),
        ("Tepat", tepat),
    ]
    lines = [f"{code.code}  {code.meaning}"]
    for name, words in rows:
        if words:
            lines.append(
                fill(words, 92, initial_indent=f"  {name:<10} ", subsequent_indent=" " * 13)
            )
    return "\n".join(lines)


def emit(text: str, target: Path | None) -> None:
    """Write ``text`` to a file, or print it."""
    if target is None:
        sys.stdout.write(text)
    else:
        write_atomically(target, text.encode(), folders=False)


def note(text: str) -> None:
    """Print ``text`` beside the result, on standard error."""
    print(text, file=sys.stderr)


class Progress:
    """One moving line on a terminal, plain lines elsewhere, nothing when quiet.

    Where steps are much alike, dossiers for example, a ``paced`` one tells how long the rest takes.
    """

    def __init__(
        self, quiet: bool = False, stream: TextIO | None = None, *, paced: bool = False
    ) -> None:
        self._out = stream or sys.stderr
        self._began = monotonic() if paced else None
        self._quiet = quiet
        self._live = self._out.isatty()
        self._at = (-1, -1)

    def step(self, done: int, total: int, what: str) -> None:
        """Show that ``done`` of ``total`` steps are finished and what comes now."""
        if self._quiet:
            return
        what += self._left(done, total)
        if self._live:
            width = 24
            bar = "█" * (width * done // max(total, 1))
            print(
                f"\r\x1b[2K{bar:░<{width}} {done}/{total} {what}",
                end="",
                file=self._out,
                flush=True,
            )
        elif self._at != (done, total):  # the steps within a step are for watching
            print(f"[{done}/{total}] {what}", file=self._out, flush=True)
        self._at = (done, total)

    def _left(self, done: int, total: int) -> str:
        if self._began is None or not 0 < done < total:
            return ""
        minutes = round((monotonic() - self._began) / done * (total - done) / 60)
        return f" (sisa kira-kira {minutes} menit)" if minutes else " (sisa kurang dari 1 menit)"

    def close(self, message: str = "") -> None:
        """End the moving line and print ``message``."""
        if self._live and not self._quiet:
            print("\r\x1b[2K", end="", file=self._out)
        if message and not self._quiet:
            print(message, file=self._out, flush=True)
