"""YAML edited in place: the block of a key, the items of a list; every other letter stays."""

from __future__ import annotations

import re
from dataclasses import dataclass

_KEY = re.compile(r"(?P<key>[A-Za-z_][\w-]*)\s*:(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Potongan:
    """A stretch of a text, from ``awal`` to before ``akhir``."""

    awal: int
    akhir: int

    def of(self, text: str) -> str:
        """Return its words."""
        return text[self.awal : self.akhir]


def block(text: str, key: str) -> Potongan | None:
    """Return the block of a key of the outermost map, from the key to the next one's comments."""
    start = None
    end = at = 0
    for line in text.splitlines(keepends=True):
        m = _KEY.match(line)
        if start is not None and m:
            return Potongan(start, end)
        if start is None and m and m["key"] == key:
            start = at
        at += len(line)
        if start is not None and line.strip() and not line.startswith("#"):
            end = at
    return None if start is None else Potongan(start, end)


def with_block(text: str, key: str, written: str) -> str:
    """Return a text in which the block of a key is ``written``; at its end where it has none."""
    found = block(text, key)
    if found is None:
        return f"{text.rstrip()}\n{written}" if text.strip() else written
    return f"{text[: found.awal]}{written}{text[found.akhir :]}"


def items(text: str, key: str) -> tuple[Potongan, ...]:
    """Return the items of the list under a key, each with the comments that stand before it."""
    found = block(text, key)
    if found is None:
        return ()
    lines = found.of(text).splitlines(keepends=True)
    dash = next((len(x) - len(x.lstrip()) for x in lines[1:] if x.lstrip().startswith("- ")), None)
    if dash is None:
        return ()
    starts: list[int] = []
    at = found.awal + len(lines[0])
    comment: int | None = None
    for line in lines[1:]:
        indent = len(line) - len(line.lstrip())
        if line.lstrip().startswith("#") and indent <= dash:
            comment = at if comment is None else comment
        elif indent == dash and line.lstrip().startswith("- "):
            starts.append(at if comment is None else comment)
            comment = None
        elif line.strip():
            comment = None
        at += len(line)
    return tuple(Potongan(a, b) for a, b in zip(starts, (*starts[1:], found.akhir), strict=True))
