"""What an author writes of a regulation that amends none: a new one, or the repeal of one.

The Indonesian docstrings of the fields are the hover texts of the JSON Schemas.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.alamat import Alamat
from generator.model.mulai_berlaku import MulaiBerlaku
from generator.model.perubahan import Tindakan
from generator.model.rancangan import EntriPerubahan, LampiranDasar, PenjelasanDasar, Perkada
from generator.model.satuan import Jenis
from generator.model.scalars import Isi, Nihil, Pilihan
from generator.model.teks import Entri, Teks


class JenisRancangan(StrEnum):
    """What a draft does to the law."""

    PERUBAHAN = "perubahan"
    BARU = "baru"
    PENCABUTAN = "pencabutan"

    @property
    def hal(self) -> str:
        """Return the noun for what it brings; of a new regulation that is no ``baru``."""
        return "pengaturan" if self is JenisRancangan.BARU else str(self)

    @property
    def satuan(self) -> str:
        """Return the words for the units of law that it touches."""
        return SATUAN[self]


SATUAN = {
    JenisRancangan.PERUBAHAN: "satuan yang diubah",
    JenisRancangan.BARU: "ketentuan yang diatur",
    JenisRancangan.PENCABUTAN: "ketentuan pencabutan",
}


class Pengaturan(Entri):
    """Why units of a new regulation are there: the thread from a Pasal to its findings."""

    alamat: tuple[Isi, ...] = Field(min_length=1)
    """Satuan yang dimaksud, misalnya [Pasal 5, Pasal 6] atau [BAB II] untuk semua isinya."""
    karena: tuple[Isi, ...] = ()
    """Nomor temuan yang menuntut pengaturan ini, misalnya [T02]."""
    alasan: Isi
    """Alasan pengaturan; tampil pada matriks dan BAB V."""


class BerkasBaru(Entri):
    """``rancangan.yaml`` of a new regulation: its whole text, and why it reads so."""

    batang_tubuh: Isi
    """Batang tubuh lengkap (BAB, Pasal, ayat, huruf) sebagai blok "|", tanpa Pasal terakhir
    mengenai saat mulai berlaku, yang dibuat otomatis."""
    mencabut: tuple[Isi, ...] = ()
    """Kunci peraturan yang dicabut oleh peraturan ini; rumusannya dibuat otomatis."""
    pengaturan: tuple[Pengaturan, ...] = ()
    """Alasan dan temuan yang melandasi setiap Pasal."""
    mulai_berlaku: Annotated[MulaiBerlaku | None, Nihil] = None
    """Saat mulai berlaku; kosong: pada tanggal diundangkan."""
    penjelasan_umum: Teks = Teks("")
    """Bagian I. UMUM dari penjelasan."""
    penjelasan: tuple[PenjelasanDasar, ...] = ()
    """Penjelasan satuan yang perlu dijelaskan; satuan lain "Cukup jelas."."""
    lampiran: tuple[LampiranDasar, ...] = ()
    """Lampiran peraturan menurut urutan."""
    perkada: tuple[Perkada, ...] = ()
    """Materi yang diatur dengan peraturan kepala daerah, bukan dengan peraturan ini."""

    @property
    def entri(self) -> tuple[EntriPerubahan, ...]:
        """Return what the regulation brings, as the thread sees it: a unit added for a reason."""
        return tuple(
            EntriPerubahan(
                tindakan=Teks(Tindakan.TAMBAH),
                alamat=alamat,
                satuan=Teks(_kind(alamat)),
                karena=satu.karena,
                alasan=satu.alasan,
                asal=alamat.span,
            )
            for satu in self.pengaturan
            for alamat in satu.alamat
        )


NASIB = ("dicabut", "tetap")


class PeraturanTurunan(Entri):
    """A regulation made on the order of a repealed one, and what becomes of it."""

    peraturan: Isi
    """Kunci peraturan pelaksanaan di pustaka."""
    nasib: Annotated[Teks, Pilihan(NASIB)]
    """dicabut bersama peraturan induknya, atau tetap berlaku."""


class BerkasPencabutan(Entri):
    """``rancangan.yaml`` of a revocation: what is repealed, and why."""

    dicabut: Isi
    """Kunci peraturan yang dicabut di pustaka, misalnya perda-banten-2016-8."""
    turunan: tuple[PeraturanTurunan, ...] = ()
    """Peraturan pelaksanaan dari peraturan yang dicabut, dan nasibnya."""
    peralihan: tuple[Isi, ...] = ()
    """Hal yang masih berjalan saat pencabutan, masing-masing satu kalimat; menjadi ayat Pasal 1."""
    penjelasan: tuple[PenjelasanDasar, ...] = ()
    """Penjelasan satuan yang perlu dijelaskan; satuan lain "Cukup jelas."."""
    karena: tuple[Isi, ...] = ()
    """Nomor temuan yang menuntut pencabutan, misalnya [T01]."""
    alasan: Isi
    """Alasan pencabutan; tampil pada matriks dan BAB V."""
    mulai_berlaku: Annotated[MulaiBerlaku | None, Nihil] = None
    """Saat mulai berlaku; kosong: pada tanggal diundangkan."""
    penjelasan_umum: Teks = Teks("")
    """Bagian I. UMUM dari penjelasan."""
    perkada: tuple[Perkada, ...] = ()
    """Materi yang diatur dengan peraturan kepala daerah, bukan dengan peraturan ini."""

    @property
    def entri(self) -> tuple[EntriPerubahan, ...]:
        """Return the one unit that the revocation brings, as the thread sees it."""
        span = self.dicabut.span
        return (
            EntriPerubahan(
                tindakan=Teks(Tindakan.TAMBAH),
                alamat=Teks("Pasal 1", span),
                satuan=Teks(Jenis.PASAL),
                karena=self.karena,
                alasan=self.alasan,
                asal=span,
            ),
        )


def _kind(alamat: str) -> str:
    """Return the kind of the unit at an address; a Pasal where it cannot be read (S18 says so)."""
    try:
        return Alamat.parse(alamat).akhir.jenis
    except ValueError:
        return Jenis.PASAL
