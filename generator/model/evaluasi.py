"""Instruments of institutional evaluation and a dossier's answers to them."""

from __future__ import annotations

from pydantic import Field

from generator.model.fakta import StatusFakta
from generator.model.nilai import Bulat, Desimal
from generator.model.teks import Entri, Teks


class Subdimensi(Entri):
    """Satu subdimensi instrumen."""

    id: Teks
    """Tanda pengenal subdimensi."""
    nama: Teks
    """Nama subdimensi."""
    dimensi: Teks
    """Dimensi induk."""
    butir: Bulat = Field(gt=0)
    """Jumlah pernyataan."""
    maksimum: Desimal = Field(gt=0)
    """Skor terbesar subdimensi."""


class Peringkat(Entri):
    """Satu peringkat komposit; berlaku untuk skor lebih dari ``di_atas``."""

    kode: Teks
    """Kode peringkat."""
    di_atas: Desimal
    """Skor harus lebih dari angka ini."""
    sebutan: Teks
    """Sebutan peringkat."""
    arti: Teks
    """Arti dan tindak lanjut peringkat."""


class InstrumenEvaluasi(Entri):
    """``_aturan/evaluasi-kelembagaan.yaml`` dan ``_aturan/kematangan.yaml``."""

    nama: Teks
    """Nama instrumen."""
    peraturan: Teks
    """Id peraturan sumber."""
    status: StatusFakta
    """Status kebenaran isi instrumen."""
    catatan: Teks = Teks("")
    """Keterbatasan sumber."""
    jawaban_tertinggi: Bulat = Field(gt=1)
    """Nilai jawaban terbesar satu butir (1 sampai dengan nilai ini)."""
    subdimensi: tuple[Subdimensi, ...] = Field(min_length=1)
    """Subdimensi atau variabel."""
    peringkat: tuple[Peringkat, ...] = Field(min_length=1)
    """Peringkat, dari yang tertinggi."""


class JawabanEvaluasi(Entri):
    """Jawaban satu subdimensi; butir negatif sudah atau belum dibalik disebut di ``negatif``."""

    subdimensi: Teks
    """Id subdimensi."""
    jawaban: tuple[int, ...]
    """Jawaban tiap butir menurut urutan."""
    negatif: tuple[int, ...] = ()
    """Nomor butir (mulai 1) yang pernyataannya negatif dan dibalik nilainya."""


class EvaluasiUnit(Entri):
    """Jawaban satu unit, atau seluruh pemerintah daerah bila unit kosong."""

    unit: Teks = Teks("")
    """Id Perangkat Daerah."""
    tahun: Teks
    """Tahun penilaian."""
    sumber: tuple[Teks, ...] = Field(min_length=1)
    """Id pustaka sumber."""
    status: StatusFakta
    """Status kebenaran jawaban."""
    jawaban: tuple[JawabanEvaluasi, ...]
    """Jawaban tiap subdimensi."""


class BerkasEvaluasi(Entri):
    """``evaluasi_kelembagaan.yaml``."""

    kelembagaan: tuple[EvaluasiUnit, ...] = ()
    """Penilaian menurut PermenPANRB 20/2018."""
    kematangan: tuple[EvaluasiUnit, ...] = ()
    """Penilaian menurut Permendagri 99/2018."""
