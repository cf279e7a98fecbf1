"""Numbers of the analysis as tables print them: Indonesian marks, ranges with an en dash."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from generator.documents.ungkapan import angka, daftar
from generator.kelembagaan.langkah import Selang
from generator.kelembagaan.susunan import DINAS
from generator.kelembagaan.tipologi import SkorUrusan, Tipe

STRIP = "\u2013"
TIADA = STRIP  # in a cell: nothing to say


def desimal(nilai: Decimal, tempat: int = 2) -> str:
    """Return ``1.234,50``; without decimals when ``tempat`` is 0."""
    bulat = nilai.quantize(Decimal(1).scaleb(-tempat), ROUND_HALF_UP)
    utuh, _, pecahan = f"{abs(bulat):f}".partition(".")
    tanda = "\u2212" if bulat < 0 else ""
    return f"{tanda}{angka(int(utuh))}{f',{pecahan}' if pecahan else ''}"


def ringkas(nilai: Decimal) -> str:
    """Return a number with as many decimals as it has, at most two."""
    teks = desimal(nilai, 2)
    return teks.rstrip("0").rstrip(",") if "," in teks else teks


def selang(nilai: Selang) -> str:
    """Return a score, or its range."""
    return rentang(ringkas(nilai.rendah), ringkas(nilai.tinggi))


def rentang(rendah: str, tinggi: str) -> str:
    """Return one number when both are the same, else ``a–b``."""
    return rendah if rendah == tinggi else f"{rendah}{STRIP}{tinggi}"


def selisih(kini: Decimal, nanti: Decimal, tempat: int = 0) -> str:
    """Return a signed difference."""
    beda = nanti - kini
    tanda = "+" if beda > 0 else ""
    return f"{tanda}{desimal(beda, tempat)}"


def tipe(skor: SkorUrusan) -> str:
    """Return a type, or the range of what is possible, in words."""
    bawah, atas = (type_words(t) for t in (skor.tipe_terendah, skor.tipe_tertinggi))
    return bawah if bawah == atas else f"{bawah} s.d. {atas}"


def type_words(satu: Tipe) -> str:
    """Return ``A`` for a dinas type, and what else a score allows as it is."""
    return satu.value if satu in DINAS else str(satu)


def bertanda(nilai: int) -> str:
    """Return a whole number with its sign: ``+3``, ``−2``, ``0``."""
    return f"+{nilai}" if nilai > 0 else (f"\u2212{-nilai}" if nilai else "0")


def deret(kata: Sequence[str]) -> str:
    """Return an enumeration, parted by semicolons when an item is itself one."""
    if not any("," in satu or " dan " in satu for satu in kata) or len(kata) < 2:
        return daftar(kata)
    if len(kata) == 2:
        return " serta ".join(kata)
    return f"{'; '.join(kata[:-1])}; serta {kata[-1]}"
