"""Indonesian word division, mended.

The patterns of pyphen part syllables well, and know the prefixes that end before a vowel
(``ber-akhir``), but they also see prefixes and suffixes where there are none (``selur-uhnya``,
``mengor-eksi``) and leave letters alone (``se-m-bilan``, ``di-a-jukan``). What is kept is what
EYD V (II.E) allows: divisions between syllables, and those at the end of a prefix. Words that no
rule gets right are listed in ``templates/style/pemenggalan.txt``, which a bureau can lengthen.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, TypeAlias

from generator.shipped import TEMPLATES

Points: TypeAlias = list[Any]  # pyphen ships no types: integers that may carry more
WORDS = TEMPLATES / "style" / "pemenggalan.txt"
IN_CAPITALS = range(12, 30)  # letters of a word in capitals that is no short form and no code
VOWELS = "aeiou"
PREFIX = re.compile(
    "(?:ke|se|pem|mem|di|ter)?(?:ber|per|ter)|(?:ter|ber|di|ke|se)?(?:meng|peng)|me[mn]ter|antar|sub"
)


@cache
def mend(language: str) -> None:
    """Mend the division of Indonesian words, once in this process."""
    if language != "id":
        return
    from pyphen import DataInt, Pyphen  # type: ignore[import-untyped]  # ships no types

    dictionary = Pyphen(lang=language).hd
    guess, own = dictionary.positions, listed()

    def positions(word: str) -> Points:
        """Return where a word may be divided; a short one in capitals is mostly a short form."""
        if word.isupper() and len(word) not in IN_CAPITALS:
            return []
        known = own.get(word.lower())
        if known is not None:
            return [DataInt(at) for at in known]
        return kept(word.lower(), guess(word.lower()))

    dictionary.positions = positions


def kept(word: str, points: Points) -> Points:
    """Return the points of a guess at which a word may be divided."""
    found = [at for at in points if 0 < at < len(word) and _parts_well(word, at)]
    for at in tuple(found):
        end = next((each for each in found if each > at), len(word))
        if end - at > 1:
            continue
        alone, before = word[at], word[at - 1]
        joined_left = alone not in VOWELS and before in VOWELS
        lost = at if joined_left else end
        found = [each for each in found if each != lost]
    return found


def _parts_well(word: str, at: int) -> bool:
    """Return whether a point is no consonant parted from its vowel, but at the end of a prefix."""
    if word[at - 1] in VOWELS or word[at] not in VOWELS:
        return True
    return PREFIX.fullmatch(word[:at]) is not None


@cache
def listed() -> dict[str, tuple[int, ...]]:
    """Return the words that are listed, each with the places where it may be divided."""
    lines = (line.split("#")[0].split() for line in exceptions().splitlines())
    found: dict[str, tuple[int, ...]] = {}
    for written in (each.lower() for line in lines for each in line):
        pieces = written.split("-")
        ends = [len("".join(pieces[: n + 1])) for n in range(len(pieces) - 1)]
        found["".join(pieces)] = tuple(ends)
    return found


def exceptions() -> str:
    """Return the list as it is written."""
    return WORDS.read_text("utf-8") if WORDS.is_file() else ""
