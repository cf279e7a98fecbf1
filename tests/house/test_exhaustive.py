"""A new verb, or a new part of a unit, is a type error wherever it is not answered.

mypy sees that a ``match`` which ends in ``assert_never`` has a case for each member; it cannot see
that a table or a collection of members lacks one. So these stand beside the enum alone, as its
properties, and everything else asks with ``match``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

GENERATOR = Path(__file__).parents[2] / "generator"
ENUMS = ("Tindakan", "Objek")
HOME = GENERATOR / "model" / "perubahan.py"
SURE = {  # a table of words, each of which is one member: no member need be there
    "generator/law/grammar/stream.py": "which part of a unit a word of a sentence names",
}


def member(node: ast.AST) -> tuple[str, str] | None:
    """Return the enum and the member that an expression names."""
    match node:
        case ast.Attribute(value=ast.Name(id=enum), attr=name) if enum in ENUMS and name.isupper():
            return enum, name
    return None


def collections_of(tree: ast.AST) -> Iterator[int]:
    """Yield the lines of collections of two members or more of one enum."""
    for node in ast.walk(tree):
        match node:
            case ast.Tuple(elts=items) | ast.List(elts=items) | ast.Set(elts=items):
                parts: list[ast.expr | None] = [*items]
            case ast.Dict(keys=keys, values=values):
                parts = [*keys, *values]
            case _:
                continue
        found = {m for part in parts if part is not None and (m := member(part))}
        if any(sum(enum == each for each, _ in found) > 1 for enum in ENUMS):
            yield node.lineno


def open_matches(tree: ast.AST) -> Iterator[int]:
    """Yield the lines of matches on an enum that do not end in ``assert_never``."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Match):
            continue
        asked = any(member(each) for case in node.cases for each in ast.walk(case.pattern))
        last = ast.unparse(node.cases[-1])
        if asked and not (last.startswith("case _:") and "assert_never(" in last):
            yield node.lineno


def sources() -> list[Path]:
    return [p for p in sorted(GENERATOR.rglob("*.py")) if p != HOME]


def test_members_are_gathered_beside_their_enum_alone() -> None:
    found = [
        f"{name}:{line}"
        for path in sources()
        if (name := path.relative_to(GENERATOR.parent).as_posix()) not in SURE
        for line in collections_of(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []


def test_every_match_on_a_verb_or_a_part_is_exhaustive() -> None:
    found = [
        f"{path.relative_to(GENERATOR.parent)}:{line}"
        for path in [HOME, *sources()]
        for line in open_matches(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("code", "gathered", "left_open"),
    [
        ("x = op in (Tindakan.SISIP, Tindakan.TAMBAH)", 1, 0),
        ("x = {Tindakan.SISIP: 'a', Tindakan.TAMBAH: 'b'}", 1, 0),
        ("x = (Tindakan.SISIP, Objek.SATUAN)", 0, 0),
        ("match op:\n case Objek.SATUAN | Objek.JUDUL:\n  pass\n case _:\n  pass", 0, 1),
        ("match op:\n case Objek.SATUAN:\n  pass", 0, 1),
        ("match op:\n case Objek.SATUAN:\n  pass\n case _:\n  assert_never(op)", 0, 0),
        ("match op:\n case 1:\n  pass", 0, 0),
    ],
)
def test_what_is_open_is_seen(code: str, gathered: int, left_open: int) -> None:
    tree = ast.parse(code)
    assert len(list(collections_of(tree))) == gathered
    assert len(list(open_matches(tree))) == left_open
