"""Regulatory impact: options scored by weighted criteria, and whether the best is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.diagnostics import Diagnostic, galat, peringatan
from generator.model.data_kajian import BerkasDampak


def totals(berkas: BerkasDampak) -> tuple[Decimal, ...]:
    """Return the weighted score of every option, in authored order."""
    bobot = {str(k.id): k.bobot for k in berkas.kriteria}
    return tuple(
        Decimal(sum(bobot.get(str(n.kriteria), 0) * n.skor for n in opsi.nilai)) / 100
        for opsi in berkas.opsi
    )


def faults(berkas: BerkasDampak) -> Iterator[Diagnostic]:
    """Yield an S130 for scores that are not whole, an S129 where the best is not chosen."""
    known = [str(k.id) for k in berkas.kriteria]
    bobot = sum(k.bobot for k in berkas.kriteria)
    wrong = False
    if bobot != 100:
        wrong = True
        message = f"bobot kriteria berjumlah {bobot}, seharusnya 100"
        yield galat(berkas.asal, "S130", message, "sesuaikan bobot setiap kriteria")
    for opsi in berkas.opsi:
        given = [str(n.kriteria) for n in opsi.nilai]
        if sorted(given) != sorted(known):
            wrong = True
            message = f"pilihan “{opsi.nama}” tidak dinilai tepat sekali menurut setiap kriteria"
            yield galat(opsi.asal, "S130", message, f"kriteria: {', '.join(known)}")
        for nilai in opsi.nilai:
            if nilai.skor > berkas.skor_tertinggi:
                wrong = True
                message = f"skor {nilai.skor} melebihi skor tertinggi {berkas.skor_tertinggi}"
                yield galat(nilai.asal, "S130", message, "betulkan skor atau skor_tertinggi")
    chosen = [n for n, opsi in enumerate(berkas.opsi) if opsi.terpilih]
    if len(chosen) != 1:
        message = f"tepat satu pilihan harus terpilih, sekarang {len(chosen)}"
        yield galat(berkas.asal, "S130", message, "beri terpilih: true pada satu pilihan")
    elif not wrong and (semua := totals(berkas))[chosen[0]] < max(semua):
        message = "pilihan terpilih bukan yang skornya tertinggi"
        hint = "terangkan alasannya dalam BAB II huruf D, atau tinjau kembali skornya"
        yield peringatan(berkas.opsi[chosen[0]].asal, "S129", message, hint)
