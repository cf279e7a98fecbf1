"""Who refers to a unit of law that is about to go, or to change its number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.ir.printed import PrintedLine

_PASAL = re.compile(r"(?:^|-)pasal-([0-9a-z]+)(?:-|$)")
_HEADING = re.compile(r"\s*Pasal\s+(\w+)\s*$")


def referring(
    line: PrintedLine,
    labels: Sequence[str],
    texts: Mapping[str, str],
    lines: Sequence[PrintedLine],
    *,
    without: tuple[int, int],
) -> str:
    """Return a place that names one of the units beside a line by its label; "" where none does.

    ``without`` are the lines of its own file that say so themselves. In its own Pasal a unit is
    named without the Pasal; whatever names both counts, wherever it stands.
    """
    pasal = pasal_of(line, texts)
    kinds = [_pattern(label) for label in labels]
    if (n := _explained(texts[line.asal.path].split("\n"), kinds, without)) is not None:
        return f"penjelasannya di {line.asal.path}:{n + 1}"
    for path, text in sorted(texts.items()):
        if "/catatan/" in path:
            continue  # remarks name units as the copy printed them that they were made on
        rows = text.split("\n")
        for n, row in enumerate(rows):
            if path == line.asal.path and without[0] <= n < without[1]:
                continue
            shown = f"{row} {rows[n + 1].strip()}" if n + 1 < len(rows) else row
            named = pasal and re.search(rf"\bPasal {pasal}\b(?!\s*$)", shown)
            if named and any(kind.search(shown) for kind in kinds):
                return f"{path}:{n + 1}"
    for other in lines:
        place = other.asal.path == line.asal.path and without[0] < other.asal.line <= without[1]
        found = _PASAL.search(other.unit)
        same = found is not None and found[1] == pasal.lower()
        if same and not place and any(kind.search(other.text) for kind in kinds):
            return str(other.asal)
    return ""


def _explained(
    rows: Sequence[str], kinds: Sequence[re.Pattern[str]], without: tuple[int, int]
) -> int | None:
    """Return the row, in the keys behind the text of an operation, that names a unit in it."""
    deep = len(rows[without[0]]) - len(rows[without[0]].lstrip())
    for n in range(without[1], len(rows)):
        level = len(rows[n]) - len(rows[n].lstrip())
        if rows[n].strip() and (level + 4 <= deep or rows[n].lstrip().startswith("- ")):
            return None
        if re.match(r"\s*(?:Ayat|Huruf|Angka)\s", rows[n]) and any(
            k.search(rows[n]) for k in kinds
        ):
            return n
    return None


def pasal_of(line: PrintedLine, texts: Mapping[str, str]) -> str:
    """Return the number of the Pasal that a line stands in; "" where it is not known."""
    if found := _PASAL.search(line.unit):
        return found[1].upper()
    above = texts[line.asal.path].split("\n")[: line.asal.line]
    return next(iter(_headings(reversed(above))), "")


def _headings(rows: Iterator[str]) -> Iterator[str]:
    return (found[1] for row in rows if (found := _HEADING.match(row)))


def _pattern(label: str) -> re.Pattern[str]:
    """Return what names a unit: ``ayat (2)``, ``huruf b``, ``angka 3``."""
    number = label.strip("().")
    if label.startswith("("):
        return re.compile(rf"[Aa]yat\s+\({re.escape(number)}\)")
    kind = "angka" if number[0].isdigit() else "huruf"
    return re.compile(rf"(?i:{kind})\s+{re.escape(number)}(?![\w(])")
