"""Data that a paper shows as tables and plots: from the analyst's own files, and by hand.

The Indonesian docstrings of the fields are the hover texts of the JSON Schemas.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.fakta import StatusFakta
from generator.model.scalars import Benar, Bulat, Isi, Kunci, Pilihan
from generator.model.teks import Entri, Teks

BENTUK_DATA = ("tabel", "batang", "garis")


class DataKajian(Entri):
    """One set of data: its file, its title, and how it is shown. ``id`` is what places it."""

    id: Kunci
    """Pengenal; tabelnya ditempatkan dengan [[tabel:id]], grafiknya dengan [[gambar:id]]."""
    berkas: Annotated[Teks, Pilihan((), r"data/[^/\\]+\.(?:csv|CSV|xlsx|XLSX)", "data/potensi.csv")]
    """Berkas CSV atau XLSX di folder data dosir ini."""
    lembar: Teks = Teks("")
    """Nama lembar dalam XLSX."""
    judul: Isi
    """Judul tabel atau gambar."""
    sumber: tuple[Isi, ...] = Field(min_length=1)
    """Kunci pustaka, atau "kunci, lokasi"."""
    status: StatusFakta
    """Tingkat kepastian data ini."""
    bentuk: Annotated[Teks, Pilihan(BENTUK_DATA)] = Teks("tabel")
    """tabel saja, atau juga diagram batang atau garis."""
    kolom: tuple[Isi, ...] = ()
    """Judul kolom yang dimuat menurut urutan; kosong berarti semua."""
    satuan: dict[str, Isi] = Field(default_factory=dict)
    """Satuan bilangan menurut kolom, misalnya {Potensi: rupiah}."""
    jumlah: tuple[Isi, ...] = ()
    """Kolom yang dijumlahkan; baris jumlah dalam berkas diperiksa, atau ditambahkan."""


class BerkasData(Entri):
    """``data.yaml``: the sets of data of the paper."""

    data: tuple[DataKajian, ...] = Field(min_length=1)
    """Data yang dimuat naskah, masing-masing dari satu berkas."""


class IsiBanding(Entri):
    """What one regulation says of the matter that is compared."""

    peraturan: Isi
    """Kunci peraturan di pustaka."""
    ketentuan: Teks = Teks("")
    """Ketentuannya, misalnya "Pasal 5"."""
    uraian: Isi
    """Apa yang diatur peraturan itu."""
    status: StatusFakta
    """Tingkat kepastian uraian ini."""


class AspekBanding(Entri):
    """One matter on which regulations are compared."""

    aspek: Isi
    """Hal yang dibandingkan, misalnya "Objek retribusi"."""
    isi: tuple[IsiBanding, ...] = Field(min_length=1)
    """Isi setiap peraturan mengenai hal itu."""
    pelajaran: Isi
    """Yang diambil rancangan dari perbandingan ini."""


class BerkasPerbandingan(Entri):
    """``perbandingan.yaml``: regulations of other regions beside each other (BAB II C)."""

    aspek: tuple[AspekBanding, ...] = Field(min_length=1)
    """Hal yang dibandingkan, satu baris satu hal."""


class KriteriaDampak(Entri):
    """A criterion by which options are scored."""

    id: Kunci
    """Pengenal kriteria, misalnya efektivitas."""
    nama: Isi
    """Nama kriteria."""
    bobot: Annotated[Bulat, Field(ge=1, le=100)]
    """Bobot dalam persen; seluruhnya berjumlah 100."""


class NilaiDampak(Entri):
    """The score of an option by a criterion, and why."""

    kriteria: Isi
    """Pengenal kriteria."""
    skor: Annotated[Bulat, Field(ge=1)]
    """Skor dari 1 (terburuk) sampai dengan skor tertinggi."""
    alasan: Isi
    """Alasan skor itu."""


class OpsiDampak(Entri):
    """An option of the regulatory impact analysis with its scores."""

    nama: Isi
    """Nama pilihan kebijakan."""
    uraian: Isi
    """Uraian pilihan kebijakan."""
    terpilih: Benar = False
    """true untuk pilihan yang direkomendasikan."""
    nilai: tuple[NilaiDampak, ...] = Field(min_length=1)
    """Skor menurut setiap kriteria."""


class BerkasDampak(Entri):
    """``dampak_regulasi.yaml``: options scored by weighted criteria (BAB II D)."""

    skor_tertinggi: Annotated[Bulat, Field(ge=2, le=10)] = 5
    """Skor tertinggi yang dapat diberikan."""
    penilai: Isi
    """Siapa yang menilai dan bagaimana, misalnya "tim penyusun dalam diskusi kelompok terarah"."""
    status: StatusFakta
    """Tingkat kepastian penilaian ini."""
    kriteria: tuple[KriteriaDampak, ...] = Field(min_length=1)
    """Kriteria dengan bobotnya."""
    opsi: tuple[OpsiDampak, ...] = Field(min_length=2)
    """Pilihan kebijakan; salah satunya tanpa perubahan."""
