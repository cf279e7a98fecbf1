"""Blanks filled: figures and landscape tables stand where their pages have room (docs/adr/0037).

A figure that finds no room at the foot of a page goes to the next, and what follows it in the text
fills the page; so does what follows a landscape table, before it. A last page of a few lines is
saved by setting its part a little closer. Every such change is laid out and kept only if the pages
of its chapter are fuller for it. Numbers of tables, figures and notes stay in their order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeAlias

from generator.ir.nodes import Figure, Group, Heading, Part, Table
from generator.render.closeness import CSS
from generator.render.pdf.draft import Draft
from generator.render.pdf.floats import (
    BLANK,
    HOLE,
    WORTH,
    Blocks,
    Chapter,
    Move,
    floats,
    next_float,
    passed,
    with_parts,
)
from generator.render.pdf.fullness import Room
from generator.render.pdf.layout import Laid
from generator.render.pdf.press import Press

FEW = {False: 0.3, True: 0.45}  # of a page, upright and landscape: a last page that is saved
ROUNDS = 8
SPILT = 0.12  # of a page: what of a framed note is too little to go over
# How much lower prose, and tables and framed notes, are by each step closer, measured.
LOWER = ((0.0125, 0.045), (0.033, 0.1))
LIKELY = 2  # times what a step saves, beside the blank above: a fuller last page is not tried
Refused: TypeAlias = set[tuple[int | str, ...]]


@dataclass(frozen=True, slots=True)
class Plan:
    """A move of a chapter of a draft, from how it is or from how another move would make it."""

    draft: Draft
    number: int
    move: Move
    since: Trial | None = None

    @property
    def before(self) -> Chapter:
        """Return the chapter that is moved."""
        return self.since.chapter if self.since else chapters(self.draft)[self.number]

    @property
    def known(self) -> Mapping[str, Laid]:
        """Return the pages of the parts that the other move changed."""
        return self.since.fresh if self.since else {}


@dataclass(frozen=True, slots=True)
class Trial:
    """A move whose parts are laid out."""

    draft: Draft
    number: int
    move: Move
    fresh: Mapping[str, Laid]

    @property
    def chapter(self) -> Chapter:
        """Return the chapter as it is now."""
        return self.move.chapter

    @property
    def laid(self) -> Mapping[str, Laid]:
        """Return the pages of all parts: other moves may have changed parts that this one left."""
        return {**self.draft.laid, **self.fresh}


def fill_pages(press: Press, drafts: Sequence[Draft]) -> None:
    """Reorder and set closer what leaves pages blank; every part of the drafts is laid out."""
    refused: Refused = set()
    for _ in range(ROUNDS):
        tried = [
            Plan(draft, number, move)
            for draft in drafts
            for number, chapter in enumerate(chapters(draft))
            for move in _proposed(draft, chapter, refused)
        ]
        if not tried:
            break
        _try(press, tried, refused)


def chapters(draft: Draft) -> tuple[Chapter, ...]:
    """Return the chapters of a draft; lists of contents, which are set last, stand alone."""
    grouped = groupby(draft.document.parts, key=lambda part: (part.title, draft.lists(part)))
    return tuple(Chapter(tuple(parts), draft.closer) for _, parts in grouped)


def _try(press: Press, tried: Sequence[Plan], refused: Refused) -> None:
    """Lay out what is proposed, and keep what fills pages.

    What only hands a blank on is laid out once more, with the move that fills the page it went to.
    """
    trials = _laid_out(press, tried)
    further = [plan for each in trials if not _gains(each) for plan in _further(each)]
    kept: dict[int, dict[int, Chapter]] = {}
    for trial in (*trials, *_laid_out(press, further)):
        draft, number, chapter = trial.draft, trial.number, trial.chapter
        if _gains(trial):
            draft.laid.update(trial.fresh)
            draft.closer = {**draft.closer, **chapter.closer}
            kept.setdefault(id(draft), {})[number] = chapter
        else:
            refused.add(trial.move.about)
    for draft in {id(plan.draft): plan.draft for plan in tried}.values():
        own = kept.get(id(draft), {})
        parts = [
            part
            for number, chapter in enumerate(chapters(draft))
            for part in own.get(number, chapter).parts
        ]
        draft.document = replace(draft.document, parts=tuple(parts))


def _further(trial: Trial) -> Iterator[Plan]:
    """Yield the move that could fill what another one left blank further on."""
    if trial.move.hole and (move := next_float(trial.laid, trial.chapter, trial.move.hole)):
        yield Plan(trial.draft, trial.number, move, trial)


def _laid_out(press: Press, plans: Sequence[Plan]) -> list[Trial]:
    """Lay out the parts that moves change."""
    wanted = [
        (index, part)
        for index, plan in enumerate(plans)
        for part in plan.move.chapter.parts
        if _is_new(plan.draft, plan.before, plan.move.chapter, part)
    ]
    jobs = [
        plans[index].draft.job(part, closer=plans[index].move.chapter.closer)
        for index, part in wanted
    ]
    fresh: dict[int, dict[str, Laid]] = {}
    for (index, part), printed in zip(wanted, press.print(jobs), strict=True):
        fresh.setdefault(index, {})[part.id] = printed
    return [
        Trial(plan.draft, plan.number, plan.move, {**plan.known, **fresh.get(index, {})})
        for index, plan in enumerate(plans)
    ]


def _gains(trial: Trial) -> bool:
    """Return whether a chapter is fuller than it was before any move."""
    draft = trial.draft
    before = chapters(draft)[trial.number]
    after = replace(trial.chapter, closer={**draft.closer, **trial.chapter.closer})
    return _cost(after, trial.laid) < _cost(before, draft.laid) - 0.01


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
    if any(map(draft.lists, chapter.parts)):
        return
    moves = (*floats(draft.laid, chapter), *_lifts(draft, chapter))
    first = next((move for move in moves if move.about not in refused), None)
    if first is not None:
        yield first
        return
    squeezed: set[int | str] = set()
    for move in _squeezes(draft, chapter):
        if move.about not in refused and move.about[1] not in squeezed:
            squeezed.add(move.about[1])
            yield move


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
        count = passed(rest, after.blocks, behind.heights, foot - tops)
        if not count:
            continue
        up = replace(part, blocks=(*part.blocks, *wide.blocks[:heads], *after.blocks[:count]))
        left = after.blocks[count:]
        across = replace(wide, blocks=rest)
        below = (replace(after, blocks=left),) if left else ()
        yield Move(with_parts(chapter, n, (up, across, *below), 3), (id(rest[0]), count))


def _leading_headings(blocks: Blocks) -> int:
    count = 0
    while count < len(blocks) and isinstance(blocks[count], Heading):
        count += 1
    return count


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
