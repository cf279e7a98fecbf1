"""Numbers of annexes that operations bring: after that of the annex before, or the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.law.grammar.word_list import jenis_isi
from generator.model import nomor
from generator.model.perubahan import Objek, Perubahan, Tindakan, isi_op
from generator.model.satuan import Jenis, Lampiran


def number_annexes(
    lampiran: Sequence[Lampiran], operasi: Sequence[Perubahan]
) -> tuple[Perubahan, ...]:
    """Return the operations, each annex that they bring with its number.

    The only annex of a law has none, nor has the first that a law gets.
    """
    deret = [satu.nomor or "I" for satu in lampiran]
    baru = [op for op in operasi if _brings(op)]
    tunggal = not deret and len(baru) == 1
    return tuple(op if tunggal or not _brings(op) else _numbered(op, deret) for op in operasi)


def _brings(op: Perubahan) -> bool:
    utuh = op.isi is not None and jenis_isi(op) is Jenis.LAMPIRAN
    return op.objek is Objek.LAMPIRAN and op.membawa and utuh


def _numbered(op: Perubahan, deret: list[str]) -> Perubahan:
    """Return an operation with its number, which joins the series behind the one before it."""
    isi = isi_op(op)
    sebelum = op.alamat.langkah[0].nomor if op.alamat.langkah else ""
    at = deret.index(sebelum) if sebelum in deret else len(deret) - 1
    if op.tindakan is Tindakan.SISIP and sebelum in deret:
        while at + 1 < len(deret) and deret[at + 1].rstrip("ABCDEFGHJKMNOPQRSTUWYZ") == sebelum:
            at += 1  # what was put behind it earlier
    else:
        at = len(deret) - 1
    if isi.nomor:
        kini = isi.nomor
    elif at + 1 < len(deret):
        kini = nomor.between(Jenis.LAMPIRAN, deret[at], deret[at + 1])
    else:
        kini = nomor.following(Jenis.LAMPIRAN, *deret)
    deret.insert(at + 1, kini)
    return replace(op, isi=replace(isi, nomor=kini))
