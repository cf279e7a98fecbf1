"""The units an insertion brings: how many, which numbers, and slots named late."""

from __future__ import annotations

from collections.abc import Sequence

from generator.law.grammar.addresses import Sebutan, dari_luar, resolve
from generator.law.grammar.stream import BATAS, KERJA, SELA, SLOT, Arus, Bahan
from generator.law.grammar.tokens import Kata
from generator.law.tree import TABULASI
from generator.model import nomor
from generator.model.alamat import Alamat, Langkah
from generator.model.perubahan import Objek
from generator.model.satuan import Jenis

MEMUAT = frozenset(
    {(Jenis.PASAL, j) for j in (Jenis.AYAT, *TABULASI)} | {(Jenis.AYAT, j) for j in TABULASI}
)


def dibawa(arus: Arus, bahan: Bahan) -> tuple[list[Langkah], tuple[int, Jenis] | None]:
    """Return the numbered units brought, or how many of which kind when none is named."""
    hasil: list[Langkah] = []
    jumlah, jenis = 0, None
    while (kata := arus.kata()) is not None:
        if kata is Kata.JUMLAH:
            satu = arus.take()
            jumlah, jenis = jumlah + satu.jumlah, jenis or satu.jenis
        elif kata is Kata.SATUAN:
            hasil += _deret(arus, bahan, jumlah - len(hasil))
            if (
                arus.kata() is Kata.YAKNI and not jumlah
            ):  # "Bagian Kedua baru, yakni Bagian Kedua A"
                hasil.clear()
            elif not _masih_ada(arus):
                break
        elif kata is Kata.TEMPAT:
            arus.tempat(bahan)
        elif kata in SLOT and bahan.slot is None and not hasil and not _klausa_sendiri(arus):
            arus.slot(bahan)
        elif kata in (Kata.YAKNI, Kata.MENJADI) or _disambung(arus, bahan, bool(hasil)):
            arus.take()
        else:
            break
    while arus.kata() is Kata.TEMPAT and arus.kata(1) is Kata.SATUAN:
        arus.tempat(bahan)
    return hasil, (jumlah, jenis) if jumlah and jenis and not hasil else None


def dibawa_depan(arus: Arus, bahan: Bahan) -> list[Langkah]:
    """Return the units brought when they stand before the verb: ``huruf f ditambahkan pada ...``.

    What follows is then the place: a slot, or a unit that holds the one before the verb.
    """
    dalam = [dari_luar(s.langkah) for s in bahan.sebutan if s.langkah]
    if not dalam or bahan.slot is not None:
        return []
    baru = [langkah[-1] for langkah in dalam]
    if arus.kata() in SLOT and not _menyebut_baru(arus):
        arus.slot(bahan)
    elif not _memuat(arus, baru[0].jenis):
        return []
    tempat = arus.sebutan(BATAS | SLOT) if arus.kata() is Kata.SATUAN else []
    bahan.sebutan = tempat or [Sebutan(x[:-1]) for x in dalam[:1] if len(x) > 1]
    return baru


def _menyebut_baru(arus: Arus) -> bool:
    """Return whether the slot ahead is followed by what is brought, as it mostly is."""
    for t in arus.token[arus.posisi + 1 :]:
        if t.kata in BATAS:
            return False
        if t.kata in (Kata.YAKNI, Kata.JUMLAH, Kata.MENJADI):
            return True
    return False


def _memuat(arus: Arus, jenis: Jenis) -> bool:
    """Return whether a unit follows in which one of kind ``jenis`` may stand."""
    lanjut = arus.token[arus.posisi].langkah if arus.kata() is Kata.SATUAN else None
    return lanjut is not None and (lanjut.jenis, jenis) in MEMUAT


def _disambung(arus: Arus, bahan: Bahan, ada: bool) -> bool:
    """Return whether a comma or ``dan`` is followed by more of what is brought."""
    if arus.kata() not in SELA:
        return False
    if bahan.slot is None and not ada and slot_lagi(arus):
        return True
    maju = 1
    while arus.kata(maju) in SELA:
        maju += 1
    lanjut = arus.kata(maju)
    return lanjut in (Kata.JUMLAH, Kata.YAKNI) or (lanjut is Kata.SATUAN and not ada)


def slot_lagi(arus: Arus) -> bool:
    """Return whether a slot follows that belongs to the same verb."""
    maju = 0
    while arus.kata(maju) in SELA:
        maju += 1
    if arus.kata(maju) is not Kata.ANTARA:
        return False
    lanjut = (t.kata for t in arus.token[arus.posisi + maju + 1 :])
    return next((k for k in lanjut if k in (Kata.YAKNI, *BATAS)), None) is Kata.YAKNI


def _masih_ada(arus: Arus) -> bool:
    """Return whether a further count with its own units follows (``yang terdiri dari``)."""
    maju = 0
    while arus.kata(maju) in SELA:
        maju += 1
    if arus.kata(maju) is not Kata.JUMLAH:
        return False
    lanjut = arus.kata(maju + 1)
    if lanjut is Kata.KOMA:
        lanjut = arus.kata(maju + 2) if arus.kata(maju + 2) is Kata.YAKNI else None
    return lanjut in (Kata.YAKNI, Kata.SATUAN)


def _klausa_sendiri(arus: Arus) -> bool:
    """Return whether the slot ahead has a verb of its own before any ``yakni``."""
    for t in arus.token[arus.posisi + 1 :]:
        if t.kata is Kata.YAKNI:
            return False
        if t.kata in KERJA:
            return True
    return False


def _letak_saja(arus: Arus, satu: Langkah) -> bool:
    """Return whether a unit only says where the one named right behind it stands."""
    if arus.kata() is not Kata.SATUAN or (lanjut := arus.token[arus.posisi].langkah) is None:
        return False
    return lanjut.jenis in TABULASI and satu.jenis is not lanjut.jenis


def _deret(arus: Arus, bahan: Bahan, jumlah: int) -> list[Langkah]:
    """Read a list of new units; ``jumlah`` of them, if the sentence said how many."""
    hasil: list[Langkah] = []
    letak: list[Langkah] = []
    while arus.kata() is Kata.SATUAN and (satu := arus.token[arus.posisi].langkah):
        if not _termasuk(arus, hasil, satu, jumlah):
            break
        arus.take()
        if _letak_saja(arus, satu):
            letak.append(satu)
            continue
        if letak:
            bahan.sebutan.append(Sebutan(tuple(letak)))
            letak = []
        hasil.append(satu)
        maju = 0
        while arus.kata(maju) in SELA:
            maju += 1
        if arus.kata(maju) is not Kata.SATUAN:
            break
        lanjut = arus.token[arus.posisi + maju].langkah
        if lanjut is None or not _termasuk(arus, hasil, lanjut, jumlah):
            break
        rentang = any(arus.kata(i) is Kata.SAMPAI for i in range(maju))
        arus.posisi += maju
        if rentang:
            arus.take()
            hasil += [a.akhir for a, _ in _isi_rentang(satu, lanjut)]
    return hasil


def _isi_rentang(awal: Langkah, akhir: Langkah) -> list[tuple[Alamat, Objek]]:
    dua = [Sebutan((awal,)), Sebutan((akhir,), sampai=True)]
    return resolve(dua, Alamat())[1:]


def _termasuk(arus: Arus, hasil: Sequence[Langkah], satu: Langkah, jumlah: int) -> bool:
    """Return whether a unit still belongs to the list of what is brought."""
    if not hasil:
        return True
    if jumlah > len(hasil):
        return True
    if jumlah > 0 and not _habis(arus, satu.jenis):
        return False
    sejenis = [s for s in hasil if s.jenis is satu.jenis]
    return not sejenis or kunci(sejenis[-1]) < kunci(satu)


def _habis(arus: Arus, jenis: Jenis) -> bool:
    """Return whether nothing but units of a kind follows up to the end of the sentence."""
    for t in arus.token[arus.posisi :]:
        if t.kata is Kata.SEHINGGA:
            return True
        if t.kata not in (Kata.SATUAN, *SELA) or (t.langkah and t.langkah.jenis is not jenis):
            return False
    return True


def kunci(langkah: Langkah) -> nomor.Nomor:
    """Return the sort key of a numbered step; zero when the number has no known form."""
    return nomor.sort_key(langkah.jenis, langkah.nomor)
