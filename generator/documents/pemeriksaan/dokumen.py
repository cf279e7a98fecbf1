"""The check report: what checks found in each part of the draft, what was waived, what was checked.

Every finding stands with the rule it rests on. A path is printed from the dossier's folder on, so
that the report is the same on every machine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics.codes import STAGES
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.kepastian import Kepastian
from generator.documents.lebar_kolom import TABEL
from generator.documents.meta import meta
from generator.documents.pemeriksaan.baris import (
    BarisRingkasan,
    FindingRows,
    TemuanView,
    judul_bagian,
)
from generator.documents.penomoran import nomori
from generator.documents.rancangan import DasarView
from generator.documents.ranperda import dasar_view
from generator.documents.ungkapan import rapi, tanggal
from generator.documents.wilayah import Wilayah
from generator.ir.nodes import Document
from generator.model.bilangan import bilangan

NAMA = "laporan-pemeriksaan"


@dataclass(frozen=True, slots=True)
class BagianView:
    """The findings of one part of the draft."""

    nama: str
    temuan: tuple[TemuanView, ...]


@dataclass(frozen=True, slots=True)
class KelompokView:
    """The checks of one stage: how many ran, and how many findings they led to."""

    nama: str
    kode: str
    jumlah: str
    temuan: int
    dijalankan: str  # the codes of the lints that ran


@dataclass(frozen=True, slots=True)
class PemeriksaanView:
    """All that the template of the check report may name."""

    wilayah: Wilayah
    judul: str
    dosir: str
    acuan: str
    dasar: DasarView | None
    jumlah: str  # 17 (tujuh belas); empty for none
    rincian: tuple[BarisRingkasan, ...]
    total: BarisRingkasan
    bagian: tuple[BagianView, ...]
    dikecualikan: tuple[TemuanView, ...]
    kelompok: tuple[KelompokView, ...]
    dijalankan: bool
    kamus: bool
    kepastian: Kepastian
    bercatatan: bool


def laporan_pemeriksaan(bahan: Bahan, templat: Templates) -> Document:
    """Return the check report."""
    parts = templat.parts("laporan_pemeriksaan/laporan_pemeriksaan", _pandangan(bahan))
    numbered = nomori(parts, bahan.huruf, lembar=TABEL).parts
    return Document(
        NAMA,
        meta(bahan, "Laporan Pemeriksaan"),
        "tabel",
        numbered,
    )


def _pandangan(bahan: Bahan) -> PemeriksaanView:
    pemeriksaan, identitas = bahan.pemeriksaan, bahan.dossier.identitas
    penyaji = FindingRows.dari(bahan)
    per_bagian = penyaji.per_bagian()
    jumlah = len(pemeriksaan.diagnostics)
    rincian = tuple(penyaji.ringkasan(nama) for nama in penyaji.bagian_ada)
    return PemeriksaanView(
        wilayah=Wilayah.dari(bahan),
        judul=rapi(identitas.judul),
        dosir=bahan.dossier.slug,
        acuan=tanggal(identitas.tanggal_acuan),
        dasar=dasar_view(bahan),
        jumlah=bilangan(jumlah) if jumlah else "",
        rincian=rincian,
        total=_total(rincian),
        bagian=tuple(BagianView(judul_bagian(nama), isi) for nama, isi in per_bagian if isi),
        dikecualikan=tuple(map(penyaji.lepas, pemeriksaan.saringan.dikecualikan)),
        kelompok=tuple(_kelompok(bahan)),
        dijalankan=bool(pemeriksaan.cakupan.kode),
        kamus=pemeriksaan.cakupan.kamus,
        kepastian=Kepastian.dari(bahan.dossier, tuple(bahan.dossier.narasi)),
        bercatatan=False,
    )


def _kelompok(bahan: Bahan) -> Iterator[KelompokView]:
    """Yield the stages that look at a dossier; of Y, S and H errors there is never a report."""
    pemeriksaan = bahan.pemeriksaan
    hitung = Counter(d.code[0] for d in pemeriksaan.diagnostics)
    for tahap in "YSHFNK":
        kode = [k for k in pemeriksaan.cakupan.kode if k[0] == tahap]
        yield KelompokView(
            nama=judul_bagian(STAGES[tahap]),
            kode=tahap,
            jumlah=str(len(kode)) if tahap in "FN" else "Seluruhnya",
            temuan=hitung[tahap],
            dijalankan=", ".join(kode),
        )


def _total(rincian: tuple[BarisRingkasan, ...]) -> BarisRingkasan:
    return BarisRingkasan(
        "Jumlah",
        sum(r.teks or 0 for r in rincian),
        sum(r.galat for r in rincian),
        sum(r.peringatan for r in rincian),
        sum(r.petunjuk for r in rincian),
        sum(r.dikecualikan for r in rincian),
    )
