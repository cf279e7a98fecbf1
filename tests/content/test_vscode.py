"""The task that makes the errors of ``make check`` clickable."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Severity, Span

TASKS = Path(__file__).parents[2] / ".vscode" / "tasks.json"
SEVERITIES = {"galat": "error", "peringatan": "warning", "petunjuk": "info"}


@pytest.mark.parametrize("severity", Severity)
def test_a_matcher_reads_every_line_we_print(severity: Severity) -> None:
    line = str(Diagnostic(Span("content/a/b.yaml", 12, 3), severity, "S04", "Salah.", "Coba."))
    tasks = json.loads(TASKS.read_text(encoding="utf-8"))["tasks"]
    for task in tasks:
        found = [
            (matcher["severity"], re.match(matcher["pattern"]["regexp"], line))
            for matcher in task["problemMatcher"]
        ]
        (severity_shown, match), *others = [(s, m) for s, m in found if m]
        assert not others
        assert severity_shown == SEVERITIES[severity]
        assert match.groups() == (
            "content/a/b.yaml",
            "12",
            "3",
            "S04",
            "Salah. Petunjuk: Coba.",
        )
