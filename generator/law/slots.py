"""Where an inserted unit stands: the path of its slot in the law.

A Pasal named only by its predecessor opens the first group between it and the next Pasal that
has no Pasal yet (a bab inserted by its own instruction); otherwise it follows its predecessor.
Where that is not the place meant, the address of the operation names the group as well.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.law import tree
from generator.law.rangka import frame_of
from generator.law.tree import Jalur
from generator.model import nomor
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.satuan import Jenis, Satuan

PENANDA = "?"  # a number that begins with it is still to be given


class TanpaTempat(ValueError):
    """The law has no place for the unit; the message says why."""


def baru(satuan: Satuan) -> bool:
    """Return whether a unit still waits for its number."""
    return satuan.nomor.startswith(PENANDA)


def behind(akar: Satuan, alamat: Alamat, jenis: Jenis) -> Jalur | None:
    """Return the path behind a unit of the kind that is brought; None when another is named."""
    if not alamat.langkah or alamat.akhir.jenis is not jenis:
        return None
    arah = tree.jalur(akar, alamat)
    return _past_new(akar, (*arah[:-1], arah[-1] + 1))


def _past_new(akar: Satuan, arah: Jalur) -> Jalur:
    """Return the path after the new units that already stand there, in the order written."""
    *luar, posisi = arah
    anak = tree.di_jalur(akar, tuple(luar)).anak
    while posisi < len(anak) and baru(anak[posisi]):
        posisi += 1
    return (*luar, posisi)


def place_of_pasal(akar: Satuan, alamat: Alamat, *, at_end: bool) -> Jalur:
    """Return the path of a new Pasal behind the one named, in the group named if there is one.

    Where only a group is named it is its first place, or with ``at_end`` its last.
    """
    kelompok = Alamat(tuple(s for s in alamat.langkah if s.jenis in KELOMPOK))
    sebelum = alamat.pasal
    if sebelum is None:
        return _in_group(akar, kelompok, at_end)
    arah = tree.jalur(akar, sebelum)
    if not kelompok.langkah:
        return bawaan(akar, arah)
    induk = tree.jalur(akar, kelompok)
    if arah[: len(induk)] == induk:
        return _past_new(akar, (*arah[:-1], arah[-1] + 1))
    return awal_kelompok(akar, induk)


def _in_group(akar: Satuan, kelompok: Alamat, at_end: bool) -> Jalur:
    induk = tree.jalur(akar, kelompok)
    if not at_end:
        return awal_kelompok(akar, induk)
    di_dalam = [
        (*induk, *arah)
        for arah, s in tree.kerangka(tree.di_jalur(akar, induk))
        if s.jenis is Jenis.PASAL
    ]
    if not di_dalam:
        return (*induk, len(tree.di_jalur(akar, induk).anak))
    return (*di_dalam[-1][:-1], di_dalam[-1][-1] + 1)


def awal_kelompok(akar: Satuan, induk: Jalur) -> Jalur:
    """Return the place before the first Pasal of a group."""
    for arah, satuan in tree.kerangka(tree.di_jalur(akar, induk)):
        if satuan.jenis is Jenis.PASAL:
            return _past_new(akar, (*induk, *arah))
    return (*induk, len(tree.di_jalur(akar, induk).anak))


def bawaan(akar: Satuan, sebelum: Jalur) -> Jalur:
    """Return where a Pasal goes that is named only by the Pasal before it."""
    arah_berikut = _past_new(akar, (*sebelum[:-1], sebelum[-1] + 1))
    kosong = _kelompok_kosong(akar, sebelum)
    return (*kosong, 0) if kosong else arah_berikut


def _kelompok_kosong(akar: Satuan, sebelum: Jalur) -> Jalur | None:
    """Return the first group without anything in it between a Pasal and the next one."""
    rangka = frame_of(akar)
    awal = rangka.di(sebelum)
    for posisi in range(awal + 1, len(rangka.satuan)) if awal is not None else ():
        satuan = rangka.satuan[posisi]
        if satuan.jenis is Jenis.PASAL and not baru(satuan):
            return None
        if satuan.jenis in KELOMPOK and not satuan.anak and not satuan.dihapus:
            return rangka.arah(posisi)
    return None


def tempat_kelompok(akar: Satuan, isi: Satuan, pasal: Collection[str]) -> Jalur | None:
    """Return where a new group stands, told by the Pasal it brings: behind the group of its kind
    in which the Pasal before them stands. None when that does not tell."""
    kunci = [nomor.parse(Jenis.PASAL, p) for p in (*(p.nomor for p in tree.pasal(isi)), *pasal)]
    lama = ((nomor.parse(s.jenis, s.nomor), arah) for arah, s in _pasal_bernomor(akar))
    sebelum = [(n, arah) for n, arah in lama if kunci and n < min(kunci)]
    if not sebelum:
        return None
    arah = max(sebelum)[1]
    for panjang in range(len(arah) - 1, 0, -1):
        if tree.di_jalur(akar, arah[:panjang]).jenis is isi.jenis:
            return (*arah[: panjang - 1], arah[panjang - 1] + 1)
    return None


def _pasal_bernomor(akar: Satuan) -> Iterator[tuple[Jalur, Satuan]]:
    for arah, s in tree.kerangka(akar):
        if s.jenis is Jenis.PASAL and s.nomor[:1].isdigit():
            yield arah, s
