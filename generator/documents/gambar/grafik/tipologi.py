"""Plots of scores: every urusan against the thresholds, and how scores move."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.documents.angka import ringkas, selang, tipe
from generator.documents.bahan import Bahan
from generator.documents.gambar.grafik.isi import (
    Ambang,
    BarisRentang,
    Garis,
    Panel,
    Rentang,
)
from generator.kelembagaan.hasil import TRILIUN
from generator.kelembagaan.kepekaan import Kepekaan
from generator.kelembagaan.masukan import PERANGKAT
from generator.kelembagaan.susunan import URUSAN
from generator.kelembagaan.tipologi import SkorUrusan, Tipologi
from generator.model import urusan

BATAS = (300.0, 1000.0)


def _ambang(bahan: Bahan) -> tuple[tuple[Decimal, str], ...]:
    """Return the thresholds of Pasal 53 with their types, from the lowest."""
    sekarang = bahan.analisis.sekarang
    if sekarang is None:
        return ()
    ambang = sekarang.susunan.aturan.tipologi.ambang
    return ((ambang.c, "C"), (ambang.b, "B"), (ambang.a, "A"))


def skor_tipe(bahan: Bahan) -> Rentang | None:
    """Return the scores of which something is known, and all others as one bar."""
    hasil = bahan.analisis.tipologi
    if hasil is None:
        return None
    semua = _urut(hasil)
    tahu = [s for s in semua if s.sebagian_diketahui]
    sisa = [s for s in semua if s not in tahu]
    baris = [_baris(s) for s in tahu]
    if sisa:
        ujung = [float(n) for s in sisa for n in (s.total.rendah, s.total.tinggi)]
        baris.append(BarisRentang(f"{len(sisa)} lainnya", min(ujung), max(ujung)))
    return rentang(baris, bahan)


def skor_lengkap(bahan: Bahan) -> Rentang | None:
    """Return every score as a bar from floor to ceiling, unless BAB II shows all of them."""
    hasil = bahan.analisis.tipologi
    if hasil is None or all(s.sebagian_diketahui for s in hasil.urusan.values()):
        return None
    return rentang([_baris(s) for s in _urut(hasil)], bahan)


def _urut(hasil: Tipologi) -> list[SkorUrusan]:
    """Return the urusan first, then the supporting functions."""
    return sorted(hasil.urusan.values(), key=lambda s: s.tabel.kategori not in URUSAN)


def rentang(baris: Sequence[BarisRentang], bahan: Bahan) -> Rentang:
    """Return scores against the thresholds; the legend names only what occurs."""
    ambang = tuple(Ambang(float(n), f"> {ringkas(n)}: {t}") for n, t in _ambang(bahan))
    ujung = [n for satu in baris for n in (satu.rendah, satu.tinggi)]
    batas = (min(BATAS[0], *ujung), max(BATAS[1], *ujung))
    pasti = {satu.rendah == satu.tinggi for satu in baris}
    legenda = ("pasti" * (True in pasti), "rentang yang mungkin" * (False in pasti))
    return Rentang("Skor", tuple(baris), ambang, batas, legenda)


def _baris(skor: SkorUrusan) -> BarisRentang:
    nama = f"{urusan.singkat(str(skor.tabel.id))}: {tipe(skor)}"
    return BarisRentang(nama, float(skor.total.rendah), float(skor.total.tinggi))


@dataclass(frozen=True, slots=True)
class IsiSkor:
    """One score with what type it gives."""

    nama: str
    skor: str
    tipe: str


def isi_skor(bahan: Bahan, *, lengkap: bool) -> tuple[IsiSkor, ...]:
    """Return what the score plot shows."""
    hasil = bahan.analisis.tipologi
    semua = [s for s in _urut(hasil) if lengkap or s.sebagian_diketahui] if hasil else []
    return tuple(IsiSkor(urusan.singkat(str(s.tabel.id)), selang(s.total), tipe(s)) for s in semua)


# --- sensitivity -----------------------------------------------------------------------------


def kepekaan_perangkat(bahan: Bahan) -> Garis | None:
    """Return one panel for each score that the number of units moves."""
    return _kepekaan(bahan, [k for k in bahan.analisis.kepekaan if k.indikator == PERANGKAT])


def kepekaan_anggaran(bahan: Bahan) -> Garis | None:
    """Return one panel for each score that the budget or its users move."""
    return _kepekaan(bahan, [k for k in bahan.analisis.kepekaan if k.indikator != PERANGKAT])


def _kepekaan(bahan: Bahan, semua: Sequence[Kepekaan]) -> Garis | None:
    panel = tuple(_panel(bahan, semua))
    ambang = tuple(Ambang(float(n), f"{n:.0f}") for n, _ in _ambang(bahan))
    nilai = [n for satu in panel for n in (*satu.rendah, *satu.tinggi)]
    if not panel:
        return None
    return Garis("Skor", panel, ambang, (min(350.0, *nilai), max(1000.0, *nilai)))


def _panel(bahan: Bahan, semua: Sequence[Kepekaan]) -> Iterator[Panel]:
    for satu in semua:
        for id_, kolom in _diketahui(bahan, satu):
            yield Panel(
                urusan.singkat(id_),
                _sumbu(satu),
                tuple(float(_measure(satu, n)) for n in satu.nilai),
                tuple(float(s.total.rendah) for s in kolom),
                tuple(float(s.total.tinggi) for s in kolom),
                _penanda(satu, bahan),
                "pre" if satu.indikator == "apbd" else "mid",
            )


def _diketahui(bahan: Bahan, satu: Kepekaan) -> Iterator[tuple[str, tuple[SkorUrusan, ...]]]:
    """Yield the scores of which something is known: those of the others move without saying why.

    All of them would not fit a page, and stand in a table.
    """
    hasil = bahan.analisis.tipologi
    if hasil is not None:
        yield from ((i, k) for i, k in satu.skor.items() if hasil.urusan[i].sebagian_diketahui)


def _sumbu(satu: Kepekaan) -> str:
    if satu.indikator == PERANGKAT:
        return "Jumlah Perangkat Daerah"
    return "APBD (triliun rupiah)" if satu.indikator == "apbd" else satu.nama.capitalize()


def _measure(satu: Kepekaan, nilai: Decimal) -> Decimal:
    return nilai / TRILIUN if satu.indikator == "apbd" else nilai


def _penanda(satu: Kepekaan, bahan: Bahan) -> tuple[Ambang, ...]:
    """Return the present value, and what the proposal makes of it."""
    berkas, perangkat = bahan.dossier.indikator, bahan.dossier.perangkat
    ada = next((n for n in berkas.terpakai if n.id == satu.indikator), None) if berkas else None
    if satu.indikator == PERANGKAT:
        kini = Ambang(float(len(perangkat.sekarang)), "kini")
        nanti = len(perangkat.usulan or perangkat.sekarang)
        return (Ambang(float(nanti), "usulan"), kini) if nanti != kini.nilai else (kini,)
    if ada is None:
        return ()
    rendah, tinggi = (float(_measure(satu, n)) for n in (ada.rendah, ada.tinggi))
    return (
        (Ambang(tinggi, "kini"),) if rendah == tinggi else (Ambang((rendah + tinggi) / 2, "kini"),)
    )


@dataclass(frozen=True, slots=True)
class IsiKepekaan:
    """How one score moves from one end of what moves it to the other."""

    nama: str
    sumbu: str
    awal: str
    skor_awal: str
    akhir: str
    skor_akhir: str


def isi_kepekaan(bahan: Bahan, *, perangkat: bool) -> tuple[IsiKepekaan, ...]:
    """Return what a sensitivity plot shows."""
    isi = []
    for satu in bahan.analisis.kepekaan:
        if (satu.indikator == PERANGKAT) is not perangkat:
            continue
        awal, akhir = (ringkas(_measure(satu, satu.nilai[n])) for n in (0, -1))
        for id_, kolom in _diketahui(bahan, satu):
            rendah, tinggi = (selang(kolom[n].total) for n in (0, -1))
            sumbu = _kecil(_sumbu(satu))
            isi.append(IsiKepekaan(urusan.nama(id_), sumbu, awal, rendah, akhir, tinggi))
    return tuple(isi)


def _kecil(teks: str) -> str:
    return teks if teks.startswith("APBD") else teks[:1].lower() + teks[1:]
