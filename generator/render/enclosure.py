"""What lies in a finished file beside its pages: its sources, and what was printed from where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file within a file.

    ``relation`` is what it is to the pages (PDF 2.0, table 43): what they were made from, or data
    about them. ``told`` describes it to a reader.
    """

    name: str
    data: bytes
    kind: str  # its media type
    relation: Literal["Source", "Data"]
    told: str
