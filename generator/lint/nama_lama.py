"""Checks of names that the law has replaced: offices, institutions, permits."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from generator.lint.alat import located_sentences
from generator.lint.naskah import Hit, Naskah, Petikan
from generator.model.sitasi import TENTANG

TABEL = Path(__file__).with_suffix(".toml")
# what was issued or called so before is told of by its name
DAHULU = re.compile(
    r"\b(?:sebelum|telah (?:diterbitkan|dikeluarkan|diberikan|memiliki|ada)|masih berlaku"
    r"|tetap berlaku|dahulu|semula"
    r"|sebelumnya|diganti|dicabut|selanjutnya disebut|dibaca|menjadi|Pembentukan"
    r"|Nomor \d+|dihapus|Khusus Ibu ?[Kk]ota)\b"
)


@dataclass(frozen=True, slots=True)
class Lama:
    """A name that is no more, what stands for it now, the law, and since when."""

    pola: re.Pattern[str]
    kini: str
    dasar: str
    sejak: date


@cache
def table() -> tuple[Lama, ...]:
    """Return the rows of ``nama_lama.toml``."""
    isi = tomllib.loads(TABEL.read_text(encoding="utf-8"))["lama"]
    return tuple(Lama(re.compile(x["pola"]), x["kini"], x["dasar"], x["sejak"]) for x in isi)


def names_of_today(naskah: Naskah) -> Iterator[Hit]:
    """F318: offices, institutions, and permits are called as the law calls them now."""
    if not naskah.luar or naskah.perubahan:
        return
    for p in naskah.teks_norma():
        yield from _old_names(naskah, p)


def _old_names(naskah: Naskah, p: Petikan) -> Iterator[Hit]:
    judul = [m.span("judul") for s in naskah.sitasi(p) if (m := TENTANG.match(p.teks, s.akhir))]
    for satu in table():
        if naskah.tanggal is not None and naskah.tanggal < satu.sejak:
            continue
        for awal, kalimat in located_sentences(p.teks) if satu.pola.search(p.teks) else ():
            for m in satu.pola.finditer(kalimat) if not DAHULU.search(kalimat) else ():
                a, b = awal + m.start(), awal + m.end()
                if not any(x <= a < y for x, y in judul):
                    yield Hit(p, f"“{m[0]}” kini {satu.kini} ({satu.dasar})", a, b)
