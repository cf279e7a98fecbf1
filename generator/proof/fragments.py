"""Mending what a page does to words: broken without a hyphen, run together, printed again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator

Pair = tuple[Counter[str], Counter[str]]


def reconciled(
    missing: Counter[str],
    surplus: Counter[str],
    heads: Iterable[Counter[str]] = (),
    known: Container[str] = frozenset(),
) -> Pair:
    """Return what is truly missing and surplus, the surest mending first.

    A word that goes on on the next page, or in a narrow column, is there in pieces; the number
    of a note behind a year is there with it as one number; the head of a table is there once a
    page. Numbers come last: any digit is a piece of some number.
    """
    surplus, missing = _assembled(surplus, missing, letters=True)
    missing, surplus = _assembled(missing, surplus, letters=False)
    missing, surplus = _parted(missing, surplus, known)
    surplus = without_repeats(surplus, heads)
    surplus, missing = _assembled(surplus, missing, letters=False)
    return missing, surplus


def _parted(missing: Counter[str], surplus: Counter[str], known: Container[str]) -> Pair:
    """Part numbers that ran together where one half is missing and the other is a known number."""
    lacking, left = missing.copy(), surplus.copy()
    for run in sorted(each for each in surplus if each.isdigit()):
        for cut in range(1, len(run)):
            halves = run[:cut], run[cut:]
            for half, other in (halves, halves[::-1]):
                if left[run] > 0 and lacking[half] > 0 and other in known:
                    left[run] -= 1
                    lacking[half] -= 1
                    left[other] += 1
    return +lacking, +left


def _assembled(pieces: Counter[str], wholes: Counter[str], letters: bool) -> Pair:
    """Return both without the wholes whose pieces are there; ``letters``: only of words."""
    left, right = pieces.copy(), wholes.copy()
    for whole in sorted(whole for whole in wholes if whole.isalpha() or not letters):
        while right[whole] > 0 and (used := _pieces_of(whole, left)):
            left.subtract(used)
            right[whole] -= 1
    return +left, +right


def _pieces_of(whole: str, there: Counter[str]) -> list[str]:
    """Return pieces, each there often enough, that make up ``whole``; none if there are none."""
    return next((pieces for pieces in _cuts(whole, there) if not Counter(pieces) - there), [])


def _cuts(whole: str, there: Counter[str]) -> Iterator[list[str]]:
    if there[whole] > 0:
        yield [whole]
    for cut in range(len(whole) - 1, 0, -1):
        if there[whole[:cut]] > 0:
            yield from ([whole[:cut], *rest] for rest in _cuts(whole[cut:], there))


def without_repeats(surplus: Counter[str], heads: Iterable[Counter[str]]) -> Counter[str]:
    """Return the surplus without heads of tables that were printed again on a further page."""
    left = surplus.copy()
    distinct = {tuple(sorted(head.items())) for head in heads if head}
    for items in sorted(distinct, key=len, reverse=True):
        head = Counter(dict(items))
        while (rest := _less(left, head)) is not None:
            left = rest
    return left


def _less(there: Counter[str], head: Counter[str]) -> Counter[str] | None:
    """Return ``there`` without the words of a head, whole or in pieces; None if one is lacking."""
    broken = head - there
    left = there - (head - broken)
    for word in broken.elements():
        pieces = _pieces_of(word, left)
        if not pieces:
            return None
        left = left - Counter(pieces)
    return left
