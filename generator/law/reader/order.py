"""Order of unit numbers as the reader needs it: does this label continue that list?

Only plausibility is judged here: numbers of real texts may be damaged. Forms: ``5A`` ``1a``
``b1`` ``aa`` ``IXA`` ``Kedua A`` (L2-72 to 80, 87, 234a, 234b, 235).
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.law.bilangan import romawi, tingkat
from generator.model.satuan import Jenis

Key = tuple[int, int]

_DIGITS = re.compile(r"(\d{1,9})([A-Za-z]{0,3})\Z")
_LETTERS = re.compile(r"([a-z]{1,2})(\d{0,9})\Z")
_ROMAN = re.compile(r"(M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))([A-Z]*)\Z")
_VALUE = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_UNITS = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def _ordinals() -> dict[str, int]:
    """Return ``kesatu`` ... ``kesembilanpuluhsembilan`` (words joined) with their values."""
    words = {"kesepuluh": 10, "kesebelas": 11, "pertama": 1}
    for n, unit in enumerate(_UNITS[1:], 1):
        words[f"ke{unit}"] = n
        words[f"ke{unit}belas"] = n + 10
        words[f"ke{unit}puluh"] = n * 10
        words |= {f"ke{unit}puluh{low}": n * 10 + m for m, low in enumerate(_UNITS[1:], 1)}
    return words


ORDINALS = _ordinals()


def roman(text: str) -> int:
    """Return the value of a Roman number without suffix; 0 when it is none."""
    match = _ROMAN.match(text)
    if not match or match[2] or not text:
        return 0
    values = [_VALUE[c] for c in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-v if v < after else v for v, after in pairs)


def _suffix(letters: str) -> int:
    """Return 0 for no suffix, 1 for ``A``/``a``, 27 for ``AA``."""
    rank = 0
    for char in letters.lower():
        rank = rank * 26 + ord(char) - 96
    return rank


def _letter(letters: str) -> int:
    """Return the rank of ``a`` ... ``z``, then ``aa`` ``bb`` or ``aa`` ``ab`` alike."""
    last = ord(letters[-1]) - 96
    if len(letters) == 1:
        return last
    first = ord(letters[0]) - 96
    return 26 + last if first in (1, last) else 26 * first + last


def _digit_key(nomor: str) -> Key | None:
    match = _DIGITS.match(nomor)
    return (int(match[1]), _suffix(match[2])) if match else None


def _letter_key(nomor: str) -> Key | None:
    match = _LETTERS.match(nomor)
    return (_letter(match[1]), int(match[2] or 0)) if match else None


def _roman_key(nomor: str) -> Key | None:
    for cut in range(len(nomor), 0, -1):
        value = roman(nomor[:cut])
        if value:
            return (value, _suffix(nomor[cut:]))
    return None


def _ordinal_key(nomor: str) -> Key | None:
    joined = re.sub(r"[\s-]+", "", nomor.lower())
    if joined in ORDINALS:
        return (ORDINALS[joined], 0)
    if joined[:-1] in ORDINALS:
        return (ORDINALS[joined[:-1]], _suffix(joined[-1]))
    return _roman_key(nomor) or _digit_key(nomor)


@lru_cache(maxsize=4096)
def key(jenis: Jenis, nomor: str) -> Key | None:
    """Return a sortable key of a unit number, or None when it cannot be one."""
    if jenis in (Jenis.HURUF, Jenis.SUBHURUF):
        return _letter_key(nomor)
    if jenis is Jenis.BAGIAN or jenis is Jenis.BUKU:
        return _ordinal_key(nomor)
    if jenis is Jenis.BAB:
        return _roman_key(nomor) or _digit_key(nomor)
    return _digit_key(nomor) or _roman_key(nomor) or _ordinal_key_or_none(nomor)


def _ordinal_key_or_none(nomor: str) -> Key | None:
    return (ORDINALS[nomor.lower()], 0) if nomor.lower() in ORDINALS else None


def follows(jenis: Jenis, before: str, after: str) -> bool:
    """Whether ``after`` may stand right behind ``before``: the next number or an insertion."""
    a, b = key(jenis, before), key(jenis, after)
    if a is None or b is None:
        return False
    return b == (a[0] + 1, 0) or b == (a[0], a[1] + 1)


def distance(jenis: Jenis, before: str, after: str) -> int:
    """Return how many whole numbers lie from ``before`` to ``after``; 0 when not ascending."""
    a, b = key(jenis, before), key(jenis, after)
    if a is None or b is None or b <= a:
        return 0
    return max(b[0] - a[0], 1)


def print_number(jenis: Jenis, value: int) -> str:
    """Return the number of a BAB (Roman), Bagian (ordinal in words) or Paragraf."""
    if jenis is Jenis.BAB:
        return romawi(value)
    return tingkat(value).title() if jenis is Jenis.BAGIAN else str(value)


def is_first(jenis: Jenis, nomor: str) -> bool:
    """Whether ``nomor`` opens a list (1, a, I, Kesatu)."""
    return key(jenis, nomor) == (1, 0)
