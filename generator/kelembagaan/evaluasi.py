"""Institutional evaluation (PermenPANRB 20/2018) and maturity (Permendagri 99/2018) by one rule.

An item answered ``a`` of ``n`` contributes its share of the subdimension's maximum times a/n; a
negative statement is reversed first (n + 1 - a). Where the instrument adds the answers as they
stand, that is the same rule, since each of its subdimensions has one item and maximum n.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.diagnostics import Diagnostic, galat
from generator.model.evaluasi import (
    EvaluasiUnit,
    InstrumenEvaluasi,
    JawabanEvaluasi,
    Peringkat,
    Subdimensi,
)


@dataclass(frozen=True, slots=True)
class SkorSubdimensi:
    """One subdimension's score against its maximum."""

    subdimensi: Subdimensi
    skor: Decimal


@dataclass(frozen=True, slots=True)
class HasilEvaluasi:
    """A unit's score, its parts and its rank."""

    unit: str
    instrumen: InstrumenEvaluasi
    bagian: tuple[SkorSubdimensi, ...]
    total: Decimal
    peringkat: Peringkat


def item_score(answer: int, negative: bool, sub: Subdimensi, highest: int) -> Decimal:
    """Return what one answer contributes."""
    value = highest + 1 - answer if negative else answer
    return sub.maksimum / sub.butir * value / highest


def subdimension_score(
    jawaban: JawabanEvaluasi, sub: Subdimensi, instrumen: InstrumenEvaluasi
) -> SkorSubdimensi:
    """Return the score of one subdimension."""
    parts = (
        item_score(a, number in jawaban.negatif, sub, instrumen.jawaban_tertinggi)
        for number, a in enumerate(jawaban.jawaban, start=1)
    )
    return SkorSubdimensi(sub, sum(parts, Decimal(0)))


def rank(total: Decimal, instrumen: InstrumenEvaluasi) -> Peringkat:
    """Return the first rank, from the best down, whose bound the score exceeds."""
    return next(p for p in instrumen.peringkat if total > p.di_atas)


def evaluate(jawaban: EvaluasiUnit, instrumen: InstrumenEvaluasi) -> HasilEvaluasi:
    """Score a unit; the answers must fit the instrument (see :func:`misfits`)."""
    by_id = {str(s.id): s for s in instrumen.subdimensi}
    parts = tuple(
        subdimension_score(j, by_id[str(j.subdimensi)], instrumen) for j in jawaban.jawaban
    )
    total = sum((p.skor for p in parts), Decimal(0))
    return HasilEvaluasi(str(jawaban.unit), instrumen, parts, total, rank(total, instrumen))


def misfits(jawaban: EvaluasiUnit, instrumen: InstrumenEvaluasi) -> tuple[Diagnostic, ...]:
    """Return a K20 for every answer sheet that does not fit the instrument."""
    by_id = {str(s.id): s for s in instrumen.subdimensi}
    found = []
    for sheet in jawaban.jawaban:
        sub = by_id.get(str(sheet.subdimensi))
        if sub is None:
            hint = f"yang ada: {', '.join(by_id)}"
            found.append(galat(sheet.asal, "K20", f"subdimensi {sheet.subdimensi} tidak ada", hint))
        elif len(sheet.jawaban) != sub.butir:
            message = (
                f"{sub.nama} mempunyai {sub.butir} butir, jawaban berjumlah {len(sheet.jawaban)}"
            )
            found.append(galat(sheet.asal, "K20", message))
        elif not all(1 <= a <= instrumen.jawaban_tertinggi for a in sheet.jawaban):
            message = f"jawaban {sub.nama} harus 1 sampai dengan {instrumen.jawaban_tertinggi}"
            found.append(galat(sheet.asal, "K20", message))
    missing = by_id.keys() - {str(j.subdimensi) for j in jawaban.jawaban}
    if missing:
        names = ", ".join(sorted(missing))
        found.append(galat(jawaban.asal, "K20", f"subdimensi belum dijawab: {names}"))
    return tuple(found)
