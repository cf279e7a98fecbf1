"""The groups and Pasal of a law by place and number: looked at once, as trees never change.

A law that differs from another in one Pasal has its frame from it; nothing is looked for again
for each of many operations.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from threading import Lock
from typing import TypeVar

from generator.model import nomor
from generator.model.alamat import KELOMPOK
from generator.model.nomor import Nomor
from generator.model.satuan import Jenis, Satuan

T = TypeVar("T")
Jalur = tuple[int, ...]  # positions from the root
Tempat = int  # where a unit stands in printed order; stays when others come or go around it
KEPT = 8  # laws of which the frame is remembered: one before and after, and between
SELA = 1 << 40  # from one place to the next: room for units between two
AKAR: Tempat = 0  # the law itself


@dataclass(slots=True)
class Rangka:
    """The groups and Pasal of a law in printed order, by place and by number.

    ``satuan``, ``tempat`` and ``induk`` stand side by side: each unit, its place (they rise), the
    place of the group around it. ``anak`` has the places in each group, ``bernomor`` those of the
    Pasal of a number in small letters.
    """

    satuan: Sequence[Satuan]
    tempat: Sequence[Tempat]
    induk: Sequence[Tempat]
    anak: Mapping[Tempat, Sequence[Tempat]]
    bernomor: Mapping[str, tuple[Tempat, ...]]
    jumlah: int  # of Pasal
    _nomor: tuple[str, ...] | None = None
    _himpunan: frozenset[str] | None = None
    _urut: list[tuple[Nomor, str]] | None = None

    @property
    def pasal(self) -> tuple[Satuan, ...]:
        """Return every Pasal."""
        return tuple(s for s in self.satuan if s.jenis is Jenis.PASAL)

    @property
    def nomor(self) -> tuple[str, ...]:
        """Return the numbers of the Pasal."""
        if self._nomor is None:
            self._nomor = tuple(s.nomor for s in self.satuan if s.jenis is Jenis.PASAL)
        return self._nomor

    @property
    def ganda(self) -> bool:
        """Whether a number stands twice."""
        return self.jumlah != len(self.himpunan)

    @property
    def himpunan(self) -> frozenset[str]:
        """Return the numbers of the Pasal, each once."""
        if self._himpunan is None:
            self._himpunan = frozenset(self.nomor)
        return self._himpunan

    def posisi(self, tempat: Tempat) -> int:
        """Return how many units stand before a place."""
        return bisect_left(self.tempat, tempat)

    def arah(self, posisi: int) -> Jalur:
        """Return the path of the unit at a position."""
        tempat, langkah = self.tempat[posisi], list[int]()
        while tempat != AKAR:
            induk = self.induk[self.posisi(tempat)]
            langkah.append(bisect_left(self.anak[induk], tempat))
            tempat = induk
        return tuple(reversed(langkah))

    def di(self, arah: Jalur) -> int | None:
        """Return the position of the group or Pasal at a path."""
        tempat = self._at(arah)
        return None if tempat in (None, AKAR) else self.posisi(tempat)

    def _at(self, arah: Jalur) -> Tempat | None:
        tempat = AKAR
        for i in arah:
            anak = self.anak.get(tempat, ())
            if i >= len(anak):
                return None
            tempat = anak[i]
        return tempat

    def semua(self) -> Iterator[tuple[Jalur, Satuan]]:
        """Yield every group and Pasal with its path."""
        return ((self.arah(n), satu) for n, satu in enumerate(self.satuan))

    def of_number(self, nomor_pasal: str) -> Iterator[tuple[Jalur, Satuan]]:
        """Yield the Pasal of a number, however its letters are written, with their paths."""
        for tempat in self.bernomor.get(nomor_pasal.lower(), ()):
            posisi = self.posisi(tempat)
            yield self.arah(posisi), self.satuan[posisi]

    @property
    def _by_number(self) -> list[tuple[Nomor, str]]:
        if self._urut is None:
            semua = {n: nomor.sort_key(Jenis.PASAL, n) for n in self.himpunan}
            self._urut = sorted((kunci, n) for n, kunci in semua.items())
        return self._urut

    def before(self, kunci: Nomor) -> Jalur | None:
        """Return where the Pasal stands that has the greatest number below one, or None."""
        urut = self._by_number
        akhir = bisect_left(urut, kunci, key=lambda satu: satu[0])
        if not akhir:
            return None
        awal = bisect_left(urut, urut[akhir - 1][0], key=lambda satu: satu[0])
        sama = {n for _, n in urut[awal:akhir]}
        semua = (self.posisi(t) for n in sama for t in self.bernomor[n.lower()])
        return self.arah(max(i for i in semua if self.satuan[i].nomor in sama))

    def with_pasal(self, posisi: int, jadi: Satuan) -> Rangka:
        """Return the frame of a law that has another text of the Pasal at a position."""
        return replace(self, satuan=self._along(list(self.satuan), self.tempat[posisi], jadi))

    def with_new(self, arah: Jalur, jadi: Satuan) -> Rangka | None:
        """Return the frame of a law that has a new Pasal at a path; None where none is at hand."""
        pasal, luar = di_jalur(jadi, arah), self._at(arah[:-1])
        if luar is None or (luar != AKAR and luar not in self.anak):
            return None
        di = self._position_in(luar, arah[-1])
        kiri = self.tempat[di - 1] if di else AKAR
        baru = (kiri + (self.tempat[di] if di < len(self.tempat) else kiri + 2 * SELA)) // 2
        if baru == kiri:  # no room between the two
            return None
        tempat = _with(self.tempat, di, baru)
        nama = pasal.nomor.lower()
        jadinya = Rangka(
            _with(self.satuan, di, pasal),
            tempat,
            _with(self.induk, di, luar),
            {**self.anak, luar: _with(self.anak.get(luar, ()), arah[-1], baru)},
            {**self.bernomor, nama: tuple(sorted((*self.bernomor.get(nama, ()), baru)))},
            self.jumlah + 1,
            _himpunan=(None if self._himpunan is None else self._himpunan | {pasal.nomor}),
            _urut=self._urut_with(pasal.nomor),
        )
        return replace(jadinya, satuan=jadinya._along(list(jadinya.satuan), baru, jadi))

    def _position_in(self, luar: Tempat, n: int) -> int:
        """Return the position of what becomes the child ``n`` of a group."""
        anak = self.anak.get(luar, ())
        if n < len(anak):
            return self.posisi(anak[n])
        while anak:
            luar = anak[-1]
            anak = self.anak.get(luar, ())
        return self.posisi(luar) + (luar != AKAR)

    def _urut_with(self, nomor_pasal: str) -> list[tuple[Nomor, str]] | None:
        if self._urut is None or nomor_pasal in self.himpunan:
            return self._urut
        baru = (nomor.sort_key(Jenis.PASAL, nomor_pasal), nomor_pasal)
        return _with(self._urut, bisect_left(self._urut, baru), baru)

    def _along(self, satuan: list[Satuan], tempat: Tempat, jadi: Satuan) -> list[Satuan]:
        """Return units with the one at a place, and those around it, as a new law has them."""
        arah = self.arah(self.posisi(tempat))
        while tempat != AKAR:
            posisi = self.posisi(tempat)
            satuan[posisi] = di_jalur(jadi, arah)
            tempat, arah = self.induk[posisi], arah[:-1]
        return satuan


def _with(semua: Sequence[T], n: int, baru: T) -> list[T]:
    return [*semua[:n], baru, *semua[n:]]


_RANGKA: OrderedDict[int, tuple[Satuan, Rangka]] = OrderedDict()  # by identity: trees never change
_LOCK = Lock()


def frame_of(akar: Satuan) -> Rangka:
    """Return the frame of a law."""
    if (kenal := _remembered(akar)) is not None:
        return kenal
    jadi = _read(akar)
    _remember(akar, jadi)
    return jadi


def _read(akar: Satuan) -> Rangka:
    satuan: list[Satuan] = []
    induk: list[Tempat] = []
    anak: dict[Tempat, list[Tempat]] = {AKAR: []}
    bernomor: dict[str, tuple[Tempat, ...]] = {}

    def masuk(kelompok: Satuan, di: Tempat) -> None:
        for satu in kelompok.anak:
            satuan.append(satu)
            induk.append(di)
            tempat = SELA * len(satuan)
            anak[di].append(tempat)
            if satu.jenis is Jenis.PASAL:
                nama = satu.nomor.lower()
                bernomor[nama] = (*bernomor.get(nama, ()), tempat)
            elif satu.jenis in KELOMPOK:
                anak[tempat] = []
                masuk(satu, tempat)

    masuk(akar, AKAR)
    tempat = [SELA * n for n in range(1, len(satuan) + 1)]
    return Rangka(satuan, tempat, induk, anak, bernomor, sum(map(len, bernomor.values())))


def _remembered(akar: Satuan) -> Rangka | None:
    with _LOCK:
        kenal = _RANGKA.get(id(akar))
        if kenal is None:
            return None
        _RANGKA.move_to_end(id(akar))
        return kenal[1]


def _remember(akar: Satuan, jadi: Rangka) -> None:
    if akar.jenis is not Jenis.BATANG_TUBUH:
        return
    with _LOCK:
        _RANGKA[id(akar)] = (akar, jadi)
        while len(_RANGKA) > KEPT:
            _RANGKA.popitem(last=False)


def frame_after(akar: Satuan, arah: Jalur, jadi: Satuan) -> None:
    """Let a law have the frame of the one before it, of which it changes one Pasal."""
    if (lama := _remembered(akar)) is None:
        return
    for panjang in range(1, len(arah) + 1):
        posisi = lama.di(arah[:panjang])
        if posisi is None or (dulu := lama.satuan[posisi]).jenis is not Jenis.PASAL:
            continue
        luar = arah[: panjang - 1]
        induk = di_jalur(jadi, luar)
        if len(induk.anak) == len(di_jalur(akar, luar).anak):
            kini = induk.anak[arah[panjang - 1]]
            if kini.jenis is dulu.jenis and kini.nomor == dulu.nomor:
                _remember(jadi, lama.with_pasal(posisi, jadi))
        return


def frame_with_new(akar: Satuan, arah: Jalur, jadi: Satuan) -> None:
    """Let a law have the frame of the one before it, with the Pasal it has more at a path."""
    if (lama := _remembered(akar)) is None:
        return
    if (baru := lama.with_new(arah, jadi)) is not None:
        _remember(jadi, baru)


def di_jalur(akar: Satuan, arah: Jalur) -> Satuan:
    """Return the unit at a path."""
    for i in arah:
        akar = akar.anak[i]
    return akar


def di_atas_pasal(akar: Satuan, arah: Jalur = ()) -> Iterator[tuple[Jalur, Satuan]]:
    """Yield every group and Pasal under a unit with its path, in printed order."""
    for i, anak in enumerate(akar.anak):
        yield (*arah, i), anak
        if anak.jenis in KELOMPOK:
            yield from di_atas_pasal(anak, (*arah, i))
