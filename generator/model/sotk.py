"""What is inside a unit: its tasks and functions, and the tree of what carries them out.

The Indonesian docstrings of the fields are the hover texts of the JSON Schemas.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.scalars import Isi, Pilihan
from generator.model.teks import Entri, Teks


class JenisUnsur(StrEnum):
    """Kinds of what a unit consists of (PP 18/2016 Pasal 55 to 71, 74 to 93)."""

    ASISTEN = "asisten"
    BIRO = "biro"
    BAGIAN = "bagian"
    IRBAN = "irban"
    SEKRETARIAT = "sekretariat"
    BIDANG = "bidang"
    SEKSI = "seksi"
    SUBBIDANG = "subbidang"
    SUBBAGIAN = "subbagian"
    KELOMPOK_JF = "kelompok_jf"
    UPTD = "uptd"


class Unsur(Entri):
    """Satu unsur di dalam suatu Perangkat Daerah."""

    nama: Isi
    """Nama lengkap unsur, misalnya Bidang Pencegahan."""
    jenis: JenisUnsur
    """Jenis unsur."""
    kelas: Annotated[Teks, Pilihan(("", "A", "B"))] = Teks("")
    """Kelas UPTD."""
    tugas: Teks = Teks("")
    """Tugasnya setelah kata "mempunyai tugas", tanpa titik; kosong hanya bagi kelompok_jf."""
    fungsi: tuple[Isi, ...] = ()
    """Fungsinya sebagai kata benda; fungsi lain yang diberikan ditambahkan otomatis."""

    @property
    def anak(self) -> tuple[Unsur, ...]:
        """Return the elements directly below."""
        return ()

    def semua(self) -> Iterator[Unsur]:
        """Yield this element and all below it."""
        yield self
        for satu in self.anak:
            yield from satu.semua()


class UnsurKetiga(Unsur):
    """Unsur pada jenjang ketiga."""

    bawah: tuple[Unsur, ...] = ()
    """Unsur di bawahnya menurut urutan."""

    @property
    def anak(self) -> tuple[Unsur, ...]:
        """Return the elements directly below."""
        return self.bawah


class UnsurKedua(Unsur):
    """Unsur pada jenjang kedua."""

    bawah: tuple[UnsurKetiga, ...] = ()
    """Unsur di bawahnya menurut urutan."""

    @property
    def anak(self) -> tuple[Unsur, ...]:
        """Return the elements directly below."""
        return self.bawah


class UnsurUnit(Unsur):
    """Unsur langsung di bawah pimpinan; paling banyak empat jenjang (asisten sampai subbagian)."""

    bawah: tuple[UnsurKedua, ...] = ()
    """Unsur di bawahnya menurut urutan."""

    @property
    def anak(self) -> tuple[Unsur, ...]:
        """Return the elements directly below."""
        return self.bawah


class RincianUnit(Entri):
    """Isi suatu Perangkat Daerah, bahan peraturan kepala daerah tentang susunan organisasinya."""

    tugas: Isi
    """Tugas Perangkat Daerah setelah kata "mempunyai tugas", tanpa titik."""
    fungsi: tuple[Isi, ...] = Field(min_length=1)
    """Fungsi Perangkat Daerah; fungsi lain yang diberikan kepala daerah ditambahkan otomatis."""
    unsur: tuple[UnsurUnit, ...] = Field(min_length=1)
    """Unsur langsung di bawah pimpinan menurut urutan: sekretariat, bidang, kelompok_jf, uptd."""

    @property
    def semua(self) -> tuple[Unsur, ...]:
        """Return every element of the tree, parents first."""
        return tuple(lagi for satu in self.unsur for lagi in satu.semua())
