"""Everything that checks say about a dossier, parted by its waivers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.analysis.lint.jalankan import Pelanggaran, run
from generator.analysis.lint.naskah import Naskah
from generator.analysis.lint.tempat import Berkas, tanpa_berkas
from generator.analysis.pengecualian import Letak, Saringan, Temu, saring
from generator.diagnostics import Diagnostic, Severity, ordered


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """What checks found (all of it), and what of it and of the analysis is left to report."""

    pelanggaran: tuple[Pelanggaran, ...] = ()
    saringan: Saringan = field(default_factory=Saringan)

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
    return Pemeriksaan(pelanggaran, saring(temuan, lepas))


def _temu(satu: Pelanggaran, letak: Letak) -> Temu:
    kena = satu.kena
    return Temu(satu.diagnostic, kena.petikan.label, kena.kutipan or kena.petikan.teks, letak)
