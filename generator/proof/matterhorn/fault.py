"""What is wrong with a file for those who do not see it, as data."""

from __future__ import annotations

from dataclasses import dataclass

from generator.proof.structure import Element

FILE = -1  # instead of a page: what is said of the whole file


@dataclass(frozen=True, slots=True)
class Fault:
    """One finding: code, checkpoint of the Matterhorn Protocol or clause, page (from 0), words."""

    code: str
    point: str
    page: int
    what: str


def at(code: str, point: str, element: Element, what: str) -> Fault:
    """Return a finding about an element."""
    return Fault(code, f"Matterhorn {point}", element.first_page, what)
