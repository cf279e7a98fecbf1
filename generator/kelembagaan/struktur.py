"""Lean structure, rich function: what a reorganisation does to units, posts and functions.

The index is the share of functions with exactly one home, times the number of such functions per
unit: it rises when the same functions are carried by fewer units and falls when one is left
without a home or has two. It is this project's own measure (docs/analisis.md), for
comparing two structures of one region; it ranks nothing between regions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.kelembagaan.besaran import best_type, scores_of
from generator.kelembagaan.plafon import ceiling, known
from generator.kelembagaan.susunan import DINAS, ORDER, Susunan, carried, changed, units_by_kind
from generator.kelembagaan.tipologi import Tipe
from generator.model.dossier import JenisPerangkat, PerangkatDaerah

JENJANG = ("madya", "pratama", "administrator", "pengawas")
KHUSUS = {
    "kesbangpol": "pemerintahan umum (kesatuan bangsa dan politik)",
    "bencana": "sub urusan bencana",
    "penghubung": "penghubung",
}  # functions outside the typology: Pasal 122, 117, 24 ayat (7)


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """One structure in numbers. Posts are ceilings, low to high over the possible types.

    ``fungsi`` must be housed: those that a score gives a home to, and the ``khusus`` of units with
    rules of their own; ``teknis_nol`` are scored but need none (Pasal 18 ayat (2)).
    """

    unit: int
    menurut_jenis: Mapping[JenisPerangkat, int]
    fungsi: int
    khusus: int
    teknis_nol: int
    berumah_satu: int
    tanpa_rumah: tuple[str, ...]
    ganda: tuple[str, ...]
    urusan_per_dinas: Decimal
    fungsi_per_unit: Decimal
    jabatan: Mapping[str, tuple[int, int]]
    rentang_pratama: tuple[Decimal, Decimal]
    indeks: Decimal


@dataclass(frozen=True, slots=True)
class Perbandingan:
    """Before and after; ``berubah`` are the proposed units that are new or changed."""

    sekarang: Ringkasan
    usulan: Ringkasan
    berubah: tuple[PerangkatDaerah, ...]
    hilang: tuple[PerangkatDaerah, ...]


def functions(unit: PerangkatDaerah) -> tuple[str, ...]:
    """Return every function of a unit, the special regimes among them."""
    special = KHUSUS.get(str(unit.khusus))
    return (*carried(unit), *((special,) if special else ()))


def possible_types(unit: PerangkatDaerah, susunan: Susunan) -> tuple[str, str]:
    """Return the smallest and largest type a unit may have; a stated type is both.

    A dinas is tipe C at the least (Pasal 18 ayat (8)); the largest counts the level that a merge
    may add (Pasal 18 ayat (6)). A unit outside the typology may have any.
    """
    if unit.tipe is not None:
        return str(unit.tipe), str(unit.tipe)
    scores = scores_of(unit, susunan)
    if not scores:
        return ("B" if unit.jenis is JenisPerangkat.KECAMATAN else "C"), "A"
    lowest = max((s.tipe_terendah for s in scores), key=ORDER.index)
    highest = best_type(unit, susunan) or Tipe.A
    return _letter(lowest), _letter(highest)


def _letter(tipe: Tipe) -> str:
    return tipe.value if tipe in DINAS else Tipe.C.value


def posts(susunan: Susunan, level: str) -> tuple[int, int]:
    """Return how many posts of a level the articles allow, by smallest and largest types.

    The staf ahli (Pasal 102) are counted with the pratama posts.
    """
    plafon = susunan.aturan.plafon
    pairs = [(u, possible_types(u, susunan)) for u in susunan.unit if known(u, plafon)]
    experts = plafon.staf_ahli if level == "pratama" else 0
    low, high = (
        sum(getattr(ceiling(u, ends[n], plafon), level) for u, ends in pairs) for n in (0, 1)
    )
    return low + experts, high + experts


def summarise(susunan: Susunan) -> Ringkasan:
    """Return a structure in numbers."""
    special = {functions(u)[-1] for u in susunan.unit if u.khusus}
    carried_by = [functions(u) for u in susunan.unit]
    scored = susunan.tipologi.urusan
    homes = {
        id_: sum(id_ in mine for mine in carried_by)
        for id_ in (*scored, *sorted(special))
        if id_ in special or scored[id_].tipe_tertinggi is not Tipe.TIADA
    }
    units, single = len(susunan.unit), sum(n == 1 for n in homes.values())
    dinas = [u for u in susunan.unit if u.jenis is JenisPerangkat.DINAS]
    levels = {level: posts(susunan, level) for level in JENJANG}
    lead, below = levels["pratama"], levels["administrator"]
    return Ringkasan(
        unit=units,
        menurut_jenis=units_by_kind(susunan.unit),
        fungsi=len(homes),
        khusus=len(special),
        teknis_nol=len(scored) + len(special) - len(homes),
        berumah_satu=single,
        tanpa_rumah=tuple(i for i, n in homes.items() if n == 0),
        ganda=tuple(i for i, n in homes.items() if n > 1),
        urusan_per_dinas=Decimal(sum(len(u.urusan) for u in dinas)) / max(len(dinas), 1),
        fungsi_per_unit=Decimal(sum(map(len, carried_by))) / units,
        jabatan=levels,
        rentang_pratama=(Decimal(below[0]) / lead[0], Decimal(below[1]) / lead[1]),
        indeks=Decimal(single) / len(homes) * single / units,
    )


def compare_structures(now: Susunan, then: Susunan) -> Perbandingan:
    """Return two structures of one region side by side."""
    kept = {str(u.id) for u in then.unit}
    return Perbandingan(
        sekarang=summarise(now),
        usulan=summarise(then),
        berubah=tuple(u for u in then.unit if changed(u, now.unit)),
        hilang=tuple(u for u in now.unit if str(u.id) not in kept),
    )
