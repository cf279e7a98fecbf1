"""Where a block stands: its margins, the labels that wait for its first line, what it clings to."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Waiting:
    """A label of a list item, at its position in twips from the left margin of the text."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Place:
    """Handed down the tree; lengths in twips from the margins of the page or cell."""

    width: int  # of the page's text or of the cell
    left: int = 0
    right: int = 0
    prose: str = ""  # style id of running text here; "" as its role says
    cell: str = ""  # style id of everything in a table cell
    inset: bool = False  # the margin is a list's or group's: no first-line indent, no own indent
    waiting: tuple[Waiting, ...] = ()
    anchors: tuple[str, ...] = ()  # ids of items and groups that begin at the next line
    whole: bool = False  # everything here stays on one page
    align: str = ""  # jc of running text in a cell, against its style
    tied: bool = False  # the last line here stays with what follows

    @property
    def room(self) -> int:
        """Return the width that a block may fill."""
        return self.width - self.left - self.right

    def rest(self) -> Place:
        """Return the place of the blocks after the first."""
        return replace(self, waiting=(), anchors=())

    def begin(self, identifier: str) -> Place:
        """Return the place where a block with an id begins."""
        return replace(self, anchors=(*self.anchors, identifier)) if identifier else self
