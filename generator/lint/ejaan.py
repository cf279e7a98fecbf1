"""Checks of spelling against a dictionary of Indonesian and the project's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import NOWHERE
from generator.lint.definisi import istilah
from generator.lint.kata import ASING
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.prosa import kata_kata

KATA = re.compile(r"(?<![\w@/.-])[a-z]{3,}(?:-[a-z]{2,})?(?![\w/@])")
LAIN = kata_kata(  # misspelt too, but F36, F87 and F98 say what is right
    "teoritis diantara disisipi dirubah merubah diatas dibawah didalam diluar disana disini"
)
JUDUL = re.compile(r"\btentang\s+([^(;]+)")
BERKAPITAL = re.compile(r"\b[A-Z][a-z]{2,}\b")
# In a file from outside italics are lost; a foreign term stands in brackets behind ours (L2-254)
KURUNG = re.compile(r"\([^()]*\)")
TAK_DIEJA = frozenset({Bagian.INSTRUKSI, Bagian.MENGINGAT, Bagian.LAMPIRAN})


def words(teks: str) -> Iterator[re.Match[str]]:
    """Yield the lower-case words of a text; names and abbreviations are not looked up."""
    yield from KATA.finditer(teks)


def spelling(naskah: Naskah) -> Iterator[Hit]:
    """F118: words stand in a dictionary or in the project's list."""
    if naskah.kamus is None or not naskah.kamus.tersedia:
        return
    teks = [p for p in naskah.semua() if p.bagian not in TAK_DIEJA]
    ditulis = [frozenset(KATA.findall(p.teks)) for p in teks]
    asing = naskah.kamus.asing(frozenset[str]().union(*ditulis) - LAIN) - _bernama(naskah)
    tempat: dict[str, list[tuple[Petikan, re.Match[str]]]] = {}
    for p in (p for p, kata in zip(teks, ditulis, strict=True) if not asing.isdisjoint(kata)):
        miring = " ".join(p.asing)
        kurung = [m.span() for m in KURUNG.finditer(p.teks)] if naskah.luar else []
        for m in words(p.teks):
            if any(awal < m.start() < akhir for awal, akhir in kurung):
                continue
            if m[0] in asing and m[0] not in miring and not _diperiksa_lain(p, m[0]):
                tempat.setdefault(m[0], []).append((p, m))
    for kata, semua in tempat.items():
        p, m = semua[0]
        lain = f" (juga pada {len(semua) - 1} tempat lain)" if len(semua) > 1 else ""
        yield Hit(p, f"“{kata}” tidak ada dalam kamus{lain}", m.start(), m.end())


def _bernama(naskah: Naskah) -> frozenset[str]:
    """Return the words of terms that Pasal 1 defines, and of titles of laws in Mengingat."""
    nama = [satu.nama for satu in istilah(naskah.batang)]
    judul = [" ".join(JUDUL.findall(butir.petikan.teks)) for butir in naskah.mengingat]
    return frozenset(kata.lower() for teks in (*nama, *judul) for kata in BERKAPITAL.findall(teks))


def _diperiksa_lain(p: Petikan, kata: str) -> bool:
    """Whether a word is told of as foreign in a norm (F69)."""
    return p.bagian in (Bagian.NORMA, Bagian.PASAL_II) and bool(ASING.fullmatch(kata))


def no_dictionary(naskah: Naskah) -> Iterator[Hit]:
    """F119: without a dictionary spelling was not checked, which is said."""
    if naskah.kamus is not None and not naskah.kamus.tersedia:
        p = Petikan(Bagian.DOSIR, "Ejaan", "", NOWHERE)
        yield Hit(p, f"ejaan tidak diperiksa: {naskah.kamus.keterangan}")
