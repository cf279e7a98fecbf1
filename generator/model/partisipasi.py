"""The record of participation: who was heard when, what they said, and what was answered.

UU 12/2011 Pasal 96 as changed by UU 13/2022: input in every stage (1), online or not (2), public
consultation in four forms (6), results considered (7) and explained (8).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.model.catatan import Putusan
from generator.model.fakta import StatusFakta
from generator.model.scalars import Isi, Nihil, Pilihan, Tanggal
from generator.model.teks import Entri, Teks


class BentukPartisipasi(StrEnum):
    """How the public was heard: Pasal 96 ayat (6) huruf a to d, or in writing (ayat (1))."""

    RDPU = "rapat dengar pendapat umum"
    KUNJUNGAN = "kunjungan kerja"
    SEMINAR = "seminar, lokakarya, atau diskusi"
    LAINNYA = "konsultasi publik lainnya"
    TERTULIS = "masukan tertulis"


class CaraPartisipasi(StrEnum):
    """Where the public took part (Pasal 96 ayat (2))."""

    LURING = "luring"
    DARING = "daring"
    KEDUANYA = "daring dan luring"


class Masukan(Entri):
    """Satu masukan masyarakat dan jawabannya."""

    id: Annotated[Isi, Pilihan((), r"M\d{2,4}", "M01")]
    """Nomor masukan, misalnya M01."""
    dari: Isi
    """Yang menyampaikan masukan."""
    isi: Isi
    """Isi masukan."""
    satuan: Teks = Teks("")
    """Satuan rancangan yang dimaksud, misalnya "Pasal 3 ayat (2)"; kosong: umum."""
    catatan: Teks = Teks("")
    """Nomor catatan dalam catatan/ (C01) yang memuat jawabannya; putusan di sini lalu kosong."""
    putusan: Putusan = Putusan.BELUM
    """Putusan atas masukan: belum, diterima, diterima-sebagian, atau ditolak."""
    jawaban: Teks = Teks("")
    """Jawaban kepada yang menyampaikan, beserta alasannya; wajib bila sudah diputuskan."""
    diputus_oleh: Teks = Teks("")
    """Yang memutuskan; wajib bila sudah diputuskan."""
    selesai: Teks = Teks("")
    """Tempat masukan itu dilaksanakan, misalnya Pasal 3 ayat (2)."""

    @property
    def terjawab(self) -> bool:
        """Whether it was decided here."""
        return self.putusan is not Putusan.BELUM


class KegiatanPartisipasi(Entri):
    """Satu kegiatan yang mendengar masyarakat, atau satu penerimaan masukan tertulis."""

    id: Annotated[Isi, Pilihan((), r"KP\d{2,3}", "KP01")]
    """Nomor kegiatan, misalnya KP01."""
    nama: Isi
    """Nama kegiatan, misalnya "Konsultasi publik rancangan perubahan"."""
    bentuk: BentukPartisipasi
    """Bentuk kegiatan menurut Pasal 96 ayat (6), atau masukan tertulis."""
    cara: CaraPartisipasi = CaraPartisipasi.LURING
    """luring, daring, atau daring dan luring."""
    tanggal: Annotated[Tanggal | None, Nihil] = None
    """Tanggal kegiatan, TTTT-BB-HH; kosong: belum dilaksanakan."""
    tempat: Teks = Teks("")
    """Tempat kegiatan, atau alamat daringnya."""
    didengar: tuple[Isi, ...] = ()
    """Orang atau kelompok yang didengar, termasuk yang terdampak langsung (ayat (3))."""
    masukan: tuple[Masukan, ...] = ()
    """Masukan yang diterima, berurutan."""
    bukti: Teks = Teks("")
    """Berita acara, notula, atau rekaman: nama, nomor, dan tanggalnya."""
    status: StatusFakta
    """Kepastian catatan ini: terkonfirmasi, terbaca, turunan, ingatan, ilustratif."""

    @property
    def terlaksana(self) -> bool:
        """Whether it took place."""
        return self.tanggal is not None


class BerkasPartisipasi(Entri):
    """``partisipasi.yaml``: catatan partisipasi masyarakat (UU 12/2011 Pasal 96)."""

    kegiatan: tuple[KegiatanPartisipasi, ...] = ()
    """Kegiatan yang mendengar masyarakat, berurutan menurut waktu."""
    akses: Teks = Teks("")
    """Tempat masyarakat dapat membaca naskah dan rancangan (Pasal 96 ayat (4)); kosong: belum."""

    @property
    def masukan(self) -> tuple[Masukan, ...]:
        """Return all that was said, in the order of the events."""
        return tuple(m for satu in self.kegiatan for m in satu.masukan)
