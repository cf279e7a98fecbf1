"""The institutional rules of ``content/_aturan``: all of them, or all of their faults."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import Any

from generator.content.load import load_berkas
from generator.content.names import RULES
from generator.diagnostics import Diagnostic, DraftingError
from generator.model.aturan import AturanTipologi
from generator.model.aturan_tahap import AturanTahap
from generator.model.beban_kerja import TetapanBebanKerja
from generator.model.daerah import JenisDaerah
from generator.model.evaluasi import InstrumenEvaluasi
from generator.model.kumpulan_aturan import KumpulanAturan
from generator.model.plafon import AturanPlafon

BERKAS: tuple[tuple[str, str, type[Any]], ...] = (
    ("tipologi", "tipologi-{}.yaml", AturanTipologi),
    ("plafon", "plafon-{}.yaml", AturanPlafon),
    ("beban_kerja", "beban-kerja.yaml", TetapanBebanKerja),
    ("kelembagaan", "evaluasi-kelembagaan.yaml", InstrumenEvaluasi),
    ("kematangan", "kematangan.yaml", InstrumenEvaluasi),
)


DAERAH = {
    JenisDaerah.PROVINSI: "provinsi",
    JenisDaerah.KABUPATEN: "kabupaten-kota",
    JenisDaerah.KOTA: "kabupaten-kota",
}


def load_jalan(akar: Path, shipped: Path | None = None) -> AturanTahap:
    """Return the rules of the road to promulgation; raise all of their faults."""
    path = akar / RULES / "jalan.yaml"
    if shipped is not None and not path.exists():
        path = shipped / RULES / "jalan.yaml"
    return load_berkas(path, AturanTahap)


def load_aturan(
    akar: Path, shipped: Path | None = None, jenis: JenisDaerah = JenisDaerah.PROVINSI
) -> KumpulanAturan:
    """Return the rules of a kind of region in ``content/_aturan``; raise the faults of all files.

    A file that is not there is taken from ``shipped``, a ``content/`` that has them all.
    """
    parts: dict[str, Any] = {}
    faults: list[Diagnostic] = []
    for field, pattern, shape in BERKAS:
        name = pattern.format(DAERAH[jenis])
        path = akar / RULES / name
        if shipped is not None and not path.exists():
            path = shipped / RULES / name
        try:
            parts[field] = load_berkas(path, shape)
        except DraftingError as error:
            faults += error.diagnostics
    if faults:
        raise DraftingError(faults)
    parts["tipologi"] = _of_region(parts["tipologi"], jenis)
    return KumpulanAturan(**parts)


_REGIONS: deque[tuple[AturanTipologi, JenisDaerah, AturanTipologi]] = deque(maxlen=4)


def _of_region(rules: AturanTipologi, jenis: JenisDaerah) -> AturanTipologi:
    """Return the rules for a kind of region: of the same rules, the same."""
    for known, kind, found in tuple(_REGIONS):
        if known is rules and kind is jenis:
            return found
    found = rules.of_region(jenis)
    _REGIONS.append((rules, jenis, found))
    return found
