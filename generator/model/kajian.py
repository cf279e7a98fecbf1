"""What the academic paper rests on: findings, units, cost and benefit, the regulations examined.

The Indonesian docstrings of the fields are the hover texts of the JSON Schemas.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.fakta import StatusFakta
from generator.model.gerbang import Uji
from generator.model.scalars import Benar, Bulat, Isi, Kunci, Nihil, Pilihan
from generator.model.sotk import RincianUnit
from generator.model.teks import Entri, Teks


class Tingkat(StrEnum):
    """Which instrument a change belongs in (UU 23/2014 Pasal 212; PP 18/2016 Pasal 3 and 4)."""

    PERDA = "perda"
    PERKADA = "perkada"
    NASKAH = "naskah"  # argued in the paper only


class Sikap(StrEnum):
    """Whether a change is adopted now, anticipated, or argued and rejected."""

    ADOPSI = "adopsi"
    ANTISIPASI = "antisipasi"
    TOLAK = "tolak"


# --- temuan/*.yaml -------------------------------------------------------------------------------


class Bukti(Entri):
    """A fact with its source and status. ``sumber`` is a library id, optionally with a place."""

    teks: Isi
    """Fakta yang menjadi bukti, dalam kalimat lengkap."""
    sumber: tuple[Isi, ...] = Field(min_length=1)
    """Kunci pustaka, atau "kunci, lokasi" (misalnya "pp-2016-18, Pasal 18")."""
    status: StatusFakta
    """Tingkat kepastian fakta ini."""


class DimensiHukum(Entri):
    """The legal side of a finding: which article of which regulation, and what it demands."""

    peraturan: Isi
    """Kunci peraturan di pustaka."""
    ketentuan: Isi
    """Ketentuan yang tepat, misalnya "Pasal 18 ayat (4)"."""
    uraian: Isi
    """Apa yang dituntut ketentuan itu dan bagaimana keadaan sekarang terhadapnya."""


class UsulPerubahan(Entri):
    """The change a finding calls for."""

    tingkat: Tingkat
    """Tempat pengaturan: perda, perkada, atau hanya dibahas dalam naskah."""
    sikap: Sikap
    """adopsi (diambil sekarang), antisipasi (disiapkan), atau tolak (dibahas lalu ditolak)."""
    uraian: Isi
    """Perubahan yang diusulkan."""
    alasan: Teks = Teks("")
    """Alasan memilih tingkat dan sikap itu."""


class Temuan(Entri):
    """``temuan/Tnn-*.yaml``: one finding."""

    id: Annotated[Teks, Pilihan((), r"T\d{2,3}", "T01")]
    """Nomor temuan (T01, T02, ...), sama dengan awal nama berkas; tidak pernah dipakai ulang."""
    judul: Isi
    """Judul singkat temuan."""
    kelompok: Teks = Teks("")
    """Kelompok temuan; temuan sekelompok berdampingan di bawah satu judul dalam matriks masalah."""
    unit: tuple[Isi, ...] = ()
    """Kunci perangkat daerah yang terkait, atau "semua"; kosong di luar kajian kelembagaan."""
    masalah: Isi
    """Masalah yang ditemukan."""
    akar_masalah: Isi
    """Penyebab dasarnya."""
    bukti: tuple[Bukti, ...] = Field(min_length=1)
    """Fakta pendukung, masing-masing dengan sumber dan status."""
    akibat: Isi
    """Akibat bila tidak diatasi."""
    dimensi: tuple[DimensiHukum, ...] = Field(min_length=1)
    """Dimensi hukum: ketentuan yang berkaitan."""
    perubahan: UsulPerubahan
    """Perubahan yang dituntut temuan ini."""
    sebab: Annotated[Teks, Pilihan(("", "terbukti", "belum terbukti"))] = Teks("")
    """Apakah akar masalah terbukti menjadi sebab masalahnya; kosong bila tidak dinilai."""
    ditunda: Teks = Teks("")
    """Alasan bila temuan ini sengaja belum dijawab dengan perubahan."""
    uji: Annotated[Uji | None, Nihil] = None
    """Hasil uji atas dugaan temuan; kosong bila perubahannya langsung diperintahkan peraturan."""


# --- perangkat_daerah.yaml -----------------------------------------------------------------------


class JenisPerangkat(StrEnum):
    """Kinds of units of a region (PP 18/2016 Pasal 5)."""

    SEKRETARIAT_DAERAH = "sekretariat_daerah"
    SEKRETARIAT_DPRD = "sekretariat_dprd"
    INSPEKTORAT = "inspektorat"
    DINAS = "dinas"
    BADAN = "badan"
    KECAMATAN = "kecamatan"  # regencies and cities only


class UnitPelaksana(Entri):
    """A technical unit or branch of a dinas or badan, or a kelurahan of a kecamatan.

    PP 18/2016 Pasal 19, 22, 28; kabupaten and kota Pasal 41, 49, 52.
    """

    nama: Isi
    """Nama unit pelaksana teknis, cabang dinas, atau kelurahan."""
    jenis: Annotated[Teks, Pilihan(("uptd", "cabang_dinas", "kelurahan"))]
    """uptd, cabang_dinas, atau kelurahan."""
    kelas: Annotated[Teks, Pilihan(("", "A", "B"))] = Teks("")
    """Kelas A atau B; kosong hanya bagi kelurahan."""
    seksi: Annotated[Bulat, Field(ge=0)] = 0
    """Jumlah seksi."""
    subbagian: Annotated[Bulat, Field(ge=0)] = 0
    """Jumlah subbagian."""


class PerangkatDaerah(Entri):
    """One unit. ``urusan`` and ``fungsi`` are ids of the institutional rules' data."""

    id: Kunci
    """Kunci perangkat daerah, misalnya dinas-kesehatan; tidak pernah dipakai ulang."""
    nama: Isi
    """Nama lengkap (nomenklatur)."""
    singkatan: Teks = Teks("")
    """Singkatan yang lazim."""
    jenis: JenisPerangkat
    """Jenis perangkat daerah menurut PP 18/2016."""
    tipe: Annotated[Annotated[Teks, Pilihan(("A", "B", "C"))] | None, Nihil] = None
    """Tipe A, B, atau C (kecamatan A atau B); kosong bila belum diketahui."""
    rumpun: Teks = Teks("")
    """Rumpun urusan (PP 18/2016 Pasal 18 ayat (4) atau Pasal 40 ayat (4))."""
    urusan: tuple[Isi, ...] = ()
    """Urusan pemerintahan yang diselenggarakan."""
    fungsi: tuple[Isi, ...] = ()
    """Fungsi penunjang yang dilaksanakan."""
    khusus: Annotated[Teks, Pilihan(("", "kesbangpol", "bencana", "penghubung"))] = Teks("")
    """Rezim tersendiri: kesbangpol (Pasal 122), bencana (Pasal 117), penghubung (Pasal 70)."""
    rezim: Teks = Teks("")
    """Kunci peraturan yang sendiri memerintahkan penggabungan di dalam unit ini, bila ada."""
    susunan: dict[str, Annotated[Bulat, Field(ge=0)]] = Field(default_factory=dict)
    """Jumlah unsur di dalamnya bila diketahui, misalnya bidang: 4 dan seksi: 12."""
    pelaksana: tuple[UnitPelaksana, ...] = ()
    """UPTD dan cabang dinas di bawahnya bila diketahui."""
    rincian: Annotated[RincianUnit | None, Nihil] = None
    """Isi unit bagi rancangan peraturan kepala daerah (dokumen ranperkada-sotk)."""
    sumber: tuple[Isi, ...] = Field(min_length=1)
    """Kunci pustaka, atau "kunci, lokasi"."""
    status: StatusFakta
    """Tingkat kepastian data perangkat daerah ini."""
    catatan: Teks = Teks("")
    """Catatan untuk penyusun."""


class BerkasPerangkat(Entri):
    """``perangkat_daerah.yaml``: the units now and as proposed."""

    sekarang: tuple[PerangkatDaerah, ...] = Field(min_length=1)
    """Perangkat daerah menurut peraturan yang berlaku."""
    usulan: tuple[PerangkatDaerah, ...] = ()
    """Perangkat daerah menurut usulan; kosong bila susunannya tidak berubah."""

    @classmethod
    def kosong(cls) -> BerkasPerangkat:
        """Return what a dossier tells of its units when they are no matter of it: nothing."""
        return cls.model_construct(sekarang=(), usulan=())


# --- manfaat_biaya.yaml --------------------------------------------------------------------------


class Taksiran(Entri):
    """A cost or benefit in rupiah a year (or once); a range when it is not known exactly."""

    uraian: Isi
    """Apa yang ditaksir."""
    kelompok: Isi
    """Pihak yang menanggung biaya atau menerima manfaat."""
    rendah: Annotated[Bulat, Field(ge=0)]
    """Taksiran terendah dalam rupiah, angka saja tanpa titik."""
    tinggi: Annotated[Bulat, Field(ge=0)]
    """Taksiran tertinggi dalam rupiah, angka saja tanpa titik."""
    sekali: Benar = False
    """true bila hanya sekali; false bila setiap tahun."""
    sumber: tuple[Isi, ...] = Field(min_length=1)
    """Kunci pustaka, atau "kunci, lokasi"."""
    status: StatusFakta
    """Tingkat kepastian taksiran."""


class Opsi(Entri):
    """One policy option of the RIA."""

    id: Isi
    """Nomor pilihan, misalnya O1."""
    nama: Isi
    """Nama singkat pilihan kebijakan."""
    uraian: Isi
    """Uraian pilihan kebijakan."""
    bentuk: Annotated[Teks, Pilihan(("", "tetap", "ubah", "ganti"))] = Teks("")
    """Akibatnya bagi peraturan: tetap (tidak berubah), ubah (sebagian), atau ganti (seluruhnya)."""
    perangkat: Annotated[Bulat | None, Field(ge=0), Nihil] = None
    """Jumlah Perangkat Daerah menurut pilihan ini; kosong bila belum ditentukan."""
    terpilih: Benar = False
    """true untuk pilihan yang direkomendasikan."""
    biaya: tuple[Taksiran, ...] = ()
    """Taksiran biaya."""
    manfaat: tuple[Taksiran, ...] = ()
    """Taksiran manfaat."""
    kelebihan: tuple[Isi, ...] = ()
    """Kelebihan pilihan ini."""
    kekurangan: tuple[Isi, ...] = ()
    """Kekurangan pilihan ini."""


class UnsurRoccipi(Entri):
    """One row of the ROCCIPI analysis."""

    unsur: Isi
    """Unsur: Rule, Opportunity, Capacity, Communication, Interest, Process, atau Ideology."""
    temuan: Isi
    """Keadaan yang ditemukan pada unsur ini."""
    arah: Isi
    """Arah pengaturan yang menjawabnya."""
    sumber: tuple[Teks, ...] = ()
    """Id pustaka sumber keadaan itu."""


class ManfaatBiaya(Entri):
    """``manfaat_biaya.yaml``: BAB II D (L1 as changed by UU 13/2022)."""

    metode: Isi
    """Metode analisis, misalnya Regulatory Impact Analysis (RIA)."""
    kelompok: tuple[Isi, ...] = ()
    """Pihak yang terdampak."""
    opsi: tuple[Opsi, ...] = Field(min_length=2)
    """Pilihan kebijakan; paling sedikit dua, salah satunya tanpa perubahan."""
    roccipi: tuple[UnsurRoccipi, ...] = ()
    """Analisis ROCCIPI."""

    @classmethod
    def kosong(cls) -> ManfaatBiaya:
        """Return the analysis of a dossier whose paper has none: no option, no method."""
        return cls.model_construct(metode=Teks(""), kelompok=(), opsi=(), roccipi=())


# --- evaluasi_peraturan.yaml ---------------------------------------------------------------------


class EvaluasiPeraturan(Entri):
    """One row of BAB III: a regulation, what it demands, and how the law in force stands to it."""

    peraturan: Isi
    """Kunci peraturan di pustaka."""
    arah: Annotated[Teks, Pilihan(("vertikal", "horizontal"))]
    """vertikal (lebih tinggi atau lebih rendah) atau horizontal (setingkat)."""
    ketentuan: Isi
    """Ketentuan yang dievaluasi, misalnya "Pasal 212"."""
    materi: Isi
    """Materi muatan ketentuan itu."""
    analisis: Isi
    """Kedudukan peraturan yang berlaku terhadap ketentuan itu."""
    rekomendasi: Isi
    """Tindak lanjut dalam Ranperda."""
