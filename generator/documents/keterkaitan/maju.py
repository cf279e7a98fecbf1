"""Forward: a row for every finding, with all that hangs on it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.benang.keterkaitan import Keterkaitan, SatuanTertaut, TemuanTertaut
from generator.documents import literatur
from generator.documents.bahan import Bahan
from generator.documents.keterkaitan.pautan import (
    Pautan,
    id_bukti,
    id_temuan,
    ke_menimbang,
    ke_perkada,
    ke_satuan,
    nama_satuan,
)
from generator.documents.penjelasan import CUKUP_JELAS, DIHAPUS
from generator.documents.tabel.sel import KEPASTIAN
from generator.documents.tabel.temuan import penyelesaian
from generator.documents.ungkapan import bertempat, kalimat, rapi
from generator.ir.html import Baris
from generator.ir.nodes import Inline, Text
from generator.model.dossier import Bukti, DimensiHukum, Pustaka
from generator.model.perubahan import Tindakan
from generator.model.pustaka import split_reference


@dataclass(frozen=True, slots=True)
class DimensiView:
    """An exact article, and what it demands."""

    ketentuan: str
    uraian: str


@dataclass(frozen=True, slots=True)
class BuktiView:
    """A fact, its sources in short, how sure it is."""

    teks: str
    sumber: Baris
    status: str


@dataclass(frozen=True, slots=True)
class PenjelasanView:
    """The explanation of a unit; without units it is that of all others."""

    satuan: str
    teks: str


@dataclass(frozen=True, slots=True)
class BarisTemuan:
    """One finding with all that hangs on it. ``terbuka`` says that nothing answers it."""

    id: str
    bukti_id: str
    nomor: str
    judul: str
    dimensi: tuple[DimensiView, ...]
    usul: str
    tingkat: str
    ditunda: str
    ditolak: str
    satuan: tuple[Pautan, ...]
    perkada: tuple[Pautan, ...]
    penjelasan: tuple[PenjelasanView, ...]
    menimbang: tuple[Pautan, ...]
    bukti: tuple[BuktiView, ...]


def baris_temuan(bahan: Bahan, benang: Keterkaitan, satu: TemuanTertaut) -> BarisTemuan:
    """Return the row of a finding."""
    temuan, usul = satu.temuan, satu.temuan.perubahan
    return BarisTemuan(
        id=id_temuan(satu.id),
        bukti_id=id_bukti(satu.id),
        nomor=satu.id,
        judul=kalimat(temuan.judul),
        dimensi=tuple(DimensiView(ketentuan(bahan, d), kalimat(d.uraian)) for d in temuan.dimensi),
        usul=kalimat(usul.uraian),
        tingkat=penyelesaian(bahan, usul),
        ditunda=kalimat(satu.ditunda) if satu.ditunda else "",
        ditolak=kalimat(usul.alasan) if satu.ditolak and usul.alasan else "",
        satuan=ke_satuan(satu.satuan, benang),
        perkada=ke_perkada(satu.perkada),
        penjelasan=penjelasan(satu.satuan),
        menimbang=ke_menimbang(satu.menimbang),
        bukti=tuple(_bukti(bahan, b) for b in temuan.bukti),
    )


def penjelasan(satuan: tuple[SatuanTertaut, ...]) -> tuple[PenjelasanView, ...]:
    """Return the explanations of units that have one, and one for all that are plain or gone."""
    ada = [
        PenjelasanView(nama_satuan(s.alamat), kalimat(s.penjelasan)) for s in satuan if s.penjelasan
    ]
    lain = {str(s.entri.tindakan) == Tindakan.HAPUS for s in satuan if not s.penjelasan}
    ada += [PenjelasanView("", CUKUP_JELAS)] if False in lain else []
    ada += [PenjelasanView("", DIHAPUS)] if True in lain else []
    return tuple(ada)


def ketentuan(bahan: Bahan, satu: DimensiHukum, *, singkat: bool = False) -> str:
    """Return the article with its regulation: ``Pasal 21 Peraturan Pemerintah Nomor 72 ...``."""
    peraturan = bahan.dossier.pustaka.peraturan[str(satu.peraturan)]
    nama = peraturan.singkat if singkat else peraturan.acuan().pendek
    return bertempat(rapi(satu.ketentuan), nama)


def _bukti(bahan: Bahan, satu: Bukti) -> BuktiView:
    isi: list[Inline] = []
    for sumber in satu.sumber:
        isi += [Text("; ")] if isi else []
        isi += _sumber(bahan.dossier.pustaka, str(sumber))
    return BuktiView(kalimat(satu.teks), Baris(tuple(isi)), KEPASTIAN[satu.status])


def _sumber(pustaka: Pustaka, sumber: str) -> tuple[Inline, ...]:
    """Return a source in short; one that the library does not hold is named by its key."""
    kunci, tempat = split_reference(sumber)
    if (peraturan := pustaka.peraturan.get(kunci)) is not None:
        return (Text(f"{tempat} {peraturan.acuan().pendek}".strip()),)
    if (karya := pustaka.literatur.get(kunci)) is None:
        return (Text(sumber),)
    isi = literatur.catatan_pendek(karya)
    return (*isi, Text(f", {tempat}")) if tempat else isi
