"""Small forms of formal Indonesian: lists, dates, rupiah, sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from generator.model.alamat import Alamat
from generator.model.tanggal import BULAN
from generator.model.teks import Teks


def daftar(kata: Sequence[str]) -> str:
    """Return ``a``, ``a dan b`` or ``a, b, dan c``."""
    if len(kata) < 3:
        return " dan ".join(kata)
    return f"{', '.join(kata[:-1])}, dan {kata[-1]}"


def name_units(alamat: Sequence[Alamat]) -> str:
    """Return addresses as a norm names them: ``Pasal 2 huruf e angka 2 dan angka 3``.

    Parts of one unit are a series of their own, joined before the next unit is named (L2-273).
    """
    deret: list[list[str]] = []
    lalu = Alamat()
    for satu in dict.fromkeys(alamat):
        if lalu.langkah and satu.induk == lalu.induk and len(satu.langkah) > 1:
            deret[-1].append(str(satu.akhir))
        else:
            deret.append([str(satu)])
        lalu = satu
    kata = [daftar(satu) for satu in deret]
    # "angka 4 dan angka 5 dan Pasal 9" would not tell which two belong together.
    if len(deret) == 2 and any(len(satu) > 1 for satu in deret):
        return " serta ".join(kata)
    return daftar(kata)


def tanggal(hari: date) -> str:
    """Return ``23 November 2026``."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def bulan_tahun(hari: date) -> str:
    """Return ``November 2026``."""
    return f"{BULAN[hari.month - 1]} {hari.year}"


# What of a regulation stands before its name without "dalam".
BAGIAN_PERATURAN = re.compile(
    r"(?:Pasal|Bab|Bagian|Paragraf|Lampiran|Penjelasan|Pembukaan|Keseluruhan|ayat|huruf|angka)\b",
    re.I,
)


def bertempat(tempat: str, peraturan: str) -> str:
    """Return a place with its regulation: ``Pasal 2 PP ...``, ``ketentuan ... dalam PP ...``."""
    hubung = "" if not tempat or BAGIAN_PERATURAN.match(tempat) else " dalam"
    return f"{tempat}{hubung} {peraturan}".strip()


def angka(nilai: int) -> str:
    """Return digits in groups of three: ``1.500``."""
    return f"{nilai:,}".replace(",", ".")


def rupiah(nilai: int) -> str:
    """Return ``Rp10.000.000,00`` (L2'-270c)."""
    return f"{'-' if nilai < 0 else ''}Rp{angka(abs(nilai))},00"


def juta(rendah: int, tinggi: int) -> str:
    """Return a range in millions of rupiah for a table: ``1.250`` or ``1.250–2.000``.

    With a sum below zero it is said in words, as a minus beside a dash cannot be read.
    """
    bawah, atas = (angka(round(satu / 10**6)).replace("-", "\u2212") for satu in (rendah, tinggi))
    antara = " s.d. " if rendah < 0 else "\u2013"
    return bawah if bawah == atas else f"{bawah}{antara}{atas}"


def rapi(teks: str) -> Teks:
    """Return words with single spaces; authored words keep their place."""
    bersih = " ".join(teks.split())
    return teks.saying(bersih) if isinstance(teks, Teks) else Teks(bersih)


def kalimat(teks: str) -> Teks:
    """Return words that end like a sentence; authored words keep their place."""
    bersih = rapi(teks)
    if bersih.endswith((".", ":", "?", "!", ".\u201d", '."')):
        return bersih
    return bersih.saying(f"{bersih}.")


def butir(teks: str) -> Teks:
    """Return words without the mark at their end, for an item that gets its own."""
    bersih = rapi(teks)
    return bersih.saying(bersih.rstrip(".;,"))
