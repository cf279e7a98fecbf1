"""Units of a regulation: one class, one grammar table (which kind may stand under which)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from generator.diagnostics import NOWHERE, Span


class Jenis(StrEnum):
    """Kinds of units, from the outside in; the value is the word of the law."""

    BATANG_TUBUH = "batang tubuh"
    BUKU = "buku"
    BAB = "bab"
    BAGIAN = "bagian"
    PARAGRAF = "paragraf"
    PASAL = "pasal"
    AYAT = "ayat"
    HURUF = "huruf"
    ANGKA = "angka"
    SUBHURUF = "subhuruf"  # a) under 1.      (L2-87)
    SUBANGKA = "subangka"  # 1) under a)      (L2-87)
    BARIS = "baris"  # only in addresses of annexes: a row of a table, by its first cell
    LAMPIRAN = "lampiran"  # only in addresses: the annex itself is a ``Lampiran``


class Status(StrEnum):
    """Whether a unit is in force; a deleted unit keeps its number (L2-236)."""

    BERLAKU = "berlaku"
    DIHAPUS = "dihapus"


@dataclass(frozen=True, slots=True)
class Satuan:
    """One unit: its kind, number (without brackets and dots), heading, words and subunits.

    ``kalimat`` is the text before the subunits, ``ekor`` what follows them in the same sentence.
    ``asal`` is where it was written; it takes no part in equality.
    """

    jenis: Jenis
    nomor: str = ""
    judul: str = ""
    kalimat: str = ""
    anak: tuple[Satuan, ...] = ()
    ekor: str = ""
    status: Status = Status.BERLAKU
    asal: Span = field(default=NOWHERE, compare=False)

    @property
    def dihapus(self) -> bool:
        """Whether the unit was deleted and only its number stands."""
        return self.status is Status.DIHAPUS

    def walk(self) -> Iterator[Satuan]:
        """Yield this unit and everything under it, in printed order."""
        yield self
        for child in self.anak:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Penjelasan:
    """The explanation of a regulation: general part and, by address, the article parts.

    ``tempat`` is where each article part begins, ``asal`` where the general part does.
    """

    umum: str = ""
    pasal_demi_pasal: tuple[tuple[str, str], ...] = ()  # (str(Alamat), words)
    asal: Span = field(default=NOWHERE, compare=False)
    tempat: tuple[Span, ...] = field(default=(), compare=False)

    def di(self, n: int) -> Span:
        """Return where the article part ``n`` was written."""
        return self.tempat[n] if n < len(self.tempat) else NOWHERE


@dataclass(frozen=True, slots=True)
class Lampiran:
    """An annex: Roman number (or ""), title, and its text."""

    nomor: str
    judul: str
    teks: str
    asal: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class ButirPengubah:
    """One item of an amending Pasal as its lines print it, before anyone reads it.

    ``jenis`` tells the form of its number (``1.`` angka, ``1)`` subangka, ``a.`` huruf); an item
    whose number the series jumps over has no ``kalimat``, and the place of the next one.
    """

    pasal: str
    jenis: Jenis
    nomor: str
    kalimat: str
    asal: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Peraturan:
    """A whole regulation as read from text. ``judul`` is the full title block on one line.

    ``butir`` are the items of its amending Pasal as counted in the lines, ``kop`` the lines of the
    letterhead above its title; a law that was not read from lines has none.
    """

    judul: str
    menimbang: tuple[Satuan, ...] = ()
    mengingat: tuple[Satuan, ...] = ()
    batang_tubuh: Satuan = field(default_factory=lambda: Satuan(Jenis.BATANG_TUBUH))
    penutup: str = ""
    penjelasan: Penjelasan = Penjelasan()
    lampiran: tuple[Lampiran, ...] = ()
    butir: tuple[ButirPengubah, ...] = field(default=(), compare=False)
    kop: tuple[str, ...] = field(default=(), compare=False)
