"""What a draft does to the law, in one word a unit: the shortest way to say all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from generator.documents.ungkapan import name_units
from generator.law.sasaran import alamat_isi
from generator.model.perubahan import Objek, Perubahan, Tindakan


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Units of which the same is said: ``Pasal 10 dan Pasal 20`` ``dihapus``."""

    label: str
    satuan: str
    kata: str


def grouped(operasi: Sequence[Perubahan]) -> tuple[Kelompok, ...]:
    """Return what operations do, the units of each verb together, verbs in their usual order.

    Headings and explanations stand apart, so that each verb stands behind its own units.
    """
    isi = [
        (named(milik), tindakan.pasif)
        for tindakan in Tindakan
        for objek in Objek
        if (milik := [op for op in operasi if (op.tindakan, op.objek) == (tindakan, objek)])
    ]
    return tuple(Kelompok(f"{chr(97 + n)}.", *satu) for n, satu in enumerate(isi))


def named(operasi: Sequence[Perubahan]) -> str:
    """Return what operations on parts of one kind are about: ``judul Bab III``, ``Pasal 9``."""
    if not operasi:
        return ""
    return f"{_depan(operasi[0].objek)}{name_units([alamat_isi(op) for op in operasi])}"


def _depan(objek: Objek) -> str:
    """Return what stands before the units of which a part is changed."""
    match objek:
        case Objek.SATUAN | Objek.LAMPIRAN:
            return ""
        case Objek.JUDUL:
            return "judul "
        case Objek.PEMBUKA:
            return "pembuka "
        case Objek.PENUTUP:
            return "penutup "
        case Objek.PENJELASAN:
            return "penjelasan "
        case _:
            assert_never(objek)
