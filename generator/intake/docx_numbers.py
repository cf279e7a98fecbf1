"""Automatic numbers of Word as the labels that it would print."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PLACE = re.compile(r"%(\d)")
_TENS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def w(name: str) -> str:
    """Return the full name of an element or attribute of WordprocessingML."""
    return f"{{{_W}}}{name}"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: first number, number format, label pattern such as ``(%1)``."""

    start: int
    format: str
    pattern: str


class Numbering:
    """Counts the lists of a document in reading order.

    Lists of one abstract definition count on from each other; one that says where it starts does so
    at its first paragraph of that level (ISO/IEC 29500-1, 17.9.26), and what follows goes on there.
    """

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._abstract: dict[str, str] = {}
        self._restarts: set[tuple[str, int]] = set()  # list and level, until they are met
        self._styles: dict[str, tuple[str, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if numbering is not None:
            self._read_numbering(numbering)
        if styles is not None:
            self._read_styles(styles)

    def label(self, paragraph: etree._Element) -> str:
        """Return the label of ``paragraph`` and count it; "" when it has none."""
        number, depth = self._of(paragraph)
        levels = self._levels.get(number)
        if not levels or depth not in levels or levels[depth].format in ("bullet", "none"):
            return ""
        counts = self._counts.setdefault(self._abstract[number], {})
        if (number, depth) in self._restarts:
            self._restarts.discard((number, depth))
            counts.pop(depth, None)
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        return _PLACE.sub(
            lambda m: self._figure(levels, counts, int(m[1]) - 1), levels[depth].pattern
        )

    def _figure(self, levels: dict[int, Level], counts: dict[int, int], depth: int) -> str:
        level = levels.get(depth, Level(1, "decimal", ""))
        return figure(counts.get(depth, level.start), level.format)

    def _of(self, paragraph: etree._Element) -> tuple[str, int]:
        """Return the list and level of a paragraph, its own or that of its style."""
        own = paragraph.find(f"{w('pPr')}/{w('numPr')}")
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        number, depth = self._styles.get(_value(style), ("", 0))
        if own is not None:
            number = _value(own.find(w("numId"))) or number
            depth = _whole(_value(own.find(w("ilvl"))), depth)
        return ("", 0) if number == "0" else (number, depth)

    def _read_numbering(self, root: etree._Element) -> None:
        lists = {x.get(w("abstractNumId")): x for x in root.iterfind(w("abstractNum"))}
        for num in root.iterfind(w("num")):
            number, abstract = num.get(w("numId")) or "", _value(num.find(w("abstractNumId")))
            levels = _levels(lists[abstract]) if abstract in lists else {}
            for override in num.iterfind(w("lvlOverride")):
                depth = _whole(override.get(w("ilvl")))
                start = _value(override.find(w("startOverride")))
                if start and depth in levels:
                    levels[depth] = replace(levels[depth], start=_whole(start, 1))
                    self._restarts.add((number, depth))
            self._levels[number] = levels
            self._abstract[number] = abstract

    def _read_styles(self, root: etree._Element) -> None:
        for style in root.iterfind(w("style")):
            own = style.find(f"{w('pPr')}/{w('numPr')}")
            if own is not None:
                depth = _whole(_value(own.find(w("ilvl"))))
                self._styles[style.get(w("styleId")) or ""] = (_value(own.find(w("numId"))), depth)


def _levels(abstract: etree._Element) -> dict[int, Level]:
    found = {}
    for level in abstract.iterfind(w("lvl")):
        start = _whole(_value(level.find(w("start"))), 1)
        kind = _value(level.find(w("numFmt"))) or "decimal"
        pattern = _value(level.find(w("lvlText")))
        found[_whole(level.get(w("ilvl")))] = Level(start, kind, pattern)
    return found


def _whole(text: str | None, otherwise: int = 0) -> int:
    """Return a number of Word; one that is none, or larger than Word counts, is ``otherwise``."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else otherwise


def _value(element: etree._Element | None) -> str:
    return "" if element is None else str(element.get(w("val")) or "")


def figure(number: int, kind: str) -> str:
    """Return ``number`` in a number format of Word."""
    match kind:
        case "lowerLetter" | "upperLetter":
            letters = chr(97 + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letters if kind == "lowerLetter" else letters.upper()
        case "lowerRoman" | "upperRoman":
            return roman(number) if kind == "upperRoman" else roman(number).lower()
        case "bullet" | "none":
            return ""
        case "decimalZero":
            return f"{number:02d}"
        case _:
            return str(number)


def roman(number: int) -> str:
    """Return ``number`` as a Roman number."""
    text = ""
    for value, digits in _TENS:
        text += digits * (number // value)
        number %= value
    return text
