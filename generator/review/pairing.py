"""Which of two rows of blocks belong together: equal ones, then the likest, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from lxml import etree

from generator.review.match import alike

Element = etree._Element
CLOSE = 0.45  # how like two blocks must be to be one that changed


def paired(
    old: Sequence[Element], new: Sequence[Element], words: Callable[[Element], str]
) -> Iterator[tuple[Element | None, Element | None]]:
    """Yield what belongs together, in order: equal, then likest in each gap, then alone."""
    a, b = [words(each) for each in old], [words(each) for each in new]
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from zip(old[a1:a2], new[b1:b2], strict=True)
        else:
            yield from _gap(old[a1:a2], new[b1:b2], a[a1:a2], b[b1:b2])


def _gap(
    old: Sequence[Element], new: Sequence[Element], a: Sequence[str], b: Sequence[str]
) -> Iterator[tuple[Element | None, Element | None]]:
    ranked = sorted(
        (-alike(a[i], b[j]), i, j)
        for i in range(len(a))
        for j in range(len(b))
        if old[i].tag == new[j].tag
    )
    taken: list[tuple[int, int]] = []
    for unlike, i, j in ranked:
        if -unlike <= CLOSE:
            break
        if all(i != m and j != n and (i < m) == (j < n) for m, n in taken):
            taken.append((i, j))
    at = 0
    for i, j in [*sorted(taken), (len(old), len(new))]:
        started = next((m + 1 for m, n in sorted(taken, reverse=True) if m < i), 0)
        yield from ((each, None) for each in old[started:i])
        yield from ((None, each) for each in new[at:j])
        if i < len(old):
            yield old[i], new[j]
        at = j + 1
