"""Plots of workload, evaluation, maturity, structure, and benefit and cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.documents.angka import desimal
from generator.documents.bahan import Bahan
from generator.documents.gambar.grafik.isi import (
    Ambang,
    BarisRentang,
    Batang,
    Jaring,
    Rentang,
    Seri,
)
from generator.documents.ungkapan import rapi
from generator.documents.unit import JENIS, nama_unit
from generator.kelembagaan.beban_kerja import by_kind, shown_posts
from generator.kelembagaan.evaluasi import HasilEvaluasi

MILIAR = 10**9


def beban(bahan: Bahan) -> Batang | None:
    """Return incumbents and need of the posts shown, with EJ at the end of the row."""
    hasil = bahan.analisis.beban_kerja
    if hasil is None:
        return None
    semua = [(unit.unit, beban) for unit in hasil.unit for beban in shown_posts(hasil, unit)]
    nama = tuple(_dua_baris(f"{nama_unit(bahan, unit)}: {b.nama}", 34) for unit, b in semua)
    teks = tuple(
        ("pemangku tidak tercatat" if b.pemangku is None else "EJ tidak terhitung")
        if b.efektivitas is None
        else f"EJ {desimal(b.efektivitas)} ({b.peringkat})"
        for _, b in semua
    )
    seri = (
        Seri("pemangku", tuple(float(b.pemangku or 0) for _, b in semua)),
        Seri("kebutuhan", tuple(float(b.kebutuhan) for _, b in semua)),
    )
    return Batang("Pegawai", nama, seri, teks)


@dataclass(frozen=True, slots=True)
class IsiBeban:
    """One post, or all of a kind, with incumbents and need."""

    jabatan: str
    unit: str
    pemangku: int | None
    kebutuhan: int
    menurut_jenis: bool


def isi_beban(bahan: Bahan) -> tuple[IsiBeban, ...]:
    """Return what the workload plot shows."""
    hasil = bahan.analisis.beban_kerja
    if hasil is None:
        return ()
    kinds = by_kind(hasil)
    return tuple(
        IsiBeban(beban.nama, nama_unit(bahan, u.unit), beban.pemangku, beban.kebutuhan, kinds)
        for u in hasil.unit
        for beban in shown_posts(hasil, u)
    )


# --- evaluation ------------------------------------------------------------------------------


def evaluasi(bahan: Bahan) -> Batang | None:
    """Return every subdimension as a share of its maximum."""
    hasil = bahan.analisis.kelembagaan
    if not hasil:
        return None
    bagian = hasil[0].instrumen.subdimensi
    seri = tuple(
        Seri(
            _berperingkat(bahan, h),
            tuple(float(_skor(h, str(s.id)) / float(s.maksimum) * 100) for s in bagian),
        )
        for h in hasil
    )
    return Batang("Persen dari nilai tertinggi", tuple(str(s.nama) for s in bagian), seri)


def _berperingkat(bahan: Bahan, hasil: HasilEvaluasi) -> str:
    """Return the name of a sheet with its total and rank, for the legend."""
    return f"{nama_unit(bahan, hasil.unit)} {desimal(hasil.total)} ({hasil.peringkat.kode})"


def _skor(hasil: HasilEvaluasi, id_: str) -> float:
    return next(float(b.skor) for b in hasil.bagian if b.subdimensi.id == id_)


def kematangan(bahan: Bahan) -> Jaring | None:
    """Return the radar of the eleven variables of maturity."""
    hasil = bahan.analisis.kematangan
    if not hasil:
        return None
    bagian = hasil[0].instrumen.subdimensi
    seri = tuple(
        Seri(_berperingkat(bahan, h), tuple(_skor(h, str(s.id)) for s in bagian)) for h in hasil
    )
    jari = tuple(_dua_baris(str(s.nama)) for s in bagian)
    return Jaring(jari, float(hasil[0].instrumen.jawaban_tertinggi), seri)


def _dua_baris(nama: str, muat: int = 15) -> str:
    """Return a name in two lines of about the same length when it is longer than ``muat``."""
    kata = nama.split()
    if len(nama) <= muat or len(kata) < 2:
        return nama
    tengah = min(range(1, len(kata)), key=lambda n: abs(len(" ".join(kata[:n])) - len(nama) / 2))
    return " ".join(kata[:tengah]) + "\n" + " ".join(kata[tengah:])


@dataclass(frozen=True, slots=True)
class IsiLembar:
    """One sheet of an evaluation: its unit, and each part with its score."""

    unit: str
    bagian: str


def isi_evaluasi(bahan: Bahan) -> tuple[IsiLembar, ...]:
    """Return what the evaluation plot shows."""
    return _lembar(bahan, bahan.analisis.kelembagaan)


def isi_kematangan(bahan: Bahan) -> tuple[IsiLembar, ...]:
    """Return what the radar shows."""
    return _lembar(bahan, bahan.analisis.kematangan)


def _lembar(bahan: Bahan, hasil: Sequence[HasilEvaluasi]) -> tuple[IsiLembar, ...]:
    return tuple(
        IsiLembar(
            nama_unit(bahan, satu.unit),
            ", ".join(f"{b.subdimensi.nama} {desimal(b.skor)}" for b in satu.bagian),
        )
        for satu in hasil
    )


# --- structure -------------------------------------------------------------------------------


def struktur(bahan: Bahan) -> Batang | None:
    """Return units by kind and functions by home, before and after."""
    banding = bahan.analisis.struktur
    if banding is None:
        return None
    kini, nanti = banding.sekarang, banding.usulan
    ukuran = [("Perangkat Daerah", kini.unit, nanti.unit)]
    ukuran += [
        (f"\u2013 {nama}", kini.menurut_jenis[jenis], nanti.menurut_jenis[jenis])
        for jenis, nama in JENIS.items()
        if kini.menurut_jenis[jenis] != nanti.menurut_jenis[jenis]
    ]
    ukuran += [
        ("Fungsi tepat satu wadah", kini.berumah_satu, nanti.berumah_satu),
        ("Fungsi tanpa wadah", len(kini.tanpa_rumah), len(nanti.tanpa_rumah)),
        ("Fungsi berwadah ganda", len(kini.ganda), len(nanti.ganda)),
    ]
    seri = (
        Seri("sekarang", tuple(float(a) for _, a, _ in ukuran)),
        Seri("usulan", tuple(float(b) for _, _, b in ukuran)),
    )
    teks = tuple(f"{a} \u2192 {b}" for _, a, b in ukuran)
    return Batang("Jumlah", tuple(nama for nama, _, _ in ukuran), seri, teks)


@dataclass(frozen=True, slots=True)
class IsiBanding:
    """One figure before and after."""

    nama: str
    sekarang: str
    usulan: str


def isi_struktur(bahan: Bahan) -> tuple[IsiBanding, ...]:
    """Return what the picture before and after shows."""
    isi = struktur(bahan)
    return tuple(
        IsiBanding(nama.removeprefix("\u2013").strip(), *teks.split(" \u2192 "))
        for nama, teks in (zip(isi.nama, isi.teks, strict=True) if isi else ())
    )


# --- benefit and cost ------------------------------------------------------------------------


def bersih(bahan: Bahan) -> Rentang | None:
    """Return the net result of every option, the likelier range inside the whole one."""
    hasil = [h for h in bahan.analisis.manfaat_biaya if h.ditaksir]
    if not hasil:
        return None
    baris = tuple(
        BarisRentang(
            _dua_baris(rapi(h.opsi.nama) + (" (dipilih)" if h.opsi.terpilih else ""), 30),
            h.bersih.rendah / MILIAR,
            h.bersih.tinggi / MILIAR,
            h.opsi.terpilih,
            (h.wajar.rendah / MILIAR, h.wajar.tinggi / MILIAR),
        )
        for h in hasil
    )
    ujung = [n for b in baris for n in (b.rendah, b.tinggi)]
    batas = (min(0.0, *ujung), max(0.0, *ujung))
    legenda = ("", "seluruh rentang", "bila taksiran saling bebas")
    return Rentang("Hasil bersih (miliar rupiah)", baris, (Ambang(0.0, "0"),), batas, legenda)


@dataclass(frozen=True, slots=True)
class IsiBersih:
    """The net result of one option, in thousands of millions."""

    nama: str
    rendah: str
    tinggi: str


def isi_bersih(bahan: Bahan) -> tuple[IsiBersih, ...]:
    """Return what the plot of net results shows."""
    return tuple(
        IsiBersih(rapi(h.opsi.nama), _miliar(h.bersih.rendah), _miliar(h.bersih.tinggi))
        for h in bahan.analisis.manfaat_biaya
        if h.ditaksir
    )


def _miliar(nilai: int) -> str:
    return f"{nilai / MILIAR:.1f}".replace(".", ",").replace("-", "minus ")
