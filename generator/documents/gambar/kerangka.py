"""What a figure is before it is drawn: its pictures, captions, words and source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.documents.bahan import Bahan
from generator.documents.gambar.grafik.isi import Grafik
from generator.documents.gambar.grafik.lukis import draw
from generator.ir.nodes import Figure, Text

Kata = Callable[[Bahan], str]


@dataclass(frozen=True, slots=True)
class Lukisan:
    """One picture with its caption and what it shows in words; ``ekor`` ends its id."""

    svg: str
    judul: str
    alt: str
    ekor: str = ""


@dataclass(frozen=True, slots=True)
class Gambar:
    """A figure an author may place; it has no picture where the dossier lacks the data."""

    nama: str
    lukisan: Callable[[Bahan], tuple[Lukisan, ...]]
    sumber: str = "Sumber: data Perangkat Daerah dan temuan kajian, diolah."

    def figur(self, bahan: Bahan) -> tuple[Figure, ...]:
        """Return the pictures with captions and source; they are numbered later."""
        return tuple(
            Figure(
                role="bagan",
                svg=satu.svg,
                alt=satu.alt,
                caption=(Text(satu.judul),),
                source=(Text(self.sumber),),
                id=f"gambar-{self.nama}{satu.ekor}",
            )
            for satu in self.lukisan(bahan)
        )

    def tanpa_judul(self, bahan: Bahan) -> tuple[Figure, ...]:
        """Return the bare pictures, for an annex that has its own title."""
        return tuple(Figure("bagan", satu.svg, satu.alt) for satu in self.lukisan(bahan))


def tunggal(nama: str, svg: Kata, judul: Kata, alt: Kata) -> Gambar:
    """Return a figure that every dossier has."""
    return Gambar(nama, lambda bahan: (Lukisan(svg(bahan), judul(bahan), alt(bahan)),))


def grafik(
    nama: str, isi: Callable[[Bahan], Grafik | None], judul: Kata, alt: Kata, sumber: str
) -> Gambar:
    """Return a plot, drawn by matplotlib unless it is kept from an earlier build."""

    def lukisan(bahan: Bahan) -> tuple[Lukisan, ...]:
        data = isi(bahan)
        if data is None:
            return ()
        return (Lukisan(draw(data, bahan.pictures), judul(bahan), alt(bahan)),)

    return Gambar(nama, lukisan, sumber)
