"""Choosing findings by code: ``F``, ``F1`` and ``F13`` are prefixes; a whole code means itself."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.content.decode import suggest
from generator.diagnostics import NOWHERE, DraftingError, galat

KOSONG = "S28"


@dataclass(frozen=True, slots=True)
class PilihanKode:
    """Which codes are reported: those selected (none selected means all) and not ignored."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def memuat(self, kode: str, dikenal: Collection[str]) -> bool:
        """Whether findings with a code are reported."""
        terpilih = not self.select or any(_cocok(kode, p, dikenal) for p in self.select)
        return terpilih and not any(_cocok(kode, p, dikenal) for p in self.ignore)


def pilihan_kode(
    select: Sequence[str], ignore: Sequence[str], dikenal: Collection[str]
) -> PilihanKode:
    """Return the choice that a command line makes; raise an S28 for what begins no code."""
    pilihan = PilihanKode(_pecah(select), _pecah(ignore))
    asing = [p for p in (*pilihan.select, *pilihan.ignore) if not _ada(p, dikenal)]
    if asing:
        raise DraftingError(
            galat(NOWHERE, KOSONG, f"Tidak ada kode yang diawali “{p}”.", _saran(p, dikenal))
            for p in asing
        )
    return pilihan


def _pecah(teks: Sequence[str]) -> tuple[str, ...]:
    return tuple(k.strip().upper() for satu in teks for k in satu.split(",") if k.strip())


def _ada(awalan: str, dikenal: Collection[str]) -> bool:
    return any(k.startswith(awalan) for k in dikenal)


def _cocok(kode: str, awalan: str, dikenal: Collection[str]) -> bool:
    return kode == awalan if awalan in dikenal else kode.startswith(awalan)


def _saran(awalan: str, dikenal: Collection[str]) -> str:
    return suggest(awalan, tuple(dikenal), "Daftar kode ada di docs/kode.md.")
