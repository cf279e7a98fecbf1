"""Rules of institutions as data (``content/_aturan/``) and a dossier's measured inputs."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.fakta import StatusFakta
from generator.model.nilai import Benar, Bulat, Desimal, Isi, Nihil
from generator.model.peraturan import singkat_kunci
from generator.model.teks import Entri, Teks


class Kategori(StrEnum):
    """Kinds of typology tables (PP 18/2016 Lampiran)."""

    UMUM = "umum"
    WAJIB_DASAR = "wajib_dasar"
    WAJIB_NONDASAR = "wajib_nondasar"
    PILIHAN = "pilihan"
    PENUNJANG = "penunjang"


class Rentang(Entri):
    """Rentang skor tertutup."""

    rendah: Desimal
    """Batas bawah."""
    tinggi: Desimal
    """Batas atas."""


class Turunan(Entri):
    """Besaran yang dihitung dari besaran lain, bila nilainya sendiri tidak disebut."""

    dari: Teks
    """Id besaran asalnya: nilai yang terbesar di antara sejumlah satuan."""
    kali: Desimal
    """Pengalinya."""
    jumlah: Teks
    """Id jumlah seluruh satuan; tanpa nilai asal, yang terbesar tidak melebihinya."""
    banyak: Teks
    """Id banyaknya satuan; yang terbesar tidak kurang dari rata-ratanya."""
    uraian: Isi
    """Cara menghitungnya, sebagaimana dicetak."""


class IndikatorTipologi(Entri):
    """Satu indikator tipologi."""

    id: Teks
    """Tanda pengenal besaran; besaran yang sama pada beberapa tabel memakai id yang sama."""
    nama: Teks
    """Nama indikator, diringkas dari Lampiran."""
    bobot: Bulat = Field(gt=0, le=80)
    """Bobot dalam persen."""
    batas: tuple[Desimal, Desimal, Desimal, Desimal]
    """Batas atas kelas 1 sampai dengan kelas 4 (atau batas bawah bila terbalik)."""
    terbalik: bool = False
    """Benar bila nilai yang lebih kecil memberi kelas yang lebih tinggi."""
    turunan: Annotated[Turunan | None, Nihil] = None
    """Cara menghitung nilainya dari besaran lain."""
    celah: Annotated[Rentang | None, Nihil] = None
    """Nilai di antara dua kelas yang tidak tercetak pada kelas mana pun."""
    catatan: Teks = Teks("")
    """Kejanggalan pada naskah sumber."""


class TabelTipologi(Entri):
    """Tabel indikator satu urusan, suburusan, atau fungsi penunjang."""

    id: Teks
    """Tanda pengenal urusan atau fungsi."""
    nama: Teks
    """Nama urusan atau fungsi."""
    kata: Teks = Teks("")
    """Kata yang menandai urusan ini dalam nama dinas; kosong berarti sama dengan nama."""
    kategori: Kategori
    """Kategori urusan."""
    rumpun: Teks = Teks("")
    """Huruf rumpun menurut PP 18/2016 Pasal 18 ayat (4)."""
    pengali: bool = True
    """Apakah faktor geografis berlaku."""
    indikator: tuple[IndikatorTipologi, ...] = Field(min_length=1)
    """Indikator beserta bobot dan batas kelasnya."""


class Ambang(Entri):
    """Ambang skor: lebih dari ambang itu (PP 18/2016 Pasal 53)."""

    a: Desimal
    """Ambang tipe A."""
    b: Desimal
    """Ambang tipe B."""
    c: Desimal
    """Ambang tipe C."""
    bidang: Desimal
    """Ambang bidang; selebihnya subbidang atau seksi."""


class Pecah(Entri):
    """Ambang pembentukan dua perangkat daerah (PP 18/2016 Pasal 73)."""

    tipe_b: Desimal
    """Lebih dari ini: dua perangkat daerah tipe B."""
    tipe_a: Desimal
    """Lebih dari ini: dua perangkat daerah tipe A."""


class PasalTipologi(Entri):
    """Ketentuan PP 18/2016 di balik setiap aturan tipologi dan penempatan."""

    tipe: Isi
    """Ambang tipe menurut skor."""
    tipe_unsur_sendiri: Isi
    """Ambang tipe unsur yang paling rendah tipe C."""
    pelayanan_dasar: Isi
    """Urusan wajib pelayanan dasar paling rendah tipe C."""
    penanaman_modal: Isi
    """Penanaman modal paling rendah tipe C."""
    tidak_diwadahi: Isi
    """Urusan yang tidak diselenggarakan tidak diwadahi."""
    serumpun: Isi
    """Penggabungan urusan serumpun."""
    subbagian: Isi
    """Urusan di bawah bidang menjadi subbagian pada Sekretariat Daerah."""
    sepasang: Isi
    """Penggabungan fungsi penunjang sepasang."""
    efisiensi: Isi
    """Penggabungan demi efisiensi."""
    dua_bidang: Isi
    """Tambahan dua bidang."""
    pecah: Isi
    """Pembentukan dua perangkat daerah."""
    nama: Isi
    """Nama dinas dan badan."""
    nama_urusan: Isi
    """Nama mencerminkan urusan yang diwadahi."""
    nama_gabungan: Isi
    """Nama pada penggabungan demi efisiensi."""
    nama_utama: Isi
    """Nama mengikuti urusan yang berdiri sendiri."""


class AturanTipologi(Entri):
    """``_aturan/tipologi-provinsi.yaml``."""

    peraturan: Teks
    """Id peraturan sumber."""
    per: date
    """Keadaan per tanggal."""
    status: StatusFakta
    """Status kebenaran salinan."""
    catatan: Teks = Teks("")
    """Catatan sumber."""
    skala: tuple[Desimal, Desimal, Desimal, Desimal, Desimal]
    """Skala nilai kelas 1 sampai dengan kelas 5."""
    faktor_geografis: dict[str, Desimal]
    """Faktor pengali menurut letak geografis."""
    ambang: Ambang
    """Ambang tipe."""
    pengecualian_terkecil_c: tuple[Teks, ...]
    """Unsur yang paling rendah tetap tipe C."""
    dapat_dua_bidang_tambahan: tuple[Teks, ...]
    """Urusan yang dapat memperoleh dua bidang tambahan dan dapat dipecah."""
    pecah: Pecah
    """Ambang pemecahan."""
    penurunan_efisiensi: Rentang
    """Rentang skor tipe C yang dapat digabung demi efisiensi (Pasal 54 ayat (2))."""
    urusan_per_dinas: Bulat
    """Paling banyak urusan dalam satu dinas (Pasal 18 ayat (5))."""
    pasangan_penunjang: tuple[tuple[Teks, ...], ...]
    """Fungsi penunjang yang dapat digabung (Pasal 27)."""
    nama_sendiri: tuple[Teks, ...]
    """Perangkat daerah yang namanya ditetapkan peraturan (Pasal 16)."""
    pasal: PasalTipologi
    """Pasal yang disebut dalam keterangan dan temuan."""
    tabel: tuple[TabelTipologi, ...]
    """Semua tabel."""

    @property
    def sebutan(self) -> str:
        """Return how the regulation is named for short: ``PP 18/2016``."""
        return singkat_kunci(str(self.peraturan))


# --- a dossier's inputs ------------------------------------------------------------------------


class NilaiIndikator(Entri):
    """Nilai satu besaran; ``rendah`` dan ``tinggi`` sama bila diketahui pasti."""

    id: Teks
    """Id indikator pada aturan tipologi."""
    rendah: Desimal = Field(ge=0)
    """Nilai terkecil yang mungkin."""
    tinggi: Desimal = Field(ge=0)
    """Nilai terbesar yang mungkin."""
    tahun: Teks
    """Tahun data."""
    sumber: tuple[Teks, ...] = Field(min_length=1)
    """Id pustaka sumber data."""
    status: StatusFakta
    """Status kebenaran."""
    catatan: Teks = Teks("")
    """Cara memperoleh atau keterbatasan nilai."""
    dipakai: Benar = False
    """true bila nilai ini yang dipakai walaupun ada nilai dari tahun yang lebih baru."""

    @property
    def tahun_akhir(self) -> str:
        """Return the last year of the data: ``2023`` of ``2020-2023``."""
        return max(re.findall(r"\d{4}", str(self.tahun)), default="")


class Percobaan(Entri):
    """Satu besaran yang dicoba pada beberapa nilai untuk melihat kepekaan skor."""

    id: Teks
    """Id indikator pada aturan tipologi."""
    nilai: tuple[Desimal, ...] = Field(min_length=2)
    """Nilai yang dicoba, dari yang terkecil."""


class BerkasIndikator(Entri):
    """``indikator.yaml``: masukan tipologi suatu daerah."""

    letak: tuple[Teks, ...] = Field(min_length=1)
    """Kunci faktor geografis; bila lebih dari satu, faktor terbesar yang berlaku (Pasal 107)."""
    nilai: tuple[NilaiIndikator, ...]
    """Nilai yang diketahui, yang dipakai tahun terbaru; yang lain dianggap belum diketahui."""
    tidak_dimiliki: tuple[Teks, ...] = ()
    """Urusan yang tidak diselenggarakan (skor teknis 0, Pasal 18 ayat (2))."""
    percobaan: tuple[Percobaan, ...] = ()
    """Besaran lain yang dicoba, selain jumlah Perangkat Daerah, APBD, dan pengguna anggaran."""

    @property
    def terpakai(self) -> tuple[NilaiIndikator, ...]:
        """Return one value an indicator: that of the newest year, or the one said to be used."""
        pilih: dict[str, NilaiIndikator] = {}
        for satu in sorted(self.nilai, key=lambda n: (n.dipakai, n.tahun_akhir)):
            pilih[str(satu.id)] = satu
        return tuple(satu for satu in self.nilai if pilih[str(satu.id)] is satu)
