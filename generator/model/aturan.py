"""Rules of institutions as data (``content/_aturan/``) and a dossier's measured inputs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.daerah import JenisDaerah
from generator.model.fakta import StatusFakta
from generator.model.peraturan import singkat_kunci
from generator.model.scalars import Bulat, Desimal, Isi, Nihil
from generator.model.teks import Entri, Teks


class Kategori(StrEnum):
    """Kinds of typology tables (PP 18/2016 Lampiran)."""

    UMUM = "umum"
    WAJIB_DASAR = "wajib_dasar"
    WAJIB_NONDASAR = "wajib_nondasar"
    PILIHAN = "pilihan"
    PENUNJANG = "penunjang"
    KECAMATAN = "kecamatan"


class Rentang(Entri):
    """Rentang skor tertutup."""

    rendah: Desimal
    """Batas bawah."""
    tinggi: Desimal
    """Batas atas."""


class Suku(Entri):
    """Satu suku penjumlahan: besaran dikali angka tetap."""

    dari: Teks
    """Id besaran asalnya."""
    kali: Desimal
    """Pengalinya."""


class Turunan(Entri):
    """Besaran yang dihitung dari besaran lain, bila nilainya sendiri tidak disebut.

    Salah satu: jumlah beberapa suku, atau nilai terbesar di antara sejumlah satuan.
    """

    suku: tuple[Suku, ...] = ()
    """Suku yang dijumlahkan."""
    dari: Teks = Teks("")
    """Id besaran asalnya: nilai yang terbesar di antara sejumlah satuan."""
    kali: Desimal = Decimal(1)
    """Pengalinya."""
    jumlah: Teks = Teks("")
    """Id jumlah seluruh satuan; tanpa nilai asal, yang terbesar tidak melebihinya."""
    banyak: Teks = Teks("")
    """Id banyaknya satuan; yang terbesar tidak kurang dari rata-ratanya."""
    uraian: Isi
    """Cara menghitungnya, sebagaimana dicetak."""

    @property
    def sumber(self) -> tuple[str, ...]:
        """Return the ids of the quantities that a value may be given for instead."""
        return tuple(str(s.dari) for s in self.suku) or (str(self.dari),)


class BacaanLain(Entri):
    """Bacaan lain atas indikator yang naskah tercetaknya bertentangan dengan dirinya sendiri."""

    bunyi: Isi
    """Apa yang tercetak, dan di mana pertentangannya."""
    bobot: Annotated[Bulat | None, Nihil] = None
    """Bobot menurut bacaan ini."""
    batas: Annotated[tuple[Desimal, Desimal, Desimal, Desimal] | None, Nihil] = None
    """Batas kelas menurut bacaan ini."""
    skor: dict[str, Desimal] = Field(default_factory=dict)
    """Skor yang tercetak bagi suatu kelas, bila bukan skala dikali bobot."""


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
    bacaan_lain: tuple[BacaanLain, ...] = ()
    """Bacaan lain; skornya lalu sebuah rentang, dan tipe yang bergantung padanya belum pasti."""


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
    """Huruf rumpun menurut PP 18/2016 Pasal 18 ayat (4) atau Pasal 40 ayat (4)."""
    pengali: bool = True
    """Apakah faktor geografis berlaku."""
    letak: Teks = Teks("")
    """Letak geografis yang memakai tabel ini; kosong berarti semua."""
    menggantikan: Teks = Teks("")
    """Id tabel yang diganti tabel ini di daerah dengan letak itu."""
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
    kecamatan: Annotated[Desimal | None, Nihil] = None
    """Ambang kecamatan tipe A; selebihnya tipe B (Pasal 53 ayat (4))."""

    @property
    def semua(self) -> tuple[Decimal, ...]:
        """Return every threshold there is."""
        return tuple(n for n in (self.a, self.b, self.c, self.bidang, self.kecamatan) if n)


class CelahAmbang(Rentang):
    """Skor di antara dua ambang yang oleh batang tubuh dan Lampiran dibaca berbeda."""

    bunyi: Isi
    """Apa yang tercetak pada keduanya."""


class FaktorGeografis(Entri):
    """Faktor kesulitan geografis bagi satu letak (PP 18/2016 Pasal 107 ayat (2))."""

    id: Teks
    """Kunci letak."""
    faktor: Desimal
    """Pengali menurut batang tubuh."""
    bagi: tuple[JenisDaerah, ...] = Field(min_length=1)
    """Jenis daerah yang disebut hurufnya."""
    huruf: Teks
    """Huruf pada Pasal 107 ayat (2)."""
    wilayah: tuple[Teks, ...] = ()
    """Provinsi yang termasuk di dalamnya; kosong bila tidak ditentukan oleh provinsi."""
    bacaan_lain: tuple[JenisDaerah, ...] = ()
    """Jenis daerah yang menurut bacaan lain tidak memperoleh faktor ini."""
    bunyi: Teks = Teks("")
    """Pertentangan pada naskahnya, bila ada."""


class Uji(Entri):
    """Nilai yang dicoba untuk melihat kepekaan skor terhadap satu besaran."""

    id: Teks
    """Id indikator."""
    dari: Desimal
    """Nilai terkecil."""
    sampai: Desimal
    """Nilai terbesar."""
    langkah: Desimal = Field(gt=0)
    """Selisih antara dua nilai."""

    @property
    def nilai(self) -> tuple[Decimal, ...]:
        """Return the values, the smallest first."""
        count = int((self.sampai - self.dari) / self.langkah)
        return tuple(self.dari + n * self.langkah for n in range(count + 1))


class Pecah(Entri):
    """Ambang pembentukan dua perangkat daerah (PP 18/2016 Pasal 73 atau Pasal 90)."""

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
    naik_tipe: Isi
    """Kenaikan tipe atau tambahan bidang dinas hasil penggabungan."""
    tipe_badan: Isi
    """Tipe badan hasil penggabungan menurut jumlah bidangnya."""
    penurunan: Isi
    """Tipe dapat diturunkan."""
    perumpunan: Isi
    """Rumpun urusan."""
    paling_banyak: Isi
    """Banyaknya urusan dalam satu dinas."""
    fungsi: Isi
    """Fungsi penunjang yang diwadahi badan."""
    skor: Isi
    """Variabel, ambang, dan faktor geografis."""
    faktor: Isi
    """Faktor geografis menurut letak, huruf demi huruf."""
    kecamatan: Teks = Teks("")
    """Ambang tipe kecamatan; kosong bagi provinsi."""


class AturanTipologi(Entri):
    """``_aturan/tipologi-provinsi.yaml`` dan ``_aturan/tipologi-kabupaten-kota.yaml``."""

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
    faktor_geografis: tuple[FaktorGeografis, ...] = Field(min_length=1)
    """Faktor pengali menurut letak geografis."""
    ambang: Ambang
    """Ambang tipe."""
    celah_ambang: tuple[CelahAmbang, ...] = ()
    """Skor yang tipenya dibaca berbeda oleh batang tubuh dan Lampiran."""
    bidang_badan: dict[str, Bulat]
    """Banyaknya bidang yang membuat badan hasil penggabungan bertipe itu."""
    percobaan: tuple[Uji, ...]
    """Besaran yang selalu dicoba, beserta nilainya."""
    dasar: dict[str, Isi]
    """Ketentuan yang disebut sebagai dasar temuan, menurut kode temuannya."""
    pengecualian_terkecil_c: tuple[Teks, ...]
    """Unsur yang paling rendah tetap tipe C."""
    dapat_dua_bidang_tambahan: tuple[Teks, ...]
    """Urusan yang dapat memperoleh dua bidang tambahan dan dapat dipecah."""
    pecah: Pecah
    """Ambang pemecahan."""
    penurunan_efisiensi: Rentang
    """Rentang skor tipe C yang dapat digabung demi efisiensi (Pasal 54 ayat (2))."""
    urusan_per_dinas: Bulat
    """Paling banyak urusan dalam satu dinas (Pasal 18 ayat (5), Pasal 40 ayat (5))."""
    pasangan_penunjang: tuple[tuple[Teks, ...], ...]
    """Fungsi penunjang yang dapat digabung (Pasal 27, Pasal 48)."""
    nama_sendiri: tuple[Teks, ...]
    """Perangkat daerah yang namanya ditetapkan peraturan (Pasal 16, Pasal 38)."""
    pasal: PasalTipologi
    """Pasal yang disebut dalam keterangan dan temuan."""
    tabel: tuple[TabelTipologi, ...]
    """Semua tabel."""

    @property
    def sebutan(self) -> str:
        """Return how the regulation is named for short: ``PP 18/2016``."""
        return singkat_kunci(str(self.peraturan))

    @property
    def ambang_tercetak(self) -> frozenset[Decimal]:
        """Return each threshold as the law prints it: the number, and the next one above it."""
        turun = self.penurunan_efisiensi
        semua = (
            *self.ambang.semua,
            self.pecah.tipe_b,
            self.pecah.tipe_a,
            turun.rendah,
            turun.tinggi,
        )
        return frozenset(n + lebih for n in semua for lebih in (0, 1))

    def letak(self, id_: str) -> FaktorGeografis:
        """Return the factor of a place that is known."""
        return next(f for f in self.faktor_geografis if f.id == id_)

    def of_region(self, jenis: JenisDaerah) -> AturanTipologi:
        """Return the rules of one kind of region: its factors, and what is contested for it."""
        own = (f for f in self.faktor_geografis if jenis in f.bagi)
        kept = (
            f if jenis in f.bacaan_lain else f.model_copy(update={"bacaan_lain": ()}) for f in own
        )
        return self.model_copy(update={"faktor_geografis": tuple(kept)})
