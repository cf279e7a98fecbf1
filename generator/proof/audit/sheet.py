"""What an auditor sees on a page: words with their boxes, lines of them, and ruled lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

Box = tuple[float, float, float, float]  # left, bottom, right, top, in points from the lower left
SAME_LINE = 0.35  # of the type size: how far the words of a line may stand above one another
SHIFT = 0.72  # of the type size, under which a word is a raised mark, not a part of the line


@dataclass(frozen=True, slots=True)
class Element:
    """Where a word stands in the reading structure.

    ``tags`` are the elements around it, the innermost first; ``block`` is the paragraph, cell or
    heading, ``row`` the row of a table, ``part`` the part of the document (0: there is none).
    """

    tags: tuple[str, ...] = ()
    block: int = 0
    row: int = 0
    part: int = 0

    @property
    def is_heading(self) -> bool:
        """Return whether the words are a heading."""
        return any(tag[0] == "H" and tag[1:].isdigit() for tag in self.tags)


@dataclass(frozen=True, slots=True)
class Word:
    """Signs without a blank between them; ``size`` is that of the type, in points."""

    text: str
    box: Box
    size: float
    element: Element
    turned: bool = False

    @property
    def ink(self) -> Box:
        """Return the box of its small letters."""
        left, bottom, right, top = self.box
        if self.turned:
            rim = (right - left) / 4
            return left + rim, bottom, right - rim, top
        foot = bottom + 0.25 * (top - bottom)
        return left, foot, right, foot + 0.45 * self.size


@dataclass(frozen=True)
class Line:
    """The words of one block on one height, from left to right."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """Return the words with blanks between them."""
        return " ".join(word.text for word in self.words)

    @property
    def element(self) -> Element:
        """Return where the line stands in the reading structure."""
        return self.words[0].element

    @cached_property
    def box(self) -> Box:
        """Return the box around all words."""
        lefts, bottoms, rights, tops = zip(*(word.box for word in self.words), strict=True)
        return min(lefts), min(bottoms), max(rights), max(tops)

    @property
    def size(self) -> float:
        """Return the largest size of type on the line."""
        return max(word.size for word in self.words)


@dataclass(frozen=True)
class Sheet:
    """One page; ``area`` is what its words may fill, ``part`` the part of the document it shows."""

    number: int  # from 0
    label: str
    size: tuple[float, float]
    area: Box
    words: tuple[Word, ...]
    rules: tuple[Box, ...]  # ruled lines that stand upright
    levels: tuple[Box, ...]  # ruled lines that lie
    drawn: tuple[Box, ...]  # pictures
    lines: tuple[Line, ...]
    repeated: tuple[Box, ...] = ()  # words that are no content
    pictures: tuple[Box, ...] = ()  # photographs, maps, charts: their lines are no borders
    text: str = ""  # all that is printed, as PDFium reads it, artifacts among it
    told: str = ""  # the label that the file gives the page, which may be none

    @cached_property
    def part(self) -> int:
        """Return the part that most of the words belong to; those of pictures tell none."""
        parts = [word.element.part for word in self.words if word.element.part]
        return max(set(parts), key=parts.count, default=0)


@dataclass(frozen=True, slots=True)
class Book:
    """A whole file: its pages, where each named place is, and the addresses it links to.

    ``vocabulary`` are words that its source writes, in small letters, where the source is known.
    ``unmapped`` are signs that a font has no picture of; ``tagged`` and ``bounded`` say whether the
    file tells its reading structure, and the type area of every page (as ArtBox).
    """

    sheets: tuple[Sheet, ...]
    places: Mapping[str, tuple[int, float, float]]  # page, x, y
    addresses: frozenset[str]
    unmapped: frozenset[str]
    tagged: bool
    bounded: bool
    vocabulary: frozenset[str] = frozenset()


def lines_of(words: tuple[Word, ...]) -> tuple[Line, ...]:
    """Return the lines of a page in the order of reading."""
    return tuple(
        line
        for _, block in groupby(words, key=lambda word: word.element.block)
        for line in _lines(tuple(block))
    )


def _lines(words: tuple[Word, ...]) -> Iterator[Line]:
    """Yield the lines of a block: one that stands lower, or further left, begins one."""
    open_: list[Word] = []
    for word in words:
        if open_ and _begins_line(open_, word):
            yield Line(tuple(open_))
            open_ = []
        open_.append(word)
    if open_:
        yield Line(tuple(open_))


def _begins_line(line: list[Word], word: Word) -> bool:
    whole = next((each for each in reversed(line) if each.size >= SHIFT * word.size), line[-1])
    raised = word.size < SHIFT * whole.size
    reach = max(whole.size, word.size) * (1 if raised else SAME_LINE)
    return abs(word.box[1] - whole.box[1]) > reach or word.box[2] < line[0].box[0]
