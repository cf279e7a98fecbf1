"""Words that a scan misread: letters that look alike stand for each other.

A word is doubtful when the dictionary does not know it, while with one look-alike put right it is
a word that the same text prints, or one of the dictionary. It stays as it is, and is told.
So do scraps: two or three letters that are no word, which a scan leaves of the print in the margin
(``ep``, ``itj``) or of a word that it broke (``pida na``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from generator.diagnostics import Diagnostic, peringatan
from generator.intake.hunspell import find_hunspell, unknown
from generator.model.lines import Line

_WORD = re.compile(r"(?<![\w./@-])[^\W\d_]{4,}(?![\w/@-])")
_CAPITAL = re.compile(r"[A-Z][a-z]{2,}\Z")
_NO_SYLLABLE = re.compile(r"ii|vv|tt|ri\Z|rn[aeiou]|cl")  # no Indonesian word has them so
_AMOUNT = re.compile(r"\bRp ?\d[\d.,]*[OoIlSB][\dOoIlSB.,]*")
LOOK_ALIKE = (
    *(("rn", "m"), ("vv", "w"), ("cl", "d"), ("li", "h"), ("ii", "n"), ("ri", "n")),
    *(("l", "i"), ("i", "l"), ("i", "t"), ("t", "i"), ("f", "t"), ("l", "t"), ("t", "l")),
    *(("c", "e"), ("e", "c"), ("h", "b"), ("b", "h"), ("u", "n"), ("n", "u"), ("m", "rn")),
)
_SCRAP = re.compile(r"(?<![\w./(\-–@&'’\"“])[a-z]{2,3}(?![\w.)/\-–:;@('’\"”])")
_COUNTED = re.compile(r"[ivxlc]+\Z|(.)\1+\Z")  # numbers, and what is to be filled in: xxx
_SHORTS = """
    app atk bed bln bus cm cq db des dgn dkk dlm dll dsb dst eks gap gas ha hb hoc hr hz jis jo jt
    kg kit km krn kv kvp kw lab lt lux max mg mid min ml mm ms no pd per pra pro qq ram sbg sd sp
    sub tdk tgl thn tip tr tsb ttd up utk va web yg
    act add adi air all and any are as at be but by can day de del den der did due een en ex fee
    for get go has het how if in is it its la law le los low mee met new non not now of off oil on
    op or our out own pay ray see set she tax te the to top tot two use van via vs was we who why
"""
_SHORT = frozenset(_SHORTS.split())  # units, short forms, foreign words of enacted texts
RARE = 2  # times that a misread word is printed at the most
LONG = 6  # letters from which the dictionary alone may say what was meant
OFTEN = 5  # times that the word meant is printed where the misread one may be a name


def doubtful(lines: Sequence[Line]) -> list[Diagnostic]:
    """Return a warning for every line with words that look misread; none without a dictionary."""
    base = find_hunspell()
    if base is None:
        return []
    words = Counter(word for line in lines for word in _WORD.findall(line.text))
    printed = Counter[str]()
    for word, times in words.items():
        printed[word.lower()] += times
    rare = {w.lower() for w in words if printed[w.lower()] <= RARE and _plain(w)}
    odd = unknown(base, rare)
    meant = {word: list(_meant(word)) for word in odd}
    asked = {other for word, found in meant.items() if _odd(word) for other in found}
    known = asked - unknown(base, asked)
    names = {word.lower() for word in words if _CAPITAL.match(word)}
    misread = {
        word: best
        for word, found in meant.items()
        if (best := _best(word, found, printed, known - odd))
        and (word not in names or printed[best] >= OFTEN or word[0] == "i")
    }
    short = {w for line in lines for w in _SCRAP.findall(line.text) if not _COUNTED.match(w)}
    scraps = unknown(base, short - _SHORT)
    return [
        peringatan(line.asal, "H35", f"Kata rusak atau meragukan: {', '.join(told)}.")
        for line in lines
        if (told := [*_told(line.text, misread), *_scraps(line.text, scraps)])
    ]


def _scraps(text: str, scraps: Set[str]) -> list[str]:
    return [f"“{scrap}”" for scrap in dict.fromkeys(_SCRAP.findall(text)) if scrap in scraps]


def _plain(word: str) -> bool:
    """Whether a word is written as running text is: no name, no heading."""
    return word.islower() or bool(_CAPITAL.match(word))


def _meant(word: str) -> Iterator[str]:
    for seen, other in LOOK_ALIKE:
        at = word.find(seen)
        while at >= 0:
            yield f"{word[:at]}{other}{word[at + len(seen) :]}"
            at = word.find(seen, at + 1)


def _best(word: str, found: Sequence[str], printed: Counter[str], known: Set[str]) -> str:
    """Return what was meant: what the text prints more often than the word, or what is known."""
    often = [x for x in found if printed[x] > max(printed[word], 1)]
    if often:
        return max(often, key=printed.__getitem__)
    return next((x for x in found if x in known), "")


def _odd(word: str) -> bool:
    """Whether a word shows by its letters alone that it was misread."""
    return len(word) >= LONG and bool(_NO_SYLLABLE.search(word))


def _told(text: str, misread: dict[str, str]) -> list[str]:
    words = [
        f"“{word}” (mungkin “{misread[word.lower()]}”)"
        for word in _WORD.findall(text)
        if word.lower() in misread and _plain(word)
    ]
    return words + [f"“{amount.rstrip('.,')}”" for amount in _AMOUNT.findall(text)]
