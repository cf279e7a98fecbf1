"""Checks of a limit that higher law sets: no draft goes beyond it (``batas_hukum.toml``)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from generator.lint.naskah import Hit, Naskah, Petikan

TABEL = Path(__file__).with_suffix(".toml")
ANGKA = r"(?P<n>\d{1,3}(?:,\d+)?)\s?(?:\([^)]*\)\s?)?"


@dataclass(frozen=True, slots=True)
class Batas:
    """One limit: what it is of, where it holds, its measure, its value, the law."""

    hal: re.Pattern[str]
    bila: re.Pattern[str] | None
    takaran: re.Pattern[str]
    atas: bool
    nilai: Decimal
    dasar: str
    sejak: date


@cache
def table() -> tuple[Batas, ...]:
    """Return the limits that the linter knows."""
    return tuple(
        Batas(
            re.compile(x["hal"], re.IGNORECASE),
            re.compile(x["bila"]) if "bila" in x else None,
            re.compile(rf"{ANGKA}{x['ukuran']}", re.IGNORECASE),
            x["sifat"] == "atas", Decimal(str(x["nilai"])), x["dasar"], x["sejak"],
        )
        for x in tomllib.loads(TABEL.read_text(encoding="utf-8"))["batas"]
    )  # fmt: skip


def within_the_law(naskah: Naskah) -> Iterator[Hit]:
    """F316: a number that higher law limits keeps to the limit."""
    judul = " ".join(naskah.judul.teks.upper().split())
    for satu in table() if naskah.luar else ():
        if naskah.tanggal is not None and naskah.tanggal < satu.sejak:
            continue
        if satu.bila is None or satu.bila.search(judul):
            for p in naskah.teks_norma():
                yield from _beyond(p, satu)


def _beyond(p: Petikan, batas: Batas) -> Iterator[Hit]:
    hal = batas.hal.search(p.teks)
    for m in batas.takaran.finditer(p.teks) if hal else ():
        nilai = Decimal(m["n"].replace(",", "."))
        if nilai > batas.nilai if batas.atas else nilai < batas.nilai:
            kata = "paling banyak" if batas.atas else "paling sedikit"
            printed = f"{batas.nilai.normalize():f}".replace(".", ",")
            pesan = f"{m['n']} di luar batas: {kata} {printed} ({batas.dasar})"
            yield Hit(p, pesan, *m.span("n"))
            return
