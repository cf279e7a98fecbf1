"""Runs checks over a draft: findings with their places, in the order of the files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.diagnostics import NOWHERE, Diagnostic, Span
from generator.lint.daftar import LINTS, Lint
from generator.lint.naskah import Hit, Naskah
from generator.lint.tempat import Berkas, tanpa_berkas, tempat


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
        return Diagnostic(self.span, self.lint.code.severity, self.lint.kode, pesan, hint)


def run(
    naskah: Naskah, lints: Sequence[Lint] = LINTS, berkas: Berkas = tanpa_berkas
) -> tuple[Pelanggaran, ...]:
    """Return everything that checks find, each once, by place and code.

    ``berkas`` returns the text of a file by its path; with it a finding has the line and column
    of its words, without it that of its text.
    """
    semua = dict.fromkeys((lint, kena) for lint in lints for kena in lint.periksa(naskah))
    isi = {path: berkas(path) for path in sorted({k.petikan.asal.path for _, k in semua})}
    hasil = [
        Pelanggaran(lint, kena, tempat(kena, isi[kena.petikan.asal.path])) for lint, kena in semua
    ]
    return tuple(sorted(hasil, key=_urutan))


def _urutan(satu: Pelanggaran) -> tuple[Span, str, int, str]:
    return satu.span, satu.lint.kode, satu.kena.awal, satu.kena.pesan
