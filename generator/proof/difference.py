"""Where two long runs of words part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

LONGEST = 4000  # words to be matched one against the other; beyond that only the start is shown
BEFORE = 5


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that should stand after ``before``, those that stand there; ``at`` counts words."""

    at: int
    before: tuple[str, ...]
    wanted: tuple[str, ...]
    printed: tuple[str, ...]


def differences(wanted: Sequence[str], printed: Sequence[str]) -> Iterator[Difference]:
    """Yield each difference in order; equal runs, the usual case, cost one comparison."""
    if list(wanted) == list(printed):
        return
    start = _common(wanted, printed)
    end = _common(wanted[start:][::-1], printed[start:][::-1])
    left, right = wanted[start : len(wanted) - end], printed[start : len(printed) - end]
    matcher = SequenceMatcher(None, left[:LONGEST], right[:LONGEST], autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind != "equal":
            before = tuple(wanted[max(0, start + i - BEFORE) : start + i])
            yield Difference(start + i, before, tuple(left[i:j]), tuple(right[k:m]))


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words are the same from the start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
