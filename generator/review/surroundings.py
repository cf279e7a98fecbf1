"""What a copy changed around its lines without tracking: heads, feet, pictures, links, paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import zip_longest

from generator.ir.printed import PrintedLine
from generator.render.docx.around import ROUNDED, RUNNING, Around, Bagian
from generator.render.docx.kit import bookmark_name
from generator.review.mark import JenisTanda, Tanda
from generator.review.returned import UNIT, ReturnedFile


def changed_around(
    printed: Sequence[Around], file: ReturnedFile, lines: Sequence[PrintedLine]
) -> Iterator[Tanda]:
    """Yield a mark for each thing that is otherwise than printed, on its line where it has one."""
    named = {bookmark_name(UNIT, x.id): x for x in lines if x.id}
    for bagian in Bagian:
        was = [each for each in printed if each.bagian is bagian]
        now = [each for each in file.around if each.bagian is bagian]
        if bagian is Bagian.KERTAS:
            now = [replace(each, words=_size(each.words, was)) for each in now]
        named_once = bagian in (Bagian.TAUTAN, Bagian.SIFAT)
        pairs = _counted(was, now) if named_once else _in_order(was, now)
        marks = [_mark(old, new, named, file) for old, new in pairs]
        # Sections that have one foot have it changed once.
        yield from {(x.old, x.new): x for x in marks}.values() if bagian in RUNNING else marks


def _in_order(
    was: Sequence[Around], now: Sequence[Around]
) -> Iterator[tuple[Around | None, Around | None]]:
    """Yield what differs in a row; a value that is there in both rows, only elsewhere, as well."""
    a, b = ([each.words for each in side] for side in (was, now))
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from zip_longest(was[a1:a2], now[b1:b2])


def _counted(
    was: Sequence[Around], now: Sequence[Around]
) -> Iterator[tuple[Around | None, Around | None]]:
    """Yield what went and what came, in whatever order; a property has a name."""
    gone = _left(was, now)
    for each in _left(now, was):
        old = next((x for x in gone if _alike(x, each)), None)
        if old is not None:
            gone.remove(old)
        yield old, each
    yield from ((each, None) for each in gone)


def _left(one: Sequence[Around], other: Sequence[Around]) -> list[Around]:
    """Return what of one is not in the other, as often as it is more."""
    there = Counter(each.words for each in other)
    found = []
    for each in one:
        if there[each.words]:
            there[each.words] -= 1
        else:
            found.append(each)
    return found


def _alike(one: Around, other: Around) -> bool:
    """Say whether two are one property, by its name."""
    mine, theirs = (each.words.partition(":")[0] for each in (one, other))
    return one.bagian is Bagian.SIFAT and mine == theirs


def _size(words: str, printed: Sequence[Around]) -> str:
    """Return a size of paper as it was printed, where a program merely rounded it."""
    mine = _numbers(words)
    for each in printed:
        theirs = _numbers(each.words)
        if len(mine) == len(theirs) == 2 and all(
            abs(a - b) <= ROUNDED for a, b in zip(mine, theirs, strict=True)
        ):
            return each.words
    return words


def _numbers(words: str) -> list[int]:
    return [int(each) for each in words.split(" x ") if each.isdecimal()]


def _mark(
    old: Around | None, new: Around | None, named: Mapping[str, PrintedLine], file: ReturnedFile
) -> Tanda:
    kind = JenisTanda.UBAH if old and new else JenisTanda.SISIP if new else JenisTanda.HAPUS
    near = [name for each in (old, new) if each for name in each.near]
    line = next((named[name] for name in near if name in named), None)
    was, now = old.words if old else "", new.words if new else ""
    bagian = str((old or new or Around(Bagian.OBJEK, "")).bagian)
    return Tanda(kind, line, was, now, file.editor, file.saved, bagian=bagian)
