"""Figures that find no room go on to the next page, and what follows comes up (docs/adr/0037).

Numbers of tables, figures and notes stay in their order, and a figure in its lettered section.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from generator.ir.nodes import (
    Block,
    Figure,
    Footnote,
    Group,
    Heading,
    Inline,
    List,
    Paragraph,
    Part,
    Table,
)
from generator.ir.walk import Rewriter, walk
from generator.render.closeness import Closer
from generator.render.pdf.fullness import Room
from generator.render.pdf.layout import Laid

BLANK = 1 / 4  # of a page: what is less is left
WORTH = 0.3  # of a page: a blank that is worth a layout
HOLE = 1 / 3  # of a page: what the auditor warns of
LETTERED = 3  # the first level of headings that a figure may pass: it stays within its A, B, C
SNUG = 0.97  # of a page: what is reckoned to fit
Blocks: TypeAlias = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """Parts of one title that follow one another, and how close each is set."""

    parts: tuple[Part, ...]
    closer: Closer = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Move:
    """A chapter otherwise ordered or set, and the block that this is about."""

    chapter: Chapter
    about: tuple[int | str, ...]  # a block and how far it goes, or a part and how close it is set
    hole: tuple[int, int] | None = None  # part and page that the auditor would warn of


def floats(laid: Mapping[str, Laid], chapter: Chapter) -> Iterator[Move]:
    """Yield moves of figures; one of no use is tried again for a hole once others have moved."""
    state = hash(tuple(map(id, chapter.parts)))
    for n, part in enumerate(chapter.parts):
        room = laid[part.id].room
        for page, foot in enumerate(room.feet[:-1]):
            at = _sent_on(part, room, page)
            if foot > WORTH * room.tall and at is not None:
                hole = (n, page) if foot > HOLE * room.tall else None
                for blocks, step in (_down(part, room, at, foot), _up(part, room, at)):
                    if step:
                        moved = with_parts(chapter, n, (replace(part, blocks=blocks),))
                        yield Move(moved, (id(part.blocks[at]), step, state if hole else 0), hole)


def next_float(laid: Mapping[str, Laid], chapter: Chapter, hole: tuple[int, int]) -> Move | None:
    """Return the first move for a hole further on in the same part, once this one is filled."""
    moves = (move for move in floats(laid, chapter) if move.hole)
    return next((m for m in moves if m.hole and m.hole[0] == hole[0] and m.hole > hole), None)


def _sent_on(part: Part, room: Room, page: int) -> int | None:
    """Return the numbered figure or table with which the next page begins, headings apart."""
    first = next((n for n, start in enumerate(room.starts) if start == page + 1), None)
    if first is None or (first and room.ends[first - 1] > page):
        return None
    at = first
    while at < len(part.blocks) and isinstance(part.blocks[at], Heading):
        at += 1
    block = part.blocks[at] if at < len(part.blocks) else None
    return at if isinstance(block, Figure | Table) and block.label else None


def _down(part: Part, room: Room, at: int, foot: float) -> tuple[Blocks, int]:
    """Return the blocks with what follows a row of figures before it, and how many they are."""
    first, end = at, at + 1
    while first and isinstance(part.blocks[first - 1], Heading):
        first -= 1
    while end < len(part.blocks) and _continues(part.blocks[at], part.blocks[end]):
        end += 1
    row, below = part.blocks[at:end], part.blocks[end:]
    over = SNUG * room.tall - room.heights[at]
    free = foot - sum(room.heights[first:at])
    count = passed(row, below, room.heights[end:], free, over)
    return (*part.blocks[:at], *below[:count], *row, *below[count:]), count


def _continues(block: Block, other: Block) -> bool:
    return isinstance(block, Figure) and isinstance(other, Figure) and bool(other.label)


def _up(part: Part, room: Room, at: int) -> tuple[Blocks, int]:
    """Return the blocks with one before the nearest above it whose page has room for both."""
    block, numbered = part.blocks[at], _numbered(part.blocks[at : at + 1])
    noted = _has_notes((block,))
    for place in range(at - 1, 0, -1):
        above = part.blocks[place]
        if not isinstance(above, Table | Paragraph | List) or _numbered((above,)) & numbered:
            break
        if noted and _has_notes((above,)):
            break
        room_there = SNUG * room.tall - room.tops[place]
        if room.heights[at] <= room_there and room.tops[place] < BLANK * room.tall:
            others = (*part.blocks[place:at], *part.blocks[at + 1 :])
            return (*part.blocks[:place], block, *others), place - at
    return part.blocks, 0


def passed(
    moved: Blocks, below: Blocks, heights: Sequence[float], room: float, over: float = 0.0
) -> int:
    """Return how many of the blocks below may come up before those that are moved.

    ``room`` is what they may take, ``over`` what prose that comes last may leave for the next page;
    a table may leave whole pages, behind which the figure stands.
    """
    numbered, noted = _numbered(moved), _has_notes(moved)
    count, used = 0, 0.0
    for block, height in zip(below, heights, strict=True):
        if _numbered((block,)) & numbered or (noted and _has_notes((block,))):
            break
        if isinstance(block, Heading):
            if block.level < LETTERED or not all(isinstance(each, Figure) for each in moved):
                break
        elif not isinstance(block, Paragraph | List | Table | Group):
            break
        used += height
        if used > room:
            prose = isinstance(block, Paragraph | List) and used - room < over
            if prose or (over and isinstance(block, Table)):
                count += 1
            break
        count += 1
    while count and isinstance(below[count - 1], Heading):
        count -= 1
    return count


def _numbered(blocks: Blocks) -> frozenset[type]:
    kinds = (type(each) for each in walk(blocks) if isinstance(each, Figure | Table) and each.label)
    return frozenset(kinds)


def _has_notes(blocks: Blocks) -> bool:
    found: list[Inline] = []

    def note(inline: Inline) -> tuple[Inline, ...]:
        found.extend([inline] if isinstance(inline, Footnote) else [])
        return (inline,)

    Rewriter(inline=note).blocks(blocks)
    return bool(found)


def with_parts(chapter: Chapter, n: int, parts: tuple[Part, ...], instead: int = 1) -> Chapter:
    """Return a chapter with other parts instead of some; landscape ones that meet become one."""
    joined: list[Part] = []
    for part in (*chapter.parts[:n], *parts, *chapter.parts[n + instead :]):
        if joined and joined[-1].paper == part.paper == "mendatar":
            joined[-1] = replace(joined[-1], blocks=(*joined[-1].blocks, *part.blocks))
        else:
            joined.append(part)
    return replace(chapter, parts=tuple(joined))
