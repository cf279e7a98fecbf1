"""Numbers of units: what a printed number means, how it is printed, which one comes next.

One system for all who read or write them. Forms (L2-72 to 80, 87, 234a, 234b, 235; C.4):
``Pasal 128A`` ``ayat (1a)`` ``huruf d1`` ``angka 5a`` ``BAB IXA`` ``Bagian Kedua A``
``Paragraf 2A`` ``BUKU KESATU``; after ``z`` come ``aa``, ``bb`` (B-53) or ``aa``, ``ab``.
What a number means can depend on the one before it: ``XC`` is ninety, or the chapter after ``XB``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.model.bilangan import SATUAN, dari_romawi, dari_tingkat, romawi, tingkat
from generator.model.satuan import Jenis

HURUF = frozenset({Jenis.HURUF, Jenis.SUBHURUF})  # suffix 1: settled practice (C.4)
# suffix a (L2-235), others A (L2-234)
KECIL = frozenset({Jenis.AYAT, Jenis.ANGKA, Jenis.SUBANGKA, Jenis.BARIS})
TINGKAT = frozenset({Jenis.BAGIAN})  # in words (L2-74)
ROMAWI = frozenset({Jenis.BAB, Jenis.BUKU, Jenis.LAMPIRAN})
ABJAD = 26
LETTERS = 2  # behind Kesatu A to Z come AA, BB
NEAR = 4  # numbers that tell what the next means: no more than two in a row have two meanings
_KATA = (
    rf"(?:ke[a-z]+(?: ?(?:belas|puluh|ratus)(?: (?:{'|'.join(SATUAN[1:])})\b)?)?|pertama)"
    r"(?:\s(?-i:[A-Z]|AA|BB|CC)\b)?"
)
_ROMAWI = r"[IVXLC]+(?:[A-Z]|(?-i:AA|BB|CC))?"
POLA: dict[Jenis, str] = {  # how a reference writes the number, as a case-blind pattern
    Jenis.LAMPIRAN: r"[IVXLC]+[A-Z]?",
    Jenis.BUKU: rf"{_ROMAWI}|{_KATA}",
    Jenis.BAB: _ROMAWI,
    Jenis.BAGIAN: _KATA,
    Jenis.PARAGRAF: r"\d+[A-Z]{0,2}",
    Jenis.PASAL: r"\d+[A-Z]{0,2}(?:\.\d+)?|[IV]+",
    Jenis.AYAT: r"\d+[a-z]{0,2}",
    Jenis.HURUF: r"[a-z]{1,3}(?:\.?\d+)?",
    Jenis.ANGKA: r"\d+[a-z]{0,2}|[IVXLC]+[A-Z]?",
    Jenis.SUBHURUF: r"[a-z]{1,3}\d*",
    Jenis.SUBANGKA: r"\d+[a-z]?",
    Jenis.BARIS: r"\d+[a-z]?",
}
_LETTERS = re.compile(r"([a-z]{1,3})\.?(\d{0,3})\Z")  # longer ones are noise, not numbers
_DIGITS = re.compile(r"(\d{1,9})([a-z]{0,2})(?:\.(\d{1,3}))?\Z")
_ROMAN_HEAD = re.compile(r"[IVXLCDM]+")


@dataclass(frozen=True, slots=True, order=True)
class Nomor:
    """A number taken apart: ``pokok`` orders, then ``sisipan`` (A = 1), then a deeper one."""

    pokok: int
    sisipan: int = 0
    dalam: int = 0


# --- reading --------------------------------------------------------------------------------------


def parse(jenis: Jenis, nomor: str) -> Nomor:
    """Return the parts of a printed number; raise ValueError when it has not the kind's form."""
    if found := readings(jenis, nomor):
        return found[0]
    raise ValueError(f"bukan nomor {jenis}: {nomor!r}")


@lru_cache(maxsize=8192)
def readings(jenis: Jenis, nomor: str) -> tuple[Nomor, ...]:
    """Return everything a printed number may mean, the likeliest first; nothing for none.

    Any form of number is read in any kind of unit but in lists: old laws have ``Bagian I`` and
    ``Paragraf Kesatu``, scans ``Bab 2``.
    """
    if jenis in HURUF:
        match = _LETTERS.match(nomor.lower())
        return (Nomor(_rank(match[1]), int(match[2] or 0)),) if match else ()
    if match := _DIGITS.match(nomor.lower()):
        return (Nomor(int(match[1]), _rank(match[2]), int(match[3] or 0)),)
    if not nomor:
        return (Nomor(0),) if jenis in ROMAWI else ()
    if jenis in KECIL and not nomor.isupper():  # Roman items only in annexes
        return ()
    return tuple(dict.fromkeys((*_ordinal(nomor), *_roman(nomor))))


def _rank(letters: str) -> int:
    """Return 0 for nothing, 1 for ``a``, 27 for ``aa``, 28 for ``bb`` and for the rarer ``ab``."""
    if len(set(letters)) == 1:
        return ord(letters[0]) - 96 + ABJAD * (len(letters) - 1)
    rank = 0
    for letter in letters:
        rank = rank * ABJAD + ord(letter) - 96
    return rank


def _ordinal(nomor: str) -> Iterator[Nomor]:
    words, _, letter = nomor.rpartition(" ")
    joined = re.sub(r"[\s-]+", "", nomor)
    for head, tail in ((nomor, ""), (words, letter), (joined[:-1], joined[-1:])):
        if head and len(set(tail)) < 2 and len(tail) <= LETTERS:
            try:
                yield Nomor(dari_tingkat(head), _rank(tail.lower()))
            except ValueError:
                continue


def _roman(nomor: str) -> Iterator[Nomor]:
    """Yield the readings of ``XIIB``, the longest Roman head first: twelve-B.

    Only C and D are also read as a suffix where they could be Roman: a third, a fourth insertion.
    """
    head, first = _ROMAN_HEAD.match(nomor), True
    for cut in range(head.end() if head else 0, 0, -1):
        tail = nomor[cut:]
        if len(tail) < 3 and (not tail or tail.isupper()) and (first or tail in "CD"):
            try:
                yield Nomor(dari_romawi(nomor[:cut]), _rank(tail.lower()))
                first = False
            except ValueError:
                continue


def sort_key(jenis: Jenis, nomor: str) -> Nomor:
    """Return the parts of a number, zero when it has no known form: a key for sorting."""
    found = readings(jenis, nomor)
    return found[0] if found else Nomor(0)


def same(jenis: Jenis, a: str, b: str) -> bool:
    """Return whether two printed numbers are one: ``Pertama`` and ``Kesatu``, ``4a`` and ``4A``."""
    return a == b or bool(set(readings(jenis, a)[:1]) & set(readings(jenis, b)[:1]))


def normalize(jenis: Jenis, nomor: str) -> str:
    """Return a number in the case the law prints it in."""
    match jenis:
        case Jenis.BAGIAN:
            return _words(nomor)
        case Jenis.BUKU | Jenis.PARAGRAF if any(_ordinal(nomor)):
            return _words(nomor)
        case Jenis.AYAT | Jenis.SUBHURUF | Jenis.SUBANGKA | Jenis.BARIS:
            return nomor.lower()
        case Jenis.HURUF:
            return nomor.replace(".", "")
        case Jenis.ANGKA:
            return nomor if nomor[0].isalpha() else nomor.lower()
        case _:
            return nomor.upper()


def _words(nomor: str) -> str:
    """Return an ordinal as the law writes it: ``Keduapuluh satu`` is ``Kedua Puluh Satu``."""
    found = next(_ordinal(nomor), None)
    if found is None:
        return nomor
    if nomor.lower().startswith("pertama"):
        return f"Pertama {_letters(found.sisipan).upper()}" if found.sisipan else "Pertama"
    return render(Jenis.BAGIAN, found)


# --- order ----------------------------------------------------------------------------------------


def follows(jenis: Jenis, before: str, after: str) -> bool:
    """Return whether ``after`` may stand right behind ``before``: the next, or an insertion."""
    return any(
        b == Nomor(a.pokok + 1) or b == Nomor(a.pokok, a.sisipan + 1)
        for a in readings(jenis, before)
        for b in readings(jenis, after)
    )


def resolve(jenis: Jenis, series: Sequence[str]) -> tuple[Nomor, ...]:
    """Return what the numbers of a series mean, each in the light of the one before it."""
    found: list[Nomor] = []
    for nomor in series:
        known = readings(jenis, nomor) or (Nomor(0),)
        last = found[-1] if found else Nomor(0)
        near = (
            n for n in known if n in (Nomor(last.pokok + 1), Nomor(last.pokok, last.sisipan + 1))
        )
        found.append(next(near, known[0]))
    return tuple(found)


def distance(jenis: Jenis, before: str, after: str) -> int:
    """Return how many whole numbers lie from ``before`` to ``after``; 0 when not ascending."""
    a, b = readings(jenis, before)[:1], readings(jenis, after)[:1]
    if not a or not b or b <= a:
        return 0
    return max(b[0].pokok - a[0].pokok, 1)


def is_first(jenis: Jenis, nomor: str) -> bool:
    """Return whether a number opens a list (1, a, I, Kesatu)."""
    return Nomor(1) in readings(jenis, nomor)


# --- printing -------------------------------------------------------------------------------------


def render(jenis: Jenis, nomor: Nomor, like: str = "") -> str:
    """Return the number as the law prints it, without brackets and dots.

    ``like`` is a neighbour whose form is kept: ``Kesatu`` in words, ``I`` in Roman numerals.
    """
    if jenis in HURUF:
        return _letters(nomor.pokok, like) + (str(nomor.sisipan) if nomor.sisipan else "")
    suffix = _letters(nomor.sisipan) if nomor.sisipan else ""
    form = _form(jenis, like)
    if form is Jenis.BAGIAN:
        words = " ".join(word.capitalize() for word in tingkat(nomor.pokok).split())
        return f"{words} {suffix.upper()}".rstrip()
    if form is Jenis.BAB:
        return romawi(nomor.pokok) + suffix.upper()
    deeper = f".{nomor.dalam}" if nomor.dalam else ""
    return f"{nomor.pokok}{suffix if jenis in KECIL else suffix.upper()}{deeper}"


def _form(jenis: Jenis, like: str) -> Jenis:
    """Return the kind that stands for the form: BAGIAN words, BAB Roman, PASAL digits."""
    if like[:1].isdigit():
        return Jenis.PASAL
    if like and any(_ordinal(like)):
        return Jenis.BAGIAN
    if like and any(_roman(like)):
        return Jenis.BAB
    if jenis in TINGKAT:
        return Jenis.BAGIAN
    return Jenis.BAB if jenis in ROMAWI else Jenis.PASAL


def _letters(rank: int, like: str = "") -> str:
    """Return ``a`` to ``z``, then ``aa``, ``bb``; ``aa``, ``ab`` behind a neighbour like ``ab``."""
    times, place = divmod(rank - 1, ABJAD)
    if times and len(set(like.rstrip("0123456789"))) == 2:
        return f"{chr(96 + times)}{chr(97 + place)}"
    return chr(97 + place) * (times + 1)


def first(jenis: Jenis) -> str:
    """Return the first number of a series."""
    return render(jenis, Nomor(1))


def following(jenis: Jenis, *series: str) -> str:
    """Return the next ordinary number after the last of a series (L2'-234a): 14 after 13 or 13B.

    The few numbers before the last tell what it means: after XA, XB, XC comes XI. Raise
    ValueError when the last has not the kind's form.
    """
    if not series or not series[-1]:
        return first(jenis)
    parse(jenis, series[-1])
    return render(jenis, Nomor(resolve(jenis, series[-NEAR:])[-1].pokok + 1), series[-1])


def between(jenis: Jenis, before: str, after: str) -> str:
    """Return the number of a unit inserted between two neighbours (C.4).

    After ``21`` comes ``21A``, after ``21A`` before ``22`` comes ``21B``. Raise ValueError when
    ``after`` leaves no room (between ``21`` and ``21A`` there is no number).
    """
    rights = readings(jenis, after)
    for left in readings(jenis, before):
        new = Nomor(left.pokok, left.sisipan + 1)
        printed = render(jenis, new, before)
        if any(new < right for right in rights) and new in readings(jenis, printed):
            return printed
    raise ValueError(f"tidak ada nomor {jenis} di antara {before} dan {after}")


def fits(jenis: Jenis, before: str, number: str, after: str) -> bool:
    """Return whether a number may stand between two neighbours; "" is no neighbour there."""
    lefts = readings(jenis, before) if before else (Nomor(-1),)
    rights = readings(jenis, after) if after else (Nomor(10**6),)
    return any(a < n < b for n in readings(jenis, number) for a in lefts for b in rights)
