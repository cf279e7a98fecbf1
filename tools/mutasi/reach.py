"""Which tests run which line: only these can notice that it is broken, the quickest first."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tools.mutasi.breaks import Mutant

Functions = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


@dataclass(frozen=True)
class Reach:
    """What the tests of a room did when nothing was broken."""

    seconds: Mapping[str, float]
    lines: Mapping[str, Mapping[str, list[int]]]

    def tests_of(self, mutant: Mutant) -> list[str]:
        """Return the tests that run what is broken, the quickest first.

        What runs when a module is imported makes values (a table, a default, a member), which any
        test may meet without running a line of it: all tests of the room are asked.
        """
        lines = self.lines.get(mutant.path, {})
        tests = {n for line in _statement(mutant) for n in lines.get(str(line), ())}
        names = list(self.seconds)
        if 0 in tests or not _in_function(mutant):
            tests = set(range(1, len(names) + 1))
        return sorted((names[n - 1] for n in tests if n), key=self.seconds.__getitem__)


def _nodes(mutant: Mutant) -> Iterator[ast.AST]:
    """Yield what holds the broken lines, from the outside in."""
    last = mutant.line + max(mutant.lines, 1) - 1
    tree = ast.parse(mutant.whole)
    for node in ast.walk(tree):
        start, end = getattr(node, "lineno", 0), getattr(node, "end_lineno", 0) or 0
        if start and start <= mutant.line and last <= end:
            yield node


def _statement(mutant: Mutant) -> range:
    """Return the lines of the innermost statement that is broken; of a block only its head."""
    inner = [n for n in _nodes(mutant) if isinstance(n, ast.stmt)][-1]
    body = getattr(inner, "body", None)
    end = inner.end_lineno or inner.lineno
    if body and body[0].lineno > mutant.line:
        end = body[0].lineno - 1
    return range(inner.lineno, end + 1)


def _in_function(mutant: Mutant) -> bool:
    """Return whether the broken lines are run when a function is called, not when it is made."""
    return any(
        isinstance(n, Functions) and (isinstance(n, ast.Lambda) or n.body[0].lineno <= mutant.line)
        for n in _nodes(mutant)
    )
