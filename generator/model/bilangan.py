"""Numbers in words and in Roman numerals, as Indonesian law prints them (L2-72, 74, 86)."""

from __future__ import annotations

import re
from functools import cache

SATUAN = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
SKALA = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"))
ROMAWI = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
MAKSIMUM_TINGKAT = 199  # far beyond the bagian of any law; bounds the reverse table


def terbilang(n: int) -> str:
    """Return a number in words: ``terbilang(12) == "dua belas"``."""
    if n < 0:
        return f"minus {terbilang(-n)}"
    if n < 10:
        return SATUAN[n]
    if n < 1000:
        return _ratusan(n)
    for nilai, nama in SKALA:
        if n >= nilai:
            kepala = (
                "seribu" if n // nilai == 1 == nilai // 1000 else f"{terbilang(n // nilai)} {nama}"
            )
            return _dengan_sisa(kepala, n % nilai)
    raise AssertionError(n)


def _ratusan(n: int) -> str:
    if n == 10:
        return "sepuluh"
    if n == 11:
        return "sebelas"
    if n < 20:
        return f"{SATUAN[n - 10]} belas"
    if n < 100:
        return _dengan_sisa(f"{SATUAN[n // 10]} puluh", n % 10)
    kepala = "seratus" if n < 200 else f"{SATUAN[n // 100]} ratus"
    return _dengan_sisa(kepala, n % 100)


def _dengan_sisa(kepala: str, sisa: int) -> str:
    return f"{kepala} {terbilang(sisa)}" if sisa else kepala


def bilangan(n: int) -> str:
    """Return digits with the words in brackets: ``12 (dua belas)`` (L2-86)."""
    return f"{n} ({terbilang(n)})"


def tingkat(n: int) -> str:
    """Return the ordinal in words: ``kesatu``, ``kedua``, ``kedua belas`` (L2-74)."""
    return f"ke{terbilang(n)}"


@cache
def _tabel_tingkat() -> dict[str, int]:
    tabel = {tingkat(n).replace(" ", ""): n for n in range(1, MAKSIMUM_TINGKAT + 1)}
    return tabel | {"pertama": 1}


def dari_tingkat(kata: str) -> int:
    """Return the number of an ordinal, spaces and case aside; raise ValueError when it is none."""
    kunci = re.sub(r"[\s-]+", "", kata.lower())
    try:
        return _tabel_tingkat()[kunci]
    except KeyError:
        raise ValueError(f"bukan bilangan tingkat: {kata!r}") from None


@cache
def _tabel_terbilang() -> dict[str, int]:
    return {terbilang(n).replace(" ", ""): n for n in range(1000)}


def dari_terbilang(kata: str) -> int:
    """Return the number a word stands for (below 1000); raise ValueError when it is none."""
    kunci = re.sub(r"[\s-]+", "", kata.lower())
    try:
        return _tabel_terbilang()[kunci]
    except KeyError:
        raise ValueError(f"bukan bilangan: {kata!r}") from None


def romawi(n: int) -> str:
    """Return the Roman numeral of a positive number."""
    if n < 1:
        raise ValueError(f"tidak ada angka Romawi untuk {n}")
    hasil = ""
    for nilai, huruf in ROMAWI:
        hasil += huruf * (n // nilai)
        n %= nilai
    return hasil


def dari_romawi(teks: str) -> int:
    """Return the value of a well-formed Roman numeral; raise ValueError otherwise."""
    nilai, sisa = 0, teks
    for bobot, huruf in ROMAWI:
        while sisa.startswith(huruf):
            nilai += bobot
            sisa = sisa.removeprefix(huruf)
    if sisa or not nilai or romawi(nilai) != teks:
        raise ValueError(f"bukan angka Romawi: {teks!r}")
    return nilai
