"""Cells of a table that belong to the one above them (``^``) or to their left (``<``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal, TypeAlias

Joint: TypeAlias = Literal["atas", "kiri"]
Place: TypeAlias = tuple[int, int]  # row (0: the head), column
JOINTS: Final[Mapping[str, Joint]] = {"^": "atas", "<": "kiri"}


def misjoined(joined: Mapping[Place, Joint], lengths: Sequence[int]) -> tuple[Place, str] | None:
    """Return the first cell that cannot belong where it says, and why; ``lengths`` are of rows."""
    for (r, c), joint in sorted(joined.items()):
        if joint == "kiri" and c == 0:
            return (r, c), "Sel pertama sebuah baris tidak dapat digabung ke kiri."
        if joint == "atas" and r <= 1:
            return (r, c), "Sel ini tidak dapat digabung ke atas: di atasnya bukan isi tabel."
    regions: dict[Place, list[Place]] = {}
    for place in [(r, c) for r, length in enumerate(lengths) for c in range(length)]:
        regions.setdefault(_home(place, joined), []).append(place)
    for cells in regions.values():
        rows, columns = ({place[axis] for place in cells} for axis in (0, 1))
        if len(cells) != len(rows) * len(columns):
            return cells[-1], "Sel gabungan tidak berbentuk persegi."
    return None


def _home(place: Place, joined: Mapping[Place, Joint]) -> Place:
    while place in joined:
        r, c = place
        place = (r - 1, c) if joined[place] == "atas" else (r, c - 1)
    return place
