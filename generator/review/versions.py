"""What changed between two prints of a document: norm by norm, not line by line.

A unit that says the same under another number is renumbered, not deleted and inserted; one that
says something else under its number is changed, however little of its words is left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.ir.printed import PrintedLine
from generator.render.docx.kit import bookmark_name
from generator.review.mark import JenisTanda, Tanda
from generator.review.match import Pair, key, match
from generator.review.returned import UNIT, Piece, Returned


@dataclass(frozen=True, slots=True)
class Perbedaan:
    """One change: the line before and after; a side that has none is None."""

    jenis: JenisTanda
    was: PrintedLine | None
    now: PrintedLine | None

    @property
    def tanda(self) -> Tanda:
        """Return it as a mark; its place is where the line stands now, or stood."""
        old = self.was.printed if self.was else ""
        return Tanda(self.jenis, self.now or self.was, old, self.now.printed if self.now else "")


def changes(old: Sequence[PrintedLine], new: Sequence[PrintedLine]) -> tuple[Tanda, ...]:
    """Return each change from the old print to the new one, in the order of the new."""
    return tuple(each.tanda for each in compared(old, new))


def compared(old: Sequence[PrintedLine], new: Sequence[PrintedLine]) -> tuple[Perbedaan, ...]:
    """Return what became of every line that is not the same in both prints."""
    found: list[Perbedaan] = []
    for notes in (False, True):
        was = [line for line in old if (line.jenis == "catatan") is notes and line.printed]
        now = [line for line in new if (line.jenis == "catatan") is notes and line.printed]
        named = _alone(was)
        known = {id(alias): line for alias, line in zip(named, was, strict=True)}
        shown = [_as_returned(line) for line in _alone(now)]
        lines = {id(p): line for p, line in zip(shown, now, strict=True)}
        mine: list[Perbedaan] = []
        partner: dict[int, PrintedLine] = {}
        for pair in match(named, shown):
            before = known[id(pair.line)] if pair.line else None
            after = lines.get(id(pair.now)) if pair.now else None
            if before is not None and after is not None:
                partner[id(after)] = before
            mine += _change(pair, before, after)
        found += _by_unit(_by_head(mine, was, now, partner))
    return tuple(found)


def _alone(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Return lines under names that tell them by their words alone.

    "Dihapus." and "Cukup jelas." are told apart by the last line before them that stands once:
    names that count would shift all of them when one comes or goes. A head without words (Pasal 2)
    is named by the first words under it, not by its number, which moves.
    """
    often = Counter(line.text for line in lines)
    here, count, found = "", 0, []
    for line in lines:
        if not line.text or often[line.text] == 1:
            here, count = line.id or f"{here} {line.label}", 0
            found.append(line)
        else:
            count += 1
            found.append(replace(line, id=f"{line.text[:20]} {here} {count}"))
    below = ""
    for n in range(len(found) - 1, -1, -1):
        if found[n].text:
            below = found[n].id
        elif found[n].label and below:
            below = f"kepala {below}"
            found[n] = replace(found[n], id=below)
    return found


def _as_returned(line: PrintedLine) -> Returned:
    names = (bookmark_name(UNIT, line.id),) if line.id else ()
    return Returned(names, (Piece(line.printed),))


def _change(pair: Pair, was: PrintedLine | None, now: PrintedLine | None) -> Iterator[Perbedaan]:
    if was is None:
        yield Perbedaan(JenisTanda.SISIP, None, now)
    elif now is None:
        yield Perbedaan(JenisTanda.HAPUS, was, None)
    elif pair.moved:
        yield Perbedaan(JenisTanda.PINDAH, was, now)
    elif key(was.printed) != key(now.printed):
        same = key(was.text) == key(now.text)
        yield Perbedaan(JenisTanda.NOMOR if same else JenisTanda.UBAH, was, now)


def _by_head(
    found: Sequence[Perbedaan],
    was: Sequence[PrintedLine],
    now: Sequence[PrintedLine],
    partner: Mapping[int, PrintedLine],
) -> list[Perbedaan]:
    """Return the changes, heads that went and came above the same words as renumbered."""
    gone = {id(each.was): each for each in found if each.jenis is JenisTanda.HAPUS}
    above = {id(line): head for head, line in pairwise(was) if head.label and not head.text}
    below = {id(head): line for head, line in pairwise(now) if head.label and not head.text}
    out: list[Perbedaan] = []
    spent: set[int] = set()
    for each in found:
        first = partner.get(id(below.get(id(each.now)))) if each.jenis is JenisTanda.SISIP else None
        head = above.get(id(first)) if first is not None else None
        if head is None or id(head) not in gone:
            out.append(each)
            continue
        spent.add(id(gone[id(head)]))
        if key(head.printed) != key(each.now.printed if each.now else ""):
            out.append(Perbedaan(JenisTanda.NOMOR, head, each.now))
    return [each for each in out if id(each) not in spent]


def _by_unit(found: Sequence[Perbedaan]) -> list[Perbedaan]:
    """Return the changes, what went and what came under one number as one that changed."""
    gone = _only(found, JenisTanda.HAPUS)
    come = _only(found, JenisTanda.SISIP)
    both = gone.keys() & come.keys()
    spent = {id(gone[place]) for place in both}
    out: list[Perbedaan] = []
    for each in found:
        place = _place(each.now) if each.jenis is JenisTanda.SISIP else None
        if id(each) in spent:
            continue
        if place in both and each is come[place]:
            out.append(Perbedaan(JenisTanda.UBAH, gone[place].was, each.now))
        else:
            out.append(each)
    return out


def _only(found: Sequence[Perbedaan], jenis: JenisTanda) -> dict[tuple[str, str], Perbedaan]:
    """Return the changes of a kind by the unit they are in, those alone in theirs."""
    placed = [(_place(each.now or each.was), each) for each in found if each.jenis is jenis]
    times = Counter(place for place, _ in placed)
    return {place: each for place, each in placed if place and times[place] == 1}


def _place(line: PrintedLine | None) -> tuple[str, str] | None:
    """Return the unit and the number of a line; None where it has none."""
    return (line.unit, line.label) if line is not None and line.unit and line.label else None
