"""Title and opening of an amendment: the ordinal, and Pasal I for each number of earlier ones.

C-8 to C-12 (L2-233a, L2'-233b), B-7 and B-8 (L2'-6, 7).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.bilangan import tingkat
from generator.model.peraturan import Acuan


@dataclass(frozen=True, slots=True)
class Pengantar:
    """The opening of Pasal I; ``rincian`` lists the earlier amendments when there are several."""

    kalimat: str
    rincian: tuple[str, ...] = ()
    penutup: str = ""


def judul_perubahan(dasar: Acuan, sebelumnya: int = 0) -> str:
    """Return the title of the amendment in capitals (B-7, B-8): first without an ordinal."""
    urut = f" {tingkat(sebelumnya + 1)}" if sebelumnya else ""
    return f"perubahan{urut} atas {dasar.lengkap}".upper()


def nama_perubahan(dasar: Acuan, sebelumnya: int = 0) -> str:
    """Return the title as running text: ``Perubahan Kedua atas Peraturan Daerah ...``."""
    urut = f" {tingkat(sebelumnya + 1).title()}" if sebelumnya else ""
    return f"Perubahan{urut} atas {dasar.lengkap}"


def pengantar(dasar: Acuan, sebelumnya: Sequence[Acuan]) -> Pengantar:
    """Return the opening of Pasal I with several changes (C-8, C-10, C-11)."""
    if len(sebelumnya) < 2:
        return Pengantar(
            f"Beberapa ketentuan dalam {dasar.setelah(sebelumnya)} diubah sebagai berikut:"
        )
    jenis = sebelumnya[0].bentuk
    rincian = tuple(
        f"{satu.ringkas}{satu.kurung};"
        if jenis == satu.bentuk
        else f"{satu.bentuk} {satu.ringkas}{satu.kurung};"
        for satu in sebelumnya
    )
    kalimat = f"Beberapa ketentuan dalam {dasar.cite()} yang telah beberapa kali diubah dengan"
    return Pengantar(f"{kalimat} {jenis}:", rincian, "diubah sebagai berikut:")
