"""The answers to reviewers: who said what on which unit, what was decided, why, and where done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.kekangan import Pembanding, Ubahan
from generator.documents.kesepakatan import Agreements, KesepakatanView
from generator.documents.meta import meta
from generator.documents.ungkapan import daftar, rapi, tanggal
from generator.documents.wilayah import Wilayah
from generator.ir.nodes import Document
from generator.model.catatan import Catatan, Putusan, SumberCatatan
from generator.model.dossier import TANGGAPAN
from generator.model.partisipasi import KegiatanPartisipasi, Masukan

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
RANCANGAN = "ranperda"
BERKAS = re.compile(r"\S+\.(?:ya?ml|md|csv|j2)\b")


def sebutan_dokumen(dokumen: str) -> str:
    """Return how a page calls a document, whose file has a name of the machine."""
    return "rancangan" if dokumen == RANCANGAN else dokumen.replace("-", " ")


def _dilaksanakan(di: str) -> str:
    """Return where a remark was carried out; readers of the page have no files of the dossier."""
    return "naskah" if BERKAS.search(di) else rapi(di)


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
            tempat=rapi(satu.satuan) or f"umum ({sebutan_dokumen(satu.dokumen)})",
            penelaah=rapi(siapa),
            waktu=tanggal(satu.tanggal) if satu.tanggal else "",
            kutipan=rapi(satu.kutipan),
            catatan=rapi(satu.catatan),
            usul=rapi(satu.usul),
            putusan=PUTUSAN[satu.putusan],
            alasan=rapi(satu.alasan),
            rumusan=rapi(satu.rumusan),
            selesai=_dilaksanakan(satu.selesai),
        )


def masukan_view(
    satu: Masukan, kegiatan: KegiatanPartisipasi, catatan: Sequence[Catatan]
) -> CatatanView:
    """Return what the public said at an event, with its answer here or in the register."""
    remark = next((c for c in catatan if satu.catatan and str(c.id) == str(satu.catatan)), None)
    jawab = CatatanView.dari(remark) if remark is not None else None
    return CatatanView(
        nomor=str(satu.id),
        tempat=rapi(satu.satuan) or "umum",
        penelaah=rapi(satu.dari),
        waktu=tanggal(kegiatan.tanggal) if kegiatan.tanggal else "",
        kutipan="",
        catatan=rapi(satu.isi),
        usul="",
        putusan=jawab.putusan if jawab else PUTUSAN[satu.putusan],
        alasan=jawab.alasan if jawab else rapi(satu.jawaban),
        rumusan=jawab.rumusan if jawab else "",
        selesai=jawab.selesai if jawab else _dilaksanakan(satu.selesai),
    )


@dataclass(frozen=True, slots=True)
class KelompokView:
    """The remarks of one source; ``id`` names its table."""

    id: str
    nama: str
    catatan: tuple[CatatanView, ...]
    terjawab: str


@dataclass(frozen=True, slots=True)
class UbahanView:
    """One unit that is not as it was handed in."""

    tempat: str
    semula: str
    menjadi: str
    karena: str


@dataclass(frozen=True, slots=True)
class DaftarView:
    """Changes of one kind, under its name; ``lajur`` names what the last column tells."""

    id: str
    nama: str
    lajur: str
    ubahan: tuple[UbahanView, ...]


@dataclass(frozen=True, slots=True)
class SertifikatView:
    """A copy handed in, and whether the draft changed only where adopted remarks name it."""

    dokumen: str
    sebagai: str
    waktu: str
    sidik: str
    terkekang: bool
    daftar: tuple[DaftarView, ...]
    tanpa_tempat: str
    tanpa_ubahan: str
    terbuka: str
    lain: str


@dataclass(frozen=True, slots=True)
class TanggapanView:
    """All that the template of the answers may name."""

    wilayah: Wilayah
    judul: str
    kelompok: tuple[KelompokView, ...]
    sertifikat: tuple[SertifikatView, ...]
    kesepakatan: KesepakatanView | None


def matriks_tanggapan(bahan: Bahan, templat: Templates) -> Document:
    """Return the table of answers, source by source."""
    view = TanggapanView(
        wilayah=Wilayah.dari(bahan),
        judul=rapi(bahan.dossier.identitas.judul),
        kelompok=tuple(_kelompok(bahan)),
        sertifikat=tuple(_sertifikat(n, p) for n, p in enumerate(bahan.pembanding, start=1)),
        kesepakatan=sepakat.view() if (sepakat := Agreements(bahan)).any else None,
    )
    parts = templat.parts("matriks_tanggapan/matriks_tanggapan", view)
    return Document(TANGGAPAN, meta(bahan, "Matriks Tanggapan"), "tabel", parts)


def _kelompok(bahan: Bahan) -> list[KelompokView]:
    found = []
    for sumber in SumberCatatan:
        milik = [satu for satu in bahan.dossier.catatan if satu.sumber is sumber]
        views = [CatatanView.dari(satu) for satu in milik]
        if sumber is SumberCatatan.MASYARAKAT:
            views += _masukan(bahan)
        if views:
            terjawab = sum(satu.putusan != PUTUSAN[Putusan.BELUM] for satu in views)
            jawab = f"{terjawab} dari {len(views)}"
            found.append(KelompokView(f"tanggapan-{sumber}", SUMBER[sumber], tuple(views), jawab))
    return found


def _masukan(bahan: Bahan) -> list[CatatanView]:
    """Return what the public said that no remark of the register holds (Pasal 96 ayat (8))."""
    berkas = bahan.dossier.partisipasi
    return [
        masukan_view(m, satu, ())
        for satu in (berkas.kegiatan if berkas else ())
        for m in satu.masukan
        if not m.catatan
    ]


def _sertifikat(nomor: int, copy: Pembanding) -> SertifikatView:
    held = copy.kekangan
    kinds = (
        ("dinamai", "Disebut catatan yang diterima", "Catatan", held.dinamai),
        ("di-luar", "Di luar catatan yang diterima", "Keterangan", held.di_luar),
        ("dinomori", "Dinomori ulang, bunyinya tetap", "Keterangan", held.dinomori),
        ("ikutan", "Mengikuti perubahan lain", "Sebab", held.ikutan),
    )
    return SertifikatView(
        dokumen=sebutan_dokumen(copy.terbitan.dokumen).capitalize(),
        sebagai=rapi(copy.terbitan.sebagai),
        waktu=tanggal(copy.terbitan.tanggal),
        sidik=held.sidik,
        terkekang=held.terkekang,
        daftar=tuple(
            DaftarView(f"kekangan-{nomor}-{id_}", nama, lajur, tuple(map(_ubahan, units)))
            for id_, nama, lajur, units in kinds
            if units
        ),
        tanpa_tempat=daftar(list(held.tanpa_tempat)),
        tanpa_ubahan=daftar(list(held.tanpa_ubahan)),
        terbuka=daftar(list(held.terbuka)),
        lain=daftar(list(held.lain)),
    )


def _ubahan(satu: Ubahan) -> UbahanView:
    karena = daftar(list(satu.karena)) or satu.sebab or satu.apa
    return UbahanView(satu.tempat, satu.semula, satu.menjadi, karena)
