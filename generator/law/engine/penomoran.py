"""Giving inserted units their numbers (C.4; L2-234 to 235; L2'-234a).

Series are walked in printed order: between two neighbours a new unit takes the suffix that
follows the left one; at the end of a series it takes the next ordinary number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.law import nomor, tree
from generator.law.engine.tempat import baru
from generator.model.satuan import Jenis, Satuan


@dataclass(frozen=True, slots=True)
class Masalah:
    """A number that cannot be given, or one an author gave that is not the right one."""

    penanda: str
    jenis: Jenis
    diberi: str
    seharusnya: str  # "" when the series has no room


@dataclass(frozen=True, slots=True)
class Penomoran:
    """The numbers of new units by their marks, and what went wrong."""

    nomor: Mapping[str, str]
    masalah: tuple[Masalah, ...]


def _deret(akar: Satuan) -> Iterator[tuple[Satuan, ...]]:
    """Yield every series of units that count together."""
    yield tree.pasal(akar)
    for satuan in akar.walk():
        jenis = dict.fromkeys(a.jenis for a in satuan.anak if a.jenis is not Jenis.PASAL)
        for satu in jenis:
            yield tuple(a for a in satuan.anak if a.jenis is satu)


def nomori(akar: Satuan, diberi: Mapping[str, str], ketat: bool) -> Penomoran:
    """Number the new units of a law.

    ``diberi`` holds numbers that operations came with: with ``ketat`` they must be the very
    next ones, otherwise it is enough that they fit between their neighbours (enacted laws skip).
    """
    hasil: dict[str, str] = {}
    masalah: list[Masalah] = []
    for deret in _deret(akar):
        if any(baru(s) for s in deret):
            _nomori_deret(deret, diberi, ketat, hasil, masalah)
    return Penomoran(hasil, tuple(masalah))


def _nomori_deret(
    deret: Sequence[Satuan],
    diberi: Mapping[str, str],
    ketat: bool,
    hasil: dict[str, str],
    masalah: list[Masalah],
) -> None:
    kiri = ""
    for i, satuan in enumerate(deret):
        if not baru(satuan):
            kiri = satuan.nomor
            continue
        kanan = next((s.nomor for s in deret[i + 1 :] if not baru(s)), "")
        benar = _calon(satuan.jenis, kiri, kanan)
        pakai = diberi.get(satuan.nomor, "") or benar
        if not pakai or (pakai != benar and (ketat or not _muat(satuan.jenis, kiri, pakai, kanan))):
            masalah.append(Masalah(satuan.nomor, satuan.jenis, pakai, benar))
        hasil[satuan.nomor] = kiri = pakai or benar or kiri


def _calon(jenis: Jenis, kiri: str, kanan: str) -> str:
    """Return the number between two neighbours ("" = none there), or "" when there is no room."""
    try:
        if not kanan:
            return nomor.berikut(jenis, kiri)
        return nomor.sisipan(jenis, kiri, kanan) if kiri else ""
    except ValueError:
        return ""


def _muat(jenis: Jenis, kiri: str, tengah: str, kanan: str) -> bool:
    try:
        kunci = [nomor.baca(jenis, n) for n in (kiri, tengah, kanan) if n]
    except ValueError:
        return False
    return all(a < b for a, b in pairwise(kunci))


def beri_nomor(akar: Satuan, angka: Mapping[str, str]) -> Satuan:
    """Return the law with the marks of new units replaced by their numbers."""
    if not any(baru(s) for s in akar.walk()):  # untouched units stay the very same
        return akar
    anak = tuple(beri_nomor(a, angka) for a in akar.anak)
    return replace(akar, nomor=angka.get(akar.nomor, akar.nomor), anak=anak)
