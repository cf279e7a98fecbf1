"""How large a unit may be: the ceilings of PP 18/2016 jo. PP 72/2019 as data (``_aturan``)."""

from __future__ import annotations

from pydantic import Field

from generator.model.fakta import StatusFakta
from generator.model.peraturan import singkat_kunci
from generator.model.scalars import Bulat, Isi
from generator.model.teks import Entri, Teks


class PlafonUnit(Entri):
    """Batas besaran satu jenis Perangkat Daerah menurut tipenya."""

    jenis: Teks
    """Jenis Perangkat Daerah, atau penghubung."""
    tipe: Teks = Teks("")
    """Tipe A, B, atau C; kosong bila tanpa tipe."""
    pasal: Teks
    """Ketentuan yang membatasi."""
    unsur: dict[str, Bulat]
    """Jumlah paling banyak tiap unsur, misalnya bidang: 4."""
    madya: Bulat = Field(default=0, ge=0)
    """Jabatan pimpinan tinggi madya."""
    pratama: Bulat = Field(default=0, ge=0)
    """Jabatan pimpinan tinggi pratama."""
    administrator: Bulat = Field(default=0, ge=0)
    """Jabatan administrator."""
    pengawas: Bulat = Field(default=0, ge=0)
    """Jabatan pengawas, sebelum penyederhanaan struktur."""


class PlafonPelaksana(Entri):
    """Batas besaran UPTD dan cabang dinas menurut kelasnya, dan besaran kelurahan."""

    jenis: Teks
    """uptd, cabang_dinas, atau kelurahan."""
    kelas: Teks = Teks("")
    """Kelas A atau B; kosong bila tanpa kelas."""
    pasal: Teks
    """Ketentuan yang membatasi."""
    seksi: Bulat = Field(ge=0)
    """Jumlah seksi paling banyak."""
    subbagian: Bulat = Field(ge=0)
    """Jumlah subbagian paling banyak."""


class AturanPlafon(Entri):
    """``_aturan/plafon-provinsi.yaml`` dan ``_aturan/plafon-kabupaten-kota.yaml``."""

    peraturan: Teks
    """Id peraturan sumber."""
    status: StatusFakta
    """Status kebenaran salinan."""
    catatan: Teks = Teks("")
    """Catatan sumber."""
    cakupan: Isi
    """Pasal yang memuat semua batas, sebagaimana dicetak di bawah tabel."""
    staf_ahli: Bulat = Field(ge=0)
    """Staf ahli kepala daerah paling banyak (Pasal 102)."""
    tambahan_bidang_gabungan: Bulat = Field(ge=0)
    """Tambahan bidang bagi dinas yang menerima urusan lain (Pasal 18, Pasal 40)."""
    tambahan_bidang_pecah: Bulat = Field(ge=0)
    """Tambahan bidang bagi urusan yang dapat dipecah (Pasal 72, Pasal 89)."""
    bidang_penanaman_modal: Bulat = Field(ge=0)
    """Bidang paling banyak bila penanaman modal tidak mencapai tipe C (Pasal 17, Pasal 39)."""
    cabang_dinas: tuple[Teks, ...]
    """Urusan yang dinasnya dapat mempunyai cabang (Pasal 22)."""
    pasal_cabang_dinas: Isi
    """Ketentuan tentang urusan yang dinasnya dapat mempunyai cabang."""
    sebab_cabang_dinas: Isi
    """Mengapa unit lain tidak dapat mempunyai cabang."""
    pasal_unit_terendah: Isi
    """Ketentuan tentang unit terendah pada dinas yang mempunyai cabang."""
    pasal_kelurahan: Isi
    """Ketentuan tentang kelurahan sebagai perangkat kecamatan."""
    pasal_pendelegasian: Isi
    """Ketentuan yang menyerahkan susunan, tugas, fungsi, dan tata kerja kepada kepala daerah."""
    pasal_susunan: Isi
    """Ketentuan tentang unsur yang harus ada pada dinas dan badan."""
    plafon: tuple[PlafonUnit, ...] = Field(min_length=1)
    """Batas tiap jenis dan tipe."""
    pelaksana: tuple[PlafonPelaksana, ...] = Field(min_length=1)
    """Batas UPTD dan cabang dinas."""

    @property
    def sebutan(self) -> str:
        """Return how the regulation is named for short: ``PP 18/2016``."""
        return singkat_kunci(str(self.peraturan))
