"""Tables of the institutional evaluation and of maturity: one column for each answer sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.documents.angka import deret, desimal, ringkas
from generator.documents.bahan import Bahan
from generator.documents.tabel.beban import AsalLembar, sheets
from generator.documents.ungkapan import rapi
from generator.documents.unit import nama_unit
from generator.kelembagaan.evaluasi import HasilEvaluasi
from generator.model.dossier import StatusFakta


@dataclass(frozen=True, slots=True)
class LajurEvaluasi:
    """One sheet's results in the order of the rows."""

    nama: str
    skor: tuple[str, ...]
    total: str
    peringkat: str


@dataclass(frozen=True, slots=True)
class BarisEvaluasi:
    """One subdimension or variable with every sheet's score."""

    dimensi: str
    nama: str
    maksimum: str
    skor: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EvaluasiView:
    """The sheets of one instrument side by side."""

    ada: bool
    ilustratif: bool
    nama: str
    catatan: str
    lebar: str
    lebar_padu: str  # with dimension and name in one column
    lajur: tuple[LajurEvaluasi, ...]
    baris: tuple[BarisEvaluasi, ...]
    maksimum: str
    kalimat: str
    lembar: tuple[AsalLembar, ...] = ()


def evaluasi_kelembagaan(bahan: Bahan) -> EvaluasiView:
    """Return the sheets of PermenPANRB 20/2018."""
    berkas = bahan.dossier.evaluasi_kelembagaan
    status = [s.status for s in berkas.kelembagaan] if berkas else []
    asal = [b for s in berkas.kelembagaan for b in s.lembar_kerja] if berkas else []
    return replace(_evaluasi(bahan, bahan.analisis.kelembagaan, status), lembar=sheets(asal))


def kematangan(bahan: Bahan) -> EvaluasiView:
    """Return the sheets of Permendagri 99/2018."""
    berkas = bahan.dossier.evaluasi_kelembagaan
    status = [s.status for s in berkas.kematangan] if berkas else []
    return _evaluasi(bahan, bahan.analisis.kematangan, status)


def _evaluasi(
    bahan: Bahan, hasil: Sequence[HasilEvaluasi], status: Sequence[StatusFakta]
) -> EvaluasiView:
    if not hasil:
        return EvaluasiView(False, False, "", "", "", "", (), (), "", "")
    alat = hasil[0].instrumen
    skor = [{str(b.subdimensi.id): b.skor for b in h.bagian} for h in hasil]
    baris_ = tuple(
        BarisEvaluasi(
            str(s.dimensi).capitalize(),
            str(s.nama),
            ringkas(s.maksimum),
            tuple(desimal(satu[str(s.id)]) for satu in skor),
        )
        for s in alat.subdimensi
    )
    lajur = tuple(_lajur(h, nama_unit(bahan, h.unit)) for h in hasil)
    lajur_ = [f"{40 / len(hasil):.2f}" for _ in hasil]
    return EvaluasiView(
        True,
        StatusFakta.ILUSTRATIF in status,
        str(alat.nama),
        rapi(alat.catatan),
        " ".join(("16 28 16", *lajur_)),
        " ".join(("44 16", *lajur_)),
        lajur,
        baris_,
        ringkas(sum((s.maksimum for s in alat.subdimensi), Decimal(0))),
        deret([f"{_name(h, bahan)} memperoleh {desimal(h.total)} ({_rank(h)})" for h in hasil]),
    )


def _lajur(hasil: HasilEvaluasi, nama: str) -> LajurEvaluasi:
    return LajurEvaluasi(
        nama, tuple(desimal(b.skor) for b in hasil.bagian), desimal(hasil.total), _rank(hasil)
    )


def _rank(hasil: HasilEvaluasi) -> str:
    kode, sebutan_ = str(hasil.peringkat.kode), str(hasil.peringkat.sebutan)
    return kode if kode == sebutan_ else f"{kode}, {sebutan_}"


def _name(hasil: HasilEvaluasi, bahan: Bahan) -> str:
    unit = {str(u.id): str(u.nama) for u in bahan.dossier.perangkat.sekarang}
    return unit.get(hasil.unit, "seluruh pemerintah daerah" if not hasil.unit else hasil.unit)
