"""On which page of a PDF, and how high, each printed line stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from generator.ir.printed import PrintedLine
from generator.review.pdf_marks import words_of_pages

RUN = 3  # words in a row by which a place is known

Spread = dict[int, dict[int, tuple[float, float]]]  # line -> page -> from and to, in points


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    page: int
    box: tuple[float, float, float, float]


def spread(lines: Sequence[PrintedLine], data: bytes) -> Spread:
    """Return where each line, by its number, stands; what cannot be found is not in it.

    Text first, then the notes, which stand at the foot of the page.
    """
    words = [
        _Word(word.text, page, word.box) for page, found in words_of_pages(data) for word in found
    ]
    owner: dict[int, int] = {}
    for notes in (False, True):
        mine = [n for n, line in enumerate(lines) if (line.jenis == "catatan") is notes]
        free = [at for at in range(len(words)) if at not in owner]
        owner |= _aligned(words, free, lines, mine)
    found: Spread = defaultdict(dict)
    for at, number in owner.items():
        word = words[at]
        low, high = found[number].get(word.page, (word.box[1], word.box[3]))
        found[number][word.page] = min(low, word.box[1]), max(high, word.box[3])
    return dict(found)


def _aligned(
    words: Sequence[_Word], free: Sequence[int], lines: Sequence[PrintedLine], mine: Sequence[int]
) -> dict[int, int]:
    """Return the line of each word: by runs of words first, then word by word between them."""
    told = [(text, n) for n in mine for text in lines[n].printed.split()]
    a, b = [words[at].text for at in free], [text for text, _ in told]
    pairs: dict[int, int] = {}
    for i, j, size in _blocks(_runs(a), _runs(b)):
        pairs |= {i + k: j + k for k in range(size + RUN - 1)}
    edges = [(-1, -1), *sorted(pairs.items()), (len(a), len(b))]
    for (i, j), (p, q) in pairwise(edges):
        if p - i > 1 and q - j > 1:
            for x, y, size in _blocks(a[i + 1 : p], b[j + 1 : q]):
                pairs |= {i + 1 + x + k: j + 1 + y + k for k in range(size)}
    return {free[i]: told[j][1] for i, j in pairs.items()}


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]


def _blocks(a: Sequence[object], b: Sequence[object]) -> Iterator[tuple[int, int, int]]:
    for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
        if block.size:
            yield block.a, block.b, block.size
