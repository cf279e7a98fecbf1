"""Checks of a table in an annex: what its rows are about stands in one row each."""

from __future__ import annotations

from collections.abc import Iterator

from generator.lint.alat import rapat
from generator.lint.naskah import Hit, Naskah
from generator.lint.perangkat import listed_twice
from generator.lint.tabel_lampiran import SEL_TIPE, Tabel, tables, value

SEDIKIT = 3  # rows; a shorter table may be of two kinds of one thing
NAMA = 1  # the column beside the number


def in_one_row(naskah: Naskah) -> Iterator[Hit]:
    """F133: no item stands twice in a list, no unit twice in a Pasal or in a table."""
    yield from listed_twice(naskah)
    for p in naskah.lampiran if naskah.luar else ():
        for satu in tables(p):
            if len(satu.isi) >= SEDIKIT and satu.bernomor and _named_only(satu):
                yield from _twice(satu)


def _named_only(tabel: Tabel) -> bool:
    """Whether the column beside the number alone holds names: a row is told by nothing else."""
    lain = [sel for baris in tabel.isi for sel in baris.sel[NAMA + 1 :]]
    return all(not sel or value(sel) is not None or SEL_TIPE.match(sel) for sel in lain)


def _twice(tabel: Tabel) -> Iterator[Hit]:
    lihat: dict[str, str] = {}
    for baris in tabel.isi:
        nama = rapat(baris.sel[NAMA])
        dulu = lihat.setdefault(nama, baris.sel[0])
        if nama and dulu != baris.sel[0] and value(baris.sel[NAMA]) is None:
            pesan = f"“{baris.sel[NAMA]}” sudah tercantum dalam baris {dulu.rstrip('.')}"
            yield Hit(tabel.petikan, pesan, baris.awal, baris.akhir)
