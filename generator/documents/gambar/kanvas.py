"""A sheet to draw on: boxes with wrapped words, lines, rotated words; the result is SVG in mm."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape

KECIL = 2.5  # mm: 7 pt, the least that is read on paper
HURUF = "'Bookman Old Style', 'URW Bookman', 'TeX Gyre Bonum', serif"
# Advance widths of Bookman (thousandths of the size) for the characters from space to tilde.
_MAJU = (
    320, 300, 380, 620, 620, 900, 800, 220, 300, 300, 440, 600, 320, 400, 320, 600, 620, 620, 620,
    620, 620, 620, 620, 620, 620, 620, 320, 320, 600, 600, 600, 540, 820, 680, 740, 740, 800, 720,
    640, 800, 800, 340, 600, 720, 600, 920, 740, 800, 620, 820, 720, 660, 620, 780, 700, 960, 720,
    640, 640, 300, 600, 300, 600, 500, 340, 580, 620, 520, 620, 520, 320, 540, 660, 300, 300, 620,
    300, 940, 660, 560, 620, 580, 440, 520, 380, 680, 520, 780, 560, 540, 480, 280, 600, 280, 600,
)  # fmt: skip
_MAJU_TEBAL = (  # of the demi weight
    340, 360, 420, 660, 660, 940, 800, 240, 320, 320, 460, 600, 340, 360, 340, 600, 660, 660, 660,
    660, 660, 660, 660, 660, 660, 660, 340, 340, 600, 600, 600, 660, 820, 720, 720, 740, 780, 720,
    680, 780, 820, 400, 640, 800, 640, 940, 740, 800, 660, 800, 780, 660, 700, 740, 720, 940, 780,
    700, 640, 300, 600, 300, 600, 500, 400, 580, 600, 580, 640, 580, 380, 580, 680, 360, 340, 660,
    340, 1000, 680, 620, 640, 620, 460, 520, 460, 660, 600, 800, 600, 620, 560, 320, 600, 320, 600,
)  # fmt: skip
_TEBAL = 1.06  # a reader without the demi weight thickens the light one, by about that much
JARAK = 1.22  # line spacing


def lebar(teks: str, ukuran: float, *, tebal: bool = False) -> float:
    """Return the width of words set in ``ukuran`` mm."""
    biasa = _satuan(teks, _MAJU)
    return (max(_satuan(teks, _MAJU_TEBAL), biasa * _TEBAL) if tebal else biasa) / 1000 * ukuran


@lru_cache(maxsize=1 << 15)  # the words of tables and figures are measured again and again
def _satuan(teks: str, maju: tuple[int, ...]) -> int:
    return sum(maju[ord(c) - 32] if 32 <= ord(c) <= 126 else 620 for c in teks)


def wrap(teks: str, batas: float, ukuran: float, *, tebal: bool = False) -> tuple[str, ...]:
    """Return words in lines no wider than ``batas`` mm (a longer word stands alone)."""
    baris: list[str] = []
    for kata in teks.split(" "):  # a no-break space keeps words together
        calon = f"{baris[-1]} {kata}" if baris else kata
        if baris and lebar(calon, ukuran, tebal=tebal) <= batas:
            baris[-1] = calon
        else:
            baris.append(kata)
    return tuple(baris)


def truncate(teks: str, batas: float, ukuran: float) -> str:
    """Return as many words as fit on one line, with an ellipsis when some are left out."""
    baris = wrap(teks, batas - lebar(" ...", ukuran), ukuran)
    return teks if lebar(teks, ukuran) <= batas or len(baris) < 2 else f"{baris[0]} ..."


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
    tebal: bool = False,
    garis: float = 0.25,
    isi: str = "#ffffff",
    minimum: float = 0,
) -> Kotak:
    """Return a box as high as its words need."""
    baris = wrap(teks, lebar_ - 2.4, ukuran, tebal=tebal)
    tinggi = max(len(baris) * ukuran * JARAK + 2.2, minimum)
    return Kotak(x, y, lebar_, tinggi, baris, ukuran, tebal, garis, isi)


def lowest_edge(kotak: Sequence[Kotak]) -> float:
    """Return the lower edge of the lowest box."""
    return max((satu.bawah for satu in kotak), default=0)


def _n(nilai: float) -> str:
    """Return a number with at most two decimals, the same on every machine."""
    return f"{nilai:.2f}".rstrip("0").rstrip(".")
