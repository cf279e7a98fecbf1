"""A unit of a Pasal printed anew around the ones that a sentence names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.law import tree
from generator.law.alasan import Alasan
from generator.law.apply.restated import merge_restated, with_coverage
from generator.law.sasaran import alamat_isi
from generator.model.alamat import Alamat, Langkah
from generator.model.perubahan import Perubahan, Tindakan
from generator.model.satuan import Satuan


def printed_around(op: Perubahan, baru: Sequence[Satuan]) -> Perubahan | None:
    """Return the change of the unit that is printed around the one that a sentence names.

    ``Pasal 4 huruf b angka 2 diubah, sehingga huruf b berbunyi: b. jumlah kios: 1. ...; 2. ...``
    """
    alamat = alamat_isi(op)
    while len(alamat.langkah) > 1 and (alamat := alamat.induk) != alamat.pasal:
        for satu in baru:
            if names(satu, alamat) and satu.anak:
                return Perubahan(Tindakan.UBAH, alamat, isi=satu)
    return None


def whole(
    akar: Satuan, luar: Perubahan, operasi: Sequence[Perubahan], catatan: list[Alasan]
) -> Perubahan:
    """Return the change of a unit printed around others, with what of it was not printed again."""
    at = len(luar.alamat.langkah)
    dalam = [
        replace(op, alamat=Alamat(op.alamat.langkah[at - 1 :]))
        for op in operasi
        if op.alamat.langkah[:at] == luar.alamat.langkah
    ]
    if luar.isi is None or not dalam or not tree.ada(akar, luar.alamat):
        return luar
    lama = tree.find(akar, luar.alamat)
    tertutup = with_coverage(lama, luar.isi, dalam)
    isi, tambahan = merge_restated(lama, luar.isi, tertutup, luar.alamat)
    catatan += tambahan
    return replace(luar, isi=isi)


def names(satuan: Satuan, alamat: Alamat) -> bool:
    """Return whether a restated unit is the one meant by the end of an address."""
    return bool(alamat.langkah) and Langkah(satuan.jenis, satuan.nomor).sama(alamat.akhir)
