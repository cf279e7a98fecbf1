"""Organisation charts of the region, now and as proposed, in the conventional form.

Command lines are full, coordination lines broken; a new or changed name has a heavy frame, a unit
that is merged away a grey ground, so that the chart can be read in black and white.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from generator.documents.bahan import Bahan
from generator.documents.gambar.kanvas import Kanvas, Kotak, kotak_teks
from generator.documents.gambar.kerangka import Rincian
from generator.documents.gambar.pohon import (
    PARIT,
    UKURAN,
    Letak,
    Simpul,
    dasar_pohon,
    gambar_pohon,
    lebar_pohon,
    place_tree,
)
from generator.documents.lebar_huruf import Huruf
from generator.model.dossier import JenisPerangkat, PerangkatDaerah

LEBAR = 140.0  # text width of A4 with margins of 40 and 30 mm
TEPI = 3.0  # kept free at the right for the line from the DPRD to its secretariat
ATAS = 0.5  # room for the frames at the upper and left edge
DALAM = LEBAR - TEPI - ATAS
JAJAR = 3  # columns beside each other that hold a long name on few lines
KOLOM = (DALAM - (JAJAR - 1) * PARIT) / JAJAR
TINGGI = 190.0  # a taller tree would be made smaller to fit a page with its caption
BERUBAH = 0.7
HILANG = "#d0d0d0"
BARU, GANTI = "nama baru atau berubah", "digabung atau berganti nama"
DPRD, AHLI = "DPRD", "STAF AHLI"
TUNGGAL = {
    JenisPerangkat.SEKRETARIAT_DPRD,
    JenisPerangkat.INSPEKTORAT,
}


@dataclass(frozen=True, slots=True)
class Panel:
    """One picture of a chart and the units it shows; a chart too tall for a page has several."""

    svg: str
    unit: tuple[PerangkatDaerah, ...]
    rincian: tuple[Rincian, ...]


@dataclass(frozen=True, slots=True)
class _Kolom:
    """Units of one column under its heading."""

    judul: str
    unit: tuple[PerangkatDaerah, ...]


def bagan(bahan: Bahan, *, usulan: bool, bertanda: bool = True) -> tuple[Panel, ...]:
    """Return the chart of the units now, or as proposed; without marks for a regulation."""
    perangkat = bahan.dossier.perangkat
    unit = shown_units(bahan, usulan=usulan)
    pembanding = perangkat.sekarang if usulan else (perangkat.usulan or perangkat.sekarang)
    lain = frozenset(str(satu.nama) for satu in (pembanding if bertanda else unit))
    penanda = _Marker(lain, usulan)
    setda = tuple(satu for satu in unit if satu.jenis is JenisPerangkat.SEKRETARIAT_DAERAH)
    kepala = bahan.dossier.identitas.daerah.kepala.upper()
    huruf = bahan.huruf
    return tuple(
        Panel(
            _draw(_pohon(setda, kolom, penanda), kepala, huruf, usulan=usulan, bertanda=bertanda),
            (*(setda if n == 0 else ()), *(satu for k in kolom for satu in k.unit)),
            _rincian(_pohon(setda, kolom, penanda), kepala),
        )
        for n, kolom in enumerate(_panel(unit, setda, penanda, huruf))
    )


def _rincian(akar: Simpul, kepala: str) -> tuple[Rincian, ...]:
    """Return the boxes of a chart from above: the council stands beside the head of region."""
    return Rincian(kepala, (Rincian(AHLI), _boxes(akar))), Rincian(DPRD)


def _boxes(simpul: Simpul) -> Rincian:
    """Return a box with those below it; what frame and ground tell stands behind its name."""
    tanda = BARU if simpul.garis == BERUBAH else GANTI if simpul.isi == HILANG else ""
    teks = f"{simpul.teks} ({tanda})" if tanda else simpul.teks
    return Rincian(teks, tuple(map(_boxes, simpul.anak)))


def shown_units(bahan: Bahan, *, usulan: bool) -> tuple[PerangkatDaerah, ...]:
    """Return the units a chart shows."""
    perangkat = bahan.dossier.perangkat
    return (perangkat.usulan or perangkat.sekarang) if usulan else perangkat.sekarang


def _draw(akar: Simpul, kepala: str, huruf: Huruf, *, usulan: bool, bertanda: bool) -> str:
    kanvas = Kanvas()
    pohon = _letak(akar, huruf)
    box = partial(kotak_teks, huruf=huruf)
    poros = pohon.kotak.tengah
    puncak = box(kepala, poros - KOLOM / 2, ATAS, KOLOM, UKURAN * 1.1, tebal=True, minimum=8)
    dprd = box(DPRD, LEBAR - 30 - ATAS, ATAS, 30, UKURAN * 1.1, tebal=True, minimum=8)
    ahli = box(AHLI, 1, 3, 30, UKURAN, minimum=6)
    kanvas.garis((poros, puncak.bawah), (poros, pohon.kotak.y))
    kanvas.garis((ahli.kanan, ahli.sumbu), (puncak.x, ahli.sumbu))
    kanvas.garis((puncak.kanan, puncak.sumbu), (dprd.x, dprd.sumbu), putus=True)
    gambar_pohon(pohon, kanvas)
    _koordinasi_setwan(pohon, dprd, kanvas)
    kanvas.kotak(puncak)
    kanvas.kotak(dprd)
    kanvas.kotak(ahli)
    dasar = dasar_pohon(pohon)
    return kanvas.svg(LEBAR, _keterangan(kanvas, dasar + 4, usulan=usulan, bertanda=bertanda))


def _letak(akar: Simpul, huruf: Huruf) -> Letak:
    """Place the tree in the middle: the head stands between the advisers and the DPRD."""
    banyak = len(akar.anak)
    kolom = (DALAM - (banyak - 1) * PARIT) / banyak if banyak > JAJAR else KOLOM
    kiri = ATAS + (DALAM - lebar_pohon(akar, kolom)) / 2
    return place_tree(akar, kiri, 13, kolom, huruf)


class _Marker:
    """Marks units whose name the other chart does not have."""

    def __init__(self, lain: frozenset[str], usulan: bool) -> None:
        self.lain = lain
        self.usulan = usulan

    def simpul(self, unit: PerangkatDaerah) -> Simpul:
        beda = str(unit.nama) not in self.lain
        garis = BERUBAH if beda and self.usulan else 0.25
        isi = HILANG if beda and not self.usulan else "#ffffff"
        return Simpul(str(unit.nama), garis=garis, isi=isi, kunci=str(unit.jenis))


def _pohon(setda: Sequence[PerangkatDaerah], kolom: Sequence[_Kolom], penanda: _Marker) -> Simpul:
    nama = str(setda[0].nama).upper() if setda else "SEKRETARIAT DAERAH"
    anak = (
        Simpul(
            satu.judul,
            tuple(map(penanda.simpul, satu.unit)),
            gantung=True,
            tebal=True,
            isi="#efefef",
        )
        for satu in kolom
    )
    return Simpul(nama, tuple(anak), tebal=True)


def _panel(
    unit: Sequence[PerangkatDaerah],
    setda: Sequence[PerangkatDaerah],
    penanda: _Marker,
    huruf: Huruf,
) -> tuple[tuple[_Kolom, ...], ...]:
    """Return the columns of each picture: one picture if its words stay whole on one page."""
    dinas = [satu for satu in unit if satu.jenis is JenisPerangkat.DINAS]
    lain = [satu for satu in unit if satu.jenis in TUNGGAL]
    lain += [satu for satu in unit if satu.jenis is JenisPerangkat.BADAN]
    kecamatan = [satu for satu in unit if satu.jenis is JenisPerangkat.KECAMATAN]

    def fits(kolom: Sequence[_Kolom]) -> bool:
        return dasar_pohon(_letak(_pohon(setda, kolom, penanda), huruf)) <= TINGGI

    kelompok = (
        ("DINAS", dinas, 2),
        ("KECAMATAN", kecamatan, 1),
        ("SEKRETARIAT, INSPEKTORAT, DAN BADAN", lain, 1),
    )
    satu = tuple(k for judul, isi, banyak in kelompok for k in _columns(judul, isi, banyak))
    if fits(satu):
        return (satu,)
    kolom: list[_Kolom] = []
    for judul, isi, _ in kelompok:
        cara = (_columns(judul, isi, n) for n in range(1, len(isi) + 1))
        muat = (calon for calon in cara if all(fits((k,)) for k in calon))
        kolom += next(muat, _columns(judul, isi, max(len(isi), 1)))
    return tuple(_setwan_last(kolom[n : n + JAJAR]) for n in range(0, len(kolom), JAJAR))


def _columns(judul: str, unit: Sequence[PerangkatDaerah], banyak: int) -> tuple[_Kolom, ...]:
    """Return units in at most so many columns of even length, numbered if more than one."""
    panjang = max(-(-len(unit) // banyak), 1)
    potong = [tuple(unit[n : n + panjang]) for n in range(0, len(unit), panjang)]
    if len(potong) < 2:
        return tuple(_Kolom(judul, satu) for satu in potong)
    hasil, awal = [], 1
    for satu in potong:
        akhir = awal + len(satu) - 1
        nomor = f"{awal}\u2013{akhir}" if akhir > awal else str(awal)
        hasil.append(_Kolom(f"{judul} ({nomor})", satu))
        awal = akhir + 1
    return tuple(hasil)


def _setwan_last(kolom: Sequence[_Kolom]) -> tuple[_Kolom, ...]:
    """Put the column of the secretariat of the DPRD at the edge where its line comes down."""
    return tuple(sorted(kolom, key=_has_setwan))


def _has_setwan(kolom: _Kolom) -> bool:
    return any(satu.jenis is JenisPerangkat.SEKRETARIAT_DPRD for satu in kolom.unit)


def _koordinasi_setwan(pohon: Letak, dprd: Kotak, kanvas: Kanvas) -> None:
    """Draw the broken line from the DPRD to its secretariat, along the right edge."""
    setwan = next(
        (s.kotak for s in pohon.semua if s.simpul.kunci == JenisPerangkat.SEKRETARIAT_DPRD), None
    )
    if setwan is None:
        return
    tepi = LEBAR - TEPI / 2
    turun = (tepi, dprd.bawah), (tepi, setwan.sumbu), (setwan.kanan, setwan.sumbu)
    kanvas.garis(*turun, putus=True)


def _keterangan(kanvas: Kanvas, y: float, *, usulan: bool, bertanda: bool) -> float:
    """Draw the legend; return the height of the picture."""
    kanvas.garis((0, y), (9, y))
    kanvas.teks(11, y + 0.8, "garis perintah", UKURAN)
    kanvas.garis((39, y), (48, y), putus=True)
    kanvas.teks(50, y + 0.8, "garis koordinasi", UKURAN)
    if not bertanda:
        return y + 3
    tanda = Kotak(81, y - 1.6, 7, 3.2, (), UKURAN)
    if usulan:
        kanvas.kotak(Kotak(tanda.x, tanda.y, 7, 3.2, (), UKURAN, garis=BERUBAH))
        kanvas.teks(90, y + 0.8, BARU, UKURAN)
    else:
        kanvas.kotak(Kotak(tanda.x, tanda.y, 7, 3.2, (), UKURAN, isi=HILANG))
        kanvas.teks(90, y + 0.8, GANTI, UKURAN)
    return y + 3
