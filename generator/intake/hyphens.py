"""Words that the margin parted: put together again, with or without their hyphen.

The text itself decides first (the same word elsewhere), then the dictionary of the machine. What
neither knows is told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.diagnostics import Diagnostic, peringatan
from generator.intake.hunspell import find_hunspell, unknown
from generator.model.lines import Line

_PARTED = re.compile(r"(?P<left>[^\W\d_]{2,}(?:-[^\W\d_]+)*)[-\u2010\u00ac]\Z")
_REST = re.compile(
    r"(?P<right>[a-z]{2,}|[A-Z]{2,}(?![a-z]))(?P<after>(?:[-/][^\W\d_]+)*[^\w\s]*)(?:\s+|\Z)"
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
ROOT = 3  # letters that a doubled word repeats at the least: se-baik-baik-nya
Parted = dict[int, tuple[re.Match[str], re.Match[str]]]


def mend(lines: Sequence[Line]) -> tuple[list[Line], list[Diagnostic]]:
    """Return the lines with every parted word whole on the first of its two lines."""
    parted: Parted = dict(_parted(lines))
    if not parted:
        return list(lines), []
    printed = Counter(word.lower() for line in lines for word in _WORD.findall(line.text))
    asked = {f"{left}{mark}{right}" for left, right in _halves(parted) for mark in ("", "-")}
    asked |= {half for pair in _halves(parted) for half in pair}
    known = _known(frozenset(asked))
    out, notes = list(lines), []
    home = {n: n for n in parted}
    for n, (_, right) in parted.items():
        at = home[n]
        left = _PARTED.search(out[at].text)  # where the word before was taken from, places moved
        assert left is not None
        glue = _glue(left["left"].lower(), right["right"].lower(), printed, known)
        word = f"{left['left']}{glue}{right['right']}"
        rest = out[n + 1].text[right.end() :]
        out[at] = replace(out[at], text=f"{out[at].text[: left.start()]}{word}{right['after']}")
        out[n + 1] = replace(out[n + 1], text=rest)
        if not rest and n + 1 in parted:
            home[n + 1] = at  # a word over three lines
        elif (
            known is not None
            and not glue
            and word.lower() not in known | (_known(frozenset({word.lower()})) or frozenset())
            and printed[word.lower()] < 1
        ):
            what = f"“{word}” disambung dari dua baris, tetapi tidak dikenal sebagai kata."
            notes.append(peringatan(out[at].asal, "H35", what))
    return out, notes


def _parted(lines: Sequence[Line]) -> Iterator[tuple[int, tuple[re.Match[str], re.Match[str]]]]:
    for n, line in enumerate(lines[:-1]):
        if line.text[-1:] not in "-\u2010\u00ac":
            continue
        left, right = _PARTED.search(line.text), _REST.match(lines[n + 1].text)
        if left and right and left["left"].isupper() == right["right"].isupper():
            yield n, (left, right)


def _halves(parted: Parted) -> Iterator[tuple[str, str]]:
    return ((left["left"].lower(), right["right"].lower()) for left, right in parted.values())


def _glue(left: str, right: str, printed: Counter[str], known: frozenset[str] | None) -> str:
    """Return what stands between the halves of a word: a hyphen where both are words."""
    joined, hyphened = left + right, f"{left}-{right}"
    if hyphened in printed or _doubled(left, right):
        return "-"
    if joined in printed:
        return ""
    if known is None:
        return "-" if printed[left] > 1 and printed[right] > 1 else ""
    return "" if joined in known or not {left, right} <= known else "-"


def _doubled(left: str, right: str) -> bool:
    """Whether the second half repeats the root of the first: undang-undang, sebaik-baiknya."""
    last = left.rpartition("-")[2]
    return any(right.startswith(last[n:]) for n in range(len(last) - ROOT + 1))


def _known(words: frozenset[str]) -> frozenset[str] | None:
    """Return those of the words that the dictionary knows; None without one."""
    base = find_hunspell()
    return words - unknown(base, words) if base else None
