"""Decisions are numbered one after the other, each number once, and links to them lead there."""

from __future__ import annotations

import re
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
ADR = sorted((DOCS / "adr").glob("*.md"))


def test_every_decision_has_a_number_of_its_own() -> None:
    assert [int(path.name[:4]) for path in ADR] == list(range(1, len(ADR) + 1))


def test_the_heading_says_the_number_of_the_file() -> None:
    for path in ADR:
        assert path.read_text("utf-8").startswith(f"# {int(path.name[:4])}. "), path.name


def test_links_between_pages_of_the_docs_lead_somewhere() -> None:
    lost = [
        f"{path.relative_to(DOCS)}: {target}"
        for path in sorted(DOCS.rglob("*.md"))
        for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", _without_code(path))
        if not (path.parent / target).exists()
    ]
    assert lost == []


def _without_code(path: Path) -> str:
    return re.sub(r"`[^`\n]*`", "", path.read_text("utf-8"))
