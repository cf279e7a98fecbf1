"""Finished PDF files, looked at page by page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.diagnostics import Diagnostic, ordered
from generator.proof.audit.audit import audit
from generator.proof.audit.sheets import Unreadable
from generator.proof.matterhorn.check import check


def audit_files(files: Sequence[Path]) -> tuple[Diagnostic, ...]:
    """Return the findings about PDF files; a file that is no PDF is one of them (P39).

    Raises OSError for a file that cannot be opened.
    """
    return ordered(each for file in files for each in _audit(file))


def _audit(file: Path) -> tuple[Diagnostic, ...]:
    try:
        pdf = file.read_bytes()
        return (*audit(file.stem, pdf), *check(file.stem, pdf))
    except Unreadable as error:
        return (error.finding(file.as_posix()),)
