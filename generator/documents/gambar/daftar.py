"""The figures an author may place with ``[[gambar:nama]]``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from generator.documents.bahan import Bahan
from generator.documents.gambar.analisis import GAMBAR_ANALISIS
from generator.documents.gambar.bagan import bagan
from generator.documents.gambar.benang import benang_merah
from generator.documents.gambar.kerangka import Gambar, tunggal
from generator.documents.gambar.peta import nama_singkat, peta_temuan, unit_terkait
from generator.documents.istilah import daftar
from generator.model.dossier import JenisPerangkat, PerangkatDaerah


def _daerah(bahan: Bahan) -> str:
    return bahan.dossier.identitas.daerah.sebutan


def _alt_bagan(bahan: Bahan, *, usulan: bool) -> str:
    berkas = bahan.dossier.perangkat
    unit = (berkas.usulan or berkas.sekarang) if usulan else berkas.sekarang
    nama = daftar([str(satu.nama) for satu in unit])
    keadaan = "menurut usulan" if usulan else "saat ini"
    jumlah = f"{_jumlah(unit, JenisPerangkat.DINAS)} dinas, {_jumlah(unit, JenisPerangkat.BADAN)}"
    return f"Bagan susunan Perangkat Daerah {keadaan} dengan {jumlah} badan: {nama}."


def _jumlah(unit: tuple[PerangkatDaerah, ...], jenis: JenisPerangkat) -> int:
    return sum(satu.jenis is jenis for satu in unit)


def _alt_peta(bahan: Bahan) -> str:
    nama = {str(u.id): nama_singkat(u) for u in unit_terkait(bahan)}
    nama["semua"] = "semua Perangkat Daerah"
    baris = [
        f"{t.id} menyangkut {daftar([nama.get(str(u), str(u)) for u in t.unit])}"
        for t in bahan.dossier.temuan
    ]
    return f"Peta temuan dan Perangkat Daerah yang terkait: {'; '.join(baris)}."


def _alt_benang(bahan: Bahan) -> str:
    baris = [
        f"Angka {n} karena {daftar(sorted(satu.karena))}"
        for n, satu in enumerate(bahan.amandemen.instruksi, start=1)
        if satu.karena
    ]
    return f"Hubungan temuan, dimensi hukum, dan perubahan: {'; '.join(baris)}."


_DAFTAR = (
    tunggal(
        "bagan-sekarang",
        partial(bagan, usulan=False),
        lambda bahan: f"Susunan Perangkat Daerah {_daerah(bahan)} saat ini",
        partial(_alt_bagan, usulan=False),
    ),
    tunggal(
        "bagan-usulan",
        partial(bagan, usulan=True),
        lambda bahan: f"Susunan Perangkat Daerah {_daerah(bahan)} menurut usulan",
        partial(_alt_bagan, usulan=True),
    ),
    tunggal(
        "bagan-susunan",  # for the annex of the draft: nothing tells new from old
        partial(bagan, usulan=True, bertanda=False),
        lambda bahan: f"Bagan susunan Perangkat Daerah {_daerah(bahan)}",
        partial(_alt_bagan, usulan=True),
    ),
    tunggal(
        "peta-temuan",
        peta_temuan,
        lambda _: "Peta temuan dan Perangkat Daerah yang terkait",
        _alt_peta,
    ),
    tunggal(
        "benang-merah",
        benang_merah,
        lambda _: "Benang merah dimensi hukum, temuan, dan perubahan",
        _alt_benang,
    ),
)
GAMBAR: Mapping[str, Gambar] = {satu.nama: satu for satu in (*_DAFTAR, *GAMBAR_ANALISIS)}
