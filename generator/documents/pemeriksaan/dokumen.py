"""The check report: what checks found in each part of the draft, what was waived, what was checked.

Every finding stands with the rule it rests on. A path is printed from the dossier's folder on, so
that the report is the same on every machine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.analysis.lint.jalankan import Pelanggaran
from generator.analysis.lint.naskah import Bagian
from generator.analysis.pengecualian import Dikecualikan, Temu
from generator.analysis.uraian import TAHAP, Uraian, semua
from generator.diagnostics import Diagnostic, Severity, Span
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.istilah import kalimat, rapi, tanggal
from generator.documents.kepastian import Kepastian
from generator.documents.lebar_kolom import TABEL
from generator.documents.meta import meta
from generator.documents.penomoran import nomori
from generator.documents.ranperda import DasarView, dasar_view
from generator.documents.wilayah import Wilayah
from generator.ir.nodes import Document
from generator.law.bilangan import bilangan

NAMA = "laporan-pemeriksaan"
TANPA = "\u2013"
KELEMBAGAAN = "kelembagaan Perangkat Daerah"
BAGIAN = (*map(str, Bagian), KELEMBAGAAN)
# Where the findings of stages stand that do not name a part of the draft.
BAGIAN_TAHAP = {"K": KELEMBAGAAN, "H": str(Bagian.INSTRUKSI)}


@dataclass(frozen=True, slots=True)
class TemuanView:
    """One finding: code, severity, place in the draft and in the file, message, rule, hint."""

    kode: str
    tingkat: str
    tempat: str
    berkas: str
    baris: int  # 0 for the whole file
    pesan: str
    sumber: str
    petunjuk: str
    alasan: str = ""  # of the waiver


@dataclass(frozen=True, slots=True)
class BagianView:
    """The findings of one part of the draft."""

    nama: str
    temuan: tuple[TemuanView, ...]


@dataclass(frozen=True, slots=True)
class BarisRingkasan:
    """How many findings of each severity a part has."""

    nama: str
    teks: str
    galat: int
    peringatan: int
    petunjuk: int
    dikecualikan: int


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
    dasar: DasarView
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
    return Document(
        NAMA, meta(bahan, "Laporan Pemeriksaan"), "tabel", nomori(parts, lembar=TABEL).parts
    )


def _pandangan(bahan: Bahan) -> PemeriksaanView:
    pemeriksaan, identitas = bahan.pemeriksaan, bahan.dossier.identitas
    penyaji = _Penyaji.dari(bahan)
    per_bagian = penyaji.per_bagian()
    jumlah = len(pemeriksaan.diagnostics)
    rincian = tuple(penyaji.ringkasan(nama) for nama in BAGIAN)
    return PemeriksaanView(
        wilayah=Wilayah.dari(identitas.daerah),
        judul=rapi(str(identitas.judul)),
        dosir=bahan.dossier.slug,
        acuan=tanggal(identitas.tanggal_acuan),
        dasar=dasar_view(bahan),
        jumlah=bilangan(jumlah) if jumlah else "",
        rincian=rincian,
        total=_total(rincian),
        bagian=tuple(BagianView(_judul(nama), isi) for nama, isi in per_bagian if isi),
        dikecualikan=tuple(map(penyaji.lepas, pemeriksaan.saringan.dikecualikan)),
        kelompok=tuple(_kelompok(bahan)),
        dijalankan=bool(pemeriksaan.cakupan.kode),
        kamus=pemeriksaan.cakupan.kamus,
        kepastian=Kepastian.dari(bahan.dossier),
        bercatatan=False,
    )


@dataclass(frozen=True, slots=True)
class _Penyaji:
    """Turns findings into rows; ``asal`` knows the check behind a finding."""

    bahan: Bahan
    asal: Mapping[Diagnostic, Pelanggaran]
    uraian: Mapping[str, Uraian]

    @classmethod
    def dari(cls, bahan: Bahan) -> _Penyaji:
        asal = {p.diagnostic: p for p in bahan.pemeriksaan.pelanggaran}
        return cls(bahan, asal, semua())

    def per_bagian(self) -> Iterator[tuple[str, tuple[TemuanView, ...]]]:
        saringan = self.bahan.pemeriksaan.saringan
        sisa = [*saringan.sisa, *map(Temu, saringan.tak_terpakai_diagnostics)]
        for nama in BAGIAN:
            milik = [satu for satu in sisa if self.bagian(satu) == nama]
            milik.sort(key=lambda t: (t.diagnostic.span, t.diagnostic.code))
            yield nama, tuple(map(self.baris, milik))

    def bagian(self, temu: Temu) -> str:
        if (lint := self.asal.get(temu.diagnostic)) is not None:
            return str(lint.kena.petikan.bagian)
        return BAGIAN_TAHAP.get(temu.diagnostic.code[0], str(Bagian.DOSIR))

    def baris(self, temu: Temu, alasan: str = "") -> TemuanView:
        satu, lint = temu.diagnostic, self.asal.get(temu.diagnostic)
        if lint is not None:
            pesan, sumber = lint.kena.pesan, lint.lint.sumber
            petunjuk = lint.kena.saran or lint.lint.arti
        else:
            pesan, petunjuk = satu.message, satu.hint
            sumber = self._sumber(satu)
        return TemuanView(
            kode=satu.code,
            tingkat=str(satu.severity),
            tempat=temu.label,
            berkas=berkas(satu.span, self.bahan.dossier.slug),
            baris=satu.span.line,
            pesan=kalimat(_besar(pesan)),
            sumber=sumber,
            petunjuk=kalimat(_besar(petunjuk)) if petunjuk else "",
            alasan=alasan,
        )

    def _sumber(self, satu: Diagnostic) -> str:
        """Return the rule of a code, unless the hint already begins with that regulation."""
        sumber = self.uraian[satu.code].sumber if satu.code in self.uraian else ""
        peraturan = sumber.partition(" Pasal ")[0]
        return "" if peraturan and satu.hint.startswith(peraturan) else sumber

    def lepas(self, satu: Dikecualikan) -> TemuanView:
        return self.baris(satu.temu, kalimat(str(satu.pengecualian.alasan)))

    def ringkasan(self, nama: str) -> BarisRingkasan:
        pemeriksaan = self.bahan.pemeriksaan
        isi = next(isi for satu, isi in self.per_bagian() if satu == nama)
        hitung = Counter(satu.tingkat for satu in isi)
        lepas = [d for d in pemeriksaan.saringan.dikecualikan if self.bagian(d.temu) == nama]
        teks = {str(bagian): jumlah for bagian, jumlah in pemeriksaan.cakupan.teks}
        return BarisRingkasan(
            nama=_judul(nama),
            teks=str(teks.get(nama, TANPA)),
            galat=hitung[str(Severity.GALAT)],
            peringatan=hitung[str(Severity.PERINGATAN)],
            petunjuk=hitung[str(Severity.PETUNJUK)],
            dikecualikan=len(lepas),
        )


def berkas(span: Span, slug: str) -> str:
    """Return the file from the dossier's folder or from ``content/`` on; nothing for no file."""
    path = span.path.replace("\\", "/")
    pangkal = next((p for p in (f"/{slug}/", "content/") if p in path), "")
    return path.rpartition(pangkal)[2] if pangkal else path


def _kelompok(bahan: Bahan) -> Iterator[KelompokView]:
    """Yield the stages that look at a dossier; of Y, S and H errors there is never a report."""
    pemeriksaan = bahan.pemeriksaan
    hitung = Counter(d.code[0] for d in pemeriksaan.diagnostics)
    for tahap in "YSHFNK":
        kode = [k for k in pemeriksaan.cakupan.kode if k[0] == tahap]
        yield KelompokView(
            nama=_judul(TAHAP[tahap]),
            kode=tahap,
            jumlah=str(len(kode)) if tahap in "FN" else "Seluruhnya",
            temuan=hitung[tahap],
            dijalankan=", ".join(kode),
        )


def _total(rincian: tuple[BarisRingkasan, ...]) -> BarisRingkasan:
    return BarisRingkasan(
        "Jumlah",
        str(sum(int(r.teks) for r in rincian if r.teks != TANPA)),
        sum(r.galat for r in rincian),
        sum(r.peringatan for r in rincian),
        sum(r.petunjuk for r in rincian),
        sum(r.dikecualikan for r in rincian),
    )


def _judul(nama: str) -> str:
    """Return the name of a part as a heading."""
    if nama == Bagian.PASAL_II:
        return "Pasal II"
    return _besar(nama)


def _besar(teks: str) -> str:
    return teks[:1].upper() + teks[1:]
