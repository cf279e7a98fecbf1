"""Tables of the rule of proof: the gates, and the changes that are not printed yet."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.bahan import Bahan
from generator.documents.hal_peralihan import matters
from generator.documents.kepastian import GerbangView, gerbang_view
from generator.documents.tabel.pengaturan import nama_operasi
from generator.documents.ungkapan import daftar, kalimat, name_units, rapi, tanggal
from generator.model.alamat import Alamat
from generator.model.dossier import JenisRancangan
from generator.model.gerbang import Gerbang, JenisGerbang
from generator.model.peralihan import ButirPeralihan


@dataclass(frozen=True, slots=True)
class BarisGerbang:
    """A gate, the changes that wait for it (``seluruh``: all of them), since when it is met."""

    gerbang: GerbangView
    jenis: str
    seluruh: bool
    perubahan: str
    terpenuhi: str
    sumber: str


@dataclass(frozen=True, slots=True)
class TabelGerbang:
    """Every gate of the dossier."""

    baris: tuple[BarisGerbang, ...]
    macam: JenisRancangan


def gerbang(bahan: Bahan) -> TabelGerbang:
    """Return the gates, those of held-back changes too."""
    return TabelGerbang(tuple(_gate(bahan, g) for g in bahan.dossier.gerbang), bahan.macam)


def _gate(bahan: Bahan, satu: Gerbang) -> BarisGerbang:
    dossier = bahan.dossier
    semua = (*dossier.operasi, *(t.entri for t in dossier.ditangguhkan))
    menunggu = [
        Alamat.parse(str(op.alamat)) for op in semua if str(satu.id) in map(str, op.gerbang)
    ]
    ada = satu.terpenuhi
    return BarisGerbang(
        gerbang_view(satu),
        str(satu.jenis),
        len(menunggu) == len(semua),
        name_units(menunggu),
        tanggal(ada.tanggal) if ada else "",
        rapi(ada.sumber) if ada else "",
    )


@dataclass(frozen=True, slots=True)
class BarisTangguh:
    """A change that is not printed: what, why not, and what it waits for."""

    nomor: int
    perubahan: str
    temuan: str
    alasan: str
    sebab: str
    gerbang: str


@dataclass(frozen=True, slots=True)
class BarisButir:
    """An item of Pasal II that waits: what it is about, its words, the changes it waits with."""

    nomor: int
    perihal: str
    bunyi: str
    perubahan: str


@dataclass(frozen=True, slots=True)
class TabelTangguh:
    """The changes that are held back, and the items of Pasal II that serve only them."""

    baris: tuple[BarisTangguh, ...]
    butir: tuple[BarisButir, ...]
    macam: JenisRancangan


def ditangguhkan(bahan: Bahan) -> TabelTangguh:
    """Return the changes that are held back, in the order they are written."""
    return TabelTangguh(
        tuple(
            BarisTangguh(
                n,
                nama_operasi(satu.entri),
                daftar([str(id_) for id_ in satu.entri.karena]),
                kalimat(satu.entri.alasan),
                str(satu.sebab),
                daftar([str(g.id) for g in satu.gerbang if g.jenis is JenisGerbang.CETAK]),
            )
            for n, satu in enumerate(bahan.dossier.ditangguhkan, start=1)
        ),
        tuple(
            BarisButir(
                n,
                daftar(matters((satu,))),
                kalimat(satu.teks),
                _waits_with(bahan, satu),
            )
            for n, satu in enumerate(bahan.dossier.peralihan_ditangguhkan, start=1)
        ),
        bahan.macam,
    )


def _waits_with(bahan: Bahan, butir: ButirPeralihan) -> str:
    ids = set(map(str, butir.karena))
    nama = [nama_operasi(t.entri) for t in bahan.dossier.ditangguhkan if str(t.entri.id) in ids]
    return daftar(list(dict.fromkeys(nama)))
