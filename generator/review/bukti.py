"""Whether changed sources print what a reviewer wrote, and nothing else otherwise.

What templates and the tool make (numbers, instruction sentences, notes) follows the sources and is
not the reviewer's; every other line that comes or goes must be one that a mark asked for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.content.pieces import HEADING, unlabelled
from generator.ir.printed import PrintedLine
from generator.model.belum_diisi import TANDA
from generator.review.mark import SPLIT, JenisTanda, Tanda
from generator.review.match import key
from generator.review.rencana import is_base
from generator.review.usulan import Usulan

_SERIES = re.compile(r"(?:;\s*(?:dan|atau|dan/atau)?|,\s*(?:dan|atau)?|\.)$")
# What the tool prints for a unit that is gone, and in the explanation of units.
_OF_THE_TOOL = re.compile(
    r"(?:Dihapus|Cukup jelas)\.?|(?:Pasal|Ayat|Huruf|Angka|BAB|Bagian|Paragraf)\s+\S+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Bantahan:
    """Why a change is not as wished; ``usulan`` is None where no mark asked for it."""

    usulan: Usulan | None
    sebab: str


def bare(words: str) -> str:
    """Return words for comparison, without their number and the mark that ends an item."""
    return key(_SERIES.sub("", unlabelled(words.strip())))


def objections(
    before: Sequence[PrintedLine],
    after: Sequence[PrintedLine],
    wanted: Sequence[Usulan],
    others: Sequence[Usulan] = (),
) -> Iterator[Bantahan]:
    """Yield what speaks against changes: wishes not carried out, and what nobody wished.

    ``before`` and ``after`` are what one document printed and prints; ``others`` are wishes that
    came with other documents and may show in this one.
    """
    was = Counter(bare(line.text) for line in before)
    now = Counter(bare(line.text) for line in after)
    here = [bare(line.text) for line in after]
    new = {each for one in (*wanted, *others) for each in comes(one)}
    old = {each for one in (*wanted, *others) for each in goes(one)}
    for one in (*wanted, *others):
        old |= set(_explained(one, before))
    named = {_named(each) for one in (*wanted, *others) if _cites(one) for each in comes(one)}
    around = _around([bare(line.text) for line in before], here, (*wanted, *others))
    for one in wanted:
        if fault := _unfulfilled(one, was, now, around):
            yield Bantahan(one, fault)
    for line in after:
        words = bare(line.text)
        known = words in new or any(words.startswith(each) for each in named)
        if now[words] > was[words] and not known and not made_by_tool(line):
            yield Bantahan(None, f'ikut tercetak: "{line.printed[:120]}"')
    for line in before:
        words = bare(line.text)
        if now[words] < was[words] and words not in old and not made_by_tool(line):
            yield Bantahan(None, f'ikut hilang: "{line.printed[:120]}"')


def parts_of(mark: Tanda) -> tuple[str, ...]:
    """Return the paragraphs or cells that a mark is about."""
    return mark.cells or tuple(mark.new.split(SPLIT))


def comes(one: Usulan) -> tuple[str, ...]:
    """Return the paragraphs that a mark brings."""
    mark = one.tanda
    if mark.jenis not in (JenisTanda.UBAH, JenisTanda.SISIP):
        return ()
    parts = parts_of(mark)
    label = " ".join(mark.line.label.split()) if mark.line else ""
    if mark.jenis is JenisTanda.UBAH and label:
        parts = (parts[0].removeprefix(label).lstrip(), *parts[1:])
    for each in mark.merged:  # the number of a unit that became part of another is left to the tool
        parts = tuple(part.replace(each.printed, each.text) for part in parts)
    return tuple(bare(part) for part in parts if not HEADING.match(part))


def goes(one: Usulan) -> tuple[str, ...]:
    """Return the paragraphs that a mark takes away."""
    mark = one.tanda
    if mark.jenis not in (JenisTanda.UBAH, JenisTanda.HAPUS) or mark.line is None:
        return ()
    if mark.jenis is JenisTanda.HAPUS and mark.cells:
        return tuple(bare(cell) for cell in mark.cells)
    words = (bare(each.text) for each in (mark.line, *mark.merged))
    return tuple(each for each in words if each)


def _explained(one: Usulan, before: Sequence[PrintedLine]) -> Iterator[str]:
    """Yield what explains a Pasal that goes as a whole: it goes with it."""
    mark = one.tanda
    if mark.jenis is not JenisTanda.HAPUS or not mark.merged or mark.line is None:
        return
    head, within = mark.line.printed, False
    for line in before:
        if line.unit != EXPLAINED:
            continue
        if re.fullmatch(r"Pasal \S+", line.printed):
            within = line.printed == head
        elif within:
            yield bare(line.text)


EXPLAINED = "penjelasan-pasal"  # the unit of the explanation Pasal by Pasal


def _unfulfilled(one: Usulan, was: Counter[str], now: Counter[str], around: _Around) -> str:
    """Return why a mark is not carried out; "" where it is."""
    mark, here = one.tanda, around.here
    brought, taken = Counter(comes(one)), Counter(goes(one))
    if _cites(one):
        cited = {
            words: next((w for w in here if w.startswith(_named(words))), words)
            for words in brought
        }
        brought = Counter(cited.values())
    for words in brought:
        less = was[words] - taken[words]
        if now[words] <= less and words:
            return "tercetak lain daripada yang diusulkan"
    in_force = is_base(mark.line) if mark.line else False
    for words in taken:
        if words not in brought and now[words] >= was[words] and not (in_force and words in here):
            return "kata yang dihapus masih tercetak"
    if mark.jenis not in (JenisTanda.SISIP, JenisTanda.PINDAH) or mark.cells or mark.note:
        return ""
    if mark.new.startswith(("BAB", "Bagian", "Paragraf")) and HEADING.match(parts_of(mark)[0]):
        return ""  # the instructions of an amendment are in the order of the law's numbers
    own = mark.merged[0] if mark.merged else mark.line  # of a whole Pasal its heading says nothing
    first = next(iter(brought), bare(own.text if own else ""))
    return "" if _between(one, first, around) else "tercetak di tempat lain"


def _cites(one: Usulan) -> bool:
    """Say whether a mark puts in a legal basis, which the library words."""
    inserted = one.tanda.jenis is JenisTanda.SISIP
    return inserted and any(path.endswith("/konsiderans.yaml") for path, _ in one.edits)


def _named(words: str) -> str:
    """Return how a legal basis begins; its gazette and amendments are printed from the library."""
    return words.partition("(")[0]


@dataclass(frozen=True, slots=True)
class _Around:
    """What stood and stands in a document, to find what a paragraph was put behind.

    ``new`` are paragraphs brought, ``gone`` those taken out, ``reworded`` what lines that stay say
    now, by what they said.
    """

    was: Sequence[str]
    here: Sequence[str]
    new: frozenset[str]
    gone: frozenset[str]
    reworded: Mapping[str, str]

    def now(self, line: PrintedLine | None, step: int) -> str:
        """Return what a line says now; where it is gone, the next that stays, up or down."""
        words = bare(line.text) if line else ""
        if words in self.gone and words in self.was:
            at = self.was.index(words)
            rest = self.was[at::step]
            words = next((w for w in rest if w and w not in self.gone), "")
        return self.reworded.get(words, words)


def _around(was: Sequence[str], here: Sequence[str], all_: Sequence[Usulan]) -> _Around:
    new: set[str] = set()
    gone: set[str] = set()
    reworded: dict[str, str] = {}
    for one in all_:
        old, brought = goes(one), comes(one)
        if one.tanda.jenis is JenisTanda.UBAH and old and brought:
            reworded[old[0]], *tails = brought
            new.update(tails)
        else:
            new.update(brought)
            gone.update(words for words in old if words not in here)
    return _Around(was, here, frozenset(new), frozenset(gone), reworded)


def _between(one: Usulan, first: str, around: _Around) -> bool:
    """Say whether a paragraph stands behind the line it was put behind, or before the next."""
    behind, ahead = around.now(one.tanda.behind, -1), around.now(one.tanda.ahead, 1)
    here, new = around.here, around.new | {first}
    for n, words in enumerate(here):
        if words != first:
            continue
        above = next((w for w in reversed(here[:n]) if w and w not in new), "")
        below = next((w for w in here[n + 1 :] if w and w not in new), "")
        if (behind and above == behind) or (ahead and below == ahead):
            return True
    return not behind and not ahead


def made_by_tool(line: PrintedLine) -> bool:
    """Say whether a line follows from the sources: the tool, the library or the law make it."""
    path = line.asal.path
    made = path.startswith("templates/") or path.endswith("/dasar.yaml") or "/_" in path
    words = line.text.strip()
    told = made or line.jenis == "catatan" or not words or TANDA in words
    return told or _OF_THE_TOOL.fullmatch(words) is not None
