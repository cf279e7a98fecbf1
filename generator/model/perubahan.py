"""Changes to a law as authors write them, and the instructions that print them.

An operation is not an instruction: authors write small operations with reasons and without
numbers for what is inserted; the engine numbers, applies and words them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import assert_never

from generator.diagnostics import NOWHERE, Span
from generator.model.alamat import Alamat
from generator.model.satuan import Jenis, Satuan


class Tindakan(StrEnum):
    """The verbs of an amendment (L2-230, 231)."""

    UBAH = "ubah"
    SISIP = "sisip"
    TAMBAH = "tambah"
    HAPUS = "hapus"
    GANTI_FRASA = "ganti_frasa"
    PECAH = "pecah"
    GABUNG = "gabung"

    @property
    def nomina(self) -> str:
        """The noun of the verb before the unit it is about: ``penyisipan sesudah``."""
        match self:
            case Tindakan.UBAH:
                noun = "perubahan"
            case Tindakan.SISIP:
                noun = "penyisipan sesudah"
            case Tindakan.TAMBAH:
                noun = "penambahan pada"
            case Tindakan.HAPUS:
                noun = "penghapusan"
            case Tindakan.GANTI_FRASA:
                noun = "penggantian frasa dalam"
            case Tindakan.PECAH:
                noun = "pemecahan"
            case Tindakan.GABUNG:
                noun = "penggabungan pada"
            case _:
                assert_never(self)
        return noun

    @property
    def pasif(self) -> str:
        """What is said of the unit that the verb leaves behind."""
        match self:
            case Tindakan.UBAH:
                word = "diubah"
            case Tindakan.SISIP:
                word = "disisipkan"
            case Tindakan.TAMBAH:
                word = "ditambahkan"
            case Tindakan.HAPUS:
                word = "dihapus"
            case Tindakan.GANTI_FRASA:
                word = "diganti frasanya"
            case Tindakan.PECAH:
                word = "dipecah"
            case Tindakan.GABUNG:
                word = "digabungkan"
            case _:
                assert_never(self)
        return word

    @property
    def membawa(self) -> bool:
        """Whether it brings a unit; what it addresses stands before the new one, or holds it."""
        match self:
            case Tindakan.SISIP | Tindakan.TAMBAH:
                return True
            case Tindakan.UBAH | Tindakan.HAPUS | Tindakan.GANTI_FRASA:
                return False
            case Tindakan.PECAH | Tindakan.GABUNG:  # worked out into others
                return False
            case _:
                assert_never(self)


class Objek(StrEnum):
    """What of the addressed unit changes (L2-231; L2'-236a, 236c)."""

    SATUAN = "satuan"
    JUDUL = "judul"
    PEMBUKA = "pembuka"  # the words before a list, which stays
    PENUTUP = "penutup"  # the words that end the sentence behind a list
    PENJELASAN = "penjelasan"
    LAMPIRAN = "lampiran"

    @property
    def dalam_teks(self) -> bool:
        """Whether it is the text of a unit or part of it, so that its Pasal is restated."""
        match self:
            case Objek.SATUAN | Objek.PEMBUKA | Objek.PENUTUP:
                return True
            case Objek.JUDUL | Objek.PENJELASAN | Objek.LAMPIRAN:
                return False
            case _:
                assert_never(self)

    @property
    def di_luar_batang(self) -> bool:
        """Whether it stands beside the body of the law."""
        match self:
            case Objek.PENJELASAN | Objek.LAMPIRAN:
                return True
            case Objek.SATUAN | Objek.JUDUL | Objek.PEMBUKA | Objek.PENUTUP:
                return False
            case _:
                assert_never(self)

    @property
    def sebagian(self) -> bool:
        """Whether it is part of a unit's text: its list stays though it may not be printed."""
        match self:
            case Objek.PEMBUKA | Objek.PENUTUP:
                return True
            case Objek.SATUAN | Objek.JUDUL | Objek.PENJELASAN | Objek.LAMPIRAN:
                return False
            case _:
                assert_never(self)


class Cakupan(StrEnum):
    """What becomes of the parts of a Pasal that the text printed for an operation leaves out."""

    TEPAT = "tepat"  # the text is all there is
    SISA_TETAP = "sisa tetap"  # only what is named is printed, the rest stays


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One authored change.

    ``alamat`` is the target of ubah, hapus and ganti_frasa; for sisip the unit after which the
    new one stands; for tambah the unit whose series (of kind ``jenis``) is continued at its end.
    ``isi`` is the new text as a unit tree, its own number empty for sisip and tambah.
    ``dari`` and ``menjadi`` are the phrases of ganti_frasa. ``karena`` names the findings.
    ``cakupan`` is what the text covers; our own text covers exactly the unit or its part.
    ``mulai`` is the day it enters into force, None for the day of the amendment (L2-151a, 154a).
    """

    tindakan: Tindakan
    alamat: Alamat
    objek: Objek = Objek.SATUAN
    jenis: Jenis | None = None
    isi: Satuan | None = None
    dari: str = ""
    menjadi: str = ""
    karena: tuple[str, ...] = ()
    penjelasan: str = ""
    cakupan: Cakupan = Cakupan.TEPAT
    mulai: date | None = None
    asal: Span = field(default=NOWHERE, compare=False)

    @property
    def membawa(self) -> bool:
        """Whether the operation brings a unit that did not stand before."""
        return self.tindakan.membawa


def isi_op(op: Perubahan) -> Satuan:
    """Return the new unit of an operation that was checked to have one; ValueError otherwise."""
    if op.isi is None:
        raise ValueError(f"operasi tanpa isi: {op.tindakan} {op.alamat}")
    return op.isi


@dataclass(frozen=True, slots=True)
class Instruksi:
    """One printed item of Pasal I: its sentence and the text that follows the colon.

    ``alamat`` are the units it restates, inserts or deletes at Pasal level or above, in order;
    ``berbunyi`` are those units as restated (empty for a pure deletion); ``operasi`` the numbered
    operations it stands for; ``karena`` the union of their reasons.
    """

    kalimat: str
    alamat: tuple[Alamat, ...]
    berbunyi: tuple[Satuan, ...] = ()
    operasi: tuple[Perubahan, ...] = ()
    karena: tuple[str, ...] = ()
    asal: Span = field(default=NOWHERE, compare=False)
