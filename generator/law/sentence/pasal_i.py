"""Title and opening of an amendment: the ordinal, and Pasal I for each number of earlier ones.

C-8 to C-12 (L2-233a, L2'-233b), B-7 and B-8 (L2'-6, 7).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.bilangan import tingkat


@dataclass(frozen=True, slots=True)
class Acuan:
    """A regulation as it is cited. ``lembaran`` is the text in brackets, written out in full."""

    bentuk: str
    nomor: str
    tahun: str
    judul: str
    lembaran: str = ""

    @property
    def ringkas(self) -> str:
        """Return ``Nomor 8 Tahun 2016``."""
        return f"Nomor {self.nomor} Tahun {self.tahun}"

    def sebut(self) -> str:
        """Return the citation with title and Lembaran."""
        return f"{self.bentuk} {self.ringkas} tentang {self.judul}{self.kurung}"

    @property
    def kurung(self) -> str:
        """Return the Lembaran in brackets, with the space before it."""
        return f" ({self.lembaran})" if self.lembaran else ""


@dataclass(frozen=True, slots=True)
class Pengantar:
    """The opening of Pasal I; ``rincian`` lists the earlier amendments when there are several."""

    kalimat: str
    rincian: tuple[str, ...] = ()
    penutup: str = ""


def judul_perubahan(dasar: Acuan, sebelumnya: int = 0) -> str:
    """Return the title of the amendment in capitals (B-7, B-8): first without an ordinal."""
    urut = f" {tingkat(sebelumnya + 1)}" if sebelumnya else ""
    return f"perubahan{urut} atas {dasar.bentuk} {dasar.ringkas} tentang {dasar.judul}".upper()


def nama_perubahan(dasar: Acuan, sebelumnya: int = 0) -> str:
    """Return the title as running text: ``Perubahan Kedua atas Peraturan Daerah ...``."""
    urut = f" {tingkat(sebelumnya + 1).title()}" if sebelumnya else ""
    return f"Perubahan{urut} atas {dasar.bentuk} {dasar.ringkas} tentang {dasar.judul}"


def dasar_yang_diubah(dasar: Acuan, sebelumnya: Sequence[Acuan]) -> str:
    """Cite the base with what amended it, on one line (C-8 to C-12)."""
    if not sebelumnya:
        return dasar.sebut()
    if len(sebelumnya) == 1:
        return f"{dasar.sebut()} sebagaimana telah diubah dengan {sebelumnya[0].sebut()}"
    akhir = sebelumnya[-1].sebut()
    return f"{dasar.sebut()} sebagaimana telah beberapa kali diubah terakhir dengan {akhir}"


def pengantar(dasar: Acuan, sebelumnya: Sequence[Acuan]) -> Pengantar:
    """Return the opening of Pasal I with several changes (C-8, C-10, C-11)."""
    if len(sebelumnya) < 2:
        return Pengantar(
            f"Beberapa ketentuan dalam {dasar_yang_diubah(dasar, sebelumnya)}"
            " diubah sebagai berikut:"
        )
    jenis = sebelumnya[0].bentuk
    rincian = tuple(
        f"{satu.ringkas}{satu.kurung};"
        if jenis == satu.bentuk
        else f"{satu.bentuk} {satu.ringkas}{satu.kurung};"
        for satu in sebelumnya
    )
    kalimat = f"Beberapa ketentuan dalam {dasar.sebut()} yang telah beberapa kali diubah dengan"
    return Pengantar(f"{kalimat} {jenis}:", rincian, "diubah sebagai berikut:")
