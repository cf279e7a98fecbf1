"""The record of participation as two tables: events, and what was said and answered."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.bahan import Bahan
from generator.documents.tanggapan import CatatanView, masukan_view
from generator.documents.ungkapan import kalimat, rapi, tanggal
from generator.model.partisipasi import BerkasPartisipasi, KegiatanPartisipasi

KOSONG = BerkasPartisipasi()


@dataclass(frozen=True, slots=True)
class BarisKegiatan:
    """One event; without ``waktu`` it has not taken place."""

    nomor: str
    nama: str
    bentuk: str
    cara: str
    waktu: str
    tempat: str
    didengar: tuple[str, ...]
    masukan: int
    bukti: str
    status: str

    @classmethod
    def dari(cls, satu: KegiatanPartisipasi) -> BarisKegiatan:
        """Return an event as the table prints it."""
        return cls(
            nomor=str(satu.id),
            nama=rapi(satu.nama),
            bentuk=str(satu.bentuk),
            cara=str(satu.cara),
            waktu=tanggal(satu.tanggal) if satu.tanggal else "",
            tempat=rapi(satu.tempat),
            didengar=tuple(map(rapi, satu.didengar)),
            masukan=len(satu.masukan),
            bukti=rapi(satu.bukti),
            status=str(satu.status),
        )


@dataclass(frozen=True, slots=True)
class KegiatanView:
    """Every event, and where the drafts can be read."""

    kegiatan: tuple[BarisKegiatan, ...]
    akses: str


@dataclass(frozen=True, slots=True)
class BarisMasukan:
    """One input with its answer, and who decided it."""

    masukan: CatatanView
    kegiatan: str
    oleh: str


@dataclass(frozen=True, slots=True)
class MasukanView:
    """Every input, event by event."""

    baris: tuple[BarisMasukan, ...]


def partisipasi(bahan: Bahan) -> KegiatanView:
    """Return the events."""
    berkas = bahan.dossier.partisipasi or KOSONG
    akses = kalimat(berkas.akses) if berkas.akses else ""
    return KegiatanView(tuple(map(BarisKegiatan.dari, berkas.kegiatan)), akses)


def masukan(bahan: Bahan) -> MasukanView:
    """Return the inputs; one that was answered in the register of remarks has that answer."""
    berkas = bahan.dossier.partisipasi or KOSONG
    return MasukanView(
        tuple(
            BarisMasukan(
                masukan_view(m, satu, bahan.dossier.catatan), str(satu.id), rapi(m.diputus_oleh)
            )
            for satu in berkas.kegiatan
            for m in satu.masukan
        )
    )
