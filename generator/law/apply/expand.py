"""Rewritings worked out: what stands for several changes becomes these changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.diagnostics import Diagnostic
from generator.law import tree
from generator.law.verbs.table import REWRITINGS
from generator.model.perubahan import Perubahan
from generator.model.satuan import Satuan


def expand(
    dasar: Satuan, operasi: Sequence[Perubahan]
) -> tuple[tuple[Perubahan, ...], tuple[Diagnostic, ...]]:
    """Return operations without rewritings, addressed as the law prints its numbers; misfits."""
    semua = [replace(op, alamat=tree.tercetak(dasar, op.alamat)) for op in operasi]
    jenis = {verb.tindakan for verb in REWRITINGS}
    hasil = [op for op in semua if op.tindakan not in jenis]
    galat: tuple[Diagnostic, ...] = ()
    for verb in REWRITINGS:
        milik = [op for op in semua if op.tindakan is verb.tindakan]
        if milik:
            tambahan, temuan = verb.expand(dasar, milik, tuple(hasil))
            hasil += tambahan
            galat += temuan
    return tuple(hasil), galat
