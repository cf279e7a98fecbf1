"""The figures an author may place with ``[[gambar:nama]]``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from generator.documents.bahan import Bahan
from generator.documents.gambar.analisis import GAMBAR_ANALISIS
from generator.documents.gambar.bagan import bagan
from generator.documents.gambar.benang import benang_merah
from generator.documents.gambar.kerangka import Gambar, Lukisan, Rincian, tunggal
from generator.documents.gambar.peta import nama_singkat, peta_temuan, unit_terkait
from generator.documents.ungkapan import daftar
from generator.model.dossier import JenisPerangkat, JenisRancangan, PerangkatDaerah


@dataclass(frozen=True, slots=True)
class IsiBagan:
    """What one picture of a chart of units shows."""

    dinas: int
    badan: int
    nama: str
    bagian: str = ""  # which of several pictures; empty for the only one
    rincian: tuple[Rincian, ...] = ()


@dataclass(frozen=True, slots=True)
class Kaitan:
    """What something is joined to."""

    dari: str
    ke: str


def _bagan(bahan: Bahan, *, usulan: bool, bertanda: bool = True) -> tuple[Lukisan, ...]:
    panel = bagan(bahan, usulan=usulan, bertanda=bertanda)
    return tuple(
        Lukisan(
            satu.svg,
            IsiBagan(
                _jumlah(satu.unit, JenisPerangkat.DINAS),
                _jumlah(satu.unit, JenisPerangkat.BADAN),
                daftar([str(u.nama) for u in satu.unit]),
                f"bagian {n} dari {len(panel)}" if len(panel) > 1 else "",
                satu.rincian,
            ),
            f"-{n}" if n > 1 else "",  # who refers to the chart means its first picture
        )
        for n, satu in enumerate(panel, start=1)
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


@dataclass(frozen=True, slots=True)
class IsiBenang:
    """What leads to what, in a draft of a kind."""

    kaitan: tuple[Kaitan, ...]
    macam: JenisRancangan


def _isi_benang(bahan: Bahan) -> IsiBenang:
    berubah = bahan.macam is JenisRancangan.PERUBAHAN
    kaitan = tuple(
        Kaitan(
            f"Angka {n}" if berubah else daftar([str(a) for a in satu.alamat]),
            daftar(sorted(satu.karena)),
        )
        for n, satu in enumerate(bahan.amandemen.instruksi, start=1)
        if satu.karena
    )
    return IsiBenang(kaitan, bahan.macam)


_DAFTAR = (
    Gambar("bagan-sekarang", partial(_bagan, usulan=False)),
    Gambar("bagan-usulan", partial(_bagan, usulan=True)),
    # for the annex of the draft: nothing tells new from old
    Gambar("bagan-susunan", partial(_bagan, usulan=True, bertanda=False)),
    tunggal("peta-temuan", peta_temuan, _isi_peta),
    tunggal("benang-merah", benang_merah, _isi_benang),
)
GAMBAR: Mapping[str, Gambar] = {satu.nama: satu for satu in (*_DAFTAR, *GAMBAR_ANALISIS)}
