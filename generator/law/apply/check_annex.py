"""Checking operations on annexes (P16, P30 to P32): the annex and its part must exist."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.diagnostics import Diagnostic
from generator.law.alasan import Ditolak
from generator.law.apply.beside import changed_annex
from generator.law.pesan import temuan
from generator.law.sasaran import alamat_isi
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Lampiran


def check_annexes(
    lampiran: Sequence[Lampiran], operasi: Sequence[Perubahan]
) -> Iterator[Diagnostic]:
    """Yield every operation on an annex or a part the law does not have, or that says too little.

    Of an annex whose text was not obtained no part is looked for.
    """
    ada = {satu.nomor: satu for satu in lampiran}
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
        elif langkah and (lama := ada[langkah[0].nomor]).teks and len(alamat_isi(op).langkah) > 1:
            try:
                ada[lama.nomor] = changed_annex(lama, op)
            except Ditolak as salah:
                yield temuan("H08", op, kurang=str(salah))
