"""What the number of a page looks like in print: one home for all who read printed pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from generator.diagnostics import Diagnostic, Severity, Span
from generator.model.bilangan import dari_romawi

HIASAN = "-–—‒−~_"  # what stands around the number of a page and around no number of a sentence
_LAIN = r"|*•·=<>«»\[\]"
_POLA = re.compile(
    rf"(?P<kiri>[{HIASAN}{_LAIN}\s]*)"
    r"(?:(?P<kata>[Hh]alaman )?(?P<n>\d{1,4})(?:(?: dari |\s*/\s*)(?P<dari>\d{1,4}))?"
    r"|(?P<romawi>[ivxlc]{1,6}))"
    rf"(?P<kanan>[{HIASAN}{_LAIN}\s]*)\Z"
)
_TANDA = re.compile(f"[{HIASAN}]")
# a sentence that breaks off here goes on with a number, or with the letter of an item
_MENANTI = re.compile(
    r"\b(?:nomor|no\.?|tahun|pasal|ayat|huruf|angka|butir|bab|bagian|lampiran|tanggal|pukul"
    r"|sebesar|sebanyak|sejumlah|selama|minimal|maksimal|kurang lebih|sampai dengan"
    r"|paling (?:sedikit|banyak|lama|lambat|cepat|singkat|rendah|tinggi|kurang)"
    r"|(?:lebih|kurang) dari)"
    r"\W*\Z",
    re.IGNORECASE,
)


class Rupa(Enum):
    """How surely a line is the number of its page: a sentence may hold a bare number too."""

    PASTI = "berhias di kedua sisi, atau berkata halaman"
    BERHIAS = "berhias di satu sisi"
    POLOS = "bilangan atau huruf saja"


@dataclass(frozen=True, slots=True)
class NomorHalaman:
    """What a line says that looks like the number of a page; ``dari`` is the count of pages."""

    nomor: int
    rupa: Rupa
    romawi: bool = False
    dari: int = 0


def nomor_halaman(teks: str) -> NomorHalaman | None:
    """Return what a line says as the number of a page, None where it cannot be one."""
    m = _POLA.match(teks)
    if m is None:
        return None
    dari = int(m["dari"] or 0)
    kiri, kanan = (bool(_TANDA.search(m[sisi])) for sisi in ("kiri", "kanan"))
    pasti = bool(m["kata"]) or (kiri and kanan) or bool(dari and " dari " in teks)
    rupa = Rupa.PASTI if pasti else Rupa.BERHIAS if kiri or kanan else Rupa.POLOS
    try:
        nomor = dari_romawi(m["romawi"].upper()) if m["romawi"] else int(m["n"])
    except ValueError:  # "iic" is no number
        return None
    return NomorHalaman(nomor, rupa, romawi=bool(m["romawi"]), dari=dari)


def menanti_nomor(teks: str) -> bool:
    """Whether a sentence that breaks off goes on with a number or a letter: "... Nomor"."""
    return bool(_MENANTI.search(teks))


def berlanjut(sebelum: NomorHalaman, sesudah: NomorHalaman) -> bool:
    """Whether the number of a page goes on from another one; a page between may bear none."""
    serupa = (sebelum.romawi, sebelum.dari) == (sesudah.romawi, sesudah.dari)
    return serupa and 0 <= sesudah.nomor - sebelum.nomor <= JARAK


JARAK = 3  # pages; more in between have no number only where something else was printed


def dilewati(asal: Span, teks: str) -> Diagnostic:
    """Return the hint that a line was left out for the number of its page."""
    pesan = f"Nomor halaman dilewati: “{teks}”."
    return Diagnostic(asal, Severity.PETUNJUK, "H108", pesan, quoted=teks)
