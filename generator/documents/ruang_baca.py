"""The reading room: the page that opens the web edition of a packet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.kepastian import Kepastian
from generator.documents.meta import meta
from generator.documents.rancangan import DasarView
from generator.documents.ranperda import dasar_view, draft
from generator.documents.tabel.pengaturan import ringkas
from generator.documents.ungkapan import rapi, tanggal
from generator.documents.wilayah import Wilayah
from generator.ir.nodes import Document
from generator.model.bilangan import bilangan
from generator.model.dossier import JenisRancangan
from generator.model.draft import Amendment, BentukRancangan, NewRegulation, Revocation
from generator.model.satuan import Jenis, Satuan

NAMA = "ruang-baca"
PEMBACA = {  # what each kind of reader opens first, as far as it is there
    "perancang": ("ranperda", "laporan-pemeriksaan", "matriks-keterkaitan"),
    "pemeriksa": (
        *("laporan-pemeriksaan", "matriks-persandingan", "matriks-keterkaitan"),
        "naskah-akademik",
    ),
    "dprd": (
        *("ringkasan-dewan", "penjelasan-pengantar", "keterangan", "matriks-persandingan"),
        *("naskah-akademik", "ranperda"),
    ),
    "masyarakat": ("ringkasan-publik", "keterangan", "naskah-konsolidasi", "ranperda"),
}


@dataclass(frozen=True, slots=True)
class PerubahanSingkat:
    """One instruction in short, with the id of its words in the draft."""

    id: str
    nomor: str
    kalimat: str


@dataclass(frozen=True, slots=True)
class PembacaView:
    """A kind of reader, and the documents to begin with."""

    id: str
    dokumen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuangBacaView:
    """All that the template of the reading room may name; titles are keyed by document."""

    wilayah: Wilayah
    bentuk: BentukRancangan
    macam: JenisRancangan
    judul: str
    pemrakarsa: str
    keadaan: str
    acuan: str
    hash: str
    jumlah: str
    temuan: str
    dasar: DasarView | None
    instruksi: tuple[PerubahanSingkat, ...]
    jumlah_instruksi: str
    dicabut: str
    jumlah_pasal: str
    kelompok: tuple[str, ...]
    beranperda: bool
    judul_dokumen: Mapping[str, str]
    pembaca: tuple[PembacaView, ...]
    kepastian: Kepastian
    bercatatan: bool


def ruang_baca(bahan: Bahan, documents: Sequence[Document], templat: Templates) -> Document:
    """Return the page that says what ``documents`` are, and where to begin."""
    parts = templat.parts("ruang_baca/ruang_baca", _view(bahan, documents))
    return Document(NAMA, meta(bahan, "Ruang Baca"), "tabel", parts)


def _view(bahan: Bahan, documents: Sequence[Document]) -> RuangBacaView:
    identitas, isi = bahan.dossier.identitas, draft(bahan)
    instruksi = tuple(_singkat(isi)) if isinstance(isi, Amendment) else ()
    tubuh = isi.batang_tubuh.anak if isinstance(isi, NewRegulation) else ()
    temuan = len(bahan.pemeriksaan.diagnostics)
    nama = [document.name for document in documents]
    return RuangBacaView(
        wilayah=Wilayah.dari(bahan),
        bentuk=bahan.bentuk,
        macam=bahan.macam,
        judul=rapi(identitas.judul),
        pemrakarsa=rapi(identitas.pemrakarsa),
        keadaan=rapi(identitas.keadaan),
        acuan=tanggal(identitas.tanggal_acuan),
        hash=bahan.hash,
        jumlah=bilangan(len(documents)),
        temuan=bilangan(temuan) if temuan else "",
        dasar=dasar_view(bahan),
        instruksi=instruksi,
        jumlah_instruksi=bilangan(len(instruksi)),
        dicabut=isi.dicabut.lengkap if isinstance(isi, Revocation) else "",
        jumlah_pasal=bilangan(len(isi.pasal)) if isinstance(isi, NewRegulation) else "",
        kelompok=tuple(_sebutan(satu) for satu in tubuh if satu.jenis is not Jenis.PASAL),
        beranperda="ranperda" in nama,
        judul_dokumen={d.name: d.meta.title.partition(": ")[0] for d in documents},
        pembaca=tuple(
            PembacaView(siapa, ada)
            for siapa, semua in PEMBACA.items()
            if (ada := tuple(satu for satu in semua if satu in nama))
        ),
        kepastian=Kepastian.dari(bahan.dossier),
        bercatatan=True,
    )


def _singkat(isi: Amendment) -> list[PerubahanSingkat]:
    return [
        PerubahanSingkat(f"instruksi-{n}", f"{n}.", ringkas(satu.kalimat))
        for n, satu in enumerate(isi.instruksi, start=1)
    ]


def _sebutan(satuan: Satuan) -> str:
    kata = "BUKU" if satuan.jenis is Jenis.BUKU else satuan.jenis.value.upper()
    return rapi(f"{kata} {satuan.nomor} {satuan.judul}")
