"""Placement: every urusan and supporting function housed exactly once, within the article's limits.

The same rules judge the present and the proposed structure: what is there is a fact and gives
warnings (findings of the paper), what the draft proposes must hold and gives errors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.analysis.tipologi import SkorUrusan, Tipe, Tipologi, may_split
from generator.diagnostics import Diagnostic, Severity, Span
from generator.model.aturan import AturanTipologi, Kategori, TabelTipologi
from generator.model.dossier import JenisPerangkat, PerangkatDaerah

URUSAN = (Kategori.WAJIB_DASAR, Kategori.WAJIB_NONDASAR, Kategori.PILIHAN)
PASANGAN = (frozenset({"kepegawaian", "diklat"}), frozenset({"perencanaan", "litbang"}))
ORDER = (Tipe.TIADA, Tipe.SUBBIDANG, Tipe.BIDANG, Tipe.C, Tipe.B, Tipe.A)


@dataclass(frozen=True, slots=True)
class Susunan:
    """A structure to judge: its units, the scores it is judged by, and how gravely."""

    unit: tuple[PerangkatDaerah, ...]
    tipologi: Tipologi
    aturan: AturanTipologi
    tingkat: Severity
    tempat: Span

    def rumah(self) -> Mapping[str, tuple[PerangkatDaerah, ...]]:
        """Return, for every urusan and function of the rules, the units that house it."""
        return {
            id_: tuple(u for u in self.unit if id_ in carried(u)) for id_ in self.tipologi.urusan
        }

    def galat(self, span: Span, code: str, message: str, hint: str = "") -> Diagnostic:
        """Return a finding with the gravity of this structure."""
        return Diagnostic(span, self.tingkat, code, message, hint)


SENDIRI = {
    JenisPerangkat.SEKRETARIAT_DAERAH: "setda",
    JenisPerangkat.SEKRETARIAT_DPRD: "setwan",
    JenisPerangkat.INSPEKTORAT: "inspektorat",
}  # kinds of units that have a table of their own (PP 18/2016 Lampiran III)


def carried(unit: PerangkatDaerah) -> tuple[str, ...]:
    """Return the ids of every urusan and function that a unit carries out."""
    own = SENDIRI.get(unit.jenis)
    return (*unit.urusan, *unit.fungsi, *((own,) if own else ()))


Aturan = Callable[[Susunan], Iterator[Diagnostic]]


def housed(susunan: Susunan) -> Iterator[Diagnostic]:
    """K01: an urusan without a home (PP 18/2016 Pasal 2 huruf e, Pasal 15, Pasal 24)."""
    for id_, units in susunan.rumah().items():
        skor = susunan.tipologi.urusan[id_]
        if not units and skor.tipe_tertinggi is not Tipe.TIADA:
            yield susunan.galat(
                susunan.tempat,
                "K01",
                f"{_subject(skor.tabel)} tidak diwadahi satu Perangkat Daerah pun",
                "PP 18/2016 Pasal 2 huruf e (pembagian habis tugas); sebut pada salah satu unit",
            )


def once(susunan: Susunan) -> Iterator[Diagnostic]:
    """K02: an urusan with two homes (Pasal 2 huruf e); finance may be split by score (Pasal 73)."""
    for id_, units in susunan.rumah().items():
        skor = susunan.tipologi.urusan[id_]
        if len(units) < 2 or id_ in susunan.aturan.dapat_dua_bidang_tambahan:
            continue
        names = " dan ".join(u.nama for u in units)
        yield susunan.galat(
            units[1].asal, "K02", f"{_subject(skor.tabel)} diwadahi lebih dari sekali: {names}"
        )


def split(susunan: Susunan) -> Iterator[Diagnostic]:
    """K03: two units for PUPR, pertanian or keuangan with a score below 951 (Pasal 73)."""
    for id_ in susunan.aturan.dapat_dua_bidang_tambahan:
        units = susunan.rumah().get(id_, ())
        if len(units) < 2:
            continue
        skor = susunan.tipologi.urusan[id_]
        sure, possible = may_split(skor, susunan.aturan)
        if len(units) > 2 or not sure:
            word = "belum terbukti" if possible else "tidak"
            yield susunan.galat(
                units[1].asal,
                "K03",
                f"{_subject(skor.tabel)} dibagi pada {len(units)} Perangkat Daerah, sedangkan "
                f"skornya {_range(skor)} {word} mencapai 951",
                "PP 18/2016 Pasal 73: skor 951-975 dua tipe B, lebih dari 975 dua tipe A",
            )


def three_at_most(susunan: Susunan) -> Iterator[Diagnostic]:
    """K04: more than three urusan in one dinas (Pasal 18 ayat (5))."""
    for unit in susunan.unit:
        if len(unit.urusan) > 3:
            yield susunan.galat(
                unit.asal,
                "K04",
                f"{unit.nama} mewadahi {len(unit.urusan)} urusan",
                "PP 18/2016 Pasal 18 ayat (5): paling banyak tiga urusan dalam satu dinas",
            )


def one_rumpun(susunan: Susunan) -> Iterator[Diagnostic]:
    """K05: urusan of different rumpun in one dinas (Pasal 18 ayat (3) and (4))."""
    rumpun = {t.id: str(t.rumpun) for t in susunan.aturan.tabel}
    for unit in susunan.unit:
        letters = sorted({rumpun.get(u, "") for u in unit.urusan} - {""})
        if len(letters) > 1:
            yield susunan.galat(
                unit.asal,
                "K05",
                f"{unit.nama} menggabungkan urusan dari rumpun {' dan '.join(letters)}",
                "PP 18/2016 Pasal 18 ayat (4): penggabungan hanya dalam satu rumpun",
            )


def allowed_pairs(susunan: Susunan) -> Iterator[Diagnostic]:
    """K06: supporting functions joined beyond the two pairs (Pasal 27 ayat (3) and (4))."""
    for unit in susunan.unit:
        joined = frozenset(map(str, unit.fungsi))
        if len(joined) > 1 and joined not in PASANGAN:
            yield susunan.galat(
                unit.asal,
                "K06",
                f"{unit.nama} menggabungkan fungsi penunjang {', '.join(sorted(joined))}",
                "PP 18/2016 Pasal 27: kepegawaian dengan diklat, atau perencanaan dengan litbang",
            )


def type_fits(susunan: Susunan) -> Iterator[Diagnostic]:
    """K07: a type larger than the score allows (Pasal 53); smaller is allowed (Pasal 54 (1))."""
    for unit in susunan.unit:
        if unit.tipe is None:
            continue
        best = best_type(unit, susunan.tipologi)
        if best and ORDER.index(Tipe(str(unit.tipe))) > ORDER.index(best):
            yield susunan.galat(
                unit.asal,
                "K07",
                f"{unit.nama} bertipe {unit.tipe}, sedangkan skornya paling tinggi {best}",
                "PP 18/2016 Pasal 53; tipe dapat diturunkan (Pasal 54 ayat (1)), tidak dinaikkan",
            )


def kinds(susunan: Susunan) -> Iterator[Diagnostic]:
    """K08: an urusan in a badan, or a supporting function in a dinas (Pasal 13, 24)."""
    for unit in susunan.unit:
        if unit.jenis is JenisPerangkat.DINAS and unit.fungsi:
            yield susunan.galat(
                unit.asal,
                "K08",
                f"{unit.nama} berbentuk dinas tetapi melaksanakan fungsi penunjang",
            )
        if unit.jenis is JenisPerangkat.BADAN and unit.urusan:
            yield susunan.galat(
                unit.asal, "K08", f"{unit.nama} berbentuk badan tetapi menyelenggarakan urusan"
            )


ATURAN: tuple[Aturan, ...] = (
    housed,
    once,
    split,
    three_at_most,
    one_rumpun,
    allowed_pairs,
    type_fits,
    kinds,
)


def judge(susunan: Susunan) -> tuple[Diagnostic, ...]:
    """Return every violation of the placement rules by a structure."""
    return tuple(d for rule in ATURAN for d in rule(susunan))


def best_type(unit: PerangkatDaerah, tipologi: Tipologi) -> Tipe | None:
    """Return the largest type the best score allows, one level up when the unit houses more.

    Pasal 18 ayat (6): a dinas that receives another urusan may rise one level.
    """
    scores = [tipologi.urusan[i] for i in carried(unit) if i in tipologi.urusan]
    if not scores:
        return None
    best = max((s.tipe_tertinggi for s in scores), key=ORDER.index)
    raised = min(ORDER.index(best) + (len(scores) > 1), len(ORDER) - 1)
    return ORDER[raised]


def _subject(tabel: TabelTipologi) -> str:
    """Return how a sentence names an urusan, suburusan or function."""
    name = str(tabel.nama)
    if tabel.kategori not in URUSAN:
        return f"fungsi penunjang {name.lower()}"
    return (
        f"suburusan {name.lower().removesuffix(' (suburusan)')}"
        if "(suburusan)" in name
        else f"urusan {name.lower()}"
    )


def _range(skor: SkorUrusan) -> str:
    low, high = (f"{n:.0f}" for n in (skor.total.rendah, skor.total.tinggi))
    return low if low == high else f"{low} sampai dengan {high}"


def units_by_kind(units: Sequence[PerangkatDaerah]) -> Mapping[JenisPerangkat, int]:
    """Return how many units of each kind there are."""
    return {kind: sum(u.jenis is kind for u in units) for kind in JenisPerangkat}
