"""Indonesian word division, mended.

The Indonesian patterns of pyphen divide some words after a consonant and before its vowel
(``selur-uhnya``, ``mengor-eksi``), as they try to guess suffixes and prefixes. A division there is
right only where the root begins or ends (EYD V, II.E), which patterns cannot know; so none is made.
What is left are divisions between syllables.
"""

from __future__ import annotations

from functools import cache

VOWELS = "aeiou"
CONSONANTS = "bcdfghjklmnpqrstvwxyz"
NEVER = 8  # an even level of Liang's algorithm forbids; the patterns for syllables are lower


@cache
def mend(language: str) -> None:
    """Forbid divisions between a consonant and a vowel, once in this process."""
    if language != "id":
        return
    from pyphen import Pyphen  # type: ignore[import-untyped]  # ships no types

    dictionary = Pyphen(lang=language).hd
    for consonant in CONSONANTS:
        for vowel in VOWELS:
            dictionary.patterns[consonant + vowel] = (1, (NEVER,))
    dictionary.cache.clear()
