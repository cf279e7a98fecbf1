"""All institutional rules of ``content/_aturan`` together."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.aturan import AturanTipologi
from generator.model.beban_kerja import TetapanBebanKerja
from generator.model.evaluasi import InstrumenEvaluasi
from generator.model.plafon import AturanPlafon


@dataclass(frozen=True, slots=True)
class KumpulanAturan:
    """Typology, ceilings, workload constants, and the two instruments of evaluation."""

    tipologi: AturanTipologi
    plafon: AturanPlafon
    beban_kerja: TetapanBebanKerja
    kelembagaan: InstrumenEvaluasi
    kematangan: InstrumenEvaluasi
