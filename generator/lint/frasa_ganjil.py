"""Checks of names that a draft uses again and again: one that differs in a word is a slip."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from generator.lint.definisi import istilah
from generator.lint.kumpulan import matches
from generator.lint.naskah import Hit, Naskah

NAMA = re.compile(r"\b[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){2,5}\b")
SERING = 4  # times that make a name one of the draft
TEMPAT = re.compile(
    r"\b(?:Provinsi|Propinsi|Kabupaten|Kota|Kecamatan|Kelurahan|Desa|Undang|Peraturan|Nomor|Republik)\b"
)
KATA = re.compile(r"\w+")


def odd_name(naskah: Naskah) -> Iterable[Hit]:
    """Yield a name used once that is a much used one but for a word used nowhere else."""
    if not naskah.luar or naskah.perubahan:
        return
    teks = [p for p in naskah.teks_satuan() if not p.teks.isupper()]
    kali = Counter(m[0] for _, m in matches(NAMA, teks))
    sering = [n.split() for n, k in kali.items() if k >= SERING and not TEMPAT.search(n)]
    if not sering:
        return
    kata = Counter(k.casefold() for p in teks for k in KATA.findall(p.teks))
    didefinisikan = {x for i in istilah(naskah.batang) for x in (i.nama, i.panjang)}
    for p, m in matches(NAMA, teks):
        if kali[m[0]] != 1 or TEMPAT.search(m[0]) or m[0] in didefinisikan:
            continue
        sini = m[0].split()
        mirip = [n for n in sering if _but_for_a_word(sini, n, kata)]
        if mirip and not re.match(r" adalah\b", p.teks[m.end() :]):
            pesan = f"“{m[0]}” tampaknya “{' '.join(mirip[0])}”, nama di tempat lain"
            yield Hit(p, pesan, *m.span())


def _but_for_a_word(sini: list[str], sana: list[str], kata: Counter[str]) -> bool:
    """Whether two names differ in one word behind the first, which the draft has nowhere else.

    The first may be another thing ("Jumlah ..."), and a tail makes no other word ("Berikatnya").
    """
    beda = [(a, b) for a, b in zip(sini, sana, strict=False) if a != b]
    if len(sini) != len(sana) or len(beda) != 1 or sini[0] != sana[0]:
        return False
    a, b = beda[0]
    return kata[a.casefold()] == 1 and not a.startswith(b)
