"""Tables of BAB II D: estimates of cost and benefit, the options, ROCCIPI (L1 as amended)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.documents.bahan import Bahan
from generator.documents.tabel.sel import KEPASTIAN, bersumber, kutipan
from generator.documents.ungkapan import juta, kalimat, rapi
from generator.ir.html import Baris
from generator.ir.nodes import Text
from generator.kelembagaan.manfaat_biaya import TAHUN, HasilOpsi, Jumlah, compare
from generator.model.bilangan import bilangan
from generator.model.dossier import Taksiran

BELUM_ADA = "belum ada data"
ARAH = {1: "positif", 0: "belum pasti tandanya", -1: "negatif"}


@dataclass(frozen=True, slots=True)
class BarisTaksiran:
    """One estimate, in millions of rupiah."""

    jenis: str
    uraian: Baris
    kelompok: str
    nilai: str
    sifat: str
    kepastian: str


@dataclass(frozen=True, slots=True)
class OpsiTaksiran:
    """The estimates of one option."""

    nama: str
    baris: tuple[BarisTaksiran, ...]
    banyak: int


@dataclass(frozen=True, slots=True)
class ManfaatBiayaView:
    """All estimates."""

    opsi: tuple[OpsiTaksiran, ...]


def manfaat_biaya(bahan: Bahan) -> ManfaatBiayaView:
    """Return the estimates of cost and benefit of every option."""
    hasil = []
    for opsi in bahan.dossier.manfaat_biaya.opsi:
        baris = (*_taksiran("Biaya", opsi.biaya), *_taksiran("Manfaat", opsi.manfaat))
        if baris:
            hasil.append(OpsiTaksiran(rapi(opsi.nama), baris, len(baris)))
    return ManfaatBiayaView(tuple(hasil))


def _taksiran(jenis: str, semua: Sequence[Taksiran]) -> tuple[BarisTaksiran, ...]:
    return tuple(
        BarisTaksiran(
            jenis,
            Baris((Text(rapi(t.uraian).rstrip(".")), *kutipan([str(s) for s in t.sumber]))),
            rapi(t.kelompok),
            juta(t.rendah, t.tinggi),
            "sekali" if t.sekali else "setiap tahun",
            KEPASTIAN[t.status],
        )
        for t in semua
    )


@dataclass(frozen=True, slots=True)
class BarisOpsi:
    """One option with its totals over the horizon."""

    nama: str
    uraian: str
    biaya: str
    manfaat: str
    bersih: str
    arah: str
    kelebihan: tuple[str, ...]
    kekurangan: tuple[str, ...]
    terpilih: bool


@dataclass(frozen=True, slots=True)
class PerbandinganOpsi:
    """The options side by side."""

    baris: tuple[BarisOpsi, ...]
    tahun: str  # 5 (lima)
    metode: str
    ditaksir: bool  # whether any option has an estimate in rupiah


def opsi(bahan: Bahan) -> PerbandinganOpsi:
    """Return the options with totals, net result, and what speaks for and against."""
    berkas = bahan.dossier.manfaat_biaya
    semua = compare(berkas)
    return PerbandinganOpsi(
        tuple(map(_opsi, semua)),
        bilangan(TAHUN),
        kalimat(berkas.metode),
        any(hasil.ditaksir for hasil in semua),
    )


def _opsi(hasil: HasilOpsi) -> BarisOpsi:
    pilihan = hasil.opsi
    return BarisOpsi(
        rapi(pilihan.nama),
        kalimat(pilihan.uraian),
        _rentang(hasil, hasil.biaya),
        _rentang(hasil, hasil.manfaat),
        _rentang(hasil, hasil.bersih),
        ARAH[hasil.arah] if hasil.ditaksir else "",
        tuple(rapi(satu).rstrip(".") for satu in pilihan.kelebihan),
        tuple(rapi(satu).rstrip(".") for satu in pilihan.kekurangan),
        pilihan.terpilih,
    )


def _rentang(hasil: HasilOpsi, jumlah: Jumlah) -> str:
    return juta(jumlah.rendah, jumlah.tinggi) if hasil.ditaksir else BELUM_ADA


@dataclass(frozen=True, slots=True)
class BarisRoccipi:
    """One element of ROCCIPI."""

    unsur: str
    temuan: Baris
    arah: str


@dataclass(frozen=True, slots=True)
class Roccipi:
    """The ROCCIPI analysis; ``bersumber``: some of what was found has a note of its source."""

    baris: tuple[BarisRoccipi, ...]
    bersumber: bool


def roccipi(bahan: Bahan) -> Roccipi:
    """Return the elements of ROCCIPI."""
    unsur = bahan.dossier.manfaat_biaya.roccipi
    baris = (
        BarisRoccipi(rapi(s.unsur), bersumber(s.temuan, s.sumber), kalimat(s.arah)) for s in unsur
    )
    return Roccipi(tuple(baris), any(s.sumber for s in unsur))
