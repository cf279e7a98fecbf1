"""Naming the group a new unit goes to, shared by the verbs that bring one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.law.grammar.word_list import jenis_isi, kunci
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.perubahan import Perubahan
from generator.model.satuan import Jenis


def place(op: Perubahan) -> str:
    """Name the group a Pasal is put in, where its neighbours do not tell (C.8.8)."""
    if jenis_isi(op) is not Jenis.PASAL or op.alamat.pasal is None:
        return ""
    luar = Alamat(tuple(s for s in op.alamat.langkah if s.jenis in KELOMPOK))
    return f" pada {luar}" if luar.langkah else ""


def runs(operasi: Sequence[Perubahan]) -> Iterator[list[Perubahan]]:
    """Yield runs of units that stand next to each other, in printed order (C-19)."""
    urut = sorted(operasi, key=lambda op: kunci(op.alamat))
    for _, grup in groupby(urut, key=lambda op: (op.alamat, jenis_isi(op))):
        yield list(grup)
