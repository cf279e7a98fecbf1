"""Small tools that many checks share: findings by pattern, sentences, bare words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from generator.diagnostics import Severity
from generator.diagnostics.codes import codes
from generator.law.engine.rujukan import Rujukan
from generator.lint.kumpulan import matches
from generator.lint.naskah import Hit, Petikan
from generator.model.peraturan import PeraturanPustaka
from generator.model.prosa import SINGKATAN
from generator.model.tabel import sentences

Ganti = str | Callable[[re.Match[str]], str] | None
TITIK = "\u2024"  # stands for the point of an abbreviation in a sentence, and is never printed
BATAS = re.compile(r"(?<!\.\.)[.!?][\"”']?\s+(?=[A-Z(\"“])")
TANDA = re.compile(r"[.!?][\"”']?\s")  # without it nothing ends, and no abbreviation stands
KATA = re.compile(r"\w")
# The first word of the next page, printed below the text: "Pasal 10...", "Agar..."
PENYAMBUNG = re.compile(r"\s*\w+(?: \w+)?\s?(?:\. ?\. ?\.|…)\s*")


def bound(kode: str, nama: str) -> int:
    """Return a number that a check measures by (``batas`` of its row in the catalogue)."""
    return codes()[kode].bounds[nama]


def ground(kode: str, nama: str) -> str:
    """Return an article that the words of a check cite (``dasar`` of its row)."""
    return codes()[kode].grounds[nama]


def hits(
    pola: re.Pattern[str], teks: Iterable[Petikan], pesan: str, ganti: Ganti = None, saran: str = ""
) -> Iterator[Hit]:
    """Yield a finding for every match; ``{0}`` in ``pesan`` is what was matched."""
    for satu, m in matches(pola, teks):
        baru = m.expand(ganti) if isinstance(ganti, str) else ganti(m) if ganti else None
        kata = " ".join(m[0].split())
        yield Hit(satu, pesan.format(kata), m.start(), m.end(), baru, saran)


def utuh(petikan: Petikan, pesan: str, saran: str = "") -> Hit:
    """Return a finding about a text as a whole."""
    return Hit(petikan, pesan, saran=saran)


PP_18 = date(2016, 6, 19)  # on Perangkat Daerah: the day on which it was promulgated


def since(hari: date | None, mulai: date) -> bool:
    """Whether a draft is younger than a regulation; one known by its year alone is of its last day.

    A draft of the same year that may be older is let alone.
    """
    return hari is None or (hari > mulai and hari != date(mulai.year, 12, 31))


def menurut(kena: Hit, *peraturan: PeraturanPustaka) -> Hit:
    """Return a finding that rests on records of the library: a warning unless all are sure."""
    if all(satu.pasti for satu in peraturan):
        return kena
    belum = next(satu for satu in peraturan if not satu.pasti)
    saran = f"catatan pustaka {belum.id} berstatus {belum.status}; pastikan dahulu"
    return replace(kena, tingkat=Severity.PERINGATAN, saran=saran)


@lru_cache(maxsize=8192)
def kalimat(teks: str) -> tuple[str, ...]:
    """Return the sentences of a text; abbreviations and numbers do not end one."""
    return tuple(satu for _, satu in located_sentences(teks))


@lru_cache(maxsize=8192)
def located_sentences(teks: str) -> tuple[tuple[int, str], ...]:
    """Return the sentences of a text, each behind the place where it begins.

    The point of an abbreviation is another sign in them, so a sentence cannot be looked for in the
    text; and one that stands there twice would be found at its first place only.
    """
    semua = [(0, teks)]
    if TANDA.search(teks):
        bersih = SINGKATAN.sub(lambda m: m[0].replace(".", TITIK), teks)
        batas = [m.span() for m in BATAS.finditer(bersih)]
        awal, akhir = [0, *(b for _, b in batas)], [*(a for a, _ in batas), len(bersih)]
        semua = [(a, bersih[a:b]) for a, b in zip(awal, akhir, strict=True)]
    return tuple((a, s) for a, s in semua if KATA.search(s) and not PENYAMBUNG.fullmatch(s))


def as_printed(kalimat: str) -> str:
    """Return a sentence with the points of its abbreviations, to hold names against it.

    It is as long as the sentence, so that places in it are the same.
    """
    return kalimat.replace(TITIK, ".")


def parted(teks: str, pola: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Yield the parts of a text between the matches of a pattern, each behind its place there."""
    awal = 0
    for m in pola.finditer(teks):
        yield awal, teks[awal : m.start()]
        awal = m.end()
    yield awal, teks[awal:]


def sentence_around(teks: str, awal: int, akhir: int) -> str:
    """Return the sentences of a text that a passage of it reaches into."""
    return " ".join(
        satu for a, satu in located_sentences(teks) if a < akhir and awal < a + len(satu)
    )


def place_of(acuan: Rujukan, petikan: Petikan) -> tuple[int, int] | None:
    """Return where a reference stands in a text of its unit; None when it is of another text.

    A text is its sentence without tables, of which each reference is then looked for as often as
    it stands before.
    """
    if petikan.teks == acuan.kalimat:
        return acuan.awal, acuan.akhir
    pola = re.compile(r"\s+".join(map(re.escape, acuan.teks.split())))
    dulu = sum(m.start() < acuan.awal for m in pola.finditer(acuan.kalimat))
    semua = [m.span() for m in pola.finditer(petikan.teks)]
    sama = sentences(acuan.kalimat) == petikan.teks
    return semua[dulu] if sama and dulu < len(semua) else None


def placed(
    petikan: Petikan, awal: int, salah: Iterable[tuple[str, re.Match[str]]]
) -> Iterator[Hit]:
    """Yield what is wrong in a sentence where it stands in its text; ``awal`` is its place there.

    ``located_sentences`` gives that place; none is found by looking for the words.
    """
    for pesan, m in salah:
        yield Hit(petikan, pesan, awal + m.start(), awal + m.end())


AWALAN = re.compile(r"^(?:meng|meny|mem|men|me|peng|peny|pem|pen|per|pe|di|ter|ber|ke)(?=[a-z]{3})")
AKHIRAN = re.compile(r"(?<=[a-z]{3})(?:kannya|annya|nya|kan|an|i)$")


@lru_cache(maxsize=16384)
def akar_kata(kata: str) -> str:
    """Return what words of one root have in common: ``disetujui`` and ``persetujuan`` are one.

    Nasal prefixes swallow a first p, t, k, s (EYD V): it is left out of all. Only to compare.
    """
    tanpa = AKHIRAN.sub("", AWALAN.sub("", kata))
    return tanpa[1:] if len(tanpa) > 3 and tanpa[0] in "ptks" else tanpa


def huruf_besar_sama(baru: str, lama: str) -> str:
    """Return ``baru`` with a capital first letter where ``lama`` has one."""
    return baru[:1].upper() + baru[1:] if lama[:1].isupper() else baru


def rapat(teks: str) -> str:
    """Return words with single blanks, in lower case."""
    return " ".join(teks.split()).casefold()
