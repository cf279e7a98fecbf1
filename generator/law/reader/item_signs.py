"""Items of an amendment that are numbered otherwise than by digits: ``A.``, ``I.``, ``Kesatu:``.

Older regional law does so. They are read as ``1.``, ``2.`` and so on, which is told once: the
ledger, and whoever reads it, counts them in their order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from generator.diagnostics import Diagnostic, peringatan
from generator.law.reader.instruction import names_change
from generator.model.bilangan import dari_romawi, dari_tingkat
from generator.model.lines import Line

_OPENED = re.compile(r"\b(?:di\s?[ru]?ubah|perubahan|berubah)\b.*:\W*\Z", re.DOTALL | re.IGNORECASE)
_CLOSED = re.compile(r"(?:PASAL|Pasal)\s+(?:II|2)\b|PENJELASAN\b|Ditetapkan di\b|Agar setiap orang")
_WITHIN = re.compile(r"\d{1,3}[.)]\s|[\"“]?Pasal\s+\d+[A-Z]{0,2}\Z")
ABOVE, AHEAD = 6, 3  # lines that open the list, and those over which an instruction may go


def _letter(sign: str) -> int:
    return ord(sign) - 64


def _ordinal(sign: str) -> int:
    try:
        return dari_tingkat(sign.lower())
    except ValueError:
        return 0


_SIGNS: tuple[tuple[re.Pattern[str], Callable[[str], int]], ...] = (
    (re.compile(r"(?P<n>[A-Z])[.)]\s+(?P<kata>\S.*)\Z", re.DOTALL), _letter),
    (re.compile(r"(?P<n>[IVX]{1,5})[.)]\s+(?P<kata>\S.*)\Z", re.DOTALL), dari_romawi),
    (re.compile(r"\((?P<n>\d{1,2})\)\s+(?P<kata>\S.*)\Z", re.DOTALL), int),
    (re.compile(r"(?P<n>[KP][Ee][A-Za-z]+)\s*[:.,]\s+(?P<kata>\S.*)\Z", re.DOTALL), _ordinal),
)


def renumbered(lines: Sequence[Line]) -> tuple[list[Line], list[Diagnostic]]:
    """Return the lines with such items as numbered ones, and what is told of it."""
    for sign, value in _SIGNS:
        if items := list(_series(lines, sign, value)):
            out, first = list(lines), items[0][0]
            for number, (at, words) in enumerate(items, start=1):
                out[at] = replace(lines[at], text=f"{number}. {words}")
            told = f"“{lines[first].text.split()[0]}” dan seterusnya"
            what = f"Butir {told} dibaca sebagai butir 1 sampai dengan {len(items)}."
            return out, [peringatan(lines[first].asal, "H85", what)]
    return list(lines), []


def _series(
    lines: Sequence[Line], sign: re.Pattern[str], value: Callable[[str], int]
) -> Iterator[tuple[int, str]]:
    """Yield where the items stand that such signs number, and their words; none for no list."""
    last = 0
    for n, line in enumerate(lines):
        if last and _CLOSED.match(line.text):
            return
        m = sign.match(line.text)
        if m is None or value(m["n"]) != last + 1:
            continue
        opened = last or _opens(lines[max(n - ABOVE, 0) : n])
        after = " ".join(x.text for x in lines[n + 1 : n + AHEAD])
        if opened and names_change(f"{m['kata']} {after}"):
            last += 1
            yield n, m["kata"]


def _opens(above: Sequence[Line]) -> bool:
    """Return whether lines are the words that open Pasal I, and no text that an item restates."""
    words = " ".join(line.text for line in above)
    return bool(_OPENED.search(words)) and not any(_WITHIN.match(line.text) for line in above)
