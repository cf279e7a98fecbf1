"""The task that makes the errors of ``make check`` clickable."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from generator.cli.main import main
from generator.diagnostics import Diagnostic, Severity, Span
from generator.diagnostics.codes import codes

KECIL = Path(__file__).parent / "dossier_kecil"
TASKS = Path(__file__).parents[2] / ".vscode" / "tasks.json"
SEVERITIES = {"galat": "error", "peringatan": "warning", "petunjuk": "info"}


@pytest.mark.parametrize("severity", Severity)
def test_a_matcher_reads_every_line_we_print(severity: Severity) -> None:
    code = next(c.code for c in codes().values() if severity in c.severities)
    line = str(Diagnostic(Span("content/a/b.yaml", 12, 3), severity, code, "Salah.", "Coba."))
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
            code,
            "Salah. Petunjuk: Coba.",
        )


@pytest.mark.parametrize("format", ["check", "lint"])
def test_what_make_check_prints_is_clickable_line_by_line(
    format: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(KECIL, tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    main([format])
    *lines, tally = capsys.readouterr().out.splitlines()
    assert len(lines) > 3
    assert any("Petunjuk: " in line for line in lines)
    matchers = json.loads(TASKS.read_text(encoding="utf-8"))["tasks"][0]["problemMatcher"]
    patterns = [re.compile(m["pattern"]["regexp"]) for m in matchers]
    for line in lines:
        (match,) = [m for p in patterns if (m := p.match(line))]
        assert (tmp_path / match[1]).is_file(), line
        assert int(match[2]) <= len((tmp_path / match[1]).read_text("utf-8").splitlines())
    assert not any(p.match(tally) for p in patterns)
