"""The house rules that a machine can hold: sizes, floors, the glossary, one home a library."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli.main import COMMANDS
from generator.content.names import RESERVED

HOME = Path(__file__).parents[2]
ROOMS = sorted((HOME / "generator").rglob("*.py"))
HOMES = {  # third-party library -> the rooms that may import it (architecture.md, section 2)
    "docx": {"render"},
    "distributed": {"app"},
    "fontTools": {"proof", "render"},
    "fsspec": {"app"},
    "hunspell": {"intake"},
    "jinja2": {"documents"},
    "lxml": {"export", "intake", "proof", "render", "review"},
    "markdown_it": {"content"},
    "markupsafe": {"documents"},
    "matplotlib": {"documents"},
    "openpyxl": {"intake", "export"},
    "PIL": {"intake", "render"},
    "pikepdf": {"render", "intake", "proof", "review"},
    "pydantic": {"app", "content", "lint", "model"},
    "pydantic_core": {"content", "model"},
    "pydyf": {"render"},
    "pypdf": {"intake"},
    "pypdfium2": {"app", "proof", "review"},
    "pyphen": {"render"},
    "rapidfuzz": {"content", "lint"},
    "resvg_py": {"render"},
    "starlette": {"app"},
    "uvicorn": {"app"},
    "watchfiles": {"app"},
    "weasyprint": {"render"},
    "yaml": {"content"},
}
OWN = {"generator", *sys.stdlib_module_names}


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield every function below ``tree``."""
    yield from (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the top name of every import."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def test_rooms_stay_short() -> None:
    long = {
        str(p.relative_to(HOME)): n for p in ROOMS if (n := len(p.read_text().splitlines())) > 400
    }
    assert not long, "a room over 400 lines: split it by its reasons to change, never for the count"


def test_functions_stay_short() -> None:
    long = {
        f"{path.relative_to(HOME)}:{f.lineno} {f.name}": f.end_lineno - f.lineno + 1
        for path in ROOMS
        for f in functions(ast.parse(path.read_text()))
        if f.end_lineno and f.end_lineno - f.lineno + 1 > 40
    }
    assert not long


def test_every_library_has_one_home() -> None:
    strays = [
        f"{path.relative_to(HOME)} imports {name}"
        for path in ROOMS
        for name in imported(ast.parse(path.read_text()))
        if name not in OWN
        and path.relative_to(HOME / "generator").parts[0] not in HOMES.get(name, ())
    ]
    assert not strays


def test_no_home_stands_empty() -> None:
    used = {name for path in ROOMS for name in imported(ast.parse(path.read_text()))}
    assert used - OWN == HOMES.keys()


def test_nobody_imports_the_package_root() -> None:
    strays = [
        str(path)
        for path in ROOMS
        if re.search(r"^\s*(from generator import|import generator\s*$)", path.read_text(), re.M)
    ]
    assert not strays


def test_no_type_escape_without_a_reason() -> None:
    naked = [
        f"{path.relative_to(HOME)}:{number}"
        for path in ROOMS
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if "type: ignore" in line and not re.search(r"type: ignore\[[\w, -]+\]\s+# \w", line)
    ]
    assert not naked, "write `# type: ignore[code]  # reason`"


@pytest.mark.slow
def test_floors_hold() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=HOME,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_ruff_is_content() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).parent / "ruff"), "check", "generator", "tests", "tools"],
        cwd=HOME,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_mypy_is_content() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mypy"], cwd=HOME, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


LOOKS = {"find", "rfind", "index", "rindex"}


def looked_for(tree: ast.AST) -> Iterator[int]:
    """Yield the lines where words taken from elsewhere are looked for in a text, or in a match."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        where, what = node.func.value, node.args[0] if node.args else ast.Constant("")
        text = isinstance(where, ast.Subscript) or getattr(where, "attr", "") in ("teks", "kalimat")
        if node.func.attr in LOOKS and text and not isinstance(what, ast.Constant):
            yield node.lineno


def test_no_check_looks_for_the_place_of_a_sentence_by_its_words() -> None:
    """Words stand twice, and a sentence has other points than its text: its place is kept."""
    found = [
        f"{path.relative_to(HOME)}:{line}"
        for path in ROOMS
        if path.is_relative_to(HOME / "generator/lint")
        for line in looked_for(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []
    seen = ("p.teks.find(satu)", "m['d'].index(kata, 3)", "petikan.teks.rfind(a + b)")
    assert all([*looked_for(ast.parse(code))] == [1] for code in seen)
    plain = ("teks.upper().find(' TENTANG ')", "p.teks.find('.', 3)", "tree.find(batang, ke)")
    assert not any([*looked_for(ast.parse(code))] for code in plain)


def test_no_dossier_can_take_the_name_of_a_goal_of_make() -> None:
    listed = re.search(r"^GOALS := (.*)$", (HOME / "Makefile").read_text(), re.M)
    assert listed
    assert {*listed.group(1).split(), "bersama"} == RESERVED


@pytest.mark.parametrize("page", ["README.md", "docs/panduan.md"])
def test_every_command_is_named_where_users_look(page: str) -> None:
    told = (HOME / page).read_text(encoding="utf-8")
    named = set(re.findall(r"`(?:naskah )?([a-z][a-z-]+)", told))
    named |= set(re.findall(r"naskah ([a-z][a-z-]+)", told))
    assert not set(COMMANDS) - named
