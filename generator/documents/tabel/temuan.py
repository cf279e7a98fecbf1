"""Tables of findings: the problem matrix, their evidence, the units they concern."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.bahan import Bahan
from generator.documents.gambar.peta import unit_terkait
from generator.documents.tabel.sel import KEPASTIAN, bersumber, ketentuan
from generator.documents.ungkapan import daftar, kalimat, rapi
from generator.ir.html import Baris
from generator.model.dossier import JenisRancangan, Sikap, Temuan, Tingkat, UsulPerubahan
from generator.model.peraturan import pengubah_dari
from generator.model.pustaka import split_reference

SIKAP = {
    Sikap.ADOPSI: "diusulkan",
    Sikap.ANTISIPASI: "ditunda",
    Sikap.TOLAK: "ditolak",
}


def penyelesaian(bahan: Bahan, usul: UsulPerubahan) -> str:
    """Return where a finding is answered, and whether it is: ``Peraturan Gubernur; ditunda``."""
    wadah = bahan.wadah(usul.tingkat)
    if usul.tingkat is Tingkat.NASKAH:
        return f"{wadah}; ditolak" if usul.sikap is Sikap.TOLAK else wadah
    return f"{wadah}; {SIKAP[usul.sikap]}"


@dataclass(frozen=True, slots=True)
class BarisTemuan:
    """One finding of the problem matrix."""

    id: str
    judul: str
    masalah: str
    akar: str
    akibat: str
    hukum: tuple[Baris, ...]
    arah: str
    tingkat: str


@dataclass(frozen=True, slots=True)
class KelompokTemuan:
    """Findings that stand together in the problem matrix; ``judul`` is empty for those without."""

    judul: str
    baris: tuple[BarisTemuan, ...]


@dataclass(frozen=True, slots=True)
class MatriksMasalah:
    """The problem matrix."""

    kelompok: tuple[KelompokTemuan, ...]
    macam: JenisRancangan


def matriks_masalah(bahan: Bahan) -> MatriksMasalah:
    """Return every finding with problem, cause, effect, law and direction, group by group."""
    kelompok: dict[str, list[BarisTemuan]] = {}
    for satu in bahan.dossier.temuan:
        kelompok.setdefault(rapi(satu.kelompok), []).append(_temuan(bahan, satu))
    return MatriksMasalah(
        tuple(KelompokTemuan(judul, tuple(baris)) for judul, baris in kelompok.items()),
        bahan.macam,
    )


def _temuan(bahan: Bahan, temuan: Temuan) -> BarisTemuan:
    usul = temuan.perubahan
    return BarisTemuan(
        id=str(temuan.id),
        judul=rapi(temuan.judul),
        masalah=kalimat(temuan.masalah),
        akar=kalimat(temuan.akar_masalah),
        akibat=kalimat(temuan.akibat),
        hukum=tuple(ketentuan(bahan, str(d.peraturan), str(d.ketentuan)) for d in temuan.dimensi),
        arah=kalimat(usul.uraian),
        tingkat=penyelesaian(bahan, usul),
    )


@dataclass(frozen=True, slots=True)
class BarisBukti:
    """One piece of evidence."""

    temuan: str
    fakta: Baris
    kepastian: str


@dataclass(frozen=True, slots=True)
class BuktiTemuan:
    """All evidence."""

    baris: tuple[BarisBukti, ...]


def bukti_temuan(bahan: Bahan) -> BuktiTemuan:
    """Return every piece of evidence with its source and how sure it is."""
    return BuktiTemuan(
        tuple(
            BarisBukti(
                str(temuan.id),
                bersumber(str(bukti.teks), [str(satu) for satu in bukti.sumber]),
                KEPASTIAN[bukti.status],
            )
            for temuan in bahan.dossier.temuan
            for bukti in temuan.bukti
        )
    )


@dataclass(frozen=True, slots=True)
class BarisUnit:
    """One unit and the findings that concern it."""

    nomor: int
    nama: str
    temuan: str
    jumlah: int


@dataclass(frozen=True, slots=True)
class TemuanUnit:
    """Findings by unit."""

    baris: tuple[BarisUnit, ...]
    semua: str  # findings that concern every unit


def temuan_unit(bahan: Bahan) -> TemuanUnit:
    """Return the units with the findings that name them."""
    baris = []
    for nomor, unit in enumerate(unit_terkait(bahan), start=1):
        kena = [str(t.id) for t in bahan.dossier.temuan if str(unit.id) in map(str, t.unit)]
        baris.append(BarisUnit(nomor, str(unit.nama), daftar(kena), len(kena)))
    semua = [str(t.id) for t in bahan.dossier.temuan if "semua" in map(str, t.unit)]
    return TemuanUnit(tuple(baris), daftar(semua))


@dataclass(frozen=True, slots=True)
class BarisHukum:
    """One legal dimension of a finding."""

    temuan: str
    ketentuan: Baris
    uraian: str


@dataclass(frozen=True, slots=True)
class DimensiTemuan:
    """The legal side of every finding."""

    baris: tuple[BarisHukum, ...]


def dimensi_hukum(bahan: Bahan) -> DimensiTemuan:
    """Return what each article demands of each finding."""
    return DimensiTemuan(
        tuple(
            BarisHukum(
                str(temuan.id),
                ketentuan(bahan, str(d.peraturan), str(d.ketentuan)),
                kalimat(d.uraian),
            )
            for temuan in bahan.dossier.temuan
            for d in temuan.dimensi
        )
    )


@dataclass(frozen=True, slots=True)
class BarisDasar:
    """One regulation of the legal basis; ``pasti``: its data were read in its source."""

    nomor: int
    nama: str
    lembaran: str
    perubahan: str
    pasti: bool


@dataclass(frozen=True, slots=True)
class DasarHukum:
    """The legal basis of a draft in a form."""

    bentuk: str
    baris: tuple[BarisDasar, ...]


def dasar_hukum(bahan: Bahan) -> DasarHukum:
    """Return the regulations of Mengingat with gazette, amendments and certainty."""
    pustaka = bahan.dossier.pustaka.peraturan
    baris = []
    for nomor, entri in enumerate(bahan.dossier.konsiderans.mengingat, start=1):
        peraturan = pustaka[split_reference(entri)[0]]
        pengubah = pengubah_dari(peraturan, pustaka)
        baris.append(
            BarisDasar(
                nomor,
                peraturan.acuan().lengkap,
                peraturan.acuan().lembaran,
                daftar([satu.acuan().pendek for satu in pengubah]),
                peraturan.pasti,
            )
        )
    return DasarHukum(bahan.bentuk.nama, tuple(baris))
