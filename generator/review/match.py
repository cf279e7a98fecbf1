"""The paragraphs of a returned file beside the lines that were printed.

A bookmark of ours names its line outright; what lost it, or never had one, is found by its words,
in order. No line and no paragraph is used twice, and none is dropped: what has no partner is told
as deleted or inserted.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from generator.ir.printed import PrintedLine
from generator.render.docx.kit import bookmark_name
from generator.review.returned import UNIT, Returned

CLOSE = 0.5  # how like the words of a line and of a paragraph must be to belong together
MERGED = 0.85  # how like two lines put together and one paragraph are
ANCHORED, WORDS, GUESSED = 1.0, 0.9, 0.7  # how sure a pair is


@dataclass(frozen=True, slots=True)
class Pair:
    """A printed line and the paragraph that stands for it now; one of the two may be missing.

    ``after`` is the printed line that a paragraph without one stands behind; ``sure`` is 1 where a
    bookmark tells it. ``merged`` are the lines whose words now stand in this paragraph as well.
    """

    line: PrintedLine | None
    now: Returned | None
    after: PrintedLine | None = None
    sure: float = ANCHORED
    moved: bool = False
    merged: tuple[PrintedLine, ...] = ()


def match(lines: Sequence[PrintedLine], paragraphs: Sequence[Returned]) -> tuple[Pair, ...]:
    """Return every line and every paragraph in exactly one pair, in the order of the file.

    ``paragraphs`` are those with words, before or now, without lists of contents. Deleted lines
    stand where they stood. The paragraph that text was moved away from goes with its line.
    """
    matcher = _Matcher(lines, paragraphs)
    matcher.by_bookmark()
    matcher.merged()
    matcher.by_words()
    matcher.moved()
    return tuple(matcher.pairs())


def key(text: str) -> str:
    """Return words for comparison: what a seam or a line break does to spaces is no change."""
    return "".join(text.split())


def alike(one: str, other: str) -> float:
    """Return how like two texts are, from 0 to 1, word by word."""
    a, b = one.split(), other.split()
    if not a or not b:
        return float(a == b)
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


@dataclass(slots=True)
class _Matcher:
    """``owner`` is the line of each paragraph, by their numbers, ``sure`` how sure that is."""

    lines: Sequence[PrintedLine]
    paragraphs: Sequence[Returned]
    owner: dict[int, int] = field(default_factory=dict)
    sure: dict[int, float] = field(default_factory=dict)
    together: dict[int, tuple[int, ...]] = field(default_factory=dict)
    spent: set[int] = field(default_factory=set)  # paragraphs that text was moved away from
    names: dict[str, int] = field(init=False)  # of the lines, as their bookmarks are called

    def __post_init__(self) -> None:
        self.names = {bookmark_name(UNIT, x.id): n for n, x in enumerate(self.lines) if x.id}

    def by_bookmark(self) -> None:
        """Give each paragraph the line that a bookmark in it names.

        Where two paragraphs have one name (a split), the likest keeps it; where one has several (a
        merge, or a neighbour was deleted), the likest line is its own. What was inserted, or moved
        here, has no line that it stood on.
        """
        claims = [
            (alike(self.lines[n].printed, p.old), at, n)
            for at, p in enumerate(self.paragraphs)
            if p.old
            for n in self._named(p)
        ]
        held: set[int] = set()
        for _, at, n in sorted(claims, key=lambda claim: (-claim[0], claim[1], claim[2])):
            if at not in self.owner and n not in held:
                self._give(at, n, ANCHORED)
                held.add(n)

    def _named(self, p: Returned) -> set[int]:
        return {self.names[name] for name in p.names if name in self.names}

    def merged(self) -> None:
        """Note the lines, beside its own, that an untracked merge put into a paragraph."""
        owned = set(self.owner.values())
        for at, own in self.owner.items():
            p = self.paragraphs[at]
            others = self._named(p) - owned
            every = sorted({own, *others})
            words = " ".join(self.lines[n].printed for n in every)
            best = max(MERGED, alike(self.lines[own].printed, p.old))
            if others and alike(words, p.old) > best:
                self.together[at] = tuple(n for n in every if n != own)

    def by_words(self) -> None:
        """Give paragraphs without a bookmark the line whose words they have: equal ones first."""
        taken = {*self.owner.values(), *(n for group in self.together.values() for n in group)}
        free = [n for n in range(len(self.lines)) if n not in taken]
        loose = [at for at, p in enumerate(self.paragraphs) if at not in self.owner and p.old]
        a = [key(self.lines[n].printed) for n in free]
        b = [key(self.paragraphs[at].old) for at in loose]
        for tag, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
            if tag == "equal":
                for n, at in zip(free[a1:a2], loose[b1:b2], strict=True):
                    self._give(at, n, WORDS)
            elif tag == "replace":
                self._nearest(free[a1:a2], loose[b1:b2])
        self._elsewhere(free, loose)

    def _elsewhere(self, free: Sequence[int], loose: Sequence[int]) -> None:
        """Pair what stands, word for word, in another place than before."""
        held = set(self.owner.values())
        left: dict[str, int] = {}
        for n in free:
            if n not in held:
                left.setdefault(key(self.lines[n].printed), n)
        for at in loose:
            if at not in self.owner:
                words = key(self.paragraphs[at].old)
                if words in left:
                    self._give(at, left.pop(words), WORDS)

    def _nearest(self, free: Sequence[int], loose: Sequence[int]) -> None:
        """Pair what is left in a gap, likest first, without crossing."""
        ranked = sorted(
            (-alike(self.lines[n].printed, self.paragraphs[at].old), n, at)
            for n in free
            for at in loose
        )
        pairs: list[tuple[int, int]] = []
        for unlike, n, at in ranked:
            if -unlike <= CLOSE:
                break
            if all(n != m and at != o and (n < m) == (at < o) for m, o in pairs):
                pairs.append((n, at))
                self._give(at, n, GUESSED)

    def moved(self) -> None:
        """Give text that was moved with tracking the line that it was moved from."""
        gone: dict[str, int] = {}
        for at in self.owner:
            if any(change.keadaan == "pindah-dari" for change in self.paragraphs[at].changes):
                gone.setdefault(key(self.paragraphs[at].old), at)
        for at, p in enumerate(self.paragraphs):
            if not p.moved_here:
                continue
            if (source := gone.pop(key(p.new), None)) is not None:
                self._give(at, self.owner.pop(source), self.sure.pop(source))
                self.spent.add(source)

    def _give(self, at: int, n: int, sure: float) -> None:
        self.owner[at], self.sure[at] = n, sure

    def pairs(self) -> Iterator[Pair]:
        """Yield what was found, paragraph by paragraph, and each line that is gone in its place."""
        still = [at for at in sorted(self.owner) if not self.paragraphs[at].moved_here]
        rising = set(_longest_rise([self.owner[at] for at in still]))
        kept = {*self.owner.values(), *(n for group in self.together.values() for n in group)}
        told = -1
        for at, p in enumerate(self.paragraphs):
            if at in self.spent:
                continue
            if (n := self.owner.get(at)) is None:
                yield Pair(None, p, self.lines[told] if told >= 0 else None, WORDS)
                continue
            if n in rising:
                yield from self._deleted(range(told + 1, n), kept)
                told = n
            others = tuple(self.lines[other] for other in self.together.get(at, ()))
            yield Pair(self.lines[n], p, None, self.sure[at], n not in rising, others)
        yield from self._deleted(range(told + 1, len(self.lines)), kept)

    def _deleted(self, which: Iterable[int], kept: set[int]) -> Iterator[Pair]:
        return (Pair(self.lines[n], None) for n in which if n not in kept)


def _longest_rise(numbers: Sequence[int]) -> list[int]:
    """Return a longest run of rising numbers, in their order (patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        at = bisect_left(tails, number)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [number]
        ends[at : at + 1] = [place]
    found: list[int] = []
    place = ends[-1] if ends else -1
    while place >= 0:
        found.append(numbers[place])
        place = before[place]
    return found[::-1]
