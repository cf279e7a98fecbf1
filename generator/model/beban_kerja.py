"""Workload as authored: tasks with volume and norm time per post and unit (Anjab/ABK)."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.fakta import StatusFakta
from generator.model.lembar_kerja import LembarKerja
from generator.model.scalars import Bulat, Desimal, Nihil, Pilihan
from generator.model.teks import Entri, Teks

JENIS_JABATAN = ("pimpinan tinggi", "administrator", "pengawas", "fungsional", "pelaksana")

TABEL = r"|data/[^/\\]+\.(?:csv|CSV)"


class Pembulatan(StrEnum):
    """Cara membulatkan kebutuhan pegawai."""

    TERDEKAT = "terdekat"
    KE_ATAS = "ke_atas"


class TetapanBebanKerja(Entri):
    """``_aturan/beban-kerja.yaml``: tetapan analisis beban kerja."""

    waktu_kerja_efektif: Bulat = Field(gt=0)
    """Waktu kerja efektif seorang pegawai dalam setahun, menit."""
    pembulatan: Pembulatan
    """Cara membulatkan kebutuhan pegawai."""
    peringkat: dict[str, Desimal]
    """Batas bawah efektivitas (EJ/EU) tiap peringkat A sampai dengan D; selebihnya E."""
    sumber: tuple[Teks, ...] = Field(min_length=1)
    """Id pustaka sumber tetapan."""
    status: StatusFakta
    """Status kebenaran."""
    catatan: Teks = Teks("")
    """Keterangan pemilihan tetapan."""


class Tugas(Entri):
    """Satu tugas suatu jabatan (Formulir A)."""

    uraian: Teks
    """Uraian tugas."""
    hasil: Teks = Teks("")
    """Satuan hasil kerja; kosong bila datanya tidak menyebutnya."""
    volume: Desimal = Field(ge=0)
    """Volume dalam setahun."""
    norma_waktu: Desimal = Field(gt=0)
    """Norma waktu satu hasil, menit."""
    urusan: Teks = Teks("")
    """Id urusan atau fungsi yang dilayani tugas ini."""


class Jabatan(Entri):
    """Satu jabatan beserta pemangkunya (Formulir B)."""

    nama: Teks
    """Nama jabatan."""
    bagian: Teks = Teks("")
    """Unit kerja di dalam Perangkat Daerah tempat jabatan itu, bila datanya menyebutnya."""
    jenis: Annotated[Teks, Pilihan(JENIS_JABATAN)] = Teks("pelaksana")
    """Jenis jabatan: pimpinan tinggi, administrator, pengawas, fungsional, atau pelaksana."""
    pemangku: Annotated[Bulat | None, Nihil] = Field(default=None, ge=0)
    """Jumlah pegawai yang ada; kosong bila belum diketahui."""
    tugas: tuple[Tugas, ...] = ()
    """Uraian tugas jabatan; kosong bila datanya hanya rekapitulasi."""
    beban: Annotated[Desimal | None, Nihil] = Field(default=None, ge=0)
    """Jumlah beban setahun dalam menit menurut rekapitulasi, bila tugasnya tidak dirinci."""
    kebutuhan: Annotated[Bulat | None, Nihil] = Field(default=None, ge=0)
    """Kebutuhan pegawai menurut rekapitulasi, bila bebannya pun tidak disebut."""


class BebanUnit(Entri):
    """Beban kerja satu Perangkat Daerah."""

    unit: Teks
    """Id Perangkat Daerah."""
    jabatan: tuple[Jabatan, ...] = Field(min_length=1)
    """Jabatan pada unit itu."""


class BerkasBebanKerja(Entri):
    """``beban_kerja.yaml``: hasil pengumpulan data ABK."""

    tahun: Teks
    """Tahun data."""
    sumber: tuple[Teks, ...] = ()
    """Id pustaka sumber data; boleh kosong bila lembar kerjanya disebut."""
    lembar_kerja: tuple[LembarKerja, ...] = ()
    """Buku kerja asal angka; dicetak sebagai sumber di bawah tabelnya."""
    status: StatusFakta
    """Status kebenaran seluruh data di berkas ini."""
    waktu_kerja_efektif: Annotated[Bulat | None, Nihil] = Field(default=None, gt=0)
    """Waktu kerja efektif setahun (menit) yang dipakai data ini, bila bukan tetapan umum."""
    dasar_waktu_kerja: Teks = Teks("")
    """Sumber waktu kerja efektif itu; wajib bila waktu_kerja_efektif ditulis."""
    catatan: Teks = Teks("")
    """Asal dan keterbatasan data."""
    tabel: Annotated[Teks, Pilihan((), TABEL, "data/tugas.csv")] = Teks("")
    """Tabel tugas (CSV) di folder data dosir ini, satu baris satu tugas, bila tugasnya banyak."""
    unit: tuple[BebanUnit, ...] = ()
    """Beban kerja tiap unit; yang ada pada tabel ditambahkan sesudahnya."""
