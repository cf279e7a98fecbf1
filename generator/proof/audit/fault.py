"""What is wrong on a page, as data."""

from __future__ import annotations

from dataclasses import dataclass

from generator.proof.audit.sheet import Line, Sheet, Word

SHOWN = 60  # signs of the words that a finding quotes


@dataclass(frozen=True, slots=True)
class Fault:
    """One finding: its code, the page (from 0), where on it (points), and what is said of it.

    ``anchor`` is the id of the block meant, where the check knows it.
    """

    code: str
    page: int
    x: float
    y: float
    what: str
    anchor: str = ""


def at(code: str, sheet: Sheet, place: Line | Word, what: str) -> Fault:
    """Return a finding about words on a page; ``{}`` in ``what`` stands for the words."""
    left, _, _, top = place.box
    said = place.text.replace("\x02", "-")
    quoted = said if len(said) <= SHOWN else f"{said[: SHOWN - 1]}…"
    return Fault(code, sheet.number, left, top, what.format(f"“{quoted}”"))
