"""From the data of a plot to its SVG, drawn only when it is not kept from an earlier build."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from generator.documents.gambar.grafik.isi import Grafik
from generator.documents.picture_store import PictureStore

PELUKIS = ("pelukis.py", "corak.py", "ukuran.py")  # a change there is a change of every plot


def draw(grafik: Grafik, pictures: PictureStore) -> str:
    """Return the picture; matplotlib is imported only when it must be drawn."""
    kunci = kunci_dari(grafik)
    if (ada := pictures.get(kunci)) is not None:
        return ada.decode()
    from generator.documents.gambar.grafik.pelukis import gambar

    svg = gambar(grafik)
    pictures.put(kunci, svg.encode())
    return svg


def kunci_dari(grafik: Grafik) -> str:
    """Return the key of a plot: what it shows, the code that draws it, and the library."""
    return f"grafik-{sha256((_kode() + repr(grafik)).encode()).hexdigest()}"


@cache
def _kode() -> str:
    here = Path(__file__).parent
    return version("matplotlib") + "".join((here / nama).read_text("utf-8") for nama in PELUKIS)
