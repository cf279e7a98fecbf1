"""The comparison table: before, after, reasons and findings, a row for every instruction."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.diagnostics import Span
from generator.documents import penjelasan, tandai
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.istilah import rapi
from generator.documents.kepastian import Kepastian
from generator.documents.meta import meta
from generator.documents.penomoran import nomori
from generator.documents.rancangan import DasarView
from generator.documents.ranperda import dasar_view
from generator.documents.tabel.pengaturan import Alasan, alasan
from generator.documents.wilayah import Wilayah
from generator.documents.word_diff import Beda
from generator.ir.html import Blok
from generator.ir.nodes import Block, Document, Paragraph, Text
from generator.law.tree import ada, find
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.perubahan import Instruksi, Objek
from generator.model.satuan import Satuan

NAMA = "matriks-persandingan"
TIDAK_ADA = "(tidak ada)"


@dataclass(frozen=True, slots=True)
class TemuanView:
    """A finding that a change answers."""

    id: str
    judul: str


@dataclass(frozen=True, slots=True)
class BarisMatriks:
    """One instruction: its sentence, the text before and after, why."""

    angka: str
    kalimat: str
    semula: Blok
    menjadi: Blok
    alasan: tuple[Alasan, ...]
    temuan: tuple[TemuanView, ...]


@dataclass(frozen=True, slots=True)
class MatriksView:
    """All that the template of the comparison table may name."""

    wilayah: Wilayah
    judul: str
    dasar: DasarView
    baris: tuple[BarisMatriks, ...]
    kepastian: Kepastian
    bercatatan: bool


def matriks(bahan: Bahan, templat: Templates) -> Document:
    """Return the comparison table."""
    identitas = bahan.dossier.identitas
    view = MatriksView(
        wilayah=Wilayah.dari(bahan),
        judul=rapi(identitas.judul),
        dasar=dasar_view(bahan),
        baris=tuple(
            _baris(bahan, n, satu) for n, satu in enumerate(bahan.amandemen.instruksi, start=1)
        ),
        kepastian=Kepastian.dari(bahan.dossier),
        bercatatan=True,
    )
    parts = templat.parts("matriks_persandingan/matriks_persandingan", view)
    return Document(NAMA, meta(bahan, "Matriks Persandingan"), "tabel", nomori(parts).parts)


def _baris(bahan: Bahan, nomor: int, instruksi: Instruksi) -> BarisMatriks:
    judul = {str(satu.id): rapi(satu.judul) for satu in bahan.dossier.temuan}
    semula, menjadi = _isi(bahan, instruksi)
    return BarisMatriks(
        angka=f"Angka {nomor}",
        kalimat=instruksi.kalimat,
        semula=Blok(semula or (_kata(TIDAK_ADA, instruksi.asal),)),
        menjadi=Blok(menjadi or (_kata(TIDAK_ADA, instruksi.asal),)),
        alasan=alasan(bahan, instruksi),
        temuan=tuple(TemuanView(kunci, judul.get(kunci, "")) for kunci in sorted(instruksi.karena)),
    )


def _isi(bahan: Bahan, instruksi: Instruksi) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the text before and after an instruction."""
    objek = {op.objek for op in instruksi.operasi}
    if objek == {Objek.PENJELASAN}:
        return _penjelasan(bahan, instruksi)
    if Objek.LAMPIRAN in objek:
        return _lampiran(bahan, instruksi)
    hanya_judul = objek == {Objek.JUDUL}
    lama = tuple(_satuan(bahan.amandemen.dasar, a, hanya_judul) for a in instruksi.alamat)
    baru = tuple(_satuan(bahan.amandemen.hasil, a, hanya_judul) for a in instruksi.alamat)
    kiri, kanan = tuple(filter(None, lama)), tuple(filter(None, baru))
    return tandai.semula(kiri, kanan), tandai.menjadi(kiri, kanan)


def _satuan(akar: Satuan, alamat: Alamat, hanya_judul: bool) -> Satuan | None:
    if not ada(akar, alamat):
        return None
    satuan = find(akar, alamat)
    sendiri = hanya_judul or satuan.jenis in KELOMPOK
    return replace(satuan, anak=()) if sendiri else satuan


def _penjelasan(bahan: Bahan, instruksi: Instruksi) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    lama = {Alamat.parse(str(p.alamat)): str(p.teks) for p in bahan.dossier.dasar.penjelasan}
    baru = penjelasan.isi_penjelasan(bahan.dossier.dasar, bahan.amandemen)
    kiri: list[Block] = []
    kanan: list[Block] = []
    for op in instruksi.operasi:
        sebelum = rapi(lama.get(op.alamat, penjelasan.CUKUP_JELAS))
        sesudah = rapi(baru.get(op.alamat, penjelasan.CUKUP_JELAS))
        kepala = Text(f"Penjelasan {op.alamat}: ")
        hapus = tandai.bertanda(sebelum, sesudah, Beda.HAPUS)
        sisip = tandai.bertanda(sebelum, sesudah, Beda.SISIP)
        kiri.append(Paragraph("isi-rapat", (kepala, *hapus), asal=op.asal))
        kanan.append(Paragraph("isi-rapat", (kepala, *sisip), asal=op.asal))
    return tuple(kiri), tuple(kanan)


def _lampiran(bahan: Bahan, instruksi: Instruksi) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    lama = {str(satu.nomor): satu for satu in bahan.dossier.dasar.lampiran}
    kiri: list[Block] = []
    kanan: list[Block] = []
    for op in instruksi.operasi:
        nomor = op.alamat.langkah[0].nomor if op.alamat.langkah else ""
        if nomor in lama:
            kiri.append(_kata(f"Lampiran {nomor} {lama[nomor].judul}", lama[nomor].asal))
        if op.isi is not None:
            kata = f"Lampiran {op.isi.nomor or nomor} {op.isi.judul}"
            kanan.append(_kata(kata, op.isi.asal))
    return tuple(kiri), tuple(kanan)


def _kata(teks: str, asal: Span) -> Paragraph:
    return Paragraph("isi-rapat", (Text(teks.replace("  ", " ")),), asal=asal)
