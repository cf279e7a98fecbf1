"""The lighter product of UU 12/2011 Pasal 56 ayat (3): main thoughts and matter regulated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.documents.bagian import Assembly, cite
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.jabatan import signer_of
from generator.documents.kepastian import Kepastian
from generator.documents.meta import meta
from generator.documents.rancangan import DasarView
from generator.documents.ranperda import dasar_view
from generator.documents.ungkapan import bulan_tahun, rapi
from generator.documents.wilayah import Wilayah
from generator.ir.html import Blok
from generator.ir.nodes import Document

NAMA = "keterangan"
BAGIAN = (
    "keterangan-pokok-pikiran",
    "keterangan-kondisi",
    "keterangan-materi",
    "keterangan-penutup",
)


@dataclass(frozen=True, slots=True)
class KeteranganView:
    """All that the template of the keterangan may name; ``isi`` is keyed by narrative."""

    wilayah: Wilayah
    judul: str
    penanda_tangan: str
    waktu: str
    dasar: DasarView | None
    isi: Mapping[str, Blok]
    wajib: Blok
    kepastian: Kepastian
    bercatatan: bool


def keterangan(bahan: Bahan, templat: Templates) -> Document:
    """Return the keterangan."""
    assembly = Assembly(bahan, templat)
    identitas = bahan.dossier.identitas
    view = KeteranganView(
        wilayah=Wilayah.dari(bahan),
        judul=rapi(identitas.judul),
        penanda_tangan=signer_of(rapi(identitas.pemrakarsa)),
        waktu=bulan_tahun(identitas.tanggal_acuan),
        dasar=dasar_view(bahan),
        isi={id_: assembly.isi(id_) for id_ in BAGIAN},
        wajib=assembly.wajib("tabel-materi-diatur"),
        kepastian=Kepastian.dari(bahan.dossier),
        bercatatan=True,
    )
    parts, pengutip = cite(templat.parts("keterangan/keterangan", view), bahan)
    selesai = assembly.selesai(parts, pengutip)
    return Document(NAMA, meta(bahan, "Keterangan"), "naskah", selesai)
