"""The canonical order of operations, shared by wording and reading: P34 inside a Pasal."""

from __future__ import annotations

from collections.abc import Sequence

from generator.law.sentence.word_list import jenis_isi, kunci
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis

BARU = (Tindakan.SISIP, Tindakan.TAMBAH)
Kunci = tuple[object, ...]
URUT = (Tindakan.UBAH, Tindakan.HAPUS, Tindakan.GANTI_FRASA, Tindakan.SISIP, Tindakan.TAMBAH)


def utuh(op: Perubahan) -> bool:
    """Return whether an operation is about whole Pasal or groups."""
    if op.tindakan in BARU:
        jenis = jenis_isi(op)
        return jenis is Jenis.PASAL or jenis in KELOMPOK
    return len(op.alamat.langkah) < 2 or op.alamat.akhir.jenis in KELOMPOK


def mencetak_pasal(op: Perubahan) -> bool:
    """Return whether an operation makes its Pasal be restated."""
    if op.objek is not Objek.SATUAN or op.alamat.pasal is None:
        return False
    if op.tindakan in BARU:
        return not utuh(op)
    return op.tindakan is Tindakan.UBAH or not utuh(op)


def kelompok(operasi: Sequence[Perubahan]) -> tuple[tuple[Perubahan, ...], ...]:
    """Return the operations of each instruction, in the order they first come up (C-15, C-19)."""
    pasal = {op.alamat.pasal for op in operasi if mencetak_pasal(op)}
    grup: dict[Kunci, list[Perubahan]] = {}
    for op in operasi:
        grup.setdefault(_kunci(op, pasal), []).append(op)
    return tuple(tuple(sorted(ops, key=_dalam_instruksi)) for ops in grup.values())


def _dalam_instruksi(op: Perubahan) -> tuple[object, ...]:
    if op.objek is Objek.LAMPIRAN or (op.tindakan in BARU and utuh(op)):
        return (0,)
    penjelasan = op.objek is Objek.PENJELASAN
    urut = URUT.index(op.tindakan)
    return (1, penjelasan, urut, kunci(op.alamat), kunci(Alamat().ke(*_isi(op))))


def _isi(op: Perubahan) -> tuple[Jenis, str]:
    if op.tindakan in BARU and op.isi:
        return op.isi.jenis, op.isi.nomor
    return Jenis.PASAL, "0"


def _kunci(op: Perubahan, pasal: set[Alamat | None]) -> Kunci:
    """Return what operations of one instruction have in common."""
    if op.objek is Objek.LAMPIRAN:
        return (op.objek, op.tindakan, op.alamat, jenis_isi(op) if op.tindakan in BARU else None)
    if op.objek is Objek.JUDUL or op.tindakan is Tindakan.GANTI_FRASA:
        return (op.objek, op.tindakan, op.alamat, op.dari)
    if op.objek is Objek.PENJELASAN and op.alamat.pasal not in pasal:
        return (op.objek, op.tindakan, op.alamat.pasal or op.alamat)
    if op.tindakan in BARU and utuh(op):
        return (op.tindakan, op.alamat, jenis_isi(op))
    return (Jenis.PASAL, op.alamat.pasal or op.alamat)
