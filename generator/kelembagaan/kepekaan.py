"""Sensitivity: how types move when one measured quantity changes (Lampiran III, A, C, D).

The number of units is itself an indicator of the score of Bappeda, Setda, Inspektorat and
research: making units fewer lowers the very scores that their types rest on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from generator.kelembagaan.tipologi import SkorUrusan, Worksheet, tipologi
from generator.model.aturan import AturanTipologi
from generator.model.dossier import StatusFakta
from generator.model.indikator import BerkasIndikator, NilaiIndikator
from generator.model.teks import Teks


@dataclass(frozen=True, slots=True)
class Kepekaan:
    """Scores of every table that depends on one indicator, at each of its trial values."""

    indikator: str
    nama: str
    nilai: tuple[Decimal, ...]
    skor: Mapping[str, tuple[SkorUrusan, ...]]


_Answer: TypeAlias = tuple[BerkasIndikator, AturanTipologi, Kepekaan]


def with_value(masukan: BerkasIndikator, id_: str, value: Decimal) -> BerkasIndikator:
    """Return the inputs with one quantity set to the assumed ``value``."""
    trial = NilaiIndikator(
        id=Teks(id_),
        rendah=value,
        tinggi=value,
        tahun=Teks("andaian"),
        sumber=(Teks("andaian"),),
        status=StatusFakta.ILUSTRATIF,
    )
    others = tuple(n for n in masukan.nilai if n.id != id_)
    return masukan.model_copy(update={"nilai": (*others, trial)})


KEPT = 64  # answers: eight dossiers with as many indicators tried
_kept: dict[tuple[int, str, tuple[Decimal, ...]], _Answer] = {}


def sensitivity(
    masukan: BerkasIndikator, aturan: AturanTipologi, id_: str, values: Sequence[Decimal]
) -> Kepekaan:
    """Score every table that depends on indicator ``id_`` at each of ``values``.

    An indicator of the general variable moves every score; those are kept whose type moves. The
    same inputs by the same rules are not tried again within a process: a preview reads them at
    every save.
    """
    key = (id(masukan), id_, tuple(values))
    known = _kept.pop(key, None)
    if known is None or known[1] != aturan:
        # The inputs are held by the answer, and so their identity stays theirs.
        known = (masukan, aturan, _tried(masukan, aturan, id_, values))
    _kept[key] = known
    while len(_kept) > KEPT:
        _kept.pop(next(iter(_kept)), None)
    return known[2]


def _tried(
    masukan: BerkasIndikator, aturan: AturanTipologi, id_: str, values: Sequence[Decimal]
) -> Kepekaan:
    sheet = Worksheet(aturan)
    trials = [tipologi(with_value(masukan, id_, v), aturan, sheet) for v in values]
    name = next(i.nama for t in aturan.tabel for i in t.indikator if i.id == id_)
    columns = {id_table: tuple(t.urusan[id_table] for t in trials) for id_table in trials[0].urusan}
    scores = {k: c for k, c in columns.items() if depends(c[0], id_) or _types_move(c)}
    return Kepekaan(id_, str(name), tuple(values), scores)


def _types_move(column: Sequence[SkorUrusan]) -> bool:
    return len(set(map(_label, column))) > 1


def depends(skor: SkorUrusan, id_: str) -> bool:
    """Return whether a table has the indicator among its own."""
    return any(step.indikator.id == id_ for step in skor.langkah)


def _label(score: SkorUrusan) -> str:
    low, high = score.tipe_terendah, score.tipe_tertinggi
    return str(low) if low is high else f"{low} sampai dengan {high}"
