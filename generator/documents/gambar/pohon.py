"""A tidy tree: parents centred over their children, long rows of leaves hung under a stem."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.documents.gambar.kanvas import KECIL, Kanvas, Kotak, kotak_teks
from generator.documents.lebar_huruf import Huruf

UKURAN = KECIL
SELA = 1.5  # between boxes hung under a stem
TURUN = 6.0  # from a box to its children
TANGKAI = 3.0  # from a stem to the box hung on it
PARIT = 3.5  # between columns


@dataclass(frozen=True, slots=True)
class Simpul:
    """A box of the tree. ``gantung`` hangs its children one below the other."""

    teks: str
    anak: tuple[Simpul, ...] = ()
    gantung: bool = False
    tebal: bool = False
    garis: float = 0.25
    isi: str = "#ffffff"
    kunci: str = ""


@dataclass(frozen=True, slots=True)
class Letak:
    """A node in its place, with what stands under it."""

    kotak: Kotak
    simpul: Simpul
    anak: tuple[Letak, ...]

    @property
    def semua(self) -> tuple[Letak, ...]:
        """Return this node and all below."""
        return (self, *(lebih for satu in self.anak for lebih in satu.semua))


def lebar_pohon(simpul: Simpul, kolom: float) -> float:
    """Return the width that a node and what is under it take."""
    if simpul.gantung or not simpul.anak:
        return kolom
    anak = [lebar_pohon(satu, kolom) for satu in simpul.anak]
    return max(kolom, sum(anak) + PARIT * (len(anak) - 1))


def place_tree(simpul: Simpul, x: float, y: float, kolom: float, huruf: Huruf) -> Letak:
    """Return the tree with every box in its place; ``kolom`` is the width of a column."""
    seluruh = lebar_pohon(simpul, kolom)
    sendiri = replace(_kotak(simpul, x, y, kolom, huruf), x=x + (seluruh - kolom) / 2)
    if simpul.gantung:
        return Letak(sendiri, simpul, _gantung(simpul, sendiri, huruf))
    bawah, kiri = sendiri.bawah + TURUN, x
    anak: list[Letak] = []
    for satu in simpul.anak:
        anak.append(place_tree(satu, kiri, bawah, kolom, huruf))
        kiri += lebar_pohon(satu, kolom) + PARIT
    return Letak(sendiri, simpul, tuple(anak))


def _gantung(simpul: Simpul, induk: Kotak, huruf: Huruf) -> tuple[Letak, ...]:
    y = induk.bawah + SELA + 1
    letak: list[Letak] = []
    for satu in simpul.anak:
        kotak = _kotak(satu, induk.x + TANGKAI, y, induk.lebar - TANGKAI, huruf)
        letak.append(Letak(kotak, satu, ()))
        y = kotak.bawah + SELA
    return tuple(letak)


def _kotak(simpul: Simpul, x: float, y: float, lebar_: float, huruf: Huruf) -> Kotak:
    return kotak_teks(
        simpul.teks,
        x,
        y,
        lebar_,
        UKURAN,
        huruf=huruf,
        tebal=simpul.tebal,
        garis=simpul.garis,
        isi=simpul.isi,
    )


def gambar_pohon(letak: Letak, kanvas: Kanvas) -> None:
    """Draw the boxes and the command lines between them."""
    if letak.simpul.gantung:
        _garis_gantung(letak, kanvas)
    elif letak.anak:
        _garis_mendatar(letak, kanvas)
    kanvas.kotak(letak.kotak)
    for satu in letak.anak:
        gambar_pohon(satu, kanvas)


def _garis_gantung(letak: Letak, kanvas: Kanvas) -> None:
    if not letak.anak:
        return
    x = letak.kotak.x + TANGKAI / 2
    kanvas.garis((x, letak.kotak.bawah), (x, letak.anak[-1].kotak.sumbu))
    for satu in letak.anak:
        kanvas.garis((x, satu.kotak.sumbu), (satu.kotak.x, satu.kotak.sumbu))


def _garis_mendatar(letak: Letak, kanvas: Kanvas) -> None:
    palang = letak.kotak.bawah + TURUN / 2
    kanvas.garis((letak.kotak.tengah, letak.kotak.bawah), (letak.kotak.tengah, palang))
    for satu in letak.anak:
        atas = satu.kotak.tengah
        kanvas.garis((letak.kotak.tengah, palang), (atas, palang), (atas, satu.kotak.y))


def dasar_pohon(letak: Letak) -> float:
    """Return the lower edge of the whole tree."""
    return max(satu.kotak.bawah for satu in letak.semua)
