"""Baselines: findings that were there before, so that only new ones are reported.

A finding is known again by its fingerprint, which has no line number; a text that has the same
fault twice is known to have it twice.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from generator.app.paths import write_atomically
from generator.diagnostics import DraftingError, Span, galat
from generator.intake.outside import open_outside
from generator.lint.pengecualian import Temu, sidik

VERSI = 1


def write_baseline(path: Path, temuan: Sequence[Temu]) -> None:
    """Write the fingerprints of findings, with what helps a reader to recognise them."""
    jumlah = Counter(map(sidik, temuan))
    contoh = {sidik(t): t for t in reversed(temuan)}
    catatan = [
        {
            "sidik": kunci,
            "jumlah": jumlah[kunci],
            "kode": t.diagnostic.code,
            "tempat": t.label,
            "kutipan": " ".join(t.kutipan.split())[:80],
        }
        for kunci, t in contoh.items()
    ]
    catatan.sort(key=lambda c: (str(c["kode"]), str(c["tempat"]), str(c["sidik"])))
    isi = {"versi": VERSI, "temuan": catatan}
    write_atomically(
        path, (json.dumps(isi, ensure_ascii=False, indent=1) + "\n").encode(), folders=False
    )


def read_baseline(path: Path) -> Counter[str]:
    """Return how often each fingerprint is known; raise DraftingError for another file."""
    try:
        isi = json.loads(open_outside(path).data)
        if isi["versi"] != VERSI:
            raise ValueError
        return Counter({str(c["sidik"]): int(c["jumlah"]) for c in isi["temuan"]})
    except (ValueError, KeyError, TypeError, RecursionError):
        message = "Berkas ini bukan baseline naskah lint."
        hint = "Buat dengan --write-baseline."
        raise DraftingError([galat(Span(str(path)), "H97", message, hint)]) from None


def part(
    temuan: Sequence[Temu], dikenal: Counter[str]
) -> tuple[tuple[Temu, ...], tuple[Temu, ...]]:
    """Return the findings that are new, and those that the baseline knows."""
    sisa = Counter(dikenal)
    baru: list[Temu] = []
    lama: list[Temu] = []
    for satu in temuan:
        kunci = sidik(satu)
        if sisa[kunci] > 0:
            sisa[kunci] -= 1
            lama.append(satu)
        else:
            baru.append(satu)
    return tuple(baru), tuple(lama)
