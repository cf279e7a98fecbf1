"""Back: every changed unit, every item for a Perkada and every consideration to its findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.benang.keterkaitan import (
    InstruksiTertaut,
    Keterkaitan,
    PertimbanganTertaut,
    SatuanTertaut,
)
from generator.documents.bahan import Bahan
from generator.documents.keterkaitan.maju import PenjelasanView, ketentuan, penjelasan
from generator.documents.keterkaitan.pautan import (
    Pautan,
    id_angka,
    id_menimbang,
    id_perkada,
    id_satuan,
    ke_angka,
    ke_bukti,
    ke_menimbang,
    ke_temuan,
    nama_satuan,
)
from generator.documents.tabel.pengaturan import ringkas
from generator.documents.ungkapan import daftar, kalimat, rapi
from generator.model.dossier import JenisRancangan, Perkada
from generator.model.dossier import UnsurPertimbangan as Unsur
from generator.model.peraturan import BENTUK

LANDASAN = {
    Unsur.FILOSOFIS: "BAB IV huruf A. Landasan Filosofis",
    Unsur.SOSIOLOGIS: "BAB IV huruf B. Landasan Sosiologis",
    Unsur.YURIDIS: "BAB IV huruf C. Landasan Yuridis",
}


@dataclass(frozen=True, slots=True)
class AsalView:
    """A finding behind a unit: its title, its articles, its evidence."""

    temuan: Pautan
    judul: str
    hukum: str
    bukti: Pautan


@dataclass(frozen=True, slots=True)
class BarisSatuan:
    """One changed unit, back to its findings."""

    id: str
    satuan: str
    alasan: str
    penjelasan: tuple[PenjelasanView, ...]
    asal: tuple[AsalView, ...]
    menimbang: tuple[Pautan, ...]


@dataclass(frozen=True, slots=True)
class BarisAngka:
    """One instruction of Pasal I, or Pasal of the draft, with its units."""

    id: str
    angka: str
    kalimat: str
    satuan: tuple[BarisSatuan, ...]


@dataclass(frozen=True, slots=True)
class BarisPerkada:
    """One item that goes to a regulation of the head of region."""

    id: str
    nomor: str
    materi: str
    dasar: str
    temuan: tuple[AsalView, ...]


@dataclass(frozen=True, slots=True)
class BarisMenimbang:
    """One consideration: its words, its chapter, its findings, the instructions they lead to."""

    id: str
    huruf: str
    teks: str
    landasan: str
    ada: bool
    pokok: str
    temuan: tuple[AsalView, ...]
    angka: tuple[Pautan, ...]


def baris_angka(bahan: Bahan, benang: Keterkaitan, satu: InstruksiTertaut) -> BarisAngka:
    """Return the rows of an instruction."""
    return BarisAngka(
        id=id_angka(satu.angka),
        angka=f"Angka {satu.angka}" if bahan.macam is JenisRancangan.PERUBAHAN else "",
        kalimat=ringkas(satu.instruksi.kalimat),
        satuan=tuple(_satuan(bahan, benang, s) for s in satu.satuan),
    )


def _satuan(bahan: Bahan, benang: Keterkaitan, satu: SatuanTertaut) -> BarisSatuan:
    huruf = {h for t in benang.temuan if t.id in satu.temuan for h in t.menimbang}
    return BarisSatuan(
        id=id_satuan(satu, benang),
        satuan=nama_satuan(satu.alamat),
        alasan=kalimat(satu.entri.alasan),
        penjelasan=penjelasan((satu,)),
        asal=asal(bahan, benang, satu.temuan),
        menimbang=ke_menimbang(sorted(huruf)),
    )


def baris_perkada(bahan: Bahan, benang: Keterkaitan, satu: Perkada) -> BarisPerkada:
    """Return the row of one item for a regulation of the head of region."""
    return BarisPerkada(
        id=id_perkada(str(satu.id)),
        nomor=str(satu.id),
        materi=kalimat(satu.materi),
        dasar=kalimat(satu.dasar),
        temuan=asal(bahan, benang, map(str, satu.karena)),
    )


def baris_menimbang(bahan: Bahan, benang: Keterkaitan, satu: PertimbanganTertaut) -> BarisMenimbang:
    """Return the row of a consideration."""
    return BarisMenimbang(
        id=id_menimbang(satu.huruf),
        huruf=f"{satu.huruf}.",
        teks=f"{rapi(satu.pertimbangan.teks)};",
        landasan=LANDASAN[satu.pertimbangan.unsur],
        ada=satu.ada,
        pokok=daftar([f"\u201c{pokok}\u201d" for pokok in satu.pokok]),
        temuan=asal(bahan, benang, satu.temuan),
        angka=ke_angka(satu.angka, benang, bahan.macam),
    )


def asal(bahan: Bahan, benang: Keterkaitan, temuan: Iterable[str]) -> tuple[AsalView, ...]:
    """Return the findings behind something, in the order of their numbers."""
    kenal = {satu.id: satu.temuan for satu in benang.temuan}
    return tuple(
        AsalView(
            temuan=ke_temuan(id_),
            judul=rapi(kenal[id_].judul),
            hukum=kalimat("; ".join(ketentuan(bahan, d, singkat=True) for d in kenal[id_].dimensi)),
            bukti=ke_bukti(id_, len(kenal[id_].bukti)),
        )
        for id_ in sorted(temuan)
        if id_ in kenal
    )


def singkatan(bahan: Bahan, benang: Keterkaitan) -> str:
    """Return what the short names of regulations stand for, those that are used."""
    pustaka = bahan.dossier.pustaka.peraturan
    dipakai = {
        pustaka[str(d.peraturan)].jenis for satu in benang.temuan for d in satu.temuan.dimensi
    }
    bentuk = (b for jenis, b in BENTUK.items() if jenis in dipakai and b.singkat != b.nama)
    return daftar([f"{b.singkat} ({b.nama})" for b in bentuk])
