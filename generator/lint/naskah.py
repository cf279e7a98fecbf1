"""What a check sees: every text of a draft with its place, and the trees of its law.

A draft comes from a dossier (``dari_dossier``) or from outside (``dari_peraturan``). What the
templates write by construction is not in a draft from a dossier: nobody can get it wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from generator.benang.meter_bukti import Kalimat, kalimat_narasi
from generator.diagnostics import NOWHERE, Diagnostic, Severity, Span
from generator.kelembagaan.beban_kerja import HasilBebanKerja
from generator.kelembagaan.tipologi import SkorUrusan
from generator.law.engine.amend import Amandemen
from generator.law.engine.penetapan import Hukum
from generator.law.engine.rujukan import Rujukan, rujukan
from generator.lint.kamus import Kamus
from generator.lint.kumpulan import Kumpulan
from generator.model.alamat import Alamat
from generator.model.dossier import Dossier, Narasi, PeraturanPustaka, UnsurPertimbangan
from generator.model.pola import Indeks
from generator.model.prosa import paragraf
from generator.model.satuan import Jenis, Satuan
from generator.model.sitasi import Pengenal, Sitasi
from generator.model.tabel import sentences

DAERAH = re.compile(r"\b(?:PROVINSI|KABUPATEN|KOTA)\s+[A-Z][A-Z -]*?(?=\s+(?:NOMOR|TENTANG)|$)")


class Bagian(StrEnum):
    """The parts of a draft in the order of L2-1, then those of the paper and its findings."""

    JUDUL = "judul"
    PEMBUKAAN = "pembukaan"
    MENIMBANG = "menimbang"
    MENGINGAT = "mengingat"
    INSTRUKSI = "instruksi"
    NORMA = "batang tubuh"
    PASAL_II = "pasal ii"
    PENUTUP = "penutup"
    UMUM = "penjelasan umum"
    PENJELASAN = "penjelasan pasal demi pasal"
    LAMPIRAN = "lampiran"
    NARASI = "naskah akademik"
    DOSIR = "data dosir"


@dataclass(frozen=True, slots=True)
class Petikan:
    """A text: its part, how a drafter calls its place, its words, where they stand.

    ``asing`` are the passages set in italics, which are foreign on purpose.
    """

    bagian: Bagian
    label: str
    teks: str
    asal: Span = field(default=NOWHERE, compare=False)
    asing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check found: the text, the passage in it, what is wrong, and a safe replacement.

    ``ganti`` is None where only a drafter can decide; an empty text deletes the passage.
    ``tingkat`` is its gravity where that is not the usual one of the code.
    """

    petikan: Petikan
    pesan: str
    awal: int = 0
    akhir: int = 0
    ganti: str | None = None
    saran: str = ""
    tingkat: Severity | None = None

    @property
    def kutipan(self) -> str:
        """Return the words that are wrong; nothing when it is the text as a whole."""
        return self.petikan.teks[self.awal : self.akhir]


@dataclass(frozen=True, slots=True)
class Butir:
    """One item of Menimbang or Mengingat; ``peraturan`` is its record in the library."""

    nomor: str
    petikan: Petikan
    unsur: UnsurPertimbangan | None = None
    peraturan: PeraturanPustaka | None = None
    lokasi: str = ""


@dataclass(frozen=True)
class Norma:
    """A unit that the draft brings, with the unit around it.

    ``tempat`` is that of its words, where they are counted apart from its heading.
    """

    alamat: Alamat
    satuan: Satuan
    induk: Satuan | None = None
    tempat: Span | None = None

    @property
    def asal(self) -> Span:
        """Return where its words stand."""
        return self.tempat or self.satuan.asal

    @cached_property
    def label(self) -> str:
        """Return the address as a reference prints it."""
        return str(self.alamat) if self.alamat.langkah else "Batang tubuh"

    def petikan(self) -> Iterator[Petikan]:
        """Yield the words before and after the list of the unit."""
        yield from self._petikan

    @cached_property
    def _petikan(self) -> tuple[Petikan, ...]:
        semua = map(sentences, (self.satuan.kalimat, self.satuan.ekor))
        return tuple(Petikan(Bagian.NORMA, self.label, kata, self.asal) for kata in semua if kata)

    @cached_property
    def utama(self) -> Petikan:
        """Return the words of the unit, even if there are none."""
        kata = sentences(self.satuan.kalimat)
        return Petikan(Bagian.NORMA, self.label, kata, self.asal)


@dataclass(frozen=True, slots=True)
class Perintah:
    """One instruction of Pasal I: its number, its sentence, the units it restates."""

    nomor: str
    petikan: Petikan
    satuan: tuple[Satuan, ...] = ()


@dataclass(frozen=True, slots=True)
class Uraian:
    """The explanation of one unit; ``alamat`` as it is addressed (``Pasal 5 ayat (1)``)."""

    alamat: str
    petikan: Petikan


def petikan_narasi(makalah: Iterable[Narasi]) -> Iterator[Petikan]:
    """Yield the paragraphs, headings, items and cells of narratives."""
    for satu in makalah:
        for teks, asal, asing in paragraf(satu.isi):
            yield Petikan(Bagian.NARASI, str(satu.id), teks, asal, asing)


@dataclass(frozen=True)
class Naskah:
    """A draft with all of its texts. ``batang`` is the law as it would stand.

    ``makalah`` are the narratives of its paper by their places in it (``bab-2-c``), ``narasi`` what
    stands in them; ``kepala_makalah`` are the headings of a paper from outside, which comes
    ``tanpa_rancangan`` where no draft stands behind it.
    ``ditemukan`` is what the analysis found, ``skor`` and ``beban`` what it counted, ``ambang`` the
    thresholds of scores.
    ``kepala`` are the headings of the explanation and of annexes in a draft from outside.
    ``terhapus`` is what stands behind the numbers of deleted units in a draft from outside.
    """

    judul: Petikan
    pembukaan: tuple[Petikan, ...] = ()
    menimbang: tuple[Butir, ...] = ()
    mengingat: tuple[Butir, ...] = ()
    menetapkan: Petikan | None = None
    pengantar: Petikan | None = None
    instruksi: tuple[Perintah, ...] = ()
    norma: tuple[Norma, ...] = ()
    terhapus: tuple[Petikan, ...] = ()
    batang: Satuan = field(default_factory=lambda: Satuan(Jenis.BATANG_TUBUH))
    dasar: Satuan | None = None
    pasal_ii: tuple[Petikan, ...] = ()
    penutup: tuple[Petikan, ...] = ()
    kepala: tuple[Petikan, ...] = ()
    umum: tuple[Petikan, ...] = ()
    penjelasan: tuple[Uraian, ...] = ()
    lampiran: tuple[Petikan, ...] = ()
    narasi: tuple[Petikan, ...] = ()
    makalah: Mapping[str, Narasi] = field(default_factory=dict)
    kepala_makalah: tuple[Petikan, ...] = ()
    tanpa_rancangan: bool = False
    catatan: tuple[Petikan, ...] = ()
    dossier: Dossier | None = None
    amandemen: Amandemen | None = None
    hukum: Hukum | None = None
    pustaka: dict[str, PeraturanPustaka] = field(default_factory=dict)
    tanggal: date | None = None
    kamus: Kamus | None = None
    ditemukan: tuple[Diagnostic, ...] = ()
    skor: Mapping[str, SkorUrusan] | None = None
    ambang: frozenset[Decimal] = frozenset()
    beban: HasilBebanKerja | None = None

    @property
    def luar(self) -> bool:
        """Whether the draft comes from outside, its frame written by hand."""
        return self.dossier is None

    @property
    def perubahan(self) -> bool:
        """Whether the draft amends another regulation."""
        return "PERUBAHAN" in self.judul.teks.upper() and bool(self.instruksi)

    @property
    def daerah(self) -> str:
        """Return the region that makes the draft (``Provinsi Banten``), nothing when unknown."""
        if self.dossier is not None:
            return self.dossier.identitas.daerah.sebutan
        m = DAERAH.search(self.judul.teks.upper().partition(" TENTANG ")[0])
        return " ".join(m[0].split()).title() if m else ""

    @cached_property
    def pengenal(self) -> Pengenal:
        """Return what recognises regulations in the texts of this draft."""
        return Pengenal(self.pustaka, self.daerah)

    @cached_property
    def kalimat(self) -> tuple[Kalimat, ...]:
        """Return the sentences of the narratives, with what each rests on."""
        return kalimat_narasi(self.dossier) if self.dossier is not None else ()

    @cached_property
    def rujukan(self) -> tuple[Rujukan, ...]:
        """Return every reference of the law, as it would stand, to its own units."""
        return tuple(rujukan(self.batang))

    def sitasi(self, petikan: Petikan) -> tuple[Sitasi, ...]:
        """Return every regulation that a text of the draft names."""
        return self.pengenal.recognise(petikan.teks)

    def teks_norma(self) -> Kumpulan[Petikan]:
        """Return the texts that bind: units of the body, items of Pasal II."""
        return self._teks_norma

    @cached_property
    def _teks_norma(self) -> Kumpulan[Petikan]:
        milik = [(n, p) for n, satu in enumerate(self.norma) for p in satu.petikan()]
        norma = Kumpulan.inside(self._indeks_norma, milik)
        return Kumpulan.joined(norma, self.pasal_ii)

    def teks_penjelasan(self) -> Kumpulan[Petikan]:
        """Return the texts of the explanation."""
        return self._teks_penjelasan

    @cached_property
    def _teks_penjelasan(self) -> Kumpulan[Petikan]:
        return Kumpulan((*self.umum, *(satu.petikan for satu in self.penjelasan)))

    def teks_satuan(self) -> Kumpulan[Petikan]:
        """Return the texts that bind, and those that explain them."""
        return self._teks_satuan

    @cached_property
    def _teks_satuan(self) -> Kumpulan[Petikan]:
        return Kumpulan.joined(self.teks_norma(), self.teks_penjelasan())

    def teks_hukum(self) -> Kumpulan[Petikan]:
        """Return every text of the draft regulation."""
        return self._teks_hukum

    @cached_property
    def _teks_hukum(self) -> Kumpulan[Petikan]:
        butir = (satu.petikan for satu in (*self.menimbang, *self.mengingat))
        instruksi = (satu.petikan for satu in self.instruksi)
        return Kumpulan.joined(
            (self.judul, *butir, *instruksi),
            self.teks_norma(),
            self.teks_penjelasan(),
            self.lampiran,
        )

    def semua(self) -> Kumpulan[Petikan]:
        """Return every text: the draft, the paper, the findings."""
        return self._semua

    @cached_property
    def _semua(self) -> Kumpulan[Petikan]:
        return Kumpulan.joined(self.teks_hukum(), self.narasi, self.catatan)

    def norma_with(self, pola: re.Pattern[str]) -> Iterator[Norma]:
        """Yield the units in whose own words a pattern may match."""
        kena = self._indeks_norma.may_match(pola)
        yield from self.norma if kena is None else (self.norma[n] for n in sorted(kena))

    @cached_property
    def _indeks_norma(self) -> Indeks:
        semua = (n.satuan for n in self.norma)
        return Indeks(f"{s.judul}\n{s.kalimat}\n{s.ekor}" for s in semua)
