"""The room of matplotlib: an SVG in millimetres, the same bytes for the same data.

Letters are drawn as outlines of the font that comes with matplotlib, so that a picture looks and
weighs the same on every machine; the alternative text holds its words.
"""

from __future__ import annotations

import io
import re
from typing import assert_never

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.projections.polar import PolarAxes

from generator.documents.gambar.grafik import corak, ukuran
from generator.documents.gambar.grafik.isi import Batang, Deret, Garis, Grafik, Jaring, Rentang

INCI = 25.4
_UKURAN = re.compile(r'width="[0-9.]+pt" height="[0-9.]+pt"')
_KEPALA = re.compile(r"\A.*?(?=<svg)", re.DOTALL)
_META = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)


def gambar(grafik: Grafik) -> str:
    """Return the plot as a whole SVG document whose size is in millimetres."""
    _huruf_sendiri()
    with mpl.rc_context():
        _gaya()
        tinggi = ukuran.tinggi(grafik)
        figur = Figure(figsize=(ukuran.LEBAR / INCI, tinggi / INCI), layout="constrained")
        FigureCanvasSVG(figur)
        _isi(figur, grafik)
        keluar = io.StringIO()
        figur.savefig(keluar, format="svg", metadata={"Date": None, "Creator": None})
    return _milimeter(keluar.getvalue(), tinggi)


def _gaya() -> None:
    """Set the looks, from the defaults of the library: no file of a user may change them."""
    mpl.rcdefaults()
    mpl.rcParams.update(
        {
            "svg.hashsalt": "naskah",
            "svg.fonttype": "path",
            "font.family": "DejaVu Serif",
            "font.size": 7.0,
            "axes.linewidth": 0.5,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "hatch.linewidth": 0.5,
            "lines.linewidth": 1.1,
            "lines.markersize": 3.5,
            "legend.frameon": False,
            "xtick.major.width": 0.5,
            "ytick.major.width": 0.5,
            "path.simplify": False,
        }
    )


def _isi(figur: Figure, grafik: Grafik) -> None:
    match grafik:
        case Rentang():
            corak.rentang(figur.add_subplot(), grafik)
        case Garis():
            corak.garis(figur, grafik)
        case Batang():
            corak.batang(figur.add_subplot(), grafik)
        case Deret():
            corak.deret(figur.add_subplot(), grafik)
        case Jaring():
            sumbu = figur.add_subplot(projection="polar")
            assert isinstance(sumbu, PolarAxes)
            corak.jaring(sumbu, grafik)
        case _:
            assert_never(grafik)


def _huruf_sendiri() -> None:
    """Let only the fonts that come with matplotlib be found."""
    sendiri = mpl.get_data_path()
    semua = font_manager.fontManager.ttflist
    semua[:] = [huruf for huruf in semua if huruf.fname.startswith(sendiri)]


def _milimeter(svg: str, tinggi: float) -> str:
    besar = f'width="{ukuran.LEBAR:g}mm" height="{tinggi:g}mm"'
    return _META.sub("", _UKURAN.sub(besar, _KEPALA.sub("", svg), count=1))
