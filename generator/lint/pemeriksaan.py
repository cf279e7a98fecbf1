"""Checks run over a draft, and all that they say about it, parted by its waivers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.diagnostics import NOWHERE, Diagnostic, Severity, Span, ordered
from generator.lint.alat import TITIK
from generator.lint.baris_sumber import Berkas, tanpa_berkas, tempat
from generator.lint.daftar import LINTS
from generator.lint.naskah import Bagian, Hit, Naskah
from generator.lint.pengecualian import Letak, Saringan, Temu, waive
from generator.lint.satu_lint import Lint
from generator.lint.sistematika import sebutan_bab

DISEBUT = 8  # places that a finding about many sentences names
DIHIMPUN: Mapping[str, str] = {"N20": "{0} dan {1} kalimat lain dalam berkas ini"}


@dataclass(frozen=True, slots=True)
class Pelanggaran:
    """What a check found in a draft, and where in its file."""

    lint: Lint
    kena: Hit
    span: Span = field(default=NOWHERE)

    @property
    def diagnostic(self) -> Diagnostic:
        """Return the finding as every stage prints it."""
        pesan = f"{self.kena.petikan.label}: {self.kena.pesan}"
        petunjuk = self.kena.saran or self.lint.code.meaning
        hint = f"{petunjuk} ({self.lint.code.source})"
        berat = self.kena.tingkat or self.lint.code.severity
        return Diagnostic(self.span, berat, self.lint.kode, pesan, hint)


def run(
    naskah: Naskah, lints: Sequence[Lint] = LINTS, berkas: Berkas = tanpa_berkas
) -> tuple[Pelanggaran, ...]:
    """Return everything that checks find, each once, by place and code.

    Only rules that hold on the day of the draft are asked, each as it stood then, and none that
    speaks of a document which is not made. Where a paper came without its draft, what the draft
    lacks is no finding.

    ``berkas`` returns the text of a file by its path; with it a finding has the line and column
    of its words, without it that of its text.
    """
    asked = [lint for lint in lints if lint.concerns(naskah)]
    berlaku = [satu for lint in asked if (satu := lint.pada(naskah.tanggal)) is not None]
    semua = dict.fromkeys(
        (lint, _printable(kena, naskah))
        for lint in berlaku
        for kena in lint.periksa(naskah)
        if not naskah.tanpa_rancangan or kena.petikan.bagian is Bagian.NARASI
    )
    isi = {path: berkas(path) for path in sorted({k.petikan.asal.path for _, k in semua})}
    hasil = [
        Pelanggaran(lint, kena, tempat(kena, isi[kena.petikan.asal.path])) for lint, kena in semua
    ]
    return tuple(sorted(hasil, key=_urutan))


def _printable(kena: Hit, naskah: Naskah) -> Hit:
    """Return a finding whose words, taken from a sentence, have their points again.

    Its place in somebody else's paper is called as its reader calls it.
    """
    if naskah.luar and kena.petikan.bagian is Bagian.NARASI:
        label = sebutan_bab(kena.petikan.label)
        kena = replace(kena, petikan=replace(kena.petikan, label=label))
    return replace(kena, pesan=kena.pesan.replace(TITIK, ".")) if TITIK in kena.pesan else kena


def _urutan(satu: Pelanggaran) -> tuple[Span, str, int, str]:
    return satu.span, satu.lint.kode, satu.kena.awal, satu.kena.pesan


@dataclass(frozen=True, slots=True)
class Cakupan:
    """What was looked at: the checks that ran, the texts of each part, whether words were known."""

    kode: tuple[str, ...] = ()
    teks: tuple[tuple[Bagian, int], ...] = ()
    kamus: bool = False

    @classmethod
    def dari(cls, naskah: Naskah) -> Cakupan:
        """Return what every check of the list looks at in a draft."""
        jumlah = Counter(petikan.bagian for petikan in naskah.semua())
        teks = tuple((bagian, jumlah[bagian]) for bagian in Bagian if jumlah[bagian])
        kamus = naskah.kamus is not None and naskah.kamus.tersedia
        asked = tuple(lint.kode for lint in LINTS if lint.concerns(naskah))
        return cls(asked, teks, kamus)


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """What checks found (all of it), and what of it and of the analysis is left to report."""

    pelanggaran: tuple[Pelanggaran, ...] = ()
    saringan: Saringan = field(default_factory=Saringan)
    cakupan: Cakupan = field(default_factory=Cakupan)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return what is left to report, by place."""
        return ordered(self.saringan.diagnostics)

    @property
    def ringkas(self) -> tuple[Diagnostic, ...]:
        """Return the same for reading: those of one kind that abound are one of each file."""
        return ordered(_terhimpun(self.saringan.diagnostics))

    @property
    def galat(self) -> bool:
        """Whether something is left that keeps a draft from being made."""
        return any(d.severity is Severity.GALAT for d in self.diagnostics)


def examine(
    naskah: Naskah,
    analisis: Sequence[Diagnostic] = (),
    berkas: Berkas = tanpa_berkas,
    letak: Letak = Letak.BARIS,
) -> Pemeriksaan:
    """Return what checks find in a draft, beside what the analysis found, waivers applied."""
    pelanggaran = run(replace(naskah, ditemukan=tuple(analisis)), berkas=berkas)
    temuan = [_temu(p, letak) for p in pelanggaran]
    temuan += [Temu(d, letak=letak) for d in analisis]
    lepas = naskah.dossier.identitas.pengecualian if naskah.dossier else ()
    return Pemeriksaan(pelanggaran, waive(temuan, lepas), Cakupan.dari(naskah))


def _terhimpun(diagnostics: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield findings; of those of ``DIHIMPUN`` one a file, which names the first places."""
    per_berkas: dict[tuple[str, str], list[Diagnostic]] = {}
    for satu in ordered(diagnostics):
        if satu.code in DIHIMPUN:
            per_berkas.setdefault((satu.code, satu.span.path), []).append(satu)
        else:
            yield satu
    for (kode, _), semua in per_berkas.items():
        awal, *lain = semua
        if not lain:
            yield awal
            continue
        tempat_lain = tuple(d.span for d in lain[: DISEBUT - 1])
        sisa = len(lain) - len(tempat_lain)
        pesan = DIHIMPUN[kode].format(awal.message, len(lain))
        pesan += f", {sisa} di antaranya tidak disebut di sini" if sisa else ""
        yield replace(awal, message=pesan, also=tempat_lain)


def _temu(satu: Pelanggaran, letak: Letak) -> Temu:
    kena = satu.kena
    return Temu(satu.diagnostic, kena.petikan.label, kena.kutipan or kena.petikan.teks, letak)
