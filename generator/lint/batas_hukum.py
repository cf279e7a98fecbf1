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

from generator.diagnostics import Severity
from generator.lint.naskah import Hit, Naskah, Petikan

TABEL = Path(__file__).with_suffix(".toml")
ANGKA = r"(?P<n>\d{1,3}(?:\.\d{3})*(?:,\d+)?)\s?(?:\([^)]*\)\s?)?"
SIFAT = {
    "atas": " di luar batas: paling banyak",
    "bawah": " di luar batas: paling sedikit",
    "tepat": ", seharusnya",
}


@dataclass(frozen=True, slots=True)
class Batas:
    """One limit: what it is of, where it holds, its measure, its value, the law.

    One that a paper recites as it is (``makalah``) is looked for there too: what else a paper
    counts is what it found, not what it rules. ``ragu`` where the law was not read.
    """

    hal: re.Pattern[str]
    bila: re.Pattern[str] | None
    takaran: re.Pattern[str]
    sifat: str
    nilai: Decimal
    dasar: str
    sejak: date
    makalah: bool
    ragu: bool


@cache
def table() -> tuple[Batas, ...]:
    """Return the limits that the linter knows."""
    return tuple(
        Batas(
            re.compile(x["hal"], re.IGNORECASE),
            re.compile(x["bila"]) if "bila" in x else None,
            re.compile(rf"{x.get('depan', '')}{ANGKA}{x['ukuran']}", re.IGNORECASE),
            x["sifat"], Decimal(str(x["nilai"])), x["dasar"], x["sejak"],
            x.get("makalah", False), x.get("ragu", False),
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
            for p in (*naskah.teks_norma(), *(naskah.narasi if satu.makalah else ())):
                yield from _beyond(p, satu)


def _beyond(p: Petikan, batas: Batas) -> Iterator[Hit]:
    hal = batas.hal.search(p.teks)
    for m in batas.takaran.finditer(p.teks) if hal else ():
        nilai = Decimal(m["n"].replace(".", "").replace(",", "."))
        keluar = {
            "atas": nilai > batas.nilai,
            "bawah": nilai < batas.nilai,
            "tepat": nilai != batas.nilai,
        }
        if keluar[batas.sifat]:
            printed = f"{batas.nilai:,f}".translate(str.maketrans(",.", ".,"))
            pesan = f"{m['n']}{SIFAT[batas.sifat]} {printed} ({batas.dasar})"
            tingkat = Severity.PERINGATAN if batas.ragu else None
            yield Hit(p, pesan, *m.span("n"), tingkat=tingkat)
            return
