"""One indicator of the typology: from its value to its class and score, by every reading of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.model.aturan import (
    AturanTipologi,
    BacaanLain,
    IndikatorTipologi,
    TabelTipologi,
    Turunan,
)
from generator.model.fakta import StatusFakta
from generator.model.indikator import NilaiIndikator

PERSEN = Decimal(100)
LEMAH = (StatusFakta.INGATAN, StatusFakta.ILUSTRATIF)  # no ground for a decision
UJUNG = ("rendah", "tinggi")


@dataclass(frozen=True, slots=True)
class Selang:
    """A closed interval of scores."""

    rendah: Decimal
    tinggi: Decimal

    @property
    def pasti(self) -> bool:
        """Whether both ends are the same."""
        return self.rendah == self.tinggi

    def __add__(self, other: Selang) -> Selang:
        """Return the sum of two intervals."""
        return Selang(self.rendah + other.rendah, self.tinggi + other.tinggi)

    def __or__(self, other: Selang) -> Selang:
        """Return the interval that holds both."""
        return Selang(min(self.rendah, other.rendah), max(self.tinggi, other.tinggi))

    def within(self, factor: Selang) -> Selang:
        """Return the interval scaled by a positive factor that is itself one."""
        return Selang(self.rendah * factor.rendah, self.tinggi * factor.tinggi)

    def times(self, factor: Decimal) -> Selang:
        """Return the interval scaled by a positive factor."""
        return Selang(self.rendah * factor, self.tinggi * factor)


NOL = Selang(Decimal(0), Decimal(0))
SATU = Selang(Decimal(1), Decimal(1))


@dataclass(frozen=True, slots=True)
class LangkahSkor:
    """One indicator's way to its score; ``nilai`` is None when nothing is known of it.

    Where the printed law contradicts itself, class and score hold every reading; ``dipakai`` is the
    score of the reading that is used.
    """

    indikator: IndikatorTipologi
    nilai: NilaiIndikator | None
    kelas: tuple[int, int]
    skor: Selang
    dipakai: Selang | None = None

    @property
    def terpakai(self) -> Selang:
        """Return the score of the reading that is used."""
        return self.skor if self.dipakai is None else self.dipakai

    @property
    def pertentangan(self) -> tuple[str, ...]:
        """Return what the law prints, where another reading gives another score."""
        if self.terpakai == self.skor:
            return ()
        return tuple(" ".join(lain.bunyi.split()) for lain in self.indikator.bacaan_lain)


def class_of(value: Decimal, indikator: IndikatorTipologi) -> int:
    """Return the class 1 to 5 of ``value``: its place among the upper bounds of the classes."""
    if indikator.terbalik:
        return 1 + sum(value <= bound for bound in indikator.batas)
    return 1 + sum(value > bound for bound in indikator.batas)


def classes_of(value: Decimal, indikator: IndikatorTipologi) -> tuple[int, ...]:
    """Return the class of a value, or both classes beside a gap that no class prints."""
    own, gap = class_of(value, indikator), indikator.celah
    return (own - 1, own) if gap is not None and gap.rendah < value < gap.tinggi else (own,)


def values_of(
    given: Mapping[str, NilaiIndikator], tabel: TabelTipologi
) -> Mapping[str, NilaiIndikator]:
    """Return every value that is given, and those of a table that can be computed from them."""
    known = dict(given)
    for indikator in tabel.indikator:
        if str(indikator.id) not in known and (n := _derived(indikator, known)) is not None:
            known[str(indikator.id)] = n
    return known


def _derived(
    indikator: IndikatorTipologi, known: Mapping[str, NilaiIndikator]
) -> NilaiIndikator | None:
    """Return a value computed as a sum, from the largest of several, or from that one's bounds."""
    if (rule := indikator.turunan) is None:
        return None
    if rule.suku:
        return _sum(indikator, rule, known)
    largest, total, count = (known.get(str(id_)) for id_ in (rule.dari, rule.jumlah, rule.banyak))
    if largest is not None:
        low, high, source = largest.rendah, largest.tinggi, largest
    elif total is not None and count is not None and count.tinggi:
        low, high, source = total.rendah / count.tinggi, total.tinggi, total
    else:
        return None
    new = {"id": indikator.id, "rendah": low * rule.kali, "tinggi": high * rule.kali}
    return source.model_copy(update={**new, "catatan": rule.uraian})


def _sum(
    indikator: IndikatorTipologi, rule: Turunan, known: Mapping[str, NilaiIndikator]
) -> NilaiIndikator | None:
    """Return the sum of all terms, as sure as the least sure of them; None when one is unknown."""
    parts = [(known.get(str(s.dari)), s.kali) for s in rule.suku]
    found = [(n, k) for n, k in parts if n is not None]
    if len(found) < len(parts):
        return None
    weakest = next((n for n, _ in found if n.status in LEMAH), found[0][0])
    low, high = (sum((getattr(n, end) * k for n, k in found), Decimal(0)) for end in UJUNG)
    new = {"id": indikator.id, "rendah": low, "tinggi": high, "catatan": rule.uraian}
    return weakest.model_copy(update=new)


def step(
    indikator: IndikatorTipologi, nilai: NilaiIndikator | None, aturan: AturanTipologi
) -> LangkahSkor:
    """Score one indicator by every reading of it; an unknown value may stand in any class."""
    ends, used = _read(indikator, nilai, aturan)
    every = used
    for lain in indikator.bacaan_lain:
        classes, score = _read(_otherwise(indikator, lain), nilai, aturan, lain.skor)
        ends = (min(ends[0], classes[0]), max(ends[1], classes[1]))
        every |= score
    return LangkahSkor(indikator, nilai, ends, every, None if every == used else used)


def _otherwise(indikator: IndikatorTipologi, lain: BacaanLain) -> IndikatorTipologi:
    batas, bobot = lain.batas or indikator.batas, lain.bobot or indikator.bobot
    return indikator.model_copy(update={"batas": batas, "bobot": bobot})


def _read(
    indikator: IndikatorTipologi,
    nilai: NilaiIndikator | None,
    aturan: AturanTipologi,
    printed: Mapping[str, Decimal] | None = None,
) -> tuple[tuple[int, int], Selang]:
    """Return the classes and the score by one reading; ``printed`` are scores of a class as is."""
    ends = (1, 5)
    if nilai is not None:
        classes = [k for n in (nilai.rendah, nilai.tinggi) for k in classes_of(n, indikator)]
        ends = (min(classes), max(classes))
    scores = [
        (printed or {}).get(str(k), aturan.skala[k - 1] * indikator.bobot / PERSEN)
        for k in range(ends[0], ends[1] + 1)
    ]
    return ends, Selang(min(scores), max(scores))
