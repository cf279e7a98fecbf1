"""What is printed without any work needs none of the libraries that work needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.main import COMMANDS, asked, parser

ROOT = Path(__file__).parents[2]
HEAVY = ("pydantic", "yaml", "lxml", "jinja2", "weasyprint", "matplotlib", "tomllib", "markdown_it")
SAID = """
import sys
from generator.cli.main import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print("DIMUAT", *sorted({m.partition(".")[0] for m in sys.modules}))
"""


@pytest.mark.parametrize("given", [["--help"], ["--version"], ["check", "--help"]])
def test_help_and_version_load_nothing_heavy(given: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SAID, *given], cwd=ROOT, capture_output=True, text=True, check=True
    )
    said, _, loaded = done.stdout.partition("DIMUAT")
    assert said.strip()
    assert not set(HEAVY) & set(loaded.split())


@pytest.mark.parametrize(
    "given",
    [["check"], ["--akar", "lint", "check", "x"], ["check", "build"], ["build", "--help"]],
)
def test_the_command_that_is_named_is_among_those_asked(given: list[str]) -> None:
    own, every = parser(asked(given)), parser()
    assert set(asked(given)) == {name for name in COMMANDS if name in given}
    if "--help" not in given:
        assert vars(own.parse_args(given)).keys() == vars(every.parse_args(given)).keys()


@pytest.mark.parametrize(
    "given", [[], ["--help"], ["--help", "check"], ["chek"], ["--akar", "check"]]
)
def test_whoever_names_none_is_told_of_all(given: list[str]) -> None:
    assert asked(given) == COMMANDS


def test_a_check_loads_nothing_that_reads_or_writes_documents() -> None:
    code = "import generator.app.examine, sys; print(*{m.partition('.')[0] for m in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not {"docx", "pikepdf", "weasyprint", "matplotlib"} & set(done.stdout.split())
