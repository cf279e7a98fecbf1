"""Which data the tables and figures of the narratives need, and whether the dossier has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.diagnostics import Diagnostic, Severity, peringatan
from generator.model.belum_ada import TABEL_BAHAN, BahanData
from generator.model.dossier import Dossier
from generator.model.narasi import Placement

GAMBAR_BAHAN: Mapping[str, BahanData] = {
    "skor-tipe": BahanData.INDIKATOR,
    "skor-lengkap": BahanData.INDIKATOR,
    "kepekaan": BahanData.INDIKATOR,
    "kepekaan-anggaran": BahanData.INDIKATOR,
    "struktur": BahanData.INDIKATOR,
    "beban-kerja": BahanData.BEBAN_KERJA,
    "evaluasi-kelembagaan": BahanData.EVALUASI,
    "kematangan": BahanData.KEMATANGAN,
    "hasil-bersih": BahanData.TAKSIRAN,
}
BERKAS_BAHAN: Mapping[BahanData, str] = {
    BahanData.INDIKATOR: "indikator.yaml",
    BahanData.BEBAN_KERJA: "beban_kerja.yaml",
    BahanData.EVALUASI: "evaluasi_kelembagaan.yaml (kelembagaan)",
    BahanData.KEMATANGAN: "evaluasi_kelembagaan.yaml (kematangan)",
    BahanData.TAKSIRAN: "manfaat_biaya.yaml (biaya dan manfaat)",
}


def held(dossier: Dossier) -> frozenset[BahanData]:
    """Return the data of which the dossier has at least one value."""
    evaluasi = dossier.evaluasi_kelembagaan
    ada = {
        BahanData.INDIKATOR: dossier.indikator is not None,
        BahanData.BEBAN_KERJA: dossier.beban_kerja is not None,
        BahanData.EVALUASI: bool(evaluasi and evaluasi.kelembagaan),
        BahanData.KEMATANGAN: bool(evaluasi and evaluasi.kematangan),
        BahanData.TAKSIRAN: any(o.biaya or o.manfaat for o in dossier.manfaat_biaya.opsi),
    }
    return frozenset(bahan for bahan, punya in ada.items() if punya)


def without_data(dossier: Dossier) -> Iterator[Diagnostic]:
    """Yield a K55 for each figure that is left out, a K70 for each table that cannot say why."""
    ada = held(dossier)
    berkas = dossier.belum_ada
    dicatat = {d.bahan for d in berkas.data} if berkas else set()
    for satu in _placements(dossier):
        tabel = {nama: bahan for bahan, nama in TABEL_BAHAN.items()}
        bahan = (GAMBAR_BAHAN if satu.kind == "gambar" else tabel).get(satu.name)
        if bahan is None or bahan in ada:
            continue
        if satu.kind == "gambar":
            yield Diagnostic(
                satu.span,
                Severity.PETUNJUK,
                "K55",
                f"gambar {satu.name} tidak dimuat karena {BERKAS_BAHAN[bahan]} belum ada",
                "isi berkas itu; naskah menyebut bahwa datanya belum tersedia",
            )
        elif bahan not in dicatat:
            yield peringatan(
                satu.span,
                "K70",
                f"tabel {satu.name} tidak berdata dan tidak menyebut siapa pemegang datanya",
                f"isi {BERKAS_BAHAN[bahan]}, atau catat di belum_ada.yaml dengan bahan: {bahan}, "
                "apa, pemegang, dan cara",
            )


def _placements(dossier: Dossier) -> Iterator[Placement]:
    for berkas in dossier.narasi.values():
        yield from (satu for satu in berkas.isi if isinstance(satu, Placement))
