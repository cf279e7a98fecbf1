"""Joining urusan in one dinas: what the score must be, and what the dinas may be called.

Pasal 18 joins an urusan that does not qualify for a dinas of its own; Pasal 54 ayat (2) joins,
for efficiency, a tipe C that scores 400 to 500 before geography. Scores here are the drafter's
own computation, so a breach is a warning with its reason, never an error: the official mapping
decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Severity, peringatan
from generator.kelembagaan.besaran import efficient, surely_efficient
from generator.kelembagaan.susunan import DINAS, URUSAN, Aturan, Susunan, changed, span_of, subject
from generator.kelembagaan.tipologi import SkorUrusan
from generator.model.aturan import AturanTipologi, Rentang
from generator.model.dossier import JenisPerangkat, PerangkatDaerah


def _urusan(unit: PerangkatDaerah, susunan: Susunan) -> tuple[SkorUrusan, ...]:
    known = susunan.tipologi.urusan
    found = tuple(known[i] for i in unit.urusan if i in known)
    return tuple(s for s in found if s.tabel.kategori in URUSAN)


def _joined(susunan: Susunan) -> Iterator[tuple[PerangkatDaerah, tuple[SkorUrusan, ...]]]:
    """Yield every dinas that houses more than one urusan."""
    for unit in susunan.unit:
        scores = _urusan(unit, susunan)
        if unit.jenis is JenisPerangkat.DINAS and len(scores) > 1:
            yield unit, scores


def stands_alone(skor: SkorUrusan) -> bool:
    """Return whether an urusan qualifies for a dinas of its own, whatever is still unknown."""
    return skor.tipe_terendah in DINAS


def may_stand_alone(skor: SkorUrusan) -> bool:
    """Return whether an urusan may turn out to qualify for a dinas of its own."""
    return skor.tipe_tertinggi in DINAS


def preconditions(susunan: Susunan) -> Iterator[Diagnostic]:
    """K09: urusan joined that each qualify alone and are too strong for an efficiency merge."""
    rentang, pasal = susunan.aturan.tipologi.penurunan_efisiensi, susunan.aturan.tipologi.pasal
    for unit, scores in _joined(susunan):
        strong = [s for s in scores if stands_alone(s) and not efficient(s, rentang)]
        if len(strong) > 1:
            names = " dan ".join(f"{subject(s.tabel)} ({span_of(s)})" for s in strong)
            yield peringatan(
                unit.asal,
                "K09",
                f"{susunan.sebutan}: {unit.nama} menggabungkan {names} yang masing-masing "
                f"memenuhi syarat berdiri sendiri ({pasal.serumpun}) dan berada di luar skor "
                f"{rentang.rendah} sampai dengan {rentang.tinggi} untuk penggabungan "
                f"efisiensi ({pasal.efisiensi})",
                "tunjukkan dasar penggabungan dengan hasil pemetaan resmi, atau pisahkan",
            )
        elif susunan.usulan and changed(unit, susunan.lama) and _open(scores, rentang):
            yield _unproven(unit, scores, susunan)


def _open(scores: tuple[SkorUrusan, ...], rentang: Rentang) -> bool:
    """Return whether more than one urusan may yet prove too strong to be joined."""
    return sum(may_stand_alone(s) and not surely_efficient(s, rentang) for s in scores) > 1


def _unproven(
    unit: PerangkatDaerah, scores: tuple[SkorUrusan, ...], susunan: Susunan
) -> Diagnostic:
    names = ", ".join(f"{subject(s.tabel)} {span_of(s)}" for s in scores)
    aturan = susunan.aturan.tipologi
    pasal = aturan.pasal
    return Diagnostic(
        unit.asal,
        Severity.PETUNJUK,
        "K09",
        f"{susunan.sebutan}: syarat penggabungan pada {unit.nama} belum dapat dibuktikan: skor "
        f"{names}",
        f"{aturan.sebutan} {pasal.serumpun} dan {pasal.efisiensi}; lengkapi indikator.yaml",
    )


def names(susunan: Susunan) -> Iterator[Diagnostic]:
    """K10: the name of a dinas against the urusan it houses (Pasal 18 (7) to (9), 54 (3), (4))."""
    aturan = susunan.aturan.tipologi
    for unit in susunan.unit:
        word = {JenisPerangkat.DINAS: "Dinas", JenisPerangkat.BADAN: "Badan"}.get(unit.jenis)
        if word and not unit.nama.startswith(word) and unit.nama not in aturan.nama_sendiri:
            message = f"nama {unit.nama} tidak diawali kata {word}"
            yield susunan.temuan(
                unit.nama.span, "K10", message, peraturan=aturan.sebutan, pasal=aturan.pasal.nama
            )
    for unit, scores in _joined(susunan):
        if unit.nama in aturan.nama_sendiri:
            continue
        if problem := _name_problem(unit, scores, aturan):
            message = f"{susunan.sebutan}: nama {unit.nama} {problem[0]}"
            yield peringatan(unit.nama.span, "K10", message, problem[1])


def _name_problem(
    unit: PerangkatDaerah, scores: tuple[SkorUrusan, ...], aturan: AturanTipologi
) -> tuple[str, str] | None:
    pasal = aturan.pasal
    shown = [s for s in scores if _named(unit, s)]
    hidden = [s for s in scores if s not in shown]
    strong = [s for s in hidden if stands_alone(s)]
    if not shown:
        return "tidak mencerminkan urusan mana pun yang diwadahinya", str(pasal.nama_urusan)
    if strong:
        what = " dan ".join(subject(s.tabel) for s in strong)
        hint = f"{aturan.sebutan} {pasal.nama_gabungan}: nama mencerminkan urusan yang digabung"
        return f"tidak menyebut {what} yang memenuhi syarat berdiri sendiri", hint
    weak = [s for s in shown if not may_stand_alone(s)]
    if weak and any(map(stands_alone, scores)):
        what = " dan ".join(subject(s.tabel) for s in weak)
        hint = f"{aturan.sebutan} {pasal.nama_utama}: nama mengikuti urusan yang berdiri sendiri"
        return f"menyebut {what} yang tidak memenuhi syarat berdiri sendiri", hint
    return None


def _named(unit: PerangkatDaerah, skor: SkorUrusan) -> bool:
    word = str(skor.tabel.kata or skor.tabel.nama)
    return word.lower() in unit.nama.lower()


ATURAN: tuple[Aturan, ...] = (preconditions, names)
