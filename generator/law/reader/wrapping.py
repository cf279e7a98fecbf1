"""Lines that only the right margin broke, put together again before law is read into them.

A text is taken for wrapped when many of its lines are about as long as the longest; then a line
goes on with the one before it if its first word had no room there and it begins no unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.law.reader.labels import classify
from generator.law.reader.state import join
from generator.model.lines import Line
from generator.model.tabel import is_apart

WIDEST = 140  # columns; what is longer was never wrapped
FULL, MANY = 0.8, 0.25


def unwrap(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those joined that the margin broke."""
    width = _width(lines)
    if not width:
        return list(lines)
    broken: list[list[Line]] = []
    room = width
    for line in lines:
        word = line.text.partition(" ")[0]
        if broken and room <= len(word) and _goes_on(broken[-1][-1].text, line.text):
            broken[-1].append(line)
        else:
            broken.append([line])
        room = width - line.indent - len(line.text)
    return [
        replace(pieces[0], text=join([x.text for x in pieces])) if pieces[1:] else pieces[0]
        for pieces in broken
    ]


def _width(lines: Sequence[Line]) -> int:
    """Return the measure of a wrapped text; 0 when its lines are as long as they like."""
    lengths = sorted(line.indent + len(line.text) for line in lines)
    if not lengths:
        return 0
    width = lengths[len(lengths) * 95 // 100]
    full = sum(length > FULL * width for length in lengths)
    return width if width <= WIDEST and full > MANY * len(lengths) else 0


def _goes_on(before: str, text: str) -> bool:
    if is_apart(before) or is_apart(text):
        return False
    return before[-1] not in ".;:" and classify(text) is None
