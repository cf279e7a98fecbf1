"""What the code measures: size, shape, cycles, knowledge that stands in two places.

``python -m tools.ukur`` (``make ukur``) prints; it writes nothing. The figures are evidence, not
aims: a helper that explains itself by its name may be called once.
"""

from __future__ import annotations

import argparse
import ast
import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
Function = ast.FunctionDef | ast.AsyncFunctionDef
LONG_TEXT = 40  # characters from which a text that stands twice is knowledge that stands twice
BODY = 4  # statements from which a body that stands twice does


@dataclass(frozen=True)
class Module:
    """One source file, parsed."""

    path: Path
    name: str
    source: str

    @property
    def lines(self) -> int:
        """Return how many lines it has."""
        return len(self.source.splitlines())

    @cached_property
    def tree(self) -> ast.Module:
        """Return its syntax tree."""
        return ast.parse(self.source)

    @cached_property
    def functions(self) -> tuple[Function, ...]:
        """Return every function and method, inner ones too."""
        return tuple(n for n in ast.walk(self.tree) if isinstance(n, Function))

    @cached_property
    def private(self) -> tuple[str, ...]:
        """Return the names of its private functions and methods."""
        return tuple(
            f.name for f in self.functions if f.name.startswith("_") and not f.name.endswith("__")
        )

    @cached_property
    def uses(self) -> Counter[str]:
        """Return how often each name or attribute is read."""
        nodes = ast.walk(self.tree)
        return Counter(
            n.id if isinstance(n, ast.Name) else n.attr
            for n in nodes
            if isinstance(n, ast.Name | ast.Attribute) and isinstance(n.ctx, ast.Load)
        )

    @property
    def called_once(self) -> tuple[str, ...]:
        """Return its private functions that are read at one place."""
        return tuple(name for name in self.private if self.uses[name] == 1)


def modules(root: Path, package: str) -> tuple[Module, ...]:
    """Return every module of a package below ``root``, by name."""
    found = []
    for path in sorted((root / package).rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found.append(Module(path, name, path.read_text(encoding="utf-8")))
    return tuple(found)


def imports(module: Module, known: frozenset[str]) -> Iterator[str]:
    """Yield the modules of the package that one imports, at the top or inside a function."""
    typing_only = {
        inner
        for node in ast.walk(module.tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    for node in ast.walk(module.tree):
        if node in typing_only:
            continue
        if isinstance(node, ast.Import):
            yield from (a.name for a in node.names if a.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                inner_name = f"{node.module}.{alias.name}"
                yield inner_name if inner_name in known else node.module


def cycles(graph: Mapping[str, frozenset[str]]) -> list[list[str]]:
    """Return the groups of modules that import each other (Tarjan's components of two or more)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(name: str) -> None:
        index[name] = low[name] = len(index)
        stack.append(name)
        for other in sorted(graph.get(name, ())):
            if other not in index:
                visit(other)
                low[name] = min(low[name], low[other])
            elif other in stack:
                low[name] = min(low[name], index[other])
        if low[name] == index[name]:
            at = stack.index(name)
            group, stack[at:] = sorted(stack[at:]), []
            if len(group) > 1:
                found.append(group)

    for name in sorted(graph):
        if name not in index:
            visit(name)
    return found


def texts(module: Module) -> Iterator[str]:
    """Yield its long literal texts, docstrings left out."""
    told = {id(n.value) for n in ast.walk(module.tree) if isinstance(n, ast.Expr)}
    for node in ast.walk(module.tree):
        value = node.value if isinstance(node, ast.Constant) and id(node) not in told else None
        if isinstance(value, str) and len(value) >= LONG_TEXT:
            yield value


def bodies(module: Module) -> Iterator[tuple[str, str]]:
    """Yield the statements of every longer function, and where it stands."""
    for function in module.functions:
        told = ast.get_docstring(function, clean=False) is not None
        statements = function.body[1:] if told else function.body
        if sum(isinstance(n, ast.stmt) for s in statements for n in ast.walk(s)) >= BODY:
            yield "\n".join(map(ast.unparse, statements)), f"{module.name}.{function.name}"


def doubles(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return what stands in two places or more, with its places."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for what, where in pairs:
        if where not in places[what]:
            places[what].append(where)
    return {what: where for what, where in places.items() if len(where) > 1}


def twins(found: Sequence[Module]) -> dict[str, list[str]]:
    """Return the names that modules of different rooms share."""
    named = ((m.name.rpartition(".")[2], m.name) for m in found if m.path.name != "__init__.py")
    return doubles(named)


def report(root: Path, details: bool) -> Iterator[str]:
    """Yield the page line by line."""
    code, tests = modules(root, "generator"), modules(root, "tests")
    lines, tested = sum(m.lines for m in code), sum(m.lines for m in tests)
    lengths = [(f.end_lineno or 0) - f.lineno + 1 for m in code for f in m.functions]
    private = sum(len(m.private) for m in code)
    once = sum(len(m.called_once) for m in code)
    known = frozenset(m.name for m in code)
    graph = {m.name: frozenset(imports(m, known)) & known - {m.name} for m in code}
    rings = cycles(graph)
    tens = statistics.quantiles(lengths, n=10)
    yield f"baris generator/          {lines}"
    yield f"berkas generator/         {len(code)}"
    yield f"baris tests/ per kode     {tested / lines:.2f} ({tested} baris)"
    yield f"fungsi                    {len(lengths)}, median {tens[4]:.0f}, p90 {tens[8]:.0f} baris"
    yield f"fungsi privat             {private}, sekali dipanggil {once} ({once / private:.0%})"
    yield f"lingkaran impor           {len(rings)}"
    yield from (f"  {' <-> '.join(ring)}" for ring in rings)
    same_text = doubles((t, m.name) for m in code for t in texts(m))
    same_body = doubles(chain.from_iterable(bodies(m) for m in code))
    same_name = twins(code)
    for what, found in (
        ("teks panjang ganda", same_text),
        ("isi fungsi ganda", same_body),
        ("nama ruang ganda", same_name),
    ):
        yield f"{what:<25} {len(found)}"
        if details:
            yield from (f"  {' = '.join(where)}: {what[:60]!r}" for what, where in found.items())
    if details:
        yield "fungsi privat yang sekali dipanggil, menurut ruang"
        rooms = Counter({m.name: len(m.called_once) for m in code})
        yield from (f"  {n:3} {name}" for name, n in rooms.most_common(40))


PLACE = HOME / "docs" / "arsitektur.md"
FENCE = "<!-- make ukur FLAGS=--tulis -->\n```\n", "```\n"


def _write(lines: Iterable[str]) -> None:
    """Put the figures into the architecture document, between their marks."""
    before, mark, rest = PLACE.read_text(encoding="utf-8").partition(FENCE[0])
    _, end, after = rest.partition(FENCE[1])
    figures = "".join(f"{line}\n" for line in lines)
    PLACE.write_text(f"{before}{mark}{figures}{end}{after}", encoding="utf-8")


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rinci", action="store_true", help="sebut tempatnya")
    parser.add_argument("--tulis", action="store_true", help=f"tulis ke {PLACE.name}")
    parser.add_argument("--akar", type=Path, default=HOME, help=argparse.SUPPRESS)
    args = parser.parse_args()
    lines = list(report(args.akar, args.rinci))
    print("\n".join(lines))
    if args.tulis:
        _write(lines)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
