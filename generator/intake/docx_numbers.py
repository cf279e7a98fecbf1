"""Automatic numbers of Word as the labels that it would print."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

_PLACE = re.compile(r"%(\d)")
_TENS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: first number, number format, label pattern such as ``(%1)``."""

    start: int
    format: str
    pattern: str


class Numbering:
    """Counts the lists of a document in reading order."""

    def __init__(self, document: Document) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._abstract: dict[str, str] = {}
        self._styles: dict[str, tuple[str, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._read_numbering(document)
        self._read_styles(document)

    def label(self, paragraph: etree._Element) -> str:
        """Return the label of ``paragraph`` and count it; "" when it has none."""
        number, depth = self._of(paragraph)
        levels = self._levels.get(number)
        if not levels or depth not in levels or levels[depth].format in ("bullet", "none"):
            return ""
        counts = self._counts.setdefault(self._abstract[number], {})
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
        own = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        number, depth = self._styles.get(_value(style), ("", 0))
        if own is not None:
            number = _value(own.find(qn("w:numId"))) or number
            depth = int(_value(own.find(qn("w:ilvl"))) or depth)
        return ("", 0) if number == "0" else (number, depth)

    def _read_numbering(self, document: Document) -> None:
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):  # how python-docx says that no part numbers lists
            return
        lists = {x.get(qn("w:abstractNumId")): x for x in root.iterfind(qn("w:abstractNum"))}
        for num in root.iterfind(qn("w:num")):
            number, abstract = num.get(qn("w:numId")), _value(num.find(qn("w:abstractNumId")))
            levels = _levels(lists[abstract]) if abstract in lists else {}
            restarted = False
            for override in num.iterfind(qn("w:lvlOverride")):
                depth = int(override.get(qn("w:ilvl")) or 0)
                start = _value(override.find(qn("w:startOverride")))
                if start and depth in levels:
                    levels[depth] = Level(int(start), levels[depth].format, levels[depth].pattern)
                    restarted = True
            self._levels[number] = levels
            self._abstract[number] = f"num {number}" if restarted else f"abstract {abstract}"

    def _read_styles(self, document: Document) -> None:
        for style in document.styles.element.iterfind(qn("w:style")):
            own = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            if own is not None:
                depth = int(_value(own.find(qn("w:ilvl"))) or 0)
                self._styles[style.get(qn("w:styleId"))] = (_value(own.find(qn("w:numId"))), depth)


def _levels(abstract: etree._Element) -> dict[int, Level]:
    found = {}
    for level in abstract.iterfind(qn("w:lvl")):
        start = _value(level.find(qn("w:start"))) or "1"
        kind = _value(level.find(qn("w:numFmt"))) or "decimal"
        pattern = _value(level.find(qn("w:lvlText")))
        found[int(level.get(qn("w:ilvl")) or 0)] = Level(int(start), kind, pattern)
    return found


def _value(element: etree._Element | None) -> str:
    return "" if element is None else str(element.get(qn("w:val")) or "")


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
