"""Checks of spelling against a dictionary of Indonesian and the project's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_lowercase

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
PANJANG = 8  # letters
TAK_DIEJA = frozenset({Bagian.INSTRUKSI, Bagian.MENGINGAT, Bagian.LAMPIRAN})


def words(teks: str) -> Iterator[re.Match[str]]:
    """Yield the lower-case words of a text; names and abbreviations are not looked up."""
    yield from KATA.finditer(teks)


def spelling(naskah: Naskah) -> Iterator[Hit]:
    """F118: words stand in a dictionary or in the project's list."""
    if naskah.kamus is None or not naskah.kamus.tersedia:
        return
    teks = [p for p in naskah.semua() if p.bagian not in TAK_DIEJA and not _names_sources(p)]
    ditulis = [frozenset(KATA.findall(p.teks)) for p in teks]
    asing = naskah.kamus.asing(frozenset[str]().union(*ditulis) - LAIN)
    asing -= _bernama(naskah, asing)
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


def _names_sources(p: Petikan) -> bool:
    """Whether a text is of the sources of somebody else's paper, whose titles are of any tongue."""
    return p.bagian is Bagian.NARASI and p.label in ("akhir", "catatan")


def _bernama(naskah: Naskah, asing: frozenset[str]) -> frozenset[str]:
    """Return the unknown words of terms in Pasal 1 and of titles of laws in Mengingat.

    Whoever defines a word or gives a law its name may make one; a word that is only a slip away
    from one of the dictionary is no new one.
    """
    nama = [satu.nama for satu in istilah(naskah.batang)]
    judul = [" ".join(JUDUL.findall(butir.petikan.teks)) for butir in naskah.mengingat]
    baru = {kata.lower() for teks in (*nama, *judul) for kata in BERKAPITAL.findall(teks)} & asing
    mirip = {kata: slips(kata) for kata in baru}
    semua = frozenset[str]().union(*mirip.values())
    asing = naskah.kamus.asing(semua) if naskah.kamus is not None else semua
    return frozenset(kata for kata, lain in mirip.items() if lain <= asing)


def slips(kata: str) -> frozenset[str]:
    """Return what a word may be meant for: a letter typed twice, two changed over, one left out."""
    if len(kata) < PANJANG:
        return frozenset()  # in a short word any letter makes another one
    potong = [(kata[:n], kata[n:]) for n in range(1, len(kata))]
    ganda = {a + b[1:] for a, b in potong if a[-1] == b[0]}
    tukar = {a + b[1] + b[0] + b[2:] for a, b in potong if len(b) > 1}
    kurang = {f"{a}{huruf}{b}" for a, b in potong for huruf in ascii_lowercase}
    return frozenset((ganda | tukar | kurang) - {kata})


def _diperiksa_lain(p: Petikan, kata: str) -> bool:
    """Whether a word is told of as foreign in a norm (F69)."""
    return p.bagian in (Bagian.NORMA, Bagian.PASAL_II) and bool(ASING.fullmatch(kata))


def no_dictionary(naskah: Naskah) -> Iterator[Hit]:
    """F119: without a dictionary spelling was not checked, which is said."""
    if naskah.kamus is not None and not naskah.kamus.tersedia:
        p = Petikan(Bagian.DOSIR, "Ejaan", "", NOWHERE)
        yield Hit(p, f"ejaan tidak diperiksa: {naskah.kamus.keterangan}")
