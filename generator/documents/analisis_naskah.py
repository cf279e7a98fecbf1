"""What the chapters of the paper say of the analysis in sentences of their own."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.bahan import Bahan
from generator.documents.tabel.beban import BebanView, beban_kerja
from generator.documents.tabel.skor import SkorView, skor_tipologi
from generator.documents.tabel.struktur import (
    ManfaatView,
    PenempatanView,
    StrukturView,
    hasil_bersih,
    penempatan,
    struktur,
)
from generator.model.bilangan import bilangan


@dataclass(frozen=True, slots=True)
class AnalisisNaskah:
    """The views of the tables that sentences draw on; each says whether it knows anything."""

    skor: SkorView
    penempatan: PenempatanView
    struktur: StrukturView
    beban: BebanView
    bersih: ManfaatView
    bagan: str  # how many changed units have a chart in the annex
    rinci: bool  # whether there is anything for an annex


def analisis_naskah(bahan: Bahan) -> AnalisisNaskah:
    """Return what the chapters say."""
    banding = bahan.analisis.struktur
    berubah = len(banding.berubah) if banding else 0
    return AnalisisNaskah(
        skor_tipologi(bahan),
        penempatan(bahan),
        struktur(bahan),
        beban_kerja(bahan),
        hasil_bersih(bahan),
        bilangan(berubah) if berubah else "",
        bahan.analisis.tipologi is not None,
    )
