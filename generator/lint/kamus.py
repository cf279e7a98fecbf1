"""Which words are known: a dictionary, and words made with affixes where it has gaps.

The dictionary of hunspell lists roots and some of their forms. A form that it lacks (*digabung*,
*pasalnya*, *antarunit*) is a word if the form it is made from is one; *dibidang* is none, because
there is no *membidang*.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

BEBAS = ("antar", "non", "sub", "pra", "pasca", "multi", "ber", "se")
SENGAU = {
    "p": ("mem", "mem+p"), "t": ("men", "men+t"), "k": ("meng", "meng+k"), "s": ("meny", "men+s"),
}  # fmt: skip
AWALAN = {**dict.fromkeys("bfv", "mem"), **dict.fromkeys("dcjz", "men"),
          **dict.fromkeys("aiueogh", "meng"), **dict.fromkeys("lmnrwy", "me")}  # fmt: skip


def me(dasar: str) -> Iterator[str]:
    """Yield the active forms of a root: ``tata`` gives ``menata``, ``kaji`` ``mengkaji`` too."""
    huruf = dasar[:1]
    if huruf in SENGAU:
        for awalan in SENGAU[huruf]:
            depan, tetap, _ = awalan.partition("+")
            yield depan + (dasar if tetap else dasar[1:])
    elif huruf in AWALAN:
        yield AWALAN[huruf] + dasar


def asal_kata(kata: str) -> Iterator[str]:
    """Yield the words of which one must be known for ``kata`` to be a word."""
    if kata.endswith("nya") and len(kata) > 6:
        yield kata[:-3]
    for awalan in BEBAS:
        if kata.startswith(awalan) and len(kata) - len(awalan) >= 4:
            yield kata[len(awalan) :]
    if kata.startswith("di") and len(kata) > 5:
        yield from _pasif(kata[2:])
    if kata.startswith("ter") and len(kata) > 7:
        yield kata[3:]
        yield from _pasif(kata[3:])
    if kata.endswith("an") and len(kata) > 5:
        yield from _benda(kata)
    yield from me(kata)  # what is asked: uraikan, from menguraikan


def _pasif(dasar: str) -> Iterator[str]:
    for bentuk in me(dasar):
        yield from (bentuk, f"{bentuk}kan")


def _benda(kata: str) -> Iterator[str]:
    """Yield what a noun in -an is made from: ``pewadahan`` from ``mewadahi``."""
    yield kata[:-2]
    if kata.startswith("ke"):
        yield kata[2:-2]
    if kata.startswith("pe"):
        yield from (f"m{kata[1:-2]}", f"m{kata[1:-2]}kan", f"m{kata[1:-2]}i")


@dataclass(frozen=True, slots=True)
class Kamus:
    """Answers which words are known; ``tersedia`` is False where no dictionary is installed."""

    kenal: Callable[[frozenset[str]], frozenset[str]]
    tersedia: bool = True
    keterangan: str = ""

    def asing(self, kata: frozenset[str]) -> frozenset[str]:
        """Return the words that are neither known nor made from known ones."""
        sisa = kata - self.kenal(kata)
        asal = {satu: frozenset(asal_kata(satu)) for satu in sisa}
        lanjut = {x: frozenset(asal_kata(x)) for semua in asal.values() for x in semua}
        dikenal = self.kenal(frozenset().union(*asal.values(), *lanjut.values()))
        dasar = dikenal | {x for x, semua in lanjut.items() if semua & dikenal}
        return frozenset(satu for satu in sisa if not asal[satu] & dasar)


def tanpa_kamus(keterangan: str) -> Kamus:
    """Return the dictionary of a machine that has none; every word is let through."""
    return Kamus(lambda kata: kata, False, keterangan)
