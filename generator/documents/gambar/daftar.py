"""The figures an author may place with ``[[gambar:nama]]``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from generator.documents.bahan import Bahan
from generator.documents.gambar.analisis import GAMBAR_ANALISIS
from generator.documents.gambar.bagan import bagan
from generator.documents.gambar.benang import benang_merah
from generator.documents.gambar.kerangka import Gambar, tunggal
from generator.documents.gambar.peta import nama_singkat, peta_temuan, unit_terkait
from generator.documents.istilah import daftar
from generator.model.dossier import JenisPerangkat, PerangkatDaerah


@dataclass(frozen=True, slots=True)
class IsiBagan:
    """What a chart of units shows."""

    dinas: int
    badan: int
    nama: str


@dataclass(frozen=True, slots=True)
class Kaitan:
    """What something is joined to."""

    dari: str
    ke: str


def _isi_bagan(bahan: Bahan, *, usulan: bool) -> IsiBagan:
    berkas = bahan.dossier.perangkat
    unit = (berkas.usulan or berkas.sekarang) if usulan else berkas.sekarang
    return IsiBagan(
        _jumlah(unit, JenisPerangkat.DINAS),
        _jumlah(unit, JenisPerangkat.BADAN),
        daftar([str(satu.nama) for satu in unit]),
    )


def _jumlah(unit: tuple[PerangkatDaerah, ...], jenis: JenisPerangkat) -> int:
    return sum(satu.jenis is jenis for satu in unit)


def _isi_peta(bahan: Bahan) -> tuple[Kaitan, ...]:
    nama = {str(u.id): nama_singkat(u) for u in unit_terkait(bahan)}
    nama["semua"] = "semua Perangkat Daerah"
    return tuple(
        Kaitan(str(t.id), daftar([nama.get(str(u), str(u)) for u in t.unit]))
        for t in bahan.dossier.temuan
    )


def _isi_benang(bahan: Bahan) -> tuple[Kaitan, ...]:
    return tuple(
        Kaitan(str(n), daftar(sorted(satu.karena)))
        for n, satu in enumerate(bahan.amandemen.instruksi, start=1)
        if satu.karena
    )


_KINI, _USULAN = (partial(_isi_bagan, usulan=usulan) for usulan in (False, True))
_DAFTAR = (
    tunggal("bagan-sekarang", partial(bagan, usulan=False), _KINI),
    tunggal("bagan-usulan", partial(bagan, usulan=True), _USULAN),
    # for the annex of the draft: nothing tells new from old
    tunggal("bagan-susunan", partial(bagan, usulan=True, bertanda=False), _USULAN),
    tunggal("peta-temuan", peta_temuan, _isi_peta),
    tunggal("benang-merah", benang_merah, _isi_benang),
)
GAMBAR: Mapping[str, Gambar] = {satu.nama: satu for satu in (*_DAFTAR, *GAMBAR_ANALISIS)}
