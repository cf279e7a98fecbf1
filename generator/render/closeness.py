"""How close a part is set whose pages are fuller for it, in PDF and in DOCX (docs/adr/0037)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Closer: TypeAlias = Mapping[str, int]  # by the id of a part: how many steps


@dataclass(frozen=True, slots=True)
class Step:
    """Lines as a share of what the house sets, those of table rows, and the air of their cells."""

    line: float
    rows: float
    air: float


# In CSS: line height of rows as a multiple of the type, air in mm; the last is the certainty note.
CSS = ((Step(0.985, 1.22, 0.9), 0.83), (Step(0.965, 1.18, 0.7), 0.8))
# In Word: no program there divides Indonesian words, so that a page needs more of it.
WORD = (Step(0.985, 0.945, 0.5), Step(0.965, 0.92, 0.25))
