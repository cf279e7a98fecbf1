"""Formulas that authors type: each stands alone on a line, and can be read."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Span, galat
from generator.model import rumus

TULIS = 'Tulis pada satu baris, misalnya "[[rumus: T = (L × S) / 100]]".'


def formula_faults(place: Span, line: str) -> Iterator[Diagnostic]:
    """Yield an S115 for a formula in a line that cannot be read, or does not stand alone."""
    if rumus.is_formula(line):
        yield from _unreadable(place, rumus.body(line))
    elif rumus.AWAL.search(line):
        pesan = "Rumus tidak berdiri sendiri pada satu baris, atau tidak ditutup."
        yield galat(place, "S115", pesan, TULIS)


def _unreadable(place: Span, isi: str) -> Iterator[Diagnostic]:
    try:
        rumus.read(isi)
    except rumus.RumusKeliru as e:
        pesan = f"Rumus tidak dapat dibaca setelah “{isi[: e.kolom].strip()}”: {e}."
        yield galat(place, "S115", pesan, TULIS)
