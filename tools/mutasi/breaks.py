"""The breaks of a room: every one that mutmut knows, and a sample drawn with a seed."""

from __future__ import annotations

import difflib
import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tools.mutasi.rooms import HOME, Room

if TYPE_CHECKING:
    from libcst import CSTNode, Module


@dataclass(frozen=True)
class Mutant:
    """One break: a file, its text whole and broken, and the lines that the break changes."""

    path: str
    whole: str
    text: str
    diff: str
    line: int
    lines: int

    @property
    def key(self) -> str:
        """What tells it from every other break."""
        return hashlib.sha256(f"{self.path}\n{self.text}".encode()).hexdigest()[:20]


Break = tuple[str, Callable[[], Mutant]]


def breaks(path: Path) -> Iterator[Break]:
    """Yield every break that mutmut knows for a file: its place in the draw, and how to make it.

    The place depends on what is broken, not on what stands around it: a file that changes keeps
    the breaks drawn in the others, and most of its own.
    """
    from mutmut.mutation.file_mutation import create_mutations

    before, name = path.read_text(encoding="utf-8"), path.relative_to(HOME).as_posix()
    module, found, *_ = create_mutations(name, before)
    seen: Counter[str] = Counter()
    for one in found:
        where = getattr(getattr(one.contained_by_top_level_function, "name", None), "value", "")
        old, new = (module.code_for_node(n) for n in (one.original_node, one.mutated_node))
        words = f"{name}\n{where}\n{old}\n{new}"
        seen[words] += 1
        made = partial(_made, module, name, before, one.original_node, one.mutated_node)
        yield f"{words}\n{seen[words]}", made


def _made(module: Module, name: str, before: str, old: CSTNode, new: CSTNode) -> Mutant:
    after = module.deep_replace(old, new).code
    diff = list(difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))
    start, _, count = diff[2].split()[1].lstrip("-").partition(",")
    return Mutant(name, before, after, "\n".join(diff[3:]), int(start), int(count or 1))


def sample(room: Room, count: int, seed: int) -> tuple[int, list[Mutant]]:
    """Return how many breaks a room has, and ``count`` of them drawn with a seed."""
    every = [one for path in room.sources() for one in breaks(path)]
    every.sort(key=lambda one: hashlib.sha256(f"{seed}\n{one[0]}".encode()).digest())
    return len(every), [make() for _, make in every[:count]]
