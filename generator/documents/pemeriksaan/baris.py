"""Findings as rows of a table, each under its part of the draft, with the rule it rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Severity, Span
from generator.documents.bahan import Bahan
from generator.documents.ungkapan import angka, kalimat
from generator.lint.naskah import Bagian
from generator.lint.pemeriksaan import Pelanggaran
from generator.lint.pengecualian import Dikecualikan, Temu
from generator.model.dossier import JenisRancangan

TANPA = "\u2013"
KELEMBAGAAN = "kelembagaan Perangkat Daerah"
BAGIAN = (*map(str, Bagian), KELEMBAGAAN)
MILIK_PERUBAHAN = frozenset(map(str, (Bagian.INSTRUKSI, Bagian.PASAL_II)))
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
class BarisRingkasan:
    """How many findings of each severity a part has."""

    nama: str
    teks: int | None  # None: nothing of the part is counted as text
    galat: int
    peringatan: int
    petunjuk: int
    dikecualikan: int

    @property
    def diperiksa(self) -> str:
        """The number of texts as it is printed."""
        return TANPA if self.teks is None else angka(self.teks)


@dataclass(frozen=True, slots=True)
class FindingRows:
    """Turns findings into rows; ``asal`` knows the check behind a finding."""

    bahan: Bahan
    asal: Mapping[Diagnostic, Pelanggaran]

    @classmethod
    def dari(cls, bahan: Bahan) -> FindingRows:
        """Return who presents the findings about a dossier."""
        asal = {p.diagnostic: p for p in bahan.pemeriksaan.pelanggaran}
        return cls(bahan, asal)

    @property
    def sisa(self) -> tuple[Temu, ...]:
        """Return the findings that are not waived, by place and code."""
        saringan = self.bahan.pemeriksaan.saringan
        temu = [*saringan.sisa, *map(Temu, saringan.tentang_pengecualian)]
        return tuple(sorted(temu, key=lambda t: (t.diagnostic.span, t.diagnostic.code)))

    @property
    def bagian_ada(self) -> tuple[str, ...]:
        """Return the parts that a draft of its kind has."""
        berubah = self.bahan.macam is JenisRancangan.PERUBAHAN
        return tuple(nama for nama in BAGIAN if berubah or nama not in MILIK_PERUBAHAN)

    def per_bagian(self) -> Iterator[tuple[str, tuple[TemuanView, ...]]]:
        """Yield every part with the rows of its findings."""
        for nama in self.bagian_ada:
            yield nama, tuple(self.baris(t) for t in self.sisa if self.bagian(t) == nama)

    def bagian(self, temu: Temu) -> str:
        """Return the part of the draft that a finding is about."""
        if (lint := self.asal.get(temu.diagnostic)) is not None:
            nama = str(lint.kena.petikan.bagian)
        else:
            nama = BAGIAN_TAHAP.get(temu.diagnostic.code[0], str(Bagian.DOSIR))
        return nama if nama in self.bagian_ada else str(Bagian.NORMA)

    def baris(self, temu: Temu, alasan: str = "") -> TemuanView:
        """Return the row of a finding."""
        satu, lint = temu.diagnostic, self.asal.get(temu.diagnostic)
        if lint is not None:
            pesan, sumber = lint.kena.pesan, lint.lint.code.source
            petunjuk = lint.kena.saran or lint.lint.code.meaning
        else:
            pesan, petunjuk = satu.message, satu.hint
            sumber = self._sumber(satu)
        return TemuanView(
            kode=satu.code,
            tingkat=str(satu.severity),
            tempat=temu.label,
            berkas=berkas(satu.span, self.bahan.dossier.slug),
            baris=satu.span.line,
            pesan=kalimat(judul(pesan)),
            sumber=sumber,
            petunjuk=kalimat(judul(petunjuk)) if petunjuk else "",
            alasan=alasan,
        )

    def _sumber(self, satu: Diagnostic) -> str:
        """Return the rule of a code, unless the hint already begins with that regulation."""
        sumber = self.bahan.analisis.dasar(satu.code)
        peraturan = sumber.partition(" Pasal ")[0]
        return "" if peraturan and satu.hint.startswith(peraturan) else sumber

    def lepas(self, satu: Dikecualikan) -> TemuanView:
        """Return the row of a waived finding."""
        return self.baris(satu.temu, kalimat(satu.pengecualian.alasan))

    def ringkasan(self, nama: str) -> BarisRingkasan:
        """Return the row of a part in the summary."""
        pemeriksaan = self.bahan.pemeriksaan
        hitung = Counter(t.diagnostic.severity for t in self.sisa if self.bagian(t) == nama)
        lepas = [d for d in pemeriksaan.saringan.dikecualikan if self.bagian(d.temu) == nama]
        teks = {str(bagian): jumlah for bagian, jumlah in pemeriksaan.cakupan.teks}
        return BarisRingkasan(
            nama=judul_bagian(nama),
            teks=teks.get(nama),
            galat=hitung[Severity.GALAT],
            peringatan=hitung[Severity.PERINGATAN],
            petunjuk=hitung[Severity.PETUNJUK],
            dikecualikan=len(lepas),
        )


def berkas(span: Span, slug: str) -> str:
    """Return the file from the dossier's folder or from ``content/`` on; nothing for no file."""
    path = span.path.replace("\\", "/")
    pangkal = next((p for p in (f"/{slug}/", "content/") if p in path), "")
    return path.rpartition(pangkal)[2] if pangkal else path


def judul_bagian(nama: str) -> str:
    """Return the name of a part as a heading."""
    return "Pasal II" if nama == Bagian.PASAL_II else judul(nama)


def judul(teks: str) -> str:
    """Return words with a capital first letter."""
    return teks[:1].upper() + teks[1:]
