"""Addresses of units: ``Pasal 5A ayat (1a) huruf b1 angka 2``; ``Bagian Kedua A Bab IXA``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model import nomor
from generator.model.satuan import Jenis

KELOMPOK = (Jenis.BUKU, Jenis.BAB, Jenis.BAGIAN, Jenis.PARAGRAF)
KATA = {  # as a pattern, where it is not the value
    Jenis.LAMPIRAN: "Lampiran",
    Jenis.SUBHURUF: "huruf",
    Jenis.SUBANGKA: "angka",
    Jenis.BARIS: r"(?:baris(?: (?:nomor|angka))?|nomor urut)",
}
BERTANDA = {
    Jenis.AYAT: r"\((?P<n>{})\)",
    Jenis.SUBHURUF: r"(?P<n>{})\)",
    Jenis.SUBANGKA: r"(?P<n>{})\)",
}
POLA: tuple[tuple[Jenis, re.Pattern[str]], ...] = tuple(
    (
        jenis,
        re.compile(
            rf"{KATA.get(jenis, jenis.value)}\s+"
            rf"{BERTANDA.get(jenis, '(?P<n>{})').format(nomor.POLA[jenis])}(?![\w)])",
            re.IGNORECASE,
        ),
    )
    for jenis in (
        Jenis.LAMPIRAN, Jenis.BUKU, Jenis.BAB, Jenis.BAGIAN, Jenis.PARAGRAF, Jenis.PASAL,
        Jenis.AYAT, Jenis.SUBHURUF, Jenis.SUBANGKA, Jenis.HURUF, Jenis.ANGKA,
        Jenis.BARIS,
    )
)  # fmt: skip
TANPA_NOMOR = re.compile(r"Lampiran\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Langkah:
    """One step of an address: a kind and a number without brackets or dots."""

    jenis: Jenis
    nomor: str

    def sama(self, lain: Langkah) -> bool:
        """Return whether two steps name one unit: ``Bagian Pertama`` is ``Bagian Kesatu``."""
        return self.jenis is lain.jenis and nomor.same(self.jenis, self.nomor, lain.nomor)

    def __str__(self) -> str:
        """Return the step as a reference prints it (L2-82, 272)."""
        match self.jenis:
            case Jenis.AYAT:
                return f"ayat ({self.nomor})"
            case Jenis.SUBHURUF:
                return f"huruf {self.nomor})"
            case Jenis.SUBANGKA:
                return f"angka {self.nomor})"
            case Jenis.HURUF | Jenis.ANGKA | Jenis.BARIS:
                return f"{self.jenis} {self.nomor}"
            case _:
                return f"{self.jenis.capitalize()} {self.nomor}".rstrip()


@dataclass(frozen=True, slots=True)
class Alamat:
    """A path from the outside in. ``Alamat.parse(str(a)) == a`` for every address.

    Groups may precede a Pasal, whose number is unique in the law; then they say where it stands.
    """

    langkah: tuple[Langkah, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Alamat:
        """Read an address in any order a reference uses; raise ValueError when it is none."""
        if " ".join(text.split()) in ("", "batang tubuh"):
            return cls()
        return cls(in_order(steps_in(text), text))

    def __str__(self) -> str:
        """Return the address as a reference prints it: groups inside out, after the Pasal."""
        if not self.langkah:
            return "batang tubuh"
        if self.langkah[0].jenis is Jenis.LAMPIRAN:
            return " ".join(map(str, self.langkah))
        luar = [s for s in self.langkah if s.jenis in KELOMPOK]
        dalam = [s for s in self.langkah if s.jenis not in KELOMPOK]
        return " ".join(map(str, (*dalam, *reversed(luar))))

    @property
    def akhir(self) -> Langkah:
        """Return the innermost step."""
        return self.langkah[-1]

    @property
    def induk(self) -> Alamat:
        """Return the address of the unit around this one."""
        return Alamat(self.langkah[:-1])

    @property
    def pasal(self) -> Alamat | None:
        """Return the address of the Pasal this lies in, without groups; None above a Pasal."""
        langkah = next((s for s in self.langkah if s.jenis is Jenis.PASAL), None)
        return Alamat((langkah,)) if langkah else None

    def ke(self, jenis: Jenis, nomor: str) -> Alamat:
        """Return the address of a unit directly under this one."""
        return Alamat((*self.langkah, Langkah(jenis, nomor)))

    def memuat(self, lain: Alamat) -> bool:
        """Return whether ``lain`` is this unit or lies inside it."""
        return lain.langkah[: len(self.langkah)] == self.langkah


def steps_in(text: str) -> list[Langkah]:
    """Return the steps of an address as they stand; raise ValueError when it is none.

    ``Pasal I angka 3 Pasal 5`` of an amendment's explanation names a kind twice.
    """
    langkah: list[Langkah] = []
    sisa = " ".join(text.split())
    while sisa:
        satu, sisa = _langkah_pertama(sisa, text)
        langkah.append(satu)
    return langkah


def _langkah_pertama(sisa: str, text: str) -> tuple[Langkah, str]:
    for jenis, pola in POLA:
        if m := pola.match(sisa):
            return Langkah(jenis, nomor.normalize(jenis, m["n"])), sisa[m.end() :].lstrip()
    if m := TANPA_NOMOR.match(sisa):
        return Langkah(Jenis.LAMPIRAN, ""), sisa[m.end() :].lstrip()
    raise ValueError(f"bukan alamat satuan: {text!r}")


def in_order(langkah: list[Langkah], text: str = "") -> tuple[Langkah, ...]:
    """Return steps from the outside in, whatever order the reference named them in.

    ``Pasal 7 ayat (1) huruf g``, ``ayat (1) huruf g Pasal 7`` and ``huruf g ayat (1) Pasal 7``
    are one unit. Raise ValueError when a kind stands twice.
    """
    jenis = [s.jenis for s in langkah]
    if len(set(jenis)) != len(jenis):
        raise ValueError(f"satuan yang sama disebut dua kali: {text!r}")
    lampiran = [s for s in langkah if s.jenis is Jenis.LAMPIRAN]
    luar = sorted(
        (s for s in langkah if s.jenis in KELOMPOK), key=lambda s: KELOMPOK.index(s.jenis)
    )
    pasal = [s for s in langkah if s.jenis is Jenis.PASAL]
    ayat = [s for s in langkah if s.jenis is Jenis.AYAT]
    dalam = [s for s in langkah if s not in (*lampiran, *luar, *pasal)]
    if dalam and _dari_dalam(langkah, dalam):
        dalam.reverse()
    return (*lampiran, *luar, *pasal, *ayat, *(s for s in dalam if s not in ayat))


def _dari_dalam(langkah: list[Langkah], dalam: list[Langkah]) -> bool:
    """Return whether the units inside the Pasal are named from the inside out."""
    jenis = [s.jenis for s in dalam]
    tangga = (Jenis.HURUF, Jenis.ANGKA, Jenis.SUBHURUF, Jenis.SUBANGKA, Jenis.BARIS)
    if Jenis.AYAT in jenis:
        rincian = [tangga.index(j) for j in jenis if j is not Jenis.AYAT]
        # "huruf c angka 1 ayat (1)": the list goes down its ladder, the ayat stands behind it.
        return jenis.index(Jenis.AYAT) > 0 and rincian != sorted(rincian)
    pangkal = langkah[0].jenis in (Jenis.PASAL, Jenis.LAMPIRAN)
    if pangkal or len(dalam) == 1:
        return False
    if any(s.jenis is Jenis.PASAL and s.nomor == "1" for s in langkah):
        return False  # definitions: angka 5 huruf a Pasal 1
    # The ladder of L2-87 is a. 1. a) 1): what stands deeper on it and first was named inside out.
    return tangga.index(jenis[0]) > tangga.index(jenis[-1])
