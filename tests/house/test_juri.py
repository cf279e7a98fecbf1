"""A judge that is not there: a reason where people work, a fault in CI."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import juri
import pytest

from generator.render.docx import office

ASK = [
    juri.need_office,
    lambda: juri.need_node("ooxml-validator"),
    lambda: juri.need_package("axe-core/axe.min.js"),
    juri.need_browser,
    juri.need_java,
    lambda: juri.need_one_size(1),
]


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(office, "available", lambda: False)
    monkeypatch.setattr(juri, "PROGRAMS", tmp_path)
    monkeypatch.setattr(juri, "PACKAGES", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.parametrize("ask", ASK)
def test_a_missing_judge_is_a_reason_where_people_work(
    ask: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match=r"tidak terpasang|belum ada"):
        ask()


@pytest.mark.parametrize("ask", ASK)
def test_a_missing_judge_fails_the_tests_in_ci(
    ask: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "1")
    with pytest.raises(pytest.fail.Exception, match=r"tidak terpasang|belum ada"):
        ask()


def test_a_judge_that_is_there_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "ada").write_text("")
    monkeypatch.setattr(juri.shutil, "which", lambda _: "/usr/bin/node")
    assert juri.need_node("ada") == tmp_path / "ada"
