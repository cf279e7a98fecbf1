"""Giving inserted units their numbers (C.4; L2-234 to 235; L2'-234a).

Series are walked in printed order: between two neighbours a new unit takes the suffix that
follows the left one; at the end of a series it takes the next ordinary number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.law import tree
from generator.law.slots import baru
from generator.model import nomor
from generator.model.satuan import Jenis, Satuan


@dataclass(frozen=True, slots=True)
class Misnumbered:
    """A number that cannot be given, or one an author gave that is not the right one."""

    penanda: str
    jenis: Jenis
    diberi: str
    seharusnya: str  # "" when the series has no room


@dataclass(frozen=True, slots=True)
class Numbering:
    """The numbers of new units by their marks, and what went wrong."""

    nomor: Mapping[str, str]
    masalah: tuple[Misnumbered, ...]


def _deret(akar: Satuan) -> Iterator[tuple[Satuan, ...]]:
    """Yield every series of units that count together."""
    yield tree.pasal(akar)
    for satuan in akar.walk():
        jenis = dict.fromkeys(a.jenis for a in satuan.anak if a.jenis is not Jenis.PASAL)
        for satu in jenis:
            yield tuple(a for a in satuan.anak if a.jenis is satu)


def number_units(akar: Satuan, diberi: Mapping[str, str], ketat: bool) -> Numbering:
    """Number the new units of a law.

    ``diberi`` holds numbers that operations came with: with ``ketat`` they must be the very
    next ones, otherwise it is enough that they fit between their neighbours (enacted laws skip).
    """
    hasil: dict[str, str] = {}
    masalah: list[Misnumbered] = []
    for deret in _deret(akar):
        if any(baru(s) for s in deret):
            _nomori_deret(deret, diberi, ketat, hasil, masalah)
    return Numbering(hasil, tuple(masalah))


def _nomori_deret(
    deret: Sequence[Satuan],
    diberi: Mapping[str, str],
    ketat: bool,
    hasil: dict[str, str],
    masalah: list[Misnumbered],
) -> None:
    sebelum: list[str] = []
    for satuan, kanan in zip(deret, _di_kanan(deret), strict=True):
        if not baru(satuan):
            sebelum.append(satuan.nomor)
            continue
        kiri = sebelum[-1] if sebelum else ""
        benar = _calon(satuan.jenis, sebelum, kanan)
        pakai = diberi.get(satuan.nomor, "") or benar
        boleh = not ketat and nomor.fits(satuan.jenis, kiri, pakai, kanan)
        if not pakai or (pakai != benar and not boleh):
            masalah.append(Misnumbered(satuan.nomor, satuan.jenis, pakai, benar))
        hasil[satuan.nomor] = pakai or benar or kiri
        sebelum.append(hasil[satuan.nomor])


def _di_kanan(deret: Sequence[Satuan]) -> list[str]:
    """Return for each unit of a series the first number behind it that stands already."""
    terdekat, hasil = "", []
    for satuan in reversed(deret):
        hasil.append(terdekat)
        terdekat = terdekat if baru(satuan) else satuan.nomor
    return hasil[::-1]


def _calon(jenis: Jenis, sebelum: Sequence[str], kanan: str) -> str:
    """Return the number behind those of a series ("" = none to the right); "" without room."""
    try:
        if not kanan:
            return nomor.following(jenis, *sebelum)
        return nomor.between(jenis, sebelum[-1], kanan) if sebelum else ""
    except ValueError:
        return ""


def with_numbers(akar: Satuan, angka: Mapping[str, str]) -> Satuan:
    """Return the law with the marks of new units replaced by their numbers."""
    if not any(baru(s) for s in akar.walk()):  # untouched units stay the very same
        return akar
    anak = tuple(with_numbers(a, angka) for a in akar.anak)
    return replace(akar, nomor=angka.get(akar.nomor, akar.nomor), anak=anak)
