"""The token stream of one sentence: reading mentions and slots, and what was said before."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from generator.law.grammar.addresses import Sebutan, resolve
from generator.law.grammar.tokens import Kata, Token
from generator.model.alamat import KELOMPOK, Alamat, Langkah
from generator.model.perubahan import Objek, Perubahan
from generator.model.satuan import Jenis

KERJA = frozenset(
    {Kata.UBAH, Kata.HAPUS, Kata.SISIP, Kata.TAMBAH, Kata.PECAH, Kata.GABUNG, Kata.TETAP}
    | {Kata.AKTIF_UBAH, Kata.AKTIF_HAPUS}
)
BATAS = KERJA | {Kata.SEHINGGA}
SLOT = frozenset({Kata.ANTARA, Kata.SETELAH, Kata.SEBELUM})
SELA = frozenset({Kata.KOMA, Kata.DAN, Kata.SAMPAI})
OBJEK = {
    Kata.JUDUL: Objek.JUDUL,
    Kata.PEMBUKA: Objek.PEMBUKA,
    Kata.PENUTUP: Objek.PENUTUP,
    Kata.PENJELASAN: Objek.PENJELASAN,
}


@dataclass
class Bahan:
    """What was named since the last verb: units, a slot with its two sides, a place."""

    sebutan: list[Sebutan] = field(default_factory=list)
    slot: Kata | None = None
    kiri: list[Sebutan] = field(default_factory=list)
    kanan: list[Sebutan] = field(default_factory=list)
    tempat: tuple[Langkah, ...] = ()


@dataclass
class Arus:
    """A sentence being read: where it is, and in what light the next unit is understood."""

    token: Sequence[Token]
    konteks: Alamat
    posisi: int = 0
    operasi: list[Perubahan] = field(default_factory=list)
    penerus: dict[Alamat, str] = field(default_factory=dict)

    def kata(self, maju: int = 0) -> Kata | None:
        """Return the kind of the token ``maju`` places ahead; None at the end."""
        posisi = self.posisi + maju
        return self.token[posisi].kata if posisi < len(self.token) else None

    def take(self) -> Token:
        """Return the next token and go past it."""
        self.posisi += 1
        return self.token[self.posisi - 1]

    def sebutan(self, batas: Collection[Kata]) -> list[Sebutan]:
        """Read mentions, separated by commas and ``dan``, up to a token of ``batas``."""
        hasil: list[Sebutan] = []
        langkah: list[Langkah] = []
        objek, sampai, koma = Objek.SATUAN, False, False
        while self.kata() is not None and self.kata() not in batas:
            satu = self.take()
            putus = satu.kata in SELA or (
                satu.langkah and _baru(langkah, satu.langkah) and not self._lampiran_menyusul()
            )
            if putus and langkah:
                hasil.append(Sebutan(tuple(langkah), _facet(objek, langkah), sampai, koma))
                langkah, sampai, koma = [], False, False
            if satu.langkah:
                langkah.append(satu.langkah)
            elif satu.kata in SELA:
                sampai, koma = sampai or satu.kata is Kata.SAMPAI, satu.kata is Kata.KOMA
            elif satu.kata is Kata.PENJELASANNYA:
                hasil.append(Sebutan((), Objek.PENJELASAN))
            elif satu.kata in OBJEK:
                objek = OBJEK[satu.kata]
            elif satu.kata is Kata.KETENTUAN and objek is Objek.JUDUL:
                objek = Objek.SATUAN
        if langkah or (objek is not Objek.SATUAN and not hasil):
            hasil.append(Sebutan(tuple(langkah), _facet(objek, langkah), sampai, koma))
        return hasil

    def _lampiran_menyusul(self) -> bool:
        """Return whether the unit being named ends with its annex, in which kinds repeat."""
        for satu in self.token[self.posisi :]:
            if satu.langkah is None:
                return False
            if satu.langkah.jenis is Jenis.LAMPIRAN:
                return True
        return False

    def slot(self, bahan: Bahan) -> None:
        """Read ``di antara X dan Y`` or ``setelah X``."""
        bahan.slot = self.take().kata
        henti = BATAS | SLOT | {Kata.JUMLAH, Kata.YAKNI, Kata.TEMPAT, Kata.MENJADI}
        bahan.kiri = self.sebutan(henti | SELA)
        if bahan.slot is Kata.ANTARA:
            while self.kata() in SELA:  # also those in a heading: "Bab V tentang Saat dan Tempat"
                self.take()
            bahan.kanan = self.sebutan(henti | {Kata.KOMA, Kata.DAN})

    def tempat(self, bahan: Bahan) -> None:
        """Read ``dalam Bab IX``: part of the unit named before it, or the place of a Pasal."""
        self.take()
        luar: list[Langkah] = []
        while self.kata() is Kata.SATUAN and (langkah := self.token[self.posisi].langkah):
            luar.append(langkah)
            self.take()
        if bahan.sebutan and bahan.slot is None and luar:
            akhir = bahan.sebutan[-1]
            bahan.sebutan[-1] = Sebutan((*akhir.langkah, *luar), akhir.objek, akhir.sampai)
        elif any(s.jenis is Jenis.LAMPIRAN for s in luar):
            bahan.sebutan.append(Sebutan(tuple(luar)))
        elif luar:
            bahan.tempat = tuple(luar)

    def sasaran(self, sebutan: Sequence[Sebutan]) -> list[tuple[Alamat, Objek]]:
        """Return the addresses of mentions; what comes later is read in their light."""
        hasil: list[tuple[Alamat, Objek]] = []
        for satu in sebutan:
            if not satu.langkah:  # penjelasannya; or judul and penjelasan without a unit
                umum = satu.objek is Objek.JUDUL or not (self.konteks.langkah or hasil)
                hasil.append((Alamat() if umum else self.konteks, satu.objek))
                continue
            if satu is next(s for s in sebutan if s.langkah):
                hasil += resolve([s for s in sebutan if s.langkah], self.konteks)
                self.konteks = hasil[-1][0] if hasil[-1][0].langkah else self.konteks
        return hasil


def _facet(objek: Objek, langkah: Sequence[Langkah]) -> Objek:
    """Return what of a unit is meant: ``judul Bab II dan Pasal 5``, but no Pasal has a heading."""
    titled = not langkah or any(s.jenis in KELOMPOK for s in langkah)
    return objek if titled or objek is not Objek.JUDUL else Objek.SATUAN


def _baru(langkah: Sequence[Langkah], satu: Langkah) -> bool:
    """Return whether a step cannot belong to the mention before it (a comma was lost)."""
    if not langkah or langkah[0].jenis is Jenis.LAMPIRAN:
        return False
    return any(s.jenis is satu.jenis for s in langkah)
