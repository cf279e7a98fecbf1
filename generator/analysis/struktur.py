"""Lean structure, rich function: what a reorganisation does to units, posts and functions.

The index (``indeks``) is functions housed per leadership post, times the share of functions that
have exactly one home: it rises when the same functions are carried by fewer posts, and falls when
a function is left without a home or has two. It is this project's own measure, for comparing two
structures of one region; it ranks nothing between regions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.analysis.penempatan import carried, units_by_kind
from generator.analysis.tipologi import Tipe, Tipologi
from generator.model.dossier import JenisPerangkat, PerangkatDaerah


@dataclass(frozen=True, slots=True)
class Plafon:
    """The most posts that PP 18/2016 jo. PP 72/2019 lets one unit have, by level of post."""

    pratama: int  # JPT pratama (eselon II)
    administrator: int  # eselon III
    pengawas: int  # eselon IV, before simplification


# Pasal 55-57, 59, 60, 62-64, 67-69: head; secretary/bagian/irban/bidang; subbagian/seksi/subbidang
PLAFON: Mapping[tuple[JenisPerangkat, str], Plafon] = {
    (JenisPerangkat.SEKRETARIAT_DAERAH, "A"): Plafon(1 + 3 + 9, 27, 81),
    (JenisPerangkat.SEKRETARIAT_DAERAH, "B"): Plafon(1 + 3 + 6, 18, 54),
    (JenisPerangkat.SEKRETARIAT_DAERAH, "C"): Plafon(1 + 2 + 4, 12, 36),
    (JenisPerangkat.SEKRETARIAT_DPRD, "A"): Plafon(1, 4, 12),
    (JenisPerangkat.SEKRETARIAT_DPRD, "B"): Plafon(1, 3, 9),
    (JenisPerangkat.SEKRETARIAT_DPRD, "C"): Plafon(1, 3, 6),
    (JenisPerangkat.INSPEKTORAT, "A"): Plafon(1, 1 + 5, 3),
    (JenisPerangkat.INSPEKTORAT, "B"): Plafon(1, 1 + 4, 2),
    (JenisPerangkat.INSPEKTORAT, "C"): Plafon(1, 1 + 3, 2),
    (JenisPerangkat.DINAS, "A"): Plafon(1, 1 + 4, 3 + 12),
    (JenisPerangkat.DINAS, "B"): Plafon(1, 1 + 3, 2 + 9),
    (JenisPerangkat.DINAS, "C"): Plafon(1, 1 + 2, 2 + 6),
    (JenisPerangkat.BADAN, "A"): Plafon(1, 1 + 4, 3 + 12),
    (JenisPerangkat.BADAN, "B"): Plafon(1, 1 + 3, 2 + 9),
    (JenisPerangkat.BADAN, "C"): Plafon(1, 1 + 2, 2 + 6),
}


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """One structure in numbers. Posts are ceilings (low to high over the possible types)."""

    unit: int
    menurut_jenis: Mapping[JenisPerangkat, int]
    fungsi: int
    berumah_satu: int
    tanpa_rumah: tuple[str, ...]
    ganda: tuple[str, ...]
    fungsi_per_unit: Decimal
    pratama: tuple[int, int]
    administrator: tuple[int, int]
    pengawas: tuple[int, int]
    indeks: tuple[Decimal, Decimal]


def possible_types(unit: PerangkatDaerah, tipologi: Tipologi) -> tuple[str, str]:
    """Return the smallest and largest type a unit may have; a stated type is both."""
    if unit.tipe is not None:
        return str(unit.tipe), str(unit.tipe)
    scores = [tipologi.urusan[i] for i in carried(unit) if i in tipologi.urusan]
    if not scores:
        return "C", "A"
    letters = (Tipe.C, Tipe.B, Tipe.A)
    lowest = max((s.tipe_terendah for s in scores), key=lambda t: _place(t, letters))
    highest = max((s.tipe_tertinggi for s in scores), key=lambda t: _place(t, letters))
    return tuple(letters[max(_place(t, letters), 0)].value for t in (lowest, highest))  # type: ignore[return-value]  # two of them


def _place(tipe: Tipe, letters: Sequence[Tipe]) -> int:
    return letters.index(tipe) if tipe in letters else -1


def ceilings(units: Sequence[PerangkatDaerah], tipologi: Tipologi, level: str) -> tuple[int, int]:
    """Return how many posts of ``level`` the articles allow, by smallest and largest types."""
    pairs = [(u.jenis, possible_types(u, tipologi)) for u in units]
    low = sum(getattr(PLAFON[kind, ends[0]], level) for kind, ends in pairs)
    high = sum(getattr(PLAFON[kind, ends[1]], level) for kind, ends in pairs)
    return low, high


def summarise(units: Sequence[PerangkatDaerah], tipologi: Tipologi) -> Ringkasan:
    """Return a structure in numbers."""
    homes = {id_: sum(id_ in carried(u) for u in units) for id_ in tipologi.urusan}
    single = sum(n == 1 for n in homes.values())
    pratama = ceilings(units, tipologi, "pratama")
    share = Decimal(single) / Decimal(len(homes))
    low, high = (Decimal(single) / n * share for n in (pratama[1], pratama[0]))
    return Ringkasan(
        unit=len(units),
        menurut_jenis=units_by_kind(units),
        fungsi=len(homes),
        berumah_satu=single,
        tanpa_rumah=tuple(i for i, n in homes.items() if n == 0),
        ganda=tuple(i for i, n in homes.items() if n > 1),
        fungsi_per_unit=Decimal(len(homes)) / Decimal(len(units)),
        pratama=pratama,
        administrator=ceilings(units, tipologi, "administrator"),
        pengawas=ceilings(units, tipologi, "pengawas"),
        indeks=(low, high),
    )
