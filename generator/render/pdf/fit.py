"""Blanks filled: figures and landscape tables stand where their pages have room (docs/adr/0037).

A figure that finds no room at the foot of a page goes to the next, and what follows it in the text
fills the page; so does what follows a landscape table, before it. A last page of a few lines is
saved by setting its part a little closer. Every such change is laid out and kept only if the pages
of its chapter are fuller for it. Numbers of tables, figures and notes stay in their order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
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
from generator.ir.walk import Rewriter
from generator.render.closeness import CSS, Closer
from generator.render.pdf.contents import has_contents, walk
from generator.render.pdf.draft import Draft
from generator.render.pdf.layout import Laid
from generator.render.pdf.press import Press
from generator.render.pdf.room import Room

BLANK = 1 / 4  # of a page: what is less is left
WORTH = 0.3  # of a page: a blank that is worth a layout
HOLE = 1 / 3  # of a page: what the auditor warns of
FEW = {False: 0.3, True: 0.45}  # of a page, upright and landscape: a last page that is saved
ROUNDS = 8
LETTERED = 3  # the first level of headings that a figure may pass: it stays within its A, B, C
SPILT = 0.12  # of a page: what of a framed note is too little to go over
SNUG = 0.97  # of a page: what is reckoned to fit
# How much lower prose, and tables and framed notes, are by each step closer, measured.
LOWER = ((0.0125, 0.045), (0.033, 0.1))
LIKELY = 2  # times what a step saves, beside the blank above: a fuller last page is not tried
Blocks: TypeAlias = tuple[Block, ...]
Refused: TypeAlias = set[tuple[int | str, ...]]


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


def fill_pages(press: Press, drafts: Sequence[Draft]) -> None:
    """Reorder and set closer what leaves pages blank; every part of the drafts is laid out."""
    refused: Refused = set()
    for _ in range(ROUNDS):
        tried = [
            (draft, number, move)
            for draft in drafts
            for number, chapter in enumerate(chapters(draft))
            for move in _proposed(draft, chapter, refused)
        ]
        if not tried:
            break
        _try(press, tried, refused)


def chapters(draft: Draft) -> tuple[Chapter, ...]:
    """Return the chapters of a draft; lists of contents, which are set last, stand alone."""
    grouped = groupby(draft.document.parts, key=lambda part: (part.title, has_contents(part)))
    return tuple(Chapter(tuple(parts), draft.closer) for _, parts in grouped)


def _try(press: Press, tried: Sequence[tuple[Draft, int, Move]], refused: Refused) -> None:
    """Lay out what is proposed, and keep what fills pages."""
    wanted = [
        (index, part)
        for index, (draft, number, move) in enumerate(tried)
        for part in move.chapter.parts
        if _is_new(draft, chapters(draft)[number], move.chapter, part)
    ]
    jobs = [
        tried[index][0].job(part, closer=tried[index][2].chapter.closer) for index, part in wanted
    ]
    fresh: dict[int, dict[str, Laid]] = {}
    for (index, part), printed in zip(wanted, press.print(jobs), strict=True):
        fresh.setdefault(index, {})[part.id] = printed
    kept: dict[int, dict[int, Chapter]] = {}
    for index, (draft, number, move) in enumerate(tried):
        before = chapters(draft)[number]
        laid = {**draft.laid, **fresh.get(index, {})}
        after = replace(move.chapter, closer={**draft.closer, **move.chapter.closer})
        if _cost(after, laid) < _cost(before, draft.laid) - 0.01:
            draft.laid.update(fresh.get(index, {}))
            draft.closer = {**draft.closer, **move.chapter.closer}
            kept.setdefault(id(draft), {})[number] = move.chapter
        else:
            refused.add(move.about)
    for draft in {id(draft): draft for draft, _, _ in tried}.values():
        own = kept.get(id(draft), {})
        parts = [
            part
            for number, chapter in enumerate(chapters(draft))
            for part in own.get(number, chapter).parts
        ]
        draft.document = replace(draft.document, parts=tuple(parts))


def _is_new(draft: Draft, before: Chapter, after: Chapter, part: Part) -> bool:
    known = {each.id: each for each in before.parts}
    closer = before.closer.get(part.id, 0) != after.closer.get(part.id, 0)
    return closer or known.get(part.id) != part


def _cost(chapter: Chapter, laid: Mapping[str, Laid]) -> float:
    """Return the pages of a chapter, and what is blank on those that should be full."""
    cost = 0.0
    for n, part in enumerate(chapter.parts):
        room = laid[part.id].room
        cost += len(room.feet) + 0.05 * chapter.closer.get(part.id, 0)
        shares = [foot / room.tall for foot in room.feet]
        if _ends(chapter, n):
            shares.pop()
        cost += sum(2 * (share - BLANK) for share in shares if share > BLANK)
        cost += 0.5 * _spills(part, room)
    return cost


def _spills(part: Part, room: Room) -> int:
    """Return how many framed notes go over a page by a few lines."""
    return sum(
        isinstance(block, Group) and room.starts[n] < end and room.tops[n + 1] < SPILT * room.tall
        for n, (block, end) in enumerate(zip(part.blocks[:-1], room.ends, strict=False))
        if room.starts[n + 1] == end
    )


def _ends(chapter: Chapter, n: int) -> bool:
    """Return whether the last page of a part may be blank: a chapter, or wide tables, end there."""
    last = n + 1 == len(chapter.parts)
    return last or chapter.parts[n].paper == "mendatar" != chapter.parts[n + 1].paper


def _proposed(draft: Draft, chapter: Chapter, refused: Refused) -> Iterator[Move]:
    """Yield the first change of order that could fill a page of a chapter.

    Where there is none, yield one for each part that may be set closer: they touch no other part.
    """
    if any(has_contents(part) for part in chapter.parts):
        return
    moves = (*_floats(draft, chapter), *_lifts(draft, chapter))
    first = next((move for move in moves if move.about not in refused), None)
    if first is not None:
        yield first
        return
    squeezed: set[int | str] = set()
    for move in _squeezes(draft, chapter):
        if move.about not in refused and move.about[1] not in squeezed:
            squeezed.add(move.about[1])
            yield move


# --- a figure goes on, the text behind it comes up ------------------------------------------------


def _floats(draft: Draft, chapter: Chapter) -> Iterator[Move]:
    """Yield moves of figures; one of no use is tried again for a hole once others have moved."""
    state = hash(tuple(map(id, chapter.parts)))
    for n, part in enumerate(chapter.parts):
        room = draft.laid[part.id].room
        for page, foot in enumerate(room.feet[:-1]):
            at = _sent_on(part, room, page)
            if foot > WORTH * room.tall and at is not None:
                for blocks, step in (_down(part, room, at, foot), _up(part, room, at)):
                    if step:
                        moved = _with(chapter, n, (replace(part, blocks=blocks),))
                        again = state if foot > HOLE * room.tall else 0
                        yield Move(moved, (id(part.blocks[at]), step, again))


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
    """Return the blocks with what follows one before it, and how many they are."""
    first = at
    while first and isinstance(part.blocks[first - 1], Heading):
        first -= 1
    block, below = part.blocks[at], part.blocks[at + 1 :]
    over = SNUG * room.tall - room.heights[at]
    heads = sum(room.heights[first:at])
    count = _passed((block,), below, room.heights[at + 1 :], foot - heads, over)
    return (*part.blocks[:at], *below[:count], block, *below[count:]), count


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


def _passed(
    moved: Blocks, below: Blocks, heights: Sequence[float], room: float, over: float = 0.0
) -> int:
    """Return how many of the blocks below may come up before those that are moved.

    ``over`` is what may be left of the last of them for the next page.
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
            parts = isinstance(block, Paragraph | List | Table)
            if parts and used - room < over:
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


# --- text behind a landscape table comes up before it ---------------------------------------------


def _lifts(draft: Draft, chapter: Chapter) -> Iterator[Move]:
    for n, part in enumerate(chapter.parts[:-2]):
        wide, after = chapter.parts[n + 1 : n + 3]
        room = draft.laid[part.id].room
        if wide.paper == part.paper or after.paper != part.paper or _ends(chapter, n):
            continue
        foot = room.feet[-1]
        heads = _leading_headings(wide.blocks)
        rest = wide.blocks[heads:]
        if foot <= WORTH * room.tall or any(not isinstance(each, Table | Figure) for each in rest):
            continue
        behind = draft.laid[after.id].room
        tops = sum(draft.laid[wide.id].room.heights[:heads])
        count = _passed(rest, after.blocks, behind.heights, foot - tops)
        if not count:
            continue
        up = replace(part, blocks=(*part.blocks, *wide.blocks[:heads], *after.blocks[:count]))
        left = after.blocks[count:]
        across = replace(wide, blocks=rest)
        below = (replace(after, blocks=left),) if left else ()
        yield Move(_with(chapter, n, (up, across, *below), 3), (id(rest[0]), count))


def _leading_headings(blocks: Blocks) -> int:
    count = 0
    while count < len(blocks) and isinstance(blocks[count], Heading):
        count += 1
    return count


def _with(chapter: Chapter, n: int, parts: tuple[Part, ...], instead: int = 1) -> Chapter:
    """Return a chapter with other parts instead of some; landscape ones that meet become one."""
    joined: list[Part] = []
    for part in (*chapter.parts[:n], *parts, *chapter.parts[n + instead :]):
        if joined and joined[-1].paper == part.paper == "mendatar":
            joined[-1] = replace(joined[-1], blocks=(*joined[-1].blocks, *part.blocks))
        else:
            joined.append(part)
    return replace(chapter, parts=tuple(joined))


# --- a last page of a few lines -------------------------------------------------------------------


def _squeezes(draft: Draft, chapter: Chapter) -> Iterator[Move]:
    for part in chapter.parts:
        room = draft.laid[part.id].room
        if chapter.closer.get(part.id, 0):
            continue
        for closer in _steps(part, room):
            told = {**chapter.closer, part.id: closer}
            about = (draft.document.name, part.id, closer, len(part.blocks))
            yield Move(replace(chapter, closer=told), about)


def _steps(part: Part, room: Room) -> list[int]:
    """Return how close a part may be set with a hope of fuller pages, the loosest first.

    What fills a hole cannot be reckoned, so that only the closest is tried for it.
    """
    steps = list(range(1, len(CSS) + 1))
    if _spills(part, room):
        return steps
    last = room.tall - room.feet[-1]
    few = len(room.feet) > 1 and last <= FEW[part.paper == "mendatar"] * room.tall
    free = room.feet[-2] if few else 0.0
    holes = any(foot > HOLE * room.tall for foot in room.feet[:-1])
    return [
        step
        for step in steps
        if (few and last <= LIKELY * _saved(part, room, step) + free)
        or (holes and step == steps[-1])
    ]


def _saved(part: Part, room: Room, step: int) -> float:
    """Return about how much lower all of a part is when it is set closer."""
    prose, rows = LOWER[step - 1]
    return sum(
        height * (rows if isinstance(block, Table | Group) else prose)
        for block, height in zip(part.blocks, room.heights, strict=True)
    )
