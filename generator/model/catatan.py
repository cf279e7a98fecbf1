"""The register of remarks: what reviewers said, what was decided, and where it was done.

Every remark on a draft is answered by its number (UU 12/2011 Pasal 96 for the public; a fasilitasi
or harmonisation letter for the ministry), so that nobody asks twice.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.model.scalars import Isi, Nihil, Pilihan, Tanggal
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


class KeadaanSatuan(StrEnum):
    """Whether those who discuss a draft are agreed on a unit of it."""

    DISEPAKATI = "disepakati"
    TERBUKA = "terbuka"


ADOPTED = (Putusan.DITERIMA, Putusan.SEBAGIAN)


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

    @property
    def diterima(self) -> bool:
        """Whether the draft was to change for it, wholly or in part."""
        return self.putusan in ADOPTED


class Kesepakatan(Entri):
    """Keadaan satu satuan rancangan dalam pembahasan: disepakati atau masih terbuka."""

    satuan: Teks = Teks("")
    """Satuan rancangan, misalnya "Pasal 11 huruf s"; kosong: seluruh rancangan."""
    keadaan: KeadaanSatuan
    """disepakati atau terbuka."""
    oleh: Isi
    """Siapa yang menyatakannya, misalnya rapat fasilitasi."""
    tanggal: Tanggal
    """Tanggal pernyataan, TTTT-BB-HH."""
    terbitan: Teks = Teks("")
    """Terbitan yang dibahas (nama berkas dalam terbitan/ tanpa .yaml); bunyinya dibandingkan."""
    keterangan: Teks = Teks("")
    """Keterangan, misalnya syarat kesepakatan."""

    @property
    def disepakati(self) -> bool:
        """Whether it is agreed."""
        return self.keadaan is KeadaanSatuan.DISEPAKATI


class BerkasCatatan(Entri):
    """``catatan/*.yaml``: catatan dari satu penelaahan."""

    catatan: tuple[Catatan, ...] = ()
    """Catatan penelaah, berurutan."""
    kesepakatan: tuple[Kesepakatan, ...] = ()
    """Satuan yang dinyatakan disepakati atau terbuka, berurutan menurut waktu."""


class Terbitan(Entri):
    """``terbitan/*.yaml``: salinan yang pernah diajukan; catatan cetakannya di sampingnya.

    Ditulis oleh ``naskah keep``; isinya pembanding bagi rancangan sekarang.
    """

    dokumen: Isi
    """Dokumen yang diajukan, misalnya ranperda."""
    cetakan: Annotated[Isi, Pilihan((), r"[a-z0-9-]+\.xml", "ranperda-0cbaf1bc0f.xml")]
    """Berkas catatan cetakan dalam folder ini."""
    sidik: Annotated[Isi, Pilihan((), r"[0-9a-f]{64}", "0" * 64)]
    """Sidik SHA-256 berkas itu."""
    sebagai: Isi
    """Untuk apa salinan itu diajukan, misalnya "diajukan untuk fasilitasi"."""
    tanggal: Tanggal
    """Tanggal salinan itu diajukan, TTTT-BB-HH."""
