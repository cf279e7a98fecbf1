"""Why an instruction was refused, or what is odd about it: codes of the catalogue, never prose.

The code says whose fault it is (:attr:`Alasan.keluarga`), so that nobody has to guess it from the
words.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic
from generator.diagnostics.codes import codes


@dataclass(frozen=True, slots=True)
class Alasan:
    """One reason: its code, its words for this instruction, the unit that they speak of if any."""

    kode: str
    kalimat: str
    alamat: str = field(default="", compare=False)

    @property
    def keluarga(self) -> str:
        """Return whose fault it is, as the catalogue says."""
        return codes()[self.kode].family

    def __str__(self) -> str:
        """Return the words."""
        return self.kalimat


class Ditolak(ValueError):
    """An instruction that cannot be applied, with its reasons; the law stays as it was."""

    def __init__(self, *alasan: Alasan) -> None:
        self.alasan = alasan
        super().__init__("; ".join(map(str, alasan)))


def reason(kode: str, /, **isi: object) -> Alasan:
    """Return the reason ``kode`` in the words of the catalogue."""
    return Alasan(kode, codes()[kode].message.format(**isi), str(isi.get("alamat", "")))


def refusal(kode: str, /, **isi: object) -> Ditolak:
    """Return a refusal with one reason of the catalogue."""
    return Ditolak(reason(kode, **isi))


def refusal_of(findings: tuple[Diagnostic, ...]) -> Ditolak:
    """Return a refusal for what the strict applier found wrong."""
    return Ditolak(*(Alasan(d.code, d.message.rstrip(".")) for d in findings))
