"""A structure to judge: its units, the scores and rules it is judged by, and how gravely."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Severity, Span
from generator.diagnostics.codes import codes
from generator.kelembagaan.langkah import Selang
from generator.kelembagaan.tipologi import SkorUrusan, Tipe, Tipologi
from generator.model.aturan import Kategori, TabelTipologi
from generator.model.dossier import JenisPerangkat, PerangkatDaerah
from generator.model.kumpulan_aturan import KumpulanAturan

URUSAN = (Kategori.WAJIB_DASAR, Kategori.WAJIB_NONDASAR, Kategori.PILIHAN)
ORDER = (Tipe.TIADA, Tipe.SUBBIDANG, Tipe.BIDANG, Tipe.C, Tipe.B, Tipe.A)
DINAS = (Tipe.C, Tipe.B, Tipe.A)  # what a dinas of its own needs
SENDIRI = {
    JenisPerangkat.SEKRETARIAT_DAERAH: "setda",
    JenisPerangkat.SEKRETARIAT_DPRD: "setwan",
    JenisPerangkat.INSPEKTORAT: "inspektorat",
}  # kinds of units that have a table of their own (PP 18/2016 Lampiran III)


@dataclass(frozen=True, slots=True)
class Susunan:
    """A structure to judge; ``lama`` is the structure it comes from, empty for the present one.

    ``nanti`` is the structure that is proposed instead, known only to the present one.

    What is there is a fact and gives warnings (findings of the paper); what the draft proposes
    must hold and gives errors.
    """

    unit: tuple[PerangkatDaerah, ...]
    tipologi: Tipologi
    aturan: KumpulanAturan
    lama: tuple[PerangkatDaerah, ...] = ()
    nanti: tuple[PerangkatDaerah, ...] = ()

    @property
    def usulan(self) -> bool:
        """Whether this is the proposal."""
        return bool(self.lama)

    def tempat(self, id_: str) -> Span:
        """Return where a function without a home is missing: at the unit that is to receive it.

        Without a proposal that is where the list of units begins.
        """
        heirs = {str(u.id) for u in self.nanti if id_ in carried(u)}
        heir = next((u for u in self.unit if str(u.id) in heirs), self.unit[0])
        return heir.asal

    def rumah(self) -> Mapping[str, tuple[PerangkatDaerah, ...]]:
        """Return, for every urusan and function of the rules, the units that house it."""
        homes: dict[str, list[PerangkatDaerah]] = {id_: [] for id_ in self.tipologi.urusan}
        for unit in self.unit:
            for id_ in dict.fromkeys(carried(unit)):
                if id_ in homes:
                    homes[id_].append(unit)
        return {id_: tuple(units) for id_, units in homes.items()}

    def temuan(self, span: Span, code: str, message: str, **isi: object) -> Diagnostic:
        """Return a finding with the gravity of this structure and the hint of the catalogue."""
        level = Severity.GALAT if self.usulan else Severity.PERINGATAN
        rules = self.aturan.tipologi
        hint = codes()[code].hint.format(dasar=rules.dasar.get(code, ""), p=rules.pasal, **isi)
        return Diagnostic(span, level, code, f"{self.sebutan}: {message}", hint)

    @property
    def sebutan(self) -> str:
        """Return how a message names this structure."""
        return "susunan usulan" if self.usulan else "susunan sekarang"


Aturan = Callable[[Susunan], Iterator[Diagnostic]]


def carried(unit: PerangkatDaerah) -> tuple[str, ...]:
    """Return the ids of every urusan and function of the rules that a unit carries out."""
    own = SENDIRI.get(unit.jenis)
    return (*map(str, unit.urusan), *map(str, unit.fungsi), *((own,) if own else ()))


def tanpa_kecamatan(units: Sequence[PerangkatDaerah]) -> tuple[PerangkatDaerah, ...]:
    """Return the units that the indicator of their number counts (Lampiran IV: no kecamatan)."""
    return tuple(u for u in units if u.jenis is not JenisPerangkat.KECAMATAN)


def changed(unit: PerangkatDaerah, lama: Sequence[PerangkatDaerah]) -> bool:
    """Return whether a proposed unit is new, renamed, or carries other functions than before."""
    before = next((u for u in lama if u.id == unit.id), None)
    if before is None:
        return True
    return before.nama != unit.nama or set(carried(before)) != set(carried(unit))


def origins(unit: PerangkatDaerah, lama: Sequence[PerangkatDaerah]) -> tuple[PerangkatDaerah, ...]:
    """Return the present units whose functions, or whose id, a proposed unit takes over."""
    mine = set(carried(unit))
    return tuple(u for u in lama if u.id == unit.id or mine & set(carried(u)))


def subject(tabel: TabelTipologi) -> str:
    """Return how a sentence names an urusan, suburusan or function."""
    name = str(tabel.nama)
    if tabel.kategori is Kategori.KECAMATAN:
        return "kecamatan"
    if tabel.kategori not in URUSAN:
        return f"fungsi penunjang {name.lower()}"
    if "(suburusan)" in name:
        return f"sub urusan {name.lower().removesuffix(' (suburusan)')}"
    return f"urusan {name.lower()}"


def span_of(skor: SkorUrusan) -> str:
    """Return a score, or its range, in words."""
    return range_of(skor.total)


def range_of(total: Selang) -> str:
    """Return a total, or its range, in words."""
    low, high = (f"{n:,.0f}".replace(",", ".") for n in (total.rendah, total.tinggi))
    return low if low == high else f"{low} sampai dengan {high}"


def units_by_kind(units: Sequence[PerangkatDaerah]) -> Mapping[JenisPerangkat, int]:
    """Return how many units of each kind there are."""
    return {kind: sum(u.jenis is kind for u in units) for kind in JenisPerangkat}
