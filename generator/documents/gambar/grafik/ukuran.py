"""How tall a plot is, and how one that is too tall for a page is parted; without matplotlib."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from generator.documents.gambar.grafik.isi import Batang, Deret, Garis, Grafik, Jaring, Rentang

KOLOM = 2  # panels beside each other
LEBAR = 140.0  # mm: the text width of A4 with margins of 40 and 30 mm
HURUF, TANDA = 1.45, 12.0  # mm: a letter of a legend, on the average, and what stands before
BARIS = 4.1  # mm of height for one row
PANEL = 34.0  # mm for a row of panels
TINGGI = 195.0  # mm: a taller plot would leave a page no room for its caption


@dataclass(frozen=True, slots=True)
class Penggal:
    """One picture of a plot: what it shows, and which rows or panels these are of all."""

    grafik: Grafik
    baris: range


def tinggi(grafik: Grafik) -> float:
    """Return the height of a plot in mm."""
    match grafik:
        case Rentang():
            baris = sum(max(1.0, 0.95 * (satu.nama.count("\n") + 1)) for satu in grafik.baris)
            return round(BARIS * baris + 22, 1)
        case Batang():
            legenda = BARIS * (-(-len(grafik.seri) // legend_columns(grafik)) - 1)
            return round((BARIS * len(grafik.seri) + 1.6) * len(grafik.nama) + 24 + legenda, 1)
        case Garis():
            return PANEL * -(-len(grafik.panel) // KOLOM)
        case Jaring():
            return 100.0
        case Deret():
            return 70.0
        case _:
            assert_never(grafik)


def legend_columns(isi: Batang) -> int:
    """Return how many names of series stand beside each other below a plot."""
    terpanjang = max(len(satu.nama) for satu in isi.seri)
    return max(1, min(len(isi.seri), int(LEBAR // (HURUF * terpanjang + TANDA))))


def rows(grafik: Grafik) -> int:
    """Return how many rows or panels a plot may be parted by."""
    match grafik:
        case Rentang():
            return len(grafik.baris)
        case Batang():
            return len(grafik.nama)
        case Garis():
            return len(grafik.panel)
        case Jaring() | Deret():
            return 1
        case _:
            assert_never(grafik)


def parted(grafik: Grafik) -> tuple[Penggal, ...]:
    """Return the pictures of a plot, as few and as even as fit a page each."""
    semua = rows(grafik)
    for banyak in range(1, semua + 1):
        panjang = -(-semua // banyak)
        letak = [range(n, min(n + panjang, semua)) for n in range(0, semua, panjang)]
        penggal = tuple(Penggal(_cut(grafik, satu), satu) for satu in letak)
        if all(tinggi(satu.grafik) <= TINGGI for satu in penggal):
            return penggal
    return (Penggal(grafik, range(semua)),)


def _cut(grafik: Grafik, baris: range) -> Grafik:
    potong = slice(baris.start, baris.stop)
    match grafik:
        case Rentang():
            return replace(grafik, baris=grafik.baris[potong])
        case Batang():
            seri = tuple(replace(satu, nilai=satu.nilai[potong]) for satu in grafik.seri)
            return replace(grafik, nama=grafik.nama[potong], seri=seri, teks=grafik.teks[potong])
        case Garis():
            return replace(grafik, panel=grafik.panel[potong])
        case Jaring() | Deret():
            return grafik
        case _:
            assert_never(grafik)
