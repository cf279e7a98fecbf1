"""In which texts a pattern may match, told from the words that it needs.

A pattern goes through a text letter by letter, which takes long where there are many of both;
which texts hold a word stands in an index, made once. Need is read from the pattern itself. A text
is passed over only if it cannot match; of what is not understood nothing is claimed.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from itertools import accumulate, product
from typing import Any

Isi = Any  # of a part, as the parser gives it
Kata = frozenset[str]  # one of these must stand in a text
BANYAK = 64  # words, one of which must stand; with more a pattern tells too little
BENTUK = 24  # spellings of one passage
ULANG = 2  # times that something which stands several times is looked at
ANGKA = frozenset("0123456789")
KATA = re.compile(r"\w+")


class _Seperti(dict[int, str]):
    """Signs by the digit or ASCII letter that a pattern takes them for, and str.lower does not."""

    def __missing__(self, n: int) -> str:
        tanda = chr(n)
        self[n] = str(unicodedata.decimal(tanda)) if tanda.isdecimal() else tanda
        return self[n]


_SEPERTI = _Seperti({0x130: "i", 0x131: "i", 0x17F: "s"})


def folded(teks: str) -> str:
    """Return a text in small letters; what a pattern may take for one sign is one sign."""
    return teks.lower() if teks.isascii() else teks.translate(_SEPERTI).lower()


class Indeks:
    """Which of some texts hold what. Texts never change, so what was told once holds."""

    def __init__(self, teks: Iterable[str]) -> None:
        semua = [folded(satu) for satu in teks]
        self._teks = _Deretan(semua)
        self._tempat: defaultdict[str, list[int]] = defaultdict(list)
        for n, satu in enumerate(semua):
            for kata in set(KATA.findall(satu)):
                self._tempat[kata].append(n)
        self._kata = _Deretan(list(self._tempat))
        self._dikenal: dict[str, frozenset[int]] = {}

    def may_match(self, pola: re.Pattern[str]) -> frozenset[int] | None:
        """Return the texts, by position, in which a pattern may match; None where any may."""
        syarat = needs(pola)
        return self._meeting(syarat) if syarat else None

    def _meeting(self, syarat: Sequence[Syarat]) -> frozenset[int]:
        """Return the texts that meet all of some needs."""
        awal, *lain = syarat
        ada = self._with_one(awal)
        for satu in lain:
            if not ada:
                break
            ada &= self._with_one(satu)
        return ada

    def _with_one(self, satu: Syarat) -> frozenset[int]:
        """Return the texts that hold one of some words, or meet one alternative."""
        if isinstance(satu, Cabang):
            return frozenset[int]().union(*map(self._meeting, satu.pilihan))
        return frozenset[int]().union(*map(self._holding, satu))

    def _holding(self, bagian: str) -> frozenset[int]:
        """Return the texts that hold signs in a row: told of their words where they are one."""
        if bagian not in self._dikenal:
            ketemu: Iterable[int]
            if KATA.fullmatch(bagian):
                kata = (self._kata.isi[n] for n in self._kata.holding(bagian))
                ketemu = (n for satu in kata for n in self._tempat[satu])
            else:
                ketemu = self._teks.holding(bagian)
            self._dikenal[bagian] = frozenset(ketemu)
        return self._dikenal[bagian]


class _Deretan:
    """Strings one behind the other, gone through at once."""

    def __init__(self, isi: Sequence[str]) -> None:
        self.isi = isi
        self._awal = [0, *accumulate(len(satu) + 1 for satu in isi)]
        self._semua = "\0".join(isi)

    def holding(self, bagian: str) -> Iterator[int]:
        """Yield the strings, by position, that hold signs in a row."""
        awal = self._semua.find(bagian)
        while awal >= 0:
            n = bisect_right(self._awal, awal)
            yield n - 1
            awal = self._semua.find(bagian, self._awal[n])


@dataclass(frozen=True, slots=True)
class Cabang:
    """Alternatives, each with all that it needs."""

    pilihan: tuple[tuple[Kata | Cabang, ...], ...]


Syarat = Kata | Cabang


@lru_cache(maxsize=4096)
def needs(pola: re.Pattern[str]) -> tuple[Syarat, ...]:
    """Return sets of words of which every text with a match holds at least one each.

    Words are folded (:func:`folded`) and may be parts of those of the text, or signs; what tells
    most comes first.
    """
    return _telling(_dibaca(pola).syarat)


def _telling(syarat: Iterable[Syarat]) -> tuple[Syarat, ...]:
    semua = (satu if isinstance(satu, Cabang) else _huruf(satu) for satu in syarat)
    return tuple(sorted({satu for satu in semua if satu}, key=_terang, reverse=True))


def _huruf(bentuk: Kata) -> Kata:
    """Return the longest word of each spelling, its signs if it has none; nothing of a blank."""
    kata = [max(KATA.findall(satu), key=len, default=satu) for satu in bentuk]
    terang = all(kata) and " " not in kata and len(kata) <= BANYAK
    return frozenset(kata) if terang else frozenset()


def _terang(satu: Syarat) -> tuple[int, int, list[str]]:
    """Return how much a need tells: long words, and few of them; alternatives are told last."""
    if isinstance(satu, Cabang):
        return 0, -len(satu.pilihan), []
    return min(map(len, satu)), -len(satu), sorted(satu)


# --- the parsed pattern --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Bentuk:
    """A part of a pattern: all that it may match, if that is known, and what it needs anyway."""

    tepat: Kata = frozenset()  # none: anything
    wajib: tuple[Syarat, ...] = ()
    awal: Kata = frozenset()  # how it begins, where it may then go on

    @property
    def syarat(self) -> tuple[Syarat, ...]:
        """Return all that it needs."""
        return (*self.wajib, self.tepat) if self.tepat else self.wajib


_HAMPA = _Bentuk(frozenset({""}))  # takes no room
_APA_PUN = _Bentuk()


def _dibaca(pola: re.Pattern[str]) -> _Bentuk:
    """Return what a pattern needs, by the parser of the standard library, which is not public."""
    try:
        parser = import_module("re._parser")
        return _deret(parser.parse(pola.pattern, pola.flags))
    except (ImportError, AttributeError, LookupError, TypeError, ValueError):
        return _APA_PUN


def _deret(bagian: Iterable[tuple[object, Isi]]) -> _Bentuk:
    """Return what parts one behind the other need."""
    wajib: list[Syarat] = []
    kini, utuh = _HAMPA.tepat, True  # what stands here since the last part that may be anything
    for op, isi in bagian:
        satu = _satu(str(op), isi)
        wajib += satu.wajib
        sini = satu.tepat or satu.awal
        if len(kini) * len(sini) <= BENTUK:
            kini = frozenset(a + b for a in kini for b in sini) or kini
        elif satu.tepat:
            wajib.append(kini)
            kini, utuh = satu.tepat, False
        if not satu.tepat:
            wajib.append(kini)
            kini, utuh = _HAMPA.tepat, False
    return _Bentuk(kini, tuple(wajib)) if utuh else _Bentuk(wajib=(*wajib, kini))


def _satu(op: str, isi: Isi) -> _Bentuk:
    """Return what one part needs."""
    return _CARA[op](isi) if op in _CARA else _APA_PUN


def _tanda(huruf: str) -> Kata:
    """Return a letter as it is folded; nothing where a pattern may take yet others for it."""
    sendiri = huruf.isascii() or huruf.lower() == huruf.upper()
    return frozenset({folded(huruf)}) if sendiri else frozenset()


def _salah_satu(pilihan: Iterable[tuple[object, Isi]]) -> Kata:
    """Return the letters of a set that names each, or digits."""
    huruf: set[str] = set()
    for op, isi in pilihan:
        angka = ANGKA if str(isi) == "CATEGORY_DIGIT" else frozenset[str]()
        satu = _tanda(chr(isi)) if str(op) == "LITERAL" else angka
        if not satu:
            return frozenset()
        huruf |= satu
    return frozenset(huruf)


def _ulang(satu: _Bentuk, paling_sedikit: int, paling_banyak: int) -> _Bentuk:
    if paling_sedikit == 0:
        return _Bentuk(satu.tepat | {""} if satu.tepat and paling_banyak == 1 else frozenset())
    if paling_banyak == 1:
        return satu
    tepat = frozenset("".join(x) for x in product(satu.tepat, repeat=min(paling_sedikit, ULANG)))
    if paling_sedikit == paling_banyak <= ULANG:
        return _Bentuk(tepat, satu.wajib)
    return _Bentuk(wajib=satu.syarat, awal=tepat if len(tepat) <= BENTUK else frozenset())


def _cabang(cabang: Sequence[_Bentuk]) -> _Bentuk:
    """Return what alternatives need: all their spellings, or what each needs."""
    if all(satu.tepat for satu in cabang):
        tepat = frozenset[str]().union(*(satu.tepat for satu in cabang))
        if len(tepat) <= BANYAK:
            return _Bentuk(tepat)
    perlu = tuple(_telling(satu.syarat) for satu in cabang)
    return _Bentuk(wajib=(Cabang(perlu),)) if all(perlu) else _APA_PUN


_CARA: Mapping[str, Callable[[Isi], _Bentuk]] = {
    "LITERAL": lambda isi: _Bentuk(_tanda(chr(isi))),
    "IN": lambda isi: _Bentuk(_salah_satu(isi)),
    "AT": lambda _: _HAMPA,
    "ASSERT_NOT": lambda _: _HAMPA,
    # what stands beside the match is needed too, and takes no room
    "ASSERT": lambda isi: _Bentuk(_HAMPA.tepat, _deret(isi[1]).syarat),
    "SUBPATTERN": lambda isi: _deret(isi[3]),
    "ATOMIC_GROUP": _deret,
    "BRANCH": lambda isi: _cabang([_deret(satu) for satu in isi[1]]),
    "MAX_REPEAT": lambda isi: _ulang(_deret(isi[2]), isi[0], isi[1]),
    "MIN_REPEAT": lambda isi: _ulang(_deret(isi[2]), isi[0], isi[1]),
    "POSSESSIVE_REPEAT": lambda isi: _ulang(_deret(isi[2]), isi[0], isi[1]),
}
