"""Comparing a restated Pasal with the old one, by what the sentence names (F38, F39)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.law import tree
from generator.law.sasaran import alamat_isi
from generator.law.tanda import tanpa_tanda
from generator.model import nomor
from generator.model.alamat import Alamat
from generator.model.perubahan import Perubahan, Tindakan
from generator.model.satuan import Satuan, Status


def merge_restated(
    lama: Satuan, teks: Satuan, operasi: Sequence[Perubahan]
) -> tuple[Satuan, list[str]]:
    """Return the new Pasal; where only the named units are printed, the others stay."""
    bernama = {alamat_isi(op).langkah[1] for op in operasi if len(alamat_isi(op).langkah) > 1}
    utuh = any(len(op.alamat.langkah) == 1 and op.tindakan is Tindakan.UBAH for op in operasi)
    dicetak = {(s.jenis, s.nomor) for s in teks.anak}
    hanya = dicetak and dicetak <= {(s.jenis, s.nomor) for s in bernama}
    sisa = [s for s in lama.anak if (s.jenis, s.nomor) not in dicetak]
    if utuh or not hanya or not sisa or teks.kalimat:
        return teks, []
    anak = sorted([*sisa, *teks.anak], key=_kunci)
    hapus = {
        s.nomor for op in operasi if op.tindakan is Tindakan.HAPUS for s in op.alamat.langkah[1:]
    }
    gabung = tuple(
        Satuan(s.jenis, s.nomor, status=Status.DIHAPUS, asal=s.asal)
        if s in sisa and s.nomor in hapus
        else s
        for s in anak
    )
    nama = f"Pasal {lama.nomor}"
    return replace(lama, anak=gabung), [f"{nama} tidak dinyatakan seluruhnya (L2-235)"]


def _kunci(satuan: Satuan) -> nomor.Nomor:
    return nomor.sort_key(satuan.jenis, satuan.nomor)


def compare_restated(lama: Satuan, baru: Satuan, operasi: Sequence[Perubahan]) -> Iterator[str]:
    """Yield where sentence and restated text do not agree."""
    pangkal = Alamat().ke(lama.jenis, lama.nomor)
    bernama = [alamat_isi(op) for op in operasi]
    if any(a == pangkal for a in bernama):
        return
    dulu, kini = _isi(lama, pangkal), _isi(baru, pangkal)
    for op in operasi:
        alamat = alamat_isi(op)
        if op.tindakan is Tindakan.HAPUS:
            if alamat in kini and not kini[alamat].dihapus:
                yield f"{alamat} dihapus menurut kalimatnya, tetapi teksnya masih ada"
            elif alamat not in kini:
                yield f"{alamat} dihapus tanpa meninggalkan nomornya (L2-236)"
        elif alamat not in kini and alamat.akhir.nomor:
            yield f"{alamat} disebut, tetapi tidak ada dalam teksnya"
        elif op.tindakan is Tindakan.UBAH and alamat not in dulu:
            yield f"{alamat} diubah menurut kalimatnya, tetapi sebelumnya tidak ada"
    yield from _diam_diam(dulu, kini, bernama)


def _isi(pasal: Satuan, pangkal: Alamat) -> dict[Alamat, Satuan]:
    """Return the units in a Pasal by address."""
    hasil: dict[Alamat, Satuan] = {}
    for arah, satuan in tree.telusur(pasal):
        langkah = tree.rantai(pasal, arah).langkah
        if langkah:
            hasil[Alamat((*pangkal.langkah, *langkah))] = satuan
    return hasil


def _diam_diam(
    dulu: dict[Alamat, Satuan], kini: dict[Alamat, Satuan], bernama: Sequence[Alamat]
) -> Iterator[str]:
    """Yield units that changed or vanished without being named (F39)."""
    for alamat, satuan in dulu.items():
        if any(n.memuat(alamat) or alamat.memuat(n) for n in bernama) or satuan.dihapus:
            continue
        lain = kini.get(alamat)
        if lain is None:
            yield f"{alamat} hilang dari teks tanpa disebut"
        elif not lain.anak and not satuan.anak and _kata(lain) != _kata(satuan):
            yield f"{alamat} berubah tanpa disebut"


def _kata(satuan: Satuan) -> list[str]:
    polos = tanpa_tanda(satuan)
    return f"{polos.kalimat} {polos.ekor}".split()
