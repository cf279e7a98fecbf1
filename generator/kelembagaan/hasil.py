"""The whole analysis of a dossier as one value, computed by one pure function."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.diagnostics import Diagnostic, ordered
from generator.kelembagaan import manfaat_biaya, penempatan, penggabungan, plafon
from generator.kelembagaan.beban_kerja import HasilBebanKerja, workload
from generator.kelembagaan.evaluasi import HasilEvaluasi, evaluate
from generator.kelembagaan.kepekaan import Kepekaan, sensitivity, with_value
from generator.kelembagaan.keselarasan import agreement
from generator.kelembagaan.manfaat_biaya import HasilOpsi, compare
from generator.kelembagaan.masukan import PERANGKAT, counted_units, input_faults, stale
from generator.kelembagaan.struktur import Perbandingan, compare_structures
from generator.kelembagaan.susunan import Aturan, Susunan
from generator.kelembagaan.tipologi import Tipologi, tipologi
from generator.law.engine.penetapan import Hukum
from generator.model.aturan import BerkasIndikator
from generator.model.dossier import Dossier
from generator.model.evaluasi import BerkasEvaluasi
from generator.model.kumpulan_aturan import KumpulanAturan
from generator.model.unsur_kajian import MANFAAT_BIAYA

TRILIUN = 10**12
# What is tried: number of units, APBD, pengguna anggaran
PERCOBAAN: tuple[tuple[str, tuple[Decimal, ...]], ...] = (
    (PERANGKAT, tuple(map(Decimal, range(20, 46)))),
    ("apbd", tuple(Decimal(n * TRILIUN) for n in range(2, 16))),
    ("keuangan-pengguna-anggaran", tuple(map(Decimal, range(20, 51)))),
)
ATURAN: tuple[Aturan, ...] = (*penempatan.ATURAN, *penggabungan.ATURAN, *plafon.ATURAN)


@dataclass(frozen=True, slots=True)
class Penempatan:
    """A structure with what the articles say against it."""

    susunan: Susunan
    temuan: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Analisis:
    """Everything computed; None or empty where the dossier has no data for it.

    ``tipologi`` is that of the present structure; ``nanti`` that of the proposal, whose number of
    units is itself an indicator.
    """

    tipologi: Tipologi | None = None
    nanti: Tipologi | None = None
    sekarang: Penempatan | None = None
    usulan: Penempatan | None = None
    kepekaan: tuple[Kepekaan, ...] = ()
    beban_kerja: HasilBebanKerja | None = None
    kelembagaan: tuple[HasilEvaluasi, ...] = ()
    kematangan: tuple[HasilEvaluasi, ...] = ()
    struktur: Perbandingan | None = None
    manfaat_biaya: tuple[HasilOpsi, ...] = ()
    temuan: tuple[Diagnostic, ...] = ()


def judge(susunan: Susunan) -> Penempatan:
    """Return a structure with every violation of the rules."""
    return Penempatan(susunan, ordered(d for rule in ATURAN for d in rule(susunan)))


def needs_rules(dossier: Dossier) -> bool:
    """Return whether a dossier has inputs that only the institutional rules can judge."""
    inputs = (dossier.indikator, dossier.beban_kerja, dossier.evaluasi_kelembagaan)
    return any(one is not None for one in inputs)


def analyse(dossier: Dossier, amandemen: Hukum, aturan: KumpulanAturan | None = None) -> Analisis:
    """Return the analysis; without rules or with faulty inputs only what needs neither."""
    options = compare(dossier.manfaat_biaya)
    found = list(agreement(dossier, amandemen))
    if MANFAAT_BIAYA in dossier.kajian:
        found += manfaat_biaya.misfits(dossier.manfaat_biaya)
    if aturan is None:
        return Analisis(manfaat_biaya=options, temuan=ordered(found))
    if faults := input_faults(dossier, aturan):
        return Analisis(manfaat_biaya=options, temuan=ordered((*faults, *found)))
    sheets = dossier.evaluasi_kelembagaan or BerkasEvaluasi()
    load = dossier.beban_kerja
    placed = _placed(dossier, dossier.indikator, aturan) if dossier.indikator else Analisis()
    if dossier.indikator:
        found += stale(dossier.indikator)
        found += counted_units(dossier.indikator, dossier.perangkat.sekarang)
    akhir = placed.usulan or placed.sekarang
    found += plafon.told_sizes(dossier, akhir.susunan) if akhir else ()
    for part in (placed.sekarang, placed.usulan):
        found += part.temuan if part else ()
    return Analisis(
        tipologi=placed.tipologi,
        nanti=placed.nanti,
        sekarang=placed.sekarang,
        usulan=placed.usulan,
        kepekaan=placed.kepekaan,
        beban_kerja=workload(load, aturan.beban_kerja) if load else None,
        kelembagaan=tuple(evaluate(s, aturan.kelembagaan) for s in sheets.kelembagaan),
        kematangan=tuple(evaluate(s, aturan.kematangan) for s in sheets.kematangan),
        struktur=placed.struktur,
        manfaat_biaya=options,
        temuan=ordered(found),
    )


def _placed(dossier: Dossier, masukan: BerkasIndikator, aturan: KumpulanAturan) -> Analisis:
    """Return typology, placement, sensitivity and structure."""
    now_units = dossier.perangkat.sekarang
    then_units = dossier.perangkat.usulan or now_units
    then_inputs = with_value(masukan, PERANGKAT, Decimal(len(then_units)))
    now, then = tipologi(masukan, aturan.tipologi), tipologi(then_inputs, aturan.tipologi)
    present = Susunan(now_units, now, aturan, nanti=dossier.perangkat.usulan)
    proposed = Susunan(then_units, then, aturan, lama=now_units)
    asked = ((str(p.id), p.nilai) for p in masukan.percobaan)
    trials = [
        sensitivity(masukan, aturan.tipologi, id_, values)
        for id_, values in (*PERCOBAAN, *asked)
        if any(i.id == id_ for t in aturan.tipologi.tabel for i in t.indikator)
    ]
    return Analisis(
        tipologi=now,
        nanti=then,
        sekarang=judge(present),
        usulan=judge(proposed) if dossier.perangkat.usulan else None,
        kepekaan=tuple(trials),
        struktur=compare_structures(present, proposed),
    )
