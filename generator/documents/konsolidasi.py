"""The consolidated text: the whole law as it would read, each change noted under its unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from generator.documents import penjelasan
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.kepastian import Kepastian
from generator.documents.lampiran import LampiranView, berlaku
from generator.documents.meta import meta
from generator.documents.pembukaan import pembukaan, penutup
from generator.documents.penomoran import nomori
from generator.documents.prosa import prosa
from generator.documents.rancangan import (
    BerlakuView,
    Butir,
    DasarView,
    TahapView,
    bernomor,
    later_starts,
)
from generator.documents.ranperda import amended_view, amendment
from generator.documents.rumusan import UnitLayout
from generator.documents.tabel.pengaturan import ringkas
from generator.documents.ungkapan import daftar, kalimat, rapi, tanggal
from generator.documents.wilayah import Wilayah
from generator.ir.html import Blok
from generator.ir.nodes import Block, Document
from generator.law.sasaran import alamat_isi
from generator.law.tree import pasal
from generator.model.alamat import Alamat
from generator.model.draft import BentukRancangan
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan

NAMA = "naskah-konsolidasi"
AKAR = Alamat()


@dataclass(frozen=True, slots=True)
class Renvoi:
    """One change in the list at the front."""

    angka: str
    satuan: str
    perubahan: str


@dataclass(frozen=True, slots=True)
class VersiView:
    """The law as it reads from a day on; ``mulai`` is empty for the promulgation.

    ``sampai`` is the last day on which it reads so.
    """

    id: str
    mulai: str
    sampai: str
    isi: Blok


@dataclass(frozen=True, slots=True)
class KonsolidasiView:
    """All that the template of the consolidated text may name."""

    wilayah: Wilayah
    judul: str
    dasar: DasarView
    judul_dasar: str
    judul_kini: str  # as the draft leaves it
    nota_judul: Blok
    nomor_dasar: str
    daftar: tuple[Renvoi, ...]
    bentuk: BentukRancangan
    menimbang: Blok
    mengingat: Blok
    pasal_ii: tuple[Butir, ...]
    tahap: tuple[TahapView, ...]
    nomor_berlaku: str
    berlaku: BerlakuView
    penutup: tuple[str, ...]
    versi: tuple[VersiView, ...]
    umum: Blok
    penjelasan: Blok
    lampiran: tuple[LampiranView, ...]
    kepastian: Kepastian
    bercatatan: bool


def konsolidasi(bahan: Bahan, templat: Templates) -> Document:
    """Return the consolidated text."""
    parts = templat.parts("naskah_konsolidasi/naskah_konsolidasi", _pandangan(bahan, templat))
    numbered = nomori(parts, bahan.huruf).parts
    return Document(NAMA, meta(bahan, "Naskah Konsolidasi"), "rancangan", numbered)


def _pandangan(bahan: Bahan, templat: Templates) -> KonsolidasiView:
    identitas, nota = bahan.dossier.identitas, catatan(bahan, templat)
    rancangan, (dasar, hukum) = amendment(bahan), bahan.perubahan
    tahap = later_starts(rancangan)
    return KonsolidasiView(
        wilayah=Wilayah.dari(bahan),
        judul=rapi(identitas.judul),
        dasar=amended_view(bahan),
        judul_dasar=rapi(rancangan.dasar.judul),
        judul_kini=rapi(hukum.hasil.judul) or rapi(rancangan.dasar.judul),
        nota_judul=nota.get(AKAR, Blok()),
        nomor_dasar=rancangan.dasar.ringkas,
        daftar=_daftar(bahan),
        bentuk=bahan.bentuk,
        menimbang=Blok(pembukaan(dasar.menimbang, Jenis.HURUF)),
        mengingat=Blok(pembukaan(dasar.mengingat, Jenis.ANGKA)),
        pasal_ii=bernomor(map(kalimat, rancangan.lain)),
        tahap=tahap,
        nomor_berlaku=f"{len(rancangan.lain) + len(tahap) + 1}.",
        berlaku=BerlakuView.dari(rancangan.mulai),
        penutup=penutup(dasar.penutup),
        versi=tuple(_versi(bahan, nota)),
        umum=Blok(prosa(dasar.penjelasan_umum)),
        penjelasan=Blok(_penjelasan(bahan)),
        lampiran=berlaku(bahan, templat, nota),
        kepastian=Kepastian.dari(bahan.dossier),
        bercatatan=True,
    )


def _versi(bahan: Bahan, nota: Mapping[Alamat, Blok]) -> Iterator[VersiView]:
    """Yield the texts of the law in order of time, each whole."""
    semua = bahan.perubahan[1].versi
    for n, satu in enumerate(semua, start=1):
        sampai = semua[n].mulai if n < len(semua) else None
        awalan = f"k{n}-" if sampai else "k-"
        yield VersiView(
            id=f"batang-tubuh-{n}" if sampai else "batang-tubuh",
            mulai=tanggal(satu.mulai) if satu.mulai else "",
            sampai=tanggal(sampai - timedelta(days=1)) if sampai else "",
            isi=Blok(tuple(_hukum(satu.hasil, nota, 1, awalan=awalan))),
        )


def _nama(alamat: Alamat) -> str:
    """Return what a change is about; without an address it is the title of the law (P33)."""
    return str(alamat) if alamat.langkah else "judul"


def _daftar(bahan: Bahan) -> tuple[Renvoi, ...]:
    return tuple(
        Renvoi(
            f"{n}.",
            daftar(list(map(_nama, satu.alamat))),
            ringkas(satu.kalimat),
        )
        for n, satu in enumerate(bahan.amandemen.instruksi, start=1)
    )


# --- the text with its notes ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Nota:
    """What happened to a unit, and by which item of Pasal I."""

    kata: str
    angka: int


def catatan(bahan: Bahan, templat: Templates) -> dict[Alamat, Blok]:
    """Return the note under every changed unit: which item of Pasal I changed it, and how."""
    hasil: dict[Alamat, dict[Nota, None]] = {}
    for n, satu in enumerate(bahan.amandemen.instruksi, start=1):
        annexes = [op for op in satu.operasi if op.objek is Objek.LAMPIRAN]
        for op in annexes:
            luar = Alamat(alamat_isi(op).langkah[:1])
            hasil.setdefault(luar, {})[Nota(_kata([op], luar), n)] = None
        for alamat in () if annexes else satu.alamat:
            milik = [op for op in satu.operasi if alamat.memuat(alamat_isi(op))]
            hasil[_kunci(alamat)] = {Nota(_kata(milik or satu.operasi, alamat), n): None}
    return {
        alamat: Blok(
            tuple(b for satu in nota for b in templat.blocks("naskah_konsolidasi/nota", satu))
        )
        for alamat, nota in hasil.items()
    }


def _kata(operasi: Sequence[Perubahan], alamat: Alamat) -> str:
    objek = {op.objek for op in operasi}
    if objek == {Objek.PENJELASAN}:
        return "Penjelasan diubah"
    if objek == {Objek.JUDUL}:
        return "Judul diubah"
    tindakan = {op.tindakan for op in operasi}
    if tindakan == {Tindakan.HAPUS} and any(op.alamat == alamat for op in operasi):
        return "Dihapus"
    baru = all(alamat_isi(op) == alamat for op in operasi)
    if baru and tindakan == {Tindakan.SISIP}:
        return "Disisipkan"
    return "Ditambahkan" if baru and tindakan == {Tindakan.TAMBAH} else "Diubah"


def _kunci(alamat: Alamat) -> Alamat:
    """Return the address by which the printed tree knows a unit."""
    return alamat.pasal or alamat


def _hukum(
    satuan: Satuan,
    nota: Mapping[Alamat, Blok],
    tingkat: int,
    luar: Alamat = AKAR,
    *,
    awalan: str,
) -> Iterator[Block]:
    """Yield groups and Pasal, each with its note."""
    for anak in satuan.anak:
        sini = luar.ke(anak.jenis, anak.nomor)
        kunci = _kunci(sini)
        if anak.jenis is Jenis.PASAL:
            yield from UnitLayout(awalan=awalan).blok(anak, tingkat)
            yield from nota.get(kunci, Blok()).blocks
        else:
            jalur = tuple((satu.jenis, satu.nomor) for satu in luar.langkah)
            kepala, *_ = UnitLayout(awalan=awalan).blok(anak, tingkat, jalur)
            yield kepala
            yield from nota.get(kunci, Blok()).blocks
            yield from _hukum(anak, nota, tingkat + 1, sini, awalan=awalan)


def _penjelasan(bahan: Bahan) -> tuple[Block, ...]:
    """Return the explanation Pasal by Pasal; a Perkada need not have one (L2-174, L2-175)."""
    isi = penjelasan.isi_penjelasan(*bahan.perubahan)
    if not (bahan.bentuk.berpenjelasan or isi or bahan.perubahan[0].penjelasan_umum):
        return ()
    hasil = pasal(bahan.amandemen.hasil)
    return tuple(blok for satu in hasil for blok in penjelasan.pasal(satu, isi))
