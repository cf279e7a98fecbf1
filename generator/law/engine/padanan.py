"""Which unit of an older law says what a unit of a newer one says, whatever its number.

Words decide, not numbers: rare ones weigh more than those that every unit has. A unit answers one
other at most; where nothing is alike enough it answers none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import log, sqrt

from generator.model.satuan import Satuan

KATA = re.compile(r"[^\W\d_]{2,}")
MIRIP = 0.45  # of 1: below it two texts share little but the words of every law
SEBAGIAN = 0.3  # within units that answer each other less is enough
TANPA = "\u2013"  # the number of a unit that answers none

Bobot = Mapping[str, float]


def match_units(
    lama: Sequence[Satuan], baru: Sequence[Satuan], mirip: float = MIRIP
) -> dict[int, int]:
    """Return, by position, which of ``lama`` each of ``baru`` answers; the likest first."""
    kiri, kanan = [_words(s) for s in lama], [_words(s) for s in baru]
    umum = Counter(kata for satu in (*kiri, *kanan) for kata in set(satu))
    jumlah = len(kiri) + len(kanan)
    berat = {kata: 1 + log(jumlah / banyak) for kata, banyak in umum.items()}
    a, b = [_weighed(s, berat) for s in kiri], [_weighed(s, berat) for s in kanan]
    calon = sorted(
        (
            (-_alike(x, y), abs(i - j), j, i)
            for j, y in enumerate(b)
            for i, x in enumerate(a)
            if x.keys() & y.keys()
        ),
    )
    hasil: dict[int, int] = {}
    terpakai: set[int] = set()
    for skor, _, j, i in calon:
        if -skor < mirip:
            break
        if j not in hasil and i not in terpakai:
            hasil[j] = i
            terpakai.add(i)
    return hasil


def numbered_like(satuan: Satuan, lain: Satuan) -> Satuan:
    """Return a unit whose parts have the numbers of those of ``lain`` that they answer.

    For finding the same place in both, never for print.
    """
    cocok = {i: j for j, i in match_units(satuan.anak, lain.anak, SEBAGIAN).items()}
    anak = tuple(
        numbered_like(satu, lain.anak[cocok[i]])
        if i in cocok and satu.jenis is lain.anak[cocok[i]].jenis
        else replace(satu, nomor=f"{TANPA}{i}")
        for i, satu in enumerate(satuan.anak)
    )
    return replace(satuan, nomor=lain.nomor, anak=anak)


def _words(satuan: Satuan) -> Counter[str]:
    teks = " ".join(f"{s.judul} {s.kalimat} {s.ekor}" for s in satuan.walk())
    return Counter(KATA.findall(teks.lower()))


def _weighed(kata: Counter[str], berat: Bobot) -> dict[str, float]:
    isi = {k: (1 + log(n)) * berat[k] for k, n in kata.items()}
    panjang = sqrt(sum(v * v for v in isi.values())) or 1.0
    return {k: v / panjang for k, v in isi.items()}


def _alike(a: Bobot, b: Bobot) -> float:
    """Return how alike two texts are, from 0 to 1."""
    kecil, besar = (a, b) if len(a) < len(b) else (b, a)
    return round(sum(v * besar.get(k, 0.0) for k, v in kecil.items()), 9)
