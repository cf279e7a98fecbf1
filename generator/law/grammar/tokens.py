"""The words of an instruction that carry meaning, as tokens; everything else is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from generator.law.grammar.clean import clean
from generator.model.alamat import POLA, Langkah
from generator.model.bilangan import dari_terbilang
from generator.model.nomor import normalize
from generator.model.satuan import Jenis


class Kata(Enum):
    """Kinds of tokens."""

    SATUAN = auto()  # Pasal 5, ayat (1)
    JUMLAH = auto()  # 2 (dua) ayat
    UBAH = auto()
    HAPUS = auto()
    SISIP = auto()
    TAMBAH = auto()
    PECAH = auto()  # dipecah menjadi
    GABUNG = auto()  # digabung menjadi
    TETAP = auto()
    AKTIF_UBAH = auto()  # mengubah: the object follows
    AKTIF_HAPUS = auto()
    ANTARA = auto()
    SETELAH = auto()
    SEBELUM = auto()
    YAKNI = auto()
    MENJADI = auto()
    KOMA = auto()
    DAN = auto()
    SAMPAI = auto()
    JUDUL = auto()
    PEMBUKA = auto()  # kalimat pembuka
    PENUTUP = auto()
    PENJELASAN = auto()
    PENJELASANNYA = auto()
    TEMPAT = auto()  # dalam Bab IX
    KETENTUAN = auto()  # judul Bab II dan ketentuan Pasal 5: no longer the heading
    SEHINGGA = auto()
    TELANJANG = auto()  # a number without its kind: Pasal 33 dan 34


@dataclass(frozen=True, slots=True)
class Token:
    """One meaningful word, with its step or its count."""

    kata: Kata
    langkah: Langkah | None = None
    jumlah: int = 0
    jenis: Jenis | None = None


JENIS_KATA = {str(j): j for j in Jenis} | {"ketentuan": Jenis.PASAL}
KATA: tuple[tuple[Kata, re.Pattern[str]], ...] = tuple(
    (kata, re.compile(pola, re.IGNORECASE))
    for kata, pola in (
        (Kata.SEHINGGA, r"sehingga\b|(?:yang\s+)?(?:[a-z-]+\s+)?berbunyi\b|sebagai berikut"),
        (Kata.ANTARA, r"di antara\b"),
        (Kata.SETELAH, r"(?:setelah|sesudah|di belakang)\b"),
        (Kata.SEBELUM, r"sebelum\b"),
        (Kata.YAKNI, r"(?:yakni|yaitu|ialah|yang\s+dijadikan)\b"),
        (Kata.YAKNI, r"menjadi(?=\s+(?:ayat|huruf|angka)\b)"),
        (Kata.MENJADI, r"(?:menjadi|dijadikan)(?=\s+(?:pasal|bab|bagian|paragraf|ayat)\b)"),
        (Kata.UBAH, r"(?:diubah|diganti|disempurnakan|diperbaiki|disesuaikan|diperbarui)\b"),
        (Kata.HAPUS, r"dihapus\b"),
        (Kata.SISIP, r"(?:disisipkan|menyisipkan|penyisipan)\b"),
        (Kata.TAMBAH, r"(?:ditambahkan|menambah(?:kan)?|penambahan)\b"),
        (Kata.PECAH, r"dipecah\b"),
        (Kata.GABUNG, r"digabung(?:kan)?\b"),
        (Kata.TETAP, r"(?:substansi\s+)?tetap\b"),
        (Kata.AKTIF_UBAH, r"(?:mengubah|merubah|mengganti|menyempurnakan)\b"),
        (Kata.AKTIF_HAPUS, r"menghapus\b"),
        (Kata.SAMPAI, r"sampai dengan\b"),
        (Kata.DAN, r"(?:dan|(?:be)?serta|sedangkan|tetapi|maupun)\b"),
        (Kata.DAN, r"yang\s+(?:terdiri\s+(?:atas|dari)|meliputi|memuat|mencakup)\b"),
        (Kata.JUDUL, r"(?:mengenai\s+)?(?:judul|nama)\b"),
        (Kata.PEMBUKA, r"(?:kalimat|bagian|frasa|alinea)\s+(?:pembuka|pengantar|pendahuluan)\w*"),
        (Kata.PENUTUP, r"(?:kalimat|bagian|frasa|alinea)\s+penutup\b"),
        (Kata.PENJELASANNYA, r"penjelasannya\b|penjelasan pasal(?!\s+\d)"),
        (Kata.PENJELASAN, r"penjelasan\b"),
        (Kata.KETENTUAN, r"(?:ketentuan|isi|bunyi)(?=\s+(?:pasal|bab|bagian|paragraf|ayat)\b)"),
        (Kata.TEMPAT, r"(?:di\s+)?(?:dalam|pada)(?=\s+(?:bab|bagian|paragraf|buku)\b)"),
        (Kata.KOMA, r"[,;]"),
    )
)  # fmt: skip
JUMLAH = re.compile(
    r"(?:(?P<angka>\d+)(?:\s*\((?P<kata>[a-z ]+)\))?|(?P<saja>[a-z]+(?:\s(?:belas|puluh))?))[,\s]+"
    r"(?:[a-z]-)?(?P<jenis>buku|bab|bagian|paragraf|pasal|ayat|huruf|angka|baris|lampiran|ketentuan)\b"
    r"(?!\s*\(?\d)(?!\s+[IVXL]+\b)",
    re.IGNORECASE,
)
TELANJANG = re.compile(r"\(?(?P<n>\d+\s?[A-Za-z]?|[a-z]\d?|[IVXL]+[A-Z]?)\)?(?=[\s,.;:]|$)")
KATA_BIASA = re.compile(r"[^\s,;]+")
LAMPIRAN = re.compile(r"lampiran\b", re.IGNORECASE)


def token(kalimat: str) -> tuple[Token, ...]:
    """Return the tokens of a sentence, cleaned."""
    return tuple(_read(clean(kalimat)))


def token_rujukan(teks: str) -> tuple[Token, ...]:
    """Return the tokens of words that are nothing but a list of units (a reference)."""
    return tuple(_read(teks))


def _read(teks: str) -> Iterator[Token]:
    return (satu for satu, _ in words(teks) if satu is not None)


def words(teks: str) -> Iterator[tuple[Token | None, str]]:
    """Yield every word with its token; none for a word without meaning."""
    posisi, terakhir, sambung = 0, None, False
    while posisi < len(teks):
        if teks[posisi].isspace():
            posisi += 1
            continue
        satu, panjang = _satu(teks, posisi, terakhir if sambung else None)
        yield satu, teks[posisi : posisi + panjang]
        posisi += panjang
        if satu is None:
            sambung = False
            continue
        if satu.langkah:
            terakhir = satu.langkah.jenis
        sambung = satu.kata in (Kata.KOMA, Kata.DAN, Kata.SAMPAI) and (
            satu.kata is not Kata.KOMA or terakhir is not None
        )
        if satu.kata not in (Kata.SATUAN, Kata.KOMA, Kata.DAN, Kata.SAMPAI):
            terakhir = None


def _satu(teks: str, posisi: int, terakhir: Jenis | None) -> tuple[Token | None, int]:
    """Return the token at a place, or None for a word without meaning, and its length."""
    for jenis, pola in POLA:
        if m := pola.match(teks, posisi):
            nomor = normalize(jenis, m["n"])
            return Token(Kata.SATUAN, Langkah(jenis, nomor)), m.end() - posisi + _ulang(
                teks, m.end()
            )
    if m := LAMPIRAN.match(teks, posisi):
        return Token(Kata.SATUAN, Langkah(Jenis.LAMPIRAN, "")), m.end() - posisi
    m = JUMLAH.match(teks, posisi)
    if m and (m["kata"] or not terakhir) and (banyak := _banyak(m)):
        return Token(Kata.JUMLAH, jumlah=banyak, jenis=JENIS_KATA[m["jenis"].lower()]), len(m[0])
    for kata, pola in KATA:
        if m := pola.match(teks, posisi):
            return Token(kata), len(m[0])
    if terakhir and (m := TELANJANG.match(teks, posisi)):
        nomor = normalize(terakhir, m["n"].replace(" ", ""))
        return Token(Kata.SATUAN, Langkah(terakhir, nomor)), len(m[0])
    m = KATA_BIASA.match(teks, posisi)
    return None, len(m[0]) if m else 1


def _ulang(teks: str, posisi: int) -> int:
    """Return the length of the words in brackets behind a number: ``Romawi IX (sembilan)``."""
    m = re.compile(r"\s*\([a-z ]+\)").match(teks, posisi)
    return len(m[0]) if m else 0


def _banyak(m: re.Match[str]) -> int:
    if m["angka"]:
        return int(m["angka"])
    try:
        return dari_terbilang(m["saja"])
    except ValueError:
        return 0
