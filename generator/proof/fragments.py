"""Mending what a page does to words: broken without a hyphen, run together, printed again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

Pair = tuple[Counter[str], Counter[str]]


def mended(missing: Counter[str], surplus: Counter[str]) -> Pair:
    """Return what is still missing and surplus once halves are put together.

    A word that goes on on the next page is there in two halves; a note's number behind a year is
    there as one number.
    """
    surplus, missing = _halves(surplus, missing)
    missing, surplus = _halves(missing, surplus)
    return missing, surplus


def _halves(halves: Counter[str], wholes: Counter[str]) -> Pair:
    """Return both without the wholes whose two halves are there."""
    left, right = halves.copy(), wholes.copy()
    for whole in sorted(wholes):
        for cut in range(1, len(whole)):
            first, second = whole[:cut], whole[cut:]
            while right[whole] > 0 and _has(left, first, second):
                left.subtract((first, second))
                right[whole] -= 1
    return +left, +right


def _has(halves: Counter[str], first: str, second: str) -> bool:
    if first == second:
        return halves[first] > 1
    return halves[first] > 0 and halves[second] > 0


def without_repeats(surplus: Counter[str], heads: Iterable[Counter[str]]) -> Counter[str]:
    """Return the surplus without heads of tables that were printed again on a further page."""
    left = surplus.copy()
    distinct = {tuple(sorted(head.items())) for head in heads if head}
    for items in sorted(distinct, key=len, reverse=True):
        head = Counter(dict(items))
        while head <= left:
            left -= head
    return left
