"""A failure made small: fewer files, lines and letters, while it stays the same failure."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TypeVar

from tools.fuzz.case import Case, Change, pack
from tools.fuzz.mutate_file import unpacked

Fails = Callable[[Case], bool]
T = TypeVar("T")
SECONDS = 60.0  # for one failure


def shrunk(case: Case, around: Mapping[str, bytes], fails: Fails, seconds: float = SECONDS) -> Case:
    """Return the smallest case found in the time that still ``fails``.

    What differs from the good file is taken back first; then the file itself is cut.
    """
    end = time.monotonic() + seconds

    def still(trial: Case) -> bool:
        return time.monotonic() < end and fails(trial)

    for name in list(case.files):
        without = replace(case, files={n: c for n, c in case.files.items() if n != name})
        if without.files and still(without):
            case = without
    for name, change in case.files.items():
        if isinstance(change, bytes):
            case = _smaller(case, name, around.get(name, b""), still)
    return case


def _smaller(case: Case, name: str, good: bytes, still: Fails) -> Case:
    def with_(change: Change) -> Case:
        return replace(case, files={**case.files, name: change})

    data = case.files[name]
    assert isinstance(data, bytes)
    if data[:2] == b"PK":
        return _fewer_parts(case, name, data, still)
    lines = data.splitlines(keepends=True)
    if good:
        lines = _taken_back(
            good.splitlines(keepends=True), lines, lambda x: still(with_(b"".join(x)))
        )
    lines = fewer(lines, lambda x: still(with_(b"".join(x))))
    if len(lines) <= 40:
        for at, line in enumerate(lines):
            pieces = fewer(
                [bytes([b]) for b in line] if len(line) < 400 else _chunks(line),
                lambda x, at=at: still(with_(b"".join([*lines[:at], *x, *lines[at + 1 :]]))),
            )
            lines[at] = b"".join(pieces)
    return with_(b"".join(lines))


def _chunks(line: bytes) -> list[bytes]:
    size = len(line) // 64
    return [line[n : n + size] for n in range(0, len(line), size)]


def _taken_back(
    good: Sequence[bytes], bad: Sequence[bytes], fails: Callable[[list[bytes]], bool]
) -> list[bytes]:
    """Undo the differences from the good file that the failure does not need."""
    steps = SequenceMatcher(None, good, bad, autojunk=False).get_opcodes()
    kept = {n for n, step in enumerate(steps) if step[0] != "equal"}

    def lines(wanted: set[int]) -> list[bytes]:
        out: list[bytes] = []
        for n, (_, a, b, c, d) in enumerate(steps):
            out += bad[c:d] if n in wanted else good[a:b]
        return out

    for n in sorted(kept):
        if len(kept) > 1 and fails(lines(kept - {n})):
            kept -= {n}
    return lines(kept)


def _fewer_parts(case: Case, name: str, data: bytes, still: Fails) -> Case:
    """Leave parts of a container out, and cut their lines; all bytes where that cannot be."""
    parts = unpacked(data)

    def with_(some: Sequence[tuple[str, bytes]]) -> Case:
        texts = {n: c.decode("utf-8") for n, c in some}
        return replace(case, files={**case.files, name: pack(texts)})

    try:
        if not parts or not still(with_(parts)):
            return case
    except UnicodeDecodeError:
        return case
    parts = fewer(parts, lambda x: still(with_(x)))
    for at, (part, content) in enumerate(parts):
        pieces = content.replace(b"><", b">\0<").split(b"\0")
        pieces = fewer(
            pieces,
            lambda x, at=at, part=part: still(
                with_([*parts[:at], (part, b"".join(x)), *parts[at + 1 :]])
            ),
        )
        parts[at] = (part, b"".join(pieces))
    return with_(parts)


def fewer(items: Sequence[T], fails: Callable[[list[T]], bool]) -> list[T]:
    """Return a part of ``items``, in order, that still fails (delta debugging)."""
    kept = list(items)
    size = max(len(kept) // 2, 1)
    while True:
        at, removed = 0, False
        while at < len(kept):
            trial = kept[:at] + kept[at + size :]
            if trial != kept and fails(trial):
                kept, removed = trial, True
            else:
                at += size
        if size == 1 and not removed:
            return kept
        size = max(size // 2, 1)
