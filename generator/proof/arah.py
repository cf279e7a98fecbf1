"""Which way a sentence about a law points: it affirms, or denies, what the draft says.

A sentence made of true pieces may still turn them round: ``Retribusi tidak dipungut di Pasar`` has
every word of the draft and one more. Predicates are compared with those of the draft by their verb
and by the words that stand around both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.law.norma import IKATAN, OPERATOR, RANTAI
from generator.proof.pernyataan import KLAUSA, UBAH, Petunjuk, denied, stem

SAMA = 0.6  # of the words around a verb, so that two sentences speak of one thing
MENOLAK = frozenset({"tidak", "dilarang"})
MEMBERI = frozenset({"dapat", "berhak", "berwenang"})
MEWAJIBKAN = frozenset({"wajib", "harus"})
TETAPAN = re.compile(
    rf"(?P<ikatan>(?:\b(?:tidak|{IKATAN})\s+)*)"
    r"(?P<kerja>\b(?:meliputi|merupakan|memenuhi|termasuk|berlaku|bersifat|menjadi)\b)(?P<sendiri>)"
)
"""Verbs by which nobody does anything, but which may be denied."""
HENTI = frozenset(
    (
        *("yang", "dan", "atau", "serta", "dengan", "untuk", "dalam", "pada", "oleh", "dari"),
        *("itu", "sebagai", "agar", "akan", "telah", "sudah", "juga", "hanya", "tersebut", "lagi"),
        *("peraturan", "daerah", "ketentuan", "pasal", "ayat", "huruf", "angka", "tentang"),
        *("nomor", "tahun", "rancangan", "dimaksud", "sebagaimana", "tidak", "bukan", "belum"),
        *("tanpa", "kepada", "adalah", "ini"),
        *OPERATOR,
    )
)


@dataclass(frozen=True, slots=True)
class Predikat:
    """One predicate: its verb, whether it is denied, whether it binds or allows, words around it.

    ``ikat`` is empty where no word says that somebody must or may; ``mengubah`` is that the verb is
    one of amendments.
    """

    akar: str
    tidak: bool
    ikat: str
    kata: str
    sekitar: frozenset[str]
    kalimat: str
    mengubah: bool = False


def predicates(kalimat: str, *, lepas: bool = False) -> Iterator[Predikat]:
    """Yield the predicates of a sentence; with ``lepas`` each clause has but its own words."""
    rata = " ".join(kalimat.split())
    for awal, klausa in _clauses(rata) if lepas else ((0, rata),):
        isi = _words(klausa)
        for m in (*RANTAI.finditer(klausa), *TETAPAN.finditer(klausa)):
            kerja = m["kerja"] or m["sendiri"].split()[-1]
            ikatan = frozenset((m["ikatan"] or m["sendiri"] or "").lower().split())
            luar = denied(klausa[: m.start()])
            ganjil = (len(ikatan & MENOLAK) + luar) % 2 == 1
            ikat = "wajib" if ikatan & MEWAJIBKAN else "dapat" if ikatan & MEMBERI else ""
            sekitar = isi - {kerja.lower()}
            if len(sekitar) < 2:  # a clause too short to tell what it is about
                sekitar = _words(rata) - {kerja.lower()}
            kata = f"tidak {m[0]}" if luar else m[0]
            ubah = UBAH.fullmatch(kerja) is not None
            yield Predikat(stem(kerja), ganjil, ikat, kata, sekitar, rata[awal:].strip(), ubah)


def _clauses(rata: str) -> Iterator[tuple[int, str]]:
    awal = 0
    for ujung in (*(m.span() for m in KLAUSA.finditer(rata)), (len(rata), len(rata))):
        yield awal, rata[awal : ujung[0]]
        awal = ujung[1]


def _words(teks: str) -> frozenset[str]:
    semua = re.findall(r"[a-z][a-z-]{3,}|\d+[a-z]?", teks.lower())
    return frozenset(satu for satu in semua if satu not in HENTI)


@dataclass(frozen=True)
class Arah:
    """The predicates of sentences that may be told again."""

    kalimat: Sequence[str]

    @cached_property
    def menurut_akar(self) -> Mapping[str, tuple[Predikat, ...]]:
        """Return the predicates by their verb."""
        di: dict[str, list[Predikat]] = {}
        for satu in self.kalimat:
            for p in predicates(satu):
                di.setdefault(p.akar, []).append(p)
        return {akar: tuple(semua) for akar, semua in di.items()}

    def turned(self, teks: str) -> Iterator[tuple[Petunjuk, str]]:
        """Yield what a sentence says the other way round, and the sentence that says it rightly."""
        for p in predicates(teks, lepas=True):
            if len(p.sekitar) < 2 or p.mengubah:
                continue  # what is done to units is judged by the operations
            semua = self.menurut_akar.get(p.akar, ())
            sejalan = max((_near(p, s) for s in semua if _agrees(p, s)), default=0.0)
            balik = [s for s in semua if not _agrees(p, s)]
            lawan = max(balik, key=lambda s: _near(p, s), default=None)
            if lawan is not None and _near(p, lawan) >= max(SAMA, sejalan + 1e-9):
                yield Petunjuk(("arah", p.akar), p.kata), lawan.kalimat


def _agrees(satu: Predikat, lain: Predikat) -> bool:
    """Whether two predicates point one way; one that does not say how it binds fits any."""
    if satu.tidak is not lain.tidak:
        return False
    return satu.ikat == lain.ikat or not satu.ikat or not lain.ikat


def _near(satu: Predikat, lain: Predikat) -> float:
    """Return how much of what a paper says stands in a sentence; one word alone is nothing."""
    sama = satu.sekitar & lain.sekitar
    if len(sama) < 2:
        return 0.0
    if lain.sekitar <= satu.sekitar and lain.kalimat.endswith(":"):
        return 1.0  # the sentence before a list, whose items a paper tells in the same breath
    return len(sama) / len(satu.sekitar)
