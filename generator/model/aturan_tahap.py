"""The law of the road as data (``content/_aturan/jalan.yaml``): stages, deadlines, packets.

Every rule names its source and the days between which it holds; one of status ``ingatan`` is said
to be so wherever it is printed.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from generator.model.daerah import JenisDaerah
from generator.model.dossier import Dossier
from generator.model.draft import form_of
from generator.model.fakta import StatusFakta
from generator.model.peraturan import singkat_kunci
from generator.model.pustaka import split_reference
from generator.model.scalars import Benar, Bulat, Isi, Kunci, Nihil, Tanggal
from generator.model.tahap import KeadaanTeks, Tahap
from generator.model.teks import Entri, Teks

UNIT_DAERAH = re.compile(r"\bperangkat\s+daerah\b|\bkelembagaan\b", re.IGNORECASE)
DASAR_PERSETUJUAN = ("Pasal 212 ayat (2)", "Undang-Undang Nomor 23 Tahun 2014")
DIEVALUASI = re.compile(  # UU 23/2014 Pasal 245
    r"\b(?:pajak|retribusi|tata\s+ruang|anggaran\s+pendapatan|APBD|RPJ[PM]D"
    r"|rencana\s+pembangunan\s+jangka)\b",
    re.IGNORECASE,
)


class Rumpun(StrEnum):
    """Whether the assembly assents to a regulation, or its head of region makes it alone."""

    PERDA = "perda"
    PERKADA = "perkada"


class Pokok(StrEnum):
    """What of its matter decides the road of a draft."""

    UMUM = "umum"
    PERANGKAT = "perangkat daerah"
    EVALUASI = "dievaluasi"


class HariTenggat(StrEnum):
    """Which days a deadline counts."""

    KERJA = "kerja"
    KALENDER = "kalender"


class Titik(StrEnum):
    """Which end of a stage."""

    MULAI = "mulai"
    SELESAI = "selesai"


class Paket(StrEnum):
    """What a bundle is for."""

    HARMONISASI = "harmonisasi"
    FASILITASI = "fasilitasi"
    PERSETUJUAN = "persetujuan"
    JDIH = "jdih"


class Bagi(Entri):
    """Rancangan yang dikenai suatu aturan; yang kosong berarti semua."""

    daerah: tuple[JenisDaerah, ...] = ()
    """Jenis daerah."""
    rumpun: tuple[Rumpun, ...] = ()
    """perda atau perkada."""
    pokok: tuple[Pokok, ...] = ()
    """umum, perangkat daerah, atau dievaluasi."""
    di_luar_program: Annotated[Benar | None, Nihil] = None
    """true: hanya di luar Propemperda; false: hanya di dalamnya."""


class Aturan(Entri):
    """Yang ada pada setiap aturan: dasar, kepastian, dan masa berlakunya."""

    dasar: tuple[Isi, ...] = ()
    """Dasar hukum: kunci pustaka dan tempatnya."""
    berlaku_sejak: Annotated[Tanggal | None, Nihil] = None
    """Tanggal aturan itu mulai berlaku; kosong: tidak diketahui."""
    berlaku_sampai: Annotated[Tanggal | None, Nihil] = None
    """Tanggal terakhir aturan itu berlaku; kosong: masih."""
    status: StatusFakta
    """Kepastian aturan ini."""
    catatan: Teks = Teks("")
    """Keterangan mengenai sumbernya."""
    bagi: Bagi = Bagi()
    """Rancangan yang dikenai."""

    def berlaku(self, hari: date) -> bool:
        """Whether the rule holds on a day."""
        sejak = self.berlaku_sejak is None or self.berlaku_sejak <= hari
        return sejak and (self.berlaku_sampai is None or hari <= self.berlaku_sampai)

    @property
    def sebutan_dasar(self) -> str:
        """Return its sources as a line names them: ``UU 23/2014 Pasal 242 ayat (5)``."""
        satu = (split_reference(str(s)) for s in self.dasar)
        sebutan = "; ".join(" ".join(filter(None, (singkat_kunci(k), t))) for k, t in satu)
        if self.status is StatusFakta.INGATAN:
            return f"{sebutan or 'tanpa sumber'} (dari ingatan, belum dicocokkan)"
        return sebutan


class SuratTahap(Entri):
    """Surat atau keputusan yang harus ada setelah suatu tahap."""

    jenis: Kunci
    """Jenis surat, sebagaimana ditulis dalam tahap.yaml."""
    nama: Isi
    """Nama surat itu."""
    dari: Teks = Teks("")
    """Yang membuatnya."""


class Prasyarat(Entri):
    """Tahap yang harus selesai lebih dahulu."""

    tahap: Tahap
    """Tahap yang mendahului."""
    dasar: tuple[Isi, ...] = ()
    """Dasar hukumnya."""


class AturanTahapan(Aturan):
    """Satu tahap: siapa yang menjalaninya dan apa yang harus ada."""

    tahap: Tahap
    """Tahapnya."""
    nama: Isi
    """Nama tahap sebagaimana dicetak."""
    pelaku: Isi
    """Yang menjalani tahap ini."""
    surat: tuple[SuratTahap, ...] = ()
    """Surat yang harus ada setelah tahap ini selesai."""
    prasyarat: tuple[Prasyarat, ...] = ()
    """Tahap yang menurut undang-undang harus selesai lebih dahulu."""


class AturanTenggat(Aturan):
    """Satu tenggat: sejak kapan, berapa hari, dan siapa yang terikat."""

    id: Kunci
    """Kunci tenggat."""
    tahap: Tahap
    """Tahap yang harus dicapai."""
    titik: Titik = Titik.SELESAI
    """Bagian tahap yang harus dicapai: mulai atau selesai."""
    surat: Teks = Teks("")
    """Jenis surat yang menandai tercapainya; kosong: titik tahap."""
    sejak: Tahap
    """Tahap asal hitungan."""
    sejak_titik: Titik = Titik.SELESAI
    """Bagian tahap asal: mulai atau selesai."""
    sejak_surat: Teks = Teks("")
    """Jenis surat asal hitungan; kosong: titik tahap."""
    hari: Bulat
    """Banyaknya hari."""
    jenis_hari: HariTenggat
    """kerja atau kalender."""
    siapa: Isi
    """Yang terikat tenggat."""
    perbuatan: Isi
    """Yang harus dilakukan."""
    akibat: Teks = Teks("")
    """Akibat hukum bila terlewat."""


class Pemenuhan(Entri):
    """Satu cara memenuhi kelengkapan: dokumen dosir ini, atau surat dari luar."""

    dokumen: Teks = Teks("")
    """Dokumen yang dibuat dosir, misalnya naskah-akademik."""
    surat: Teks = Teks("")
    """Jenis surat dalam tahap.yaml, beserta salinannya dalam folder surat/."""
    berkas: Teks = Teks("")
    """Berkas data yang disusun, misalnya metadata."""


class Kelengkapan(Entri):
    """Satu berkas yang diminta dalam sebuah paket."""

    id: Kunci
    """Kunci kelengkapan."""
    nama: Isi
    """Nama berkas sebagaimana diminta."""
    tempat: Teks = Teks("")
    """Tempatnya dalam peraturan yang memintanya, misalnya Pasal 4 ayat (4) huruf a."""
    salah_satu: tuple[Pemenuhan, ...]
    """Cara memenuhinya; satu cukup."""
    wajib: Benar = True
    """true bila paket tidak lengkap tanpanya."""
    keadaan: Annotated[KeadaanTeks | None, Nihil] = None
    """Keadaan naskah paling rendah agar dokumen itu memenuhi; kosong: keadaan apa pun."""
    konsep: Teks = Teks("")
    """Formulir yang disusun dari data sebagai konsep: surat-permohonan, sk-tim-penyusun, ..."""
    bagi: Bagi = Bagi()
    """Rancangan yang memerlukannya."""


class AturanPaket(Aturan):
    """Satu paket: untuk apa, kepada siapa, dan kelengkapannya."""

    paket: Paket
    """Untuk apa paket itu."""
    nama: Isi
    """Nama permohonan."""
    kepada: Isi
    """Alamat permohonan; {provinsi} dan {kepala} diganti menurut daerahnya."""
    tembusan: Teks = Teks("")
    """Penerima tembusan."""
    melalui: Teks = Teks("")
    """Pejabat yang menyampaikan, dan aplikasinya."""
    kelengkapan: tuple[Kelengkapan, ...]
    """Berkas yang diminta."""


class AturanTahap(Entri):
    """``_aturan/jalan.yaml``: tahap, tenggat, dan paket pembentukan peraturan daerah."""

    profil: Isi
    """Nama kumpulan bentuk formulir ini."""
    bentuk_resmi: Benar = False
    """true bila bentuk formulir sudah dicocokkan dengan bentuk resminya."""
    tahapan: tuple[AturanTahapan, ...]
    """Tahap, berurutan."""
    tenggat: tuple[AturanTenggat, ...]
    """Tenggat menurut peraturan perundang-undangan."""
    paket: tuple[AturanPaket, ...]
    """Paket permohonan."""
    hari_libur: tuple[Tanggal, ...] = ()
    """Hari libur nasional dan cuti bersama yang tidak dihitung sebagai hari kerja."""
    dasar_tim: tuple[Isi, ...] = ()
    """Dasar hukum keputusan pembentukan tim penyusun: kunci pustaka."""

    def setelah(self, sejak: date, hari: int, jenis: HariTenggat) -> date:
        """Return the last day of a deadline; the day on which it starts is not counted."""
        if jenis is HariTenggat.KALENDER:
            return sejak + timedelta(days=hari)
        while hari:
            sejak += timedelta(days=1)
            hari -= sejak.weekday() < 5 and sejak not in self.hari_libur
        return sejak

    def years_without_holidays(self, sejak: date, jatuh: date) -> tuple[int, ...]:
        """Return the years of a span whose holidays nobody has written down."""
        known = {hari.year for hari in self.hari_libur}
        return tuple(t for t in range(sejak.year, jatuh.year + 1) if t not in known)


def rumpun_of(dossier: Dossier) -> Rumpun:
    """Return whether the assembly assents to a draft."""
    return Rumpun.PERDA if form_of(dossier).dprd else Rumpun.PERKADA


def pokok_of(dossier: Dossier) -> Pokok:
    """Return what of the matter of a draft decides its road (UU 23/2014 Pasal 212 and 245)."""
    if rumpun_of(dossier) is Rumpun.PERDA:
        if UNIT_DAERAH.search(dossier.identitas.judul):
            return Pokok.PERANGKAT
        if DIEVALUASI.search(dossier.identitas.judul):
            return Pokok.EVALUASI
    return Pokok.UMUM


def approver_of(dossier: Dossier) -> str:
    """Return whose approval a Perda about Perangkat Daerah needs to take force; "" of others.

    UU 23/2014 Pasal 212 ayat (2).
    """
    if pokok_of(dossier) is not Pokok.PERANGKAT:
        return ""
    provinsi = dossier.identitas.daerah.jenis is JenisDaerah.PROVINSI
    return "Menteri" if provinsi else "gubernur sebagai wakil Pemerintah Pusat"


def mengenai(bagi: Bagi, dossier: Dossier) -> bool:
    """Return whether a rule concerns a draft."""
    program = dossier.tahap.program if dossier.tahap else None
    di_luar = program is not None and program.di_luar
    return (
        (not bagi.daerah or dossier.identitas.daerah.jenis in bagi.daerah)
        and (not bagi.rumpun or rumpun_of(dossier) in bagi.rumpun)
        and (not bagi.pokok or pokok_of(dossier) in bagi.pokok)
        and (bagi.di_luar_program is None or bagi.di_luar_program == di_luar)
    )
