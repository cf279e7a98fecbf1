"""Organisation charts of the region, now and as proposed, in the conventional form.

Command lines are full, coordination lines broken; a new or changed name has a heavy frame, a unit
that is merged away a grey ground, so that the chart can be read in black and white.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.documents.bahan import Bahan
from generator.documents.gambar.kanvas import Kanvas, Kotak, kotak_teks
from generator.documents.gambar.pohon import (
    UKURAN,
    Letak,
    Simpul,
    dasar_pohon,
    gambar_pohon,
    place_tree,
)
from generator.model.dossier import JenisPerangkat, PerangkatDaerah

LEBAR = 140.0  # text width of A4 with margins of 40 and 30 mm
TEPI = 3.0  # kept free at the right for the line from the DPRD to its secretariat
ATAS = 0.5  # room for the frames at the upper and left edge
KOLOM = (LEBAR - TEPI - ATAS - 2 * 3.5) / 3
BERUBAH = 0.7
HILANG = "#d0d0d0"
TUNGGAL = {
    JenisPerangkat.SEKRETARIAT_DPRD,
    JenisPerangkat.INSPEKTORAT,
}


def bagan(bahan: Bahan, *, usulan: bool, bertanda: bool = True) -> str:
    """Return the chart of the units now, or as proposed; without marks for a regulation."""
    perangkat = bahan.dossier.perangkat
    unit = (perangkat.usulan or perangkat.sekarang) if usulan else perangkat.sekarang
    pembanding = perangkat.sekarang if usulan else (perangkat.usulan or perangkat.sekarang)
    lain = frozenset(str(satu.nama) for satu in (pembanding if bertanda else unit))
    penanda = _Marker(lain, usulan)
    kanvas = Kanvas()
    kepala = bahan.dossier.identitas.daerah.kepala.upper()
    pohon = place_tree(_pohon(unit, penanda), ATAS, 14, KOLOM)
    puncak = kotak_teks(kepala, pohon.kotak.x, ATAS, KOLOM, UKURAN * 1.1, tebal=True, minimum=8)
    dprd = kotak_teks("DPRD", LEBAR - 30 - ATAS, ATAS, 30, UKURAN * 1.1, tebal=True, minimum=8)
    ahli = kotak_teks("STAF AHLI", 1, 3, 30, UKURAN, minimum=6)
    kanvas.garis((puncak.tengah, puncak.bawah), (puncak.tengah, pohon.kotak.y))
    kanvas.garis((ahli.kanan, ahli.sumbu), (puncak.x, ahli.sumbu))
    kanvas.garis((puncak.kanan, puncak.sumbu), (dprd.x, dprd.sumbu), putus=True)
    gambar_pohon(pohon, kanvas)
    _koordinasi_setwan(pohon, dprd, kanvas)
    kanvas.kotak(puncak)
    kanvas.kotak(dprd)
    kanvas.kotak(ahli)
    dasar = dasar_pohon(pohon)
    return kanvas.svg(LEBAR, _keterangan(kanvas, dasar + 5, usulan=usulan, bertanda=bertanda))


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


def _pohon(unit: Sequence[PerangkatDaerah], penanda: _Marker) -> Simpul:
    setda = [satu for satu in unit if satu.jenis is JenisPerangkat.SEKRETARIAT_DAERAH]
    tunggal = [satu for satu in unit if satu.jenis in TUNGGAL]
    dinas = [satu for satu in unit if satu.jenis is JenisPerangkat.DINAS]
    badan = [satu for satu in unit if satu.jenis is JenisPerangkat.BADAN]
    kecamatan = [satu for satu in unit if satu.jenis is JenisPerangkat.KECAMATAN]
    separuh = (len(dinas) + 1) // 2
    kolom = [
        _kelompok(f"DINAS (1\u2013{separuh})", dinas[:separuh], penanda),
        _kelompok(f"DINAS ({separuh + 1}\u2013{len(dinas)})", dinas[separuh:], penanda),
        _kelompok("SEKRETARIAT, INSPEKTORAT, DAN BADAN", [*tunggal, *badan], penanda),
        _kelompok("KECAMATAN", kecamatan, penanda),
    ]
    nama = str(setda[0].nama).upper() if setda else "SEKRETARIAT DAERAH"
    return Simpul(nama, tuple(satu for satu in kolom if satu.anak), tebal=True)


def _kelompok(judul: str, unit: Sequence[PerangkatDaerah], penanda: _Marker) -> Simpul:
    return Simpul(judul, tuple(map(penanda.simpul, unit)), gantung=True, tebal=True, isi="#efefef")


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
        kanvas.teks(90, y + 0.8, "nama baru atau berubah", UKURAN)
    else:
        kanvas.kotak(Kotak(tanda.x, tanda.y, 7, 3.2, (), UKURAN, isi=HILANG))
        kanvas.teks(90, y + 0.8, "digabung atau berganti nama", UKURAN)
    return y + 3
