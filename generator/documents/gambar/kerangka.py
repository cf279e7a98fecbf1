"""What a figure is before it is drawn; its words are in ``templates/gambar``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.gambar.grafik.isi import Grafik
from generator.documents.gambar.grafik.lukis import draw
from generator.documents.gambar.grafik.ukuran import parted
from generator.ir.html import Blok
from generator.ir.nodes import Figure

Isi = Callable[[Bahan], object]


@dataclass(frozen=True, slots=True)
class Rincian:
    """One box of a chart and those below it, for its words."""

    teks: str
    anak: tuple[Rincian, ...] = ()


@dataclass(frozen=True, slots=True)
class Lukisan:
    """One picture and what it shows, for its words; ``ekor`` ends its id.

    ``bagian`` tells which of several pictures of one plot it is.
    """

    svg: str
    isi: object = None
    ekor: str = ""
    bagian: str = ""


@dataclass(frozen=True, slots=True)
class LukisanView:
    """One picture for its template."""

    gambar: Blok
    isi: object
    ekor: str
    bagian: str


@dataclass(frozen=True, slots=True)
class GambarView:
    """All that the template of a figure may name; ``contoh``: its data are illustrative."""

    lukisan: tuple[LukisanView, ...]
    daerah: str
    contoh: bool


def _never(bahan: Bahan) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Gambar:
    """A figure an author may place; it has no picture where the dossier lacks the data."""

    nama: str
    lukisan: Callable[[Bahan], tuple[Lukisan, ...]]
    contoh: Callable[[Bahan], bool] = _never

    def figur(self, bahan: Bahan, templat: Templates) -> tuple[Figure, ...]:
        """Return the pictures with captions, words and source; they are numbered later."""
        view = GambarView(
            lukisan=tuple(
                LukisanView(
                    Blok((Figure("bagan", satu.svg, ""),)), satu.isi, satu.ekor, satu.bagian
                )
                for satu in self.lukisan(bahan)
            ),
            daerah=bahan.dossier.identitas.daerah.sebutan,
            contoh=self.contoh(bahan),
        )
        blok = templat.blocks(f"gambar/{self.nama}", view)
        return tuple(satu for satu in blok if isinstance(satu, Figure))

    def tanpa_judul(self, bahan: Bahan, templat: Templates) -> tuple[Figure, ...]:
        """Return the bare pictures, for an annex that has its own title."""
        return tuple(
            replace(satu, caption=(), source=(), id="") for satu in self.figur(bahan, templat)
        )


def tunggal(nama: str, svg: Callable[[Bahan], str], isi: Isi) -> Gambar:
    """Return a figure that every dossier has."""
    return Gambar(nama, lambda bahan: (Lukisan(svg(bahan), isi(bahan)),))


def grafik(
    nama: str,
    data: Callable[[Bahan], Grafik | None],
    isi: Callable[[Bahan], tuple[object, ...]],
    contoh: Callable[[Bahan], bool] = _never,
    *,
    per_baris: bool = True,
) -> Gambar:
    """Return a plot, drawn by matplotlib unless it is kept from an earlier build.

    One too tall for a page has several pictures. ``per_baris``: its words are one for each row, so
    that each picture tells its own.
    """

    def lukisan(bahan: Bahan) -> tuple[Lukisan, ...]:
        shown = data(bahan)
        penggal = parted(shown) if shown else ()
        kata = isi(bahan) if shown else ()
        return tuple(
            Lukisan(
                draw(satu.grafik, bahan.pictures),
                kata[satu.baris.start : satu.baris.stop] if per_baris and n else kata,
                f"-{n}" if n > 1 else "",
                f"bagian {n} dari {len(penggal)}" if n else "",
            )
            for n, satu in enumerate(penggal, 1 if len(penggal) > 1 else 0)
        )

    return Gambar(nama, lukisan, contoh)
