"""The table of doors: by which article a proposal may join or split what it joins or splits."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.bahan import Bahan
from generator.documents.ungkapan import daftar
from generator.kelembagaan.penggabungan import Perombakan, Pintu, doors
from generator.kelembagaan.susunan import span_of, subject
from generator.model.aturan import PasalTipologi
from generator.model.dossier import JenisPerangkat


@dataclass(frozen=True, slots=True)
class BarisPintu:
    """One joining or splitting."""

    nomor: int
    unit: str
    anggota: str
    dasar: str
    ujian: str


@dataclass(frozen=True, slots=True)
class DaftarPintu:
    """All of them; none where the proposal joins and splits nothing."""

    baris: tuple[BarisPintu, ...]
    peraturan: str


def pintu(bahan: Bahan) -> DaftarPintu:
    """Return a row a joining or splitting that is proposed."""
    usulan = bahan.analisis.usulan
    if usulan is None:
        return DaftarPintu((), "")
    aturan = usulan.susunan.aturan.tipologi
    semua = enumerate(doors(usulan.susunan), start=1)
    baris = tuple(
        BarisPintu(
            n,
            daftar([str(u.nama) for u in satu.unit]),
            "; ".join(f"{subject(s.tabel)}: {span_of(s)}" for s in satu.anggota),
            _dasar(satu, aturan.pasal, bahan),
            str(satu.ujian),
        )
        for n, satu in semua
    )
    return DaftarPintu(baris, aturan.sebutan)


def _dasar(satu: Perombakan, pasal: PasalTipologi, bahan: Bahan) -> str:
    badan = satu.unit[0].jenis is JenisPerangkat.BADAN
    di_bawah = f"{Pintu.DI_BAWAH} ({pasal.sepasang if badan else pasal.serumpun})"
    efisiensi = f"{Pintu.EFISIENSI} ({pasal.efisiensi})"
    pecah = f"{Pintu.PECAH} ({pasal.pecah})"
    match satu.pintu:
        case None:  # no door is open: those that were tried
            return f"{di_bawah} atau {efisiensi}" if len(satu.unit) == 1 else pecah
        case Pintu.REZIM:
            rezim = bahan.dossier.pustaka.peraturan[str(satu.unit[0].rezim)]
            return f"{satu.pintu}, yaitu {rezim.acuan().pendek}"
        case Pintu.DI_BAWAH:
            return di_bawah
        case Pintu.EFISIENSI:
            return efisiensi
        case Pintu.PECAH:
            return pecah
