"""Everything that checks say about a dossier, parted by its waivers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic, Severity, ordered
from generator.lint.daftar import LINTS
from generator.lint.jalankan import Pelanggaran, run
from generator.lint.naskah import Bagian, Naskah
from generator.lint.pengecualian import Letak, Saringan, Temu, waive
from generator.lint.tempat import Berkas, tanpa_berkas


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
        return cls(tuple(lint.kode for lint in LINTS), teks, kamus)


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
    pelanggaran = run(naskah, berkas=berkas)
    temuan = [_temu(p, letak) for p in pelanggaran]
    temuan += [Temu(d, letak=letak) for d in analisis]
    lepas = naskah.dossier.identitas.pengecualian if naskah.dossier else ()
    return Pemeriksaan(pelanggaran, waive(temuan, lepas), Cakupan.dari(naskah))


def _temu(satu: Pelanggaran, letak: Letak) -> Temu:
    kena = satu.kena
    return Temu(satu.diagnostic, kena.petikan.label, kena.kutipan or kena.petikan.teks, letak)
