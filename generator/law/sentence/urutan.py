"""The canonical order of operations, shared by wording and reading: P34 inside a Pasal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from generator.law.grammar.word_list import jenis_isi, kunci
from generator.law.verbs import ubah
from generator.law.verbs.table import brings, order, verb_of
from generator.law.verbs.verb import Rewriting
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.perubahan import Objek, Perubahan
from generator.model.satuan import Jenis

Kunci = tuple[object, ...]


def utuh(op: Perubahan) -> bool:
    """Return whether an operation is about whole Pasal or groups."""
    if op.objek.sebagian:
        return False
    if brings(op):
        jenis = jenis_isi(op)
        return jenis is Jenis.PASAL or jenis in KELOMPOK
    return len(op.alamat.langkah) < 2 or op.alamat.akhir.jenis in KELOMPOK


def mencetak_pasal(op: Perubahan) -> bool:
    """Return whether an operation makes its Pasal be restated."""
    if not op.objek.dalam_teks or op.alamat.pasal is None:
        return False
    if brings(op):
        return not utuh(op)
    return verb_of(op.tindakan) is ubah.VERB or not utuh(op)


def kelompok(operasi: Sequence[Perubahan]) -> tuple[tuple[Perubahan, ...], ...]:
    """Return the operations of each instruction, in the order they first come up (C-15, C-19)."""
    pasal = {op.alamat.pasal for op in operasi if mencetak_pasal(op)}
    grup: dict[Kunci, list[Perubahan]] = {}
    for op in operasi:
        grup.setdefault(_kunci(op, pasal), []).append(op)
    return tuple(tuple(sorted(ops, key=_dalam_instruksi)) for ops in grup.values())


def _dalam_instruksi(op: Perubahan) -> tuple[object, ...]:
    if op.objek is Objek.LAMPIRAN or (brings(op) and utuh(op)):
        return (0,)
    penjelasan = op.objek is Objek.PENJELASAN
    urut = order(op)
    return (1, penjelasan, urut, kunci(op.alamat), kunci(Alamat().ke(*_isi(op))))


def _isi(op: Perubahan) -> tuple[Jenis, str]:
    if brings(op) and op.isi:
        return op.isi.jenis, op.isi.nomor
    return Jenis.PASAL, "0"


def _kunci(op: Perubahan, pasal: set[Alamat | None]) -> Kunci:
    """Return what operations of one instruction have in common."""
    match op.objek:
        case Objek.LAMPIRAN:
            return (op.objek, op.tindakan, op.alamat, jenis_isi(op) if brings(op) else None)
        case _ if isinstance(verb_of(op.tindakan), Rewriting):
            return (op.objek, op.tindakan, op.alamat, op.dari)
        case Objek.JUDUL:
            return (op.objek, op.tindakan, op.alamat, op.dari)
        case Objek.PENJELASAN if op.alamat.pasal not in pasal:
            return (op.objek, op.tindakan, op.alamat.pasal or op.alamat)
        case Objek.SATUAN | Objek.PEMBUKA | Objek.PENUTUP | Objek.PENJELASAN:
            pass
        case _:
            assert_never(op.objek)
    if brings(op) and utuh(op):
        return (op.tindakan, op.alamat, jenis_isi(op))
    return (Jenis.PASAL, op.alamat.pasal or op.alamat)
