"""How a workload workbook is to be read, as an analyst confirms it: ``BUKU.xlsx.profil.yaml``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.scalars import Benar, Bulat, Isi, Nihil, Pilihan
from generator.model.teks import Entri, Teks


class ArtiKolom(StrEnum):
    """What a column of a workload table holds."""

    NOMOR = "nomor"
    UNIT = "unit"
    BAGIAN = "bagian"
    JABATAN = "jabatan"
    JENIS = "jenis"
    PEMANGKU = "pemangku"
    URAIAN = "uraian"
    HASIL = "hasil"
    VOLUME = "volume"
    PERIODE = "periode"
    NORMA = "norma"
    MINIMAL = "minimal"
    MAKSIMAL = "maksimal"
    SATUAN = "satuan waktu"
    EFEKTIF = "waktu efektif"
    BEBAN = "beban"
    KEBUTUHAN = "kebutuhan"
    SELISIH = "selisih"
    KURANG = "kurang"
    LEBIH = "lebih"
    EFEKTIVITAS = "efektivitas"
    URUSAN = "urusan"
    ABAIKAN = "abaikan"


SATUAN = ("", "menit", "jam", "detik")
PERIODE = ("", "hari", "minggu", "bulan", "triwulan", "semester", "tahun")


class KolomProfil(Entri):
    """Satu kolom menurut judulnya."""

    judul: Isi
    """Judul kolom pada lembar; judul bertingkat digabung dengan spasi."""
    arti: ArtiKolom
    """Isi kolom itu."""
    satuan: Annotated[Teks, Pilihan(SATUAN)] = Teks("")
    """Satuan waktunya bila judul dan selnya tidak menyebut: menit, jam, atau detik."""
    periode: Annotated[Teks, Pilihan(PERIODE)] = Teks("")
    """Kurun volumenya bila judul dan selnya tidak menyebut; kosong berarti setahun."""


class LembarProfil(Entri):
    """Cara membaca satu lembar."""

    nama: Isi
    """Nama lembar; * berlaku bagi lembar lain."""
    baca: Benar = True
    """false bila lembar ini tidak dibaca."""
    unit: Teks = Teks("")
    """Perangkat Daerah, bila lembarnya tidak menyebut."""
    bagian: Teks = Teks("")
    """Unit kerja di dalamnya."""
    jabatan: Teks = Teks("")
    """Nama jabatan, bila lembarnya tidak menyebut."""
    satuan: Annotated[Teks, Pilihan(SATUAN)] = Teks("")
    """Satuan waktu seluruh lembar."""
    kolom: tuple[KolomProfil, ...] = ()
    """Arti kolom menurut judulnya."""


class ProfilAbk(Entri):
    """``BUKU.xlsx.profil.yaml``: cara membaca satu buku kerja beban kerja."""

    berkas: Isi
    """Nama buku kerja yang menjadi contohnya."""
    unit: Teks = Teks("")
    """Perangkat Daerah bagi seluruh buku kerja."""
    satuan: Annotated[Teks, Pilihan(SATUAN)] = Teks("")
    """Satuan waktu bagi seluruh buku kerja."""
    waktu_kerja_efektif: Annotated[Bulat | None, Nihil] = Field(default=None, gt=0)
    """Waktu kerja efektif setahun dalam menit, bila lembarnya tidak menyebut."""
    lembar: tuple[LembarProfil, ...] = ()
    """Cara membaca tiap lembar."""
