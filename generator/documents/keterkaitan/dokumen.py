"""The matrix of the thread: per finding, per unit, per consideration, its gaps, its picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.benang.celah import JenisCelah
from generator.benang.keterkaitan import Keterkaitan, link_thread
from generator.diagnostics.codes import codes
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.gambar.daftar import GAMBAR
from generator.documents.kepastian import Kepastian
from generator.documents.keterkaitan.maju import BarisTemuan, baris_temuan
from generator.documents.keterkaitan.mundur import (
    BarisAngka,
    BarisMenimbang,
    BarisPerkada,
    baris_angka,
    baris_menimbang,
    baris_perkada,
    singkatan,
)
from generator.documents.lebar_kolom import TABEL
from generator.documents.meta import meta
from generator.documents.penomoran import nomori
from generator.documents.rancangan import DasarView
from generator.documents.ranperda import dasar_view
from generator.documents.ungkapan import rapi
from generator.documents.wilayah import Wilayah
from generator.ir.html import Blok
from generator.ir.nodes import Document
from generator.model.bilangan import bilangan
from generator.model.dossier import JenisRancangan

NAMA = "matriks-keterkaitan"
DISEBUT = 5  # findings of one code that the table names
DARI_CELAH = frozenset({"N01", "N02", "N03", "N05", "N06"})  # the gaps, as checks tell them


@dataclass(frozen=True, slots=True)
class CelahView:
    """One kind of gap with the places where it was found."""

    jenis: str
    tempat: tuple[str, ...]
    jumlah: int = 0
    lebih: str = ""  # how many more there are


@dataclass(frozen=True, slots=True)
class KeterkaitanView:
    """All that the template of the matrix may name."""

    wilayah: Wilayah
    macam: JenisRancangan
    judul: str
    dasar: DasarView | None
    temuan: tuple[BarisTemuan, ...]
    angka: tuple[BarisAngka, ...]
    perkada: tuple[BarisPerkada, ...]
    menimbang: tuple[BarisMenimbang, ...]
    celah: tuple[CelahView, ...]
    jumlah_celah: str
    ditunda: tuple[BarisTemuan, ...]
    ditolak: tuple[BarisTemuan, ...]
    singkatan: str
    gambar: Blok
    kepastian: Kepastian
    bercatatan: bool


def matriks_keterkaitan(bahan: Bahan, templat: Templates) -> Document:
    """Return the matrix of the thread."""
    benang = link_thread(bahan.dossier, bahan.amandemen)
    parts = templat.parts(
        "matriks_keterkaitan/matriks_keterkaitan", _pandangan(bahan, templat, benang)
    )
    numbered = nomori(parts, bahan.huruf, lembar=TABEL).parts
    return Document(
        NAMA,
        meta(bahan, "Matriks Keterkaitan"),
        "tabel",
        numbered,
    )


def _pandangan(bahan: Bahan, templat: Templates, benang: Keterkaitan) -> KeterkaitanView:
    temuan = tuple(baris_temuan(bahan, benang, satu) for satu in benang.temuan)
    lain = tuple(_other_gaps(bahan))
    jumlah = len(benang.celah) + sum(satu.jumlah for satu in lain)
    tolak = {satu.id for satu in benang.temuan if satu.ditolak}
    return KeterkaitanView(
        wilayah=Wilayah.dari(bahan),
        macam=bahan.macam,
        judul=rapi(bahan.dossier.identitas.judul),
        dasar=dasar_view(bahan),
        temuan=temuan,
        angka=tuple(baris_angka(bahan, benang, satu) for satu in benang.instruksi),
        perkada=tuple(baris_perkada(bahan, benang, satu) for satu in benang.perkada),
        menimbang=tuple(baris_menimbang(bahan, benang, satu) for satu in benang.menimbang),
        celah=(*(_celah(benang, jenis) for jenis in JenisCelah), *lain),
        jumlah_celah=bilangan(jumlah) if jumlah else "",
        ditunda=tuple(satu for satu in temuan if satu.ditunda),
        ditolak=tuple(satu for satu in temuan if satu.nomor in tolak),
        singkatan=singkatan(bahan, benang),
        gambar=Blok(GAMBAR["benang-merah"].figur(bahan, templat)),
        kepastian=Kepastian.dari(bahan.dossier),
        bercatatan=True,
    )


def _other_gaps(bahan: Bahan) -> Iterator[CelahView]:
    """Yield what the checks of the thread found beyond the gaps, waived or not, by code."""
    per_kode: dict[str, list[str]] = {}
    for satu in bahan.pemeriksaan.pelanggaran:
        if satu.lint.kode[0] == "N" and satu.lint.kode not in DARI_CELAH:
            pesan = f"{satu.kena.petikan.label}: {satu.kena.pesan}."
            per_kode.setdefault(satu.lint.kode, []).append(pesan)
    for kode, semua in sorted(per_kode.items()):
        lebih = len(semua) - DISEBUT
        arti = codes()[kode].meaning.rstrip(".")
        lagi = bilangan(lebih) if lebih > 0 else ""
        yield CelahView(f"{arti} ({kode})", tuple(semua[:DISEBUT]), len(semua), lagi)


def _celah(benang: Keterkaitan, jenis: JenisCelah) -> CelahView:
    tempat = (f"{c.label}: {c.pesan}." for c in benang.celah if c.jenis is jenis)
    nama = str(jenis)
    isi = tuple(tempat)
    return CelahView(nama[0].upper() + nama[1:], isi, len(isi))
