"""Checks of the parts of somebody else's academic paper (``sistematika.toml``)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.lint.alat import rapat, utuh
from generator.lint.naskah import Hit, Naskah

ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
LAIN = {"awal": "Bagian awal", "akhir": "Bagian akhir", "catatan": "Catatan kaki"}
TABEL = Path(__file__).with_suffix(".toml")


@dataclass(frozen=True, slots=True)
class Bab:
    """A chapter of Lampiran I: its title, or how it begins, and its lettered sections."""

    judul: str
    bagian: tuple[str, ...]


@cache
def table() -> Mapping[str, Bab]:
    """Return the chapters by their keys, in their order."""
    isi = tomllib.loads(TABEL.read_text(encoding="utf-8"))
    return {kunci: Bab(x["judul"], tuple(x.get("bagian", ()))) for kunci, x in isi.items()}


def sebutan_bab(kunci: str) -> str:
    """Return how a reader calls a place: ``BAB II huruf C`` for ``bab-2-c``."""
    if not kunci.startswith("bab-"):
        return LAIN.get(kunci, kunci)
    _, n, *huruf = kunci.split("-")
    return f"BAB {ROMAWI[int(n) - 1]}" + "".join(f" huruf {h.upper()}" for h in huruf)


def parts_of_a_paper(naskah: Naskah) -> Iterator[Hit]:
    """F328: a paper has the chapters and sections of Lampiran I, by their titles."""
    ada = {p.label: p for p in naskah.kepala_makalah}
    awal = next(iter(naskah.kepala_makalah), None)
    if awal is None:
        return
    terakhir = awal
    for kunci, bab in table().items():
        judul = ada.get(kunci)
        if judul is None:
            yield utuh(terakhir, f"sesudah bagian ini tidak ada {sebutan_bab(kunci)} {bab.judul}")
            continue
        terakhir = judul
        if not rapat(judul.teks).startswith(rapat(bab.judul)):
            yield utuh(judul, f"judul “{judul.teks}” seharusnya “{bab.judul}”")
        for huruf, nama in zip("abcdefgh", bab.bagian, strict=False):
            bagian = ada.get(f"{kunci}-{huruf}")
            if bagian is None:
                tempat = f"{sebutan_bab(kunci)} huruf {huruf.upper()}"
                yield utuh(terakhir, f"sesudah bagian ini tidak ada {tempat} {nama}")
                continue
            terakhir = bagian
            if not rapat(bagian.teks).startswith(rapat(nama)):
                yield utuh(bagian, f"judul “{bagian.teks}” seharusnya “{nama}”")
