"""The address of the unit that an operation leaves behind."""

from __future__ import annotations

from generator.model.alamat import Alamat
from generator.model.perubahan import Perubahan
from generator.model.satuan import Jenis


def alamat_isi(op: Perubahan) -> Alamat:
    """Return the address of the unit that an operation leaves behind."""
    if op.isi is None or not op.membawa:
        return op.alamat
    jenis, nomor = op.isi.jenis, op.isi.nomor
    if jenis is Jenis.PASAL:
        return Alamat().ke(jenis, nomor)
    luar = op.alamat
    if luar.langkah and luar.akhir.jenis is jenis:
        luar = luar.induk
    return luar.ke(jenis, nomor)
