"""Typology of regional units (PP 18/2016 jo. PP 72/2019): values -> classes -> scores -> type.

Everything is an interval: a value that is not known may stand in any class, so a score has a
floor and a ceiling, and a type is stated only when both ends agree. Each step is kept, so that
every number can be traced to its indicator, weight and article.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from generator.kelembagaan.langkah import LEMAH, NOL, SATU, LangkahSkor, Selang, step, values_of
from generator.model.aturan import (
    AturanTipologi,
    FaktorGeografis,
    IndikatorTipologi,
    Kategori,
    TabelTipologi,
)
from generator.model.indikator import BerkasIndikator, NilaiIndikator


class Tipe(StrEnum):
    """What a score allows (PP 18/2016 Pasal 53), from the largest down."""

    A = "A"
    B = "B"
    C = "C"
    BIDANG = "bidang"
    SUBBIDANG = "subbidang"
    TIADA = "tidak diwadahi"


@dataclass(frozen=True, slots=True)
class SkorUrusan:
    """The score of one urusan, supporting function or kecamatan, with all that led to it.

    ``mentah`` is the sum before the geographic factor, which Pasal 54 ayat (2) looks at. Where the
    printed law contradicts itself, total and types hold every reading: ``pertentangan`` says what
    is printed, ``dipakai`` and ``tipe_dipakai`` what the readings that are used give.
    """

    tabel: TabelTipologi
    umum: Selang
    teknis: Selang
    faktor: Decimal
    total: Selang
    tipe_terendah: Tipe
    tipe_tertinggi: Tipe
    langkah: tuple[LangkahSkor, ...]
    faktor_terkecil: Decimal | None = None
    dipakai: Selang | None = None
    tipe_dipakai: tuple[Tipe, Tipe] | None = None
    pertentangan: tuple[str, ...] = ()

    @property
    def rentang_faktor(self) -> Selang:
        """Return the geographic factor, a range where the law contradicts itself."""
        least = self.faktor if self.faktor_terkecil is None else self.faktor_terkecil
        return Selang(least, self.faktor)

    @property
    def bergantung(self) -> bool:
        """Return whether the type depends on which of contradicting texts is right."""
        used = self.tipe_dipakai
        return used is not None and used != (self.tipe_terendah, self.tipe_tertinggi)

    @property
    def tipe(self) -> Tipe | None:
        """The type when it is certain, else None."""
        return self.tipe_terendah if self.tipe_terendah is self.tipe_tertinggi else None

    @property
    def mentah(self) -> Selang:
        """Return general and technical score together, without the geographic factor."""
        return self.umum + self.teknis

    @property
    def belum_diketahui(self) -> tuple[LangkahSkor, ...]:
        """Return the indicators of which nothing is known, the weightiest first."""
        unknown = (s for s in self.langkah if s.nilai is None)
        return tuple(sorted(unknown, key=lambda s: -s.indikator.bobot))

    @property
    def sebagian_diketahui(self) -> bool:
        """Return whether a technical indicator is known, or none is needed."""
        return not self.langkah or len(self.belum_diketahui) < len(self.langkah)

    @property
    def lemah(self) -> tuple[LangkahSkor, ...]:
        """Return the indicators whose value is remembered or assumed, not established."""
        return tuple(s for s in self.langkah if s.nilai is not None and s.nilai.status in LEMAH)


@dataclass(frozen=True, slots=True)
class Tipologi:
    """The typology of a region: general score and one score for every table that applies.

    ``kecamatan`` holds the score of every kecamatan of which values are given, by the unit's id,
    ``ambang`` the thresholds that the law prints.
    """

    umum: Selang
    langkah_umum: tuple[LangkahSkor, ...]
    urusan: Mapping[str, SkorUrusan]
    kecamatan: Mapping[str, SkorUrusan] = field(default_factory=dict)
    ambang: frozenset[Decimal] = frozenset()

    @property
    def semua(self) -> tuple[SkorUrusan, ...]:
        """Return every score."""
        return (*self.urusan.values(), *self.kecamatan.values())


@dataclass(slots=True)
class Worksheet:
    """Steps and scores of trials that differ in few values, each worked out once.

    What is looked up by identity is held by the answer, and so is still the same.
    """

    aturan: AturanTipologi
    _steps: dict[tuple[int, int], LangkahSkor] = field(default_factory=dict)
    _scores: dict[tuple[object, ...], SkorUrusan] = field(default_factory=dict)

    def step(self, indikator: IndikatorTipologi, nilai: NilaiIndikator | None) -> LangkahSkor:
        """Return the step of an indicator."""
        key = (id(indikator), id(nilai))
        if key not in self._steps:
            self._steps[key] = step(indikator, nilai, self.aturan)
        return self._steps[key]

    def score(
        self,
        tabel: TabelTipologi,
        langkah_umum: Sequence[LangkahSkor],
        masukan: BerkasIndikator,
        values: Mapping[str, NilaiIndikator],
    ) -> SkorUrusan:
        """Return the score of a table, with the values of the region or of the kecamatan."""
        steps = tuple(self.step(i, values.get(str(i.id))) for i in tabel.indikator)
        known = (id(tabel), *map(id, langkah_umum), None, *map(id, steps))
        key = (*known, masukan.letak, masukan.tidak_dimiliki)
        if key not in self._scores:
            self._scores[key] = score_table(tabel, langkah_umum, masukan, self.aturan, steps)
        return self._scores[key]


def type_of(score: Decimal, tabel: TabelTipologi, aturan: AturanTipologi) -> Tipe:
    """Return the type of a total score (Pasal 53 ayat (1), (2), (3), (4), (5))."""
    ambang = aturan.ambang
    if tabel.kategori is Kategori.KECAMATAN:
        return Tipe.A if score > _kecamatan(aturan) else Tipe.B
    if score > ambang.a:
        return Tipe.A
    if score > ambang.b:
        return Tipe.B
    if score > ambang.c or tabel.id in aturan.pengecualian_terkecil_c:
        return Tipe.C
    if tabel.kategori is Kategori.WAJIB_DASAR:
        return Tipe.C  # Pasal 53 ayat (3)
    return Tipe.BIDANG if score > ambang.bidang else Tipe.SUBBIDANG


def _kecamatan(aturan: AturanTipologi) -> Decimal:
    if (bound := aturan.ambang.kecamatan) is None:
        raise ValueError("aturan tanpa ambang kecamatan")
    return bound


def types_of(total: Selang, tabel: TabelTipologi, aturan: AturanTipologi) -> tuple[Tipe, Tipe]:
    """Return the lowest and highest type of a score, whatever is right in a gap of the texts."""
    low, high = (type_of(t, tabel, aturan) for t in (total.rendah, total.tinggi))
    gaps = () if tabel.kategori is Kategori.KECAMATAN else aturan.celah_ambang
    for gap in gaps:
        if gap.rendah < total.rendah < gap.tinggi:
            low = type_of(gap.rendah, tabel, aturan)
    return low, high


def geographic(masukan: BerkasIndikator, aturan: AturanTipologi) -> Selang:
    """Return the factor of the region's place, the largest of several (Pasal 107 ayat (2), (3)).

    A range where a text of the law gives the kind of region that factor and another does not.
    """
    places = [aturan.letak(str(place)) for place in masukan.letak]
    sure = [p.faktor for p in places if not p.bacaan_lain]
    most = max(p.faktor for p in places)
    least = max(sure) if sure else min(f.faktor for f in aturan.faktor_geografis)
    return Selang(min(least, most), most)


def _contested(masukan: BerkasIndikator, aturan: AturanTipologi) -> Iterator[FaktorGeografis]:
    for place in masukan.letak:
        if (one := aturan.letak(str(place))).bacaan_lain:
            yield one


def _between(total: Selang, tabel: TabelTipologi, aturan: AturanTipologi) -> Iterator[str]:
    """Yield what the texts print about a score that one of them leaves between two types."""
    for gap in aturan.celah_ambang:
        inside = gap.rendah < total.rendah < gap.tinggi
        plain = (type_of(total.rendah, tabel, aturan), type_of(total.tinggi, tabel, aturan))
        if inside and types_of(total, tabel, aturan) != plain:
            yield " ".join(gap.bunyi.split())


def score_table(
    tabel: TabelTipologi,
    langkah_umum: Sequence[LangkahSkor],
    masukan: BerkasIndikator,
    aturan: AturanTipologi,
    steps: tuple[LangkahSkor, ...],
) -> SkorUrusan:
    """Score one urusan, function or kecamatan; teknis is 0 when the region does not carry it out.

    ``steps`` are those of its own indicators, ``langkah_umum`` those of the general variable.
    """
    umum = sum((s.skor for s in langkah_umum), NOL)
    factor = geographic(masukan, aturan) if tabel.pengali else SATU
    if tabel.id in masukan.tidak_dimiliki:
        return SkorUrusan(tabel, umum, NOL, factor.tinggi, NOL, Tipe.TIADA, Tipe.TIADA, ())
    teknis = sum((s.skor for s in steps), NOL)
    total = (umum + teknis).within(factor)
    used = sum((s.terpakai for s in (*langkah_umum, *steps)), NOL).times(factor.tinggi)
    used_types = (type_of(used.rendah, tabel, aturan), type_of(used.tinggi, tabel, aturan))
    low, high = types_of(total, tabel, aturan)
    disputes = [t for s in (*langkah_umum, *steps) for t in s.pertentangan]
    if not factor.pasti:
        disputes += [" ".join(f.bunyi.split()) for f in _contested(masukan, aturan)]
    disputes += _between(total, tabel, aturan)
    return SkorUrusan(
        tabel,
        umum,
        teknis,
        factor.tinggi,
        total,
        low,
        high,
        steps,
        faktor_terkecil=None if factor.pasti else factor.rendah,
        dipakai=used,
        tipe_dipakai=used_types,
        pertentangan=tuple(dict.fromkeys(disputes)),
    )


def tables_of(masukan: BerkasIndikator, aturan: AturanTipologi) -> tuple[TabelTipologi, ...]:
    """Return the tables of urusan and functions that apply to a place.

    A table that replaces another there has that one's id: the urusan is the same.
    """
    special = [t for t in aturan.tabel if t.letak]
    here = {str(t.menggantikan): t for t in special if str(t.letak) in masukan.letak}
    return tuple(
        here[str(t.id)].model_copy(update={"id": t.id}) if str(t.id) in here else t
        for t in aturan.tabel
        if not t.letak and t.kategori not in (Kategori.UMUM, Kategori.KECAMATAN)
    )


def tipologi(
    masukan: BerkasIndikator, aturan: AturanTipologi, sheet: Worksheet | None = None
) -> Tipologi:
    """Score every table that applies to the region, and every kecamatan of it.

    ``sheet`` is that of trials which differ in few values.
    """
    sheet = Worksheet(aturan) if sheet is None else sheet
    given = {str(n.id): n for n in masukan.terpakai}
    general = next(t for t in aturan.tabel if t.kategori is Kategori.UMUM)
    steps = tuple(sheet.step(i, given.get(str(i.id))) for i in general.indikator)
    umum = sum((s.skor for s in steps), NOL)
    tables = tables_of(masukan, aturan)
    urusan = {str(t.id): sheet.score(t, steps, masukan, values_of(given, t)) for t in tables}
    kecamatan = dict(_kecamatan_scores(steps, masukan, sheet))
    return Tipologi(umum, steps, urusan, kecamatan, aturan.ambang_tercetak)


def _kecamatan_scores(
    langkah_umum: Sequence[LangkahSkor], masukan: BerkasIndikator, sheet: Worksheet
) -> Iterator[tuple[str, SkorUrusan]]:
    """Yield the score of each kecamatan (Lampiran IV; the general variable is the region's)."""
    tabel = next((t for t in sheet.aturan.tabel if t.kategori is Kategori.KECAMATAN), None)
    if tabel is None:
        return
    for satu in masukan.kecamatan:
        values = {str(n.id): n for n in satu.besaran}
        yield str(satu.unit), sheet.score(tabel, langkah_umum, masukan, values)


def may_split(skor: SkorUrusan, aturan: AturanTipologi) -> tuple[bool, bool]:
    """Return whether two units are certainly, and whether possibly, allowed (Pasal 73, 90)."""
    if skor.tabel.id not in aturan.dapat_dua_bidang_tambahan:
        return False, False
    return skor.total.rendah > aturan.pecah.tipe_b, skor.total.tinggi > aturan.pecah.tipe_b
