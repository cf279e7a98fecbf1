"""Where a draft stands on its road on a day: what is next, what is missing, what is late."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.diagnostics import Diagnostic, galat
from generator.model.aturan_tahap import (
    AturanTahap,
    AturanTahapan,
    AturanTenggat,
    HariTenggat,
    Titik,
    mengenai,
)
from generator.model.dossier import Dossier
from generator.model.gerbang import Gerbang, TahapGerbang
from generator.model.peraturan import singkat_kunci
from generator.model.pustaka import split_reference
from generator.model.tahap import BerkasTahap, CatatanTahap, Tahap

KOSONG = BerkasTahap()
TAHAP_GERBANG = {  # L2-129: the proof is there before the stage begins
    TahapGerbang.PENYUSUNAN: Tahap.PENYUSUNAN,
    TahapGerbang.HARMONISASI: Tahap.HARMONISASI,
    TahapGerbang.TINGKAT_I: Tahap.TINGKAT_I,
    TahapGerbang.TINGKAT_II: Tahap.TINGKAT_II,
    TahapGerbang.PENGUNDANGAN: Tahap.PENGUNDANGAN,
}


class KeadaanTahap(StrEnum):
    """Whether a stage is behind, under way, or still to come."""

    SELESAI = "selesai"
    BERJALAN = "berjalan"
    BELUM = "belum"


class KeadaanTenggat(StrEnum):
    """What became of a deadline."""

    BELUM = "belum berjalan"
    BERJALAN = "berjalan"
    TERPENUHI = "terpenuhi"
    TERLAMBAT = "terpenuhi terlambat"
    LEWAT = "terlewat"


@dataclass(frozen=True, slots=True)
class Langkah:
    """One stage of a road; ``kurang`` names what its end, or its beginning, lacks."""

    aturan: AturanTahapan
    keadaan: KeadaanTahap
    catatan: CatatanTahap | None
    kurang: tuple[str, ...]
    terlambat: bool  # its planned day is past

    @property
    def tahap(self) -> Tahap:
        """Return which stage it is."""
        return self.aturan.tahap


@dataclass(frozen=True, slots=True)
class TenggatJalan:
    """One deadline: since and until when; neither where it does not run yet."""

    aturan: AturanTenggat
    keadaan: KeadaanTenggat
    sejak: date | None = None
    jatuh: date | None = None
    dipenuhi: date | None = None


@dataclass(frozen=True, slots=True)
class Jalan:
    """The road as of ``pada``; in the years ``tanpa_libur`` only weekends are no working days."""

    pada: date
    langkah: tuple[Langkah, ...]
    tenggat: tuple[TenggatJalan, ...]
    tanpa_libur: tuple[int, ...]

    @property
    def berikutnya(self) -> Langkah | None:
        """Return the first stage that is not behind."""
        return next((s for s in self.langkah if s.keadaan is not KeadaanTahap.SELESAI), None)

    @property
    def terlewat(self) -> tuple[TenggatJalan, ...]:
        """Return the deadlines that are past and not met."""
        return tuple(s for s in self.tenggat if s.keadaan is KeadaanTenggat.LEWAT)

    @property
    def tidak_lengkap(self) -> tuple[Langkah, ...]:
        """Return the stages behind that lack a letter, and those whose planned day is past."""
        return tuple(
            s
            for s in self.langkah
            if s.terlambat or (s.keadaan is KeadaanTahap.SELESAI and s.kurang)
        )


def jalan(dossier: Dossier, aturan: AturanTahap, pada: date) -> Jalan:
    """Return the road of a draft on a day, by the rules that hold for it."""
    berkas = dossier.tahap or KOSONG
    menunggu = dossier.gerbang_ditunggu
    tahapan = _stages(dossier, aturan, pada)
    tenggat = tuple(
        _deadline(satu, berkas, aturan, pada)
        for satu in aturan.tenggat
        if satu.tahap in {s.tahap for s in tahapan} and mengenai(satu.bagi, dossier)
        if satu.berlaku(_since(satu, berkas) or pada)
    )
    langkah = tuple(_step(satu, berkas, menunggu, pada) for satu in tahapan)
    return Jalan(pada, langkah, tenggat, tuple(_without_holidays(tenggat, aturan)))


def _without_holidays(tenggat: Sequence[TenggatJalan], aturan: AturanTahap) -> list[int]:
    """Return the years in which working days were counted though their holidays are not known."""
    found = {
        tahun
        for t in tenggat
        if t.sejak and t.jatuh and t.aturan.jenis_hari is HariTenggat.KERJA
        for tahun in aturan.years_without_holidays(t.sejak, t.jatuh)
    }
    return sorted(found)


def _stages(dossier: Dossier, aturan: AturanTahap, pada: date) -> list[AturanTahapan]:
    return [s for s in aturan.tahapan if mengenai(s.bagi, dossier) and s.berlaku(pada)]


def _step(
    aturan: AturanTahapan, berkas: BerkasTahap, gerbang: Sequence[Gerbang], pada: date
) -> Langkah:
    satu = berkas.tercatat(aturan.tahap)
    selesai = satu is not None and satu.selesai is not None and satu.selesai <= pada
    mulai = satu is not None and satu.mulai is not None and satu.mulai <= pada
    keadaan = (
        KeadaanTahap.SELESAI if selesai else KeadaanTahap.BERJALAN if mulai else KeadaanTahap.BELUM
    )
    kurang = [str(s.nama) for s in aturan.surat if berkas.surat(s.jenis) is None]
    kurang += [
        f"bukti {g.id} dari {g.dari}" for g in gerbang if TAHAP_GERBANG[g.batas] is aturan.tahap
    ]
    lewat = not selesai and satu is not None and satu.rencana is not None and satu.rencana < pada
    return Langkah(aturan, keadaan, satu, tuple(kurang), lewat)


def _day(berkas: BerkasTahap, tahap: Tahap, titik: Titik, surat: str) -> date | None:
    if surat:
        found = berkas.surat(surat)
        return found.tanggal if found else None
    satu = berkas.tercatat(tahap)
    if satu is None:
        return None
    return satu.selesai if titik is Titik.SELESAI else satu.mulai or satu.selesai


def _since(aturan: AturanTenggat, berkas: BerkasTahap) -> date | None:
    if aturan.sejak_titik is Titik.MULAI and not aturan.sejak_surat:
        satu = berkas.tercatat(aturan.sejak)
        return satu.mulai if satu else None
    return _day(berkas, aturan.sejak, aturan.sejak_titik, str(aturan.sejak_surat))


def _deadline(
    aturan: AturanTenggat, berkas: BerkasTahap, semua: AturanTahap, pada: date
) -> TenggatJalan:
    sejak = _since(aturan, berkas)
    dipenuhi = _day(berkas, aturan.tahap, aturan.titik, str(aturan.surat))
    if dipenuhi is not None and dipenuhi > pada:
        dipenuhi = None
    if sejak is None or sejak > pada:
        keadaan = KeadaanTenggat.TERPENUHI if dipenuhi else KeadaanTenggat.BELUM
        return TenggatJalan(aturan, keadaan, dipenuhi=dipenuhi)
    jatuh = semua.setelah(sejak, aturan.hari, aturan.jenis_hari)
    if dipenuhi is not None:
        tepat = dipenuhi <= jatuh
        keadaan = KeadaanTenggat.TERPENUHI if tepat else KeadaanTenggat.TERLAMBAT
    else:
        keadaan = KeadaanTenggat.BERJALAN if pada <= jatuh else KeadaanTenggat.LEWAT
    return TenggatJalan(aturan, keadaan, sejak, jatuh, dipenuhi)


def misplaced_stages(dossier: Dossier, aturan: AturanTahap) -> Iterator[Diagnostic]:
    """Yield an S165 for a stage that the draft does not pass, or that came before its time."""
    berkas = dossier.tahap
    if berkas is None:
        return
    ada = {s.tahap: s for s in aturan.tahapan if mengenai(s.bagi, dossier)}
    for satu in berkas.tahapan:
        milik = ada.get(satu.tahap)
        if milik is None:
            message = f"Rancangan ini tidak melalui tahap {satu.tahap}."
            hint = f"Yang dilaluinya: {', '.join(ada)}."
            yield galat(satu.asal, "S165", message, hint)
        elif satu.selesai is not None:
            yield from _before(satu, satu.selesai, milik, berkas, ada)


def _before(
    satu: CatatanTahap,
    hari: date,
    aturan: AturanTahapan,
    berkas: BerkasTahap,
    ada: dict[Tahap, AturanTahapan],
) -> Iterator[Diagnostic]:
    for syarat in aturan.prasyarat:
        if syarat.tahap not in ada:
            continue
        dahulu = berkas.selesai(syarat.tahap)
        if dahulu is not None and dahulu <= hari:
            continue
        dasar = "; ".join(
            " ".join((singkat_kunci(k), t))
            for k, t in (split_reference(str(d)) for d in syarat.dasar)
        )
        keadaan = "belum tercatat selesai" if dahulu is None else "selesai sesudahnya"
        message = f"Tahap {satu.tahap} selesai, sedangkan tahap {syarat.tahap} {keadaan}."
        yield galat(satu.asal, "S165", message, f"Dasar: {dasar}." if dasar else "")
