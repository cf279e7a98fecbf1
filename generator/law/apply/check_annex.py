"""Checking operations on annexes (P16, P30 to P32): the annex must exist, a new one must not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.diagnostics import Diagnostic
from generator.law.pesan import temuan
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Lampiran


def check_annexes(
    lampiran: Sequence[Lampiran], operasi: Sequence[Perubahan]
) -> Iterator[Diagnostic]:
    """Yield every operation on an annex the law does not have, or that says too little."""
    ada = {satu.nomor for satu in lampiran}
    for op in operasi:
        if op.objek is not Objek.LAMPIRAN:
            continue
        langkah = op.alamat.langkah
        if langkah and langkah[0].jenis is not Jenis.LAMPIRAN:
            yield temuan("H08", op, kurang="alamat yang dimulai dengan Lampiran")
        elif langkah and langkah[0].nomor not in ada:
            yield temuan("H01", op)
        elif op.tindakan is not Tindakan.HAPUS and op.isi is None:
            yield temuan("H08", op, kurang="teks lampiran")
