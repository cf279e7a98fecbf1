"""Typology of regional units (PP 18/2016 jo. PP 72/2019): values -> classes -> scores -> type.

Everything is an interval: a value that is not known may stand in any class, so a score has a
floor and a ceiling, and a type is stated only when both ends agree. Each step is kept, so that
every number can be traced to its indicator, weight and article.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.model.aturan import (
    AturanTipologi,
    BerkasIndikator,
    IndikatorTipologi,
    Kategori,
    NilaiIndikator,
    TabelTipologi,
)
from generator.model.fakta import StatusFakta

PERSEN = Decimal(100)
LEMAH = (StatusFakta.INGATAN, StatusFakta.ILUSTRATIF)  # no ground for a decision


class Tipe(StrEnum):
    """What a score allows (PP 18/2016 Pasal 53), from the largest down."""

    A = "A"
    B = "B"
    C = "C"
    BIDANG = "bidang"
    SUBBIDANG = "subbidang"
    TIADA = "tidak diwadahi"


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

    def times(self, factor: Decimal) -> Selang:
        """Return the interval scaled by a positive factor."""
        return Selang(self.rendah * factor, self.tinggi * factor)


NOL = Selang(Decimal(0), Decimal(0))


@dataclass(frozen=True, slots=True)
class LangkahSkor:
    """One indicator's way to its score; ``nilai`` is None when nothing is known of it."""

    indikator: IndikatorTipologi
    nilai: NilaiIndikator | None
    kelas: tuple[int, int]
    skor: Selang


@dataclass(frozen=True, slots=True)
class SkorUrusan:
    """The score of one urusan or supporting function, with all that led to it.

    ``mentah`` is the sum before the geographic factor, which Pasal 54 ayat (2) looks at.
    """

    tabel: TabelTipologi
    umum: Selang
    teknis: Selang
    faktor: Decimal
    total: Selang
    tipe_terendah: Tipe
    tipe_tertinggi: Tipe
    langkah: tuple[LangkahSkor, ...]

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
    """The typology of a region: general score and one score for every table that applies."""

    umum: Selang
    langkah_umum: tuple[LangkahSkor, ...]
    urusan: Mapping[str, SkorUrusan]


def class_of(value: Decimal, indikator: IndikatorTipologi) -> int:
    """Return the class 1 to 5 of ``value``: its place among the upper bounds of the classes."""
    if indikator.terbalik:
        return 1 + sum(value <= bound for bound in indikator.batas)
    return 1 + sum(value > bound for bound in indikator.batas)


def classes_of(value: Decimal, indikator: IndikatorTipologi) -> tuple[int, ...]:
    """Return the class of a value, or both classes beside a gap that no class prints."""
    own, gap = class_of(value, indikator), indikator.celah
    return (own - 1, own) if gap is not None and gap.rendah < value < gap.tinggi else (own,)


def values_of(masukan: BerkasIndikator, tabel: TabelTipologi) -> Mapping[str, NilaiIndikator]:
    """Return every value that is known, and those of a table that can be computed from them."""
    known = {str(n.id): n for n in masukan.terpakai}
    for indikator in tabel.indikator:
        if str(indikator.id) not in known and (n := _derived(indikator, known)) is not None:
            known[str(indikator.id)] = n
    return known


def _derived(
    indikator: IndikatorTipologi, known: Mapping[str, NilaiIndikator]
) -> NilaiIndikator | None:
    """Return a value computed from the largest of several, or from the bounds of the largest."""
    if (rule := indikator.turunan) is None:
        return None
    largest, total, count = (known.get(str(id_)) for id_ in (rule.dari, rule.jumlah, rule.banyak))
    if largest is not None:
        low, high, source = largest.rendah, largest.tinggi, largest
    elif total is not None and count is not None and count.tinggi:
        low, high, source = total.rendah / count.tinggi, total.tinggi, total
    else:
        return None
    new = {"id": indikator.id, "rendah": low * rule.kali, "tinggi": high * rule.kali}
    return source.model_copy(update={**new, "catatan": rule.uraian})


def step(
    indikator: IndikatorTipologi, nilai: NilaiIndikator | None, aturan: AturanTipologi
) -> LangkahSkor:
    """Score one indicator; an unknown value may stand in any class."""
    ends = (1, 5)
    if nilai is not None:
        classes = [k for n in (nilai.rendah, nilai.tinggi) for k in classes_of(n, indikator)]
        ends = (min(classes), max(classes))
    low, high = (aturan.skala[k - 1] * indikator.bobot / PERSEN for k in ends)
    return LangkahSkor(indikator, nilai, ends, Selang(low, high))


def type_of(score: Decimal, tabel: TabelTipologi, aturan: AturanTipologi) -> Tipe:
    """Return the type of a total score (Pasal 53 ayat (1), (2), (3), (5))."""
    ambang = aturan.ambang
    if score > ambang.a:
        return Tipe.A
    if score > ambang.b:
        return Tipe.B
    if score > ambang.c or tabel.id in aturan.pengecualian_terkecil_c:
        return Tipe.C
    if tabel.kategori is Kategori.WAJIB_DASAR:
        return Tipe.C  # Pasal 53 ayat (3)
    return Tipe.BIDANG if score > ambang.bidang else Tipe.SUBBIDANG


def geographic(masukan: BerkasIndikator, aturan: AturanTipologi) -> Decimal:
    """Return the factor of the region's place, the largest of several (Pasal 107 ayat (2))."""
    return max(aturan.faktor_geografis[str(place)] for place in masukan.letak)


def score_table(
    tabel: TabelTipologi, umum: Selang, masukan: BerkasIndikator, aturan: AturanTipologi
) -> SkorUrusan:
    """Score one urusan or function; teknis is 0 when the region does not carry it out."""
    values = values_of(masukan, tabel)
    steps = tuple(step(i, values.get(str(i.id)), aturan) for i in tabel.indikator)
    factor = geographic(masukan, aturan) if tabel.pengali else Decimal(1)
    if tabel.id in masukan.tidak_dimiliki:
        return SkorUrusan(tabel, umum, NOL, factor, NOL, Tipe.TIADA, Tipe.TIADA, ())
    teknis = sum((s.skor for s in steps), NOL)
    total = (umum + teknis).times(factor)
    low, high = (type_of(t, tabel, aturan) for t in (total.rendah, total.tinggi))
    return SkorUrusan(tabel, umum, teknis, factor, total, low, high, steps)


def tipologi(masukan: BerkasIndikator, aturan: AturanTipologi) -> Tipologi:
    """Score every table that applies to the region (the archipelagic variant only to one)."""
    values = {n.id: n for n in masukan.terpakai}
    general = next(t for t in aturan.tabel if t.kategori is Kategori.UMUM)
    steps = tuple(step(i, values.get(i.id), aturan) for i in general.indikator)
    umum = sum((s.skor for s in steps), NOL)
    skip = "perhubungan" if "kepulauan" in masukan.letak else "perhubungan_kepulauan"
    tables = [t for t in aturan.tabel if t is not general and t.id != skip]
    return Tipologi(umum, steps, {t.id: score_table(t, umum, masukan, aturan) for t in tables})


def may_split(skor: SkorUrusan, aturan: AturanTipologi) -> tuple[bool, bool]:
    """Return whether two units are certainly, and whether possibly, allowed (Pasal 73)."""
    if skor.tabel.id not in aturan.dapat_dua_bidang_tambahan:
        return False, False
    return skor.total.rendah > aturan.pecah.tipe_b, skor.total.tinggi > aturan.pecah.tipe_b


def merged_type(first: Tipe, second: Tipe) -> Tipe:
    """Return the type of an efficiency merge of two dinas (Pasal 54 ayat (2)).

    C with C gives B; C with B gives A; C with A gives A (with five bidang).
    """
    order = (Tipe.C, Tipe.B, Tipe.A)
    if first not in order or second not in order or Tipe.C not in (first, second):
        raise ValueError(f"bukan penggabungan efisiensi: {first} dan {second}")
    other = second if first is Tipe.C else first
    return order[min(order.index(other) + 1, 2)]


PENANAMAN_MODAL = "penanaman_modal"


def ground(score: Decimal, tabel: TabelTipologi, aturan: AturanTipologi) -> str:
    """Return the threshold and the article that give a total score its type."""
    ambang, tipe = aturan.ambang, type_of(score, tabel, aturan)
    if score > ambang.c:
        own = tabel.id in aturan.pengecualian_terkecil_c and tabel.id != PENANAMAN_MODAL
        bound = {Tipe.A: ambang.a, Tipe.B: ambang.b, Tipe.C: ambang.c}[tipe]
        article = aturan.pasal.tipe_unsur_sendiri if own else aturan.pasal.tipe
        return f"lebih dari {bound}: tipe {tipe} ({article})"
    if tipe is Tipe.C:
        return f"{ambang.c} atau kurang, paling rendah tetap tipe C ({_floor(tabel, aturan)})"
    more = f"lebih dari {ambang.bidang}" if tipe is Tipe.BIDANG else f"{ambang.bidang} atau kurang"
    return f"{more}: {tipe} ({aturan.pasal.tipe})"


def _floor(tabel: TabelTipologi, aturan: AturanTipologi) -> str:
    if tabel.kategori is Kategori.WAJIB_DASAR:
        return f"urusan wajib pelayanan dasar, {aturan.pasal.pelayanan_dasar}"
    invested = tabel.id == PENANAMAN_MODAL
    return str(aturan.pasal.penanaman_modal if invested else aturan.pasal.tipe_unsur_sendiri)


def grounds(skor: SkorUrusan, aturan: AturanTipologi) -> tuple[str, ...]:
    """Return the ground of the score, or those of both ends of its range."""
    if skor.tipe_tertinggi is Tipe.TIADA:
        return (f"skor teknis 0: urusan tidak diwadahi ({aturan.pasal.tidak_diwadahi})",)
    ends = (ground(n, skor.tabel, aturan) for n in (skor.total.rendah, skor.total.tinggi))
    return tuple(dict.fromkeys(ends))


def consequences(skor: SkorUrusan, aturan: AturanTipologi) -> Iterator[str]:
    """Yield what the articles further allow at this score."""
    limits, pasal = aturan.penurunan_efisiensi, aturan.pasal
    if skor.tabel.id in aturan.dapat_dua_bidang_tambahan:
        sure, possible = may_split(skor, aturan)
        word = "boleh" if sure else ("belum tentu boleh" if possible else "tidak boleh")
        yield f"{word} diwadahi dua unit ({pasal.pecah}: harus lebih dari {aturan.pecah.tipe_b})"
        if not sure:
            yield f"dalam satu unit dapat ditambah dua bidang ({pasal.dua_bidang})"
    low, high = skor.mentah.rendah, skor.mentah.tinggi
    helper = skor.tabel.kategori is Kategori.PENUNJANG
    small = Tipe.C in (skor.tipe_terendah, skor.tipe_tertinggi)
    if small and not helper and high >= limits.rendah:
        word = "memenuhi" if limits.rendah <= low and high <= limits.tinggi else "mungkin memenuhi"
        if low <= limits.tinggi:
            yield (
                f"{word} syarat penggabungan efisiensi, skor {limits.rendah} sampai dengan "
                f"{limits.tinggi} sebelum faktor geografis ({pasal.efisiensi})"
            )
    if skor.tipe_terendah in (Tipe.BIDANG, Tipe.SUBBIDANG):
        word = "digabung" if skor.tipe is skor.tipe_terendah else "mungkin harus digabung"
        what = (
            f"fungsi pasangannya ({pasal.sepasang})"
            if helper
            else f"urusan serumpun ({pasal.serumpun})"
        )
        yield f"{word} dengan {what}: di bawah tipe C tidak berdiri sendiri"
        if not helper and skor.tipe_terendah is Tipe.SUBBIDANG:
            yield (
                "bila tidak ada urusan serumpun yang memenuhi bidang: satu subbagian pada "
                f"Sekretariat Daerah ({pasal.subbagian})"
            )
