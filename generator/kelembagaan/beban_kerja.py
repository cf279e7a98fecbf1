"""Workload analysis: task load, need of staff, effectiveness of posts and units.

Load of a task = volume a year x norm time; need K = B / J; effectiveness EJ (post) and EU (unit)
= B / (P x J), with B the load, P the incumbents, J the effective minutes a year. An EJ above 1
means too much work for too few, although the rating is called "sangat baik".
Source: Permendagri 12/2008 and PermenPANRB 1/2020, as noted in ``_aturan/beban-kerja.yaml``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from generator.model.beban_kerja import (
    JENIS_JABATAN,
    BebanUnit,
    BerkasBebanKerja,
    Jabatan,
    Pembulatan,
    TetapanBebanKerja,
    Tugas,
)

SEBUTAN = {"A": "sangat baik", "B": "baik", "C": "cukup", "D": "sedang", "E": "kurang"}
DUA_DESIMAL = Decimal("0.01")
ONE_BY_ONE = 400  # posts that a paper can show one by one: a dozen pages
ROUNDING = {Pembulatan.TERDEKAT: ROUND_HALF_UP, Pembulatan.KE_ATAS: ROUND_CEILING}


@dataclass(frozen=True, slots=True)
class BebanTugas:
    """One task and its load in minutes a year."""

    tugas: Tugas
    menit: Decimal


@dataclass(frozen=True, slots=True)
class Beban:
    """The load of a post, a unit or an urusan: minutes, incumbents, need, gap and rating.

    ``menit`` is None where a recapitulation tells the need alone, ``pemangku`` where nobody counted
    them. ``efektivitas`` and ``peringkat`` are None when one of both is missing, or no incumbent is
    there to divide by.
    """

    nama: str
    menit: Decimal | None
    pemangku: int | None
    kebutuhan: int
    efektivitas: Decimal | None
    peringkat: str | None

    @property
    def selisih(self) -> int | None:
        """Return incumbents less need: negative when staff is short; None: not known."""
        return None if self.pemangku is None else self.pemangku - self.kebutuhan


@dataclass(frozen=True, slots=True)
class BebanJabatan:
    """A post with its tasks (forms A to D)."""

    jabatan: Jabatan
    tugas: tuple[BebanTugas, ...]
    beban: Beban


@dataclass(frozen=True, slots=True)
class HasilUnit:
    """A unit with its posts (form E)."""

    unit: str
    jabatan: tuple[BebanJabatan, ...]
    beban: Beban


@dataclass(frozen=True, slots=True)
class HasilBebanKerja:
    """Everything computed from ``beban_kerja.yaml``; ``urusan`` is minutes a year by id."""

    berkas: BerkasBebanKerja
    tetapan: TetapanBebanKerja
    unit: tuple[HasilUnit, ...]
    urusan: Mapping[str, Decimal]


def load_of(tugas: Tugas) -> BebanTugas:
    """Return a task with its minutes a year."""
    return BebanTugas(tugas, tugas.volume * tugas.norma_waktu)


def rating(effectiveness: Decimal, tetapan: TetapanBebanKerja) -> str:
    """Return the letter of an EJ or EU: A above its bound, B, C and D from theirs, else E.

    The bounds have two decimals with gaps between them (0,89 and 0,90), so the value is rounded to
    two first: what is printed and what is rated are the same number.
    """
    effectiveness = effectiveness.quantize(DUA_DESIMAL, ROUND_HALF_UP)
    if effectiveness > tetapan.peringkat["A"]:
        return "A"
    return next((k for k in "BCD" if effectiveness >= tetapan.peringkat[k]), "E")


def weigh(
    name: str,
    minutes: Decimal | None,
    incumbents: int | None,
    need: int,
    tetapan: TetapanBebanKerja,
) -> Beban:
    """Return the load with its effectiveness and rating."""
    ratio = None
    if incumbents and minutes is not None:
        ratio = minutes / (incumbents * tetapan.waktu_kerja_efektif)
    return Beban(
        name, minutes, incumbents, need, ratio, None if ratio is None else rating(ratio, tetapan)
    )


def post_load(jabatan: Jabatan, tetapan: TetapanBebanKerja) -> BebanJabatan:
    """Return the load of one post; the need is rounded as the constants declare.

    Tasks come first, then the load that a recapitulation tells, then the need that it tells.
    """
    tasks = tuple(map(load_of, jabatan.tugas))
    minutes = sum((t.menit for t in tasks), Decimal(0)) if tasks else jabatan.beban
    need = jabatan.kebutuhan or 0
    if minutes is not None:
        exact = minutes / tetapan.waktu_kerja_efektif
        need = int(exact.to_integral_value(ROUNDING[tetapan.pembulatan]))
    return BebanJabatan(
        jabatan, tasks, weigh(str(jabatan.nama), minutes, jabatan.pemangku, need, tetapan)
    )


def unit_load(beban: BebanUnit, tetapan: TetapanBebanKerja) -> HasilUnit:
    """Return the load of a unit: the sum of its posts, unknown where one of them is."""
    posts = tuple(post_load(j, tetapan) for j in beban.jabatan)
    whole = _summed(str(beban.unit), [post.beban for post in posts], tetapan)
    return HasilUnit(str(beban.unit), posts, whole)


def shown_posts(hasil: HasilBebanKerja, unit: HasilUnit) -> tuple[Beban, ...]:
    """Return the loads of a unit as a paper shows them: of each post, or of many by their kind.

    The sum of a kind is unknown where that of one of its posts is; needs are those of the posts.
    """
    if not by_kind(hasil):
        return tuple(post.beban for post in unit.jabatan)
    kinds: defaultdict[str, list[Beban]] = defaultdict(list)
    for post in unit.jabatan:
        kinds[str(post.jabatan.jenis)].append(post.beban)
    ordered = (jenis for jenis in JENIS_JABATAN if jenis in kinds)
    return tuple(_summed(f"{len(kinds[j])} jabatan {j}", kinds[j], hasil.tetapan) for j in ordered)


def by_kind(hasil: HasilBebanKerja) -> bool:
    """Say whether there are more posts than a paper can show."""
    return sum(len(unit.jabatan) for unit in hasil.unit) > ONE_BY_ONE


def _summed(name: str, loads: Sequence[Beban], tetapan: TetapanBebanKerja) -> Beban:
    minutes = [load.menit for load in loads if load.menit is not None]
    staff = [load.pemangku for load in loads if load.pemangku is not None]
    whole = sum(minutes, Decimal(0)) if len(minutes) == len(loads) else None
    incumbents = sum(staff) if len(staff) == len(loads) else None
    return weigh(name, whole, incumbents, sum(load.kebutuhan for load in loads), tetapan)


def workload(berkas: BerkasBebanKerja, umum: TetapanBebanKerja) -> HasilBebanKerja:
    """Return the workload of every unit, and of every urusan that tasks name.

    A dossier whose data were made with effective hours of their own is computed with those.
    """
    own = berkas.waktu_kerja_efektif
    tetapan = umum.model_copy(update={"waktu_kerja_efektif": own}) if own else umum
    units = tuple(unit_load(b, tetapan) for b in berkas.unit)
    return HasilBebanKerja(berkas, tetapan, units, _by_urusan(units))


def _by_urusan(units: Iterable[HasilUnit]) -> Mapping[str, Decimal]:
    minutes: defaultdict[str, Decimal] = defaultdict(Decimal)
    for unit in units:
        for post in unit.jabatan:
            for task in post.tugas:
                minutes[str(task.tugas.urusan)] += task.menit
    return {k: minutes[k] for k in sorted(minutes) if k}
