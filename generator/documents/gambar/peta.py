"""The heat map of findings and units: a row for each finding, a column for each unit it names."""

from __future__ import annotations

from collections.abc import Sequence

from generator.documents.bahan import Bahan
from generator.documents.gambar.kanvas import KECIL, Kanvas
from generator.documents.lebar_huruf import Huruf
from generator.model.dossier import PerangkatDaerah, Sikap, Temuan, Tingkat

LEBAR = 140.0
JUDUL = 58.0
UKURAN = KECIL
SEMPIT = 3.2  # of a column: its name stands upright in it
BARIS = 6.4
NADA = {Tingkat.PERDA: "#303030", Tingkat.PERKADA: "#909090", Tingkat.NASKAH: "#ffffff"}


def peta_temuan(bahan: Bahan) -> str:
    """Return the heat map."""
    temuan, unit = bahan.dossier.temuan, unit_terkait(bahan)
    kanvas = Kanvas()
    muat = int((LEBAR - JUDUL - 0.2) / SEMPIT)
    bidang = [unit[awal : awal + muat] for awal in range(0, max(len(unit), 1), muat)]
    y = 0.0
    for satu_bidang in bidang:  # one below the other where the columns are too many
        y = _bidang(kanvas, bahan.huruf, temuan, satu_bidang, y) + 4
    return kanvas.svg(LEBAR, _keterangan(kanvas, y, bahan))


def _bidang(
    kanvas: Kanvas,
    huruf: Huruf,
    temuan: Sequence[Temuan],
    unit: tuple[PerangkatDaerah, ...],
    y: float,
) -> float:
    """Draw the map of some units; return its lower edge."""
    kolom = min((LEBAR - JUDUL - 0.2) / max(len(unit), 1), 7.0)
    dasar = y + max((huruf.lebar(nama_singkat(satu), UKURAN) for satu in unit), default=10) + 3
    for n, satu in enumerate(unit):
        x = JUDUL + (n + 0.5) * kolom + 0.8
        kanvas.teks(x, dasar - 1.5, nama_singkat(satu), UKURAN, putar=-90)
    for satu_temuan in temuan:
        judul = huruf.wrap(f"{satu_temuan.id} {satu_temuan.judul}", JUDUL - 2, UKURAN)[:2]
        _judul(kanvas, judul, dasar)
        _baris(kanvas, satu_temuan, unit, dasar, kolom)
        dasar += BARIS
    return dasar


def _judul(kanvas: Kanvas, baris: Sequence[str], y: float) -> None:
    awal = y + BARIS / 2 + UKURAN * 0.34 - (len(baris) - 1) * UKURAN * 0.58
    for n, teks in enumerate(baris):
        kanvas.teks(0, awal + n * UKURAN * 1.16, teks, UKURAN)


def _baris(
    kanvas: Kanvas, temuan: Temuan, unit: tuple[PerangkatDaerah, ...], y: float, kolom: float
) -> None:
    semua = "semua" in map(str, temuan.unit)
    terkait = set(map(str, temuan.unit))
    for n, satu in enumerate(unit):
        kena = str(satu.id) in terkait
        isi = _nada(temuan) if kena else ("#e6e6e6" if semua else "#ffffff")
        x = JUDUL + n * kolom
        kanvas.bidang(x, y, kolom, BARIS, isi)
        if kena and isi == NADA[Tingkat.NASKAH]:
            kanvas.garis((x, y), (x + kolom, y + BARIS), tebal=0.2)
            kanvas.garis((x + kolom, y), (x, y + BARIS), tebal=0.2)


def _nada(temuan: Temuan) -> str:
    usul = temuan.perubahan
    ditolak = usul.sikap is Sikap.TOLAK
    return NADA[Tingkat.NASKAH] if ditolak else NADA[usul.tingkat]


def _keterangan(kanvas: Kanvas, y: float, bahan: Bahan) -> float:
    x = 0.0
    semua = (
        *((NADA[tingkat], bahan.wadah(tingkat)) for tingkat in Tingkat),
        ("#e6e6e6", "menyangkut semua unit"),
    )
    for isi, arti in semua:
        if x + 5 + bahan.huruf.lebar(arti, UKURAN) > LEBAR:
            x, y = 0.0, y + 4.5
        kanvas.bidang(x, y - 1.6, 4, 3.2, isi)
        if isi == NADA[Tingkat.NASKAH]:
            kanvas.garis((x, y - 1.6), (x + 4, y + 1.6), tebal=0.2)
            kanvas.garis((x + 4, y - 1.6), (x, y + 1.6), tebal=0.2)
        kanvas.teks(x + 5, y + 0.8, arti, UKURAN)
        x += 6.2 + bahan.huruf.lebar(arti, UKURAN)
    return y + 3


def unit_terkait(bahan: Bahan) -> tuple[PerangkatDaerah, ...]:
    """Return the units that a finding names, in the order of the dossier."""
    disebut = {str(unit) for temuan in bahan.dossier.temuan for unit in temuan.unit}
    berkas = bahan.dossier.perangkat
    semua = {str(satu.id): satu for satu in (*berkas.sekarang, *berkas.usulan)}
    return tuple(satu for kunci, satu in semua.items() if kunci in disebut)


def nama_singkat(unit: PerangkatDaerah) -> str:
    """Return the abbreviation of a unit, or its name."""
    return str(unit.singkatan or unit.nama)
