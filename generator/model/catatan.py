"""The register of remarks: what reviewers said, what was decided, and where it was done.

Every remark on a draft is answered by its number (UU 12/2011 Pasal 96 for the public; a fasilitasi
or harmonisation letter for the ministry), so that nobody asks twice.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.nilai import Isi, Nihil, Pilihan, Tanggal
from generator.model.teks import Entri, Teks


class SumberCatatan(StrEnum):
    """Who remarks: the tables of answers stand by these."""

    KANWIL = "kanwil"
    KEMENDAGRI = "kemendagri"
    GUBERNUR = "gubernur"
    DPRD = "dprd"
    MASYARAKAT = "masyarakat"
    INTERNAL = "internal"


class Putusan(StrEnum):
    """What was decided on a remark."""

    BELUM = "belum"
    DITERIMA = "diterima"
    SEBAGIAN = "diterima-sebagian"
    DITOLAK = "ditolak"


class Catatan(Entri):
    """Satu catatan penelaah, putusan atasnya, dan tempat pelaksanaannya."""

    id: Annotated[Isi, Pilihan((), r"C\d{2,4}", "C01")]
    """Nomor catatan, misalnya C01."""
    penelaah: Isi
    """Nama atau jabatan penelaah."""
    sumber: SumberCatatan
    """Asal catatan: kanwil, kemendagri, gubernur, dprd, masyarakat, atau internal."""
    fraksi: Teks = Teks("")
    """Fraksi atau alat kelengkapan DPRD yang mengusulkan."""
    tanggal: Annotated[Tanggal | None, Nihil] = None
    """Tanggal catatan, TTTT-BB-HH."""
    dokumen: Isi
    """Dokumen yang dicatat, misalnya ranperda."""
    satuan: Teks = Teks("")
    """Tempat dalam dokumen, misalnya "Pasal 1 angka 14a"; kosong bagi catatan umum."""
    kutipan: Teks = Teks("")
    """Bunyi yang dicatat, sebagaimana tercetak."""
    catatan: Teks = Teks("")
    """Isi catatan."""
    usul: Teks = Teks("")
    """Rumusan yang diusulkan penelaah."""
    putusan: Putusan = Putusan.BELUM
    """Putusan atas catatan: belum, diterima, diterima-sebagian, atau ditolak."""
    alasan: Teks = Teks("")
    """Alasan putusan; wajib bila sudah diputuskan."""
    rumusan: Teks = Teks("")
    """Rumusan akhir, bila lain daripada yang diusulkan."""
    selesai: Teks = Teks("")
    """Tempat perubahannya dilaksanakan, misalnya perubahan.yaml."""

    @property
    def terjawab(self) -> bool:
        """Whether it was decided."""
        return self.putusan is not Putusan.BELUM


class BerkasCatatan(Entri):
    """``catatan/*.yaml``: catatan dari satu penelaahan."""

    catatan: tuple[Catatan, ...] = Field(min_length=1)
    """Catatan penelaah, berurutan."""
