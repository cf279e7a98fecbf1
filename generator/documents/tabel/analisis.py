"""The tables of the institutional analysis, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.documents.bahan import Bahan
from generator.documents.tabel import beban, evaluasi, kepekaan, pintu, skor, struktur

TABEL: Mapping[str, Callable[[Bahan], object]] = {
    "skor-tipologi": skor.skor_tipologi,
    "skor-lengkap": skor.skor_lengkap,
    "skor-kecamatan": skor.skor_kecamatan,
    "geser-skor": kepekaan.shifted_scores,
    "langkah-skor": skor.langkah_skor,
    "kepekaan": kepekaan.kepekaan,
    "penempatan": struktur.penempatan,
    "pintu": pintu.pintu,
    "struktur": struktur.struktur,
    "beban-kerja": beban.beban_kerja,
    "evaluasi-kelembagaan": evaluasi.evaluasi_kelembagaan,
    "kematangan": evaluasi.kematangan,
    "hasil-bersih": struktur.hasil_bersih,
}
