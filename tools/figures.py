"""Measured figures with their targets and exceptions, printed as a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """How many of ``total`` were right; each exception is one line that explains itself.

    ``notes`` are lines that are always printed, all of them.
    """

    name: str
    found: float
    total: float
    target: float
    exceptions: tuple[str, ...] = ()
    unit: str = "%"
    notes: tuple[str, ...] = ()

    @property
    def value(self) -> float:
        """The share found, or the number itself when the unit is no percentage."""
        if self.unit != "%":
            return self.found
        return 100.0 * self.found / self.total if self.total else 100.0

    @property
    def reached(self) -> bool:
        """Whether the target is reached."""
        return self.value >= self.target


def table(figures: Iterable[Figure]) -> str:
    """Return the figures as an aligned table, a line each."""
    rows = [("Ukuran", "Nilai", "Sasaran", "Benar/semua", "")]
    for f in figures:
        of = f"{f.found:.0f}/{f.total:.0f}" if f.unit == "%" else ""
        mark = "ya" if f.reached else "BELUM"
        rows.append((f.name, f"{f.value:.2f} {f.unit}", f">= {f.target:g} {f.unit}", of, mark))
    widths = [max(len(row[n]) for row in rows) for n in range(5)]
    lines = ["  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)) for row in rows]
    return "\n".join(line.rstrip() for line in lines)


def report(figures: Iterable[Figure], most: int | None = None) -> str:
    """Return the table and below it every exception (or the first ``most`` of each figure)."""
    figures = tuple(figures)
    out = [table(figures)]
    for f in figures:
        if f.notes:
            out += ["", f"{f.name}:", *(f"  {note}" for note in f.notes)]
        if f.exceptions:
            shown = f.exceptions[:most]
            out += ["", f"{f.name}: {len(f.exceptions)} pengecualian", *(f"  - {x}" for x in shown)]
            if len(shown) < len(f.exceptions):
                out.append(f"  ... dan {len(f.exceptions) - len(shown)} lagi (--semua)")
    return "\n".join(out)


CLASSES = ("derau teks", "silap pembentuk", "kita")


def markdown(figures: Iterable[Figure]) -> str:
    """Return the figures as a Markdown table, with how many exceptions are of which class."""
    rows = ["| ukuran | nilai | sasaran | benar/semua | pengecualian |", "| --- " * 5 + "|"]
    for f in figures:
        of = f"{f.found:.0f}/{f.total:.0f}" if f.unit == "%" else ""
        counts = {c: sum(f" {c}: " in x for x in f.exceptions) for c in CLASSES}
        told = "; ".join(f"{n} {c}" for c, n in counts.items() if n) or str(len(f.exceptions) or "")
        value, target = f"{f.value:.2f} {f.unit}", f">= {f.target:g} {f.unit}"
        rows.append(f"| {f.name.strip()} | {value} | {target} | {of} | {told} |")
    return "\n".join(rows)
