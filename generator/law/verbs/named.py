"""Naming what is changed or deleted inside one Pasal, shared by the verbs that work in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import assert_never

from generator.law.grammar.stream import BATAS, SLOT, Arus, Bahan
from generator.law.grammar.tokens import Kata
from generator.law.grammar.word_list import di_pasal, kunci, satuan_dalam, satuan_dari_pasal
from generator.law.verbs.verb import Clause, Clauses, Read, Wording
from generator.model.alamat import Alamat, Langkah
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan


def clauses_of(kata: str, *, bare: Callable[[Alamat], bool] = lambda _: False) -> Clauses:
    """Return the wording of a verb ``kata``; ``bare`` addresses do without ``ketentuan``."""

    def clauses(operasi: Sequence[Perubahan], head: Clause, _: Wording) -> Iterator[str]:
        awal, ekor = head.awal, head.ekor
        for objek in (o for o in Objek if o.dalam_teks):
            alamat = sorted((op.alamat for op in operasi if op.objek is objek), key=kunci)
            if not alamat:
                continue
            semua = objek is Objek.SATUAN and all(map(bare, alamat))
            bagian = Clause(f"{awal}{_part_said(objek)}", ekor, head.sendiri)
            yield _clause(alamat, bagian, kata, semua and head.sendiri and bool(ekor))
            awal = ekor = ""

    return clauses


def _part_said(objek: Objek) -> str:
    """Return what a sentence calls the part of a unit's text that changes."""
    match objek:
        case Objek.PEMBUKA:
            return "kalimat pembuka "
        case Objek.PENUTUP:
            return "kalimat penutup "
        case Objek.SATUAN | Objek.JUDUL | Objek.PENJELASAN | Objek.LAMPIRAN:
            return ""
        case _:
            assert_never(objek)


def _clause(alamat: list[Alamat], head: Clause, kata: str, tanpa_ketentuan: bool) -> str:
    """Word what is changed or deleted; ``Pasal 18 ayat (2) dihapus`` is the form of L2-236."""
    awal, ekor = head.awal, head.ekor
    if alamat[0].akhir.jenis is Jenis.PASAL:  # the whole Pasal, then parts of it
        lagi = f" dan {satuan_dalam(alamat[1:])}" if len(alamat) > 1 and "kalimat" in awal else ""
        return f"{awal}{ekor.strip() or alamat[0]}{lagi} {kata}"
    if tanpa_ketentuan and " dalam " not in ekor:
        return f"{ekor.strip()} {satuan_dari_pasal(alamat)} {kata}"
    if not ekor:
        return f"{awal}{satuan_dalam(alamat)} {kata}"
    sisipan = ekor.strip().removeprefix(str(alamat[0].langkah[0]))
    return f"{'' if tanpa_ketentuan else awal}{di_pasal(alamat, sisipan)} {kata}"


def reader_of(tindakan: Tindakan, active: Kata, *, renumbers: bool = False) -> Read:
    """Return the reading of a clause: units before the verb, or behind it in active voice.

    ``renumbers``: ``diubah menjadi Pasal 14B`` moves a unit, as older laws did.
    """

    def read(arus: Arus, bahan: Bahan, kata: Kata) -> None:
        if kata is active:
            bahan = Bahan(arus.sebutan(BATAS | SLOT | {Kata.JUMLAH, Kata.MENJADI}))
        sasaran = arus.sasaran(bahan.sebutan)
        menjadi = _becomes(arus) if renumbers else []
        for i, (alamat, objek) in enumerate(sasaran):
            isi = _renumbered(alamat, menjadi[i]) if i < len(menjadi) else None
            arus.operasi.append(Perubahan(tindakan, alamat, _facet(alamat, objek), isi=isi))

    return read


def _facet(alamat: Alamat, objek: Objek) -> Objek:
    if objek is Objek.SATUAN and alamat.langkah and alamat.langkah[0].jenis is Jenis.LAMPIRAN:
        return Objek.LAMPIRAN
    return objek


def _renumbered(alamat: Alamat, menjadi: Langkah) -> Satuan | None:
    """Return the bare unit of a renumbering."""
    if not alamat.langkah or menjadi.jenis is not alamat.akhir.jenis or menjadi == alamat.akhir:
        return None
    return Satuan(menjadi.jenis, menjadi.nomor)


def _becomes(arus: Arus) -> list[Langkah]:
    if arus.kata() is Kata.DAN and arus.kata(1) in (Kata.MENJADI, Kata.YAKNI):
        arus.take()
    if arus.kata() not in (Kata.MENJADI, Kata.YAKNI):
        return []
    arus.take()
    return [s.langkah[-1] for s in arus.sebutan(BATAS | SLOT | {Kata.JUMLAH}) if s.langkah]
