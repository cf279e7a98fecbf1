"""The tables an author may place with ``[[tabel:nama]]``; words are in ``templates/tabel/``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

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
from generator.ir.nodes import Block, Table

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


def tabel(nama: str, bahan: Bahan, templat: Templates) -> tuple[Block, ...]:
    """Return the table ``nama`` with its caption and source, then the data that it waits for."""
    blok = templat.blocks(f"tabel/{nama}", TABEL[nama](bahan))
    kosong = not any(isinstance(satu, Table) for satu in blok)
    kurang = belum_ada.missing_from(nama, bahan, kosong=kosong)
    return (*blok, *templat.blocks("tabel/belum-ada", kurang)) if kurang.ada else blok
