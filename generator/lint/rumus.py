"""Checks of formulas in law text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from generator.lint.alat import utuh
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model import rumus

DISEBUT = r"(?:\b(?:disingkat|disebut)\s+{0}\b|\({0}\)|\b{0}\s+adalah\b)"


def unexplained(naskah: Naskah) -> Iterator[Hit]:
    """F200: every sign of a formula says somewhere what it stands for."""
    semua = " ".join(p.teks for p in naskah.teks_norma())
    for p in _texts(naskah):
        lines = p.teks.split("\n")
        arti = (rumus.ARTI.match(line.strip()) for line in lines)
        dikenal = {rumus.plain(m["lambang"]) for m in arti if m}
        for line in filter(rumus.is_formula, lines):
            if kurang := _lacking(line, dikenal, semua):
                yield utuh(p, f"lambang rumus tidak dijelaskan: {', '.join(kurang)}")


def _texts(naskah: Naskah) -> Iterator[Petikan]:
    """Yield the texts that hold a formula."""
    for satu in naskah.norma_with(rumus.AWAL):
        for teks in (satu.satuan.kalimat, satu.satuan.ekor):
            if rumus.AWAL.search(teks):
                yield Petikan(Bagian.NORMA, satu.label, teks, satu.satuan.asal)
    yield from (p for p in naskah.lampiran if rumus.AWAL.search(p.teks))


def _lacking(line: str, dikenal: Collection[str], semua: str) -> list[str]:
    try:
        lambang = rumus.signs_of(rumus.read(rumus.body(line)))
    except rumus.RumusKeliru:  # a formula of Word that our notation does not know
        return []
    return [
        satu
        for satu in lambang
        if satu not in dikenal and not re.search(DISEBUT.format(re.escape(satu)), semua)
    ]
