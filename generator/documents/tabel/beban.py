"""Tables of the workload analysis (forms C to E), worded by what is known and what is not."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents import urusan
from generator.documents.angka import TIADA, bertanda, deret, desimal
from generator.documents.bahan import Bahan
from generator.documents.istilah import angka, rapi
from generator.documents.tabel.isi import KEPASTIAN
from generator.kelembagaan.beban_kerja import SEBUTAN, Beban, HasilBebanKerja, HasilUnit
from generator.kelembagaan.susunan import changed, origins
from generator.model.bilangan import bilangan
from generator.model.dossier import PerangkatDaerah, StatusFakta


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
        angka(ef // 60),
        tuple(_unit(u, nama) for u in unit),
        _urusan(hasil),
        deret([nama[u.unit] for u in unit if u.beban.selisih < 0]),
        deret([nama[u.unit] for u in unit if u.beban.selisih > 0]),
        bilangan(len(berubah)),
        bilangan(len(kosong)),
        deret([str(u.nama) for u in kosong]),
        bahan.dossier.identitas.daerah.peraturan_kepala,
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


def _unit(hasil: HasilUnit, nama: dict[str, str]) -> UnitBeban:
    return UnitBeban(
        nama[hasil.unit],
        tuple(baris(j.beban, str(j.jabatan.nama)) for j in hasil.jabatan),
        baris(hasil.beban, "Jumlah"),
    )


def baris(beban: Beban, nama: str) -> BarisBeban:
    """Return a load as a row."""
    huruf = beban.peringkat
    return BarisBeban(
        nama,
        angka(int(beban.menit)),
        angka(beban.pemangku),
        angka(beban.kebutuhan),
        bertanda(beban.selisih),
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
