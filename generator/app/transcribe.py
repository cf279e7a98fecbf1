"""Finished PDF files as they are read aloud."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.app.paths import write_atomically
from generator.diagnostics import Diagnostic, Span, galat
from generator.proof.audit.sheets import Unreadable
from generator.proof.transcript import transcript


def transcribe(
    files: Sequence[Path], into: Path | None
) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """Return the transcripts, or the paths they were written to, and what cannot be read (P39).

    Raises OSError for a file that cannot be opened or written.
    """
    made: list[str] = []
    found: list[Diagnostic] = []
    for file in files:
        try:
            words = transcript(file.read_bytes())
        except Unreadable as error:
            found.append(error.finding(file.as_posix()))
            continue
        if not words:
            hint = "Beri PDF yang bertanda susunan, misalnya hasil naskah build."
            what = "berkas tanpa susunan baca"
            found.append(galat(Span(file.as_posix()), "P59", what, hint))
        elif into is None:
            made.append(words)
        else:
            target = into / f"{file.stem}.transkrip.txt"
            write_atomically(target, words.encode())
            made.append(str(target))
    return tuple(made), tuple(found)
