"""Checks of who does what: an act or a task that the law gives to another (``peran.toml``)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from generator.law.tree import TABULASI
from generator.lint.alat import located_sentences, since
from generator.lint.daerah import pembentuk
from generator.lint.naskah import Hit, Naskah, Petikan

TABEL = Path(__file__).with_suffix(".toml")
UCAPAN = "bukan tugasnya"


@dataclass(frozen=True, slots=True)
class Peran:
    """An act that is not for one who is named with it; ``ucapan`` says so of the act."""

    siapa: re.Pattern[str]
    laku: re.Pattern[str]
    kecuali: re.Pattern[str]
    pada: tuple[str, ...]
    judul: re.Pattern[str] | None
    benar: str
    dasar: str
    ucapan: str
    sejak: date | None


@cache
def table(tabel: Path = TABEL) -> tuple[Peran, ...]:
    """Return the rows of ``peran.toml``, or of another table of that form."""
    return tuple(
        Peran(
            re.compile(x["siapa"]), re.compile(x["laku"]), re.compile(x["kecuali"]),
            tuple(x.get("pada", ())), re.compile(x["judul"]) if "judul" in x else None,
            x["benar"], x["dasar"], x.get("ucapan", UCAPAN), x.get("sejak"),
        )
        for x in tomllib.loads(tabel.read_text(encoding="utf-8"))["peran"]
    )  # fmt: skip


def for_another(naskah: Naskah) -> Iterator[Hit]:
    """F317: nobody is given an act or a task that the law gives to another."""
    yield from against(naskah, table())


def against(naskah: Naskah, tabel: Iterable[Peran]) -> Iterator[Hit]:
    """Yield what a draft from outside says against a row of a table."""
    if not naskah.luar:
        return
    jenis, _ = pembentuk(naskah)
    judul = " ".join(naskah.judul.teks.upper().split())
    rows = [
        x for x in tabel
        if (not x.pada or jenis in x.pada) and (x.judul is None or x.judul.search(judul))
        and (x.sejak is None or since(naskah.tanggal, x.sejak))
    ]  # fmt: skip
    for kalimat, p, geser in _sentences(naskah):
        for satu in rows:
            m = satu.laku.search(kalimat) if satu.siapa.match(kalimat) else None
            if m is None or satu.kecuali.search(kalimat):
                continue
            kata = "kata" if "kata" in satu.laku.groupindex else 0
            awal = max(0, m.start(kata) - geser)
            yield Hit(
                p,
                f"“{m[kata].strip()}” {satu.ucapan}: {satu.benar} ({satu.dasar})",
                awal,
                max(awal, m.end(kata) - geser),
            )
            break


def _sentences(naskah: Naskah) -> Iterable[tuple[str, Petikan, int]]:
    """Yield each sentence that binds or explains, an item behind the words that open its list.

    The number is how many letters stand before the words of the place itself; below nought where
    the sentence begins later in it.
    """
    for satu in naskah.norma:
        item = satu.satuan.jenis in TABULASI and satu.induk is not None and satu.induk.kalimat
        depan = f"{satu.induk.kalimat.rstrip(' :')} " if item and satu.induk is not None else ""
        for p in satu.petikan():
            yield from ((depan + x, p, len(depan) - awal) for awal, x in located_sentences(p.teks))
    for p in (*naskah.pasal_ii, *naskah.teks_penjelasan(), *naskah.narasi):
        for awal, x in located_sentences(p.teks):
            yield x, p, -awal
