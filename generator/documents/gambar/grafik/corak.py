"""How each kind of plot is drawn: greys, hatches, line patterns and markers, never colour alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import cycle
from math import cos, pi, sin
from typing import Literal, TypeAlias

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from matplotlib.projections.polar import PolarAxes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from generator.documents.gambar.grafik.isi import (
    Ambang,
    Batang,
    Deret,
    Garis,
    Jaring,
    Panel,
    Rentang,
)
from generator.documents.gambar.grafik.ukuran import KOLOM, legend_columns

HITAM, GELAP, ABU, MUDA, PUTIH = "#000000", "#4a4a4a", "#a8a8a8", "#dcdcdc", "#ffffff"
ISI = ((GELAP, ""), (PUTIH, "////"), (MUDA, ""), (PUTIH, "...."))  # tone and hatch of a series
POLA = ("-", "--", "-.", ":", (0, (5, 1, 1, 1, 1, 1)))
TANDA = ("o", "s", "^", "D", "v")
Sisi: TypeAlias = Literal["left", "center", "right"]


def rentang(sumbu: Axes, isi: Rentang) -> None:
    """Draw bars from floor to ceiling; one that is certain is a dark mark."""
    y = range(len(isi.baris))
    selisih = isi.batas[1] - isi.batas[0]
    for n, satu in enumerate(isi.baris):
        if satu.rendah == satu.tinggi:
            sumbu.plot([satu.rendah], [n], marker="D", color=HITAM, linestyle="none")
            continue
        lebar = satu.tinggi - satu.rendah
        warna = ABU if satu.tebal else MUDA
        sumbu.barh(n, lebar, 0.6, satu.rendah, color=warna, edgecolor=HITAM, linewidth=0.5)
        if satu.dalam:
            kiri, kanan = satu.dalam
            sumbu.barh(n, kanan - kiri, 0.3, kiri, color=GELAP)
    for ambang in isi.ambang:
        sumbu.axvline(ambang.nilai, color=HITAM, linewidth=0.7, linestyle="--", zorder=0)
        sumbu.text(ambang.nilai, -0.9, ambang.nama, ha="center", va="bottom")
    sumbu.set_yticks(list(y), [satu.nama for satu in isi.baris])
    sumbu.set_ylim(len(isi.baris) - 0.4, -0.9)
    sumbu.set_xlim(isi.batas[0] - 0.01 * selisih, isi.batas[1] + 0.02 * selisih)
    sumbu.tick_params(axis="y", length=0)
    sumbu.set_xlabel(isi.sumbu)
    _angka(sumbu)
    _legenda_rentang(sumbu, isi)


def _legenda_rentang(sumbu: Axes, isi: Rentang) -> None:
    bentuk = (
        sumbu.plot([], [], marker="D", color=HITAM, linestyle="none")[0],
        Patch(facecolor=MUDA, edgecolor=HITAM, linewidth=0.5),
        Patch(facecolor=GELAP),
    )
    pasangan = [(b, nama) for b, nama in zip(bentuk, isi.legenda, strict=False) if nama]
    sumbu.figure.legend(
        [b for b, _ in pasangan],
        [nama for _, nama in pasangan],
        loc="outside lower center",
        ncols=len(pasangan),
    )


def garis(figur: Figure, isi: Garis) -> None:
    """Draw one panel for each score: floor and ceiling as lines, what lies between in grey."""
    baris = -(-len(isi.panel) // KOLOM)
    for n, satu in enumerate(isi.panel):
        sumbu = figur.add_subplot(baris, KOLOM, n + 1)
        _panel(sumbu, satu)
        for ambang in isi.ambang:
            sumbu.axhline(ambang.nilai, color=ABU, linewidth=0.6, linestyle="--", zorder=0)
            sumbu.annotate(
                ambang.nama,
                (1.0, ambang.nilai),
                xycoords=("axes fraction", "data"),
                xytext=(2, 0),
                textcoords="offset points",
                va="center",
            )
        sumbu.set_ylim(*isi.batas)
        _angka(sumbu)
        _angka_tegak(sumbu)
        if n % KOLOM == 0:
            sumbu.set_ylabel(isi.sumbu)


def _panel(sumbu: Axes, isi: Panel) -> None:
    langkah: Literal["pre", "mid"] = "mid" if isi.langkah == "mid" else "pre"
    sumbu.fill_between(isi.x, isi.rendah, isi.tinggi, step=langkah, color=MUDA, linewidth=0)
    for ujung in (isi.rendah, isi.tinggi):
        sumbu.plot(isi.x, ujung, drawstyle=f"steps-{langkah}", color=HITAM)
    for n, (penanda, sisi) in enumerate(_menjauh(isi.penanda)):
        pola = POLA[3] if n % 2 else POLA[1]
        sumbu.axvline(penanda.nilai, color=GELAP, linewidth=0.8, linestyle=pola)
        sumbu.annotate(
            penanda.nama,
            (penanda.nilai, 1.0),
            xycoords=("data", "axes fraction"),
            xytext=({"right": -1, "left": 1}.get(sisi, 0), 1),
            textcoords="offset points",
            ha=sisi,
        )
    sumbu.set_title(isi.judul, fontsize=7, pad=11)
    sumbu.set_xlabel(isi.sumbu)
    sumbu.xaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))


def _menjauh(penanda: Sequence[Ambang]) -> Iterator[tuple[Ambang, Sisi]]:
    """Yield marks with the side to which their words stand: away from one another."""
    tengah = sum(satu.nilai for satu in penanda) / max(len(penanda), 1)
    for satu in penanda:
        kiri = satu.nilai < tengah
        yield satu, "center" if satu.nilai == tengah else "right" if kiri else "left"


def batang(sumbu: Axes, isi: Batang) -> None:
    """Draw the bars of every series beside each other, row by row."""
    tebal = 0.8 / len(isi.seri)
    for s, satu in enumerate(isi.seri):
        warna, arsir = ISI[s % len(ISI)]
        y = [n + (s - (len(isi.seri) - 1) / 2) * tebal for n in range(len(isi.nama))]
        sumbu.barh(
            y,
            satu.nilai,
            tebal * 0.9,
            color=warna,
            hatch=arsir,
            edgecolor=HITAM,
            linewidth=0.5,
            label=satu.nama,
        )
    sumbu.grid(axis="x", color=ABU, linewidth=0.4)
    sumbu.set_axisbelow(True)
    terbesar = max((n for satu in isi.seri for n in satu.nilai), default=1.0)
    for n, teks in enumerate(isi.teks):
        ujung = max(satu.nilai[n] for satu in isi.seri)
        sumbu.text(ujung + terbesar * 0.015, n, teks, va="center")
    sumbu.set_yticks(range(len(isi.nama)), isi.nama)
    sumbu.set_ylim(len(isi.nama) - 0.4, -0.6)
    sumbu.set_xlim(0, terbesar * (1.25 if isi.teks else 1.04))
    sumbu.tick_params(axis="y", length=0)
    sumbu.set_xlabel(isi.sumbu)
    _angka(sumbu)
    kolom = legend_columns(isi)
    sumbu.figure.legend(loc="outside lower center", ncols=kolom, handlelength=2.5)


def deret(sumbu: Axes, isi: Deret) -> None:
    """Draw a line a series, told apart by pattern and marker."""
    gaya = zip(cycle(POLA), cycle(TANDA), strict=False)
    for satu, (pola, tanda) in zip(isi.seri, gaya, strict=False):
        sumbu.plot(
            range(len(isi.nama)),
            satu.nilai,
            linestyle=pola,
            marker=tanda,
            color=HITAM,
            markerfacecolor=PUTIH,
            label=satu.nama,
        )
    sumbu.set_xticks(range(len(isi.nama)), isi.nama)
    terkecil = min((n for satu in isi.seri for n in satu.nilai), default=0.0)
    sumbu.set_ylim(bottom=min(0.0, terkecil))
    sumbu.grid(axis="y", color=ABU, linewidth=0.4)
    sumbu.set_ylabel(isi.sumbu)
    _angka_tegak(sumbu)
    sumbu.figure.legend(loc="outside lower center", ncols=min(len(isi.seri), 3), handlelength=4)


def jaring(sumbu: PolarAxes, isi: Jaring) -> None:
    """Draw a radar plot."""
    sudut = [2 * pi * n / len(isi.jari) for n in range(len(isi.jari))]
    gaya = zip(cycle(POLA), cycle(TANDA), strict=False)
    for satu, (pola, tanda) in zip(isi.seri, gaya, strict=False):
        sumbu.plot(
            [*sudut, sudut[0]],
            [*satu.nilai, satu.nilai[0]],
            linestyle=pola,
            marker=tanda,
            color=HITAM,
            markerfacecolor=PUTIH,
            label=satu.nama,
        )
    sumbu.set_theta_zero_location("N")
    sumbu.set_theta_direction(-1)
    sumbu.set_xticks(sudut, isi.jari)
    sumbu.set_ylim(0, isi.maksimum)
    sumbu.set_yticks([n + 1 for n in range(int(isi.maksimum))])
    sumbu.tick_params(axis="x", pad=2)
    for label, arah in zip(sumbu.get_xticklabels(), sudut, strict=True):
        label.set_horizontalalignment(_sisi(arah))
        label.set_verticalalignment(_tinggi(arah))
    sumbu.grid(color=ABU, linewidth=0.4)
    sumbu.figure.legend(loc="outside lower center", ncols=min(len(isi.seri), 2), handlelength=4)


def _sisi(arah: float) -> Literal["left", "right", "center"]:
    """Return how a label stands beside its spoke, so that it keeps out of the circle."""
    mendatar = sin(arah)
    if abs(mendatar) < 0.1:
        return "center"
    return "left" if mendatar > 0 else "right"


def _tinggi(arah: float) -> Literal["bottom", "top", "center"]:
    if abs(sin(arah)) > 0.6:
        return "center"
    return "bottom" if cos(arah) > 0 else "top"


def _angka_tegak(sumbu: Axes) -> None:
    """Write the numbers of the upright axis in Indonesian notation."""
    sumbu.yaxis.set_major_formatter(FuncFormatter(lambda n, _: _indonesia(n)))


def _angka(sumbu: Axes) -> None:
    """Write the numbers of the level axis in Indonesian notation."""
    sumbu.xaxis.set_major_formatter(FuncFormatter(lambda n, _: _indonesia(n)))


def _indonesia(n: float) -> str:
    teks = f"{n:,.10g}".translate(str.maketrans(",.", ".,"))
    return teks.replace("-", "\u2212")
