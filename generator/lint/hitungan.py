"""Checks of arithmetic in what is printed: a share of its base, a ratio, the sum of a column.

Every number is the interval that its last printed digit leaves open, so that rounding is no fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.narasi import Table
from generator.model.prosa import kata

BILANGAN = r"(?:Rp\s?)?\d{1,3}(?:\.\d{3})+(?:,\d+)?|(?:Rp\s?)?\d+(?:,\d+)?"
SKALA = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}
KIRA = r"(?:(?:sekitar|hampir|kira-kira|kurang lebih|lebih dari)\s+)?"
TERBILANG = r"(?:\s+\([a-z\s]+\))?"


def _besar(nama: str) -> str:
    """Return the pattern of a quantity with its scale."""
    return rf"(?P<{nama}>{BILANGAN})(?:\s+(?P<{nama}s>ribu|juta|miliar|triliun))?{TERBILANG}"


PERSEN = rf"(?P<p>\d+(?:,\d+)?){TERBILANG}\s*(?:persen|%)"
KATA = r"(?:\s+[A-Za-z][\w/-]*)"
SAMA = r"(?:,?\s+(?:atau|yaitu|yakni|setara dengan|sama dengan|adalah|sebanyak)\s+|\s+\()"
BAGIAN = (
    re.compile(
        rf"{_besar('m')}{KATA}{{0,3}}{SAMA}{KIRA}{PERSEN}\s+dari{KATA}{{0,3}}\s+{_besar('n')}"
    ),
    re.compile(
        rf"{PERSEN}\s+dari{KATA}{{0,3}}\s+{_besar('n')}{KATA}{{0,4}}{SAMA}{KIRA}{_besar('m')}"
    ),
)
NISBAH = re.compile(
    rf"\b(?P<m>\d+){TERBILANG}{KATA}{{0,2}}\s+dari\s+(?P<n>\d+){TERBILANG}{KATA}{{0,3}}{SAMA}"
    rf"{KIRA}{PERSEN}(?!\s+dari)"
)
HAMPIR = re.compile(r"\b(?:sekitar|hampir|kira-kira|kurang lebih|lebih dari)\b")


@dataclass(frozen=True, slots=True)
class Takaran:
    """What a printed number may stand for."""

    rendah: Decimal
    tinggi: Decimal

    @classmethod
    def read(cls, teks: str, skala: str | None = None) -> Takaran:
        """Return the interval of a number: one unit of its last digit that is not a filling 0."""
        bersih = re.sub(r"^Rp\s?|\.", "", teks).replace(",", ".")
        nilai, kali = Decimal(bersih), Decimal(SKALA.get(skala or "", 1))
        _, angka, pangkat = nilai.as_tuple()
        if "." not in bersih and "." in teks:  # 448.000 may be 448 thousand
            nol = len(bersih) - len(bersih.rstrip("0"))
            pangkat = nol if any(angka) else 0
        bulat = skala or "." in teks or "," in teks
        satuan = Decimal(10) ** int(pangkat) if bulat else Decimal(0)
        return cls((nilai - satuan) * kali, (nilai + satuan) * kali)

    def share(self, persen: Takaran) -> Takaran:
        """Return a share of it."""
        return Takaran(self.rendah * persen.rendah / 100, self.tinggi * persen.tinggi / 100)

    def meets(self, other: Takaran) -> bool:
        """Whether both may be the same number."""
        return self.rendah <= other.tinggi and other.rendah <= self.tinggi


def _share(teks: str) -> Takaran:
    nilai = Decimal(teks.replace(",", "."))
    satuan = Decimal(10) ** int(nilai.as_tuple().exponent)
    return Takaran(nilai - satuan, nilai + satuan)


def shares(naskah: Naskah) -> Iterator[Hit]:
    """F139: a share fits its base, and a percentage the two numbers it is made of."""
    for petikan in naskah.semua():
        if "persen" in petikan.teks or "%" in petikan.teks:
            yield from _shares(petikan)


def _shares(petikan: Petikan) -> Iterator[Hit]:
    for pola in BAGIAN:
        for m in pola.finditer(petikan.teks):
            if HAMPIR.search(m[0]):
                continue
            dasar, hasil = (Takaran.read(m[k], m[f"{k}s"]) for k in ("n", "m"))
            if not dasar.share(_share(m["p"])).meets(hasil):
                skala = f" {m['ns']}" if m["ns"] else ""
                pesan = f"{m['p']} persen dari {m['n']}{skala} bukan {m['m']} {m['ms'] or ''}"
                yield Hit(petikan, pesan.rstrip(), *m.span())
    for m in NISBAH.finditer(petikan.teks):
        bagian, utuh = Decimal(m["m"]), Decimal(m["n"])
        persen = _share(m["p"])
        if HAMPIR.search(m[0]) or not utuh or bagian > utuh:
            continue
        if not persen.rendah <= bagian * 100 / utuh <= persen.tinggi:
            benar = f"{bagian * 100 / utuh:.2f}".replace(".", ",")
            yield Hit(petikan, f"{m['m']} dari {m['n']} adalah {benar} persen", *m.span())


# --- the sum of a column -------------------------------------------------------------------------

JUMLAH = re.compile(r"(?:jumlah|total)(?:\s+(?:seluruhnya|keseluruhan))?\Z", re.IGNORECASE)
SEL = re.compile(rf"(?:{BILANGAN})\Z")


def column_sums(naskah: Naskah) -> Iterator[Hit]:
    """F140: the last row of an author's table is the sum of the printed numbers above it.

    Rounded numbers that do not add up are said to be rounded, in the caption or below the table.
    """
    for narasi in naskah.dossier.narasi.values() if naskah.dossier else ():
        for blok in narasi.isi:
            if isinstance(blok, Table) and len(blok.rows) > 2:
                yield from _sums(blok, str(narasi.id))


def _sums(tabel: Table, label: str) -> Iterator[Hit]:
    baris = [[" ".join(kata(sel).split()) for sel in satu] for satu in tabel.rows]
    keterangan = f"{kata(tabel.caption)} {kata(tabel.source)}"
    if not JUMLAH.match(baris[-1][0]) or "bulat" in keterangan.lower():
        return
    for kolom, kepala in list(enumerate(tabel.head))[1:]:
        atas, akhir = [satu[kolom] for satu in baris[:-1]], baris[-1][kolom]
        if not SEL.match(akhir) or not all(map(SEL.match, atas)):
            continue  # words, empty cells, ranges: nothing that can be added
        jumlah = sum(map(_nilai, atas), Decimal(0))
        if jumlah != _nilai(akhir):
            tertulis = f"{jumlah:,}".translate(str.maketrans(",.", ".,"))
            pesan = f"kolom {kata(kepala)}: tercetak {akhir}, sedangkan jumlahnya {tertulis}"
            yield Hit(Petikan(Bagian.NARASI, label, akhir, tabel.span), pesan)


def _nilai(teks: str) -> Decimal:
    return Decimal(re.sub(r"^Rp\s?|\.", "", teks).replace(",", "."))
