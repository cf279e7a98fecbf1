"""Instruments of institutional evaluation and a dossier's answers to them."""

from __future__ import annotations

from pydantic import Field

from generator.model.fakta import StatusFakta
from generator.model.lembar_kerja import LembarKerja
from generator.model.scalars import Benar, Bulat, Desimal, Isi
from generator.model.teks import Entri, Teks


class Pernyataan(Entri):
    """Satu pernyataan instrumen."""

    bunyi: Isi
    """Bunyi pernyataan."""
    negatif: Benar = False
    """true bila makin setuju berarti makin buruk, sehingga nilainya dibalik."""
    syarat: Teks = Teks("")
    """Kapan pernyataan ini dijawab, bila tidak selalu."""


class PilihanJawaban(Entri):
    """Satu pilihan jawaban, dari yang bernilai 1."""

    singkatan: Isi
    """Singkatan, misalnya STS."""
    sebutan: Isi
    """Sebutan lengkap."""


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
    pernyataan: tuple[Pernyataan, ...] = ()
    """Bunyi setiap butir menurut urutan; kosong bila tidak diketahui."""


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
    jawaban: tuple[PilihanJawaban, ...] = ()
    """Pilihan jawaban dari yang terendah; kosong bila jawabannya angka saja."""
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
    sumber: tuple[Teks, ...] = ()
    """Id pustaka sumber; boleh kosong bila lembar kerjanya disebut."""
    lembar_kerja: tuple[LembarKerja, ...] = ()
    """Buku kerja asal jawaban."""
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
