"""Sheets of an analysis: columns and rows, where a cell may show the formula behind its value.

The same sheets become the workbook (formulas stay visible) and the text report (values only).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from openpyxl.utils import get_column_letter


@dataclass(frozen=True, slots=True)
class Rumus:
    """A formula in the notation of spreadsheets, with the value that it must give."""

    rumus: str
    nilai: Decimal | int | str


Sel = str | int | Decimal | Rumus | None


@dataclass(frozen=True, slots=True)
class Lembar:
    """One sheet: a name, what it shows and from where, titled columns, rows.

    The first row of data stands on row ``AWAL`` of the spreadsheet.
    """

    nama: str
    judul: str
    kolom: tuple[str, ...]
    baris: tuple[tuple[Sel, ...], ...]
    catatan: str = ""
    lebar: tuple[int, ...] = field(default=())

    @property
    def akhir(self) -> int:
        """Return the number of the last row of data in the spreadsheet."""
        return AWAL + len(self.baris) - 1


AWAL = 4  # title, note, head, data


def rentang(lembar: str, kolom: int, akhir: int) -> str:
    """Return the absolute range of a column's data: ``'Form A'!$C$4:$C$60``."""
    huruf = get_column_letter(kolom)
    return f"'{lembar}'!${huruf}${AWAL}:${huruf}${max(akhir, AWAL)}"


def nilai(sel: Sel) -> str | int | Decimal | None:
    """Return what a cell shows."""
    return sel.nilai if isinstance(sel, Rumus) else sel


def sebagai_teks(lembar: Lembar) -> str:
    """Return a sheet as text: one line a row, columns parted by two spaces or more."""
    semua = [lembar.kolom, *(tuple(_kata(nilai(s)) for s in baris) for baris in lembar.baris)]
    lebar = [max(len(baris[n]) for baris in semua) for n in range(len(lembar.kolom))]
    kanan = [_angka_semua(lembar, n) for n in range(len(lembar.kolom))]
    garis = [_baris(baris, lebar, kanan) for baris in semua]
    kepala = [lembar.judul, "=" * len(lembar.judul), *([lembar.catatan] if lembar.catatan else [])]
    return "\n".join([*kepala, "", garis[0], "-" * len(garis[0]), *garis[1:], ""])


def _baris(baris: Sequence[str], lebar: Sequence[int], kanan: Sequence[bool]) -> str:
    sel = (
        teks.rjust(w) if right else teks.ljust(w)
        for teks, w, right in zip(baris, lebar, kanan, strict=True)
    )
    return "  ".join(sel).rstrip()


def _angka_semua(lembar: Lembar, n: int) -> bool:
    isi = [nilai(baris[n]) for baris in lembar.baris]
    angka = [s for s in isi if s not in (None, "")]
    return bool(angka) and all(isinstance(s, int | Decimal) for s in angka)


def _kata(isi: str | int | Decimal | None) -> str:
    """Return a value in Indonesian notation, at most three decimals."""
    if isi is None:
        return ""
    return isi if isinstance(isi, str) else angka(Decimal(isi))


def angka(isi: Decimal) -> str:
    """Return ``1.234,5``: as many decimals as there are, at most three."""
    bulat = isi.quantize(Decimal("0.001"))
    teks = f"{bulat:,f}".rstrip("0").rstrip(".") if bulat % 1 else f"{bulat:,.0f}"
    return teks.translate(str.maketrans(",.", ".,"))
