"""Tables of the workload analysis (forms C to E), worded by what is known and what is not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.documents.angka import TIADA, bertanda, deret, desimal, ringkas
from generator.documents.bahan import Bahan
from generator.documents.tabel.sel import KEPASTIAN
from generator.documents.ungkapan import angka, rapi
from generator.kelembagaan.beban_kerja import (
    SEBUTAN,
    Beban,
    HasilBebanKerja,
    HasilUnit,
    by_kind,
    shown_posts,
)
from generator.kelembagaan.susunan import changed, origins
from generator.model import urusan
from generator.model.bilangan import bilangan
from generator.model.dossier import PerangkatDaerah, StatusFakta
from generator.model.lembar_kerja import LembarKerja


@dataclass(frozen=True, slots=True)
class BarisBeban:
    """The load of one post, unit or urusan."""

    nama: str
    beban: str
    pemangku: str
    kebutuhan: str
    selisih: str
    efektivitas: str
    peringkat: str


@dataclass(frozen=True, slots=True)
class AsalLembar:
    """A workbook that figures come from, as a table names it."""

    berkas: str
    lembar: str
    sidik: str


@dataclass(frozen=True, slots=True)
class UnitBeban:
    """One unit with its posts."""

    nama: str
    baris: tuple[BarisBeban, ...]
    jumlah: BarisBeban


@dataclass(frozen=True, slots=True)
class BebanView:
    """The workload of the units that were measured, and what is not known."""

    ada: bool
    ilustratif: bool
    kepastian: str
    catatan: str
    tahun: str
    terukur: str
    semua: str
    menit: str
    jam: str
    dasar_waktu: str
    lembar: tuple[AsalLembar, ...]
    tanpa_pemangku: str
    rekapitulasi: str
    menurut_jenis: str  # how many posts are shown by their kind, not one by one
    unit: tuple[UnitBeban, ...]
    urusan: tuple[BarisBeban, ...]
    kurang: str
    lebih: str
    berubah: str
    tanpa_bukti: str
    daftar_tanpa_bukti: str
    perkada: str


def beban_kerja(bahan: Bahan) -> BebanView:
    """Return the workload, and which changed units have no evidence of it."""
    hasil, perangkat = bahan.analisis.beban_kerja, bahan.dossier.perangkat
    berubah = [u for u in perangkat.usulan if changed(u, perangkat.sekarang)]
    kosong = [u for u in berubah if not _berbukti(u, bahan)]
    nama = {str(u.id): str(u.nama) for u in (*perangkat.usulan, *perangkat.sekarang)}
    unit = hasil.unit if hasil else ()
    ef = hasil.tetapan.waktu_kerja_efektif if hasil else 0
    return BebanView(
        hasil is not None,
        hasil is not None and hasil.berkas.status is StatusFakta.ILUSTRATIF,
        KEPASTIAN[hasil.berkas.status] if hasil else "",
        rapi(hasil.berkas.catatan) if hasil else "",
        str(hasil.berkas.tahun) if hasil else "",
        bilangan(len(unit)),
        bilangan(len(perangkat.sekarang)),
        angka(ef),
        ringkas(Decimal(ef) / 60),
        str(hasil.berkas.dasar_waktu_kerja) if hasil else "",
        sheets(hasil.berkas.lembar_kerja if hasil else ()),
        _count(j.beban.pemangku is None for u in unit for j in u.jabatan),
        _count(not j.tugas for u in unit for j in u.jabatan),
        bilangan(sum(len(u.jabatan) for u in unit)) if hasil and by_kind(hasil) else "",
        tuple(_unit(hasil, u, nama) for u in unit) if hasil else (),
        _urusan(hasil),
        deret([nama[u.unit] for u in unit if (u.beban.selisih or 0) < 0]),
        deret([nama[u.unit] for u in unit if (u.beban.selisih or 0) > 0]),
        bilangan(len(berubah)),
        bilangan(len(kosong)),
        deret([str(u.nama) for u in kosong]),
        bahan.dossier.identitas.daerah.peraturan_kepala,
    )


def _count(semua: Iterable[bool]) -> str:
    """Return how many are true, or nothing for none."""
    return bilangan(n) if (n := sum(semua)) else ""


def sheets(semua: Sequence[LembarKerja]) -> tuple[AsalLembar, ...]:
    """Return workbooks with their sheets and the first digits of their fingerprints."""
    return tuple(
        AsalLembar(str(b.berkas), deret([str(x) for x in b.lembar]), str(b.sha256)[:12])
        for b in semua
    )


def _berbukti(unit: PerangkatDaerah, bahan: Bahan) -> bool:
    """Return whether every unit that a changed one comes from was measured, and for real."""
    berkas = bahan.dossier.beban_kerja
    rekaan = bahan.dossier.identitas.daerah.rekaan
    if berkas is None or (berkas.status is StatusFakta.ILUSTRATIF and not rekaan):
        return False
    terukur = {str(b.unit) for b in berkas.unit}
    asal = origins(unit, bahan.dossier.perangkat.sekarang) or (unit,)
    return all(str(u.id) in terukur for u in asal)


def _unit(hasil: HasilBebanKerja, unit: HasilUnit, nama: dict[str, str]) -> UnitBeban:
    return UnitBeban(
        nama[unit.unit],
        tuple(baris(beban, beban.nama) for beban in shown_posts(hasil, unit)),
        baris(unit.beban, "Jumlah"),
    )


def baris(beban: Beban, nama: str) -> BarisBeban:
    """Return a load as a row."""
    huruf = beban.peringkat
    return BarisBeban(
        nama,
        TIADA if beban.menit is None else angka(int(beban.menit)),
        TIADA if beban.pemangku is None else angka(beban.pemangku),
        angka(beban.kebutuhan),
        TIADA if beban.selisih is None else bertanda(beban.selisih),
        TIADA if beban.efektivitas is None else desimal(beban.efektivitas),
        TIADA if huruf is None else f"{huruf} ({SEBUTAN[huruf]})",
    )


def _urusan(hasil: HasilBebanKerja | None) -> tuple[BarisBeban, ...]:
    """Return minutes and need by urusan; incumbents cannot be divided among urusan."""
    if hasil is None:
        return ()
    ef = hasil.tetapan.waktu_kerja_efektif
    return tuple(
        BarisBeban(
            urusan.nama(id_), angka(int(menit)), TIADA, desimal(menit / ef, 1), TIADA, TIADA, TIADA
        )
        for id_, menit in hasil.urusan.items()
    )
