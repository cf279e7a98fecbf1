"""Joining urusan or functions in one unit: which door is open, what a dinas may be called.

Pasal 18 joins an urusan that does not qualify for a dinas of its own; Pasal 54 ayat (2) joins,
for efficiency, a tipe C that scores 400 to 500 before geography. Scores here are the drafter's
own computation, so a breach is a warning with its reason, never an error: the official mapping
decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.diagnostics import Diagnostic, Severity, peringatan
from generator.kelembagaan.besaran import efficient, surely_efficient
from generator.kelembagaan.susunan import (
    DINAS,
    Aturan,
    Susunan,
    carried,
    changed,
    span_of,
    subject,
)
from generator.kelembagaan.tipologi import SkorUrusan, may_split
from generator.model.aturan import AturanTipologi, Rentang
from generator.model.dossier import JenisPerangkat, PerangkatDaerah


class Pintu(StrEnum):
    """The ways in which the law lets functions be joined, and the one in which it splits them."""

    DI_BAWAH = "tidak memenuhi syarat berdiri sendiri"  # Pasal 18 ayat (1), 27 ayat (1)
    EFISIENSI = "penggabungan demi efisiensi"  # Pasal 54 ayat (2)
    REZIM = "peraturan khusus yang menyebutnya"
    PECAH = "pembentukan dua Perangkat Daerah"  # Pasal 73 ayat (1)


class Ujian(StrEnum):
    """How the scores at hand answer whether a door is open."""

    TERBUKTI = "terbukti"
    BELUM = "belum terbukti"
    TERBANTAH = "terbantah"


@dataclass(frozen=True, slots=True)
class Perombakan:
    """A proposed joining or splitting: what it concerns, its door if any is open, the answer."""

    unit: tuple[PerangkatDaerah, ...]
    anggota: tuple[SkorUrusan, ...]
    pintu: Pintu | None
    ujian: Ujian


def _members(unit: PerangkatDaerah, susunan: Susunan) -> tuple[SkorUrusan, ...]:
    known = susunan.tipologi.urusan
    ids = unit.fungsi if unit.jenis is JenisPerangkat.BADAN else unit.urusan
    return tuple(known[i] for i in ids if i in known)


def doors(susunan: Susunan) -> tuple[Perombakan, ...]:
    """Return every joining and splitting that a proposal makes, with the door it may use.

    What stood before was formed upon the mapping of its time and is not judged anew.
    """
    if not susunan.usulan:
        return ()
    joined = tuple(
        _joining(unit, scores, susunan)
        for unit, scores in _joined(susunan)
        if changed(unit, susunan.lama)
    )
    return (*joined, *_splits(susunan))


def _joining(unit: PerangkatDaerah, scores: tuple[SkorUrusan, ...], susunan: Susunan) -> Perombakan:
    rentang = susunan.aturan.tipologi.penurunan_efisiensi
    sure = [s for s in scores if stands_alone(s) and not efficient(s, rentang)]
    able = [s for s in scores if may_stand_alone(s)]
    pintu: Pintu | None = None
    ujian = Ujian.TERBUKTI
    if unit.rezim:
        pintu = Pintu.REZIM
    elif len(able) < 2:
        pintu = Pintu.DI_BAWAH
    elif not _open(scores, rentang):
        pintu = Pintu.EFISIENSI
    else:
        ujian = Ujian.TERBANTAH if len(sure) > 1 else Ujian.BELUM
    return Perombakan((unit,), scores, pintu, ujian)


def _splits(susunan: Susunan) -> Iterator[Perombakan]:
    for id_ in susunan.aturan.tipologi.dapat_dua_bidang_tambahan:
        units = susunan.rumah().get(id_, ())
        before = [u for u in susunan.lama if id_ in carried(u)]
        if len(units) < 2 or len(before) > 1:
            continue
        skor = susunan.tipologi.urusan[id_]
        sure, possible = may_split(skor, susunan.aturan.tipologi)
        if len(units) == 2 and sure and not skor.lemah:
            yield Perombakan(units, (skor,), Pintu.PECAH, Ujian.TERBUKTI)
        else:
            refuted = len(units) > 2 or not possible
            ujian = Ujian.TERBANTAH if refuted else Ujian.BELUM
            yield Perombakan(units, (skor,), None, ujian)


def _joined(susunan: Susunan) -> Iterator[tuple[PerangkatDaerah, tuple[SkorUrusan, ...]]]:
    """Yield every dinas of more than one urusan and every badan of more than one function."""
    for unit in susunan.unit:
        scores = _members(unit, susunan)
        if unit.jenis in (JenisPerangkat.DINAS, JenisPerangkat.BADAN) and len(scores) > 1:
            yield unit, scores


def stands_alone(skor: SkorUrusan) -> bool:
    """Return whether an urusan qualifies for a dinas of its own, whatever is still unknown."""
    return skor.tipe_terendah in DINAS


def may_stand_alone(skor: SkorUrusan) -> bool:
    """Return whether an urusan may turn out to qualify for a dinas of its own."""
    return skor.tipe_tertinggi in DINAS


def preconditions(susunan: Susunan) -> Iterator[Diagnostic]:
    """K09: a proposal joins what each qualifies alone and is too strong for an efficiency merge."""
    rentang, pasal = susunan.aturan.tipologi.penurunan_efisiensi, susunan.aturan.tipologi.pasal
    for satu in doors(susunan):
        unit, scores = satu.unit[0], satu.anggota
        if satu.pintu is not None or len(scores) < 2:  # K03 speaks of splits
            continue
        if satu.ujian is Ujian.BELUM:
            yield _unproven(unit, scores, susunan)
            continue
        strong = [s for s in scores if stands_alone(s) and not efficient(s, rentang)]
        names = " dan ".join(f"{subject(s.tabel)} ({span_of(s)})" for s in strong)
        yield peringatan(
            unit.asal,
            "K09",
            f"{susunan.sebutan}: {unit.nama} menggabungkan {names} yang masing-masing "
            f"memenuhi syarat berdiri sendiri ({_own_rule(unit, susunan)}) dan berada di luar skor "
            f"{rentang.rendah} sampai dengan {rentang.tinggi} untuk penggabungan "
            f"efisiensi ({pasal.efisiensi})",
            "tunjukkan dasar penggabungan dengan hasil pemetaan resmi, atau pisahkan",
        )


def _own_rule(unit: PerangkatDaerah, susunan: Susunan) -> str:
    """Return the article that joins what cannot stand alone."""
    pasal = susunan.aturan.tipologi.pasal
    return str(pasal.sepasang if unit.jenis is JenisPerangkat.BADAN else pasal.serumpun)


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
        f"{aturan.sebutan} {_own_rule(unit, susunan)} dan {pasal.efisiensi}; "
        "lengkapi indikator.yaml",
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
        if unit.jenis is not JenisPerangkat.DINAS or unit.nama in aturan.nama_sendiri:
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
