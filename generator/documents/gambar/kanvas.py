"""A sheet to draw on: boxes with wrapped words, lines, rotated words; the result is SVG in mm."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

from generator.documents.lebar_huruf import Huruf

KECIL = 2.5  # mm: 7 pt, the least that is read on paper
HURUF = "'Bookman Old Style', 'URW Bookman', 'TeX Gyre Bonum', serif"
JARAK = 1.22  # line spacing


@dataclass(frozen=True, slots=True)
class Kotak:
    """A box with its words; positions are those of the upper left corner in mm."""

    x: float
    y: float
    lebar: float
    tinggi: float
    baris: tuple[str, ...]
    ukuran: float
    tebal: bool = False  # heavy words
    garis: float = 0.25
    isi: str = "#ffffff"
    putus: bool = False

    @property
    def tengah(self) -> float:
        """Return the middle from left to right."""
        return self.x + self.lebar / 2

    @property
    def sumbu(self) -> float:
        """Return the middle from top to bottom."""
        return self.y + self.tinggi / 2

    @property
    def bawah(self) -> float:
        """Return the lower edge."""
        return self.y + self.tinggi

    @property
    def kanan(self) -> float:
        """Return the right edge."""
        return self.x + self.lebar


@dataclass(slots=True)
class Kanvas:
    """Collects what is drawn; the size is set when the picture is taken."""

    unsur: list[str] = field(default_factory=list)

    def kotak(self, kotak: Kotak) -> None:
        """Draw a box and its words in the middle of it."""
        putus = ' stroke-dasharray="1.2 0.8"' if kotak.putus else ""
        self.unsur.append(
            f'<rect x="{_n(kotak.x)}" y="{_n(kotak.y)}" width="{_n(kotak.lebar)}" '
            f'height="{_n(kotak.tinggi)}" fill="{kotak.isi}" stroke="#000000" '
            f'stroke-width="{_n(kotak.garis)}"{putus}/>'
        )
        langkah = kotak.ukuran * JARAK
        awal = kotak.sumbu - langkah * (len(kotak.baris) - 1) / 2 + kotak.ukuran * 0.34
        for n, baris in enumerate(kotak.baris):
            y = awal + n * langkah
            self.teks(kotak.tengah, y, baris, kotak.ukuran, jangkar="middle", tebal=kotak.tebal)

    def garis(self, *titik: tuple[float, float], putus: bool = False, tebal: float = 0.25) -> None:
        """Draw a line through points."""
        pola = ' stroke-dasharray="1.4 1"' if putus else ""
        jalur = " ".join(f"{_n(x)},{_n(y)}" for x, y in titik)
        self.unsur.append(
            f'<polyline points="{jalur}" fill="none" stroke="#000000" '
            f'stroke-width="{_n(tebal)}"{pola}/>'
        )

    def teks(
        self,
        x: float,
        y: float,
        teks: str,
        ukuran: float,
        *,
        jangkar: str = "start",
        tebal: bool = False,
        putar: float = 0,
    ) -> None:
        """Write words with their baseline at a point."""
        berat = ' font-weight="600"' if tebal else ""
        arah = f' transform="rotate({_n(putar)} {_n(x)} {_n(y)})"' if putar else ""
        self.unsur.append(
            f'<text x="{_n(x)}" y="{_n(y)}" font-size="{_n(ukuran)}" '
            f'text-anchor="{jangkar}"{berat}{arah}>{escape(teks)}</text>'
        )

    def bidang(self, x: float, y: float, lebar_: float, tinggi: float, isi: str) -> None:
        """Fill an area with a tone."""
        self.unsur.append(
            f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(lebar_)}" height="{_n(tinggi)}" '
            f'fill="{isi}" stroke="#000000" stroke-width="0.12"/>'
        )

    def svg(self, lebar_: float, tinggi: float) -> str:
        """Return the whole picture."""
        ukuran = f'width="{_n(lebar_)}mm" height="{_n(tinggi)}mm"'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {ukuran} '
            f'viewBox="0 0 {_n(lebar_)} {_n(tinggi)}" font-family="{HURUF}">'
            f"{''.join(self.unsur)}</svg>"
        )


def kotak_teks(
    teks: str,
    x: float,
    y: float,
    lebar_: float,
    ukuran: float,
    *,
    huruf: Huruf,
    tebal: bool = False,
    garis: float = 0.25,
    isi: str = "#ffffff",
    minimum: float = 0,
) -> Kotak:
    """Return a box as high as its words need."""
    baris = huruf.wrap(teks, lebar_ - 2.4, ukuran, tebal=tebal)
    tinggi = max(len(baris) * ukuran * JARAK + 2.2, minimum)
    return Kotak(x, y, lebar_, tinggi, baris, ukuran, tebal, garis, isi)


def lowest_edge(kotak: Sequence[Kotak]) -> float:
    """Return the lower edge of the lowest box."""
    return max((satu.bawah for satu in kotak), default=0)


def _n(nilai: float) -> str:
    """Return a number with at most two decimals, the same on every machine."""
    return f"{nilai:.2f}".rstrip("0").rstrip(".")
