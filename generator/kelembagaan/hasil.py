"""The whole analysis of a dossier as one value, computed by one pure function."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, fields
from decimal import Decimal

from generator.diagnostics import Diagnostic, Span, ordered, peringatan
from generator.diagnostics.codes import codes
from generator.kelembagaan import dampak, manfaat_biaya, penempatan, penggabungan, plafon
from generator.kelembagaan.beban_kerja import HasilBebanKerja, workload
from generator.kelembagaan.evaluasi import HasilEvaluasi, evaluate
from generator.kelembagaan.kepekaan import Kepekaan, sensitivity, with_value
from generator.kelembagaan.keselarasan import agreement
from generator.kelembagaan.langkah import Selang
from generator.kelembagaan.manfaat_biaya import HasilOpsi, compare
from generator.kelembagaan.masukan import PERANGKAT, counted_units, input_faults, stale
from generator.kelembagaan.sotk import sotk_faults, stands_alone
from generator.kelembagaan.struktur import Perbandingan, compare_structures
from generator.kelembagaan.susunan import Aturan, Susunan, range_of, subject, tanpa_kecamatan
from generator.kelembagaan.tipologi import SkorUrusan, Tipologi, tipologi
from generator.law.engine.penetapan import Hukum
from generator.model.dossier import SOTK, Dossier
from generator.model.evaluasi import BerkasEvaluasi
from generator.model.indikator import BerkasIndikator
from generator.model.kajian import BerkasPerangkat
from generator.model.kumpulan_aturan import KumpulanAturan
from generator.model.unsur_kajian import MANFAAT_BIAYA

TRILIUN = 10**12
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

    def dasar(self, kode: str) -> str:
        """Return the articles behind a finding, those of this kind of region where rules say so."""
        rules = self.sekarang.susunan.aturan.tipologi.dasar if self.sekarang else {}
        return str(rules.get(kode, codes()[kode].source))


def judge(susunan: Susunan) -> Penempatan:
    """Return a structure with every violation of the rules."""
    return Penempatan(susunan, ordered(d for rule in ATURAN for d in rule(susunan)))


def needs_rules(dossier: Dossier) -> bool:
    """Return whether a dossier has inputs that only the institutional rules can judge."""
    inputs = (dossier.indikator, dossier.beban_kerja, dossier.evaluasi_kelembagaan)
    held = SOTK in dossier.dibuat or stands_alone(dossier)
    return held or any(one is not None for one in inputs)


def analyse(dossier: Dossier, amandemen: Hukum, aturan: KumpulanAturan | None = None) -> Analisis:
    """Return the analysis; without rules or with faulty inputs only what needs neither."""
    options = compare(dossier.manfaat_biaya)
    found = list(agreement(dossier, amandemen))
    if MANFAAT_BIAYA in dossier.kajian:
        found += manfaat_biaya.misfits(dossier.manfaat_biaya)
    if dossier.dampak is not None:
        found += dampak.faults(dossier.dampak)
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
        found += disputed(placed, dossier.indikator)
    akhir = placed.usulan or placed.sekarang
    judged = akhir.susunan if akhir else None
    found += sotk_faults(dossier, amandemen.hasil, judged, aturan.plafon)
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


def disputed(placed: Analisis, masukan: BerkasIndikator) -> Iterator[Diagnostic]:
    """K87: a type that depends on which of two contradicting texts of the law is right."""
    stages = (("susunan sekarang", placed.tipologi), ("susunan usulan", placed.nanti))
    seen: set[tuple[str, Selang]] = set()
    for stage, hasil in stages:
        for id_, satu in (*hasil.urusan.items(), *hasil.kecamatan.items()) if hasil else ():
            if satu.bergantung and (id_, satu.total) not in seen:
                seen.add((id_, satu.total))
                own = (k.asal for k in masukan.kecamatan if str(k.unit) == id_)
                yield _disputed(stage, id_, satu, next(own, masukan.asal))


def _disputed(stage: str, id_: str, satu: SkorUrusan, place: Span) -> Diagnostic:
    used, types = satu.dipakai or satu.total, satu.tipe_dipakai or ()
    return peringatan(
        place,
        "K87",
        f"{stage}: tipe {subject(satu.tabel)} ({id_}) bergantung pada naskah peraturan yang "
        "bertentangan dengan dirinya sendiri: menurut bacaan yang dipakai skornya "
        f"{range_of(used)} ({' sampai dengan '.join(dict.fromkeys(map(str, types)))}), menurut "
        f"semua bacaan {range_of(satu.total)} ({satu.tipe_terendah} sampai dengan "
        f"{satu.tipe_tertinggi})",
        f"{' '.join(satu.pertentangan)} Pastikan pada naskah resmi (JDIH) atau dengan hasil "
        "pemetaan resmi; naskah final ditolak",
    )


_PLACED: deque[tuple[tuple[object, ...], Analisis]] = deque(maxlen=2)


def _placed(dossier: Dossier, masukan: BerkasIndikator, aturan: KumpulanAturan) -> Analisis:
    """Return typology, placement, sensitivity and structure.

    Of the same records, which never change, it is known: most edits are of others.
    """
    perangkat = dossier.perangkat
    rules = (getattr(aturan, each.name) for each in fields(aturan))
    given = (perangkat.sekarang, perangkat.usulan, masukan, *rules)
    for known, found in tuple(_PLACED):
        if all(one is other for one, other in zip(known, given, strict=True)):
            return found
    found = _place(perangkat, masukan, aturan)
    _PLACED.append((given, found))
    return found


def _place(
    perangkat: BerkasPerangkat, masukan: BerkasIndikator, aturan: KumpulanAturan
) -> Analisis:
    now_units = perangkat.sekarang
    then_units = perangkat.usulan or now_units
    then_inputs = with_value(masukan, PERANGKAT, Decimal(len(tanpa_kecamatan(then_units))))
    now, then = tipologi(masukan, aturan.tipologi), tipologi(then_inputs, aturan.tipologi)
    present = Susunan(now_units, now, aturan, nanti=perangkat.usulan)
    proposed = Susunan(then_units, then, aturan, lama=now_units)
    asked = ((str(p.id), p.nilai) for p in masukan.percobaan)
    trials = [
        sensitivity(masukan, aturan.tipologi, id_, values)
        for id_, values in (*((str(u.id), u.nilai) for u in aturan.tipologi.percobaan), *asked)
        if any(i.id == id_ for t in aturan.tipologi.tabel for i in t.indikator)
    ]
    return Analisis(
        tipologi=now,
        nanti=then,
        sekarang=judge(present),
        usulan=judge(proposed) if perangkat.usulan else None,
        kepekaan=tuple(trials),
        struktur=compare_structures(present, proposed),
    )
