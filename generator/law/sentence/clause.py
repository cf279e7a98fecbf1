"""Clauses of an instruction: the units named, then the verb that says what becomes of them."""

from __future__ import annotations

from generator.law.grammar.stream import BATAS, KERJA, SLOT, Arus, Bahan
from generator.law.grammar.tokens import Kata
from generator.law.verbs import ubah
from generator.law.verbs.table import READERS
from generator.model.satuan import Jenis


def read(arus: Arus) -> None:
    """Read all clauses of a sentence."""
    bahan = Bahan()
    while (kata := arus.kata()) is not None:
        if kata not in BATAS and not _moves(arus, bahan):
            _mention(arus, bahan)
            continue
        if kata not in BATAS:
            ubah.VERB.read(arus, bahan, Kata.UBAH)
            bahan = Bahan()
            continue
        arus.take()
        if read := READERS.get(kata):
            read(arus, bahan, kata)
        elif kata is Kata.TETAP:
            arus.sasaran(bahan.sebutan)
        else:
            _setelah_sehingga(arus, bahan)
        bahan = Bahan()
    _tanpa_kata_kerja(arus, bahan)


def _moves(arus: Arus, bahan: Bahan) -> bool:
    """Return whether ``menjadi Pasal 3`` moves the unit just named, without a verb of its own."""
    if arus.kata() not in (Kata.MENJADI, Kata.YAKNI) or arus.kata(1) is not Kata.SATUAN:
        return False
    baru = arus.token[arus.posisi + 1].langkah
    lama = [s.langkah[-1] for s in bahan.sebutan if s.langkah]
    if not (arus.operasi and lama) or baru is None or bahan.slot is not None:
        return False
    return lama[-1].jenis is baru.jenis and lama[-1] != baru


def _mention(arus: Arus, bahan: Bahan) -> None:
    """Read units, a slot or a place up to the next verb."""
    kata = arus.kata()
    if kata in SLOT:
        arus.slot(bahan)
    elif kata is Kata.TEMPAT:
        arus.tempat(bahan)
    elif kata in (Kata.JUMLAH, Kata.YAKNI, Kata.MENJADI):
        arus.take()
    else:
        henti = BATAS | SLOT | {Kata.TEMPAT, Kata.JUMLAH, Kata.YAKNI, Kata.MENJADI}
        bahan.sebutan += arus.sebutan(henti)


def _setelah_sehingga(arus: Arus, bahan: Bahan) -> None:
    """Go on behind ``sehingga`` only where another clause follows what is restated."""
    _tanpa_kata_kerja(arus, bahan)
    if not any(t.kata in KERJA for t in arus.token[arus.posisi :]):
        arus.posisi = len(arus.token)
        return
    while arus.kata() not in (Kata.DAN, *SLOT, None, *KERJA):
        arus.take()


def _tanpa_kata_kerja(arus: Arus, bahan: Bahan) -> None:
    """Read units named without a verb as changed (``ketentuan Pasal 31 ayat (4), sehingga``)."""
    lengkap = any(
        len(s.langkah) > 1 and any(x.jenis is Jenis.PASAL for x in s.langkah) for s in bahan.sebutan
    )
    if bahan.sebutan and bahan.slot is None and (lengkap or not arus.operasi):
        ubah.VERB.read(arus, bahan, Kata.UBAH)
