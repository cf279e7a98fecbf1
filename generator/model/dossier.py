"""The authored data of a dossier and of the library of sources, as typed records.

Keys are the YAML keys. Every record knows its place (``asal``); every text its own (``Teks``).
Facts carry ``sumber`` (ids of the library, with a location) and ``status``.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import Field

from generator.model.teks import Entri, Teks


class StatusFakta(StrEnum):
    """How sure a fact or a text is; a final build takes only ``terkonfirmasi``."""

    TERKONFIRMASI = "terkonfirmasi"
    TURUNAN = "turunan"
    INGATAN = "ingatan"
    ILUSTRATIF = "ilustratif"
    REKONSTRUKSI = "rekonstruksi"


class JenisDaerah(StrEnum):
    """Kinds of regions (UU 23/2014 Pasal 2)."""

    PROVINSI = "provinsi"
    KABUPATEN = "kabupaten"
    KOTA = "kota"


class UnsurPertimbangan(StrEnum):
    """What a consideration rests on, in the order of L2'-19."""

    FILOSOFIS = "filosofis"
    SOSIOLOGIS = "sosiologis"
    YURIDIS = "yuridis"


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


# --- dossier.yaml --------------------------------------------------------------------------------


class Daerah(Entri):
    """The region that makes the regulation."""

    jenis: JenisDaerah
    nama: Teks
    ibu_kota: Teks
    provinsi: Teks = Teks("")


class Identitas(Entri):
    """``dossier.yaml``: what the draft is, whose, and as of when."""

    judul: Teks
    daerah: Daerah
    pemrakarsa: Teks
    tanggal_acuan: date
    keadaan: Teks = Teks("Rancangan untuk pembahasan")
    profil: Teks = Teks("baku")
    dokumen: tuple[Teks, ...] = ()
    pasal_ii: tuple[Teks, ...] = ()


# --- dasar.yaml ----------------------------------------------------------------------------------


class PenjelasanDasar(Entri):
    """The explanation of one unit of the law in force."""

    alamat: Teks
    teks: Teks


class LampiranDasar(Entri):
    """An annex of the law in force."""

    nomor: Teks = Teks("")
    judul: Teks
    teks: Teks


class Dasar(Entri):
    """``dasar.yaml``: the law in force. ``peraturan`` is its id in the library."""

    peraturan: Teks
    status: StatusFakta
    catatan: Teks = Teks("")
    batang_tubuh: Teks
    penjelasan_umum: Teks = Teks("")
    penjelasan: tuple[PenjelasanDasar, ...] = ()
    lampiran: tuple[LampiranDasar, ...] = ()


# --- konsiderans.yaml ----------------------------------------------------------------------------


class Pertimbangan(Entri):
    """One consideration, without its letter, ``bahwa`` first, no punctuation at the end."""

    unsur: UnsurPertimbangan
    teks: Teks
    karena: tuple[Teks, ...] = ()


class Konsiderans(Entri):
    """``konsiderans.yaml``: considerations and the ids of the legal basis (L2-17 to 52)."""

    menimbang: tuple[Pertimbangan, ...] = Field(min_length=1)
    mengingat: tuple[Teks, ...] = Field(min_length=1)


# --- perubahan.yaml ------------------------------------------------------------------------------


class EntriPerubahan(Entri):
    """One authored operation; see ``model.perubahan.Perubahan`` for the meaning of the fields."""

    tindakan: Teks
    alamat: Teks
    objek: Teks = Teks("satuan")
    satuan: Teks = Teks("")
    teks: Teks = Teks("")
    dari: Teks = Teks("")
    menjadi: Teks = Teks("")
    karena: tuple[Teks, ...] = ()
    alasan: Teks
    penjelasan: Teks = Teks("")


class Perkada(Entri):
    """A change that belongs in a regulation of the head of region, argued but routed out."""

    id: Teks
    materi: Teks
    karena: tuple[Teks, ...]
    dasar: Teks


class BerkasPerubahan(Entri):
    """``perubahan.yaml``: the operations on the law, Pasal II, and what goes to a Perkada."""

    operasi: tuple[EntriPerubahan, ...] = Field(min_length=1)
    peralihan: tuple[Teks, ...] = ()
    penjelasan_umum: Teks
    perkada: tuple[Perkada, ...] = ()


# --- temuan/*.yaml -------------------------------------------------------------------------------


class Bukti(Entri):
    """A fact with its source and status. ``sumber`` is a library id, optionally with a place."""

    teks: Teks
    sumber: tuple[Teks, ...] = Field(min_length=1)
    status: StatusFakta


class DimensiHukum(Entri):
    """The legal side of a finding: which article of which regulation, and what it demands."""

    peraturan: Teks
    ketentuan: Teks
    uraian: Teks


class UsulPerubahan(Entri):
    """The change a finding calls for."""

    tingkat: Tingkat
    sikap: Sikap
    uraian: Teks
    alasan: Teks = Teks("")


class Temuan(Entri):
    """``temuan/Tnn-*.yaml``: one finding."""

    id: Teks
    judul: Teks
    unit: tuple[Teks, ...] = Field(min_length=1)
    masalah: Teks
    akar_masalah: Teks
    bukti: tuple[Bukti, ...] = Field(min_length=1)
    akibat: Teks
    dimensi: tuple[DimensiHukum, ...] = Field(min_length=1)
    perubahan: UsulPerubahan
    ditunda: Teks = Teks("")


# --- perangkat_daerah.yaml -----------------------------------------------------------------------


class JenisPerangkat(StrEnum):
    """Kinds of units of a region (PP 18/2016 Pasal 5)."""

    SEKRETARIAT_DAERAH = "sekretariat_daerah"
    SEKRETARIAT_DPRD = "sekretariat_dprd"
    INSPEKTORAT = "inspektorat"
    DINAS = "dinas"
    BADAN = "badan"


class PerangkatDaerah(Entri):
    """One unit. ``urusan`` and ``fungsi`` are ids of the institutional rules' data."""

    id: Teks
    nama: Teks
    singkatan: Teks = Teks("")
    jenis: JenisPerangkat
    tipe: Teks | None = None
    rumpun: Teks = Teks("")
    urusan: tuple[Teks, ...] = ()
    fungsi: tuple[Teks, ...] = ()
    sumber: tuple[Teks, ...] = Field(min_length=1)
    status: StatusFakta
    catatan: Teks = Teks("")


class BerkasPerangkat(Entri):
    """``perangkat_daerah.yaml``: the units now and as proposed."""

    sekarang: tuple[PerangkatDaerah, ...] = Field(min_length=1)
    usulan: tuple[PerangkatDaerah, ...] = ()


# --- manfaat_biaya.yaml --------------------------------------------------------------------------


class Taksiran(Entri):
    """A cost or benefit in rupiah a year (or once); a range when it is not known exactly."""

    uraian: Teks
    kelompok: Teks
    rendah: int
    tinggi: int
    sekali: bool = False
    sumber: tuple[Teks, ...] = Field(min_length=1)
    status: StatusFakta


class Opsi(Entri):
    """One policy option of the RIA."""

    id: Teks
    nama: Teks
    uraian: Teks
    terpilih: bool = False
    biaya: tuple[Taksiran, ...] = ()
    manfaat: tuple[Taksiran, ...] = ()
    kelebihan: tuple[Teks, ...] = ()
    kekurangan: tuple[Teks, ...] = ()


class UnsurRoccipi(Entri):
    """One row of the ROCCIPI analysis."""

    unsur: Teks
    temuan: Teks
    arah: Teks


class ManfaatBiaya(Entri):
    """``manfaat_biaya.yaml``: BAB II D (L1 as changed by UU 13/2022)."""

    metode: Teks
    kelompok: tuple[Teks, ...] = ()
    opsi: tuple[Opsi, ...] = Field(min_length=2)
    roccipi: tuple[UnsurRoccipi, ...] = ()


# --- evaluasi_peraturan.yaml ---------------------------------------------------------------------


class EvaluasiPeraturan(Entri):
    """One row of BAB III: a regulation, what it demands, and how the law in force stands to it."""

    peraturan: Teks
    arah: Teks  # vertikal or horizontal
    ketentuan: Teks
    materi: Teks
    analisis: Teks
    rekomendasi: Teks


# --- _pustaka ------------------------------------------------------------------------------------


class Lembaran(Entri):
    """Where a regulation was promulgated: LN/TLN, LD/TLD or BN; numbers are text, ``...`` unknown."""

    jenis: Teks
    tahun: Teks
    nomor: Teks
    tambahan: Teks = Teks("")


class PeraturanPustaka(Entri):
    """One regulation of the library (one file each)."""

    id: Teks
    jenis: Teks  # uud, uu, perppu, pp, perpres, permendagri, permenpanrb, perban, perda, pergub
    instansi: Teks = Teks("")  # region of a perda, agency of a perban
    nomor: Teks = Teks("")
    tahun: Teks
    judul: Teks
    ditetapkan: date | None = None
    diundangkan: date | None = None
    lembaran: Lembaran | None = None
    diubah_oleh: tuple[Teks, ...] = ()
    dicabut_oleh: Teks = Teks("")
    berlaku: bool = True
    per: date
    sumber: Teks
    status: StatusFakta
    catatan: Teks = Teks("")


class Literatur(Entri):
    """A book, article, report, news item or page that is cited."""

    id: Teks
    jenis: Teks  # buku, jurnal, laporan, berita, laman, data
    penulis: Teks = Teks("")
    judul: Teks
    terbitan: Teks = Teks("")
    tempat: Teks = Teks("")
    tahun: Teks
    tanggal: Teks = Teks("")
    url: Teks = Teks("")
    status: StatusFakta
    catatan: Teks = Teks("")


# --- the whole -----------------------------------------------------------------------------------


class Narasi(Entri):
    """One Markdown file of ``narasi/``; ``id`` is the file name without ``.md``."""

    id: Teks
    teks: Teks


class Pustaka(Entri):
    """The library: regulations and literature by id."""

    peraturan: dict[str, PeraturanPustaka]
    literatur: dict[str, Literatur]


class Dossier(Entri):
    """A whole dossier, every reference in it resolved against the library and itself."""

    slug: str
    identitas: Identitas
    dasar: Dasar
    konsiderans: Konsiderans
    perubahan: BerkasPerubahan
    temuan: tuple[Temuan, ...]
    perangkat: BerkasPerangkat
    manfaat_biaya: ManfaatBiaya
    evaluasi: tuple[EvaluasiPeraturan, ...]
    narasi: dict[str, Narasi]
    pustaka: Pustaka
