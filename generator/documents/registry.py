"""The documents, by the names under which they are written."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.documents.abstrak import abstrak
from generator.documents.bahan import Bahan
from generator.documents.dim import dim
from generator.documents.environment import Templates
from generator.documents.keterangan import keterangan
from generator.documents.keterkaitan.dokumen import matriks_keterkaitan
from generator.documents.konsolidasi import konsolidasi
from generator.documents.naskah_akademik import naskah_akademik
from generator.documents.pembaca.dokumen import (
    penjelasan_pengantar,
    ringkasan_dewan,
    ringkasan_publik,
)
from generator.documents.pemeriksaan.dokumen import laporan_pemeriksaan
from generator.documents.persandingan import persandingan
from generator.documents.ranperda import ranperda
from generator.documents.ranperkada_sotk import ranperkada_sotk
from generator.documents.tanggapan import matriks_tanggapan
from generator.documents.tiga_lajur import matriks_tiga_lajur
from generator.ir.nodes import Document
from generator.model.dossier import (
    ABSTRAK,
    DIM,
    PENGANTAR,
    RINGKASAN_DEWAN,
    RINGKASAN_PUBLIK,
    SOTK,
    TANGGAPAN,
    TIGA_LAJUR,
)

Pembuat = Callable[[Bahan, Templates], Document]
DOCUMENTS: Mapping[str, Pembuat] = {
    "naskah-akademik": naskah_akademik,
    "ranperda": ranperda,
    "matriks-persandingan": persandingan,
    "matriks-keterkaitan": matriks_keterkaitan,
    "naskah-konsolidasi": konsolidasi,
    "keterangan": keterangan,
    "laporan-pemeriksaan": laporan_pemeriksaan,
}
ASKED: Mapping[str, Pembuat] = {  # made only where the dossier names it
    SOTK: ranperkada_sotk,
    TANGGAPAN: matriks_tanggapan,
    DIM: dim,
    TIGA_LAJUR: matriks_tiga_lajur,
    ABSTRAK: abstrak,
    RINGKASAN_DEWAN: ringkasan_dewan,
    RINGKASAN_PUBLIK: ringkasan_publik,
    PENGANTAR: penjelasan_pengantar,
}
