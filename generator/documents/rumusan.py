"""Legal text: a tree of units -> ir, with literal labels and the ladder of L2-87.

Deleted units keep their number (L2-236): ``(2) Dihapus.``, in a tabulation ``f. dihapus;``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Protocol

from generator.documents.tabel_hukum import law_formula, law_sentence, law_table
from generator.ir.nodes import Block, Heading, Inline, Item, List, Paragraph, Text
from generator.law.text import ITEM_LABEL, deleted_words
from generator.model.satuan import Jenis, Satuan
from generator.model.tabel import Rumus, Tabel, parts_of

Jalur = tuple[tuple[Jenis, str], ...]  # kinds and numbers from the outermost printed unit on
PERAN = {
    Jenis.AYAT: "ayat",
    Jenis.HURUF: "huruf",
    Jenis.SUBHURUF: "huruf",
    Jenis.ANGKA: "angka",
    Jenis.SUBANGKA: "angka",
}
KEPALA = {
    Jenis.BUKU: ("bab-hukum", "BUKU"),
    Jenis.BAB: ("bab-hukum", "BAB"),
    Jenis.BAGIAN: ("bagian-hukum", "Bagian"),
    Jenis.PARAGRAF: ("paragraf-hukum", "Paragraf"),
    Jenis.PASAL: ("pasal", "Pasal"),
}
KAPITAL = frozenset({Jenis.BUKU, Jenis.BAB})  # titles in capitals: L2-72


class Tulis(Protocol):
    """Writes the words of a unit; ``bidang`` is ``judul``, ``kalimat``, ``ekor`` or ``label``.

    What follows the first sentence has its number: ``kalimat 2``, a cell ``kalimat 1 b0 k2``.
    """

    def __call__(self, jalur: Jalur, bidang: str, teks: str) -> tuple[Inline, ...]:
        """Return the words to print."""


def polos(jalur: Jalur, bidang: str, teks: str) -> tuple[Inline, ...]:
    """Write the words as they are."""
    return (Text(teks),)


def address_name(jalur: Jalur) -> str:
    """Return an address as part of an id: ``pasal-2a-ayat-1``, ``bab-iii-bagian-kesatu``."""
    mulai = next((n for n, (jenis, _) in enumerate(jalur) if jenis is Jenis.PASAL), 0)
    alamat = "-".join(f"{jenis}-{nomor}" for jenis, nomor in jalur[mulai:])
    return re.sub(r"[^a-z0-9]+", "-", alamat.lower()).strip("-")


@dataclass(frozen=True, slots=True)
class UnitLayout:
    """How a tree is printed: who writes the words, and what stands before the ids of units.

    ``kapital`` puts the titles of groups in capitals (L2-72); a law that has others keeps them
    without. An id is the address within the law: ``i-pasal-2a-ayat-1-huruf-a``,
    ``k-bab-iii-bagian-kesatu``.
    """

    tulis: Tulis = polos
    awalan: str = ""  # no ids when empty
    kapital: bool = True

    def blok(self, satuan: Satuan, tingkat: int = 0, jalur: Jalur = ()) -> tuple[Block, ...]:
        """Return a unit with its heading; ``tingkat`` is its outline level, 0 outside it."""
        sini = (*jalur, (satuan.jenis, satuan.nomor))
        if satuan.jenis not in KEPALA:
            return self._isi(satuan, tingkat, sini)
        peran, kata = KEPALA[satuan.jenis]
        kapital = self.kapital and satuan.jenis in KAPITAL
        judul = satuan.judul.upper() if kapital else satuan.judul
        words = self.tulis(sini, "judul", judul) if judul else ()
        label = f"{kata} {satuan.nomor}"
        label = label.upper() if satuan.jenis is Jenis.BUKU else label  # BUKU KESATU
        kepala = Heading(peran, tingkat, label, words, self._id(sini), asal=satuan.asal)
        return (kepala, *self._isi(satuan, tingkat, sini))

    def _id(self, jalur: Jalur) -> str:
        """Return the id of a unit; a Pasal is known by its number alone, wherever it stands."""
        return f"{self.awalan}{address_name(jalur)}" if self.awalan else ""

    def _isi(self, satuan: Satuan, tingkat: int, jalur: Jalur) -> tuple[Block, ...]:
        """Return what stands under the heading or beside the label."""
        return tuple(self._baris(satuan, tingkat, jalur))

    def _baris(self, satuan: Satuan, tingkat: int, jalur: Jalur) -> Iterator[Block]:
        if satuan.jenis is Jenis.BATANG_TUBUH and satuan.judul:  # the title of the law (P33)
            yield self._kalimat(satuan, jalur, "judul", satuan.judul)
        if satuan.dihapus:
            yield self._kalimat(satuan, jalur, "kalimat", "Dihapus.")
            return
        if satuan.kalimat:
            yield from self._teks(satuan, jalur, "kalimat", satuan.kalimat)
        for jenis, anak in groupby(satuan.anak, key=lambda satu: satu.jenis):
            deret = tuple(anak)
            if jenis in PERAN:
                yield self._daftar(satuan, deret, jalur)
            else:
                bawah = tingkat + 1 if tingkat else 0
                for satu in deret:
                    yield from self.blok(satu, bawah, jalur)
        if satuan.ekor:
            yield from self._teks(satuan, jalur, "ekor", satuan.ekor)

    def _teks(self, satuan: Satuan, jalur: Jalur, bidang: str, teks: str) -> Iterator[Block]:
        """Yield the sentences and tables of a unit; each piece after the first has its number."""
        for n, bagian in enumerate(parts_of(teks)):
            ini = f"{bidang} {n}" if n else bidang
            if isinstance(bagian, Tabel):
                yield law_table(bagian, satuan.asal, partial(self._sel, jalur, ini))
            elif isinstance(bagian, Rumus):
                yield law_formula(bagian, satuan.asal, partial(self._sel, jalur, ini))
            else:
                kata = law_sentence(bagian, self.tulis(jalur, ini, bagian))
                yield Paragraph("isi-rapat", kata, asal=satuan.asal)

    def _kalimat(self, satuan: Satuan, jalur: Jalur, bidang: str, teks: str) -> Paragraph:
        return Paragraph("isi-rapat", self.tulis(jalur, bidang, teks), asal=satuan.asal)

    def _sel(self, jalur: Jalur, bidang: str, tempat: str, teks: str) -> tuple[Inline, ...]:
        return self.tulis(jalur, f"{bidang} {tempat}".rstrip(), teks) if teks else ()

    def _daftar(self, induk: Satuan, deret: tuple[Satuan, ...], jalur: Jalur) -> List:
        kalimat = any(satu.kalimat[:1].isupper() for satu in deret)
        butir = []
        for satu in deret:
            sini = (*jalur, (satu.jenis, satu.nomor))
            # a lone consideration has none
            label = ITEM_LABEL[satu.jenis].format(satu.nomor) if satu.nomor else ""
            if satu.dihapus:
                kata = _kata_hapus(satu, kalimat, satu is deret[-1] and not induk.ekor)
                isi: tuple[Block, ...] = (self._kalimat(satu, sini, "kalimat", kata),)
            else:
                isi = self._isi(satu, 0, sini)
            butir.append(Item(label, isi, self._id(sini), asal=satu.asal))
        return List(PERAN[deret[0].jenis], tuple(butir), asal=deret[0].asal)


def _kata_hapus(satuan: Satuan, kalimat: bool, terakhir: bool) -> str:
    kata = deleted_words(satuan, kalimat)
    return kata.replace(";", ".") if terakhir else kata
