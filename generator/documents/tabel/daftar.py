"""The tables an author may place with ``[[tabel:nama]]``; words are in ``templates/tabel/``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.tabel import (
    analisis,
    banding,
    belum_ada,
    gerbang,
    manfaat,
    partisipasi,
    pengaturan,
    perangkat,
    temuan,
)
from generator.ir.nodes import Block, Cell, Table

Pandangan = Callable[[Bahan], object]
TABEL: Mapping[str, Pandangan] = {
    "matriks-masalah": temuan.matriks_masalah,
    "bukti-temuan": temuan.bukti_temuan,
    "dimensi-hukum": temuan.dimensi_hukum,
    "temuan-unit": temuan.temuan_unit,
    "dasar-hukum": temuan.dasar_hukum,
    "pembagian-urusan": perangkat.pembagian_urusan,
    "perangkat-sekarang": perangkat.perangkat_sekarang,
    "perangkat-usulan": perangkat.perangkat_usulan,
    "sebelum-sesudah": perangkat.sebelum_sesudah,
    "materi-diatur": pengaturan.materi_diatur,
    "perkada": pengaturan.perkada,
    "gerbang": gerbang.gerbang,
    "ditangguhkan": gerbang.ditangguhkan,
    "evaluasi-vertikal": pengaturan.evaluasi_vertikal,
    "evaluasi-horizontal": pengaturan.evaluasi_horizontal,
    "linimasa": pengaturan.linimasa,
    "manfaat-biaya": manfaat.manfaat_biaya,
    "opsi": manfaat.opsi,
    "roccipi": manfaat.roccipi,
    "perbandingan": banding.perbandingan,
    "dampak-regulasi": banding.dampak_regulasi,
    "belum-ada": belum_ada.belum_ada,
    "partisipasi": partisipasi.partisipasi,
    "masukan": partisipasi.masukan,
    **analisis.TABEL,
}


@dataclass(frozen=True, slots=True)
class _TanpaIsi:
    """All that the words of a table without rows may name: nothing."""


def tabel(nama: str, bahan: Bahan, templat: Templates) -> tuple[Block, ...]:
    """Return the table ``nama`` with its caption and source, then the data that it waits for."""
    blok = _told(templat.blocks(f"tabel/{nama}", TABEL[nama](bahan)), templat)
    kosong = not any(isinstance(satu, Table) for satu in blok)
    kurang = belum_ada.missing_from(nama, bahan, kosong=kosong)
    return (*blok, *templat.blocks("tabel/belum-ada", kurang)) if kurang.ada else blok


def _told(blok: tuple[Block, ...], templat: Templates) -> tuple[Block, ...]:
    """Return blocks in which a table without rows says so: its head alone says nothing."""
    if all(satu.body for satu in blok if isinstance(satu, Table)):
        return blok
    kata = templat.blocks("bersama/tanpa_isi", _TanpaIsi())
    return tuple(
        replace(satu, body=((Cell(kata, colspan=len(satu.widths)),),))
        if isinstance(satu, Table) and not satu.body
        else satu
        for satu in blok
    )
