"""Printed page numbers: where each part starts, and what stands on its pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.ir.nodes import Part
from generator.model.bilangan import romawi


@dataclass(frozen=True, slots=True)
class Run:
    """The pages of one part: how they count and the number of the first."""

    numbering: str
    start: int
    pages: int

    def label(self, page: int) -> str:
        """Return the printed number of a page of the part (0 is the first), or nothing."""
        number = self.start + page
        match self.numbering:
            case "romawi":
                return romawi(number).lower()
            case "arab":
                return str(number)
            case _:
                return ""


def runs(parts: Iterable[Part], pages: Mapping[str, int]) -> tuple[Run, ...]:
    """Return how the pages of each part count; each way of counting goes on where it left off."""
    following: dict[str, int] = {}
    result: list[Run] = []
    for part in parts:
        start = 1 if part.restart else following.get(part.numbering, 1)
        following[part.numbering] = start + pages[part.id]
        result.append(Run(part.numbering, start, pages[part.id]))
    return tuple(result)
