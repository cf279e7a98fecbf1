"""The library as it stood on a day: what came later changed and revoked nothing yet."""

from __future__ import annotations

from datetime import date

from generator.model.peraturan import PeraturanPustaka, Perpustakaan
from generator.model.teks import Teks


def per_tanggal(peraturan: Perpustakaan, tanggal: date) -> dict[str, PeraturanPustaka]:
    """Return the library as it stood on a day: what came later changed and revoked nothing yet."""
    nanti = frozenset(kunci for kunci, satu in peraturan.items() if _setelah(satu, tanggal))
    return {kunci: _tanpa(satu, nanti) for kunci, satu in peraturan.items()}


def _setelah(satu: PeraturanPustaka, tanggal: date) -> bool:
    """Whether a regulation is younger than a day; its year tells where its date is unknown."""
    lahir = satu.diundangkan or satu.ditetapkan
    return lahir > tanggal if lahir else str(satu.tahun) > str(tanggal.year)


def _tanpa(satu: PeraturanPustaka, nanti: frozenset[str]) -> PeraturanPustaka:
    pengubah = tuple(kunci for kunci in satu.diubah_oleh if str(kunci) not in nanti)
    dicabut_nanti = str(satu.dicabut_oleh) in nanti
    if len(pengubah) == len(satu.diubah_oleh) and not dicabut_nanti:
        return satu
    beda: dict[str, object] = {"diubah_oleh": pengubah}
    if dicabut_nanti:
        beda |= {"dicabut_oleh": Teks(""), "berlaku": True}
    return satu.model_copy(update=beda)
