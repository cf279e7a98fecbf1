"""The way to a score in words: every indicator, sum, factor, threshold and article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.export.analisis.lembar import angka
from generator.kelembagaan.dasar_tipe import consequences, grounds
from generator.kelembagaan.langkah import LangkahSkor, Selang
from generator.kelembagaan.tipologi import SkorUrusan, Tipe, Tipologi
from generator.model.aturan import AturanTipologi
from generator.model.indikator import BerkasIndikator


def langkah(
    hasil: Tipologi, masukan: BerkasIndikator, aturan: AturanTipologi, pilihan: Sequence[str] = ()
) -> str:
    """Return the steps of the chosen urusan and functions, or of all."""
    tempat = ", ".join(map(str, masukan.letak))
    baris = ["Variabel umum (PP 18/2016 Lampiran, bobot 20)"]
    baris += _indikator(hasil.langkah_umum)
    baris += [f"  Jumlah umum = {selang(hasil.umum)}", ""]
    for id_, satu in (*hasil.urusan.items(), *hasil.kecamatan.items()):
        if not pilihan or id_ in pilihan:
            baris += [*_urusan(id_, satu, tempat, aturan), ""]
    return "\n".join(baris)


def _urusan(id_: str, satu: SkorUrusan, tempat: str, aturan: AturanTipologi) -> Iterator[str]:
    tabel = satu.tabel
    rumpun = f", rumpun {tabel.rumpun}" if tabel.rumpun else ""
    yield f"{tabel.nama} [{id_}] ({str(tabel.kategori).replace('_', ' ')}{rumpun})"
    if satu.tipe_tertinggi is Tipe.TIADA:
        yield f"  {grounds(satu, aturan)[0]}"
        return
    yield from _indikator(satu.langkah)
    yield f"  Jumlah teknis = {selang(satu.teknis)} (bobot 80)"
    faktor = (
        f"{selang(satu.rentang_faktor)} ({tempat if tabel.pengali else 'tanpa faktor geografis'})"
    )
    jumlah = f"({_kurung(satu.umum)} + {_kurung(satu.teknis)})"
    yield f"  Skor = {jumlah} x {faktor} = {selang(satu.total)} (Pasal 6 dan Pasal 107)"
    tipe = (
        str(satu.tipe) if satu.tipe else f"{satu.tipe_terendah} sampai dengan {satu.tipe_tertinggi}"
    )
    yield f"  Tipe = {tipe}: {'; '.join(grounds(satu, aturan))}"
    if satu.pertentangan:
        used = satu.dipakai or satu.total
        word = "tipenya bergantung" if satu.bergantung else "tipenya tidak bergantung"
        yield (
            f"  - naskah peraturan bertentangan, {word} padanya; menurut bacaan yang dipakai "
            f"{selang(used)}: {' '.join(satu.pertentangan)}"
        )
    yield from (f"  - {akibat}" for akibat in consequences(satu, aturan))
    if satu.lemah:
        nama = ", ".join(str(s.indikator.nama) for s in satu.lemah)
        yield f"  - bertumpu pada nilai yang belum dipastikan: {nama}"


def _indikator(semua: Sequence[LangkahSkor]) -> Iterator[str]:
    panjang = max((len(satu.indikator.nama) for satu in semua), default=0)
    for satu in semua:
        nama, bobot = str(satu.indikator.nama).ljust(panjang), satu.indikator.bobot
        kelas = "-".join(map(str, dict.fromkeys(satu.kelas)))
        skala = selang(satu.terpakai.times(100 / Decimal(bobot)))
        hitung = f"kelas {kelas}: skala {skala} x {bobot}% = {selang(satu.terpakai)}"
        if satu.pertentangan:
            hitung += f" (semua bacaan {selang(satu.skor)})"
        yield f"  {nama}  {hitung:<40}  {_nilai(satu)}"


def _nilai(satu: LangkahSkor) -> str:
    nilai = satu.nilai
    if nilai is None:
        return "belum diketahui"
    asal = ", ".join(map(str, nilai.sumber))
    besar = selang(Selang(nilai.rendah, nilai.tinggi))
    return f"{besar} ({nilai.tahun}, {nilai.status}: {asal})"


def selang(nilai: Selang) -> str:
    """Return one number, or ``a-b``."""
    rendah, tinggi = angka(nilai.rendah), angka(nilai.tinggi)
    return rendah if rendah == tinggi else f"{rendah}-{tinggi}"


def _kurung(nilai: Selang) -> str:
    return selang(nilai) if nilai.pasti else f"({selang(nilai)})"
