"""Changes of a source file, told by where they begin and end: all else stays, sign by sign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.content.yaml import Deret, parse
from generator.diagnostics import Span

Path = tuple[object, ...]  # of a value in YAML: keys, and places in lists


SCATTERED = "kata itu tidak tertulis di sini, tetapi disusun dari seluruh entri"


class Unplaced(ValueError):
    """A change cannot be made in the source; the message says why, for a drafter."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters ``start`` to ``end`` of a file that become ``text``.

    ``numbers`` says that siblings written with numbers come or go here.
    """

    start: int
    end: int
    text: str
    numbers: bool = False


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Return a file with changes made, those at one place in their order.

    Raises :class:`Unplaced` where two of them want the same signs; what is taken out twice is gone.
    """
    for edit in reversed(_apart(edits)):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    """Return changes in the order of the file, deletions that overlap as one."""
    found: list[Edit] = []
    for edit in sorted(dict.fromkeys(edits), key=lambda e: (e.start, e.end)):
        last = found[-1] if found else None
        if last is None or last.end <= edit.start:
            found.append(edit)
        elif last.text or edit.text:
            raise Unplaced("dua usul mengubah kata yang sama")
        else:
            numbers = last.numbers or edit.numbers
            found[-1] = Edit(last.start, max(last.end, edit.end), "", numbers)
    return found


def after(edits: Iterable[Edit]) -> Iterator[tuple[Edit, int]]:
    """Yield each change and where it begins in the changed file."""
    shift = 0
    for edit in _apart(edits):
        yield edit, edit.start + shift
        shift += len(edit.text) - (edit.end - edit.start)


def offset_of(text: str, at: Span) -> int:
    """Return where a place stands in a file; raise :class:`Unplaced` where it has no such line."""
    lines = text.split("\n")
    if not 0 < at.line <= len(lines):
        raise Unplaced("baris itu tidak ada lagi")
    return sum(len(line) + 1 for line in lines[: at.line - 1]) + max(0, at.col - 1)


def values(text: str, path: str) -> dict[Path, str]:
    """Return every scalar of a YAML file; raise :class:`Unplaced` where it is no YAML."""
    tree, faults = parse(text, path)
    if faults:
        raise Unplaced(f"hasilnya tidak lagi YAML yang sah: {faults[0].message}")
    return dict(_scalars(tree, ()))


def _scalars(node: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _scalars(value, (*path, str(key)))
    elif isinstance(node, Deret | list):
        for place, value in enumerate(node):
            yield from _scalars(value, (*path, place))
    else:
        yield path, str(node)


def comments(text: str) -> list[str]:
    """Return the lines of a YAML file that are comments alone."""
    return [line for line in text.split("\n") if line.lstrip().startswith("#")]
