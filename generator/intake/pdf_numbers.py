"""Which lines of printed pages are their numbers: those that count on from page to page.

A bare number at the edge of a page may as well be a word of the law ("... Nomor 43 Tahun", "2019"),
and so may a letter ("... ayat (1) huruf", "c"). Only what goes on from another page is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.nomor_halaman import NomorHalaman, Rupa, menanti_nomor, nomor_halaman

EDGE = 3  # filled lines at head and foot among which the number of a page stands
SURE = 3  # pages that count on, and are no chance
_CLOSED = re.compile(r"[.;:]\W*\Z")
STEPS = (1, 2)  # two: where a sheet shows two pages, and one of them bears its number
Key = tuple[bool, int, int, int]  # roman, the count of pages, the step, where the count begins


@dataclass(frozen=True, slots=True)
class Edged:
    """A line near the edge of a page that looks like its number, and the words above it."""

    row: int
    said: NomorHalaman
    above: str
    head: bool
    outer: int  # filled lines between it and the edge

    @property
    def wanted(self) -> bool:
        """Whether the sentence above breaks off before a number."""
        return menanti_nomor(self.above)


@dataclass(frozen=True, slots=True)
class Numbered:
    """The rows of a page that hold its number, and those alike that are read as the law's."""

    numbers: frozenset[int] = frozenset()
    doubtful: frozenset[int] = frozenset()


def page_numbers(pages: Sequence[Sequence[str]]) -> tuple[Numbered, ...]:
    """Return for every page which of its rows hold its number and nothing else."""
    edged: list[tuple[Edged, ...]] = []
    last = ""
    for page in pages:
        edged.append(tuple(_edged(page, last)))
        skipped = {each.row for each in edged[-1]}
        kept = [t.strip() for row, t in enumerate(page) if t.strip() and row not in skipped]
        last = kept[-1] if kept else last
    runs = _runs(edged)
    return tuple(
        _of_page(page, n, len(pages), runs.get(n, frozenset())) for n, page in enumerate(edged)
    )


def _edged(page: Sequence[str], last: str) -> Iterator[Edged]:
    rows = [n for n, text in enumerate(page) if text.strip()]
    above = last
    for at, row in enumerate(rows):
        text, below = page[row].strip(), len(rows) - 1 - at
        said = nomor_halaman(text) if min(at, below) < EDGE else None
        if said:
            yield Edged(row, said, above, at < below, min(at, below))
        else:
            above = text


def _runs(edged: Sequence[Sequence[Edged]]) -> Mapping[int, frozenset[int]]:
    """Return for every page the rows whose numbers go on from those of other pages.

    Of two alike on one page one is the law's: the one on the side where the others have none.
    """
    series: dict[Key, dict[int, list[Edged]]] = {}
    for n, page in enumerate(edged):
        for each in page:
            for step in STEPS:
                key = (each.said.romawi, each.said.dari, step, each.said.nomor - step * n)
                series.setdefault(key, {}).setdefault(n, []).append(each)
    several = [at for key, at in series.items() if len(at) >= (2 if key[2] == 1 else SURE)]
    usual = 2 * len({n for at in several for n in at}) >= len(edged)  # its pages are numbered
    found: dict[int, frozenset[int]] = {}
    for at in several:
        sides = [each.head for rows in at.values() for each in rows if not each.wanted]
        head = 2 * sum(sides) > len(sides)
        for n, rows in at.items() if usual or len(at) >= SURE else ():
            best = min(rows, key=lambda each: (each.head is not head, each.outer))
            if best.head is head or not best.wanted:
                found[n] = found.get(n, frozenset()) | {best.row}
    return found


def _of_page(edged: Sequence[Edged], n: int, pages: int, run: frozenset[int]) -> Numbered:
    numbers = frozenset(x.row for x in edged if x.row in run or _alone(x, n + 1, pages))
    doubtful = frozenset(
        x.row for x in edged
        if x.row not in numbers and not x.wanted and x.outer == _outside(x, edged, numbers)
    )  # fmt: skip
    return Numbered(numbers, doubtful)


def _outside(each: Edged, edged: Sequence[Edged], numbers: frozenset[int]) -> int:
    """Return how many numbers of the page stand between a line and the edge."""
    return sum(x.row in numbers and x.head is each.head and x.outer < each.outer for x in edged)


def _alone(each: Edged, page: int, pages: int) -> bool:
    """Whether a line is the number of its page though no other page has one alike."""
    if each.said.rupa is Rupa.PASTI:
        return True
    if each.wanted:
        return False
    if each.said.rupa is Rupa.BERHIAS:
        return True
    ends = page == pages and not each.head
    closed = ends or not each.above or bool(_CLOSED.search(each.above))
    own = each.said.nomor == page and each.said.dari in (0, pages) and not each.said.romawi
    return own and not each.outer and closed
