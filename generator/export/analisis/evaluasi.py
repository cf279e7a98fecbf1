"""Sheets of the institutional evaluation and of maturity: answers, scores, ranks."""

from __future__ import annotations

from collections.abc import Sequence

from generator.export.analisis.lembar import AWAL, Lembar, Rumus, Sel, rentang
from generator.kelembagaan.evaluasi import HasilEvaluasi
from generator.model.evaluasi import EvaluasiUnit, JawabanEvaluasi


def evaluasi(
    nama: str, judul: str, hasil: Sequence[HasilEvaluasi], jawaban: Sequence[EvaluasiUnit]
) -> tuple[Lembar, ...]:
    """Return the answers with their scores, and the total and rank of every sheet."""
    if not hasil:
        return ()
    baris = [
        (n, satu, lembar, j)
        for n, (satu, lembar) in enumerate(zip(hasil, jawaban, strict=True), start=1)
        for j in lembar.jawaban
    ]
    isi = tuple(_baris(*satu, n) for n, satu in enumerate(baris, AWAL))
    kolom = (
        *("Penilaian", "Unit", "Dimensi", "Subdimensi", "Maksimum", "Butir", "Jawaban"),
        *("Butir negatif", "Jumlah nilai", "Jawaban tertinggi", "Skor"),
    )
    catatan = "Jumlah nilai: butir negatif sudah dibalik (tertinggi + 1 - jawaban)."
    lebar = (10, 14, 16, 32, 10, 8, 44, 14, 12, 12, 10)
    rinci = Lembar(nama, judul, kolom, isi, catatan, lebar)
    return rinci, _peringkat(nama, judul, hasil, jawaban, rinci)


def _baris(
    nomor: int, hasil: HasilEvaluasi, lembar: EvaluasiUnit, jawaban: JawabanEvaluasi, n: int
) -> tuple[Sel, ...]:
    alat = hasil.instrumen
    bagian = next(b for b in hasil.bagian if b.subdimensi.id == jawaban.subdimensi)
    sub, tertinggi = bagian.subdimensi, alat.jawaban_tertinggi
    nilai = sum(
        tertinggi + 1 - a if k in jawaban.negatif else a
        for k, a in enumerate(jawaban.jawaban, start=1)
    )
    return (
        *(nomor, str(lembar.unit) or "seluruhnya", str(sub.dimensi), str(sub.nama)),
        *(sub.maksimum, sub.butir, " ".join(map(str, jawaban.jawaban))),
        *(" ".join(map(str, jawaban.negatif)), nilai, tertinggi),
        Rumus(f"=E{n}/F{n}*I{n}/J{n}", bagian.skor),
    )


def _peringkat(
    nama: str,
    judul: str,
    hasil: Sequence[HasilEvaluasi],
    jawaban: Sequence[EvaluasiUnit],
    rinci: Lembar,
) -> Lembar:
    isi, nomor = rentang(nama, 11, rinci.akhir), rentang(nama, 1, rinci.akhir)
    baris = tuple(
        (
            *(n - AWAL + 1, satu.unit or "seluruhnya"),
            Rumus(f"=SUMIFS({isi},{nomor},$A{n})", satu.total),
            *(str(satu.peringkat.kode), str(satu.peringkat.sebutan), str(satu.peringkat.arti)),
            *(str(lembar.tahun), str(lembar.status)),
        )
        for n, (satu, lembar) in enumerate(zip(hasil, jawaban, strict=True), AWAL)
    )
    kolom = ("Penilaian", "Unit", "Skor", "Peringkat", "Sebutan", "Arti", "Tahun", "Status")
    lebar = (10, 14, 10, 14, 18, 50, 8, 14)
    batas = ", ".join(f"{p.kode}: lebih dari {p.di_atas}" for p in hasil[0].instrumen.peringkat)
    return Lembar(f"Peringkat {nama}", f"{judul}: peringkat", kolom, baris, batas, lebar)
