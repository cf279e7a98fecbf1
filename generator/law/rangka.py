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

from generator.model import nomor
from generator.model.alamat import KELOMPOK
from generator.model.nomor import Nomor
from generator.model.satuan import Jenis, Satuan

Jalur = tuple[int, ...]  # positions from the root
KEPT = 8  # laws of which the frame is remembered: one before and after, and between


@dataclass(slots=True)
class Rangka:
    """The groups and Pasal of a law in printed order, by place and by number.

    ``arah`` are their paths, which printed order sorts; ``tempat`` holds the positions of the Pasal
    of a number in small letters.
    """

    satuan: Sequence[Satuan]
    arah: Sequence[Jalur]
    tempat: Mapping[str, Sequence[int]]
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

    def di(self, arah: Jalur) -> int | None:
        """Return the position of the group or Pasal at a path."""
        posisi = bisect_left(self.arah, arah)
        ada = posisi < len(self.arah) and self.arah[posisi] == arah
        return posisi if ada else None

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
        semua = (i for n in sama for i in self.tempat[n.lower()] if self.satuan[i].nomor in sama)
        return self.arah[max(semua)]

    def with_pasal(self, posisi: int, jadi: Satuan) -> Rangka:
        """Return the frame of a law that has another text of the Pasal at a position."""
        satuan = _along(list(self.satuan), self.arah, self.arah[posisi], jadi)
        return replace(self, satuan=satuan)

    def with_new(self, arah: Jalur, jadi: Satuan) -> Rangka:
        """Return the frame of a law that has a new Pasal at a path."""
        pasal = di_jalur(jadi, arah)
        di, k = bisect_left(self.arah, arah), len(arah) - 1
        akhir = bisect_left(self.arah, (*arah[:-2], arah[-2] + 1)) if k else len(self.arah)
        geser = [(*a[:k], a[k] + 1, *a[k + 1 :]) for a in self.arah[di:akhir]]
        tempat: dict[str, Sequence[int]] = {
            n: di_sini
            if di_sini[-1] < di
            else (di_sini[0] + 1,)
            if len(di_sini) == 1
            else tuple(x + (x >= di) for x in di_sini)
            for n, di_sini in self.tempat.items()
        }
        urut = self._urut
        if urut is not None and pasal.nomor not in self.himpunan:
            baru = (nomor.sort_key(Jenis.PASAL, pasal.nomor), pasal.nomor)
            n = bisect_left(urut, baru)
            urut = [*urut[:n], baru, *urut[n:]]
        nama = pasal.nomor.lower()
        tempat[nama] = sorted((*tempat.get(nama, ()), di))
        semua = [*self.arah[:di], arah, *geser, *self.arah[akhir:]]
        return Rangka(
            _along([*self.satuan[:di], pasal, *self.satuan[di:]], semua, arah, jadi),
            semua,
            tempat,
            self.jumlah + 1,
            _himpunan=self._himpunan and self._himpunan | {pasal.nomor},
            _urut=urut,
        )


def _along(satuan: list[Satuan], semua: Sequence[Jalur], arah: Jalur, jadi: Satuan) -> list[Satuan]:
    """Return the units of a frame with those on the way to a path as the new law has them."""
    for panjang in range(1, len(arah) + 1):
        satuan[bisect_left(semua, arah[:panjang])] = di_jalur(jadi, arah[:panjang])
    return satuan


_RANGKA: OrderedDict[int, tuple[Satuan, Rangka]] = OrderedDict()  # by identity: trees never change
_LOCK = Lock()


def frame_of(akar: Satuan) -> Rangka:
    """Return the frame of a law."""
    if (kenal := _remembered(akar)) is not None:
        return kenal
    semua = list(di_atas_pasal(akar))
    tempat: dict[str, list[int]] = {}
    for posisi, (_, satuan) in enumerate(semua):
        if satuan.jenis is Jenis.PASAL:
            tempat.setdefault(satuan.nomor.lower(), []).append(posisi)
    jumlah = sum(map(len, tempat.values()))
    jadi = Rangka([s for _, s in semua], [arah for arah, _ in semua], tempat, jumlah)
    _remember(akar, jadi)
    return jadi


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
    lama, luar = _remembered(akar), arah[:-1]
    if lama is None or di_jalur(akar, luar).jenis is Jenis.PASAL:
        return
    if not luar or lama.di(luar) is not None:
        _remember(jadi, lama.with_new(arah, jadi))


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
