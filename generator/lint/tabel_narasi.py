"""Numbers in an author's tables, and sentences that tell a cell, a sum, a rank or a difference."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.diagnostics import Span
from generator.lint.alat import rapat
from generator.lint.cacah import TAHUN
from generator.lint.hitungan import BILANGAN, Takaran
from generator.lint.naskah import Naskah
from generator.lint.ucapan import Salah
from generator.model.narasi import Block, List, Quote, Table
from generator.model.prosa import kata

# Not the whole that the input counts, or no value at all.
BUKAN_SELURUH = re.compile(
    r"\b(?:belanja|pendapatan|setiap|per|rata-rata|ambang|batas|kelas|apabila|jika|paling|di\s+(?:atas|bawah)"
    r"|lebih|kurang|kabupaten|kota|perubahan|murni|semula|turun|naik|selisih|miskin|menganggur|bekerja)\b",
    re.IGNORECASE,
)


JUMLAH = re.compile(r"(?:jumlah|total)\b", re.IGNORECASE)


SEL = re.compile(rf"({BILANGAN})(?:\s*(?:%|persen))?\Z")


SATUAN_KOLOM = re.compile(r"\(([^)]+)\)\s*\Z")


@dataclass(frozen=True, slots=True)
class Sel:
    """A number in an author's table: its row, its column, the unit of the column."""

    narasi: str
    tabel: str
    tahun: frozenset[str]
    baris: str
    kolom: str
    satuan: str
    nilai: str
    asal: Span


def number_cells(naskah: Naskah) -> Iterator[Sel]:
    """Yield every number in the tables of the narratives, with its row and column."""
    for narasi in naskah.makalah.values():
        for blok in _all_tables(narasi.isi):
            kepala = [" ".join(kata(k).split()) for k in blok.head]
            tahun = frozenset(TAHUN.findall(f"{kata(blok.caption)} {' '.join(kepala)}"))
            for baris in blok.rows:
                awal, *lain = [" ".join(kata(sel).split()) for sel in baris]
                for kolom, sel in zip(kepala[1:], lain, strict=False):
                    if len(awal) > 3 and (m := SEL.match(sel)):
                        unit = SATUAN_KOLOM.search(kolom)
                        nama = SATUAN_KOLOM.sub("", kolom).strip()
                        satuan = unit[1].strip() if unit else ""
                        yield Sel(
                            str(narasi.id), blok.id, tahun, awal, nama, satuan, m[1], blok.span
                        )


def _all_tables(blok: tuple[Block, ...]) -> Iterator[Table]:
    for satu in blok:
        if isinstance(satu, Table):
            yield satu
        elif isinstance(satu, Quote):
            yield from _all_tables(satu.blocks)
        elif isinstance(satu, List):
            for butir in satu.items:
                yield from _all_tables(butir.blocks)


def number_of(teks: str) -> Decimal:
    """Return a number as it is printed."""
    return Decimal(re.sub(r"^Rp\s?|\.", "", teks).replace(",", "."))


TANPA_SATUAN = r"(?!\s*(?:ribu|juta|persen))"


def cell_told(kalimat: str, sel: list[Sel]) -> Salah:
    """Yield the one number of a sentence that its row and column have otherwise."""
    disebut = {s.baris for s in sel if re.search(rf"\b{re.escape(s.baris)}\b", kalimat)}
    if len(disebut) != 1:
        return
    tanpa = rf"(?:\b[Kk]abupaten\s+|\b[Kk]ota\s+)?{re.escape(next(iter(disebut)))}"
    if BUKAN_SELURUH.search(re.sub(tanpa, "", kalimat)):
        return
    kena = [s for s in sel if s.baris in disebut and _speaks(kalimat, s.kolom)]
    for satu in kena if len({s.kolom for s in kena}) == 1 else ():
        satuan = (
            rf"\s*{re.escape(satu.satuan)}\b" if satu.satuan else r"(?!\s*(?:ribu|juta|persen))"
        )
        angka = [
            m
            for m in re.finditer(rf"(?<![\w.,])(?P<n>{BILANGAN}){satuan}", kalimat)
            if not TAHUN.fullmatch(m["n"])
        ]
        nilai = {number_of(s.nilai) for s in kena}
        if len(angka) == 1 and number_of(angka[0]["n"]) not in nilai:
            ucapan = f"{satu.kolom} {satu.baris} disebut {angka[0]['n']}"
            pesan = f"{ucapan}, dalam {satu.tabel} {satu.nilai}"
            yield pesan, angka[0]
            return


SELURUHNYA = re.compile(
    r"\b(?:seluruhnya|keseluruhan(?:nya)?|jumlah(?:nya)?|berjumlah|total(?:nya)?|semuanya)\b",
    re.IGNORECASE,
)


def sum_told(kalimat: str, sel: list[Sel]) -> Salah:
    """Yield the sum of a column that a sentence tells otherwise than its rows give it."""
    dirujuk = [t for t in dict.fromkeys(s.tabel for s in sel) if t and f"[#{t}]" in kalimat]
    if not SELURUHNYA.search(kalimat):
        return
    for tabel in dirujuk or dict.fromkeys(s.tabel for s in sel):
        isi = [s for s in sel if s.tabel == tabel and not JUMLAH.match(s.baris)]
        kolom = {s.kolom for s in isi if _speaks(kalimat, s.kolom)}
        if len(kolom) != 1 or any(s.baris in kalimat for s in isi) or len(isi) < 2:
            continue
        satuan = isi[0].satuan
        ekor = rf"\s*{re.escape(satuan)}(?!\w)" if satuan else TANPA_SATUAN
        angka = list(re.finditer(rf"(?<![\w.,])(?P<n>{BILANGAN}){ekor}", kalimat))
        jumlah = sum((number_of(s.nilai) for s in isi if s.kolom in kolom), Decimal(0))
        if len(angka) == 1 and not Takaran.read(angka[0]["n"]).meets(Takaran(jumlah, jumlah)):
            cetak = f"{jumlah:,}".translate(str.maketrans(",.", ".,"))
            pesan = f"{next(iter(kolom))} seluruhnya disebut {angka[0]['n']}, dalam {tabel} {cetak}"
            yield pesan, angka[0]
            return


DARIPADA = re.compile(
    rf"\blebih\s+(?P<sifat>\w+)\s+(?P<n>{BILANGAN})(?:\s*\w+)?\s+(?:daripada|dari|dibanding(?:kan)?)\b"
    r"|\blebih\s+(?P<saja>\w+)\s+(?:daripada|dari|dibanding(?:kan)?)\b"
)


def rows_compared(kalimat: str, sel: list[Sel]) -> Salah:
    """Yield two rows of a table that a sentence compares otherwise than their numbers do."""
    m = DARIPADA.search(kalimat)
    for tabel in dict.fromkeys(s.tabel for s in sel) if m else ():
        isi = [s for s in sel if s.tabel == tabel]
        semua = {s.kolom for s in isi}
        kolom = {k for k in semua if len(semua) == 1 or _speaks(kalimat, k)}
        nilai = {s.baris: number_of(s.nilai) for s in isi if s.kolom in kolom}
        assert m is not None
        depan = [b for b in nilai if b in kalimat[: m.start()]]
        belakang = [b for b in nilai if b in kalimat[m.end() :]]
        if len(kolom) != 1 or len(depan) != 1 or len(belakang) != 1:
            continue
        beda = nilai[depan[0]] - nilai[belakang[0]]
        if (m["sifat"] or m["saja"]).lower() in SEDIKIT:
            beda = -beda
        lain = m["n"] is not None and number_of(m["n"]) != abs(beda)
        if beda <= 0 or lain:
            pesan = (
                f"menurut {tabel} {depan[0]} {nilai[depan[0]]}, {belakang[0]} {nilai[belakang[0]]}"
            )
            yield pesan, m
        return


PALING = re.compile(
    r"\b(?:ter|paling\s+)(?P<sifat>luas|besar|tinggi|banyak|padat|panjang|kecil|rendah|sedikit|sempit)\b",
    re.IGNORECASE,
)


SEDIKIT = frozenset({"kecil", "rendah", "sedikit", "sempit"})


def row_ranked(kalimat: str, sel: list[Sel]) -> Salah:
    """Yield the row that a sentence calls the largest, or the smallest, and that is not."""
    m = PALING.search(kalimat)
    if m is None or re.search(r"\b(?:tidak|bukan|kedua|ketiga|salah\s+satu)\b", kalimat):
        return
    for tabel in dict.fromkeys(s.tabel for s in sel):
        isi = [s for s in sel if s.tabel == tabel and not JUMLAH.match(s.baris)]
        kolom = {
            s.kolom for s in isi if _speaks(kalimat, s.kolom) or len({x.kolom for x in isi}) == 1
        }
        disebut = {s.baris for s in isi if re.search(rf"\b{re.escape(s.baris)}\b", kalimat)}
        if (
            len(kolom) != 1
            or len(disebut) != 1
            or not _speaks_of(kalimat, tabel, m["sifat"], kolom)
        ):
            continue
        nilai = {s.baris: number_of(s.nilai) for s in isi if s.kolom in kolom}
        pilih = min if m["sifat"].lower() in SEDIKIT else max
        puncak, baris = pilih(nilai.values()), next(iter(disebut))
        if len(nilai) > 1 and baris in nilai and nilai[baris] != puncak:
            nyata = next(k for k, n in nilai.items() if n == puncak)
            pesan = f"{baris} disebut {m[0]}, sedangkan menurut {tabel} {nyata}"
            yield pesan, m


def _speaks_of(kalimat: str, tabel: str, sifat: str, kolom: set[str]) -> bool:
    """Whether a sentence names the table, its column, or what its column measures."""
    nama = rapat(next(iter(kolom)))
    return rapat(sifat) in nama or _speaks(kalimat, next(iter(kolom))) or tabel in kalimat


def _speaks(kalimat: str, kolom: str) -> bool:
    """Whether a sentence uses the first word of a column's head."""
    awal = re.match(r"\w{3,}", kolom)
    return awal is not None and awal[0].lower() in kalimat.lower()
