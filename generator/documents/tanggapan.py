"""The answers to reviewers: who said what on which unit, what was decided, why, and where done."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.istilah import rapi, tanggal
from generator.documents.meta import meta
from generator.documents.wilayah import Wilayah
from generator.ir.nodes import Document
from generator.model.catatan import Catatan, Putusan, SumberCatatan
from generator.model.dossier import TANGGAPAN

SUMBER = {
    SumberCatatan.KANWIL: "Kantor Wilayah Kementerian Hukum",
    SumberCatatan.KEMENDAGRI: "Kementerian Dalam Negeri",
    SumberCatatan.GUBERNUR: "Gubernur sebagai wakil Pemerintah Pusat",
    SumberCatatan.DPRD: "Dewan Perwakilan Rakyat Daerah",
    SumberCatatan.MASYARAKAT: "Masyarakat",
    SumberCatatan.INTERNAL: "Pemrakarsa",
}
PUTUSAN = {
    Putusan.BELUM: "belum ditanggapi",
    Putusan.DITERIMA: "diterima",
    Putusan.SEBAGIAN: "diterima sebagian",
    Putusan.DITOLAK: "ditolak",
}


@dataclass(frozen=True, slots=True)
class CatatanView:
    """One remark with its answer."""

    nomor: str
    tempat: str
    penelaah: str
    waktu: str
    kutipan: str
    catatan: str
    usul: str
    putusan: str
    alasan: str
    rumusan: str
    selesai: str

    @classmethod
    def dari(cls, satu: Catatan) -> CatatanView:
        """Return a remark as the tables print it."""
        siapa = f"{satu.penelaah}, {satu.fraksi}" if satu.fraksi else str(satu.penelaah)
        return cls(
            nomor=str(satu.id),
            tempat=rapi(satu.satuan) or str(satu.dokumen),
            penelaah=rapi(siapa),
            waktu=tanggal(satu.tanggal) if satu.tanggal else "",
            kutipan=rapi(satu.kutipan),
            catatan=rapi(satu.catatan),
            usul=rapi(satu.usul),
            putusan=PUTUSAN[satu.putusan],
            alasan=rapi(satu.alasan),
            rumusan=rapi(satu.rumusan),
            selesai=rapi(satu.selesai),
        )


@dataclass(frozen=True, slots=True)
class KelompokView:
    """The remarks of one source; ``id`` names its table."""

    id: str
    nama: str
    catatan: tuple[CatatanView, ...]
    terjawab: str


@dataclass(frozen=True, slots=True)
class TanggapanView:
    """All that the template of the answers may name."""

    wilayah: Wilayah
    judul: str
    kelompok: tuple[KelompokView, ...]


def matriks_tanggapan(bahan: Bahan, templat: Templates) -> Document:
    """Return the table of answers, source by source."""
    view = TanggapanView(
        wilayah=Wilayah.dari(bahan),
        judul=rapi(bahan.dossier.identitas.judul),
        kelompok=tuple(_kelompok(bahan)),
    )
    parts = templat.parts("matriks_tanggapan/matriks_tanggapan", view)
    return Document(TANGGAPAN, meta(bahan, "Matriks Tanggapan"), "tabel", parts)


def _kelompok(bahan: Bahan) -> list[KelompokView]:
    found = []
    for sumber in SumberCatatan:
        milik = [satu for satu in bahan.dossier.catatan if satu.sumber is sumber]
        if milik:
            views = tuple(map(CatatanView.dari, milik))
            jawab = f"{sum(satu.terjawab for satu in milik)} dari {len(milik)}"
            found.append(KelompokView(f"tanggapan-{sumber}", SUMBER[sumber], views, jawab))
    return found
