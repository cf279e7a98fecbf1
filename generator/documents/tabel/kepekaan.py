"""Tables of how scores move with what may change, and of what the proposal itself moves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from generator.documents.angka import rentang, ringkas, selang, tipe
from generator.documents.bahan import Bahan
from generator.documents.tabel.skor import TRILIUN, kecil, name_of
from generator.kelembagaan.kepekaan import Kepekaan
from generator.kelembagaan.masukan import PERANGKAT
from generator.model.bilangan import bilangan

APBD = "apbd"  # shown in trillions


@dataclass(frozen=True, slots=True)
class BarisKepekaan:
    """A stretch of trial values with one score."""

    besaran: str
    nama: str
    nilai: str
    skor: str
    tipe: str


@dataclass(frozen=True, slots=True)
class KepekaanView:
    """How scores move with one measured quantity."""

    ada: bool
    baris: tuple[BarisKepekaan, ...]


@dataclass(frozen=True, slots=True)
class GeserView:
    """What the proposal itself does to the scores that count units."""

    ada: bool
    kini: str
    nanti: str
    geser: tuple[str, ...]


def kepekaan(bahan: Bahan) -> KepekaanView:
    """Return the stretches of every sensitivity trial."""
    semua = bahan.analisis.kepekaan
    return KepekaanView(bool(semua), tuple(baris for satu in semua for baris in _hamparan(satu)))


def shifted_scores(bahan: Bahan) -> GeserView:
    """Return, in words, which scores the proposal itself moves."""
    perangkat = bahan.dossier.perangkat
    return GeserView(
        bool(bahan.analisis.kepekaan),
        bilangan(len(perangkat.sekarang)),
        bilangan(len(perangkat.usulan or perangkat.sekarang)),
        tuple(_shift(bahan)),
    )


def _shift(bahan: Bahan) -> Iterator[str]:
    """Yield, in words, every score that the proposal itself moves."""
    kini, nanti = bahan.analisis.tipologi, bahan.analisis.nanti
    if kini is None or nanti is None:
        return
    for id_, lama in kini.urusan.items():
        baru = nanti.urusan[id_]
        if lama.total != baru.total:
            yield f"skor {kecil(lama)} dari {selang(lama.total)} menjadi {selang(baru.total)}" + (
                "" if tipe(lama) == tipe(baru) else f" (tipe {tipe(lama)} menjadi {tipe(baru)})"
            )


def _hamparan(satu: Kepekaan) -> Iterator[BarisKepekaan]:
    """Yield the stretches between two values at which the score changes."""
    for skor in satu.skor.values():
        pasangan = list(zip(satu.nilai, skor, strict=True))
        for total, isi in groupby(pasangan, key=lambda p: p[1].total):
            hasil = list(isi)
            awal, akhir = hasil[0][0], hasil[-1][0]
            if awal == satu.nilai[0]:
                nilai = f"s.d. {_nilai(satu, akhir)}"
            elif akhir == satu.nilai[-1]:
                nilai = f"di atas {_nilai(satu, satu.nilai[satu.nilai.index(awal) - 1])}"
            else:
                nilai = _di_antara(satu, awal, akhir)
            yield BarisKepekaan(
                judul_besaran(satu), name_of(skor[0]), nilai, selang(total), tipe(hasil[0][1])
            )


def _di_antara(satu: Kepekaan, awal: Decimal, akhir: Decimal) -> str:
    """Return counts as ``31–34``, sums as ``di atas 8 s.d. 11``."""
    if satu.indikator != APBD:
        return rentang(_nilai(satu, awal), _nilai(satu, akhir))
    return (
        f"di atas {_nilai(satu, satu.nilai[satu.nilai.index(awal) - 1])} s.d. {_nilai(satu, akhir)}"
    )


def judul_besaran(satu: Kepekaan) -> str:
    """Return what is varied, with its unit."""
    if satu.indikator == PERANGKAT:
        return "Jumlah Perangkat Daerah"
    return "APBD (triliun rupiah)" if satu.indikator == APBD else satu.nama.capitalize()


def _nilai(satu: Kepekaan, nilai: Decimal) -> str:
    return ringkas(nilai / TRILIUN) if satu.indikator == APBD else ringkas(nilai)
